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
        int[][] counts = of(ending);
        int page = at >> PAGE_BITS;
        if (page >= counts.length || counts[page] == null) {
            counts = begin(page, ending);
        }
        counts[page][at & PAGE - 1]++;
        competing += ending == Ending.COMPETING ? 1 : 0;
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

    public int size() {
        return n;
    }

    /// Aalen–Johansen where something competes, else Kaplan–Meier (which is the same there, only better known).
    public Estimate estimate() {
        return competing > 0 ? new AalenJohansen(this) : new KaplanMeier(this);
    }

    /// How many had not ended just before `duration`.
    public int waitingJustBefore(long duration) {
        int before = (int) Math.min(duration, longest + 1L);
        return n - countBefore(reached, before) - countBefore(elsewhere, before) - countBefore(open, before);
    }

    /// Of how many it is known whether they had got there within `duration`: they had ended, or were still waiting afterwards.
    int knownWithin(long duration) {
        return n - countBefore(open, (int) Math.min(duration, longest) + 1);
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
        return longest;
    }

    /// How many ended so after exactly `duration`.
    int count(int duration, Ending ending) {
        return count(of(ending), duration);
    }

    private static int count(int[][] counts, int duration) {
        int page = duration >> PAGE_BITS;
        return page < counts.length && counts[page] != null ? counts[page][duration & PAGE - 1] : 0;
    }

    int count(int duration) {
        return count(reached, duration) + count(elsewhere, duration) + count(open, duration);
    }

    /// At how many different durations somebody got there.
    int steps() {
        int steps = 0;
        for (int[] page : reached) {
            for (int at = 0; page != null && at < PAGE; at++) {
                steps += page[at] > 0 ? 1 : 0;
            }
        }
        return steps;
    }
}
