package id.terang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.CaseReader;
import id.terang.complaints.Channel;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Claims;
import id.terang.complaints.Contact;
import id.terang.complaints.Decision;
import id.terang.complaints.FileComplaint;
import id.terang.complaints.Filing;
import id.terang.complaints.Following;
import id.terang.complaints.Outcome;
import id.terang.complaints.Receipt;
import id.terang.complaints.Triage;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.AreaDetails;
import id.terang.jurisdiction.AreaLevel;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Publish;
import id.terang.jurisdiction.ServiceDetails;
import id.terang.jurisdiction.Standard;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.EmailAddress;
import id.terang.shared.Role;
import id.terang.shared.SecretCode;
import id.terang.shared.Texts;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(ApplicationModuleTest.BootstrapMode.ALL_DEPENDENCIES)
class FactsModuleTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    @Autowired Administration administration;
    @Autowired Jurisdiction jurisdiction;
    @Autowired Filing filing;
    @Autowired Triage triage;
    @Autowired Claims claims;
    @Autowired CaseReader cases;
    @Autowired FactBook book;
    @Autowired FormerFacts former;
    @Autowired Figures figures;
    @Autowired JdbcClient jdbc;
    @Autowired Following following;
    @Autowired PlatformTransactionManager transactions;

    private long desk;
    private long works;
    private long outside;
    private long roads;
    private long village;
    private OfficialPrincipal verifier;
    private OfficialPrincipal handler;

    @BeforeEach
    void region() {
        Actor setUp = new Actor.Importer("test");
        if (jurisdiction.atlas().agencies().isEmpty()) {
            long root = administration.firstAgency("Kota Contoh", WIB);
            long calendar = jurisdiction.atlas().agency(root).calendarId();
            administration.addAgency(setUp, new AgencyDetails("dinas-pu", "Dinas PU", "PU", AgencyLevel.REGENCY, root, null,
                    calendar, false, null, null, null, null, null, null));
            administration.addAgency(setUp, new AgencyDetails("inspektorat", "Inspektorat", "Inspektorat",
                    AgencyLevel.REGENCY, null, null, calendar, false, null, null, null, null, null, null));
            administration.addArea(setUp, new AreaDetails("99.01", "Kecamatan Utara", AreaLevel.DISTRICT, null, null,
                    null, null));
            Texts none = Texts.same("");
            administration.addService(setUp, new ServiceDetails("jalan", Texts.same("Jalan"), null,
                    new Standard(none, none, none), false, Publish.ON_VERIFY, Kind.COMPLAINT, Track.ORDINARY, true));
        }
        desk = jurisdiction.atlas().agencyBySlug("kota-contoh").orElseThrow().id();
        outside = jurisdiction.atlas().agencyBySlug("inspektorat").orElseThrow().id();
        works = jurisdiction.atlas().agencyBySlug("dinas-pu").orElseThrow().id();
        village = jurisdiction.atlas().areaByCode("99.01").orElseThrow().id();
        roads = jurisdiction.atlas().serviceByCode("jalan").orElseThrow().id();
        verifier = new OfficialPrincipal(1, "Vera", new Mandate(Role.VERIFIER, desk), new Mandate(Role.LEAD, desk));
        handler = new OfficialPrincipal(2, "Hadi", new Mandate(Role.HANDLER, works));
    }

    @Test
    void a_whole_life_becomes_facts_and_a_rebuild_writes_the_same_bytes(Scenario scenario) {
        Receipt receipt = file(wib(2, 9), Visibility.PUBLIC);
        decide(receipt, verifier, wib(3, 10), new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, roads, works, null, null));
        decide(receipt, handler, wib(4, 10), new Decision.Ask("Di mana tepatnya?"));
        act(receipt, wib(6, 10), new CitizenAct.Clarify("Di depan pasar", List.of()));
        decide(receipt, handler, wib(10, 10), new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal", List.of()));
        act(receipt, wib(11, 10), new CitizenAct.Dispute("Masih berlubang"));
        decide(receipt, handler, wib(12, 10), new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal lagi", List.of()));
        act(receipt, wib(13, 10), new CitizenAct.Confirm(4, null));
        long id = id(receipt);

        scenario.stimulate(() -> { }).andWaitForStateChange(() -> upToDate(id), done -> done)
                .andVerify(done -> assertThat(done).isTrue());

        assertThat(jdbc.sql("select state, entered_by, holder, round from fact_span where complaint_id = ? "
                + "and known_to is null order by span_no").param(id)
                .query((row, n) -> tuple(row.getString(1), row.getString(2), row.getLong(3), row.getInt(4))).list())
                .containsExactly(
                        tuple("SUBMITTED", "FILED", desk, 1), tuple("ASSIGNED", "VERIFIED", works, 1),
                        tuple("IN_PROGRESS", "STARTED", works, 1),
                        tuple("AWAITING_CITIZEN", "CLARIFICATION_ASKED", works, 1),
                        tuple("IN_PROGRESS", "CLARIFIED", works, 1), tuple("ANSWERED", "ANSWERED", works, 1),
                        tuple("IN_PROGRESS", "DISPUTED", works, 2), tuple("ANSWERED", "ANSWERED", works, 2),
                        tuple("CLOSED", "CONFIRMED", works, 2));
        assertThat(jdbc.sql("select charged_to, stop_event, paused_wd from fact_clock where complaint_id = ? "
                + "and known_to is null and type in ('VERIFY', 'FIRST_RESPONSE', 'RESOLVE') order by type, round").param(id)
                .query((row, n) -> tuple(row.getLong(1), row.getString(2), row.getInt(3))).list())
                .containsExactly(tuple(works, "CLARIFICATION_ASKED", 0), tuple(works, "ANSWERED", 2),
                        tuple(works, "ANSWERED", 0), tuple(desk, "VERIFIED", 0));
        assertThat(jdbc.sql("select type from fact_act where complaint_id = ? and substantive order by seq").param(id)
                .query(String.class).list()).containsExactly("CLARIFICATION_ASKED", "ANSWERED", "ANSWERED");

        var written = bytes();
        jdbc.sql("delete from fact_act where complaint_id = ? limit 1").param(id).update();
        jdbc.sql("update fact_span set holder = 0").update();
        book.rebuild(done -> { });

        assertThat(bytes()).isEqualTo(written);

        jdbc.sql("update fact_span set holder = 0").update();
        former.makeAgain();
        assertThat(bytes()).as("made by today's rules: left alone").isNotEqualTo(written);
        jdbc.sql("update fact_generation set generation = generation - 1").update();
        former.makeAgain();
        assertThat(bytes()).as("made by former rules: made again").isEqualTo(written);
        assertThat(book.isOutdated()).isFalse();
    }

    @Test
    void days_are_written_for_the_years_of_the_facts_and_the_year_behind_and_a_rebuild_writes_the_same(Scenario scenario) {
        long first = id(file(Instant.parse("2033-03-02T03:00:00Z"), Visibility.PUBLIC));
        scenario.stimulate(() -> { }).andWaitForStateChange(() -> upToDate(first), done -> done).andVerify(done -> assertThat(done).isTrue());
        assertThat(years()).contains("2033=365", "2034=365").doesNotContain("2000=366", "2032=366", "2035=365", "2049=365");

        long later = id(file(Instant.parse("2034-12-28T03:00:00Z"), Visibility.PUBLIC));
        scenario.stimulate(() -> { }).andWaitForStateChange(() -> upToDate(later), done -> done).andVerify(done -> assertThat(done).isTrue());
        assertThat(years()).as("due in January").contains("2035=365", "2036=366");

        String written = jdbc.sql("select * from calendar_day order by 1, 2, 3").query().listOfRows().toString();
        jdbc.sql("delete from calendar_day").update();
        book.rebuild(done -> { });
        assertThat(jdbc.sql("select * from calendar_day order by 1, 2, 3").query().listOfRows()).hasToString(written);
    }

    private List<String> years() {
        return jdbc.sql("select concat(year(day), '=', count(*)) from calendar_day group by calendar_id, calendar_version, year(day)")
                .query(String.class).list();
    }

    @Test
    void a_secret_or_hidden_case_is_in_no_figure(Scenario scenario) {
        var query = FigureQuery.between(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));
        Instant at = Instant.parse("2026-09-10T03:00:00Z");
        Receipt open = file(at, Visibility.PUBLIC);
        Receipt secret = file(at, Visibility.SECRET);
        Receipt hidden = file(at, Visibility.PUBLIC);
        var moderator = new OfficialPrincipal(3, "Mira", new Mandate(Role.MODERATOR, outside));
        decide(hidden, moderator, at, new Decision.Hide("nama orang"));

        scenario.stimulate(() -> { })
                .andWaitForStateChange(() -> upToDate(id(open)) && upToDate(id(secret)) && upToDate(id(hidden)), d -> d)
                .andVerify(done -> assertThat(done).isTrue());

        // Figures are at most a second old.
        scenario.stimulate(() -> { })
                .andWaitForStateChange(() -> figures.compute(query).volume().filed(), filed -> filed > 0)
                .andVerify(filed -> assertThat(filed).isEqualTo(1));
        assertThat(figures.compute(query).volume().pendingEnd()).isEqualTo(1);
    }

    @Test
    void reports_tell_of_one_incident_until_somebody_takes_them_out_of_it(Scenario scenario) {
        var query = FigureQuery.between(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31));
        // So that all that follows is taken over bit by bit.
        figures.compute(query);
        Receipt incident = file(july(6), Visibility.PUBLIC);
        Receipt merged = file(july(6), Visibility.PUBLIC);
        Receipt stays = file(july(6), Visibility.PUBLIC);
        Receipt leaves = file(july(6), Visibility.PUBLIC);
        decide(merged, verifier, july(7), new Decision.Merge(incident.reference(), null));
        for (Receipt one : List.of(incident, stays, leaves)) {
            decide(one, verifier, july(7), new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, roads, works, null, null));
        }
        for (Receipt one : List.of(stays, leaves)) {
            decide(one, handler, july(8), new Decision.JoinIncident(incident.reference(), null));
        }
        List<Receipt> all = List.of(incident, merged, stays, leaves);
        tell(scenario, query, all, 1);

        decide(leaves, handler, july(9), new Decision.LeaveIncident("Kejadian lain"));
        tell(scenario, query, all, 2);
        decide(merged, verifier, july(9), new Decision.Unmerge("Bukan kejadian yang sama"));
        tell(scenario, query, all, 3);
        decide(incident, handler, july(10), new Decision.Transfer(outside, "Urusan inspektorat"));
        scenario.stimulate(() -> { }).andWaitForStateChange(() -> upToDate(id(stays)), done -> done).andVerify(done -> assertThat(done).isTrue());
        assertThat(jdbc.sql("select role from fact_act where complaint_id = ? and type = 'INCIDENT_LEFT'").param(id(stays)).query(String.class).list())
                .as("it left by rule").containsExactly("CLOCK");
        // One more, by which is seen that all this is counted.
        tell(scenario, query, List.of(incident, merged, stays, leaves, file(july(13), Visibility.PUBLIC)), 4);
    }

    /// Figures are at most a second old.
    private void tell(Scenario scenario, FigureQuery query, List<Receipt> reports, long incidents) {
        scenario.stimulate(() -> { }).andWaitForStateChange(() -> reports.stream().allMatch(one -> upToDate(id(one)))
                && figures.compute(query).incidents().equals(new FigureSheet.Incidents(FigureSheet.Standing.SHOWN, (long) reports.size(), incidents)), done -> done)
                .andVerify(done -> assertThat(done).isTrue());
    }

    private static Instant july(int day) {
        return LocalDate.of(2026, 7, day).atTime(10, 0).atZone(WIB).toInstant();
    }

    @Test
    void whoever_has_it_too_gives_the_facts_nothing_to_do() {
        Receipt receipt = file(wib(2, 9), Visibility.PUBLIC);
        new TransactionTemplate(transactions).executeWithoutResult(one -> {
            following.follow(receipt.reference(), "token fakta");
            assertThat(toldOf(receipt)).isZero();
            decide(receipt, verifier, wib(3, 10), new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, roads, works, null, null));
            assertThat(toldOf(receipt)).isOne();
        });
    }

    /// What the facts will hear of a case once this transaction is over.
    private int toldOf(Receipt receipt) {
        return jdbc.sql("select count(*) from EVENT_PUBLICATION where listener_id = 'facts' and "
                + "json_value(serialized_event, '$.complaintId') = ? and json_value(serialized_event, '$.seq') > 1").param(id(receipt))
                .query(Integer.class).single();
    }

    private Receipt file(Instant at, Visibility visibility) {
        var command = new FileComplaint(UUID.randomUUID(), SecretCode.random(new SecureRandom()), Kind.COMPLAINT, null,
                "Jalan berlubang di depan pasar " + UUID.randomUUID(), roads, village, null, null, visibility,
                new Contact(null, new EmailAddress("warga@example.org"), null, Locale.of("id")), Channel.WEB, List.of(),
                null, null);
        return filing.file(command, Actor.CITIZEN, at);
    }

    private void decide(Receipt receipt, OfficialPrincipal by, Instant at, Decision decision) {
        triage.decide(by, receipt.reference(), revision(receipt), decision, at);
    }

    private void act(Receipt receipt, Instant at, CitizenAct act) {
        var claim = claims.open(receipt.reference(), receipt.secret(), "127.0.0.1");
        claims.act(claim, cases.claimFile(claim).seen(), act, at);
    }

    private int revision(Receipt receipt) {
        return jdbc.sql("select revision from complaint where reference = ?").param(receipt.reference().digits())
                .query(Integer.class).single();
    }

    private long id(Receipt receipt) {
        return jdbc.sql("select id from complaint where reference = ?").param(receipt.reference().digits())
                .query(Long.class).single();
    }

    private boolean upToDate(long id) {
        return jdbc.sql("select count(*) from complaint c join fact_touch t on t.complaint_id = c.id "
                + "and t.last_seq = c.last_seq where c.id = ?").param(id).query(Long.class).single() == 1;
    }

    private TreeMap<String, String> bytes() {
        var found = new TreeMap<String, String>();
        for (String table : List.of("fact_complaint", "fact_span", "fact_clock", "fact_act")) {
            found.put(table, jdbc.sql("select * from " + table + " order by 1, 2, 3, 4").query().listOfRows().toString());
        }
        return found;
    }

    private static Instant wib(int day, int hour) {
        return LocalDate.of(2026, 11, day).atTime(hour, 0).atZone(WIB).toInstant();
    }
}
