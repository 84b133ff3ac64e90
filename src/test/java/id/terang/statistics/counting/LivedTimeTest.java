package id.terang.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LivedTimeTest {

    private static final long HOUR = 3_600_000_000L;
    private static final long DAY = 24 * HOUR;

    @Property
    void within_so_many_days_is_exact_to_the_microsecond(@ForAll @IntRange(max = 4_000) int days) {
        int step = LivedTime.stepOfDay(days);

        assertThat(LivedTime.step(days * DAY)).isEqualTo(step);
        assertThat(LivedTime.step(days * DAY + 1)).isEqualTo(step + 1);
        assertThat(LivedTime.days(step)).isEqualTo(days);
    }

    @Property
    void days_are_never_short_by_more_than_a_rounding_and_never_too_long_by_a_step(@ForAll @LongRange(max = 4_000 * DAY) long micros) {
        double days = LivedTime.days(LivedTime.step(micros));
        double lived = (double) micros / DAY;

        assertThat(days).isGreaterThanOrEqualTo(lived - 1e-9).isLessThanOrEqualTo(lived + (lived <= 60 ? 1 / 24.0 : 1) + 1e-9);
    }

    @Property
    void more_time_is_never_an_earlier_step(@ForAll @LongRange(max = 4_000 * DAY) long one, @ForAll @LongRange(max = 4_000 * DAY) long other) {
        assertThat(LivedTime.step(Math.max(one, other))).isGreaterThanOrEqualTo(LivedTime.step(Math.min(one, other)));
    }

    @Test
    void an_age_is_what_has_passed_and_not_what_has_begun() {
        assertThat(LivedTime.days(LivedTime.age(6 * DAY + DAY - 1))).isBetween(6.9, 6.99);
        assertThat(LivedTime.days(LivedTime.age(195 * DAY + DAY - 1))).as("as it stands beside the case itself").isEqualTo(195);
        assertThat(LivedTime.days(LivedTime.age(60 * DAY + DAY - 1))).isEqualTo(60);
        assertThat(LivedTime.age(7 * DAY)).isEqualTo(LivedTime.stepOfDay(7));
        assertThat(LivedTime.age(-1)).isZero();
    }
}
