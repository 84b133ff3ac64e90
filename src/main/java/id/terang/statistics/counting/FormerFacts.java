package id.terang.statistics.counting;

import java.util.Arrays;

/// What was known before of cases that turned out otherwise: told late, a due date moved, a pause added. All versions of
/// their spans and clocks, each with the time in which it was what is known. Cases of which nothing was ever corrected
/// are not in it; they were on any day what they are now, up to that day.
final class FormerFacts {

    private final FactColumns rows = new FactColumns();
    private long[] spanFrom = new long[0];
    private long[] spanTo = new long[0];
    private long[] clockTo = new long[0];

    FactColumns rows() {
        return rows;
    }

    /// A row for the case; its spans and clocks are added next.
    int begin(FactColumns current, int row) {
        return rows.begin(current, row);
    }

    void spanKnown(int span, long from, long to) {
        if (span >= spanFrom.length) {
            spanFrom = Arrays.copyOf(spanFrom, more(span));
            spanTo = Arrays.copyOf(spanTo, more(span));
        }
        spanFrom[span] = from;
        spanTo[span] = to;
    }

    void clockKnown(int clock, long to) {
        if (clock >= clockTo.length) {
            clockTo = Arrays.copyOf(clockTo, more(clock));
        }
        clockTo[clock] = to;
    }

    private static int more(int index) {
        return Math.max(1024, index + 1 + (index >> 1));
    }

    void remove(long complaintId) {
        int row = rows.row(complaintId);
        if (row >= 0) {
            rows.begin(complaintId);
        }
    }

    /// Takes over all that was known of a case, instead of what is here of it.
    void take(FormerFacts other, long complaintId) {
        remove(complaintId);
        int row = other.rows.row(complaintId);
        if (row < 0 || other.rows.spanCount[row] == 0) {
            return;
        }
        int as = rows.begin(other.rows, row);
        for (int s = other.rows.firstSpan[row]; s < other.rows.firstSpan[row] + other.rows.spanCount[row]; s++) {
            rows.addSpan(as, other.rows, s);
            spanKnown(rows.spans.count() - 1, other.spanFrom[s], other.spanTo[s]);
        }
        for (int c = other.rows.firstClock[row]; c < other.rows.firstClock[row] + other.rows.clockCount[row]; c++) {
            rows.addClock(as, other.rows, c);
            clockKnown(rows.clocks.count() - 1, other.clockTo[c]);
        }
    }

    /// Writes a case as it was known `then` into `scratch`, as its only row.
    ///
    /// @return whether the case is one of those that turned out otherwise; if not, `scratch` is as it was
    boolean at(long complaintId, long then, FactColumns scratch) {
        int row = rows.row(complaintId);
        if (row < 0 || !rows.live[row]) {
            return false;
        }
        scratch.clear();
        int as = scratch.begin(rows, row);
        for (int s = rows.firstSpan[row]; s < rows.firstSpan[row] + rows.spanCount[row]; s++) {
            if (spanFrom[s] <= then && then < spanTo[s]) {
                scratch.addSpan(as, rows, s);
            }
        }
        for (int c = rows.firstClock[row]; c < rows.firstClock[row] + rows.clockCount[row]; c++) {
            if (rows.clocks.knownFrom(c) <= then && then < clockTo[c]) {
                scratch.addClock(as, rows, c);
            }
        }
        return true;
    }
}
