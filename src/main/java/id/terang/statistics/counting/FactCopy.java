package id.terang.statistics.counting;

import static id.terang.statistics.counting.FactReplica.day;
import static id.terang.statistics.counting.FactReplica.workingDay;

import id.terang.complaints.CaseEvent.Origin;
import id.terang.complaints.Channel;
import id.terang.complaints.CloseReason;
import id.terang.complaints.EventType;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.WorkingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Reads fact rows into columns. Nothing is derived here that is not in the tables but the number of the working day,
/// which needs today's calendar. Secret and hidden cases are not even loaded, and of a case that no official has released no
/// more of its place than its district ("until Verified: service, district, dates and clocks only", domain.md §2), whenever
/// the figures are said to be of: what is public is always today's.
public final class FactCopy {

    private static final String MICROS = "timestampdiff(microsecond, '1970-01-01', %s)";

    private static final String SPANS = "select complaint_id, " + MICROS.formatted("from_at") + ", state, close_reason, kind, "
            + "entered_by, holder, service, area, " + MICROS.formatted("known_from") + ", " + MICROS.formatted("known_to")
            + ", span_no, survivor from fact_span where";
    private static final String SPAN_ORDER = " order by complaint_id, span_no, known_from";
    private static final int SPAN_KNOWN_FROM = 10;
    private static final int SPAN_KNOWN_TO = 11;
    private static final int SPAN_NO = 12;
    private static final int SPAN_SURVIVOR = 13;

    private static final String CLOCKS = "select complaint_id, type, round, days, paused_wd, " + MICROS.formatted("paused_at")
            + ", " + MICROS.formatted("due_at") + ", to_days(due_day), " + MICROS.formatted("stop_at") + ", stop_event, "
            + MICROS.formatted("void_at") + ", charged_to, " + MICROS.formatted("known_from") + ", " + MICROS.formatted("known_to")
            + " from fact_clock where type in ('FIRST_RESPONSE', 'RESOLVE') and";
    private static final String CLOCK_ORDER = " order by complaint_id, type, round, known_from";
    private static final int CLOCK_KNOWN_TO = 14;

    private final JdbcTemplate jdbc;
    private final Calendars calendars;
    private final FactColumns columns = new FactColumns();
    private final FormerFacts former = new FormerFacts();
    private final List<WorkingCalendar> known = new ArrayList<>();
    /// Of those being loaded whose place is not public yet.
    private final Map<Long, Long> districts = new HashMap<>();

    FactCopy(JdbcTemplate jdbc, Calendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    /// What is known today, what was known otherwise before, and the calendars by which days are counted.
    public record View(FactColumns columns, FormerFacts former, List<WorkingCalendar> calendars) {
    }

    View view() {
        return new View(columns, former, List.copyOf(known));
    }

    /// Whether so much has been left behind that loading all anew is better.
    boolean wasteful() {
        return columns.wasteful() || former.rows().wasteful();
    }

    /// Cases of a calendar that has changed since, whose working days have other numbers now.
    ///
    /// @param row of the calendar
    record Renumbered(int row, WorkingCalendar now, List<Long> cases) {
    }

    /// The first calendar that has changed since; null if none has.
    ///
    /// @param most cases that are named
    @Nullable Renumbered renumbered(int most) {
        for (int i = 0; i < known.size(); i++) {
            WorkingCalendar now = calendars.current(known.get(i).id());
            if (now.version() != known.get(i).version()) {
                return new Renumbered(i, now, columns.liveOf((short) i, most));
            }
        }
        return null;
    }

    /// An empty copy that counts days by the same calendars: what is loaded into it can be taken over without asking the tables, and
    /// so without anybody waiting for them.
    FactCopy beside() {
        var other = new FactCopy(jdbc, calendars);
        other.known.addAll(known);
        return other;
    }

    FactCopy beside(Renumbered calendar) {
        FactCopy other = beside();
        other.known.set(calendar.row(), calendar.now());
        return other;
    }

    /// Takes over all cases of a copy that began {@link #beside} this one, instead of what was known of them.
    void take(FactCopy other) {
        for (int i = 0; i < other.known.size(); i++) {
            if (i < known.size()) {
                known.set(i, other.known.get(i));
            } else {
                known.add(other.known.get(i));
            }
        }
        for (int row = 0; row < other.columns.cases; row++) {
            columns.take(other.columns, row);
            former.take(other.former, other.columns.id[row]);
        }
    }

    /// Takes over these cases, instead of what was known of them.
    ///
    /// @return those that were found
    Set<Long> load(List<Long> ids) {
        return ids.isEmpty() ? Set.of()
                : load(" complaint_id in (" + String.join(",", Collections.nCopies(ids.size(), "?")) + ")", ids.toArray());
    }

    /// Takes over the cases of a condition on `complaint_id`, instead of what was known of them.
    ///
    /// @return the cases that were found
    Set<Long> load(String where, Object... args) {
        Map<Long, Integer> rows = new HashMap<>();
        Set<Long> corrected = new TreeSet<>();
        districts.clear();
        jdbc.query("select complaint_id, f.channel, f.origin, f.visibility, f.hidden, f.calendar_id, f.known_from > f.filed_at, "
                + "if(c.released_at is null or c.place_released_at is null, c.district_id, null) from fact_complaint f left join complaint c on c.id = f.complaint_id "
                + "where" + where + " order by complaint_id", row -> {
                    long district = row.getLong(8);
                    if (!row.wasNull()) {
                        districts.put(row.getLong(1), district);
                    }
                    int at = begin(row);
                    rows.put(row.getLong(1), at);
                    if (columns.live[at] && row.getBoolean(7)) {
                        corrected.add(row.getLong(1));
                    }
                }, args);
        jdbc.query(SPANS + where + SPAN_ORDER, row -> {
            int at = live(rows, row);
            long survivor = row.getLong(SPAN_SURVIVOR);
            if (at >= 0 && survivor != Links.NONE) {
                columns.links.add(at, row.getLong(2), row.getLong(SPAN_KNOWN_FROM), known(row, SPAN_KNOWN_TO), survivor, true);
            }
            if (at >= 0 && known(row, SPAN_KNOWN_TO) != Clocks.NEVER) {
                corrected.add(row.getLong(1));
            } else if (at >= 0) {
                span(columns, at, row);
            }
        }, args);
        jdbc.query(CLOCKS + where + CLOCK_ORDER, row -> {
            int at = live(rows, row);
            if (at >= 0 && known(row, CLOCK_KNOWN_TO) != Clocks.NEVER) {
                corrected.add(row.getLong(1));
            } else if (at >= 0) {
                clock(columns, at, row);
            }
        }, args);
        voices(rows, where, args);
        rows.keySet().forEach(former::remove);
        rows.values().forEach(columns::complete);
        corrected.forEach(id -> columns.corrected[rows.get(id)] = true);
        former(rows, List.copyOf(corrected));
        return rows.keySet();
    }

    /// Of a case that has no facts any more nothing is left.
    void forget(long complaintId) {
        if (columns.row(complaintId) >= 0) {
            columns.begin(complaintId);
            former.remove(complaintId);
        }
    }

    /// What citizens were told, and what they said to it: the span that began with an act is the next of its kind. And which
    /// reports tell of one incident. A report that leaves by rule, because its incident was rejected or passed on, still tells of it.
    private void voices(Map<Long, Integer> rows, String where, Object... args) {
        int[] next = {0};
        jdbc.query("select complaint_id, type, outcome, contactable, rating, " + MICROS.formatted("at") + ", " + MICROS.formatted("known_from")
                + ", incident from fact_act where" + where
                + " and (type in ('ANSWERED', 'CONFIRMED', 'INCIDENT_JOINED') or type = 'INCIDENT_LEFT' and role <> 'CLOCK') order by complaint_id, seq", row -> {
                    int at = live(rows, row);
                    if (at < 0) {
                        return;
                    }
                    if (row.getString(2).startsWith("INCIDENT")) {
                        columns.links.add(at, row.getLong(6), row.getLong(7), Clocks.NEVER, row.getLong(8), false);
                        return;
                    }
                    int type = EventType.valueOf(row.getString(2)).ordinal();
                    int end = columns.firstSpan[at] + columns.spanCount[at];
                    int s = next[0] > columns.firstSpan[at] && next[0] <= end ? next[0] : columns.firstSpan[at];
                    while (s < end && columns.spans.enteredBy(s) != type) {
                        s++;
                    }
                    if (s < end) {
                        String outcome = row.getString(3);
                        columns.spans.say(s, outcome == null ? null : Outcome.valueOf(outcome), row.getBoolean(4), row.getInt(5));
                    }
                    next[0] = s + 1;
                }, args);
    }

    private void former(Map<Long, Integer> rows, List<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        String where = " complaint_id in (" + String.join(",", Collections.nCopies(ids.size(), "?")) + ")";
        Map<Long, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, former.begin(columns, rows.get(id))));
        FactColumns into = former.rows();
        jdbc.query(SPANS + where + SPAN_ORDER, row -> {
            int span = span(into, places.get(row.getLong(1)), row);
            int today = columns.firstSpan[rows.get(row.getLong(1))] + row.getInt(SPAN_NO) - 1;
            into.spans.sayAs(span, columns.spans, today);
            former.spanKnown(span, known(row, SPAN_KNOWN_FROM), known(row, SPAN_KNOWN_TO));
        }, ids.toArray());
        jdbc.query(CLOCKS + where + CLOCK_ORDER, row -> {
            former.clockKnown(clock(into, places.get(row.getLong(1)), row), known(row, CLOCK_KNOWN_TO));
        }, ids.toArray());
    }

    /// The row of its case; -1 where the case is not public and so not even loaded.
    private int live(Map<Long, Integer> rows, ResultSet row) throws SQLException {
        Integer at = rows.get(row.getLong(1));
        return at == null || !columns.live[at] ? -1 : at;
    }

    private int begin(ResultSet row) throws SQLException {
        int at = columns.begin(row.getLong(1));
        boolean open = !Visibility.SECRET.name().equals(row.getString(4)) && !row.getBoolean(5);
        columns.live[at] = open;
        columns.channel[at] = (byte) Channel.valueOf(row.getString(2)).ordinal();
        columns.imported[at] = Origin.IMPORTED.name().equals(row.getString(3));
        columns.calendar[at] = calendar(row.getLong(6));
        return at;
    }

    private int span(FactColumns into, int at, ResultSet row) throws SQLException {
        WorkingCalendar calendar = known.get(into.calendar[at]);
        long from = row.getLong(2);
        String reason = row.getString(4);
        return into.add(at, new Spans.Span(from, day(from, calendar), workingDay(from, calendar), Status.valueOf(row.getString(3)),
                reason == null ? null : CloseReason.valueOf(reason), Kind.valueOf(row.getString(5)), EventType.valueOf(row.getString(6)),
                Math.toIntExact(row.getLong(7)), Math.toIntExact(row.getLong(8)),
                Math.toIntExact(districts.getOrDefault(row.getLong(1), row.getLong(9)))));
    }

    private int clock(FactColumns into, int at, ResultSet row) throws SQLException {
        WorkingCalendar calendar = known.get(into.calendar[at]);
        long stop = known(row, 9);
        long end = stop == Clocks.NEVER ? known(row, 11) : stop;
        int flags = (stop == Clocks.NEVER && end != stop ? Clocks.VOID : 0)
                | (EventType.SURVIVOR_DECIDED.name().equals(row.getString(10)) ? Clocks.BY_SURVIVOR : 0)
                | (EventType.CLARIFICATION_ASKED.name().equals(row.getString(10)) ? Clocks.BY_QUESTION : 0);
        return into.add(at, new Clocks.Clock(ClockType.RESOLVE.name().equals(row.getString(2)) ? Clocks.RESOLVE : Clocks.FIRST_RESPONSE,
                row.getInt(3), flags, row.getInt(4), row.getInt(5), known(row, 6), row.getLong(13), row.getLong(7),
                // MariaDB counts days from the year 0, we from 1970.
                row.getInt(8) - 719_528, end, stop == Clocks.NEVER ? 0 : workingDay(stop, calendar), Math.toIntExact(row.getLong(12))));
    }

    /// A moment that need not have come.
    private static long known(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Clocks.NEVER : micros;
    }

    private short calendar(long id) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).id() == id) {
                return (short) i;
            }
        }
        known.add(calendars.current(id));
        return (short) (known.size() - 1);
    }
}
