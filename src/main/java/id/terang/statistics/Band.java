package id.terang.statistics;

/// The 95 % band around a curve of those still waiting, symmetric on the log(−log) scale, so that it never leaves 0…1.
///
/// Source: J. D. Kalbfleisch, R. L. Prentice, The Statistical Analysis of Failure Time Data, 2nd ed., §1.4.
final class Band {

    /// The 97.5 % point of the standard normal distribution.
    static final double Z = 1.959963984540054;

    private Band() { }

    /// @param waiting share still waiting, 0…1
    /// @param deviation standard deviation of its logarithm
    /// @param z {@link #Z} for the lower limit, its negative for the upper one
    static double limit(double waiting, double deviation, double z) {
        if (waiting <= 0) {
            return z > 0 ? 0 : 1;
        }
        return Math.pow(waiting, Math.exp(z * deviation / -Math.log(waiting)));
    }

    /// Whether the lower limit is above a level for sure: told without logarithms and powers, since a search for a quantile asks
    /// it of a thousand points of a curve. Where it says no the limit itself has to be looked at.
    ///
    /// It is above where `exp(z·d / x)·x < −ln level` with `x = −ln waiting`; and `1 − waiting ≤ x ≤ (1 − waiting) / waiting`,
    /// `exp(u) ≤ 1 + u + u²` up to 1.
    ///
    /// @param variance of the logarithm of `waiting`
    /// @param level 0…1, exclusive
    static boolean above(double waiting, double variance, double level) {
        double gone = 1 - waiting;
        double u = Z * Math.sqrt(variance) / gone;
        return u < 1 && (1 + u + u * u) * gone / waiting < -Math.log(level);
    }
}
