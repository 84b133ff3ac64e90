package id.terang.statistics;

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

    /// Survival is a product of fractions; without slack 0.5 could come out as 0.5000000000000001.
    private static final double SLACK = 1e-9;

    private final Durations durations;
    private final Durations.Table counts;
    private final Steps steps;
    private final double[] survival;
    /// Greenwood's sums: the variance of the logarithm of the curve.
    private final double[] variance;

    /// @param durations competing endings count as open; where they matter use {@link AalenJohansen}
    KaplanMeier(Durations durations) {
        this.durations = durations;
        counts = durations.table();
        int many = counts.steps();
        steps = new Steps(many);
        survival = new double[many];
        variance = new double[many];
        double product = 1;
        double greenwood = 0;
        int k = 0;
        for (int duration = 0; duration < counts.reached().length; duration++) {
            int reached = counts.reached()[duration];
            int waiting = counts.waiting()[duration];
            if (reached > 0) {
                product = reached == waiting ? 0 : product * (1 - (double) reached / waiting);
                greenwood += (double) reached / ((double) waiting * (waiting - reached));
                steps.set(k, duration, waiting);
                survival[k] = product;
                variance[k] = greenwood;
                k++;
            }
        }
    }

    private double limit(int step, double z) {
        return Band.limit(survival[step], Math.sqrt(variance[step]), z);
    }

    @Override
    public int n() {
        return counts.n();
    }

    @Override
    public Share within(long duration) {
        int step = steps.within(duration);
        return step < 0 ? Share.none(durations.knownWithin(duration)) : new Share(1 - survival[step], 1 - limit(step, -Band.Z), 1 - limit(step, Band.Z));
    }

    /// @throws IllegalArgumentException unless 0 < `q` < 1
    @Override
    public Quantile quantile(double q) {
        if (!(q > 0 && q < 1)) {
            throw new IllegalArgumentException("a quantile lies between 0 and 1: " + q);
        }
        double level = 1 - q + SLACK;
        int at = steps.firstFrom(0, step -> survival[step] <= level);
        // The lower band is never above the curve, the upper one never below it.
        int low = steps.firstFrom(0, step -> survival[step] <= level
                || !Band.above(survival[step], variance[step], level) && limit(step, Band.Z) <= level);
        int high = at < 0 ? -1 : steps.firstFrom(at, step -> limit(step, -Band.Z) <= level);
        return steps.quantile(at, low, high);
    }

    @Override
    public int waitingJustBefore(long duration) {
        return counts.waitingJustBefore(duration);
    }
}
