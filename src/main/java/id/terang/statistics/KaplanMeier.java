package id.terang.statistics;

import id.terang.statistics.Durations.Ending;
import java.util.Arrays;
import java.util.OptionalLong;

/// The product-limit estimate of how long something takes when some of it is still going on.
///
/// At equal durations events come before censorings. The variance is Greenwood's; the 95 % band is symmetric on the
/// log(−log) scale, so it never leaves 0…1; a quantile is the first duration at which the curve of those still
/// waiting is at or below it, its limits are the first durations at which the lower and the upper band are.
///
/// Sources: E. L. Kaplan, P. Meier, J. Am. Stat. Assoc. 53 (1958) 457–481; M. Greenwood, The natural duration of
/// cancer (1926); J. D. Kalbfleisch, R. L. Prentice, The Statistical Analysis of Failure Time Data, 2nd ed., §1.4;
/// R. Brookmeyer, J. Crowley, Biometrics 38 (1982) 29–41. R's `survfit(conf.type = "log-log")` agrees, but for one
/// choice: where the curve runs flat exactly at a quantile R reports the middle of the flat piece, we its beginning,
/// because "half were answered within t" is true from there on.
public final class KaplanMeier implements Estimate {

    /// The 97.5 % point of the standard normal distribution.
    static final double Z = 1.959963984540054;

    /// Survival is a product of fractions; without slack 0.5 could come out as 0.5000000000000001.
    private static final double SLACK = 1e-9;

    private final Durations durations;
    private final long[] times;
    private final int[] atRisk;
    private final double[] survival;
    private final double[] low;
    private final double[] high;

    /// @param durations competing endings count as open; where they matter use {@link AalenJohansen}
    KaplanMeier(Durations durations) {
        this.durations = durations;
        int steps = durations.steps();
        long[] time = new long[steps];
        int[] risk = new int[steps];
        double[] s = new double[steps];
        double[] lower = new double[steps];
        double[] upper = new double[steps];
        double product = 1;
        double greenwood = 0;
        int waiting = durations.size();
        int k = 0;
        for (int duration = 0; duration <= durations.longest(); duration++) {
            int reached = durations.count(duration, Ending.REACHED);
            if (reached > 0) {
                product = reached == waiting ? 0 : product * (1 - (double) reached / waiting);
                greenwood += (double) reached / ((double) waiting * (waiting - reached));
                double spread = product > 0 ? Z * Math.sqrt(greenwood) / -Math.log(product) : 0;
                time[k] = duration;
                risk[k] = waiting;
                s[k] = product;
                lower[k] = product > 0 ? Math.pow(product, Math.exp(spread)) : 0;
                upper[k] = product > 0 ? Math.pow(product, Math.exp(-spread)) : 1;
                k++;
            }
            waiting -= durations.count(duration);
        }
        times = Arrays.copyOf(time, k);
        atRisk = Arrays.copyOf(risk, k);
        survival = Arrays.copyOf(s, k);
        low = Arrays.copyOf(lower, k);
        high = Arrays.copyOf(upper, k);
    }

    @Override
    public int n() {
        return durations.size();
    }

    @Override
    public Share within(long duration) {
        int k = Arrays.binarySearch(times, duration);
        int step = k >= 0 ? k : -k - 2;
        return step < 0 ? new Share(0, 0, 0) : new Share(1 - survival[step], 1 - high[step], 1 - low[step]);
    }

    /// @throws IllegalArgumentException unless 0 < `q` < 1
    @Override
    public Quantile quantile(double q) {
        if (!(q > 0 && q < 1)) {
            throw new IllegalArgumentException("a quantile lies between 0 and 1: " + q);
        }
        int at = firstAtOrBelow(survival, 1 - q);
        return new Quantile(time(at), time(firstAtOrBelow(low, 1 - q)), time(firstAtOrBelow(high, 1 - q)),
                at < 0 ? 0 : atRisk[at]);
    }

    @Override
    public int waitingJustBefore(long duration) {
        return durations.waitingJustBefore(duration);
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
