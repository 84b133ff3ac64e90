package id.terang.complaints;

import static id.terang.complaints.AComplaint.aComplaint;
import static id.terang.jurisdiction.ClockType.CLARIFY;
import static id.terang.jurisdiction.ClockType.RESOLVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.OwnWords;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Explanation.CountedDay.Kind;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// "Only AWAITING_CITIZEN pauses": while the case that lives on waits for its citizens, the promise of a duplicate stands still
/// with the one there, and runs on with it.
class PausedDuplicatesTest extends LivedCases {

    @Autowired Telling telling;

    private Receipt survivor;
    private Receipt duplicate;

    @BeforeEach
    void twoReports() {
        survivor = atWork();
        clock.set("2026-11-02T11:00");
        duplicate = atWork();
    }

    private void merge(Receipt one, Receipt into) {
        decide(town.townLead, one, new Decision.Merge(into.reference(), "Lubang yang sama."));
    }

    private void ask(Receipt receipt) {
        decide(town.worksLead, receipt, new Decision.Ask("Di mana tepatnya? " + OwnWords.of(receipt.reference())));
    }

    private ClockView resolve(Receipt receipt) {
        return clock(receipt, RESOLVE, 1);
    }

    private ClockView.State state(Receipt receipt) {
        return resolve(receipt).state(clock.instant());
    }

    private void pass(Receipt receipt) {
        deadlines.pass(now(receipt.reference()).requiredId());
    }

    private String told(Receipt receipt) {
        return telling.sentence(reader.publicComplaint(receipt.reference()).orElseThrow().timeline().getLast(), Locale.ENGLISH);
    }

    private void merged() {
        clock.set("2026-11-03T09:00");
        merge(duplicate, survivor);
    }

    @Test
    void the_promise_of_a_duplicate_stands_still_while_the_citizens_are_asked_and_says_why() {
        merged();
        clock.set("2026-11-04T09:00");
        ask(survivor);
        assertThat(state(duplicate)).isEqualTo(ClockView.State.PAUSED);
        assertThat(told(duplicate)).isEqualTo("The complaint it was merged into was put back to the citizen with a question; "
            + "the deadline for the answer is paused here too");
        assertThat(telling.explain(resolve(duplicate), LocalWords.INDONESIAN).summary()).contains("Dijeda sejak Rabu, 4 November 2026 karena pelapor ditanya");

        clock.set("2026-11-06T09:00");
        act(duplicate, new CitizenAct.Clarify("Di depan pasar.", List.of()));
        assertThat(resolve(duplicate).pauses()).containsExactly(new Pause(wib("2026-11-04T09:00"), wib("2026-11-06T09:00"), 2));
        assertThat(resolve(duplicate).dueAt()).isEqualTo(wib("2026-11-24T16:00")).isEqualTo(resolve(survivor).dueAt());
        assertThat(told(duplicate)).isEqualTo("The complaint it was merged into was replied to by the citizen; the deadlines here run on with it");
        assertThat(telling.explain(resolve(duplicate), Locale.ENGLISH).days()).filteredOn(day -> day.kind() == Kind.PAUSE)
            .extracting(Telling.ExplainedDay::why).hasSize(2).containsOnly("paused: the citizen was asked");
        assertThat(events.of(now(duplicate.reference()).requiredId()).getLast().clocks()).as("the history says so, so that the facts do")
            .singleElement().isInstanceOf(ClockChange.Resumed.class);
    }

    @Test
    void a_deadline_does_not_pass_while_it_stands_still_and_a_question_that_lapses_lapses_here_too() {
        merged();
        clock.set("2026-11-04T09:00");
        ask(survivor);
        clock.set("2026-11-23T09:00");
        pass(duplicate);
        assertThat(resolve(duplicate).missedAt()).isNull();
        pass(survivor);
        assertThat(resolve(duplicate).pauses()).as("when the time to reply was over, not when the sweep came by")
            .containsExactly(new Pause(wib("2026-11-04T09:00"), wib("2026-11-18T16:00"), 10));
        assertThat(resolve(duplicate).dueAt()).isEqualTo(wib("2026-12-04T16:00"));
    }

    @Test
    void a_duplicate_is_paused_no_longer_than_a_case_may_be() {
        clock.set("2026-11-03T09:00");
        ask(duplicate);
        clock.set("2026-11-09T09:00");
        merge(duplicate, survivor);
        assertThat(resolve(duplicate).pausedDays()).isEqualTo(4);
        ask(survivor);
        clock.set("2026-11-24T09:00");
        pass(survivor);
        assertThat(resolve(survivor).pausedDays()).isEqualTo(10);
        assertThat(resolve(duplicate).pausedDays()).isEqualTo(10);
    }

    @Test
    void a_question_that_is_withdrawn_or_a_transfer_ends_the_pause_everywhere() {
        var first = atWork();
        merge(first, duplicate);
        merged();
        ask(survivor);
        assertThat(state(first)).isEqualTo(ClockView.State.PAUSED);
        clock.set("2026-11-04T09:00");
        decide(town.handler, survivor, new Decision.WithdrawQuestion("Sudah jelas."));
        assertThat(List.of(duplicate, first)).allSatisfy(one -> assertThat(resolve(one).pausedDays()).isEqualTo(1));

        ask(survivor);
        clock.set("2026-11-06T09:00");
        decide(town.handler, survivor, new Decision.Transfer(town.transport, "Kerusakan karena rambu."));
        assertThat(List.of(duplicate, first)).allSatisfy(one -> {
            assertThat(state(one)).isEqualTo(ClockView.State.RUNNING);
            assertThat(resolve(one).pausedDays()).isEqualTo(3);
        });
    }

    @Test
    void what_is_merged_into_a_waiting_case_waits_too_and_hurries_it_once_it_runs_again() {
        ask(survivor);
        clock.set("2026-11-05T09:00");
        merge(duplicate, survivor);
        assertThat(state(duplicate)).isEqualTo(ClockView.State.PAUSED);
        clock.set("2026-11-06T09:00");
        act(survivor, new CitizenAct.Clarify("Di depan pasar.", List.of()));
        assertThat(resolve(duplicate).dueAt()).isEqualTo(wib("2026-11-23T16:00"));
        assertThat(resolve(survivor).dueAt()).as("the earliest of its duplicates").isEqualTo(wib("2026-11-23T16:00"));
    }

    @Test
    void who_cannot_be_asked_is_not_waited_for() {
        var silent = file(aComplaint().about(town.roads).withoutContact());
        merge(silent, survivor);
        ask(survivor);
        assertThat(state(silent)).isEqualTo(ClockView.State.RUNNING);
        clock.set("2026-11-05T09:00");
        act(survivor, new CitizenAct.Clarify("Di depan pasar.", List.of()));
        assertThat(resolve(survivor).dueAt()).as("the earliest of its duplicates").isEqualTo(resolve(silent).dueAt()).isEqualTo(wib("2026-11-20T16:00"));
    }

    @Test
    void a_waiting_case_that_is_merged_itself_lets_its_duplicates_run_on() {
        merged();
        var last = survivor;
        clock.set("2026-11-02T09:00");
        var older = atWork();
        clock.set("2026-11-04T09:00");
        ask(last);
        clock.set("2026-11-05T09:00");
        merge(last, older);
        assertThat(clock(last, CLARIFY, 1).running()).isFalse();
        assertThat(List.of(last, duplicate)).allSatisfy(one -> {
            assertThat(state(one)).isEqualTo(ClockView.State.RUNNING);
            assertThat(resolve(one).pausedDays()).isEqualTo(1);
        });
    }

    @Test
    void a_waiting_case_that_is_merged_itself_hands_on_what_could_not_hurry_it_then() {
        clock.set("2026-11-02T09:00");
        var older = atWork();
        clock.set("2026-11-04T09:00");
        ask(older);
        ask(survivor);
        clock.set("2026-11-09T09:00");
        act(older, new CitizenAct.Clarify("Di depan pasar.", List.of()));
        merge(duplicate, survivor);
        clock.set("2026-11-10T09:00");
        merge(survivor, older);
        assertThat(resolve(duplicate).pausedDays()).isEqualTo(1);
        assertThat(resolve(older).dueAt()).as("the earliest of its duplicates").isEqualTo(resolve(duplicate).dueAt());
    }

    @Test
    void who_stands_alone_again_runs_on_and_has_had_its_first_pause() {
        merged();
        clock.set("2026-11-04T09:00");
        ask(survivor);
        clock.set("2026-11-05T09:00");
        decide(town.verifier, duplicate, new Decision.Unmerge("Lubang yang lain."));
        assertThat(state(duplicate)).isEqualTo(ClockView.State.RUNNING);
        assertThat(resolve(duplicate).pausedDays()).isEqualTo(1);
        assertThatThrownBy(() -> decide(town.handler, duplicate, new Decision.Ask("Di mana? " + OwnWords.of(duplicate.reference()))))
            .isInstanceOf(Refusal.NotAllowed.class);
        ask(duplicate);
        assertThat(now(duplicate.reference()).status()).isEqualTo(Status.AWAITING_CITIZEN);
    }
}
