package id.terang.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusTest {

    @Test
    void every_word_of_the_vocabulary_has_its_record_and_the_other_way_round() {
        for (var type : EventType.values()) {
            assertThat(EventTypes.of(EventTypes.recordOf(type))).isEqualTo(type);
        }
        assertThat(CaseEvent.class.getPermittedSubclasses()).hasSize(EventType.values().length);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void what_neither_moves_nor_stays_is_refused(Status status) {
        for (var event : EventType.values()) {
            if (status.next().containsKey(event)) {
                assertThat(status.after(event)).isEqualTo(status.next().get(event));
            } else if (status.stays(event)) {
                assertThat(status.after(event)).isEqualTo(status);
            } else {
                assertThatThrownBy(() -> status.after(event)).isInstanceOf(Refusal.IllegalMove.class);
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
