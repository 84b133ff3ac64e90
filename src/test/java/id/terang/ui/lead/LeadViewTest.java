package id.terang.ui.lead;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.github.benmanes.caffeine.cache.Cache;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.QueryParameters;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.terang.Asked;
import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.Absences;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.CaseReader;
import id.terang.complaints.Correspondence;
import id.terang.complaints.Decision;
import id.terang.complaints.Filing;
import id.terang.complaints.Triage;
import id.terang.complaints.Visibility;
import id.terang.complaints.oversight.PassedAround;
import id.terang.complaints.oversight.Workload;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.shared.Texts;
import id.terang.statistics.BrokenFacts;
import id.terang.statistics.Definition;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureSheet.Cell;
import id.terang.statistics.FigureSheet.OnTime;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.FigureSheet.Volume;
import id.terang.statistics.Figures;
import id.terang.ui.Seat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What leaders see of the work below them, and nobody else.
@SpringBootTest
@Import(TestClock.Moved.class)
@WithAnonymousUser
class LeadViewTest extends SpringBrowserlessTest {

    @Autowired BeanFactory beans;
    @Autowired Absences absences;
    @Autowired Filing filing;
    @Autowired Triage triage;
    @Autowired CaseReader reader;
    @Autowired Workload workload;
    @Autowired PassedAround passedAround;
    @Autowired Jurisdiction jurisdiction;
    @Autowired Figures figures;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    @Autowired LeadDoors doors;
    @Autowired TestClock clock;
    /// Its cases, whether they are secret now, and what reading the counters adds.
    private static final int ROWS_OF_A_PAGE = 40;

    private SmallTown town;

    @BeforeEach
    void openTheTown() {
        clock.set("2026-11-02T10:00");
        town = SmallTown.in(beans);
        UI.getCurrent().setLocale(LocalWords.INDONESIAN);
    }

    @AfterEach
    void goHome() {
        Seat.leave();
    }

    private Reference assigned() {
        return assigned("Jembatan retak");
    }

    private Reference assigned(String title) {
        var reference = filing.file(aComplaint().about(town.roads).in(town.north).titled(title).command(), Actor.CITIZEN).reference();
        triage.decide(town.verifier, reference, reader.caseFile(town.verifier, reference).revision(),
            new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks, null, null));
        return reference;
    }

    private LeadView as(OfficialPrincipal official, String agency) {
        Seat.take(official);
        UI.getCurrent().navigate(LeadView.PATH, QueryParameters.of("agency", agency));
        return (LeadView) getCurrentView();
    }

    private int now(OfficialPrincipal by, long agency, ToIntFunction<Workload.AgencyLoad> figure) {
        return workload.byAgency(by, agency).stream().mapToInt(figure).sum();
    }

    private static String words(Component part) {
        return part.getElement().getTextRecursively();
    }

    private int around(OfficialPrincipal by, long agency, String first, String last) {
        return passedAround.times(by, agency, new PassedAround.Days(LocalDate.parse(first), LocalDate.parse(last))).getFirst();
    }

    private void transfer(OfficialPrincipal by, Reference reference, long to) {
        triage.decide(by, reference, reader.caseFile(by, reference).revision(), new Decision.Transfer(to, "Bukan urusan kami, " + reference));
    }

    @Test
    void what_is_passed_back_or_on_for_the_third_time_is_counted_where_it_was_passed_on() {
        int works = around(town.worksLead, town.publicWorks, "2026-11-02", "2026-11-02");
        int all = around(town.townLead, town.town, "2026-11-02", "2026-11-02");
        var reference = assigned();
        transfer(town.handler, reference, town.transport);
        assertThat(around(town.townLead, town.town, "2026-11-02", "2026-11-02")).as("once is no ping-pong").isEqualTo(all);
        transfer(town.townLead, reference, town.publicWorks);
        transfer(town.townLead, reference, town.transport);
        assertThat(around(town.townLead, town.town, "2026-11-02", "2026-11-02")).as("back, and once more").isEqualTo(all + 2);
        assertThat(around(town.worksLead, town.publicWorks, "2026-11-02", "2026-11-02")).as("one of them from here").isEqualTo(works + 1);
        assertThat(around(town.townLead, town.town, "2026-11-03", "2026-11-30")).isZero();
        assertThatThrownBy(() -> around(town.worksLead, town.town, "2026-11-02", "2026-11-02")).isInstanceOf(Refusal.NotAllowed.class);

        var view = as(town.townLead, jurisdiction.atlas().agency(town.town).slug());
        assertThat(words(view)).contains("Dipindahkan lebih sering daripada yang dibolehkan kebijakan, atau kembali ke pemegang sebelumnya");
        var file = CsvReader.builder().ofNamedCsvRecord(view.file(jurisdiction.atlas().agency(town.town), LocalWords.INDONESIAN)).stream()
            .filter(line -> line.getFields().contains("Dipindahkan lebih sering daripada yang dibolehkan kebijakan, atau kembali ke pemegang sebelumnya")).toList();
        assertThat(file).as("this period and the one before").hasSize(2);
        assertThat(file.getFirst().getFields()).contains(Integer.toString(around(town.townLead, town.town, "2026-10-04", "2026-11-02")));
    }

    @Test
    void passing_around_leads_to_the_hand_overs_that_are_counted() {
        var reference = assigned();
        transfer(town.handler, reference, town.transport);
        transfer(town.townLead, reference, town.publicWorks);
        transfer(town.townLead, reference, town.transport);
        int all = around(town.townLead, town.town, "2026-10-04", "2026-11-02");
        assertThat($(Anchor.class).from(as(town.townLead, "kota-kecil")).all()).extracting(Anchor::getHref)
            .contains("/app/lead/handed-over?agency=kota-kecil&from=2026-10-04&to=2026-11-02");

        UI.getCurrent().navigate(PassedAroundView.PATH, QueryParameters.fromString("agency=kota-kecil&from=2026-10-04&to=2026-11-02"));
        assertThat(words((Component) getCurrentView())).contains("Pemerintah Kabupaten Kecil, 4 Okt 2026 – 2 Nov 2026", all + " pemindahan");
        assertThat(rows(reference)).as("back, and once more").hasSize(2).first().asString().contains("Dinas Perhubungan");
        assertThat(rows(reference)).allMatch(row -> row.contains("kembali ke pemegang sebelumnya")).anyMatch(row -> row.contains("kali ke-3"));
        assertThat($(NativeTableRow.class).all()).as("as many as the figure says, below the heading").hasSize(1 + Math.min(all, 50));

        UI.getCurrent().navigate(PassedAroundView.PATH, QueryParameters.fromString("agency=kota-kecil&from=2026-10-04&to=2026-11-02&page=999"));
        assertThat($(NativeTableRow.class).all()).isEmpty();
        UI.getCurrent().navigate(PassedAroundView.PATH, QueryParameters.fromString("agency=kota-kecil&from=+999999999-01-01&to=kemarin"));
        assertThat(rows(reference)).as("what nobody can read is the board of today").hasSize(2);

        UI.getCurrent().navigate(PassedAroundView.PATH, QueryParameters.fromString("agency=kota-kecil&from=2025-11-03&to=2026-11-02"));
        assertThat(words((Component) getCurrentView())).as("no more than one period of the board")
            .contains("Pemerintah Kabupaten Kecil, 4 Okt 2026 – 2 Nov 2026");

        Seat.take(town.worksLead);
        UI.getCurrent().navigate(PassedAroundView.PATH, QueryParameters.fromString("agency=kota-kecil&from=2026-11-02&to=2026-11-02"));
        assertThat(words((Component) getCurrentView())).contains("Dinas Pekerjaan Umum, 2 Nov 2026 – 2 Nov 2026").doesNotContain("Kabupaten Kecil");
        assertThat($(Anchor.class).from((Component) getCurrentView()).all()).extracting(Anchor::getHref).contains("/app/lead?agency=dinas-pu");
        assertThatThrownBy(() -> passedAround.page(town.worksLead, town.town, new PassedAround.Days(LocalDate.parse("2026-11-02"),
            LocalDate.parse("2026-11-02")), 0, 10)).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void the_hand_overs_come_in_pages_and_name_only_cases_that_may_be_read() {
        var day = new PassedAround.Days(LocalDate.parse("2026-11-02"), LocalDate.parse("2026-11-02"));
        long unread = unread(passedAround.page(town.worksLead, town.publicWorks, day, 0, 1_000));
        var reference = assigned("Gorong-gorong runtuh");
        transfer(town.handler, reference, town.transport);
        transfer(town.townLead, reference, town.publicWorks);
        transfer(town.townLead, reference, town.transport);
        var all = passedAround.page(town.townLead, town.town, day, 0, 1_000);
        assertThat(all.handOvers()).hasSize(all.total()).hasSize(around(town.townLead, town.town, "2026-11-02", "2026-11-02"));
        assertThat(passedAround.page(town.townLead, town.town, day, 1, 1).handOvers()).containsExactly(all.handOvers().get(1));

        // The office that handed it over last counts that, and its lead may no longer read the case.
        assertThat(headings(all)).contains(reference);
        var theirs = passedAround.page(town.worksLead, town.publicWorks, day, 0, 1_000);
        assertThat(unread(theirs)).isEqualTo(unread + 1);
        assertThat(headings(theirs)).doesNotContain(reference);
        Seat.take(town.worksLead);
        UI.getCurrent().navigate(PassedAroundView.PATH, QueryParameters.fromString("agency=dinas-pu&from=2026-11-02&to=2026-11-02"));
        assertThat(words((Component) getCurrentView())).contains("Laporan yang tidak dapat Anda baca")
            .doesNotContain("Gorong-gorong runtuh", reference.toString(), reference.unbroken());
        assertThat(rows(reference)).isEmpty();

        triage.decide(town.townLead, reference, reader.caseFile(town.townLead, reference).revision(),
            new Decision.Tighten(Visibility.SECRET, "Menyangkut nama orang."));
        assertThat(passedAround.page(town.townLead, town.town, day, 0, 1_000).total()).as("secret cases are not counted").isEqualTo(all.total() - 2);
    }

    @Test
    void pages_behind_the_first_are_of_its_read_and_read_no_history_again() {
        var day = new PassedAround.Days(LocalDate.parse("2026-11-02"), LocalDate.parse("2026-11-02"));
        var references = Stream.of("Selokan satu", "Selokan dua", "Selokan tiga").map(this::assigned).toList();
        for (var reference : references) {
            transfer(town.handler, reference, town.transport);
            transfer(town.townLead, reference, town.publicWorks);
            transfer(town.townLead, reference, town.transport);
        }
        var pages = new ArrayList<PassedAround.HandOver>();
        var first = Asked.by(beans, () -> pages.addAll(passedAround.page(town.townLead, town.town, day, 0, 2).handOvers()));
        long read = rowsRead(() -> passedAround.page(town.townLead, town.town, day, 0, 2));
        // What happens meanwhile moves nothing between the pages.
        transfer(town.townLead, references.getFirst(), town.publicWorks);
        var second = Asked.by(beans, () -> pages.addAll(passedAround.page(town.townLead, town.town, day, 2, 2).handOvers()));
        assertThat(pages).doesNotHaveDuplicates().hasSize(4);
        assertThat(second.reads()).isLessThanOrEqualTo(first.reads());
        assertThat(rowsRead(() -> passedAround.page(town.townLead, town.town, day, 2, 2))).as("rows, however many there are in the span")
            .isLessThanOrEqualTo(ROWS_OF_A_PAGE).isLessThan(read);

        // The fifth belongs to the second of them, as long as nobody may not read it.
        triage.decide(town.townLead, references.get(1), reader.caseFile(town.townLead, references.get(1)).revision(),
            new Decision.Tighten(Visibility.SECRET, "Menyangkut nama orang."));
        assertThat(passedAround.page(town.townLead, town.town, day, 2, 2).handOvers()).as("secret since").hasSizeLessThan(2);
    }

    /// Rows that the database looked at for it, from a table or a key.
    private long rowsRead(Runnable work) {
        return new TransactionTemplate(transactions).execute(transaction -> {
            long before = rowsRead();
            work.run();
            return rowsRead() - before;
        });
    }

    private long rowsRead() {
        return jdbc.sql("show session status where variable_name in ('Handler_read_first', 'Handler_read_key', 'Handler_read_next', 'Handler_read_rnd', "
            + "'Handler_read_rnd_next')").query((row, n) -> row.getLong(2)).list().stream().mapToLong(Long::longValue).sum();
    }

    private static long unread(PassedAround.Page page) {
        return page.handOvers().stream().filter(one -> one.heading() == null).count();
    }

    private static List<Reference> headings(PassedAround.Page page) {
        return page.handOvers().stream().flatMap(one -> Optional.ofNullable(one.heading()).stream())
            .map(Correspondence.Heading::reference).toList();
    }

    private List<String> rows(Reference reference) {
        return $(NativeTableRow.class).all().stream().filter(row -> $(Anchor.class).from(row).all().stream()
            .anyMatch(link -> link.getHref().equals("/app/desk/" + reference))).map(LeadViewTest::words).toList();
    }

    @Test
    void what_presses_is_counted_over_the_branch_and_secret_cases_are_not() {
        int pending = now(town.townLead, town.town, Workload.AgencyLoad::pending);
        int unassigned = now(town.townLead, town.town, Workload.AgencyLoad::unassigned);
        var reference = assigned();
        assertThat(now(town.townLead, town.town, Workload.AgencyLoad::pending)).isEqualTo(pending + 1);
        assertThat(now(town.townLead, town.town, Workload.AgencyLoad::unassigned)).isEqualTo(unassigned + 1);
        triage.decide(town.worksLead, reference, reader.caseFile(town.worksLead, reference).revision(),
            new Decision.Assign(town.handler.officialId()));
        assertThat(now(town.townLead, town.town, Workload.AgencyLoad::unassigned)).isEqualTo(unassigned);

        filing.file(aComplaint().about(town.roads).in(town.north).visible(Visibility.SECRET).command(), Actor.CITIZEN);
        assertThat(now(town.townLead, town.town, Workload.AgencyLoad::pending)).isEqualTo(pending + 1);

        int today = now(town.townLead, town.publicWorks, Workload.AgencyLoad::dueToday);
        int overdue = now(town.townLead, town.publicWorks, Workload.AgencyLoad::overdue);
        clock.set("2026-11-09T10:00");
        assertThat(now(town.townLead, town.publicWorks, Workload.AgencyLoad::dueToday)).isGreaterThan(today);
        clock.set("2026-11-09T17:00");
        assertThat(now(town.townLead, town.publicWorks, Workload.AgencyLoad::overdue)).isGreaterThan(overdue);
    }

    @Test
    void one_screen_leads_from_the_branch_down_to_the_case() {
        // Longer ago than all others: only the oldest are shown.
        clock.set("2026-10-01T10:00");
        var reference = assigned();
        triage.decide(town.worksLead, reference, reader.caseFile(town.worksLead, reference).revision(),
            new Decision.Assign(town.handler.officialId()));
        clock.set("2026-11-02T10:00");
        var view = as(town.townLead, "kota-kecil");
        assertThat(words(view)).contains("Disanggah", "Dibuka kembali", "Pemerintah Kabupaten Kecil", "Dinas Pekerjaan Umum", "Petugas penangan", "Jembatan retak",
            "Jawaban pertama tepat waktu");
        assertThat($(NativeTableCell.class).from(view).all()).as("months late, said as at the desk").anyMatch(cell ->
            cell.getText().matches("Terlambat \\d+ hari kerja") && cell.hasClassName("lead__very-late"));
        assertThat(words(view)).as("what presses stands before what the period was like")
            .containsSubsequence("Instansi di bawahnya", "Paling lama menunggu", "Jembatan retak", "Perkembangan");
        assertThat(words(view)).as("0 beside 0 is one line").contains("Tidak terjadi dalam kedua masa").doesNotContain("−", "+");
        assertThat(view.getPageTitle()).startsWith("Pemerintah Kabupaten Kecil");
        assertThat($(Anchor.class).from(view).all()).extracting(Anchor::getHref)
            .contains("/app/desk?tab=pending&agency=kota-kecil&handler=" + town.handler.officialId());

        absences.keep(town.worksLead, town.handler.officialId(), LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 6));
        var below = as(town.townLead, "dinas-pu");
        absences.of(town.handler.officialId()).forEach(one -> absences.end(town.worksLead, town.handler.officialId(), one.id()));
        assertThat(words(below)).contains("tidak masuk sampai 6 Nov 2026");
        assertThat(below.getPageTitle()).startsWith("Dinas Pekerjaan Umum");
        assertThat(words(below)).contains("Pemerintah Kabupaten Kecil", "Jembatan retak");
    }

    @Test
    void each_number_leads_to_the_cases_that_it_counts() {
        assigned();
        var view = as(town.townLead, "dinas-pu");
        assertThat($(Anchor.class).from(view).all()).extracting(Anchor::getHref).contains("/app/desk?tab=pending&agency=dinas-pu",
            "/app/desk?tab=due-today&agency=dinas-pu", "/app/desk?tab=overdue&agency=dinas-pu", "/app/desk?tab=unassigned&agency=dinas-pu");
        UI.getCurrent().navigate("desk", QueryParameters.fromString("tab=unassigned&agency=dinas-pu"));
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).as("of those that do not always stand there only the open one")
            .anyMatch(href -> href.contains("tab=unassigned")).noneMatch(href -> href.contains("tab=due-today"));
    }

    @Test
    void nobody_looks_outside_what_they_lead() {
        assertThat(as(town.worksLead, "kota-kecil").getPageTitle()).as("back to their own").startsWith("Dinas Pekerjaan Umum");
        assertThat(words(as(town.worksLead, "dinas-pu"))).doesNotContain("Pemerintah Kabupaten Kecil");
        assertThatThrownBy(() -> workload.byAgency(town.worksLead, town.town)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> workload.byHandler(town.handler, town.publicWorks, 10)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> workload.oldest(town.admin, town.town, 10)).isInstanceOf(Refusal.NotAllowed.class);
        assertThat(workload.byAgency(town.oversight, town.transport)).isNotNull();
        assertThat(as(town.oversight, "dishub").getPageTitle()).startsWith("Dinas Perhubungan");
    }

    @Test
    void what_came_and_went_is_what_the_public_reads_and_what_was_passed_on_within_does_not_cancel_out() {
        // A year of its own, so that nothing else moved.
        clock.set("2037-03-02T10:00");
        var reference = assigned();
        triage.decide(town.worksLead, reference, reader.caseFile(town.worksLead, reference).revision(),
            new Decision.Transfer(town.transport, "Urusan perhubungan."));
        await().pollInSameThread().untilAsserted(() -> {
            ((Cache<?, ?>) ReflectionTestUtils.getField(ReflectionTestUtils.getField(figures, "sheets"), "kept")).invalidateAll();
            var lines = lines(as(town.townLead, "kota-kecil").file(agency(town.town), LocalWords.INDONESIAN));
            assertThat(lines).filteredOn(line -> line.get("Bagian").equals("Perkembangan") && line.get("Sampai").equals("2037-03-02"))
                .extracting(line -> line.get("Ukuran"), line -> line.get("Nilai"))
                .contains(tuple("Masuk", "1"), tuple("Kembali (sanggahan, dibuka lagi)", "0"), tuple("Pindah ke sini", "0"), tuple("Dijawab", "0"),
                    tuple("Ditolak atau dirujuk", "0"), tuple("Dicabut", "0"), tuple("Digabung", "0"), tuple("Keberatan ditolak", "0"),
                    tuple("Pindah dari sini", "0"), tuple("Diteruskan antarinstansi di dalamnya", "2"));
        });
        assertThat(words(as(town.townLead, "kota-kecil"))).contains("Menunggu di awal", "Keberatan ditolak", "Diteruskan antarinstansi di dalamnya",
            "Menunggu di akhir");
        assertThat(words(as(town.worksLead, "unit-jalan"))).as("nothing is below").doesNotContain("antarinstansi");
    }

    @Test
    void figures_of_a_branch_that_do_not_add_up_are_held_back_from_those_who_lead_it_too() {
        // A year of its own, so that nothing else moved.
        clock.set("2041-03-04T10:00");
        long broken = jdbc.sql("select id from complaint where reference = ?").param(assigned().digits()).query(Long.class).single();
        await().pollInSameThread().untilAsserted(() ->
            assertThat(ofThePeriod("kota-kecil", "Masuk")).containsExactly(tuple("1", "")));

        BrokenFacts.breakUp(jdbc, broken);
        try {
            assertThat(ofThePeriod("kota-kecil", "Masuk")).containsExactly(tuple("", "Ditahan, sedang diperiksa"));
            var view = as(town.townLead, "kota-kecil");
            assertThat(words($(TrendTable.class).from(view).single())).contains("Masuk", "Ditahan, sedang diperiksa");

            var board = Board.of(doors, town.townLead, agency(town.town));
            var office = agency(town.publicWorks);
            var cell = new Cell(office.slug(), Texts.same(office.name()), false, new Volume(0, 977, 0, 0, 0, 0, 0, 0, 0, 0, 1), null, null, null,
                new OnTime(Definition.ON_TIME_FIRST_ANSWER, null, null, null, null, null, Standing.BLOCKED, null, null, null), null, null, null, null, null);
            var now = board.now();
            var sheet = new FigureSheet(now.query(), now.asOf(), now.volume(), now.imported(), now.firstResponse(), now.firstQuestion(), now.decision(),
                now.onTime(), now.backlog(), now.endings(), now.aftermath(), now.handOffs(), now.incidents(), List.of(cell), now.byService(), now.byArea(), List.of(), null, now.byMonth(),
                now.curves(), now.leftOut());
            var nothingWaits = new Board(board.agency(), board.atlas(), board.asOf(), Map.of(), sheet, board.before(), board.around(), List.of(), Map.of(),
                List.of(), List.of());
            assertThat(words(new AgencyTable(nothingWaits, doors.words()))).as("nobody knows whether they did nothing")
                .contains(office.name(), "Ditahan, sedang diperiksa").doesNotContain("977");
        } finally {
            BrokenFacts.mend(jdbc, broken);
            clock.advance(Duration.ofSeconds(2));
        }
    }

    /// Value and note of a figure of the last days, of the town or an office below it; facts and figures are kept for a moment.
    private List<Tuple> ofThePeriod(String code, String figure) {
        clock.advance(Duration.ofSeconds(2));
        ((Cache<?, ?>) ReflectionTestUtils.getField(ReflectionTestUtils.getField(figures, "sheets"), "kept")).invalidateAll();
        return lines(as(town.townLead, "kota-kecil").file(agency(town.town), LocalWords.INDONESIAN)).stream()
            .filter(line -> line.get("Kode").equals(code) && line.get("Ukuran").equals(figure) && line.get("Sampai").equals("2041-03-04"))
            .map(line -> tuple(line.get("Nilai"), line.get("Keterangan"))).toList();
    }

    @Test
    void oversight_goes_from_the_top_of_one_tree_to_the_others() {
        var view = as(town.oversight, "inspektorat");
        assertThat($(Anchor.class).from(view).all()).extracting(Anchor::getHref).contains("/app/lead?agency=kota-kecil");
        assertThat($(Anchor.class).from(as(town.oversight, "kota-kecil")).all()).extracting(Anchor::getHref).contains("/app/lead?agency=inspektorat");
        assertThat($(Anchor.class).from(as(town.oversight, "dinas-pu")).all()).extracting(Anchor::getHref).as("first up, then across")
            .contains("/app/lead?agency=kota-kecil").doesNotContain("/app/lead?agency=inspektorat");
        assertThat($(Anchor.class).from(as(town.townLead, "kota-kecil")).all()).extracting(Anchor::getHref)
            .doesNotContain("/app/lead?agency=inspektorat");
    }

    private static List<Map<String, String>> lines(String file) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Agency agency(long id) {
        return jurisdiction.atlas().agency(id);
    }

    @Test
    void the_screen_can_be_taken_along_as_a_file_that_says_what_it_shows() {
        var reference = assigned();
        triage.decide(town.worksLead, reference, reader.caseFile(town.worksLead, reference).revision(),
            new Decision.Assign(town.handler.officialId()));
        var view = as(town.townLead, "kota-kecil");
        assertThat(words(view)).contains("Unduh layar ini (CSV)");
        var lines = lines(view.file(agency(town.town), LocalWords.INDONESIAN));
        assertThat(lines).allSatisfy(line -> assertThat(line).containsEntry("Cakupan", "Pemerintah Kabupaten Kecil")
            .containsEntry("Kode cakupan", "kota-kecil").containsEntry("Dihitung pada (UTC)", clock.instant().toString()));
        assertThat(lines).extracting(line -> line.get("Bagian")).contains("Saat ini", "Perkembangan", "Instansi di bawahnya", "Beban kerja",
            "Paling lama menunggu");
        assertThat(lines).filteredOn(line -> line.get("Bagian").equals("Saat ini")).extracting(line -> line.get("Ukuran"), line -> line.get("Nilai"))
            .contains(tuple("Menunggu", now(town.townLead, town.town, Workload.AgencyLoad::pending) + ""),
                tuple("Jatuh tempo hari ini", now(town.townLead, town.town, Workload.AgencyLoad::dueToday) + ""),
                tuple("Terlambat", now(town.townLead, town.town, Workload.AgencyLoad::overdue) + ""));
        assertThat(lines).filteredOn(line -> line.get("Ukuran").equals("Pindah dari sini")).extracting(line -> line.get("Dari"), line -> line.get("Sampai"))
            .containsExactly(tuple("2026-10-04", "2026-11-02"), tuple("2026-09-04", "2026-10-03"));
        assertThat(lines).filteredOn(line -> line.get("Bagian").equals("Beban kerja")).extracting(line -> line.get("Nama")).contains("Petugas penangan");

        assertThat(view.file(agency(town.town), Locale.ENGLISH)).startsWith("Part,Name,Code,Agency,Figure,").contains("Due today", "Has waited");
    }

    @Test
    void no_title_becomes_a_formula_in_the_file() {
        clock.set("2026-08-03T10:00");
        var reference = filing.file(aComplaint().about(town.roads).in(town.north).titled("=HYPERLINK(1)").command(), Actor.CITIZEN).reference();
        var file = as(town.townLead, "kota-kecil").file(agency(town.town), LocalWords.INDONESIAN);
        assertThat(lines(file)).filteredOn(line -> line.get("Kode").equals(reference.toString())).isNotEmpty()
            .allSatisfy(line -> assertThat(line).containsEntry("Nama", "'=HYPERLINK(1)"));
    }

    @Test
    void the_file_is_for_who_leads_the_agency_when_it_is_asked_for() {
        var view = as(town.townLead, "kota-kecil");
        assertThat(view.file(agency(town.transport), LocalWords.INDONESIAN)).isNotEmpty();
        for (var other : List.of(town.worksLead, town.handler, town.admin)) {
            Seat.take(other);
            assertThatThrownBy(() -> view.file(agency(town.transport), LocalWords.INDONESIAN)).isInstanceOf(Refusal.NotAllowed.class);
        }
        assertThatThrownBy(() -> view.file(agency(town.town), LocalWords.INDONESIAN)).isInstanceOf(Refusal.NotAllowed.class);
        Seat.leave();
        assertThatThrownBy(() -> view.file(agency(town.town), LocalWords.INDONESIAN)).isInstanceOf(Refusal.NotAllowed.class);
    }
}
