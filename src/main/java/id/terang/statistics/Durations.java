package id.terang.statistics;

import java.util.Arrays;

/// How long each case of a set took or has lasted, in whole units of any kind, and how it ended. Counts, so that a
/// million cases cost no more to sort than ten, and two sets are one by adding. Grows while it is filled; not safe for
/// use by several threads.
public final class Durations {

    /// In the steps of `LivedTime` some 2,900 years.
    public static final int LONGEST = 1 << 20;

    private static final int PAGE_BITS = 6;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int[][] NONE = {};

    // By duration, in pages that are made when they are needed: a sheet has hundreds of these, most of them with few cases over
    // a wide range. Apart by ending, since most cases end alike: so the counts that are used lie close together.
    private int[][] reached = NONE;
    private int[][] elsewhere = NONE;
    private int[][] open = NONE;

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
        int[][] counts = of(ending);
        int page = at >> PAGE_BITS;
        if (page >= counts.length || counts[page] == null) {
            counts = begin(page, ending);
        }
        counts[page][at & PAGE - 1]++;
        return this;
    }

    /// Adds all cases of another set.
    public Durations add(Durations others) {
        reached = sum(reached, others.reached);
        elsewhere = sum(elsewhere, others.elsewhere);
        open = sum(open, others.open);
        return this;
    }

    private int[][] of(Ending ending) {
        return ending == Ending.REACHED ? reached : ending == Ending.OPEN ? open : elsewhere;
    }

    /// Apart from counting, since storing a reference costs more than a number.
    private int[][] begin(int page, Ending ending) {
        int[][] counts = of(ending);
        int[][] pages = page < counts.length ? counts : Arrays.copyOf(counts, Math.max(page + 1, counts.length * 2));
        pages[page] = new int[PAGE];
        switch (ending) {
            case REACHED -> reached = pages;
            case COMPETING -> elsewhere = pages;
            case OPEN -> open = pages;
        }
        return pages;
    }

    private static int[][] sum(int[][] mine, int[][] theirs) {
        int[][] sum = theirs.length <= mine.length ? mine : Arrays.copyOf(mine, theirs.length);
        for (int page = 0; page < theirs.length; page++) {
            if (theirs[page] != null && sum[page] == null) {
                sum[page] = theirs[page].clone();
            } else if (theirs[page] != null) {
                add(sum[page], theirs[page]);
            }
        }
        return sum;
    }

    private static void add(int[] mine, int[] theirs) {
        for (int at = 0; at < PAGE; at++) {
            mine[at] += theirs[at];
        }
    }

    /// How many cases there are. Summed up whenever it is asked: counting is done a million times as often.
    public int size() {
        return size(Ending.REACHED) + size(Ending.COMPETING) + size(Ending.OPEN);
    }

    /// How many ended so.
    public int size(Ending ending) {
        return countBefore(of(ending), Integer.MAX_VALUE);
    }

    /// Aalen–Johansen where something competes, else Kaplan–Meier (which is the same there, only better known).
    public Estimate estimate() {
        return size(Ending.COMPETING) > 0 ? new AalenJohansen(this) : new KaplanMeier(this);
    }

    /// How many had not ended just before `duration`.
    public int waitingJustBefore(long duration) {
        int before = (int) Math.min(duration, LONGEST + 1L);
        return size() - countBefore(reached, before) - countBefore(elsewhere, before) - countBefore(open, before);
    }

    /// Of how many it is known whether they had got there within `duration`: they had ended, or were still waiting afterwards.
    int knownWithin(long duration) {
        return size() - countBefore(open, (int) Math.min(duration, LONGEST) + 1);
    }

    private static int countBefore(int[][] counts, int duration) {
        int count = 0;
        for (int page = 0; page < counts.length && page << PAGE_BITS < duration; page++) {
            int[] here = counts[page];
            int end = here == null ? 0 : Math.min(PAGE, duration - (page << PAGE_BITS));
            for (int at = 0; at < end; at++) {
                count += here[at];
            }
        }
        return count;
    }

    /// The greatest duration of all; -1 if there is none.
    public int longest() {
        return Math.max(longest(reached), Math.max(longest(elsewhere), longest(open)));
    }

    private static int longest(int[][] counts) {
        for (int page = counts.length - 1; page >= 0; page--) {
            for (int at = PAGE - 1; counts[page] != null && at >= 0; at--) {
                if (counts[page][at] > 0) {
                    return (page << PAGE_BITS) + at;
                }
            }
        }
        return -1;
    }

    /// How many got there, ended elsewhere, and had not ended just before, for each duration up to one past the longest: what
    /// is gone through again and again need not be looked up in pages.
    Table table() {
        int length = longest() + 2;
        int[] there = new int[length];
        int[] competing = new int[length];
        int[] waiting = new int[length];
        int left = size();
        for (int duration = 0; duration < length; duration++) {
            there[duration] = count(reached, duration);
            competing[duration] = count(elsewhere, duration);
            waiting[duration] = left;
            left -= there[duration] + competing[duration] + count(open, duration);
        }
        return new Table(there, competing, waiting);
    }

    /// Counts by duration.
    record Table(int[] reached, int[] competing, int[] waiting) {

        int n() {
            return waiting[0];
        }

        int waitingJustBefore(long duration) {
            return waiting[(int) Math.clamp(duration, 0, waiting.length - 1)];
        }

        /// At how many different durations somebody got there.
        int steps() {
            return (int) Arrays.stream(reached).filter(there -> there > 0).count();
        }
    }

    private static int count(int[][] counts, int duration) {
        int page = duration >> PAGE_BITS;
        return page < counts.length && counts[page] != null ? counts[page][duration & PAGE - 1] : 0;
    }
}
