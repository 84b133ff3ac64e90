package id.terang.statistics;

import java.util.Arrays;
import java.util.OptionalLong;

/// How long something takes when it can also end in another way that makes it impossible: the
/// Aalen–Johansen estimate of the cumulative incidence. Treating the other ending as "still open"
/// would pretend that those cases could yet get there, and flatter the waiting time.
///
/// Without competing endings it is one minus Kaplan–Meier to the last digit, its variance is
/// Greenwood's, and so is the log(−log) band on the share not yet reached.
///
/// Sources: O. O. Aalen, S. Johansen, Scand. J. Stat. 5 (1978) 141–150; variance by the delta
/// method, E. Marubini, M. G. Valsecchi, Analysing Survival Data from Clinical Trials, Wiley 1995,
/// §10.3 (formula 10.12).
public final class AalenJohansen {

    private static final double SLACK = 1e-9;

    private final int n;
    private final long[] times;
    private final int[] atRisk;
    private final double[] incidence;
    private final double[] low;
    private final double[] high;

    private AalenJohansen(long[] sorted) {
        n = sorted.length;
        int distinct = 0;
        long last = -1;
        for (long key : sorted) {
            if ((key & 3) == 0 && key != last) {
                distinct++;
                last = key;
            }
        }
        times = new long[distinct];
        atRisk = new int[distinct];
        incidence = new double[distinct];
        low = new double[distinct];
        high = new double[distinct];
        double s = 1;
        double f = 0;
        // The variance sum over j of (F(t)-F(j))^2 a + b - 2 (F(t)-F(j)) c, expanded so that one pass is enough.
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        double b = 0;
        double c0 = 0;
        double c1 = 0;
        for (int i = 0, k = 0; i < n; ) {
            long time = sorted[i] >> 2;
            int first = i;
            while (i < n && sorted[i] == time << 2) {
                i++;
            }
            int reached = i - first;
            while (i < n && sorted[i] == (time << 2 | 1)) {
                i++;
            }
            double ended = i - first;
            while (i < n && sorted[i] >> 2 == time) {
                i++;
            }
            if (ended == 0) {
                continue;
            }
            double risk = n - first;
            double before = s;
            f += before * reached / risk;
            if (ended < risk) {
                double a = ended / (risk * (risk - ended));
                a0 += a;
                a1 += a * f;
                a2 += a * f * f;
            }
            b += before * before * reached * (risk - reached) / (risk * risk * risk);
            double c = before * reached / (risk * risk);
            c0 += c;
            c1 += c * f;
            s = ended == risk ? 0 : s * (1 - ended / risk);
            if (reached > 0) {
                times[k] = time;
                atRisk[k] = n - first;
                // A sum of fractions that is 1 on paper must be 1 here, or the band there is noise.
                f = f > 1 - 1e-12 ? 1 : f;
                incidence[k] = f;
                double variance = Math.max(0, f * f * a0 - 2 * f * a1 + a2 + b - 2 * (f * c0 - c1));
                double rest = 1 - f;
                double spread = rest > 0
                        ? KaplanMeier.Z * Math.sqrt(variance) / (rest * -Math.log(rest)) : 0;
                high[k] = rest > 0 ? 1 - Math.pow(rest, Math.exp(spread)) : 1;
                low[k] = rest > 0 ? 1 - Math.pow(rest, Math.exp(-spread)) : 0;
                k++;
            }
        }
    }

    /// How a case ended.
    public enum Ending {
        /// It got where we measure.
        REACHED,
        /// It ended elsewhere and can no longer get there.
        COMPETING,
        /// It was still open, or we stopped looking.
        OPEN
    }

    /// A growing sample; not safe for use by several threads.
    public static final class Sample {

        private long[] keys = new long[64];
        private int n;

        public Sample add(long duration, Ending ending) {
            if (duration < 0 || duration > Long.MAX_VALUE >> 2) {
                throw new IllegalArgumentException("duration out of range: " + duration);
            }
            if (n == keys.length) {
                keys = Arrays.copyOf(keys, n * 2);
            }
            keys[n++] = duration << 2 | ending.ordinal();
            return this;
        }

        public int size() {
            return n;
        }

        public AalenJohansen curve() {
            long[] sorted = Arrays.copyOf(keys, n);
            Arrays.sort(sorted);
            return new AalenJohansen(sorted);
        }
    }

    /// The share that had reached the event by a moment, with its band.
    public record Point(double share, double low, double high) {
    }

    public int n() {
        return n;
    }

    /// The share of all cases that had reached the event within `duration`, inclusive.
    public Point within(long duration) {
        int k = Arrays.binarySearch(times, duration);
        int step = k >= 0 ? k : -k - 2;
        return step < 0 ? new Point(0, 0, 0) : new Point(incidence[step], low[step], high[step]);
    }

    /// The duration within which the share `q` (0…1, exclusive) of all cases had reached the event.
    public KaplanMeier.Quantile quantile(double q) {
        int at = firstAtOrAbove(incidence, q);
        int lower = firstAtOrAbove(high, q);
        int upper = firstAtOrAbove(low, q);
        return new KaplanMeier.Quantile(time(at), time(lower), time(upper), at < 0 ? 0 : atRisk[at]);
    }

    private OptionalLong time(int index) {
        return index < 0 ? OptionalLong.empty() : OptionalLong.of(times[index]);
    }

    private static int firstAtOrAbove(double[] values, double level) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] >= level - SLACK) {
                return i;
            }
        }
        return -1;
    }
}
