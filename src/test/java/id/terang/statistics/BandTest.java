package id.terang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class BandTest {

    @Test
    void the_limits_are_symmetric_on_the_log_minus_log_scale() {
        double lower = Band.limit(0.6, 0.1, Band.Z);
        double upper = Band.limit(0.6, 0.1, -Band.Z);

        double middle = Math.log(-Math.log(0.6));
        assertThat(Math.log(-Math.log(lower)) - middle).isCloseTo(middle - Math.log(-Math.log(upper)), within(1e-12));
        assertThat(lower).isLessThan(0.6);
        assertThat(upper).isBetween(0.6, 1.0);
    }

    @Test
    void where_nobody_waits_any_more_nothing_is_known_but_the_ends() {
        assertThat(Band.limit(0, 0.1, Band.Z)).isZero();
        assertThat(Band.limit(0, 0.1, -Band.Z)).isEqualTo(1);
    }

    @Property
    void what_is_told_without_logarithms_is_so_with_them(@ForAll @DoubleRange(min = 0.0001, max = 0.9999) @Scale(4) double waiting,
            @ForAll @DoubleRange(max = 0.02) @Scale(6) double variance, @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        double limit = Band.limit(waiting, Math.sqrt(variance), Band.Z);
        assertThat(!Band.above(waiting, variance, level) || limit > level).as("limit %s", limit).isTrue();
    }

    @Test
    void most_of_a_curve_of_many_cases_is_told_without_logarithms() {
        assertThat(Band.above(0.65, 0.65 / 0.35 / 5_000, 0.5)).isTrue();
        assertThat(Band.above(0.5, 0.001, 0.5)).isFalse();
        assertThat(Band.above(1, 0, 0.5)).as("nobody has got there").isFalse();
    }
}
