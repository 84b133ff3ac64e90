package id.terang.statistics;

/// How long something takes when it can also end in another way that makes it impossible: the Aalen–Johansen
/// estimate of the cumulative incidence. Treating the other ending as "still open" would pretend that those cases
/// could yet get there, and flatter the waiting time.
///
/// Without competing endings it is one minus Kaplan–Meier to the last digit, its variance is Greenwood's, and so is
/// the band, symmetric on log(−log) of the share not yet there.
///
/// Sources: O. O. Aalen, S. Johansen, Scand. J. Stat. 5 (1978) 141–150; variance by the delta method, E. Marubini,
/// M. G. Valsecchi, Analysing Survival Data from Clinical Trials, Wiley 1995, §10.3. R's `survfit` of a multi-state
/// `Surv` gives the same shares and standard errors.
public final class AalenJohansen implements Estimate {

    private static final double SLACK = 1e-9;

    private final Durations durations;
    private final Durations.Table counts;
    private final Steps steps;
    private final double[] incidence;
    private final double[] variance;

    public AalenJohansen(Durations durations) {
        this.durations = durations;
        counts = durations.table();
        int many = counts.steps();
        steps = new Steps(many);
        incidence = new double[many];
        variance = new double[many];
        double waiting = 1;
        double f = 0;
        // Var F(t) = Σ (F(t)−F(j))² a(j) + Σ b(j) − 2 Σ (F(t)−F(j)) c(j), expanded so that one pass is enough.
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        double b = 0;
        double c0 = 0;
        double c1 = 0;
        int k = 0;
        for (int duration = 0; duration < counts.reached().length; duration++) {
            int left = counts.waiting()[duration];
            double risk = left;
            double reached = counts.reached()[duration];
            double ended = reached + counts.competing()[duration];
            if (ended > 0) {
                f += waiting * reached / risk;
                // A sum of fractions that is 1 on paper must be 1 here, or the band there is noise.
                f = f > 1 - 1e-12 ? 1 : f;
                double a = ended < risk ? ended / (risk * (risk - ended)) : 0;
                double c = waiting * reached / (risk * risk);
                a0 += a;
                a1 += a * f;
                a2 += a * f * f;
                b += waiting * waiting * reached * (risk - reached) / (risk * risk * risk);
                c0 += c;
                c1 += c * f;
                waiting = ended == risk ? 0 : waiting * (1 - ended / risk);
            }
            if (reached > 0) {
                steps.set(k, duration, left);
                incidence[k] = f;
                variance[k] = Math.max(0, f * f * a0 - 2 * f * a1 + a2 + b - 2 * (f * c0 - c1));
                k++;
            }
        }
    }

    /// The limit of the band at a step: the upper one for {@link Band#Z}, the lower one for its negative.
    private double limit(int step, double z) {
        double rest = 1 - incidence[step];
        return 1 - Band.limit(rest, Math.sqrt(variance[step]) / rest, z);
    }

    private boolean surelyBelow(int step, double level) {
        double rest = 1 - incidence[step];
        return Band.above(rest, variance[step] / (rest * rest), 1 - level);
    }

    @Override
    public int n() {
        return counts.n();
    }

    @Override
    public Share within(long duration) {
        int step = steps.within(duration);
        return step < 0 ? Share.none(durations.knownWithin(duration)) : new Share(incidence[step], limit(step, -Band.Z), limit(step, Band.Z));
    }

    @Override
    public Quantile quantile(double q) {
        double level = q - SLACK;
        int at = steps.firstFrom(0, step -> incidence[step] >= level);
        // The upper band is never below the curve, the lower one never above it.
        int early = steps.firstFrom(0, step -> incidence[step] >= level
                || !surelyBelow(step, level) && limit(step, Band.Z) >= level);
        int late = at < 0 ? -1 : steps.firstFrom(at, step -> limit(step, -Band.Z) >= level);
        return steps.quantile(at, early, late);
    }

    @Override
    public int waitingJustBefore(long duration) {
        return counts.waitingJustBefore(duration);
    }
}
