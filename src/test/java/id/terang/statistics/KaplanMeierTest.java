package id.terang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.terang.statistics.Durations.Ending;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Expected numbers are printed by R 4.2.2 with survival 3.5-3, options(digits = 10).
class KaplanMeierTest {

    private static final long[] LUNG_TIME = {
            306, 455, 1010, 210, 883, 1022, 310, 361, 218, 166, 170, 654, 728, 71, 567, 144, 613, 707, 61, 88,
            301, 81, 624, 371, 394, 520, 574, 118, 390, 12, 473, 26, 533, 107, 53, 122, 814, 965, 93, 731, 460,
            153, 433, 145, 583, 95, 303, 519, 643, 765, 735, 189, 53, 246, 689, 65, 5, 132, 687, 345, 444, 223,
            175, 60, 163, 65, 208, 821, 428, 230, 840, 305, 11, 132, 226, 426, 705, 363, 11, 176, 791, 95, 196,
            167, 806, 284, 641, 147, 740, 163, 655, 239, 88, 245, 588, 30, 179, 310, 477, 166, 559, 450, 364,
            107, 177, 156, 529, 11, 429, 351, 15, 181, 283, 201, 524, 13, 212, 524, 288, 363, 442, 199, 550,
            54, 558, 207, 92, 60, 551, 543, 293, 202, 353, 511, 267, 511, 371, 387, 457, 337, 201, 404, 222,
            62, 458, 356, 353, 163, 31, 340, 229, 444, 315, 182, 156, 329, 364, 291, 179, 376, 384, 268, 292,
            142, 413, 266, 194, 320, 181, 285, 301, 348, 197, 382, 303, 296, 180, 186, 145, 269, 300, 284, 350,
            272, 292, 332, 285, 259, 110, 286, 270, 81, 131, 225, 269, 225, 243, 279, 276, 135, 79, 59, 240,
            202, 235, 105, 224, 239, 237, 173, 252, 221, 185, 92, 13, 222, 192, 183, 211, 175, 197, 203, 116,
            188, 191, 105, 174, 177
    };

    private static final int[] LUNG_DIED = {
            1, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
            1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
            1, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1,
            1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1,
            1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 0, 0, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 0, 1, 1, 0, 0, 1, 0, 1, 0,
            0, 1, 1, 1, 1, 0, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 0, 0, 0,
            0, 1, 1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0
    };

    record Case(long duration, boolean reached) {
    }

    @Test
    void the_leukaemia_patients_of_freireich_1963_come_out_as_in_the_books() {
        // Kalbfleisch & Prentice table 1.1; R:
        // t <- c(6,6,6,6,7,9,10,10,11,13,16,17,19,20,22,23,25,32,32,34,35)
        // d <- c(1,1,1,0,1,0,1,0,0,1,1,0,0,0,1,1,0,0,0,0,0)
        // summary(survfit(Surv(t, d) ~ 1, conf.type = "log-log")); quantile(...)
        var curve = curve(new long[] {6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35},
                new int[] {1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0});

        expect(curve, 6, 21, 0.8571428571, 0.6197179553, 0.9515517476);
        expect(curve, 7, 17, 0.8067226891, 0.5631465646, 0.9228090192);
        expect(curve, 10, 15, 0.7529411765, 0.5031995108, 0.8893618352);
        expect(curve, 13, 12, 0.6901960784, 0.4316102225, 0.8490659633);
        expect(curve, 16, 11, 0.6274509804, 0.3675108560, 0.8049121895);
        expect(curve, 22, 7, 0.5378151261, 0.2677789368, 0.7467907176);
        expect(curve, 23, 6, 0.4481792717, 0.1880520060, 0.6801426285);
        expect(curve.quantile(0.25), 13, 6, 22);
        expect(curve.quantile(0.5), 23, 13, null);
        assertThat(curve.quantile(0.9).value()).isEmpty();
        assertThat(curve.n()).isEqualTo(21);
    }

    @Test
    void the_aml_example_of_r_survival_comes_out_alike() {
        // fit <- survfit(Surv(time, status) ~ 1, data = aml, conf.type = "log-log"); summary(fit); quantile(fit, ...)
        var curve = curve(new long[] {9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161,
                5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45},
                new int[] {1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1});

        expect(curve, 5, 23, 0.91304347826, 0.694947537532, 0.9775156699);
        expect(curve, 23, 13, 0.54658385093, 0.319250413971, 0.7264491738);
        expect(curve, 34, 6, 0.27605244997, 0.104441343234, 0.4802846604);
        expect(curve, 48, 2, 0.08281573499, 0.006955966799, 0.2867603680);
        expect(curve.quantile(0.25), 12, 5, 23);
        expect(curve.quantile(0.5), 27, 13, 34);
        expect(curve.quantile(0.75), 43, 30, null);
        expect(curve.quantile(0.9), 48, 43, null);
    }

    @Test
    void the_lung_cancer_example_of_r_survival_comes_out_alike() {
        // fit <- survfit(Surv(time, status == 2) ~ 1, data = lung, conf.type = "log-log")
        // summary(fit, times = c(100, 310, 500, 883)); quantile(fit, probs = c(.25, .5, .75, .9))
        var curve = curve(LUNG_TIME, LUNG_DIED);

        expect(curve, 100, 196, 0.86396896765, 0.81222231975, 0.9023101805);
        expect(curve, 310, 85, 0.49502429318, 0.42424407278, 0.5617959791);
        expect(curve, 500, 41, 0.29326919371, 0.22650367712, 0.3630285997);
        expect(curve, 883, 4, 0.05034556807, 0.01786617109, 0.1086621760);
        expect(curve.quantile(0.25), 170, 144, 194);
        expect(curve.quantile(0.5), 310, 284, 361);
        expect(curve.quantile(0.75), 550, 457, 643);
        expect(curve.quantile(0.9), 735, 687, null);
    }

    @Test
    void events_come_before_censorings_at_the_same_time() {
        // survfit(Surv(c(1,2,2,3,4,4), c(1,1,0,1,1,0)) ~ 1, conf.type = "log-log")
        var curve = curve(new long[] {1, 2, 2, 3, 4, 4}, new int[] {1, 1, 0, 1, 1, 0});

        expect(curve, 2, 5, 0.6666666667, 0.194616636806, 0.9044341643);
        expect(curve, 4, 2, 0.2222222222, 0.009569136539, 0.6147205233);
    }

    @Test
    void nothing_at_all_gives_a_flat_curve_without_quantiles() {
        var curve = new KaplanMeier(new Durations());

        assertThat(curve.within(10).share()).isZero();
        assertThat(curve.waitingJustBefore(10)).isZero();
        assertThat(curve.quantile(0.5).value()).isEmpty();
    }

    @Property(tries = 300)
    void adding_an_open_case_never_lowers_the_median(@ForAll("cases") List<Case> cases,
            @ForAll @IntRange(max = 60) int openFor) {
        OptionalLong before = curve(cases).quantile(0.5).value();
        var more = new ArrayList<>(cases);
        more.add(new Case(openFor, false));
        OptionalLong after = curve(more).quantile(0.5).value();

        assertThat(after.orElse(Long.MAX_VALUE)).isGreaterThanOrEqualTo(before.orElse(Long.MAX_VALUE));
    }

    @Property(tries = 200)
    void shuffling_rows_changes_nothing(@ForAll("cases") List<Case> cases, @ForAll Random random) {
        var shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, random);

        for (int day = 0; day <= 60; day++) {
            assertThat(curve(shuffled).within(day)).isEqualTo(curve(cases).within(day));
        }
        assertThat(curve(shuffled).quantile(0.9)).isEqualTo(curve(cases).quantile(0.9));
    }

    @Property(tries = 200)
    void without_open_cases_it_is_the_share_done_by_then(@ForAll("cases") List<Case> cases) {
        var done = cases.stream().map(c -> new Case(c.duration(), true)).toList();
        var curve = curve(done);

        for (int day = 0; day <= 60; day++) {
            int at = day;
            double share = (double) done.stream().filter(c -> c.duration() <= at).count() / done.size();
            assertThat(curve.within(day).share()).isCloseTo(share, within(1e-9));
        }
    }

    @Property(tries = 200)
    void the_band_holds_the_curve_and_stays_between_0_and_1(@ForAll("cases") List<Case> cases) {
        var curve = curve(cases);
        for (int day = 0; day <= 60; day++) {
            var point = curve.within(day);
            assertThat(point.low()).isBetween(0.0, point.share());
            assertThat(point.high()).isBetween(point.share(), 1.0);
        }
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        return Combinators.combine(Arbitraries.longs().between(0, 50), Arbitraries.of(true, true, false))
                .as(Case::new).list().ofMinSize(1).ofMaxSize(80);
    }

    private static KaplanMeier curve(List<Case> cases) {
        var durations = new Durations();
        cases.forEach(c -> durations.add(c.duration(), c.reached() ? Ending.REACHED : Ending.OPEN));
        return new KaplanMeier(durations);
    }

    private static KaplanMeier curve(long[] times, int[] events) {
        var durations = new Durations();
        for (int i = 0; i < times.length; i++) {
            durations.add(times[i], events[i] == 1 ? Ending.REACHED : Ending.OPEN);
        }
        return new KaplanMeier(durations);
    }

    /// In R's terms: survival with its limits.
    private static void expect(KaplanMeier curve, long at, int atRisk, double survival, double low, double high) {
        var point = curve.within(at);
        assertThat(1 - point.share()).isCloseTo(survival, within(1e-9));
        assertThat(1 - point.high()).isCloseTo(low, within(1e-9));
        assertThat(1 - point.low()).isCloseTo(high, within(1e-9));
        assertThat(curve.waitingJustBefore(at)).isEqualTo(atRisk);
    }

    private static void expect(Estimate.Quantile quantile, long value, long low, Integer high) {
        assertThat(quantile.value()).hasValue(value);
        assertThat(quantile.low()).hasValue(low);
        assertThat(quantile.high()).isEqualTo(high == null ? OptionalLong.empty() : OptionalLong.of(high));
    }
}
