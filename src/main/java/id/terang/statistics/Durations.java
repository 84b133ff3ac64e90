package id.terang.statistics;

import java.util.Arrays;

/// How long each case of a set took or has lasted, in whole units of any kind, and how it ended. Counts, so that a
/// million cases cost no more to sort than ten, and two sets are one by adding. Grows while it is filled; not safe for
/// use by several threads.
public final class Durations {

    /// In the steps of `LivedTime` some 2,900 years.
    public static final int LONGEST = 1 << 20;

    private static final int SHORT = 32;

    // By duration. Apart, since most cases end alike: so the counts that are used lie close together.
    private int[] reached = new int[SHORT];
    private int[] elsewhere = new int[SHORT];
    private int[] open = new int[SHORT];
    private int longest = -1;
    private int n;
    private int competing;

    /// How a case ended. The order is that of cases with equal durations: endings before censorings.
    public enum Ending {
        /// It got where we measure.
        REACHED,
        /// It ended elsewhere and can no longer get there.
        COMPETING,
        /// It was still open, or we stopped looking.
        OPEN
    }

    /// @param duration 0 to {@link #LONGEST}
    public Durations add(long duration, Ending ending) {
        if (duration < 0 || duration > LONGEST) {
            throw new IllegalArgumentException("duration out of range: " + duration);
        }
        int at = (int) duration;
        switch (ending) {
            case REACHED -> {
                reached = upTo(at, reached);
                reached[at]++;
            }
            case COMPETING -> {
                elsewhere = upTo(at, elsewhere);
                elsewhere[at]++;
                competing++;
            }
            case OPEN -> {
                open = upTo(at, open);
                open[at]++;
            }
        }
        longest = Math.max(longest, at);
        n++;
        return this;
    }

    /// Adds all cases of another set.
    public Durations add(Durations others) {
        reached = sum(reached, others.reached);
        elsewhere = sum(elsewhere, others.elsewhere);
        open = sum(open, others.open);
        longest = Math.max(longest, others.longest);
        n += others.n;
        competing += others.competing;
        return this;
    }

    private static int[] upTo(int duration, int[] counts) {
        return duration < counts.length ? counts : Arrays.copyOf(counts, Math.max(duration + 1, counts.length * 2));
    }

    private static int[] sum(int[] mine, int[] theirs) {
        int[] sum = upTo(theirs.length - 1, mine);
        for (int at = 0; at < theirs.length; at++) {
            sum[at] += theirs[at];
        }
        return sum;
    }

    public int size() {
        return n;
    }

    /// Aalen–Johansen where something competes, else Kaplan–Meier (which is the same there, only better known).
    public Estimate estimate() {
        return competing > 0 ? new AalenJohansen(this) : new KaplanMeier(this);
    }

    /// How many had not ended just before `duration`.
    public int waitingJustBefore(long duration) {
        int waiting = n;
        for (int before = 0; before < duration && before <= longest; before++) {
            waiting -= count(before);
        }
        return waiting;
    }

    /// The greatest duration of all; -1 if there is none.
    public int longest() {
        return longest;
    }

    /// How many ended so after exactly `duration`.
    int count(int duration, Ending ending) {
        int[] counts = switch (ending) {
            case REACHED -> reached;
            case COMPETING -> elsewhere;
            case OPEN -> open;
        };
        return duration < counts.length ? counts[duration] : 0;
    }

    int count(int duration) {
        return count(duration, Ending.REACHED) + count(duration, Ending.COMPETING) + count(duration, Ending.OPEN);
    }

    /// At how many different durations somebody got there.
    int steps() {
        int steps = 0;
        for (int duration = 0; duration <= longest; duration++) {
            steps += count(duration, Ending.REACHED) > 0 ? 1 : 0;
        }
        return steps;
    }
}
