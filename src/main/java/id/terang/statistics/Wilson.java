package id.terang.statistics;

/// The 95 % score interval of a share, without continuity correction: it stays inside 0…1, and for
/// few cases it is honest where the textbook interval is not.
///
/// Sources: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212; recommended for small n by
/// L. D. Brown, T. T. Cai, A. DasGupta, Statistical Science 16 (2001) 101–133. R:
/// `prop.test(x, n, correct = FALSE)$conf.int`.
///
/// @param share the observed share, 0…1
/// @param low lower limit, 0…1
/// @param high upper limit, 0…1
public record Wilson(double share, double low, double high) {

    /// The interval for `hits` among `n`; `n` ≥ 1, 0 ≤ `hits` ≤ `n`.
    public static Wilson of(long hits, long n) {
        if (n < 1 || hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " of " + n);
        }
        double p = (double) hits / n;
        double z2 = Band.Z * Band.Z;
        double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Band.Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        // At the edges the formula gives 0 or 1 up to rounding; say so exactly.
        return new Wilson(p, hits == 0 ? 0 : Math.max(0, middle - half), hits == n ? 1 : Math.min(1, middle + half));
    }
}
