package id.terang.statistics;

import java.util.Arrays;
import java.util.OptionalLong;

/// The product-limit estimate of how long something takes when some of it is still going on.
///
/// Durations are whole, non-negative numbers of any unit. A duration is *reached* (the event
/// happened then) or *open* (it had not happened by then). At equal durations events come before
/// censorings. The variance is Greenwood's; the 95 % band is symmetric on the log(−log) scale, so
/// it never leaves 0…1; a quantile is the first duration at which the curve is at or below it, its
/// limits are the first durations at which the lower and the upper band are.
///
/// Sources: E. L. Kaplan, P. Meier, J. Am. Stat. Assoc. 53 (1958) 457–481; M. Greenwood (1926);
/// J. D. Kalbfleisch, R. L. Prentice, The Statistical Analysis of Failure Time Data, 2nd ed., §1.4;
/// R. Brookmeyer, J. Crowley, Biometrics 38 (1982) 29–41. R's `survfit(conf.type = "log-log")`
/// agrees, but for one choice: where the curve runs flat exactly at a quantile R reports the middle
/// of the flat piece, we its beginning, because "half were answered within t" is true from there.
public final class KaplanMeier {

    /// The 97.5 % point of the standard normal distribution.
    static final double Z = 1.959963984540054;

    /// Survival is a product of fractions; without slack 0.5 could come out as 0.5000000000000001.
    private static final double SLACK = 1e-9;

    private final int n;
    private final long[] sorted;
    private final long[] times;
    private final int[] atRisk;
    private final int[] events;
    private final double[] survival;
    private final double[] low;
    private final double[] high;

    private KaplanMeier(long[] sorted, int n) {
        this.n = n;
        this.sorted = sorted;
        int distinct = 0;
        long last = -1;
        for (int i = 0; i < n; i++) {
            if ((sorted[i] & 1) == 0 && sorted[i] != last) {
                distinct++;
                last = sorted[i];
            }
        }
        times = new long[distinct];
        atRisk = new int[distinct];
        events = new int[distinct];
        survival = new double[distinct];
        low = new double[distinct];
        high = new double[distinct];
        double s = 1;
        double greenwood = 0;
        for (int i = 0, k = 0; i < n; ) {
            if ((sorted[i] & 1) == 1) {
                i++;
                continue;
            }
            int first = i;
            while (i < n && sorted[i] == sorted[first]) {
                i++;
            }
            double risk = n - first;
            double d = i - first;
            s = d == risk ? 0 : s * (1 - d / risk);
            greenwood += d / (risk * (risk - d));
            times[k] = sorted[first] >> 1;
            atRisk[k] = n - first;
            events[k] = i - first;
            survival[k] = s;
            double spread = s > 0 ? Z * Math.sqrt(greenwood) / -Math.log(s) : 0;
            low[k] = s > 0 ? Math.pow(s, Math.exp(spread)) : 0;
            high[k] = s > 0 ? Math.pow(s, Math.exp(-spread)) : 1;
            k++;
        }
    }

    /// A growing sample; not safe for use by several threads.
    public static final class Sample {

        private long[] keys;
        private int n;

        public Sample(int expected) {
            keys = new long[Math.max(16, expected)];
        }

        /// One case: `duration` ≥ 0 in the caller's unit; `reached` says whether the event happened
        /// then or the case was still open (or left for another reason) at that moment.
        public Sample add(long duration, boolean reached) {
            if (duration < 0 || duration > Long.MAX_VALUE >> 1) {
                throw new IllegalArgumentException("duration out of range: " + duration);
            }
            if (n == keys.length) {
                keys = Arrays.copyOf(keys, n * 2);
            }
            // The lowest bit sorts events before censorings at the same duration.
            keys[n++] = duration << 1 | (reached ? 0 : 1);
            return this;
        }

        public int size() {
            return n;
        }

        public KaplanMeier curve() {
            long[] sorted = Arrays.copyOf(keys, n);
            Arrays.sort(sorted);
            return new KaplanMeier(sorted, n);
        }
    }

    /// The estimate at one moment with its band and how many were still waiting just before it.
    public record Point(double survival, double low, double high, int atRisk) {
    }

    /// A quantile with its limits; an empty limit was not reached by the data.
    public record Quantile(OptionalLong value, OptionalLong low, OptionalLong high, int atRisk) {
    }

    /// How many cases the estimate rests on.
    public int n() {
        return n;
    }

    /// How many of them reached the event.
    public int reached() {
        return Arrays.stream(events).sum();
    }

    /// The estimate at `duration`: share that had not reached the event by then, inclusive.
    public Point at(long duration) {
        int k = Arrays.binarySearch(times, duration);
        int step = k >= 0 ? k : -k - 2;
        int waiting = waitingJustBefore(duration);
        return step < 0 ? new Point(1, 1, 1, waiting) : new Point(survival[step], low[step], high[step], waiting);
    }

    /// The duration within which the share `q` (0…1, exclusive) had reached the event.
    public Quantile quantile(double q) {
        if (!(q > 0 && q < 1)) {
            throw new IllegalArgumentException("a quantile lies between 0 and 1: " + q);
        }
        double level = 1 - q;
        int at = firstAtOrBelow(survival, level);
        int lower = firstAtOrBelow(low, level);
        int upper = firstAtOrBelow(high, level);
        return new Quantile(time(at), time(lower), time(upper), at < 0 ? 0 : atRisk[at]);
    }

    private int waitingJustBefore(long duration) {
        int from = 0;
        int to = n;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] >> 1 < duration) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return n - from;
    }

    private OptionalLong time(int index) {
        return index < 0 ? OptionalLong.empty() : OptionalLong.of(times[index]);
    }

    private static int firstAtOrBelow(double[] values, double level) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] <= level + SLACK) {
                return i;
            }
        }
        return -1;
    }
}
