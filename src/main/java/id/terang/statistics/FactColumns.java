package id.terang.statistics;

import id.terang.complaints.CloseReason;
import id.terang.complaints.EventType;
import id.terang.complaints.Status;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// What is known now of all cases that the public may know of, in memory, column by column: a case is a row in
/// the first columns and points to its spans and clocks. A copy of the fact tables and nothing else; about 330 bytes
/// a case. Not safe for use by several threads; {@link FactReplica} guards it.
final class FactColumns {

    /// Stands for "has not happened".
    static final long NEVER = Long.MAX_VALUE;

    static final byte FIRST_RESPONSE = 0;
    static final byte RESOLVE = 1;

    static final byte VOID = 1;
    /// Stopped because another case was decided that this one was merged into.
    static final byte BY_SURVIVOR = 2;

    // Cases
    int cases;
    long[] id = new long[0];
    boolean[] live = new boolean[0];
    boolean[] imported = new boolean[0];
    byte[] channel = new byte[0];
    short[] calendar = new short[0];
    int[] firstSpan = new int[0];
    short[] spanCount = new short[0];
    int[] firstClock = new int[0];
    short[] clockCount = new short[0];

    // Spans
    int spans;
    long[] from = new long[0];
    int[] day = new int[0];
    int[] workingDay = new int[0];
    byte[] state = new byte[0];
    byte[] reason = new byte[0];
    byte[] kind = new byte[0];
    byte[] enteredBy = new byte[0];
    int[] holder = new int[0];
    int[] service = new int[0];
    int[] area = new int[0];
    /// Of a span that began with an answer, else -1.
    byte[] outcome = new byte[0];
    /// What the citizen gave when confirming, 1 to 4; else 0.
    byte[] rating = new byte[0];
    /// Whether the answer could be delivered to somebody.
    boolean[] delivered = new boolean[0];

    // Clocks
    int clocks;
    byte[] type = new byte[0];
    byte[] round = new byte[0];
    byte[] flags = new byte[0];
    short[] days = new short[0];
    short[] pausedDays = new short[0];
    long[] pausedAt = new long[0];
    long[] knownFrom = new long[0];
    long[] due = new long[0];
    int[] dueDay = new int[0];
    /// When it stopped, or became void.
    long[] stop = new long[0];
    int[] stopWorkingDay = new int[0];
    int[] chargedTo = new int[0];

    /// Rows up to here are in the order of their ids.
    private int ordered;
    private final Map<Long, Integer> unordered = new HashMap<>();
    private int garbage;

    /// The row of a case, or -1.
    int row(long complaintId) {
        int found = Arrays.binarySearch(id, 0, ordered, complaintId);
        return found >= 0 ? found : unordered.getOrDefault(complaintId, -1);
    }

    /// A row for the case; its spans and clocks are added next. A case that had a row keeps it, its old spans and
    /// clocks are left behind.
    int begin(long complaintId) {
        int row = row(complaintId);
        if (row < 0) {
            if (cases == id.length) {
                growCases();
            }
            row = cases++;
            id[row] = complaintId;
            if (ordered == row && (row == 0 || id[row - 1] < complaintId)) {
                ordered++;
            } else {
                unordered.put(complaintId, row);
            }
        } else {
            garbage += spanCount[row];
        }
        firstSpan[row] = spans;
        spanCount[row] = 0;
        firstClock[row] = clocks;
        clockCount[row] = 0;
        live[row] = false;
        return row;
    }

    /// A place for one more span of a row; spans of different rows may not be mixed.
    int addSpan(int row) {
        if (spans == from.length) {
            growSpans();
        }
        if (spanCount[row]++ == 0) {
            firstSpan[row] = spans;
        }
        return spans++;
    }

    int addClock(int row) {
        if (clocks == due.length) {
            growClocks();
        }
        if (clockCount[row]++ == 0) {
            firstClock[row] = clocks;
        }
        return clocks++;
    }

    /// Takes one case away, so that another may be written where it was.
    void clear() {
        cases = 0;
        spans = 0;
        clocks = 0;
        ordered = 0;
        unordered.clear();
        garbage = 0;
    }

    /// Begins a row with what stands in another's; its spans and clocks are added next.
    int begin(FactColumns other, int otherRow) {
        int row = begin(other.id[otherRow]);
        live[row] = other.live[otherRow];
        imported[row] = other.imported[otherRow];
        channel[row] = other.channel[otherRow];
        calendar[row] = other.calendar[otherRow];
        return row;
    }

    void addSpan(int row, FactColumns other, int s) {
        int span = addSpan(row);
        from[span] = other.from[s];
        day[span] = other.day[s];
        workingDay[span] = other.workingDay[s];
        state[span] = other.state[s];
        reason[span] = other.reason[s];
        kind[span] = other.kind[s];
        enteredBy[span] = other.enteredBy[s];
        holder[span] = other.holder[s];
        service[span] = other.service[s];
        area[span] = other.area[s];
        outcome[span] = other.outcome[s];
        rating[span] = other.rating[s];
        delivered[span] = other.delivered[s];
    }

    void addClock(int row, FactColumns other, int c) {
        int clock = addClock(row);
        type[clock] = other.type[c];
        round[clock] = other.round[c];
        flags[clock] = other.flags[c];
        days[clock] = other.days[c];
        pausedDays[clock] = other.pausedDays[c];
        pausedAt[clock] = other.pausedAt[c];
        knownFrom[clock] = other.knownFrom[c];
        due[clock] = other.due[c];
        dueDay[clock] = other.dueDay[c];
        stop[clock] = other.stop[c];
        stopWorkingDay[clock] = other.stopWorkingDay[c];
        chargedTo[clock] = other.chargedTo[c];
    }

    /// Whether so much has been left behind that loading all anew is better.
    boolean wasteful() {
        return garbage > 100_000 && garbage > spans / 2;
    }

    boolean pending(int span) {
        return state[span] != ANSWERED && state[span] != CLOSED;
    }

    boolean decided(int span) {
        return state[span] == ANSWERED || state[span] == CLOSED && (reason[span] == REJECTED || reason[span] == REFERRED);
    }

    static final byte ANSWERED = (byte) Status.ANSWERED.ordinal();
    static final byte CLOSED = (byte) Status.CLOSED.ordinal();
    static final byte REJECTED = (byte) CloseReason.REJECTED.ordinal();
    static final byte REFERRED = (byte) CloseReason.REFERRED.ordinal();
    static final byte DUPLICATE = (byte) CloseReason.DUPLICATE.ordinal();
    static final byte WITHDRAWN = (byte) CloseReason.WITHDRAWN.ordinal();
    static final byte CONFIRMED = (byte) CloseReason.CONFIRMED.ordinal();
    static final byte BY_ANSWER = (byte) EventType.ANSWERED.ordinal();
    static final byte DISPUTED = (byte) EventType.DISPUTED.ordinal();
    static final byte REOPENED = (byte) EventType.REOPENED.ordinal();
    static final byte TRANSFERRED = (byte) EventType.TRANSFERRED.ordinal();
    static final byte DELEGATED = (byte) EventType.DELEGATED.ordinal();
    static final byte APPEAL_DISMISSED = (byte) EventType.APPEAL_DISMISSED.ordinal();

    private static final CloseReason[] REASONS = CloseReason.values();

    static boolean reopenable(byte reason) {
        return reason >= 0 && REASONS[reason].reopenable();
    }

    private static int more(int length) {
        return Math.max(1024, length + (length >> 1));
    }

    private void growCases() {
        int n = more(id.length);
        id = Arrays.copyOf(id, n);
        live = Arrays.copyOf(live, n);
        imported = Arrays.copyOf(imported, n);
        channel = Arrays.copyOf(channel, n);
        calendar = Arrays.copyOf(calendar, n);
        firstSpan = Arrays.copyOf(firstSpan, n);
        spanCount = Arrays.copyOf(spanCount, n);
        firstClock = Arrays.copyOf(firstClock, n);
        clockCount = Arrays.copyOf(clockCount, n);
    }

    private void growSpans() {
        int n = more(from.length);
        from = Arrays.copyOf(from, n);
        day = Arrays.copyOf(day, n);
        workingDay = Arrays.copyOf(workingDay, n);
        state = Arrays.copyOf(state, n);
        reason = Arrays.copyOf(reason, n);
        kind = Arrays.copyOf(kind, n);
        enteredBy = Arrays.copyOf(enteredBy, n);
        holder = Arrays.copyOf(holder, n);
        service = Arrays.copyOf(service, n);
        area = Arrays.copyOf(area, n);
        outcome = Arrays.copyOf(outcome, n);
        rating = Arrays.copyOf(rating, n);
        delivered = Arrays.copyOf(delivered, n);
    }

    private void growClocks() {
        int n = more(due.length);
        type = Arrays.copyOf(type, n);
        round = Arrays.copyOf(round, n);
        flags = Arrays.copyOf(flags, n);
        days = Arrays.copyOf(days, n);
        pausedDays = Arrays.copyOf(pausedDays, n);
        pausedAt = Arrays.copyOf(pausedAt, n);
        knownFrom = Arrays.copyOf(knownFrom, n);
        due = Arrays.copyOf(due, n);
        dueDay = Arrays.copyOf(dueDay, n);
        stop = Arrays.copyOf(stop, n);
        stopWorkingDay = Arrays.copyOf(stopWorkingDay, n);
        chargedTo = Arrays.copyOf(chargedTo, n);
    }
}
