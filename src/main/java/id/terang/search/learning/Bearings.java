package id.terang.search.learning;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// How much each of some decided cases bears on a text, heard together: what many cases repeat counts once, and what sets
/// them apart counts more. That is the linear rule from words to decisions with the least squares of errors (ridge
/// regression), fitted anew for this one text, so that nothing is trained and nothing forgotten stays: in its dual form
/// (C. Saunders, A. Gammerman, V. Vovk, ICML 1998) the bearings `b` solve `(XX' + λ) b = Xq`, whatever is asked of the decisions.
/// A few steps of conjugate gradients are enough, and better than many: to stop early smooths too.
final class Bearings {

    private static final double SMOOTHING = 0.5;
    private static final int STEPS = 4;

    private final int[][] columns;
    private final float[][] values;
    /// Of the squared length of each case what no other case shares, and the smoothing.
    private final double[] own;
    private final double[] shared;

    /// @param telltales of each case, as buckets
    /// @param rarity of a bucket; 0 where no other case has it
    /// @param shrink of each case, which makes its vector one of length one
    /// @param columnOf by bucket, zeros before and after
    Bearings(int[][] telltales, IntToDoubleFunction rarity, IntToDoubleFunction shrink, int[] columnOf) {
        columns = new int[telltales.length][];
        values = new float[telltales.length][];
        own = new double[telltales.length];
        var rarities = new double[1_024];
        int width = 0;
        for (int n = 0; n < own.length; n++) {
            columns[n] = new int[telltales[n].length];
            values[n] = new float[telltales[n].length];
            double squares = 0;
            double shorter = shrink.applyAsDouble(n);
            int i = 0;
            for (int bucket : telltales[n]) {
                if (columnOf[bucket] == 0) {
                    rarities = width < rarities.length ? rarities : Arrays.copyOf(rarities, 2 * width);
                    rarities[width] = rarity.applyAsDouble(bucket);
                    if (rarities[width] == 0) {
                        continue;
                    }
                    columnOf[bucket] = ++width;
                }
                int column = columnOf[bucket] - 1;
                double value = rarities[column] * shorter;
                columns[n][i] = column;
                values[n][i++] = (float) value;
                squares += value * value;
            }
            columns[n] = Arrays.copyOf(columns[n], i);
            own[n] = Math.max(0, 1 - squares) + SMOOTHING;
        }
        shared = new double[width];
        for (int[] buckets : telltales) {
            for (int bucket : buckets) {
                columnOf[bucket] = 0;
            }
        }
    }

    /// @param alike of each case to the text, by cosine
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
        for (int n = 0; n < cases.length; n++) {
            for (int i = 0; i < columns[n].length; i++) {
                shared[columns[n][i]] += cases[n] * values[n][i];
            }
        }
        var times = new double[cases.length];
        for (int n = 0; n < cases.length; n++) {
            double sum = own[n] * cases[n];
            for (int i = 0; i < columns[n].length; i++) {
                sum += shared[columns[n][i]] * values[n][i];
            }
            times[n] = sum;
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
