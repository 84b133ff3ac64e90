package id.terang.papers;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.Absences;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.CaseReader;
import id.terang.complaints.Decision;
import id.terang.complaints.Filing;
import id.terang.complaints.Triage;
import id.terang.complaints.Visibility;
import id.terang.complaints.oversight.Workload;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestClock.Moved.class)
class WeeklyReportTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired Filing filing;
    @Autowired Triage triage;
    @Autowired CaseReader reader;
    @Autowired WeeklyReports reports;
    @Autowired Workload workload;
    @Autowired Absences absences;
    SmallTown town;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T10:00");
        town = SmallTown.in(beans);
    }

    @Test
    void a_week_is_over_on_its_sunday() {
        assertThat(WeeklyReports.lastWeek(LocalDate.of(2026, 11, 8))).isEqualTo(LocalDate.of(2026, 10, 26));
        assertThat(WeeklyReports.lastWeek(LocalDate.of(2026, 11, 9))).isEqualTo(MONDAY);
        assertThat(WeeklyReports.lastWeek(LocalDate.of(2026, 11, 15))).isEqualTo(MONDAY);
    }

    @Test
    void it_says_of_the_branch_what_the_screen_says() {
        var reference = filing.file(aComplaint().about(town.roads).in(town.north).titled("Jembatan retak parah").command(), Actor.CITIZEN).reference();
        triage.decide(town.verifier, reference, reader.caseFile(town.verifier, reference).revision(),
            new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks, null, null));
        triage.decide(town.worksLead, reference, reader.caseFile(town.worksLead, reference).revision(),
            new Decision.Assign(town.handler.officialId()));
        var secret = filing.file(aComplaint().about(town.roads).in(town.north).titled("Pungli rahasia").visible(Visibility.SECRET).command(),
            Actor.CITIZEN).reference();
        clock.set("2026-11-09T10:00");

        var paper = APaper.read(reports.of(town.worksLead, town.publicWorks, MONDAY, LocalWords.INDONESIAN));
        assertThat(paper.title()).isEqualTo("Laporan mingguan Dinas Pekerjaan Umum");
        assertThat(paper.text()).startsWith("Terang Laporan mingguan Dinas Pekerjaan Umum");
        assertThat(paper.text()).contains("Senin, 2 November 2026 sampai Minggu, 8 November 2026", "Petugas penangan",
                "Jawaban pertama tepat waktu", "2 Nov 2026 – 8 Nov 2026", "26 Okt 2026 – 1 Nov 2026", "Keadaan pada Senin, 9 November 2026")
            .contains(workload.oldest(town.worksLead, town.publicWorks, 15).stream().map(one -> one.reference().toString()).toList())
            .doesNotContain("Pungli rahasia", secret.toString());
        assertThat(APaper.read(reports.of(town.townLead, town.town, MONDAY, Locale.ENGLISH)).text())
            .contains("Weekly report", "Pemerintah Kabupaten Kecil", "Dinas Pekerjaan Umum", "As of Monday, 9 November 2026", "that week").doesNotContain("Pekan", "papers.", "lead.");
    }

    @Test
    void who_is_away_stands_in_it() {
        var reference = filing.file(aComplaint().about(town.roads).in(town.north).command(), Actor.CITIZEN).reference();
        triage.decide(town.verifier, reference, reader.caseFile(town.verifier, reference).revision(),
            new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks, null, null));
        triage.decide(town.worksLead, reference, reader.caseFile(town.worksLead, reference).revision(),
            new Decision.Assign(town.handler.officialId()));
        clock.set("2026-11-09T10:00");
        absences.keep(town.worksLead, town.handler.officialId(), LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 13));
        try {
            assertThat(APaper.read(reports.of(town.worksLead, town.publicWorks, MONDAY, LocalWords.INDONESIAN)).text())
                .contains("tidak masuk sampai 13 Nov 2026");
        } finally {
            absences.of(town.handler.officialId()).forEach(one -> absences.end(town.worksLead, town.handler.officialId(), one.id()));
        }
    }

    @Test
    void what_was_passed_around_is_counted_in_its_week() {
        var before = around();
        clock.set("2026-11-02T10:00");
        var reference = filing.file(aComplaint().about(town.roads).in(town.north).command(), Actor.CITIZEN).reference();
        decide(town.verifier, reference, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks, null, null));
        decide(town.worksLead, reference, new Decision.Transfer(town.transport, "Rambu lalu lintas."));
        assertThat(around()).as("for the first time").isEqualTo(before);
        clock.set("2026-11-02T11:00");
        decide(town.townLead, reference, new Decision.Transfer(town.publicWorks, "Bukan rambu, jalannya."));
        assertThat(around()).as("back to where it was").containsExactly(before.getFirst() + 1, before.getLast());
    }

    /// In the week of the report, and in the one before.
    private List<Integer> around() {
        clock.set("2026-11-09T10:00");
        var text = APaper.read(reports.of(town.townLead, town.town, MONDAY, LocalWords.INDONESIAN)).text();
        var row = Pattern.compile("kembali ke pemegang\\s+sebelumnya\\s+(\\d+)\\s+(\\d+)").matcher(text);
        assertThat(row.find()).as(text).isTrue();
        return List.of(Integer.valueOf(row.group(1)), Integer.valueOf(row.group(2)));
    }

    private void decide(OfficialPrincipal by, Reference reference, Decision decision) {
        triage.decide(by, reference, reader.caseFile(by, reference).revision(), decision);
    }

    @Test
    void nobody_gets_the_report_of_others() {
        assertThatThrownBy(() -> reports.of(town.worksLead, town.town, MONDAY, LocalWords.INDONESIAN)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> reports.of(town.handler, town.publicWorks, MONDAY, LocalWords.INDONESIAN)).isInstanceOf(Refusal.NotAllowed.class);
    }
}
