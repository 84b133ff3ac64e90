package id.terang.complaints;

import static id.terang.complaints.AComplaint.aComplaint;
import static id.terang.jurisdiction.ClockType.APPEAL_WINDOW;
import static id.terang.jurisdiction.ClockType.CLARIFY;
import static id.terang.jurisdiction.ClockType.DISPUTE_WINDOW;
import static id.terang.jurisdiction.ClockType.RESOLVE;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.OwnWords;
import id.terang.TestClock;
import id.terang.complaints.telling.ClockBar;
import id.terang.complaints.telling.ClockLine;
import id.terang.complaints.telling.Story;
import id.terang.complaints.telling.Telling;
import id.terang.complaints.telling.Tone;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.LocalWords;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a due date tells: where it came from, from where it was moved, and whose time it was that has passed.
class DueDatesToldTest extends LivedCases {

    @Autowired Telling telling;
    @Autowired Story story;

    private List<TimelineEntry> timeline(Receipt receipt) {
        return reader.publicComplaint(receipt.reference()).orElseThrow().timeline();
    }

    private String told(TimelineEntry entry) {
        return telling.sentence(entry, LocalWords.INDONESIAN);
    }

    @Test
    void a_reclassification_that_moves_a_due_date_says_from_where_to_where() {
        var receipt = atWork();
        decide(town.worksLead, receipt, new Decision.Reclassify(Kind.INFORMATION_REQUEST, Track.ORDINARY, town.roads, "Ini pertanyaan."));
        assertThat(clock(receipt, RESOLVE, 1).dueAt()).isEqualTo(wib("2026-11-09T16:00"));
        var last = timeline(receipt).reversed();
        assertThat(last.get(1).type()).isEqualTo(EventType.RECLASSIFIED);
        assertThat(last.get(1).text()).isEqualTo("Ini pertanyaan.");
        assertThat(last.getFirst().type()).isEqualTo(EventType.DUE_MOVED);
        assertThat(told(last.getFirst())).isEqualTo("Tenggat Jawaban dipindah dari Jumat, 20 November 2026 ke Senin, 9 November 2026");

        decide(town.worksLead, receipt, new Decision.Reclassify(Kind.COMPLAINT, Track.ORDINARY, town.roads, "Tetap sama janjinya."));
        assertThat(timeline(receipt).getLast().type()).as("nothing moved").isEqualTo(EventType.RECLASSIFIED);
    }

    @Test
    void so_does_a_verification_as_another_kind() {
        var receipt = aboutRoads();
        decide(town.verifier, receipt, new Decision.Verify(Kind.INFORMATION_REQUEST, Track.ORDINARY, town.roads, town.publicWorks, null, null));
        assertThat(timeline(receipt)).extracting(TimelineEntry::type).endsWith(EventType.VERIFIED, EventType.DUE_MOVED);
        assertThat(told(timeline(receipt).getLast())).contains("20 November 2026 ke Senin, 9 November 2026");
    }

    @Test
    void reclassifying_after_a_dispute_charges_no_day_on_which_the_answer_stood() {
        var receipt = disputed("2026-11-03T09:00", "2026-11-09T09:00");
        assertThat(clock(receipt, RESOLVE, 2).dueAt()).as("13 of 14 days were left").isEqualTo(wib("2026-11-26T16:00"));
        decide(town.worksLead, receipt, asQuestion());
        assertThat(clock(receipt, RESOLVE, 2).dueAt()).as("4 of 5 days are left").isEqualTo(wib("2026-11-13T16:00"));
        assertThat(told(timeline(receipt).getLast())).contains("26 November 2026 ke Jumat, 13 November 2026");
        assertThat(telling.explain(clock(receipt, RESOLVE, 2), LocalWords.INDONESIAN).summary()).contains("4 hari kerja");

        decide(town.townLead, receipt, asComplaint());
        assertThat(clock(receipt, RESOLVE, 2).dueAt()).as("what a longer promise leaves, once").isEqualTo(wib("2026-11-26T16:00"));
        assertThat(timeline(receipt)).extracting(TimelineEntry::type).doesNotContain(EventType.DEADLINE_MISSED);
    }

    @Test
    void a_promise_shortened_after_a_dispute_leaves_three_days_and_makes_no_answer_late() {
        var receipt = disputed("2026-11-13T09:00", "2026-11-17T09:00");
        assertThat(clock(receipt, RESOLVE, 2).dueAt()).isEqualTo(wib("2026-11-24T16:00"));
        clock.set("2026-11-18T09:00");
        decide(town.worksLead, receipt, asQuestion());
        assertThat(clock(receipt, RESOLVE, 2).dueAt()).isEqualTo(wib("2026-11-23T16:00"));
        clock.set("2026-11-20T09:00");
        decide(town.worksLead, receipt, asComplaint());
        decide(town.worksLead, receipt, asQuestion());
        assertThat(clock(receipt, RESOLVE, 2).dueAt()).as("there and back moves nothing").isEqualTo(wib("2026-11-23T16:00"));
        deadlines.pass(now(receipt.reference()).requiredId());
        assertThat(clock(receipt, RESOLVE, 2).missedAt()).isNull();
    }

    @Test
    void pauses_before_and_after_a_dispute_are_not_charged_when_it_is_reclassified() {
        var receipt = atWork();
        clock.set("2026-11-03T09:00");
        decide(town.handler, receipt, new Decision.Ask("Lubang yang mana?"));
        clock.set("2026-11-05T09:00");
        act(receipt, new CitizenAct.Clarify("Yang di utara.", List.of()));
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal di utara, Rabu.", List.of()));
        clock.set("2026-11-09T09:00");
        act(receipt, new CitizenAct.Dispute("Belum."));
        decide(town.worksLead, receipt, new Decision.Ask("Bagian mana?"));
        clock.set("2026-11-11T09:00");
        act(receipt, new CitizenAct.Clarify("Tepinya.", List.of()));
        assertThat(clock(receipt, RESOLVE, 2).dueAt()).as("1 day was used, 2 paused").isEqualTo(wib("2026-11-30T16:00"));
        decide(town.worksLead, receipt, asQuestion());
        assertThat(clock(receipt, RESOLVE, 2).dueAt()).as("4 days are left, 2 paused").isEqualTo(wib("2026-11-17T16:00"));
    }

    @Test
    void the_day_that_an_instruction_names_is_no_promise_of_the_class() {
        var receipt = aboutRoads();
        decide(town.verifier, receipt, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas."));
        act(receipt, new CitizenAct.Appeal("Jelas sekali."));
        decide(town.oversight, receipt, new Decision.UpholdAppeal("Periksa dan tambal.", LocalDate.of(2026, 12, 4)));
        decide(town.townLead, receipt, asQuestion());
        assertThat(clock(receipt, RESOLVE, 2).dueAt()).isEqualTo(wib("2026-12-04T16:00"));
    }

    private Receipt disputed(String answered, String disputed) {
        var receipt = atWork();
        clock.set(answered);
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal: " + OwnWords.of(receipt.reference()), List.of()));
        clock.set(disputed);
        act(receipt, new CitizenAct.Dispute("Belum."));
        return receipt;
    }

    private Decision asQuestion() {
        return new Decision.Reclassify(Kind.INFORMATION_REQUEST, Track.ORDINARY, town.roads, "Ini pertanyaan.");
    }

    private Decision asComplaint() {
        return new Decision.Reclassify(Kind.COMPLAINT, Track.ORDINARY, town.roads, "Ini aduan.");
    }

    @Test
    void a_date_taken_from_a_duplicate_names_it_and_counts_no_day_after_it() {
        var survivor = atWork();
        clock.advance(Duration.ofMinutes(1));
        var duplicate = file(aComplaint().about(town.roads).ofKind(Kind.INFORMATION_REQUEST));
        decide(town.verifier, duplicate, new Decision.Merge(survivor.reference(), null));

        var moved = timeline(survivor).getLast();
        assertThat(told(moved)).startsWith("Tenggat Jawaban dipindah dari Jumat, 20 November 2026 ke Senin, 9 November 2026")
            .contains(duplicate.reference().toString());
        var explained = telling.explain(clock(survivor, RESOLVE, 1), LocalWords.INDONESIAN);
        assertThat(explained.summary()).contains(duplicate.reference().toString(), "9 November 2026").doesNotContain("14 hari kerja");
        assertThat(explained.days().getLast().date()).isEqualTo(LocalDate.of(2026, 11, 9));

        decide(town.moderator, duplicate, new Decision.Hide("Memuat nama orang."));
        assertThat(told(timeline(survivor).getLast())).doesNotContain(duplicate.reference().toString()).contains("laporan lain");
        assertThat(telling.explain(clock(survivor, RESOLVE, 1), LocalWords.INDONESIAN).summary())
            .doesNotContain(duplicate.reference().toString()).contains("laporan lain");
    }

    @Test
    void time_that_was_the_citizens_is_over_and_nobody_is_late() {
        var rejected = aboutRoads();
        decide(town.verifier, rejected, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas lubang yang mana."));
        var answered = answered();
        act(answered, new CitizenAct.Dispute("Belum."));
        var asked = atWork();
        decide(town.handler, asked, new Decision.Ask("Lubang yang mana?"));
        act(asked, new CitizenAct.Clarify("Yang di utara.", List.of()));
        clock.set("2027-06-01T10:00");

        var window = clock(rejected, APPEAL_WINDOW, 1);
        assertThat(window.state(clock.instant())).isEqualTo(ClockView.State.OVER);
        assertThat(telling.line(window, clock.instant(), LocalWords.INDONESIAN)).startsWith("Berakhir Sen").contains("14 Des");
        assertThat(telling.lived(window, clock.instant(), LocalWords.INDONESIAN)).isEqualTo("42 hari kalender setelah dibuka");
        assertThat(Tone.of(window, clock.instant())).isEqualTo(Tone.CLOSED);
        assertThat(ClockBar.of(window, clock.instant()).late()).isFalse();
        for (var used : List.of(clock(answered, DISPUTE_WINDOW, 1), clock(asked, CLARIFY, 1))) {
            assertThat(used.state(clock.instant())).isEqualTo(ClockView.State.OVER);
            assertThat(telling.line(used, clock.instant(), LocalWords.INDONESIAN)).startsWith("Berakhir Sen").contains("2 Nov");
        }
    }

    @Test
    void rounds_before_a_dispute_keep_their_line_and_pauses_of_all_rounds_are_added_up() {
        var receipt = atWork();
        decide(town.handler, receipt, new Decision.Ask("Lubang yang mana?"));
        clock.set("2026-11-04T10:00");
        act(receipt, new CitizenAct.Clarify("Yang di utara.", List.of()));
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal di utara.", List.of()));
        act(receipt, new CitizenAct.Dispute("Belum."));
        decide(town.worksLead, receipt, new Decision.Ask("Bagian mana yang belum?"));
        clock.set("2026-11-05T10:00");
        act(receipt, new CitizenAct.Clarify("Tepinya.", List.of()));

        var one = reader.publicComplaint(receipt.reference()).orElseThrow();
        assertThat(one.pausedDays()).isEqualTo(3);
        assertThat(story.earlier(one.clocks(), TestClock.WIB, clock.instant(), LocalWords.INDONESIAN)).singleElement().satisfies(round -> {
            assertThat(round.name()).isEqualTo("Jawaban, putaran 1");
            assertThat(round.bar().pauses()).hasSize(1);
            assertThat(round.line()).startsWith("Tepat waktu");
        });
        assertThat(story.clocks(one.clocks(), TestClock.WIB, clock.instant(), LocalWords.INDONESIAN)).extracting(ClockLine::name)
            .contains("Jawaban").doesNotContain("Jawaban, putaran 1");
    }

    @Test
    void an_answer_within_the_day_of_receipt_says_which_day_that_was() {
        clock.set("2026-11-02T09:00");
        var monday = atWork();
        var running = clock(monday, RESOLVE, 1);
        assertThat(telling.lived(running, clock.instant(), LocalWords.INDONESIAN)).isEqualTo("Masuk hari ini");
        assertThat(telling.lived(running, clock.instant(), Locale.ENGLISH)).isEqualTo("Filed today");
        decide(town.handler, monday, new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal Senin: " + OwnWords.of(monday.reference()), List.of()));
        assertKept(monday, "Tepat waktu, pada hari laporan masuk", "Pada hari laporan masuk");

        clock.set("2026-11-07T09:00");
        var saturday = atWork();
        var sunday = atWork();
        clock.set("2026-11-08T09:00");
        decide(town.handler, sunday, new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal Minggu: " + OwnWords.of(sunday.reference()), List.of()));
        assertKept(sunday, "Tepat waktu, sebelum hari kerja pertama", "1 hari kalender setelah laporan masuk");
        clock.set("2026-11-09T09:00");
        decide(town.handler, saturday, new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal Sabtu: " + OwnWords.of(saturday.reference()), List.of()));
        assertKept(saturday, "Tepat waktu, pada hari kerja pertama (hari ke-0)", "2 hari kalender setelah laporan masuk");
    }

    private void assertKept(Receipt receipt, String line, String lived) {
        assertThat(telling.line(clock(receipt, RESOLVE, 1), clock.instant(), LocalWords.INDONESIAN)).isEqualTo(line);
        assertThat(telling.lived(clock(receipt, RESOLVE, 1), clock.instant(), LocalWords.INDONESIAN)).isEqualTo(lived);
    }

    @Test
    void a_single_counted_day_is_one_working_day() {
        // A Thursday: Friday stands alone before the weekend.
        clock.set("2026-11-05T09:00");
        var receipt = aboutRoads();
        var days = story.clock(clock(receipt, RESOLVE, 1), TestClock.WIB, clock.instant(), Locale.ENGLISH).days();
        assertThat(days).filteredOn(line -> !line.numbers().isEmpty() && line.numbers().matches("[1-9][0-9]*")).isNotEmpty()
            .allSatisfy(line -> assertThat(line.why()).isEqualTo("working day"));
        assertThat(days).filteredOn(line -> line.numbers().contains("–")).isNotEmpty()
            .allSatisfy(line -> assertThat(line.why()).isEqualTo("working days"));
    }
}
