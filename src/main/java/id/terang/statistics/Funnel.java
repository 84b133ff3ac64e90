package id.terang.statistics;

import java.util.Arrays;
import java.util.List;

/// Limits within which units of different size lie by chance alone, around the share of all of them together.
/// Units are compared by what was to be expected of their mix of work: indirect standardisation, observed ÷ expected
/// times the share of all. Real units differ by more than chance even where nothing is wrong; the limits are widened by
/// the factor √φ, φ being the mean of the squared z-scores, in which the tenth at either end counts no more than the
/// value it begins with, so that the outliers that are looked for do not hide themselves.
///
/// Source: D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005)
/// 1185–1202, §2 (limits by the normal approximation), §A.3.1 (winsorised multiplicative over-dispersion).
final class Funnel {

    /// The 97.5 % and the 99.9 % point of the standard normal distribution.
    static final double Z95 = 1.959963984540054;
    static final double Z998 = 3.090232306167813;

    private static final double WINSORISED = 0.1;

    private final double target;
    private final double dispersion;

    /// What one unit did and what was to be expected of it.
    ///
    /// @param observed hits
    /// @param expected hits that the same work had brought with the shares of all units together
    /// @param variance of the hits, if those shares hold
    record Unit(long n, long observed, double expected, double variance) {

        double z() {
            return variance > 0 ? (observed - expected) / Math.sqrt(variance) : 0;
        }
    }

    /// @param target share of all units together, 0…1
    /// @param units those that are big enough to be compared
    Funnel(double target, List<Unit> units) {
        this.target = target;
        double[] z = units.stream().mapToDouble(Unit::z).sorted().toArray();
        if (z.length == 0) {
            dispersion = 1;
            return;
        }
        double low = quantile(z, WINSORISED);
        double high = quantile(z, 1 - WINSORISED);
        double mean = Arrays.stream(z).map(one -> Math.clamp(one, low, high)).map(one -> one * one).average().orElse(1);
        dispersion = Math.max(1, mean);
    }

    /// As R's `quantile` by default (type 7).
    private static double quantile(double[] sorted, double q) {
        double at = (sorted.length - 1) * q;
        int below = (int) at;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (at - below) * (above - sorted[below]);
    }

    double target() {
        return target;
    }

    /// φ, 1 or more.
    double dispersion() {
        return dispersion;
    }

    /// Observed ÷ expected times the share of all; may be above 1.
    double standardised(Unit unit) {
        return unit.expected() > 0 ? target * unit.observed() / unit.expected() : 0;
    }

    /// How many cases of average work tell as much about a share as this unit's do: the place on the axis of sizes.
    double size(Unit unit) {
        return unit.variance() > 0 && target > 0 ? (1 - target) * unit.expected() * unit.expected() / (target * unit.variance())
                : unit.n();
    }

    /// How many widened standard deviations it lies from what was to be expected.
    double distance(Unit unit) {
        return unit.z() / Math.sqrt(dispersion);
    }

    /// Half of the width of the funnel for a size.
    ///
    /// @param z {@link #Z95} or {@link #Z998}
    double halfWidth(double size, double z) {
        return z * Math.sqrt(dispersion * target * (1 - target) / size);
    }
}
