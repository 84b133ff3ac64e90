package id.terang.complaints;

import static id.terang.jurisdiction.ClockType.FIRST_RESPONSE;
import static id.terang.jurisdiction.ClockType.RESOLVE;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.OwnWords;
import id.terang.TestClock;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.assignment.Assigning;
import id.terang.complaints.oversight.Workload;
import id.terang.complaints.telling.Moment;
import id.terang.complaints.telling.Story;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.ClockType;
import id.terang.shared.LocalWords;
import id.terang.shared.Micros;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is late is told late for as long as the office let it wait, and no longer; what is paused is not late.
class LateAnswersTest extends LivedCases {

    @Autowired Telling telling;
    @Autowired Story story;
    @Autowired Workload workload;
    @Autowired Assigning assigning;

    private void answer(Receipt receipt, String words) {
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, words, List.of()));
    }

    private void sweep(Receipt receipt) {
        deadlines.pass(now(receipt.reference()).requiredId());
    }

    /// Due on Friday 20 November, answered on Tuesday 24, two days late; disputed on Friday 27.
    private Receipt lateAndDisputed() {
        var receipt = atWork();
        clock.set("2026-11-23T09:00");
        sweep(receipt);
        clock.set("2026-11-24T10:00");
        answer(receipt, "Sudah kami tambal sekali lagi, mohon dicek.");
        clock.set("2026-11-27T10:00");
        act(receipt, new CitizenAct.Dispute("Belum."));
        return receipt;
    }

    @Test
    void nothing_is_left_of_a_late_promise_and_the_days_it_stood_answered_are_not_charged() {
        var receipt = lateAndDisputed();
        clock.set("2026-11-30T10:00");
        sweep(receipt);
        var again = clock(receipt, RESOLVE, 2);
        assertThat(again.dueAt()).isEqualTo(wib("2026-11-20T16:00"));
        // Six working days since, of which it stood answered for three.
        assertThat(telling.line(again, clock.instant(), LocalWords.INDONESIAN)).startsWith("Terlambat 3 hari kerja");
        assertThat(telling.explain(again, Locale.ENGLISH).summary()).startsWith("Due ").contains("late already", "27 November 2026")
            .doesNotContain("run again");

        answer(receipt, "Ditambal untuk kedua kali, dengan aspal panas.");
        assertThat(telling.line(clock(receipt, RESOLVE, 2), clock.instant(), LocalWords.INDONESIAN)).isEqualTo("Terlambat: hari ke-17, dijanjikan dalam 14 hari");
        assertThat(telling.line(clock(receipt, RESOLVE, 2), clock.instant(), Locale.ENGLISH)).isEqualTo("Late: on day 17, promised within 14 days");
    }

    @Test
    void one_due_date_is_missed_once_however_often_the_case_is_taken_up_again() {
        var receipt = lateAndDisputed();
        clock.set("2026-11-30T10:00");
        sweep(receipt);
        sweep(receipt);
        assertThat(events.of(now(receipt.reference()).requiredId())).filteredOn(event -> event.event() instanceof CaseEvent.DeadlineMissed missed
            && missed.clock() == RESOLVE).hasSize(1);
        assertThat(clock(receipt, RESOLVE, 2).missedAt()).isEqualTo(wib("2026-11-20T16:00"));
        // Fourteen working days more, and the three that it stood answered.
        assertThat(alert(receipt)).isEqualTo(wib("2026-12-15T16:00"));
    }

    @Test
    void silence_lasts_from_one_act_of_a_person_to_the_next_whatever_the_clock_says_meanwhile() {
        var receipt = atWork();
        clock.set("2027-01-04T10:00");
        sweep(receipt);
        answer(receipt, "Kami mohon maaf, baru sekarang lubangnya ditutup.");
        var one = reader.publicComplaint(receipt.reference()).orElseThrow();
        var silences = story.moments(one.timeline(), true, TestClock.WIB, clock.instant(), LocalWords.INDONESIAN).stream()
            .filter(Moment.Silence.class::isInstance).map(moment -> ((Moment.Silence) moment).words()).toList();
        assertThat(silences).containsExactly("63 hari tanpa kabar");
    }

    @Test
    void a_paused_case_is_late_for_nobody() {
        var receipt = atWork();
        decide(town.worksLead, receipt, new Decision.Assign(town.handler.officialId()));
        clock.set("2026-11-19T10:00");
        decide(town.handler, receipt, new Decision.Ask("Lubangnya di sisi mana dari jembatan?"));
        clock.set("2026-11-23T10:00");
        assertThat(now(receipt.reference()).dueAt()).isNull();
        int overdue = overdue();
        int ofHandler = ofHandler();
        status(receipt, Status.CLOSED);
        assertThat(overdue()).as("it was not among them").isEqualTo(overdue);
        assertThat(ofHandler()).isEqualTo(ofHandler);
        status(receipt, Status.AWAITING_CITIZEN);
        decide(town.handler, receipt, new Decision.Transfer(town.transport, "Bagian perhubungan yang memasang portal."));
        assertThat(now(receipt.reference()).holderId()).as("handed over as on time").isEqualTo(town.transport);
        assertThat(now(receipt.reference()).dueAt()).isNotNull();
    }

    /// What was rejected in the same words as many others is still owed a first response while it is reviewed.
    @Test
    void a_review_and_what_the_office_owes_meanwhile_press_each_their_own() {
        String words = "Lubangnya tidak ada, " + OwnWords.of("sama untuk semua");
        var receipt = atWork();
        for (int i = 0; i < 5; i++) {
            decide(town.worksLead, atWork(), new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, words));
        }
        decide(town.worksLead, receipt, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, words));
        act(receipt, new CitizenAct.Appeal("Lubangnya ada."));
        assertThat(pressing(town.worksLead, receipt)).isEqualTo(ClockType.FIRST_RESPONSE);
        assertThat(pressing(town.townLead, receipt)).as("who reviews it").isEqualTo(ClockType.APPEAL);
    }

    private ClockType pressing(OfficialPrincipal by, Receipt receipt) {
        return reader.dueNext(by, List.of(receipt.reference())).get(receipt.reference()).type();
    }

    /// The office and its handler can do nothing with it, and the date is the reviewer's.
    @Test
    void a_case_in_review_is_late_for_nobody_who_waits_for_the_review() {
        var receipt = atWork();
        decide(town.worksLead, receipt, new Decision.Assign(town.handler.officialId()));
        decide(town.worksLead, receipt, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Lubangnya tidak ada, " + receipt.reference()));
        act(receipt, new CitizenAct.Appeal("Lubangnya ada."));
        clock.set("2026-12-28T10:00");
        assertThat(now(receipt.reference()).dueAt()).as("when the review is due").isBefore(clock.instant());
        assertThat(reader.dueNext(town.worksLead, List.of(receipt.reference()))).isEmpty();
        assertThat(reader.dueNext(town.townLead, List.of(receipt.reference()))).as("who reviews it").containsKey(receipt.reference());
        int overdue = overdue();
        int ofHandler = ofHandler();
        int inHand = inHand();
        int late = lateOf(town.handler.officialId());
        status(receipt, Status.CLOSED);
        assertThat(overdue()).as("it was not among them").isEqualTo(overdue);
        assertThat(ofHandler()).isEqualTo(ofHandler);
        assertThat(inHand()).as("nor is it work of its handler").isEqualTo(inHand);
        assertThat(lateOf(town.handler.officialId())).isEqualTo(late);
        status(receipt, Status.IN_REVIEW);
    }

    /// A text sent to many was none, and the review changes nothing about that.
    @Test
    void a_first_response_that_is_owed_during_a_review_is_late_for_who_owes_it() {
        String text = "Lubang seperti ini dikelola provinsi, " + OwnWords.of(atWork().reference());
        for (int i = 0; i < 5; i++) {
            decide(town.worksLead, atWork(), new Decision.Reject(CaseEvent.Ground.OTHER, text));
        }
        var receipt = atWork();
        decide(town.worksLead, receipt, new Decision.Assign(town.handler.officialId()));
        decide(town.worksLead, receipt, new Decision.Reject(CaseEvent.Ground.OTHER, text));
        act(receipt, new CitizenAct.Appeal("Ini jalan kota."));
        clock.set("2026-11-16T10:00");
        assertThat(now(receipt.reference()).dueClock()).isEqualTo(FIRST_RESPONSE);
        int overdue = overdue();
        int ofHandler = ofHandler();
        int inHand = inHand();
        int late = lateOf(town.handler.officialId());
        status(receipt, Status.CLOSED);
        assertThat(overdue()).isEqualTo(overdue - 1);
        assertThat(ofHandler()).isEqualTo(ofHandler - 1);
        assertThat(inHand()).isEqualTo(inHand - 1);
        assertThat(lateOf(town.handler.officialId())).isEqualTo(late - 1);
        status(receipt, Status.IN_REVIEW);
    }

    private int inHand() {
        return assigning.candidates(town.worksLead, town.publicWorks).stream().filter(one -> one.official() == town.handler.officialId())
            .findFirst().orElseThrow().pending();
    }

    private int lateOf(long handler) {
        return workload.byHandler(town.worksLead, town.publicWorks, 1_000).stream().filter(one -> one.handler() == handler)
            .mapToInt(Workload.HandlerLoad::overdue).sum();
    }

    private int overdue() {
        return workload.byAgency(town.townLead, town.publicWorks).stream().mapToInt(Workload.AgencyLoad::overdue).sum();
    }

    private void status(Receipt receipt, Status status) {
        jdbc.sql("update complaint set status = ? where id = ?").params(status.name(), now(receipt.reference()).requiredId()).update();
    }

    private int ofHandler() {
        return assigning.candidates(town.worksLead, town.publicWorks).stream().filter(one -> one.official() == town.handler.officialId())
            .findFirst().orElseThrow().overdue();
    }

    @Test
    void who_was_warned_is_warned_again_once_the_date_has_moved() {
        var receipt = atWork();
        decide(town.handler, receipt, new Decision.Respond("Kami periksa lubang di tikungan itu minggu ini."));
        long id = now(receipt.reference()).requiredId();
        jdbc.sql("update case_clock set warned = true, alert_at = null where complaint_id = ? and type = 'RESOLVE'").param(id).update();
        clock.set("2026-11-19T10:00");
        decide(town.handler, receipt, new Decision.Ask("Apakah lubang yang di depan sekolah?"));
        clock.set("2026-11-20T10:00");
        act(receipt, new CitizenAct.Clarify("Ya.", List.of()));
        assertThat(alert(receipt)).isNotNull();
    }

    @Test
    void twice_the_time_is_so_many_working_days_more_and_no_pause_is_part_of_it() {
        var receipt = atWork();
        decide(town.handler, receipt, new Decision.Respond("Kami periksa lubang di dekat balai desa lebih dulu."));
        clock.set("2026-11-05T10:00");
        decide(town.handler, receipt, new Decision.Ask("Yang di sebelah utara balai desa?"));
        clock.set("2026-11-12T10:00");
        act(receipt, new CitizenAct.Clarify("Ya.", List.of()));
        assertThat(clock(receipt, RESOLVE, 1).dueAt()).isEqualTo(wib("2026-11-27T16:00"));
        clock.set("2026-11-30T10:00");
        sweep(receipt);
        assertThat(alert(receipt)).isEqualTo(wib("2026-12-17T16:00"));
        assertThat(clock(receipt, FIRST_RESPONSE, 1).stoppedAt()).isNotNull();
    }

    /// When somebody is to be told of the promised answer next.
    private Instant alert(Receipt receipt) {
        return jdbc.sql("select alert_at from case_clock where complaint_id = ? and type = 'RESOLVE' and stopped_at is null")
            .param(now(receipt.reference()).requiredId()).query((row, n) -> row.getObject(1, LocalDateTime.class)).list().stream()
            .filter(Objects::nonNull).map(Micros::fromUtc).findFirst().orElse(null);
    }
}
