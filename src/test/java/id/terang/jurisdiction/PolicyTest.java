package id.terang.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/// The preset says what `domain.md` §3 says of it.
class PolicyTest {

    private final Policy policy = ARegion.policy();

    @Test
    void an_ordinary_complaint_is_resolved_in_fourteen_working_days() {
        assertThat(policy.days(ClockType.RESOLVE, Kind.COMPLAINT, Track.ORDINARY)).isEqualTo(14);
        assertThat(policy.days(ClockType.RESOLVE, Kind.ASPIRATION, Track.ORDINARY)).isEqualTo(14);
        assertThat(policy.workingDays(ClockType.RESOLVE)).isTrue();
    }

    @Test
    void information_takes_five_and_an_investigation_sixty_whatever_was_asked() {
        assertThat(policy.days(ClockType.RESOLVE, Kind.INFORMATION_REQUEST, Track.ORDINARY)).isEqualTo(5);
        assertThat(policy.days(ClockType.RESOLVE, Kind.COMPLAINT, Track.INVESTIGATION)).isEqualTo(60);
        assertThat(policy.days(ClockType.RESOLVE, Kind.INFORMATION_REQUEST, Track.INVESTIGATION)).isEqualTo(60);
    }

    @Test
    void only_the_reopen_window_counts_calendar_days() {
        for (ClockType clock : ClockType.values()) {
            assertThat(policy.workingDays(clock)).as(clock.name())
                    .isEqualTo(clock != ClockType.REOPEN_WINDOW && clock != ClockType.PLAN);
        }
        assertThat(policy.days(ClockType.REOPEN_WINDOW, Kind.COMPLAINT, Track.ORDINARY)).isEqualTo(30);
    }

    @Test
    void a_plan_has_no_length_but_its_own_date() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy.days(ClockType.PLAN, Kind.COMPLAINT, Track.ORDINARY));
        assertThat(policy.limit(Limit.PLAN_AHEAD)).isEqualTo(365);
        assertThat(policy.limit(Limit.PAUSE_TOTAL)).isEqualTo(10);
    }
}
