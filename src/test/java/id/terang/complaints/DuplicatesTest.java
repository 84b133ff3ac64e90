package id.terang.complaints;

import static id.terang.jurisdiction.ClockType.CLARIFY;
import static id.terang.jurisdiction.ClockType.FIRST_RESPONSE;
import static id.terang.jurisdiction.ClockType.RESOLVE;
import static id.terang.jurisdiction.ClockType.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.terang.OwnWords;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a duplicate was promised, while it lives on in another case and once it stands alone again.
class DuplicatesTest extends LivedCases {

    @Autowired DeadlineAlerts alerts;
    @Autowired Telling telling;

    private void merge(Receipt duplicate, Receipt survivor) {
        decide(town.townLead, duplicate, new Decision.Merge(survivor.reference(), "Lubang yang sama."));
    }

    private void unmerge(Receipt duplicate) {
        decide(town.verifier, duplicate, new Decision.Unmerge("Lubang yang lain."));
    }

    private void answer(Receipt receipt) {
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal: " + OwnWords.of(receipt.reference()), List.of()));
    }

    private Receipt atWorkAt(String moment) {
        clock.set(moment);
        return atWork();
    }

    private void pass(Receipt receipt) {
        deadlines.pass(now(receipt.reference()).requiredId());
    }

    private List<RecordedEvent> history(Receipt receipt) {
        return events.of(now(receipt.reference()).requiredId());
    }

    private Set<CitizenAction> open(Receipt receipt) {
        return reader.claimFile(claims.open(receipt.reference(), receipt.secret(), "test")).citizenActions();
    }

    @Test
    void what_the_survivors_answer_stopped_runs_again_with_what_was_left_once_the_case_stands_alone() {
        var survivor = atWork();
        var duplicate = atWorkAt("2026-11-02T11:00");
        clock.set("2026-11-04T09:00");
        merge(duplicate, survivor);
        clock.set("2026-11-06T09:00");
        answer(survivor);
        clock.set("2026-11-16T09:00");
        unmerge(duplicate);

        assertThat(now(duplicate.reference()).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(clock(duplicate, RESOLVE, 2).dueAt()).as("10 of 14 days were left").isEqualTo(wib("2026-11-30T16:00"));
        assertThat(clock(duplicate, RESOLVE, 2).startedAt()).as("time lived runs from filing").isEqualTo(wib("2026-11-02T11:00"));
        assertThat(clock(duplicate, FIRST_RESPONSE, 2).dueAt()).as("one day was left, three remain").isEqualTo(wib("2026-11-19T16:00"));
        assertThat(now(duplicate.reference()).dueAt()).isEqualTo(wib("2026-11-19T16:00"));
        assertThat(history(duplicate).getLast().clocks()).extracting(ClockChange::clock, ClockChange::round)
            .as("the history says so, so that the facts do").containsExactly(tuple(FIRST_RESPONSE, 2), tuple(RESOLVE, 2));

        clock.set("2026-11-20T09:00");
        pass(duplicate);
        assertThat(history(duplicate)).extracting(RecordedEvent::event)
            .endsWith(new CaseEvent.DeadlineMissed(FIRST_RESPONSE, 2, wib("2026-11-19T16:00")));
        decide(town.handler, duplicate, new Decision.Ask("Di mana tepatnya?"));
        assertThat(now(duplicate.reference()).status()).isEqualTo(Status.AWAITING_CITIZEN);
    }

    @Test
    void what_had_ended_before_the_merge_does_not_run_again() {
        var survivor = atWork();
        var duplicate = atWork();
        decide(town.handler, duplicate, new Decision.Respond("Kami akan datang."));
        merge(duplicate, survivor);
        answer(survivor);
        unmerge(duplicate);
        merge(duplicate, survivor);
        unmerge(duplicate);

        assertThat(reader.publicComplaint(duplicate.reference()).orElseThrow().clocks()).filteredOn(ClockView::running)
            .extracting(ClockView::type, ClockView::round).containsExactly(tuple(RESOLVE, 3));
    }

    @Test
    void a_promise_broken_before_the_survivor_was_answered_stays_broken() {
        var survivor = atWork();
        var duplicate = atWork();
        merge(duplicate, survivor);
        clock.set("2026-11-24T09:00");
        answer(survivor);
        clock.set("2026-11-25T09:00");
        unmerge(duplicate);
        assertThat(clock(duplicate, RESOLVE, 2).dueAt()).isEqualTo(wib("2026-11-20T16:00"));
        assertThat(clock(duplicate, RESOLVE, 2).state(clock.instant())).isEqualTo(ClockView.State.LATE);
    }

    @Test
    void a_duplicate_that_nobody_verified_waits_for_its_verification_again_and_is_assigned_at_twice_the_time() {
        var survivor = aboutRoads();
        var duplicate = aboutRoads();
        merge(duplicate, survivor);
        clock.set("2026-11-03T09:00");
        decide(town.verifier, survivor, new Decision.Reject(CaseEvent.Ground.IN_COURT, "Sedang disidangkan."));
        clock.set("2026-11-04T09:00");
        unmerge(duplicate);
        assertThat(clock(duplicate, VERIFY, 2).dueAt()).isEqualTo(wib("2026-11-09T16:00"));

        clock.set("2026-11-12T15:59");
        pass(duplicate);
        assertThat(now(duplicate.reference()).status()).isEqualTo(Status.SUBMITTED);
        clock.set("2026-11-12T16:01");
        pass(duplicate);
        assertThat(now(duplicate.reference()).status()).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void a_question_ends_with_the_merge_so_that_the_promise_runs_on_and_nothing_lapses() {
        var survivor = atWork();
        var duplicate = atWorkAt("2026-11-03T09:00");
        decide(town.handler, duplicate, new Decision.Ask("Di mana tepatnya?"));
        clock.set("2026-11-05T09:00");
        merge(duplicate, survivor);

        assertThat(clock(duplicate, CLARIFY, 1).running()).isFalse();
        assertThat(clock(duplicate, RESOLVE, 1).state(clock.instant())).isEqualTo(ClockView.State.RUNNING);
        assertThat(clock(duplicate, RESOLVE, 1).pausedDays()).isEqualTo(2);
        assertThat(history(duplicate).getLast().clocks()).hasSize(2);

        clock.set("2026-11-30T09:00");
        pass(duplicate);
        assertThat(now(duplicate.reference()).status()).isEqualTo(Status.CLOSED);
        unmerge(duplicate);
        assertThat(now(duplicate.reference()).status()).as("nobody waits for a reply any more").isEqualTo(Status.IN_PROGRESS);
        assertThat(now(duplicate.reference()).dueClock()).isEqualTo(RESOLVE);
    }

    @Test
    void a_question_left_open_in_a_closed_case_does_not_hold_up_the_sweep() {
        var survivor = atWork();
        var duplicate = atWork();
        decide(town.handler, duplicate, new Decision.Ask("Di mana tepatnya?"));
        merge(duplicate, survivor);
        long id = now(duplicate.reference()).requiredId();
        jdbc.sql("update case_clock set stopped_at = null, act_at = due_at where complaint_id = ? and type = 'CLARIFY'").param(id).update();
        clock.set("2026-11-30T09:00");
        pass(duplicate);
        assertThat(deadlines.due(1000)).doesNotContain(id);
        assertThat(now(duplicate.reference()).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void a_duplicate_whose_verification_went_by_while_merged_is_assigned_once_it_stands_alone() {
        var survivor = aboutRoads();
        var duplicate = aboutRoads();
        merge(duplicate, survivor);
        clock.set("2026-11-11T09:00");
        pass(duplicate);
        assertThat(now(duplicate.reference()).status()).isEqualTo(Status.CLOSED);
        clock.set("2026-11-12T09:00");
        unmerge(duplicate);
        assertThat(deadlines.due(1000)).contains(now(duplicate.reference()).requiredId());
        pass(duplicate);
        assertThat(now(duplicate.reference()).status()).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void the_clocks_of_a_duplicates_duplicate_stop_with_the_case_that_lives_on_in_the_end() {
        var last = atWork();
        var middle = atWorkAt("2026-11-02T11:00");
        var first = atWorkAt("2026-11-02T12:00");
        merge(first, middle);
        merge(middle, last);
        answer(last);

        assertThat(clock(middle, RESOLVE, 1).running()).isFalse();
        assertThat(clock(first, RESOLVE, 1).running()).isFalse();
        assertThat(history(first).getLast().event())
            .isEqualTo(new CaseEvent.SurvivorDecided(now(last.reference()).requiredId(), EventType.ANSWERED));
    }

    @Test
    void each_promise_of_a_duplicate_stops_when_the_survivors_does_and_no_other() {
        var survivor = aboutRoads();
        clock.set("2026-11-02T11:00");
        var duplicate = aboutRoads();
        merge(duplicate, survivor);
        decide(town.verifier, survivor, verified(true));

        assertThat(clock(duplicate, VERIFY, 1).running()).isFalse();
        assertThat(clock(duplicate, FIRST_RESPONSE, 1).running()).isTrue();
        assertThat(history(duplicate).getLast().event())
            .isEqualTo(new CaseEvent.SurvivorDecided(now(survivor.reference()).requiredId(), EventType.VERIFIED));

        decide(town.handler, survivor, new Decision.Respond("Regu berangkat ke " + OwnWords.of(survivor.reference())));
        assertThat(clock(duplicate, FIRST_RESPONSE, 1).running()).isFalse();
        assertThat(clock(duplicate, RESOLVE, 1).running()).isTrue();

        decide(town.handler, survivor, new Decision.Respond("Regu tiba di " + OwnWords.of(survivor.reference())));
        assertThat(history(duplicate).getLast().event()).as("nothing more to stop")
            .isEqualTo(new CaseEvent.SurvivorDecided(now(survivor.reference()).requiredId(), EventType.RESPONSE_PUBLISHED));
        assertThat(history(duplicate).stream().filter(event -> event.type() == EventType.SURVIVOR_DECIDED)).hasSize(2);
    }

    @Test
    void who_filed_a_duplicates_duplicate_confirms_or_disputes_where_it_lives_on() {
        var last = atWork();
        var middle = atWorkAt("2026-11-02T11:00");
        var first = atWorkAt("2026-11-02T12:00");
        merge(first, middle);
        merge(middle, last);
        answer(last);

        assertThat(open(first)).contains(CitizenAction.CONFIRM, CitizenAction.DISPUTE);
        act(first, new CitizenAct.Dispute("Belum."));
        assertThat(now(last.reference()).status()).isEqualTo(Status.IN_PROGRESS);
        answer(last);
        act(first, new CitizenAct.Confirm(4, null));
        assertThat(now(last.reference()).closeReason()).isEqualTo(CloseReason.CONFIRMED);
        assertThat(open(first)).as("appeals too are about the case that lives on").contains(CitizenAction.APPEAL);
    }

    @Test
    void a_link_of_a_chain_takes_its_own_duplicates_along_when_it_leaves() {
        var last = atWork();
        var middle = atWorkAt("2026-11-02T11:00");
        var first = atWorkAt("2026-11-02T12:00");
        merge(first, middle);
        merge(middle, last);
        assertThat(now(last.reference()).claimants()).isEqualTo(3);
        unmerge(middle);
        assertThat(now(last.reference()).claimants()).isEqualTo(1);
        assertThat(now(middle.reference()).claimants()).isEqualTo(2);
        answer(middle);
        assertThat(open(first)).contains(CitizenAction.CONFIRM);
    }

    @Test
    void who_leaves_a_chain_counts_nowhere_in_it_any_more() {
        var last = atWork();
        var middle = atWorkAt("2026-11-02T11:00");
        var first = atWorkAt("2026-11-02T12:00");
        merge(first, middle);
        merge(middle, last);
        unmerge(first);
        assertThat(now(middle.reference()).claimants()).isEqualTo(1);
        assertThat(now(last.reference()).claimants()).isEqualTo(2);
    }

    @Test
    void what_the_survivor_owed_no_more_stops_at_the_merging_and_is_never_missed() {
        var survivor = atWork();
        answer(survivor);
        clock.set("2026-11-02T11:00");
        var duplicate = aboutRoads();
        var below = aboutRoads();
        merge(below, duplicate);
        clock.set("2026-11-03T09:00");
        merge(duplicate, survivor);

        assertThat(running(duplicate)).isEmpty();
        assertThat(running(below)).isEmpty();
        assertThat(clock(duplicate, RESOLVE, 1).stoppedAt()).isEqualTo(clock.instant());
        assertThat(List.of(duplicate, below)).allSatisfy(one -> assertThat(history(one).getLast().event())
            .isEqualTo(new CaseEvent.SurvivorDecided(now(survivor.reference()).requiredId(), EventType.ANSWERED)));

        act(survivor, new CitizenAct.Confirm(4, null));
        clock.set("2026-11-30T09:00");
        pass(duplicate);
        pass(below);
        assertThat(List.of(duplicate, below)).allSatisfy(one -> assertThat(history(one)).extracting(RecordedEvent::type)
            .doesNotContain(EventType.DEADLINE_MISSED));

        unmerge(duplicate);
        assertThat(running(duplicate)).containsExactlyInAnyOrder(tuple(VERIFY, 2), tuple(FIRST_RESPONSE, 2), tuple(RESOLVE, 2));
        assertThat(clock(duplicate, RESOLVE, 2).dueAt()).as("13 of 14 days were left").isEqualTo(wib("2026-12-17T16:00"));
        assertThat(running(below)).as("with what it lives on in").containsExactlyInAnyOrder(tuple(VERIFY, 2), tuple(FIRST_RESPONSE, 2), tuple(RESOLVE, 2));
    }

    @Test
    void a_report_merged_into_a_verified_case_waits_for_no_verification_of_its_own() {
        var survivor = atWork();
        clock.set("2026-11-02T11:00");
        var duplicate = aboutRoads();
        merge(duplicate, survivor);

        assertThat(running(duplicate)).containsExactlyInAnyOrder(tuple(FIRST_RESPONSE, 1), tuple(RESOLVE, 1));
        assertThat(history(duplicate).getLast().event())
            .isEqualTo(new CaseEvent.SurvivorDecided(now(survivor.reference()).requiredId(), EventType.VERIFIED));
        clock.set("2026-11-06T09:00");
        pass(duplicate);
        assertThat(history(duplicate)).extracting(RecordedEvent::type).doesNotContain(EventType.DEADLINE_MISSED);
    }

    @Test
    void what_is_merged_into_a_disputed_case_owes_what_that_one_does() {
        var survivor = atWork();
        answer(survivor);
        act(survivor, new CitizenAct.Dispute("Belum."));
        clock.set("2026-11-02T11:00");
        var duplicate = aboutRoads();
        merge(duplicate, survivor);
        assertThat(running(duplicate)).containsExactly(tuple(RESOLVE, 1));
        assertThat(stopping(duplicate)).as("it has no answer that stands").isEqualTo(EventType.RESPONSE_PUBLISHED);
        answer(survivor);
        assertThat(running(duplicate)).isEmpty();
    }

    @Test
    void what_stops_at_a_merging_is_said_by_what_stopped_it_there() {
        var survivor = atWork();
        decide(town.handler, survivor, new Decision.Respond("Regu ke lokasi: " + OwnWords.of(survivor.reference())));
        clock.set("2026-11-02T11:00");
        var unanswered = aboutRoads();
        var responded = aboutRoads();
        decide(town.verifier, responded, new Decision.Respond("Kami teruskan: " + OwnWords.of(responded.reference())));
        merge(unanswered, survivor);
        merge(responded, survivor);
        assertThat(stopping(unanswered)).isEqualTo(EventType.RESPONSE_PUBLISHED);
        assertThat(stopping(responded)).as("its own response was first").isEqualTo(EventType.VERIFIED);
    }

    private EventType stopping(Receipt duplicate) {
        return ((CaseEvent.SurvivorDecided) history(duplicate).getLast().event()).decision();
    }

    @Test
    void the_verification_of_a_duplicate_ends_with_the_assignment_of_its_survivor_by_the_clock() {
        var survivor = aboutRoads();
        clock.set("2026-11-09T09:00");
        var duplicate = aboutRoads();
        merge(duplicate, survivor);
        clock.set("2026-11-11T09:00");
        pass(survivor);
        assertThat(now(survivor.reference()).status()).isEqualTo(Status.ASSIGNED);
        assertThat(running(duplicate)).containsExactlyInAnyOrder(tuple(FIRST_RESPONSE, 1), tuple(RESOLVE, 1));
        assertThat(history(duplicate).getLast().event())
            .isEqualTo(new CaseEvent.SurvivorDecided(now(survivor.reference()).requiredId(), EventType.AUTO_ASSIGNED));
    }

    /// A question, of which the answer is due within five days.
    private Receipt questionAt(String moment) {
        clock.set(moment);
        var receipt = aboutRoads();
        decide(town.verifier, receipt, new Decision.Verify(Kind.INFORMATION_REQUEST, Track.ORDINARY, town.roads, town.publicWorks,
            new Decision.Release("Jalan", "Kapan jalan ini ditambal?", null, List.of()), null));
        return receipt;
    }

    @Test
    void what_a_duplicate_hurried_gets_its_own_date_back_once_that_stands_alone_again() {
        var survivor = atWork();
        var question = questionAt("2026-11-02T11:00");
        merge(question, survivor);
        assertThat(clock(survivor, RESOLVE, 1).dueAt()).isEqualTo(wib("2026-11-09T16:00"));
        clock.set("2026-11-03T09:00");
        unmerge(question);

        assertThat(clock(survivor, RESOLVE, 1).dueAt()).isEqualTo(wib("2026-11-20T16:00"));
        assertThat(clock(survivor, RESOLVE, 1).taken()).isNull();
        assertThat(now(survivor.reference()).dueAt()).as("the first response").isEqualTo(wib("2026-11-09T16:00"));
        var last = reader.publicComplaint(survivor.reference()).orElseThrow().timeline().getLast();
        assertThat(telling.sentence(last, Locale.ENGLISH)).contains("9 November 2026", "20 November 2026", question.reference().toString())
            .contains("no longer merged");
        assertThat(clock(question, RESOLVE, 1).dueAt()).as("its own").isEqualTo(wib("2026-11-09T16:00"));
    }

    @Test
    void what_other_duplicates_hurry_stays_hurried_and_along_a_chain_all_get_their_dates_back() {
        var last = atWork();
        var middle = atWorkAt("2026-11-02T11:00");
        var first = questionAt("2026-11-02T12:00");
        var other = questionAt("2026-11-03T09:00");
        merge(first, middle);
        merge(middle, last);
        merge(other, last);
        assertThat(List.of(middle, last)).allSatisfy(one -> assertThat(clock(one, RESOLVE, 1).dueAt()).isEqualTo(wib("2026-11-09T16:00")));

        unmerge(first);
        assertThat(clock(middle, RESOLVE, 1).dueAt()).isEqualTo(wib("2026-11-20T16:00"));
        assertThat(clock(last, RESOLVE, 1).dueAt()).isEqualTo(wib("2026-11-10T16:00"));
        assertThat(clock(last, RESOLVE, 1).taken()).isEqualTo(new ClockView.Taken(other.reference()));
        unmerge(other);
        assertThat(clock(last, RESOLVE, 1).dueAt()).isEqualTo(wib("2026-11-20T16:00"));
    }

    @Test
    void days_that_a_hurried_promise_stood_still_are_given_back_with_it_and_a_date_that_has_passed_stays() {
        var survivor = atWork();
        var question = questionAt("2026-11-02T11:00");
        merge(question, survivor);
        clock.set("2026-11-04T09:00");
        decide(town.handler, survivor, new Decision.Ask("Di mana tepatnya? " + OwnWords.of(survivor.reference())));
        clock.set("2026-11-06T09:00");
        act(survivor, new CitizenAct.Clarify("Di depan pasar.", List.of()));
        assertThat(clock(survivor, RESOLVE, 1).dueAt()).isEqualTo(wib("2026-11-11T16:00"));
        unmerge(question);
        assertThat(clock(survivor, RESOLVE, 1).dueAt()).isEqualTo(wib("2026-11-24T16:00"));

        merge(question, survivor);
        clock.set("2026-11-12T09:00");
        unmerge(question);
        assertThat(clock(survivor, RESOLVE, 1).dueAt()).as("passed").isEqualTo(wib("2026-11-11T16:00"));
    }

    @Test
    void what_is_given_back_while_the_promise_stands_still_is_what_it_then_runs_on_to() {
        var survivor = atWork();
        var question = questionAt("2026-11-02T11:00");
        merge(question, survivor);
        clock.set("2026-11-09T09:00");
        decide(town.handler, survivor, new Decision.Ask("Di mana tepatnya? " + OwnWords.of(survivor.reference())));
        clock.set("2026-11-11T09:00");
        unmerge(question);
        assertThat(clock(survivor, RESOLVE, 1).dueAt()).isEqualTo(wib("2026-11-20T16:00"));
        clock.set("2026-11-12T09:00");
        act(survivor, new CitizenAct.Clarify("Di depan pasar.", List.of()));
        assertThat(clock(survivor, RESOLVE, 1).dueAt()).isEqualTo(wib("2026-11-25T16:00"));
    }

    @Test
    void a_promise_that_was_shortened_while_it_was_hurried_is_given_back_shortened() {
        clock.set("2026-11-03T09:00");
        var survivor = atWork();
        var question = questionAt("2026-11-03T11:00");
        merge(question, survivor);
        decide(town.handler, survivor, new Decision.Reclassify(Kind.INFORMATION_REQUEST, Track.ORDINARY, town.roads, "Sebuah pertanyaan."));
        clock.set("2026-11-04T09:00");
        unmerge(question);
        assertThat(clock(survivor, RESOLVE, 1).dueAt()).isEqualTo(wib("2026-11-10T16:00"));
    }

    private OfficialPrincipal namedForSecrets() {
        return town.official("penangan-pu-rahasia", new Mandate(Role.HANDLER, town.publicWorks, true));
    }

    private void seal(Receipt receipt) {
        decide(town.verifier, receipt, new Decision.Tighten(Visibility.SECRET, "Menyangkut saksi."));
    }

    @Test
    void no_duplicate_stays_with_a_case_that_became_secret_and_none_hears_why() {
        var survivor = atWork();
        var duplicate = atWorkAt("2026-11-02T11:00");
        merge(duplicate, survivor);
        clock.set("2026-11-06T09:00");
        answer(survivor);
        clock.set("2026-11-09T09:00");
        seal(survivor);

        assertThat(now(duplicate.reference()).survivorId()).isNull();
        assertThat(now(duplicate.reference()).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(now(survivor.reference()).claimants()).isEqualTo(1);
        assertThat(clock(duplicate, RESOLVE, 2).running()).isTrue();
        var shown = reader.publicComplaint(duplicate.reference()).orElseThrow();
        assertThat(shown.survivor()).isNull();
        var last = shown.timeline().getLast();
        assertThat(last.by()).as("nobody says who it was").isEqualTo(Actor.DEADLINE);
        assertThat(last.text()).isNull();
        assertThat(shown.timeline()).filteredOn(entry -> entry.event() instanceof CaseEvent.MergedInto)
            .extracting(entry -> ((CaseEvent.MergedInto) entry.event()).survivorReference()).containsOnlyNulls();

        assertThat(open(duplicate)).doesNotContain(CitizenAction.CONFIRM, CitizenAction.DISPUTE, CitizenAction.APPEAL);
        assertThatThrownBy(() -> act(duplicate, new CitizenAct.Dispute("Belum."))).isInstanceOf(Refusal.IllegalMove.class);
        assertThat(now(survivor.reference()).status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void a_service_that_forces_secrecy_parts_cases_too() {
        var survivor = aboutRoads();
        var duplicate = aboutRoads();
        merge(duplicate, survivor);
        decide(town.verifier, survivor, new Decision.Reclassify(Kind.COMPLAINT, Track.INVESTIGATION, town.bribery, "Ternyata suap."));
        assertThat(now(survivor.reference()).visibility()).isEqualTo(Visibility.SECRET);
        assertThat(now(duplicate.reference()).status()).isEqualTo(Status.SUBMITTED);
        assertThat(now(duplicate.reference()).survivorId()).isNull();
    }

    @Test
    void a_duplicate_that_becomes_secret_leaves_the_case_that_lives_on_openly_and_its_own_duplicates() {
        var last = atWork();
        var middle = atWorkAt("2026-11-02T11:00");
        var first = atWorkAt("2026-11-02T12:00");
        merge(first, middle);
        merge(middle, last);
        act(middle, new CitizenAct.ChangeVisibility(Visibility.SECRET));

        assertThat(List.of(first, middle)).allSatisfy(receipt -> {
            assertThat(now(receipt.reference()).survivorId()).isNull();
            assertThat(now(receipt.reference()).status()).isEqualTo(Status.IN_PROGRESS);
            assertThat(now(receipt.reference()).claimants()).isEqualTo(1);
        });
        assertThat(now(last.reference()).claimants()).isEqualTo(1);
        assertThat(now(last.reference()).status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void what_a_duplicate_hurried_that_becomes_secret_stays_hurried_and_nothing_tells_why_it_is_gone() {
        var survivor = atWork();
        var question = questionAt("2026-11-02T11:00");
        merge(question, survivor);
        clock.set("2026-11-03T09:00");
        int before = reader.publicComplaint(survivor.reference()).orElseThrow().timeline().size();
        act(question, new CitizenAct.ChangeVisibility(Visibility.SECRET));

        assertThat(now(question.reference()).survivorId()).isNull();
        assertThat(clock(survivor, RESOLVE, 1).dueAt()).isEqualTo(wib("2026-11-09T16:00"));
        assertThat(reader.publicComplaint(survivor.reference()).orElseThrow().timeline()).hasSize(before);
    }

    @Test
    void what_is_anonymous_stays_merged_and_what_is_secret_stays_with_its_like_until_one_is_opened() {
        var survivor = atWork();
        var duplicate = atWork();
        merge(duplicate, survivor);
        act(survivor, new CitizenAct.ChangeVisibility(Visibility.ANONYMOUS));
        assertThat(now(duplicate.reference()).closeReason()).isEqualTo(CloseReason.DUPLICATE);

        var older = atWork();
        var younger = atWork();
        act(older, new CitizenAct.ChangeVisibility(Visibility.SECRET));
        act(younger, new CitizenAct.ChangeVisibility(Visibility.SECRET));
        decide(town.official("pimpinan-rahasia", new Mandate(Role.LEAD, town.town, true)), younger,
            new Decision.Merge(older.reference(), null));
        act(older, new CitizenAct.ChangeVisibility(Visibility.PUBLIC));
        assertThat(now(younger.reference()).survivorId()).isNull();
        assertThat(now(younger.reference()).status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void who_filed_a_duplicate_does_not_reach_a_secret_case_even_where_the_two_were_left_linked() {
        var survivor = atWork();
        var duplicate = atWork();
        merge(duplicate, survivor);
        answer(survivor);
        jdbc.sql("update complaint set visibility = 'SECRET' where reference = ?").param(survivor.reference().digits()).update();

        assertThat(open(duplicate)).doesNotContain(CitizenAction.CONFIRM, CitizenAction.DISPUTE, CitizenAction.APPEAL);
        for (var act : List.of(new CitizenAct.Dispute("Belum."), new CitizenAct.Confirm(4, null), new CitizenAct.Appeal("Belum."))) {
            assertThatThrownBy(() -> act(duplicate, act)).isInstanceOf(Refusal.IllegalMove.class);
        }
        assertThat(now(survivor.reference()).status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void officials_who_may_not_read_a_secret_case_do_not_find_its_number_in_others() {
        var survivor = atWork();
        var duplicate = atWork();
        merge(duplicate, survivor);
        seal(survivor);
        assertThat(named(town.verifier, duplicate)).containsOnlyNulls();
        assertThat(named(town.handler, duplicate)).containsOnlyNulls();
        assertThat(named(namedForSecrets(), duplicate)).containsExactly(survivor.reference());
    }

    private List<Reference> named(OfficialPrincipal by, Receipt receipt) {
        return reader.caseFile(by, receipt.reference()).timeline().stream().map(TimelineEntry::event)
            .filter(CaseEvent.MergedInto.class::isInstance).map(event -> ((CaseEvent.MergedInto) event).survivorReference()).toList();
    }

    @Test
    void what_stopped_with_the_survivor_runs_on_with_it_once_the_answer_is_disputed_and_stops_with_the_next() {
        var survivor = atWork();
        var duplicate = atWorkAt("2026-11-02T11:00");
        clock.set("2026-11-04T09:00");
        merge(duplicate, survivor);
        clock.set("2026-11-06T09:00");
        answer(survivor);
        clock.set("2026-11-16T09:00");
        act(survivor, new CitizenAct.Dispute("Belum."));

        assertThat(clock(duplicate, RESOLVE, 2).dueAt()).as("10 of 14 days were left").isEqualTo(wib("2026-11-30T16:00"));
        assertThat(history(duplicate).getLast().event())
            .isEqualTo(new CaseEvent.SurvivorDecided(now(survivor.reference()).requiredId(), EventType.DISPUTED));
        assertThat(running(duplicate)).as("the survivor's first response was given").containsExactly(tuple(RESOLVE, 2));
        assertThat(now(duplicate.reference()).status()).isEqualTo(Status.CLOSED);

        clock.set("2026-11-17T09:00");
        answer(survivor);
        assertThat(clock(duplicate, RESOLVE, 2).stoppedAt()).isEqualTo(clock.instant());
        act(survivor, new CitizenAct.Dispute("Masih belum."));
        clock.set("2026-11-18T09:00");
        unmerge(duplicate);
        assertThat(running(duplicate)).as("what runs already runs on").containsExactlyInAnyOrder(tuple(RESOLVE, 3), tuple(FIRST_RESPONSE, 2));
    }

    @Test
    void at_least_three_days_remain_to_a_duplicate_unless_it_was_late() {
        var survivor = atWork();
        var duplicate = atWorkAt("2026-11-02T11:00");
        merge(duplicate, survivor);
        clock.set("2026-11-20T10:00");
        answer(survivor);
        clock.set("2026-11-23T09:00");
        act(survivor, new CitizenAct.Confirm(4, null));
        act(survivor, new CitizenAct.Reopen("Berlubang lagi."));
        assertThat(clock(duplicate, RESOLVE, 2).dueAt()).isEqualTo(wib("2026-11-26T16:00"));
    }

    @Test
    void a_duplicate_runs_to_the_day_that_the_survivor_was_given_by_a_plan_or_an_instruction() {
        var survivor = atWork();
        var duplicate = atWorkAt("2026-11-02T11:00");
        merge(duplicate, survivor);
        decide(town.handler, survivor, new Decision.Answer(Outcome.PLANNED, LocalDate.of(2026, 11, 10), "Minggu depan.", List.of()));
        clock.set("2026-11-11T09:00");
        pass(survivor);
        assertThat(clock(duplicate, RESOLVE, 2).dueAt()).isEqualTo(wib("2026-11-10T16:00"));
        assertThat(clock(duplicate, RESOLVE, 2).state(clock.instant())).isEqualTo(ClockView.State.LATE);

        clock.set("2026-11-02T10:00");
        var rejected = aboutRoads();
        var same = aboutRoads();
        merge(same, rejected);
        decide(town.verifier, rejected, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas."));
        act(same, new CitizenAct.Appeal("Jelas sekali."));
        assertThat(running(same)).isEmpty();
        decide(town.oversight, rejected, new Decision.UpholdAppeal("Periksa dan tambal.", LocalDate.of(2026, 11, 13)));
        assertThat(clock(same, RESOLVE, 2).dueAt()).isEqualTo(wib("2026-11-13T16:00"));
    }

    @Test
    void those_who_live_on_in_a_link_of_a_chain_run_on_with_it_when_it_leaves() {
        var last = atWork();
        var middle = atWorkAt("2026-11-02T11:00");
        var first = atWorkAt("2026-11-02T12:00");
        merge(first, middle);
        merge(middle, last);
        answer(last);
        clock.set("2026-11-03T09:00");
        unmerge(middle);
        assertThat(now(first.reference()).closeReason()).isEqualTo(CloseReason.DUPLICATE);
        assertThat(running(first)).containsExactlyInAnyOrder(tuple(RESOLVE, 2), tuple(FIRST_RESPONSE, 2));
    }

    private List<Tuple> running(Receipt receipt) {
        return reader.publicComplaint(receipt.reference()).orElseThrow().clocks().stream().filter(ClockView::running)
            .filter(clock -> List.of(VERIFY, FIRST_RESPONSE, RESOLVE).contains(clock.type()))
            .map(clock -> tuple(clock.type(), clock.round())).toList();
    }

    @Test
    void nobody_is_warned_of_a_merged_case_and_whoever_has_it_then_is_once_it_stands_alone() {
        var survivor = atWork();
        var duplicate = atWorkAt("2026-11-02T11:00");
        merge(duplicate, survivor);
        clock.set("2026-11-19T15:00");
        raise();
        assertThat(warned(survivor)).isTrue();
        assertThat(warned(duplicate)).isFalse();
        unmerge(duplicate);
        raise();
        assertThat(warned(duplicate)).isTrue();
    }

    private void raise() {
        while (alerts.raise(100)) {
            // until nothing is left
        }
    }

    private boolean warned(Receipt receipt) {
        return jdbc.sql("select warned from case_clock where complaint_id = ? and type = 'RESOLVE'").param(now(receipt.reference()).requiredId())
            .query(Boolean.class).single();
    }

    @Test
    void the_first_answer_is_the_cases_own_and_not_that_to_its_survivor() {
        var survivor = atWork();
        var duplicate = atWorkAt("2026-11-02T11:00");
        merge(duplicate, survivor);
        clock.set("2026-11-06T09:00");
        answer(survivor);
        assertThat(onTime(duplicate)).containsExactly(Optional.empty(), Optional.empty());
        assertThat(onTime(survivor)).containsExactly(Optional.of(true), Optional.of(true));
        clock.set("2026-11-16T09:00");
        unmerge(duplicate);
        clock.set("2026-12-02T09:00");
        answer(duplicate);
        assertThat(onTime(duplicate)).as("30 November was due").containsExactly(Optional.of(false), Optional.of(false));
    }

    @Test
    void an_answer_that_was_disputed_before_the_merge_does_not_stand_because_the_survivors_does() {
        var survivor = atWork();
        var duplicate = atWorkAt("2026-11-02T11:00");
        answer(duplicate);
        act(duplicate, new CitizenAct.Dispute("Belum."));
        merge(duplicate, survivor);
        clock.set("2026-11-03T09:00");
        answer(survivor);
        assertThat(onTime(duplicate)).containsExactly(Optional.of(true), Optional.empty());
    }

    private List<Optional<Boolean>> onTime(Receipt receipt) {
        var shown = reader.publicComplaint(receipt.reference()).orElseThrow();
        return List.of(shown.firstAnswerOnTime(), shown.standingAnswerOnTime());
    }
}
