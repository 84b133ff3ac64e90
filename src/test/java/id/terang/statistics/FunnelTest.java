package id.terang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.terang.shared.Texts;
import id.terang.statistics.Comparison.Place;
import id.terang.statistics.counting.Summing;
import id.terang.statistics.counting.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Six agencies with two services. Expected numbers are printed by R 4.2.2, options(digits = 10):
///
///     due  <- matrix(c(40,10, 25,60, 100,20, 30,30, 5,45, 80,120), ncol = 2, byrow = TRUE)
///     kept <- matrix(c(36, 6, 20,30,  92, 9, 15,10, 5,30, 75, 66), ncol = 2, byrow = TRUE)
///     p <- colSums(kept) / colSums(due); target <- sum(kept) / sum(due)
///     E <- due %*% p; V <- due %*% (p * (1 - p)); O <- rowSums(kept)
///     z <- (O - E) / sqrt(V); q <- quantile(z, c(.1, .9)); w <- pmin(pmax(z, q[1]), q[2]); phi <- max(1, mean(w^2))
///     cbind(O, E, V, std = target * O / E, size = (1 - target) * E^2 / (target * V), dist = z / sqrt(phi))
///     target + c(-1, 1) * qnorm(.975) * sqrt(phi * target * (1 - target) / 100)
class FunnelTest {

    private static final Offset<Double> EXACTLY = within(1e-8);

    private static final int[][] DUE = {{40, 10}, {25, 60}, {100, 20}, {30, 30}, {5, 45}, {80, 120}};
    private static final int[][] KEPT = {{36, 6}, {20, 30}, {92, 9}, {15, 10}, {5, 30}, {75, 66}};

    @Test
    void agencies_are_compared_as_r_does_it() {
        var comparison = compare(DUE, KEPT);

        assertThat(comparison.target()).isCloseTo(0.6973451327, EXACTLY);
        assertThat(comparison.dispersion()).isCloseTo(2.531509012, EXACTLY);
        assertThat(comparison.points()).extracting(Comparison.Point::kept).containsExactly(42L, 50L, 101L, 25L, 35L, 141L);
        double[] expected = {40.01253133, 53.48590226, 97.38220551, 41.93045113, 28.18139098, 133.00751880};
        double[] standardised = {0.7319830714, 0.6518962038, 0.7232518306, 0.4157748808, 0.8660707935, 0.7392489132};
        double[] size = {98.16573412, 69.69882169, 250.19849537, 69.91735903, 29.25195742, 196.53227468};
        double[] distance = {0.4695096692, -0.5190974720, 0.5606178867, -3.2210081225, 1.2484499799, 0.8036791265};
        for (int i = 0; i < expected.length; i++) {
            var point = comparison.points().get(i);
            assertThat(point.expected()).isCloseTo(expected[i], EXACTLY);
            assertThat(point.standardised()).isCloseTo(standardised[i], EXACTLY);
            assertThat(point.size()).isCloseTo(size[i], EXACTLY);
            assertThat(point.distance()).isCloseTo(distance[i], EXACTLY);
        }
        assertThat(comparison.points()).extracting(Comparison.Point::place)
            .containsExactly(Place.WITHIN, Place.WITHIN, Place.WITHIN, Place.FAR_BELOW, Place.WITHIN, Place.WITHIN);
        assertThat(new Funnel(comparison.target(), List.of()).halfWidth(100, Funnel.Z95) * Math.sqrt(comparison.dispersion()))
            .isCloseTo(0.8406086298 - comparison.target(), EXACTLY);
    }

    @Test
    void a_small_agency_is_named_and_not_compared() {
        var comparison = compare(new int[][] {{40, 10}, {10, 9}, {0, 0}}, new int[][] {{36, 6}, {0, 0}, {0, 0}});

        assertThat(comparison.points()).hasSize(1);
        assertThat(comparison.tooFew()).extracting(Texts::id).containsExactly("Dinas 1");
    }

    @Test
    void without_any_promise_due_there_is_nothing_to_compare() {
        var comparison = compare(new int[][] {{0, 0}}, new int[][] {{0, 0}});

        assertThat(comparison.points()).isEmpty();
        assertThat(comparison.limits()).isEmpty();
        assertThat(comparison.target()).isZero();
    }

    @Property(tries = 200)
    void an_agency_that_does_with_each_service_what_all_do_stands_in_the_middle(@ForAll @IntRange(min = 1, max = 40) int scale,
            @ForAll @IntRange(min = 1, max = 19) int one, @ForAll @IntRange(min = 0, max = 20) int other) {
        var comparison = compare(new int[][] {{20 * scale, 20}, {20, 20 * scale}, {20, 20}},
            new int[][] {{one * scale, other}, {one, other * scale}, {one, other}});

        assertThat(comparison.points()).allSatisfy(point -> {
            assertThat(point.distance()).isCloseTo(0, EXACTLY);
            assertThat(point.standardised()).isCloseTo(comparison.target(), EXACTLY);
        });
    }

    private static Comparison compare(int[][] due, int[][] kept) {
        List<Summing.Row> rows = new ArrayList<>();
        Tally[] tallies = new Tally[due.length];
        for (int agency = 0; agency < due.length; agency++) {
            rows.add(new Summing.Row("dinas-" + agency, Texts.same("Dinas " + agency), false, Set.of()));
            tallies[agency] = new Tally();
            for (int service = 0; service < 2; service++) {
                for (int i = 0; i < due[agency][service]; i++) {
                    tallies[agency].mix.add(service, i < kept[agency][service]);
                }
            }
        }
        return Comparison.of(FigureQuery.lastYear(LocalDate.of(2026, 11, 28)), Instant.EPOCH, rows, tallies);
    }
}
