package id.terang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.terang.complaints.CaseEvent;
import id.terang.complaints.Channel;
import id.terang.complaints.ClockChange;
import id.terang.complaints.EventType;
import id.terang.complaints.Outcome;
import id.terang.complaints.RecordedEvent;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.ARegion;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/// A case is filed on Monday 2 November 2026, 09.00 WIB, and promised an answer by Friday 20 November, 15.00 WIB.
class FactProjectionTest {

    private static final Actor DESK = new Actor.Official(1, ARegion.DESK, Role.VERIFIER);
    private static final Actor WORKS = new Actor.Official(2, ARegion.PUBLIC_WORKS, Role.HANDLER);
    private static final Instant DUE = wib(20, 15);

    private final FactProjection projection = new FactProjection((id, version) -> ARegion.calendar());
    private final List<RecordedEvent> events = new ArrayList<>();

    @Test
    void what_is_recorded_when_it_happens_needs_one_row_per_interval() {
        filed();
        verified(3);
        happened(new CaseEvent.Started(), 5, WORKS);
        answered(5);

        assertThat(spans()).containsExactly(
                tuple(1, Status.SUBMITTED, wib(2, 9), wib(3, 9), wib(2, 9), null),
                tuple(2, Status.ASSIGNED, wib(3, 9), wib(5, 9), wib(3, 9), null),
                tuple(3, Status.IN_PROGRESS, wib(5, 9), wib(5, 9), wib(5, 9), null),
                tuple(4, Status.ANSWERED, wib(5, 9), null, wib(5, 9), null));
    }

    @Test
    void what_is_recorded_late_keeps_the_row_that_was_believed_until_then() {
        filed();
        verified(3);
        happened(new CaseEvent.Started(), 5, WORKS);
        answered(5);
        event(new CaseEvent.DisputeWindowLapsed(true), List.of(), Actor.DEADLINE, wib(19, 16), wib(23, 8));

        assertThat(spans()).endsWith(
                tuple(4, Status.ANSWERED, wib(5, 9), null, wib(5, 9), wib(23, 8)),
                tuple(4, Status.ANSWERED, wib(5, 9), wib(19, 16), wib(23, 8), null),
                tuple(5, Status.CLOSED, wib(19, 16), null, wib(23, 8), null));
    }

    @Test
    void imported_events_count_as_known_when_they_occurred() {
        var importer = new Actor.Importer("uji");
        event(filing(), promised(), importer, wib(2, 9), wib(30, 9));
        event(new CaseEvent.Rejected(CaseEvent.Ground.OTHER, false), List.of(stopped(6)), importer, wib(6, 9), wib(30, 9));

        assertThat(spans()).containsExactly(tuple(1, Status.SUBMITTED, wib(2, 9), wib(6, 9), wib(2, 9), null),
                tuple(2, Status.CLOSED, wib(6, 9), null, wib(6, 9), null));
    }

    @Test
    void the_holder_at_the_due_date_is_charged() {
        filed();
        verified(3);

        assertThat(resolve().chargedTo()).isEqualTo(ARegion.PUBLIC_WORKS);
        assertThat(resolve().holderAtStop()).isNull();
    }

    @Test
    void who_transfers_in_the_last_fifth_of_the_time_keeps_the_charge() {
        filed();
        verified(3);
        happened(new CaseEvent.Transferred(ARegion.PUBLIC_WORKS, ARegion.TRANSPORT), 18, WORKS);

        assertThat(resolve().holderAtDue()).isEqualTo(ARegion.TRANSPORT);
        assertThat(resolve().chargedTo()).isEqualTo(ARegion.PUBLIC_WORKS);
    }

    @Test
    void who_transfers_early_does_not_keep_the_charge() {
        filed();
        verified(3);
        happened(new CaseEvent.Transferred(ARegion.PUBLIC_WORKS, ARegion.TRANSPORT), 10, WORKS);

        assertThat(resolve().chargedTo()).isEqualTo(ARegion.TRANSPORT);
    }

    @Test
    void the_last_fifth_is_that_of_the_round_and_not_of_the_time_since_filing() {
        filed();
        verified(3);
        answered(5);
        event(new CaseEvent.Disputed(2, null), List.of(new ClockChange.Started(ClockType.RESOLVE, 2, wib(2, 9), wib(20, 9),
                wib(25, 16), 3, 1, ARegion.CALENDAR, 1, null)), Actor.CITIZEN, wib(20, 9), wib(20, 9));
        happened(new CaseEvent.Transferred(ARegion.PUBLIC_WORKS, ARegion.TRANSPORT), 23, WORKS);

        assertThat(facts().clocks()).filteredOn(clock -> clock.type() == ClockType.RESOLVE && clock.round() == 2)
                .extracting(Facts.Clock::chargedTo).as("two of five days were left").containsExactly(ARegion.TRANSPORT);
    }

    @Test
    void an_answer_before_the_last_fifth_is_credited_to_who_gave_it() {
        filed();
        verified(3);
        happened(new CaseEvent.Started(), 5, WORKS);
        answered(5);
        happened(new CaseEvent.HolderSucceeded(ARegion.PUBLIC_WORKS, ARegion.TRANSPORT, "SK 1"), 19, DESK);

        assertThat(resolve().chargedTo()).isEqualTo(ARegion.PUBLIC_WORKS);
        assertThat(resolve().holderAtStop()).isEqualTo(ARegion.PUBLIC_WORKS);
        assertThat(resolve().holderAtDue()).isEqualTo(ARegion.TRANSPORT);
    }

    @Test
    void a_pause_keeps_the_due_date_that_was_known_and_adds_the_one_known_since() {
        filed();
        verified(3);
        happened(new CaseEvent.Started(), 4, WORKS);
        event(new CaseEvent.ClarificationAsked(false), List.of(new ClockChange.Paused(ClockType.RESOLVE, 1, wib(4, 9))), WORKS,
                wib(4, 9), wib(4, 9));
        event(new CaseEvent.Clarified(), List.of(new ClockChange.Resumed(ClockType.RESOLVE, 1, wib(6, 9), wib(24, 16), 2, null)),
                Actor.CITIZEN, wib(6, 9), wib(6, 9));

        assertThat(facts().clocks()).filteredOn(clock -> clock.type() == ClockType.RESOLVE)
                .extracting(Facts.Clock::due, Facts.Clock::pausedDays, Facts.Clock::pausedAt, clock -> clock.known().to())
                .containsExactly(tuple(DUE, 0, wib(4, 9), wib(6, 9)), tuple(wib(24, 16), 2, null, null));
    }

    @Test
    void what_runs_again_after_unmerging_is_a_round_of_its_own() {
        filed();
        verified(3);
        happened(new CaseEvent.MergedInto(8, null), 4, DESK);
        event(new CaseEvent.SurvivorDecided(8, EventType.ANSWERED), List.of(stopped(5)), Actor.DEADLINE, wib(5, 9), wib(5, 9));
        event(new CaseEvent.Unmerged(8, Status.ASSIGNED), List.of(new ClockChange.Started(ClockType.RESOLVE, 2, wib(2, 9), wib(10, 9),
                wib(25, 16), 11, 1, ARegion.CALENDAR, 1, null)), DESK, wib(10, 9), wib(10, 9));

        assertThat(facts().clocks()).filteredOn(clock -> clock.type() == ClockType.RESOLVE)
                .extracting(Facts.Clock::round, Facts.Clock::due, Facts.Clock::stop, Facts.Clock::stopEvent)
                .containsExactly(tuple(1, DUE, wib(5, 9), EventType.SURVIVOR_DECIDED), tuple(2, wib(25, 16), null, null));
        assertThat(spans()).endsWith(tuple(4, Status.ASSIGNED, wib(10, 9), null, wib(10, 9), null));
    }

    @Test
    void what_runs_on_with_the_survivor_is_a_round_of_a_case_that_stays_closed() {
        filed();
        verified(3);
        happened(new CaseEvent.MergedInto(8, null), 4, DESK);
        event(new CaseEvent.SurvivorDecided(8, EventType.ANSWERED), List.of(stopped(5)), Actor.DEADLINE, wib(5, 9), wib(5, 9));
        event(new CaseEvent.SurvivorDecided(8, EventType.DISPUTED), List.of(new ClockChange.Started(ClockType.RESOLVE, 2, wib(2, 9),
                wib(10, 9), wib(25, 16), 11, 1, ARegion.CALENDAR, 1, null)), Actor.DEADLINE, wib(10, 9), wib(10, 9));

        assertThat(spans()).endsWith(tuple(3, Status.CLOSED, wib(4, 9), null, wib(4, 9), null));
        assertThat(facts().clocks()).filteredOn(clock -> clock.type() == ClockType.RESOLVE)
                .extracting(Facts.Clock::round, Facts.Clock::due, Facts.Clock::stop)
                .containsExactly(tuple(1, DUE, wib(5, 9)), tuple(2, wib(25, 16), null));
        event(new CaseEvent.Unmerged(8, Status.ASSIGNED), List.of(), DESK, wib(11, 9), wib(11, 9));
        assertThat(spans()).endsWith(tuple(4, Status.ASSIGNED, wib(11, 9), null, wib(11, 9), null));
    }

    @Test
    void a_mass_message_is_no_substantive_act() {
        filed();
        verified(3);
        happened(new CaseEvent.ResponsePublished(true), 4, WORKS);

        assertThat(facts().acts()).filteredOn(act -> act.type() == EventType.RESPONSE_PUBLISHED).singleElement()
                .satisfies(act -> assertThat(act.mass()).isTrue())
                .satisfies(act -> assertThat(act.substantive()).isFalse());
    }

    @Test
    void an_answer_in_the_words_of_many_answers_the_case_and_is_no_substantive_act_until_it_is_amended() {
        filed();
        verified(3);
        happened(new CaseEvent.Started(), 5, WORKS);
        event(new CaseEvent.Answered(Outcome.EXPLAINED, 1, null, true, true), List.of(stopped(5)), WORKS, wib(5, 9), wib(5, 9));

        assertThat(spans()).last().extracting(span -> span.toList().get(1)).isEqualTo(Status.ANSWERED);
        assertThat(facts().acts().getLast()).extracting(Facts.Act::mass, Facts.Act::substantive).containsExactly(true, false);
        assertThat(firstResponse().stop()).isNull();

        event(new CaseEvent.AnswerAmended(1, false), List.of(new ClockChange.Stopped(ClockType.FIRST_RESPONSE, 1, wib(6, 9))), WORKS,
                wib(6, 9), wib(6, 9));
        assertThat(facts().acts().getLast()).extracting(Facts.Act::mass, Facts.Act::substantive).containsExactly(false, true);
        assertThat(firstResponse()).extracting(Facts.Clock::stop, Facts.Clock::stopEvent)
                .containsExactly(wib(6, 9), EventType.ANSWER_AMENDED);
    }

    @Test
    void who_follows_a_case_and_no_longer_does_is_no_fact() {
        filed();
        verified(3);
        var without = facts();
        happened(new CaseEvent.Followed(1), 4, Actor.CITIZEN);
        happened(new CaseEvent.Unfollowed(0), 5, Actor.CITIZEN);

        assertThat(facts()).as("nor what the facts are up to").isEqualTo(without);
    }

    @Test
    void the_same_events_always_make_the_same_facts() {
        filed();
        verified(3);
        happened(new CaseEvent.Started(), 5, WORKS);
        answered(5);

        assertThat(projection.project(List.copyOf(events))).isEqualTo(projection.project(events));
    }

    // ---- the case ----

    private void filed() {
        event(filing(), promised(), Actor.CITIZEN, wib(2, 9), wib(2, 9));
    }

    private static CaseEvent.Filed filing() {
        return new CaseEvent.Filed(Kind.COMPLAINT, Track.ORDINARY, Visibility.PUBLIC, Channel.WEB,
                CaseEvent.Origin.DIRECT, ARegion.ROADS, ARegion.NORTH_VILLAGE, ARegion.DESK, ARegion.CALENDAR, true, null,
                null, null);
    }

    private static List<ClockChange> promised() {
        return List.of(
                new ClockChange.Started(ClockType.FIRST_RESPONSE, 1, wib(2, 9), wib(2, 9), wib(9, 16), 5, 1, ARegion.CALENDAR, 1, null),
                new ClockChange.Started(ClockType.RESOLVE, 1, wib(2, 9), wib(2, 9), DUE, 14, 1, ARegion.CALENDAR, 1, null));
    }

    private void verified(int day) {
        happened(new CaseEvent.Verified(Kind.COMPLAINT, Track.ORDINARY, ARegion.ROADS, ARegion.DESK, ARegion.PUBLIC_WORKS,
                true), day, DESK);
    }

    private void answered(int day) {
        event(new CaseEvent.Answered(Outcome.ACTION_TAKEN, 1, null, true, false),
                List.of(new ClockChange.Stopped(ClockType.FIRST_RESPONSE, 1, wib(day, 9)), stopped(day)), WORKS,
                wib(day, 9), wib(day, 9));
    }

    private static ClockChange stopped(int day) {
        return new ClockChange.Stopped(ClockType.RESOLVE, 1, wib(day, 9));
    }

    private void happened(CaseEvent event, int day, Actor by) {
        event(event, List.of(), by, wib(day, 9), wib(day, 9));
    }

    private void event(CaseEvent event, List<ClockChange> clocks, Actor by, Instant occurred, Instant recorded) {
        events.add(new RecordedEvent(UUID.randomUUID(), 7, events.size() + 1, event, clocks, by, occurred, recorded, null,
                null));
    }

    private Facts facts() {
        return projection.project(events);
    }

    private List<Tuple> spans() {
        return facts().spans().stream().map(span -> tuple(span.no(), span.state().status(), span.from(), span.to(),
                span.known().from(), span.known().to())).toList();
    }

    private Facts.Clock resolve() {
        return facts().clocks().stream().filter(c -> c.type() == ClockType.RESOLVE && c.known().to() == null).findFirst()
                .orElseThrow();
    }

    private Facts.Clock firstResponse() {
        return facts().clocks().stream().filter(c -> c.type() == ClockType.FIRST_RESPONSE).findFirst().orElseThrow();
    }

    private static Instant wib(int day, int hour) {
        return LocalDate.of(2026, 11, day).atTime(hour, 0).atZone(ARegion.WIB).toInstant();
    }
}
