package id.terang.statistics.counting;

import java.util.Arrays;

/// A growing list of things that take some longs each. All that is known of one lies together: a walk over a million cases
/// waits for memory more than it counts.
abstract class Packed {

    private static final int AT_FIRST = 256;

    long[] at = new long[0];
    private final int width;
    private int count;

    /// @param width longs for each
    Packed(int width) {
        this.width = width;
    }

    int count() {
        return count;
    }

    void clear() {
        count = 0;
    }

    /// Makes room for one more and counts it.
    ///
    /// @return where it begins
    int place() {
        int i = count * width;
        if (i == at.length) {
            at = Arrays.copyOf(at, Math.max(width * AT_FIRST, at.length + (at.length >> 1) / width * width));
        }
        count++;
        return i;
    }

    /// One more, as it stands in another list of the same kind.
    void add(Packed others, int other) {
        int i = place();
        System.arraycopy(others.at, other * width, at, i, width);
    }

    static long both(int high, int low) {
        return (long) high << Integer.SIZE | low & 0xffff_ffffL;
    }

    static int high(long both) {
        return (int) (both >> Integer.SIZE);
    }
}
