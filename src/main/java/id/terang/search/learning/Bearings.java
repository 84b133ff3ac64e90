package id.terang.search.learning;

import java.util.Arrays;

/// How much each of some decided cases bears on a text, heard together: what many cases repeat counts once, and what sets
/// them apart counts more. That is the linear rule from words to decisions with the least squares of errors (ridge
/// regression), fitted anew for this one text, so that nothing is trained and nothing forgotten stays: in its dual form
/// (C. Saunders, A. Gammerman, V. Vovk, ICML 1998) the bearings `b` solve `(XX' + λ) b = Xq`, whatever is asked of the decisions.
/// A few steps of conjugate gradients are enough, and better than many: to stop early smooths too.
final class Bearings {

    private static final double SMOOTHING = 0.5;
    private static final int STEPS = 4;

    private final Vectors usual;
    private final Vectors near;
    /// Of the squared length of each case what no other case shares, and the smoothing.
    private final double[] own;
    private final double[] shared;

    /// @param usual cases that are heard with every text
    /// @param near others, which go on with their columns
    Bearings(Vectors usual, Vectors near) {
        this.usual = usual;
        this.near = near;
        this.own = new double[usual.size() + near.size()];
        Arrays.setAll(own, n -> SMOOTHING + (n < usual.size() ? usual.unshared(n) : near.unshared(n - usual.size())));
        this.shared = new double[near.width()];
    }

    /// @param alike of each case to the text, by cosine; first the usual ones
    /// @return of each case; below 0 where it speaks against what was decided in it
    double[] on(double[] alike) {
        var bearings = new double[alike.length];
        var left = alike.clone();
        var way = alike.clone();
        double square = product(left, left);
        for (int step = 0; step < STEPS && square > 1e-12; step++) {
            var there = times(way);
            double far = square / product(way, there);
            for (int n = 0; n < bearings.length; n++) {
                bearings[n] += far * way[n];
                left[n] -= far * there[n];
            }
            double next = product(left, left);
            for (int n = 0; n < way.length; n++) {
                way[n] = left[n] + next / square * way[n];
            }
            square = next;
        }
        return bearings;
    }

    private double[] times(double[] cases) {
        Arrays.fill(shared, 0);
        usual.add(cases, 0, shared);
        near.add(cases, usual.size(), shared);
        var times = new double[cases.length];
        for (int n = 0; n < times.length; n++) {
            times[n] = own[n] * cases[n] + (n < usual.size() ? usual.product(n, shared) : near.product(n - usual.size(), shared));
        }
        return times;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int n = 0; n < one.length; n++) {
            sum += one[n] * other[n];
        }
        return sum;
    }
}
