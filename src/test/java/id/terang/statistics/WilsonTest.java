package id.terang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Expected numbers: R 4.2.2, prop.test(hits, n, correct = FALSE)$conf.int, the first four as
/// published by R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
class WilsonTest {

    @Test
    void the_examples_of_newcombe_1998_come_out() {
        expect(81, 263, 0.2552885199, 0.3662095770);
        expect(15, 148, 0.06238639953, 0.16048724172);
        expect(0, 20, 0, 0.1611251581);
        expect(1, 29, 0.006113214293, 0.171755218793);
    }

    @Test
    void all_and_none_stop_exactly_at_the_edge() {
        expect(20, 20, 0.8388748419, 1);
        expect(0, 10, 0, 0.2775327999);
    }

    @Test
    void a_share_of_nothing_is_refused() {
        assertThatThrownBy(() -> Wilson.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wilson.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void the_interval_holds_the_share_and_narrows_with_n(@ForAll @IntRange(max = 50) int hits,
            @ForAll @IntRange(min = 50, max = 500) int n) {
        var once = Wilson.of(hits, n);
        var tenfold = Wilson.of(hits * 10L, n * 10L);

        assertThat(once.share()).isBetween(once.low(), once.high());
        assertThat(once.low()).isBetween(0.0, 1.0);
        assertThat(once.high()).isBetween(0.0, 1.0);
        assertThat(tenfold.high() - tenfold.low()).isLessThan(once.high() - once.low());
    }

    private static void expect(long hits, long n, double low, double high) {
        var interval = Wilson.of(hits, n);
        assertThat(interval.share()).isEqualTo((double) hits / n);
        assertThat(interval.low()).isCloseTo(low, within(1e-9));
        assertThat(interval.high()).isCloseTo(high, within(1e-9));
    }
}
