package id.terang.search.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BearingsTest {

    private static final Offset<Double> ABOUT = within(1e-6);

    private static final Vectors NONE = vectors(new int[0][], new int[10], null);

    private final int[] columnOf = new int[10];

    @Test
    void a_case_alone_bears_by_its_likeness() {
        assertThat(bearings(new double[] {0.6}, new int[] {1, 2})[0]).isCloseTo(0.6 / 1.5, ABOUT);
    }

    @Test
    void cases_that_repeat_one_another_share_what_one_would_bear() {
        var bearings = bearings(new double[] {0.6, 0.6, 0.6, 0.6}, new int[] {1}, new int[] {1}, new int[] {1}, new int[] {2});
        assertThat(bearings[0]).isCloseTo(0.6 / 3.5, ABOUT);
        assertThat(Arrays.copyOf(bearings, 3)).containsOnly(bearings[0]);
        assertThat(bearings[3]).isCloseTo(0.6 / 1.5, ABOUT);
    }

    @Test
    void what_is_like_the_text_only_through_another_case_speaks_against() {
        var bearings = bearings(new double[] {1, 0.5}, new int[] {1}, new int[] {1, 2, 3, 4});
        assertThat(bearings[0]).isCloseTo((1.5 - 0.25) / 2, ABOUT);
        assertThat(bearings[1]).isCloseTo((0.75 - 0.5) / 2, ABOUT);
        assertThat(bearings(new double[] {1, 0}, new int[] {1}, new int[] {1, 2, 3, 4})[1]).isNegative();
    }

    @Test
    void what_no_other_case_has_only_makes_a_case_longer() {
        assertThat(bearings(new double[] {0.6}, new int[] {0, 2})[0]).isCloseTo(0.6 / 1.5, ABOUT);
    }

    @Test
    void the_columns_are_given_back_empty_and_nothing_bears_on_nothing() {
        assertThat(bearings(new double[] {0, 0}, new int[] {1, 2}, new int[] {2, 3})).containsOnly(0);
        assertThat(columnOf).containsOnly(0);
        assertThat(bearings(new double[0])).isEmpty();
    }

    @Test
    void cases_made_ready_before_bear_as_if_all_were_made_ready_at_once() {
        int[][] telltales = {{1, 2}, {2, 3}, {0, 3, 4}, {1, 5}, {6, 7}, {2, 4, 6}};
        double[] alike = {0.9, 0.5, 0.1, 0, 0.3, 0.6};
        var together = bearings(alike, telltales);
        for (int split = 0; split <= telltales.length; split++) {
            var usual = vectors(Arrays.copyOf(telltales, split), new int[10], null);
            var near = vectors(Arrays.copyOfRange(telltales, split, telltales.length), columnOf, usual);
            var bearings = new Bearings(usual, near);
            near.release();
            assertThat(bearings.on(alike)).as("%d before", split).containsExactly(together, ABOUT);
        }
        assertThat(columnOf).containsOnly(0);
    }

    /// @param telltales of each case, equally rare; 0 is had by no other
    private double[] bearings(double[] alike, int[]... telltales) {
        var near = vectors(telltales, columnOf, NONE);
        var bearings = new Bearings(NONE, near);
        near.release();
        return bearings.on(alike);
    }

    private static Vectors vectors(int[][] telltales, int[] columnOf, @Nullable Vectors before) {
        return new Vectors(telltales, bucket -> bucket == 0 ? 0 : 1, n -> 1 / Math.sqrt(telltales[n].length), columnOf, before);
    }
}
