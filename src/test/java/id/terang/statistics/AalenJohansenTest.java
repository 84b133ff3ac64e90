package id.terang.statistics;

import static id.terang.statistics.Durations.Ending.COMPETING;
import static id.terang.statistics.Durations.Ending.OPEN;
import static id.terang.statistics.Durations.Ending.REACHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.terang.statistics.Durations.Ending;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;

class AalenJohansenTest {

    @Test
    void shares_and_standard_errors_are_those_of_r_survival() {
        // tt <- c(1,2,2,3,4,4,5,6,7,8,9,10); ee <- c(1,0,2,1,1,2,0,1,2,1,0,1)
        // s <- summary(survfit(Surv(tt, factor(ee, 0:2, c("censor","a","b"))) ~ 1))
        // cbind(s$time, s$pstate[,2], s$std.err[,2])      (R 4.2.2, survival 3.5-3)
        var sample = new Durations();
        long[] times = {1, 2, 2, 3, 4, 4, 5, 6, 7, 8, 9, 10};
        int[] endings = {1, 0, 2, 1, 1, 2, 0, 1, 2, 1, 0, 1};
        for (int i = 0; i < times.length; i++) {
            sample.add(times[i], endings[i] == 0 ? OPEN : endings[i] == 1 ? REACHED : COMPETING);
        }
        var curve = new AalenJohansen(sample);

        expect(curve, 1, 0.08333333333, 0.07978559231);
        expect(curve, 3, 0.17592592593, 0.11332877758);
        expect(curve, 4, 0.26851851852, 0.13304760480);
        expect(curve, 6, 0.37962962963, 0.15178942057);
        expect(curve, 8, 0.49074074074, 0.15881871550);
        expect(curve, 10, 0.71296296296, 0.14186287819);
        assertThat(curve.quantile(0.25).value()).hasValue(4);
        assertThat(curve.quantile(0.5).value()).hasValue(10);
        assertThat(curve.quantile(0.75).value()).isEmpty();
    }

    @Test
    void where_nobody_got_there_yet_the_upper_limit_is_that_of_those_of_whom_it_is_known() {
        // prop.test(0, 22, correct = FALSE)$conf.int; prop.test(0, 15, correct = FALSE)$conf.int
        var sample = new Durations();
        for (int i = 0; i < 15; i++) {
            sample.add(3, COMPETING);
        }
        for (int i = 0; i < 7; i++) {
            sample.add(5, OPEN);
        }
        assertThat(new AalenJohansen(sample).within(4)).isEqualTo(new Estimate.Share(0, 0, Wilson.of(0, 22).high()));
        assertThat(new AalenJohansen(sample).within(5)).as("seven were seen for no longer").isEqualTo(new Estimate.Share(0, 0, Wilson.of(0, 15).high()));
        assertThat(new KaplanMeier(new Durations().add(2, OPEN)).within(2)).isEqualTo(new Estimate.Share(0, 0, 1));
    }

    @Property(tries = 200)
    void without_competing_endings_it_is_one_minus_kaplan_meier(@ForAll("endings") List<Tuple2<Long, Ending>> cases) {
        var competing = new Durations();
        var plain = new Durations();
        for (var one : cases) {
            boolean reached = one.get2() == REACHED;
            competing.add(one.get1(), reached ? REACHED : OPEN);
            plain.add(one.get1(), reached ? REACHED : OPEN);
        }
        var share = new AalenJohansen(competing);
        var plainly = new KaplanMeier(plain);
        for (int day = 0; day <= 50; day++) {
            assertThat(share.within(day).share()).isCloseTo(plainly.within(day).share(), within(1e-9));
            assertThat(share.within(day).low()).isCloseTo(plainly.within(day).low(), within(1e-7));
            assertThat(share.within(day).high()).isCloseTo(plainly.within(day).high(), within(1e-7));
        }
        assertThat(share.quantile(0.5)).isEqualTo(plainly.quantile(0.5));
    }

    @Property(tries = 200)
    void a_case_that_ended_elsewhere_never_raises_the_share(@ForAll("endings") List<Tuple2<Long, Ending>> cases) {
        var with = new Durations();
        var asOpen = new Durations();
        for (var one : cases) {
            with.add(one.get1(), one.get2());
            asOpen.add(one.get1(), one.get2() == COMPETING ? OPEN : one.get2());
        }
        for (int day = 0; day <= 50; day++) {
            assertThat(new AalenJohansen(with).within(day).share())
                    .isLessThanOrEqualTo(new AalenJohansen(asOpen).within(day).share() + 1e-9);
        }
    }

    @Provide
    Arbitrary<List<Tuple2<Long, Ending>>> endings() {
        return Arbitraries.longs().between(0, 45)
                .flatMap(t -> Arbitraries.of(Ending.class).map(e -> Tuple.of(t, e)))
                .list().ofMinSize(1).ofMaxSize(80);
    }

    private static void expect(AalenJohansen curve, long at, double share, double error) {
        var point = curve.within(at);
        assertThat(point.share()).isCloseTo(share, within(1e-9));
        // The band is share -> log(-log(1 - share)); take the standard error back out of it.
        double rest = 1 - share;
        double spread = Math.log(Math.log(1 - point.high()) / Math.log(rest));
        assertThat(spread * rest * -Math.log(rest) / Band.Z).isCloseTo(error, within(1e-8));
    }
}
