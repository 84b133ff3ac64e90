package id.terang.statistics;

import id.terang.complaints.CaseEvent.Origin;
import id.terang.complaints.Channel;
import id.terang.complaints.CloseReason;
import id.terang.complaints.EventType;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.WorkingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// This node's copy of today's facts in memory. Before it is read it asks, at most once a second, which cases were
/// written since, and takes those over. Nothing is derived here that is not in the tables but the number of the
/// working day, which needs today's calendar.
@Component
class FactReplica {

    private static final int BATCH = 10_000;
    private static final long CHECK_EVERY_MICROS = 1_000_000;

    /// A row may become visible some time after the moment it carries; longer than any transaction here lasts.
    private static final long OVERLAP_MICROS = 60_000_000;

    private static final String MICROS = "timestampdiff(microsecond, '1970-01-01', %s)";

    private final JdbcTemplate jdbc;
    private final Calendars calendars;
    private final InstantSource clock;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    private FactColumns columns = new FactColumns();
    private final List<WorkingCalendar> known = new ArrayList<>();
    private final Map<Long, Long> recent = new HashMap<>();
    private long touched;
    private long checked = Long.MIN_VALUE;

    FactReplica(JdbcTemplate jdbc, Calendars calendars, InstantSource clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// The columns and the calendars they count by.
    record View(FactColumns columns, List<WorkingCalendar> calendars) {
    }

    /// Lets `reader` see one consistent state of the facts, at most a second old.
    <T> T read(Function<View, T> reader) {
        refresh();
        lock.readLock().lock();
        try {
            return reader.apply(new View(columns, List.copyOf(known)));
        } finally {
            lock.readLock().unlock();
        }
    }

    private void refresh() {
        long now = micros(clock.instant());
        lock.writeLock().lock();
        try {
            if (checked != Long.MIN_VALUE && now >= checked && now - checked < CHECK_EVERY_MICROS) {
                return;
            }
            if (checked == Long.MIN_VALUE || columns.wasteful() || calendarChanged()) {
                loadAll();
            } else {
                loadChanged();
            }
            checked = now;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean calendarChanged() {
        return known.stream().anyMatch(calendar -> calendars.current(calendar.id()).version() != calendar.version());
    }

    private void loadAll() {
        Long last = jdbc.queryForObject("select coalesce(max(" + MICROS.formatted("touched_at") + "), 0) from fact_touch",
                Long.class);
        touched = last == null ? 0 : last;
        recent.clear();
        known.clear();
        columns = new FactColumns();
        long after = 0;
        while (true) {
            List<Long> ids = jdbc.queryForList("select complaint_id from fact_complaint where complaint_id > ? "
                    + "order by complaint_id limit " + BATCH, Long.class, after);
            if (ids.isEmpty()) {
                return;
            }
            load(" complaint_id between ? and ?", ids.getFirst(), ids.getLast());
            after = ids.getLast();
        }
    }

    private void loadChanged() {
        Map<Long, Long> changed = new HashMap<>();
        jdbc.query("select complaint_id, " + MICROS.formatted("touched_at") + " from fact_touch where touched_at >= "
                + "timestampadd(microsecond, ?, '1970-01-01')", row -> {
                    changed.put(row.getLong(1), row.getLong(2));
                }, touched - OVERLAP_MICROS);
        List<Long> ids = changed.entrySet().stream().filter(e -> !e.getValue().equals(recent.get(e.getKey())))
                .map(Map.Entry::getKey).sorted().toList();
        for (int i = 0; i < ids.size(); i += BATCH) {
            List<Long> some = ids.subList(i, Math.min(ids.size(), i + BATCH));
            load(" complaint_id in (" + String.join(",", Collections.nCopies(some.size(), "?")) + ")", some.toArray());
        }
        recent.clear();
        recent.putAll(changed);
        touched = changed.values().stream().mapToLong(Long::longValue).max().orElse(touched);
    }

    private void load(String where, Object... args) {
        Map<Long, Integer> rows = new HashMap<>();
        jdbc.query("select complaint_id, channel, origin, visibility, hidden, calendar_id from fact_complaint where"
                + where + " order by complaint_id", row -> {
                    rows.put(row.getLong(1), begin(row));
                }, args);
        jdbc.query("select complaint_id, " + MICROS.formatted("from_at") + ", state, close_reason, kind, entered_by, "
                + "holder, service, area from fact_span where" + where + " and known_to is null "
                + "order by complaint_id, span_no", row -> {
                    span(rows.get(row.getLong(1)), row);
                }, args);
        jdbc.query("select complaint_id, type, round, days, paused_wd, " + MICROS.formatted("paused_at") + ", "
                + MICROS.formatted("due_at") + ", to_days(due_day), " + MICROS.formatted("stop_at") + ", stop_event, "
                + "void_at is not null, charged_to from fact_clock where" + where + " and known_to is null "
                + "and type in ('FIRST_RESPONSE', 'RESOLVE') order by complaint_id, type, round", row -> {
                    clock(rows.get(row.getLong(1)), row);
                }, args);
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

    private void span(@Nullable Integer at, ResultSet row) throws SQLException {
        // A case that is not public is not even loaded.
        if (at == null || !columns.live[at]) {
            return;
        }
        int span = columns.addSpan(at);
        WorkingCalendar calendar = known.get(columns.calendar[at]);
        long from = row.getLong(2);
        String reason = row.getString(4);
        columns.from[span] = from;
        columns.day[span] = day(from, calendar);
        columns.workingDay[span] = workingDay(from, calendar);
        columns.state[span] = (byte) Status.valueOf(row.getString(3)).ordinal();
        columns.reason[span] = (byte) (reason == null ? -1 : CloseReason.valueOf(reason).ordinal());
        columns.kind[span] = (byte) Kind.valueOf(row.getString(5)).ordinal();
        columns.enteredBy[span] = (byte) EventType.valueOf(row.getString(6)).ordinal();
        columns.holder[span] = Math.toIntExact(row.getLong(7));
        columns.service[span] = Math.toIntExact(row.getLong(8));
        columns.area[span] = Math.toIntExact(row.getLong(9));
    }

    private void clock(@Nullable Integer at, ResultSet row) throws SQLException {
        if (at == null || !columns.live[at]) {
            return;
        }
        int c = columns.addClock(at);
        WorkingCalendar calendar = known.get(columns.calendar[at]);
        long pausedAt = row.getLong(6);
        boolean paused = !row.wasNull();
        long stop = row.getLong(9);
        boolean stopped = !row.wasNull();
        columns.type[c] = ClockType.RESOLVE.name().equals(row.getString(2)) ? FactColumns.RESOLVE
                : FactColumns.FIRST_RESPONSE;
        columns.round[c] = (byte) Math.min(row.getInt(3), Byte.MAX_VALUE);
        columns.days[c] = (short) Math.min(row.getInt(4), Short.MAX_VALUE);
        columns.pausedDays[c] = row.getShort(5);
        columns.pausedSince[c] = paused ? workingDay(pausedAt, calendar) : 0;
        columns.due[c] = row.getLong(7);
        // MariaDB counts days from the year 0, we from 1970.
        columns.dueDay[c] = row.getInt(8) - 719_528;
        columns.stop[c] = stopped ? stop : FactColumns.NEVER;
        columns.stopWorkingDay[c] = stopped ? workingDay(stop, calendar) : 0;
        columns.flags[c] = (byte) ((row.getBoolean(11) ? FactColumns.VOID : 0) | (paused ? FactColumns.PAUSED : 0)
                | (EventType.SURVIVOR_DECIDED.name().equals(row.getString(10)) ? FactColumns.BY_SURVIVOR : 0));
        columns.chargedTo[c] = Math.toIntExact(row.getLong(12));
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

    static int workingDay(long micros, WorkingCalendar calendar) {
        return calendar.ordinal(calendar.receivedDay(instant(micros)));
    }

    static int day(long micros, WorkingCalendar calendar) {
        return Math.toIntExact(LocalDate.ofInstant(instant(micros), calendar.zone()).toEpochDay());
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1_000L);
    }

    static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000), at.getNano() / 1_000);
    }
}
