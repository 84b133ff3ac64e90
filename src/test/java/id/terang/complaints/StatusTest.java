package id.terang.complaints;

import static id.terang.complaints.EventType.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.shared.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusTest {

    /// The rows "same" of the table in domain.md §2, with the words that ADR 0010 and 0022 added. What moves a case is compared
    /// with the picture in the docs.
    private static final Map<Status, Set<EventType>> SAME = same();

    private static Map<Status, Set<EventType>> same() {
        var any = EnumSet.of(VISIBILITY_CHANGED, IDENTITY_OPENED, REDACTED, HIDDEN, UNHIDDEN, ERASED, DEADLINE_MISSED, DUE_MOVED,
            INCIDENT_LEFT, RELEASED);
        var open = and(any, HANDLER_ASSIGNED, NOTE_ADDED, FILE_ADDED, FOLLOWED, UNFOLLOWED, CLAIMANT_LEFT, HOLDER_SUCCEEDED);
        var pending = and(open, RESPONSE_PUBLISHED, RECLASSIFIED, SPLIT_INTO, INCIDENT_JOINED);
        return Map.of(
            Status.SUBMITTED, and(pending, REROUTED),
            Status.ASSIGNED, and(pending, TRANSFERRED, DELEGATED),
            Status.IN_PROGRESS, and(pending, ANSWER_PROPOSED, ANSWER_RETURNED),
            Status.AWAITING_CITIZEN, pending,
            Status.ANSWERED, and(open, ANSWER_PROPOSED, ANSWER_RETURNED, ANSWER_AMENDED, PLAN_FULFILLED),
            Status.IN_REVIEW, and(pending, REVIEW_SUCCEEDED),
            Status.CLOSED, and(any, PLAN_FULFILLED, SURVIVOR_DECIDED, UNMERGE_DEMANDED));
    }

    private static Set<EventType> and(Set<EventType> some, EventType... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void every_word_of_the_vocabulary_has_its_record_and_the_other_way_round() {
        for (var type : EventType.values()) {
            assertThat(EventTypes.of(EventTypes.recordOf(type))).isEqualTo(type);
        }
        assertThat(CaseEvent.class.getPermittedSubclasses()).hasSize(EventType.values().length);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void what_leaves_the_state_as_it_is_is_what_the_law_says_and_all_that_does_not_move_it_is_refused(Status status) {
        for (var event : EventType.values()) {
            boolean same = SAME.get(status).contains(event);
            assertThat(status.stays(event)).as("%s in %s", event, status).isEqualTo(same);
            if (same) {
                assertThat(status.after(event)).as("%s in %s", event, status).isEqualTo(status);
            } else if (!status.next().containsKey(event)) {
                assertThatThrownBy(() -> status.after(event)).as("%s in %s", event, status).isInstanceOf(Refusal.IllegalMove.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void an_open_case_can_always_be_withdrawn_and_a_closed_one_never(Status status) {
        assertThat(status.next().containsKey(EventType.WITHDRAWN)).isEqualTo(status.open());
    }

    @Test
    void nothing_is_answered_that_nobody_works_on() {
        for (var status : Status.values()) {
            assertThat(status.next().containsKey(EventType.ANSWERED)).isEqualTo(status == Status.IN_PROGRESS);
        }
    }
}
