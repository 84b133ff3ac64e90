package id.terang.statistics;

import java.util.Arrays;

/// How long each case of a set took or has lasted, in whole units of any kind, and how it ended. Grows while it is
/// filled; not safe for use by several threads.
public final class Durations {

    private long[] keys = new long[16];
    private int n;
    private int competing;
    private boolean sorted = true;

    /// How a case ended. The order is that of cases with equal durations: endings before censorings.
    public enum Ending {
        /// It got where we measure.
        REACHED,
        /// It ended elsewhere and can no longer get there.
        COMPETING,
        /// It was still open, or we stopped looking.
        OPEN
    }

    /// @param duration ≥ 0
    public Durations add(long duration, Ending ending) {
        if (duration < 0 || duration > Long.MAX_VALUE >> 2) {
            throw new IllegalArgumentException("duration out of range: " + duration);
        }
        if (n == keys.length) {
            keys = Arrays.copyOf(keys, n * 2);
        }
        keys[n++] = duration << 2 | ending.ordinal();
        competing += ending == Ending.COMPETING ? 1 : 0;
        sorted = false;
        return this;
    }

    public int size() {
        return n;
    }

    /// Aalen–Johansen where something competes, else Kaplan–Meier (which is the same there, only better known).
    public Estimate estimate() {
        return competing > 0 ? new AalenJohansen(this) : new KaplanMeier(this);
    }

    /// How many had not ended just before `duration`.
    int waitingJustBefore(long duration) {
        sort();
        int from = 0;
        int to = n;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (keys[middle] >> 2 < duration) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return n - from;
    }

    long duration(int rank) {
        return keys[rank] >> 2;
    }

    /// One past the last rank that has the duration of `rank` and an ending not after `ending`.
    int end(int rank, Ending ending) {
        long limit = keys[rank] & ~3L | ending.ordinal();
        int end = rank;
        while (end < n && keys[end] <= limit) {
            end++;
        }
        return end;
    }

    void sort() {
        if (!sorted) {
            Arrays.sort(keys, 0, n);
            sorted = true;
        }
    }
}
