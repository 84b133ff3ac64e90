package id.terang.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.terang.jurisdiction.Policy.Scope;
import id.terang.jurisdiction.Policy.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The preset says what `domain.md` §3 says of it.
class PolicyTest {

    private final Policy policy = ARegion.policy();

    @Test
    void an_ordinary_complaint_is_resolved_in_fourteen_working_days() {
        assertThat(policy.days(ClockType.RESOLVE, Kind.COMPLAINT, Track.ORDINARY, Policy.Scope.ANY)).isEqualTo(14);
        assertThat(policy.days(ClockType.RESOLVE, Kind.ASPIRATION, Track.ORDINARY, Policy.Scope.ANY)).isEqualTo(14);
        assertThat(policy.workingDays(ClockType.RESOLVE)).isTrue();
    }

    @Test
    void information_takes_five_and_an_investigation_sixty_whatever_was_asked() {
        assertThat(policy.days(ClockType.RESOLVE, Kind.INFORMATION_REQUEST, Track.ORDINARY, Policy.Scope.ANY)).isEqualTo(5);
        assertThat(policy.days(ClockType.RESOLVE, Kind.COMPLAINT, Track.INVESTIGATION, Policy.Scope.ANY)).isEqualTo(60);
        assertThat(policy.days(ClockType.RESOLVE, Kind.INFORMATION_REQUEST, Track.INVESTIGATION, Policy.Scope.ANY)).isEqualTo(60);
    }

    @Test
    void only_the_reopen_window_counts_calendar_days() {
        for (ClockType clock : ClockType.values()) {
            assertThat(policy.workingDays(clock)).as(clock.name())
                    .isEqualTo(clock != ClockType.REOPEN_WINDOW && clock != ClockType.PLAN);
        }
        assertThat(policy.days(ClockType.REOPEN_WINDOW, Kind.COMPLAINT, Track.ORDINARY, Policy.Scope.ANY)).isEqualTo(30);
    }

    @Test
    void a_plan_has_no_length_but_its_own_date() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy.days(ClockType.PLAN, Kind.COMPLAINT, Track.ORDINARY, Policy.Scope.ANY));
        assertThat(policy.limit(Limit.PLAN_AHEAD)).isEqualTo(365);
        assertThat(policy.limit(Limit.PAUSE_TOTAL)).isEqualTo(10);
    }

    @Test
    void the_nearest_service_decides_before_the_nearest_agency_and_both_before_the_kind() {
        var days = new HashMap<>(policy.terms());
        days.put(new Term(ClockType.RESOLVE, null, null, 7L, null), 9);
        days.put(new Term(ClockType.RESOLVE, null, null, 71L, null), 8);
        days.put(new Term(ClockType.RESOLVE, null, null, null, 3L), 6);
        days.put(new Term(ClockType.RESOLVE, null, null, 7L, 3L), 4);
        var special = new Policy(2, policy.effectiveFrom(), "special", days, Map.of(), limits());

        assertThat(resolve(special, Kind.INFORMATION_REQUEST, List.of(5L), List.of(1L))).isEqualTo(5);
        assertThat(resolve(special, Kind.INFORMATION_REQUEST, List.of(5L), List.of(31L, 3L, 1L))).isEqualTo(6);
        assertThat(resolve(special, Kind.INFORMATION_REQUEST, List.of(7L), List.of(1L))).isEqualTo(9);
        assertThat(resolve(special, Kind.COMPLAINT, List.of(7L), List.of(31L, 3L, 1L))).isEqualTo(4);
        assertThat(resolve(special, Kind.COMPLAINT, List.of(71L, 7L), List.of(31L, 3L, 1L))).isEqualTo(8);
    }

    @Test
    void an_investigation_keeps_its_time_whatever_it_is_about() {
        var days = new HashMap<>(policy.terms());
        days.put(new Term(ClockType.RESOLVE, null, null, 7L, null), 3);
        var special = new Policy(2, policy.effectiveFrom(), "special", days, Map.of(), limits());

        assertThat(special.days(ClockType.RESOLVE, Kind.COMPLAINT, Track.INVESTIGATION, new Scope(List.of(7L), List.of(1L))))
                .isEqualTo(60);
        assertThat(resolve(special, Kind.COMPLAINT, List.of(7L), List.of(1L))).isEqualTo(3);
    }

    private static int resolve(Policy policy, Kind kind, List<Long> services, List<Long> agencies) {
        return policy.days(ClockType.RESOLVE, kind, Track.ORDINARY, new Scope(services, agencies));
    }

    private Map<Limit, Integer> limits() {
        return Stream.of(Limit.values()).collect(Collectors.toMap(limit -> limit, policy::limit));
    }
}
