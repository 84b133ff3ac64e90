package id.terang.search.learning;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Cases as vectors of length one over their telltales, weighed by rarity. Each telltale that more than one case has is a column; some
/// cases may go on with the columns of others that were made ready before.
final class Vectors {

    private final @Nullable Vectors before;
    private final int[][] telltales;
    private final int[] columnOf;
    private final int[][] columns;
    private final float[][] values;
    private final double[] unshared;
    private double[] rarities = new double[1_024];
    private int width;

    /// @param telltales of each case, as buckets
    /// @param rarity of a bucket; 0 where no other case has it
    /// @param shrink of each case, which makes its vector one of length one
    /// @param columnOf by bucket, zeros; filled, and kept for whoever goes on from here
    /// @param before whose columns are these cases' too
    Vectors(int[][] telltales, IntToDoubleFunction rarity, IntToDoubleFunction shrink, int[] columnOf, @Nullable Vectors before) {
        this.before = before;
        this.telltales = telltales;
        this.columnOf = columnOf;
        columns = new int[telltales.length][];
        values = new float[telltales.length][];
        unshared = new double[telltales.length];
        int first = before == null ? 0 : before.width;
        for (int n = 0; n < columns.length; n++) {
            int[] buckets = telltales[n];
            int[] known = before == null ? new int[buckets.length] : before.columnsOf(buckets);
            int[] at = new int[buckets.length];
            values[n] = new float[buckets.length];
            double squares = 0;
            double shorter = shrink.applyAsDouble(n);
            int i = 0;
            for (int k = 0; k < buckets.length; k++) {
                double rare = known[k] > 0 ? before.rarities[known[k] - 1] : own(buckets[k], rarity);
                if (rare > 0) {
                    double value = rare * shorter;
                    at[i] = known[k] > 0 ? known[k] - 1 : first + columnOf[buckets[k]] - 1;
                    values[n][i++] = (float) value;
                    squares += value * value;
                }
            }
            columns[n] = Arrays.copyOf(at, i);
            unshared[n] = Math.max(0, 1 - squares);
        }
        width += first;
    }

    /// All at once, before anything is decided by them: the table is larger than what the processor keeps at hand, and so it waits for
    /// several places of it at the same time instead of for one after the other.
    private int[] columnsOf(int[] buckets) {
        int[] of = new int[buckets.length];
        for (int k = 0; k < of.length; k++) {
            of[k] = columnOf[buckets[k]];
        }
        return of;
    }

    /// @return how rare it is, now with a column of its own; 0 where no other case has it
    private double own(int bucket, IntToDoubleFunction rarity) {
        if (columnOf[bucket] == 0) {
            double rare = rarity.applyAsDouble(bucket);
            if (rare == 0) {
                return 0;
            }
            rarities = width < rarities.length ? rarities : Arrays.copyOf(rarities, 2 * width);
            rarities[width] = rare;
            columnOf[bucket] = ++width;
        }
        return rarities[columnOf[bucket] - 1];
    }

    /// Gives `columnOf` back as it came; nobody can go on from here any more.
    void release() {
        for (int[] buckets : telltales) {
            for (int bucket : buckets) {
                columnOf[bucket] = 0;
            }
        }
    }

    int size() {
        return columns.length;
    }

    /// Of all columns, those of whoever came before too.
    int width() {
        return width;
    }

    /// Of the squared length of a case, what no other case shares; 0 to 1.
    double unshared(int n) {
        return unshared[n];
    }

    /// Adds so much of each case to the columns.
    void add(double[] cases, int from, double[] to) {
        for (int n = 0; n < columns.length; n++) {
            double share = cases[from + n];
            int[] at = columns[n];
            float[] much = values[n];
            for (int i = 0; i < at.length; i++) {
                to[at[i]] += share * much[i];
            }
        }
    }

    /// The product of a case with the columns.
    double product(int n, double[] with) {
        double sum = 0;
        int[] at = columns[n];
        float[] much = values[n];
        for (int i = 0; i < at.length; i++) {
            sum += with[at[i]] * much[i];
        }
        return sum;
    }
}
