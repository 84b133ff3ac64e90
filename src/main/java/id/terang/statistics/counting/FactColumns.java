package id.terang.statistics.counting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What is known now of all cases that the public may know of, in memory: a case is a row of these columns and points to
/// its spans and clocks. A copy of the fact tables and nothing else; 400 to 470 bytes a case. Not safe for use by several
/// threads; {@link FactReplica} guards it.
final class FactColumns {

    static final int VARIES = -1;

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
    /// Whether something else was known of it before.
    boolean[] corrected = new boolean[0];
    /// The last day on which something of a closed case happened or was due: it is in no figure of a later period. Of
    /// any other case there is no such day.
    int[] over = new int[0];
    // So that most cases that are not asked for need not be looked at:
    /// The day on which it was filed.
    int[] filed = new int[0];
    /// Its service, area and kind if they were the same all the time, else {@link #VARIES}.
    int[] service = new int[0];
    int[] area = new int[0];
    byte[] kind = new byte[0];
    /// The agencies that held it or answer for a clock of it, each as one bit that it shares with some others.
    long[] agencies = new long[0];

    final Spans spans = new Spans();
    final Clocks clocks = new Clocks();
    final Links links = new Links();

    /// Rows up to here are in the order of their ids.
    private int ordered;
    private final Map<Long, Integer> unordered = new HashMap<>();
    private int garbage;

    /// The row of a case, or -1.
    int row(long complaintId) {
        int found = Arrays.binarySearch(id, 0, ordered, complaintId);
        return found >= 0 ? found : unordered.getOrDefault(complaintId, -1);
    }

    /// The cases of a calendar that the public may know of, at most so many.
    List<Long> liveOf(short calendarRow, int most) {
        return IntStream.range(0, cases).filter(row -> live[row] && calendar[row] == calendarRow).limit(most).mapToObj(row -> id[row])
                .toList();
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
            links.forget(row);
        }
        firstSpan[row] = spans.count();
        spanCount[row] = 0;
        firstClock[row] = clocks.count();
        clockCount[row] = 0;
        live[row] = false;
        corrected[row] = false;
        forgetWhatItIs(row);
        return row;
    }

    /// Nothing can be told of a case then without looking at its spans and clocks.
    void forgetWhatItIs(int row) {
        over[row] = Integer.MAX_VALUE;
        filed[row] = Integer.MIN_VALUE;
        service[row] = VARIES;
        area[row] = VARIES;
        kind[row] = VARIES;
        agencies[row] = -1L;
    }

    /// One more span of a row; spans of different rows may not be mixed.
    int add(int row, Spans.Span span) {
        spanBegins(row);
        return spans.add(span);
    }

    int add(int row, Clocks.Clock clock) {
        clockBegins(row);
        return clocks.add(clock);
    }

    private void spanBegins(int row) {
        if (spanCount[row]++ == 0) {
            firstSpan[row] = spans.count();
        }
    }

    private void clockBegins(int row) {
        if (clockCount[row]++ == 0) {
            firstClock[row] = clocks.count();
        }
    }

    /// To be told when all spans and clocks of a row have been added.
    void complete(int row) {
        if (spanCount[row] == 0) {
            return;
        }
        int first = firstSpan[row];
        int last = first + spanCount[row] - 1;
        filed[row] = spans.day(first);
        service[row] = spans.service(first);
        area[row] = spans.area(first);
        kind[row] = (byte) spans.kind(first);
        long held = 0;
        for (int s = first; s <= last; s++) {
            service[row] = spans.service(s) == service[row] ? service[row] : VARIES;
            area[row] = spans.area(s) == area[row] ? area[row] : VARIES;
            kind[row] = spans.kind(s) == kind[row] ? kind[row] : VARIES;
            held |= bit(spans.holder(s));
        }
        int lastDay = spans.day(last);
        for (int c = firstClock[row]; c < firstClock[row] + clockCount[row]; c++) {
            held |= bit(clocks.chargedTo(c));
            lastDay = Math.max(lastDay, clocks.dueDay(c));
        }
        agencies[row] = held;
        over[row] = spans.state(last) == Spans.CLOSED ? lastDay : Integer.MAX_VALUE;
    }

    /// That of an agency in {@link #agencies}.
    static long bit(int agency) {
        return 1L << agency;
    }

    /// Takes one case away, so that another may be written where it was.
    void clear() {
        cases = 0;
        spans.clear();
        clocks.clear();
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

    /// Takes over a whole case, instead of what was known of it.
    void take(FactColumns other, int otherRow) {
        int row = begin(other, otherRow);
        for (int s = other.firstSpan[otherRow]; s < other.firstSpan[otherRow] + other.spanCount[otherRow]; s++) {
            addSpan(row, other, s);
        }
        for (int c = other.firstClock[otherRow]; c < other.firstClock[otherRow] + other.clockCount[otherRow]; c++) {
            addClock(row, other, c);
        }
        links.add(row, other.links, otherRow);
        complete(row);
        corrected[row] = other.corrected[otherRow];
    }

    void addSpan(int row, FactColumns other, int span) {
        spanBegins(row);
        spans.add(other.spans, span);
    }

    void addClock(int row, FactColumns other, int clock) {
        clockBegins(row);
        clocks.add(other.clocks, clock);
    }

    /// Whether so much has been left behind that loading all anew is better.
    boolean wasteful() {
        return garbage > 100_000 && garbage > spans.count() / 2;
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
        corrected = Arrays.copyOf(corrected, n);
        over = Arrays.copyOf(over, n);
        filed = Arrays.copyOf(filed, n);
        service = Arrays.copyOf(service, n);
        area = Arrays.copyOf(area, n);
        kind = Arrays.copyOf(kind, n);
        agencies = Arrays.copyOf(agencies, n);
    }
}
