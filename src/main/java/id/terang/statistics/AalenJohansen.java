package id.terang.statistics;

import id.terang.statistics.Durations.Ending;
import java.util.Arrays;
import java.util.OptionalLong;

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
    private final long[] times;
    private final int[] atRisk;
    private final double[] incidence;
    private final double[] low;
    private final double[] high;

    AalenJohansen(Durations durations) {
        this.durations = durations;
        int steps = durations.steps();
        long[] time = new long[steps];
        int[] risks = new int[steps];
        double[] share = new double[steps];
        double[] lower = new double[steps];
        double[] upper = new double[steps];
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
        int left = durations.size();
        for (int duration = 0; duration <= durations.longest(); duration++) {
            double risk = left;
            double reached = durations.count(duration, Ending.REACHED);
            double ended = reached + durations.count(duration, Ending.COMPETING);
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
                double variance = Math.max(0, f * f * a0 - 2 * f * a1 + a2 + b - 2 * (f * c0 - c1));
                double rest = 1 - f;
                double spread = rest > 0 ? KaplanMeier.Z * Math.sqrt(variance) / (rest * -Math.log(rest)) : 0;
                time[k] = duration;
                risks[k] = left;
                share[k] = f;
                lower[k] = rest > 0 ? 1 - Math.pow(rest, Math.exp(-spread)) : 0;
                upper[k] = rest > 0 ? 1 - Math.pow(rest, Math.exp(spread)) : 1;
                k++;
            }
            left -= durations.count(duration);
        }
        times = Arrays.copyOf(time, k);
        atRisk = Arrays.copyOf(risks, k);
        incidence = Arrays.copyOf(share, k);
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
        return step < 0 ? new Share(0, 0, 0) : new Share(incidence[step], low[step], high[step]);
    }

    @Override
    public Quantile quantile(double q) {
        int at = firstAtOrAbove(incidence, q);
        return new Quantile(time(at), time(firstAtOrAbove(high, q)), time(firstAtOrAbove(low, q)),
                at < 0 ? 0 : atRisk[at]);
    }

    @Override
    public int waitingJustBefore(long duration) {
        return durations.waitingJustBefore(duration);
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
