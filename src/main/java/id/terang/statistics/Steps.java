package id.terang.statistics;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.IntPredicate;

/// The durations at which an estimate steps, each with how many were still waiting just before it.
final class Steps {

    private final long[] times;
    private final int[] atRisk;

    Steps(int many) {
        times = new long[many];
        atRisk = new int[many];
    }

    void set(int step, long duration, int waiting) {
        times[step] = duration;
        atRisk[step] = waiting;
    }

    /// The last step within `duration`, inclusive; -1 where there is none.
    int within(long duration) {
        int step = Arrays.binarySearch(times, duration);
        return step >= 0 ? step : -step - 2;
    }

    /// The first step from `from` on at which this holds; -1 where there is none.
    int firstFrom(int from, IntPredicate holds) {
        for (int step = from; step < times.length; step++) {
            if (holds.test(step)) {
                return step;
            }
        }
        return -1;
    }

    /// A quantile by the steps of its value and its limits, -1 for one that is not reached.
    Estimate.Quantile quantile(int at, int low, int high) {
        return new Estimate.Quantile(time(at), time(low), time(high), at < 0 ? 0 : atRisk[at]);
    }

    private OptionalLong time(int step) {
        return step < 0 ? OptionalLong.empty() : OptionalLong.of(times[step]);
    }
}
