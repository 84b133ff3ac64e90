package id.terang.statistics;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.CaseReader;
import id.terang.complaints.Claims;
import id.terang.complaints.Deadlines;
import id.terang.complaints.Decision;
import id.terang.complaints.Filing;
import id.terang.complaints.Outcome;
import id.terang.complaints.Receipt;
import id.terang.complaints.Triage;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Fifty days of a town, figures looked at every evening; afterwards the figures of each evening must still be what they
/// were, whatever became known since.
@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class FormerDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final int DAYS = 50;

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired Filing filing;
    @Autowired Triage triage;
    @Autowired Claims claims;
    @Autowired CaseReader reader;
    @Autowired Deadlines deadlines;
    @Autowired Jurisdiction jurisdiction;
    @Autowired FactBook book;
    @Autowired Figures figures;
    @Autowired JdbcClient jdbc;

    private final Random random = new Random(7);
    private final List<Receipt> receipts = new ArrayList<>();
    private SmallTown town;

    @BeforeEach
    void town() {
        town = SmallTown.in(beans);
    }

    @Test
    void no_later_event_changes_the_figures_of_a_day_that_is_over() {
        Map<Instant, List<FigureSheet>> evenings = new LinkedHashMap<>();
        for (int day = 0; day < DAYS; day++) {
            Instant morning = clock.set(FIRST.plusDays(day) + "T09:00");
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                receipts.add(filing.file(aComplaint().about(random.nextBoolean() ? town.roads : town.streetlights)
                    .in(town.northVillage).command(), Actor.CITIZEN));
            }
            for (Receipt receipt : receipts) {
                if (random.nextInt(3) == 0) {
                    clock.set(morning.plus(Duration.ofMinutes(random.nextInt(400))));
                    something(receipt);
                }
            }
            clock.set(FIRST.plusDays(day) + "T22:00");
            // The clocks are looked at every third evening only, so that much is put on record late.
            if (day % 3 == 2) {
                deadlines.due(1_000).forEach(deadlines::pass);
            }
            keepFacts();
            evenings.put(clock.instant(), sheets(clock.instant(), false));
        }
        long corrected = jdbc.sql("select count(distinct complaint_id) from fact_span where known_to is not null").query(Long.class).single();
        assertThat(corrected).as("cases of which something was told late").isPositive();
        assertThat(evenings.values()).last().satisfies(sheets -> assertThat(sheets.getFirst().decision().reached()).isGreaterThan(20));

        // A second must pass before the tables are looked at again.
        clock.advance(Duration.ofDays(1));
        assertThat(jdbc.sql("select count(*) from fact_clock where known_to is not null").query(Long.class).single())
            .as("due dates that were known otherwise before").isPositive();
        evenings.forEach((evening, sheets) -> assertThat(sheets(evening, true)).as("%s", evening).isEqualTo(sheets));
    }

    @Test
    void a_day_asked_for_ends_at_midnight_where_the_first_agency_is_and_today_is_now() {
        clock.set("2027-06-02T10:00");
        var query = FigureQuery.between(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 31));

        assertThat(figures.compute(query.asOf(LocalDate.of(2027, 5, 20))).asOf()).isEqualTo("2027-05-20T16:59:59.999999Z");
        assertThat(figures.compute(query.asOf(LocalDate.of(2027, 6, 2))).asOf()).isEqualTo(clock.instant());
    }

    private List<FigureSheet> sheets(Instant at, boolean past) {
        var query = FigureQuery.between(FIRST, FIRST.plusDays(DAYS));
        return List.of(query, query.ofAgency(town.publicWorks), query.ofService(town.roads)).stream()
            .map(one -> figures.compute(one, jurisdiction.atlas(), at, past)).toList();
    }

    /// The facts of everything that happened, without waiting for the listener.
    private void keepFacts() {
        book.update(jdbc.sql("select c.id from complaint c left join fact_touch t on t.complaint_id = c.id "
                + "where coalesce(t.last_seq, 0) < c.last_seq").query(Long.class).list());
    }

    /// One of the things that can happen to a case; what cannot happen now is refused and changes nothing.
    private void something(Receipt receipt) {
        try {
            switch (random.nextInt(11)) {
                case 0, 1 -> decide(town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads,
                    town.publicWorks, null, null));
                case 2 -> decide(town.handler, receipt, new Decision.Start());
                case 3 -> decide(town.handler, receipt, new Decision.Ask("Di sebelah mana pasar?"));
                case 4 -> act(receipt, new CitizenAct.Clarify("Di depan pintu utara.", List.of()));
                case 5, 6 -> decide(town.handler, receipt, new Decision.Answer(Outcome.EXPLAINED, "Dijadwalkan pekan depan, mohon bersabar "
                    + receipt.reference().digits(), List.of()));
                case 7 -> act(receipt, new CitizenAct.Dispute("Belum ada yang datang."));
                case 8 -> act(receipt, new CitizenAct.Confirm(1 + random.nextInt(4), null));
                case 9 -> decide(town.handler, receipt, new Decision.Transfer(town.transport, "Bagian dari tugas perhubungan."));
                default -> act(receipt, new CitizenAct.Withdraw("Sudah beres sendiri."));
            }
        } catch (Refusal notNow) {
            assertThat(notNow.key()).isNotBlank();
        }
    }

    private void decide(OfficialPrincipal by, Receipt receipt, Decision decision) {
        triage.decide(by, receipt.reference(), revision(receipt), decision);
    }

    private void act(Receipt receipt, CitizenAct act) {
        var claim = claims.open(receipt.reference(), receipt.secret(), "test");
        claims.act(claim, reader.claimFile(claim).seen(), act);
    }

    private int revision(Receipt receipt) {
        return jdbc.sql("select revision from complaint where reference = ?").param(receipt.reference().digits())
            .query(Integer.class).single();
    }
}
