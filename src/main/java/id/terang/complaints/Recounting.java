package id.terang.complaints;

import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Holiday;
import id.terang.jurisdiction.HolidaysDecreed;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Policies;
import id.terang.jurisdiction.WorkingCalendar;
import id.terang.shared.Actor;
import id.terang.shared.Micros;
import id.terang.shared.Reference;
import id.terang.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Counts the open clocks of a calendar again when holidays are decreed: "recomputed only for a holiday with a cited
/// decree, entered above the holder's agency; old and new due dates stay visible; a due date already passed never
/// moves" (domain.md §3). The work is written down with the holidays, is done in steps, and goes on where it was after
/// a crash. Doing a step twice moves nothing twice: each clock knows up to which version it was counted.
@Service
public class Recounting {

    private static final int LONGEST_REASON = 1000;

    /// A clock that these holidays can concern: running and due on or after the first of them.
    private static final String CONCERNED = " from case_clock k join complaint c on c.id = k.complaint_id "
        + "where k.calendar_id = :calendar and k.stopped_at is null and k.voided_at is null and k.missed_at is null "
        + "and k.due_at > :now and k.due_at >= :first and c.holder_id in (:holders) ";

    private final Complaints complaints;
    private final Journal journal;
    private final Calendars calendars;
    private final CalendarKeeping keeping;
    private final Policies policies;
    private final Jurisdiction jurisdiction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Recounting(Complaints complaints, Journal journal, Calendars calendars, CalendarKeeping keeping, Policies policies,
            Jurisdiction jurisdiction, JdbcClient jdbc, Clock clock) {
        this.complaints = complaints;
        this.journal = journal;
        this.calendars = calendars;
        this.keeping = keeping;
        this.policies = policies;
        this.jurisdiction = jurisdiction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What holidays would do, before they are kept.
    ///
    /// @param clocks due dates that would move
    /// @param cases cases they belong to
    /// @param examples the first of them to fall due
    public record Preview(int clocks, int cases, List<Move> examples) { }

    /// One due date that would move.
    public record Move(Reference reference, ClockType clock, Instant from, Instant to, ZoneId zone) { }

    /// How far a recount is.
    ///
    /// @param looked clocks looked at so far
    /// @param moved due dates moved so far
    /// @param finishedAt empty while it goes on
    public record Progress(String reason, Instant begunAt, int looked, int moved, @Nullable Instant finishedAt) { }

    @EventListener
    void on(HolidaysDecreed decreed) {
        var reason = said(decreed.days().stream());
        jdbc.sql("insert into recount (calendar_id, version, official_id, agency_id, reason, first_day, begun_at, seen_id, seen, moved) "
                + "values (:calendar, :version, :official, :agency, :reason, :first, :now, 0, 0, 0)")
            .param("calendar", decreed.calendarId()).param("version", decreed.version())
            .param("official", decreed.by().officialId()).param("agency", decreed.by().agencyId())
            .param("reason", reason)
            .param("first", decreed.days().getFirst().day()).param("now", Micros.utc(clock.instant())).update();
    }

    /// Read in both languages, so without dates: those the explanation of each due date tells, day by day.
    private static String said(Stream<Holiday> days) {
        var reason = days.map(day -> day.name() + " (" + day.decree() + ")").distinct().collect(Collectors.joining("; "));
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON - 1) + "…" : reason;
    }

    /// What these holidays would do to open clocks if `by` kept them now, in the calendars below too. Days without a decree
    /// move nothing.
    ///
    /// @param examples at most so many; no secret case is named
    @Transactional(readOnly = true)
    public Preview preview(Actor.Official by, long calendarId, Collection<Holiday> holidays, int examples) {
        var holders = below(by);
        var foreseen = new Foreseen(examples);
        if (!holders.isEmpty()) {
            keeping.wouldDecree(calendarId, holidays).forEach((calendar, decreed) -> foresee(calendar, decreed, holders, foreseen));
        }
        return foreseen.preview();
    }

    private void foresee(long calendarId, List<Holiday> holidays, Set<Long> holders, Foreseen foreseen) {
        var current = calendars.current(calendarId);
        Map<LocalDate, String> days = new HashMap<>();
        holidays.forEach(holiday -> days.put(holiday.day(), holiday.name()));
        var decreed = new Planned(calendarId, current.version(), days);
        var now = Micros.now(clock);
        jdbc.sql("select c.id, c.reference, k.type, k.policy_version, k.calendar_version, "
                + "coalesce(k.recounted_version, k.calendar_version), k.counted_from, k.due_at, c.visibility = 'SECRET'" + CONCERNED
                + "order by k.due_at, k.id")
            .param("calendar", calendarId).param("now", Micros.utc(now))
            .param("first", startOf(holidays.getFirst().day(), current.zone()))
            .param("holders", holders)
            .query(row -> {
                long complaint = row.getLong(1);
                var reference = row.getBoolean(9) ? null : new Reference(row.getString(2));
                var type = ClockType.valueOf(row.getString(3));
                if (!policies.version(row.getInt(4)).workingDays(type)) {
                    return;
                }
                var due = Micros.fromUtc(row.getObject(8, LocalDateTime.class));
                decreed.due(type, row.getInt(5), row.getInt(6), Micros.fromUtc(row.getObject(7, LocalDateTime.class)), due, now)
                    .ifPresent(moved -> foreseen.add(complaint, reference == null ? null : new Move(reference, type, due, moved, current.zone())));
            });
    }

    /// The recounts of a calendar, newest first.
    ///
    /// @param limit at most so many
    @Transactional(readOnly = true)
    public List<Progress> of(long calendarId, int limit) {
        return jdbc.sql("select reason, begun_at, seen, moved, finished_at from recount where calendar_id = :id order by version desc limit :limit")
            .param("id", calendarId).param("limit", limit)
            .query((row, n) -> new Progress(row.getString(1), Micros.fromUtc(row.getObject(2, LocalDateTime.class)), row.getInt(3),
                row.getInt(4), Optional.ofNullable(row.getObject(5, LocalDateTime.class)).map(Micros::fromUtc).orElse(null)))
            .list();
    }

    /// The recounts that are not finished, oldest first.
    @Transactional(readOnly = true)
    public List<Long> unfinished() {
        return jdbc.sql("select id from recount where finished_at is null order by id limit 100").query(Long.class).list();
    }

    /// Looks at the next clocks of a recount.
    ///
    /// @param most so many clocks, in one transaction
    /// @return whether it goes on
    @Transactional
    public boolean step(long id, int most) {
        var recount = jdbc.sql("select calendar_id, version, official_id, agency_id, reason, first_day, seen_id from recount "
                + "where id = ? and finished_at is null for update").param(id)
            .query((row, n) -> new Unfinished(row.getLong(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getString(5),
                row.getObject(6, LocalDate.class), row.getLong(7))).optional().orElse(null);
        if (recount == null) {
            return false;
        }
        var now = Micros.now(clock);
        Map<Long, Long> next = new HashMap<>();
        var by = new Actor.Official(recount.officialId(), recount.agencyId(), Role.ADMIN);
        var holders = below(by);
        if (!holders.isEmpty()) {
            jdbc.sql("select k.id, k.complaint_id" + CONCERNED + "and k.id > :seen order by k.id limit :most")
                .param("calendar", recount.calendarId()).param("now", Micros.utc(now))
                .param("first", startOf(recount.firstDay(), calendars.current(recount.calendarId()).zone()))
                .param("holders", holders).param("seen", recount.seenId()).param("most", most)
                .query(row -> {
                    next.put(row.getLong(1), row.getLong(2));
                });
        }
        int moved = move(recount, by, Set.copyOf(next.values()), holders, now);
        jdbc.sql("update recount set seen_id = :seenId, seen = seen + :seen, moved = moved + :moved, "
                + "finished_at = :finished where id = :id")
            .param("seenId", next.keySet().stream().max(Long::compareTo).orElse(recount.seenId())).param("seen", next.size())
            .param("moved", moved).param("finished", next.size() < most ? Micros.utc(now) : null).param("id", id).update();
        return next.size() == most;
    }

    private int move(Unfinished recount, Actor.Official by, Set<Long> cases, Set<Long> holders, Instant now) {
        if (cases.isEmpty()) {
            return 0;
        }
        var decreed = new Kept(recount.calendarId(), recount.version());
        var zone = calendars.current(recount.calendarId()).zone();
        var days = keeping.decreedWith(recount.calendarId(), recount.version());
        // A year's holidays come in one file: a case is told of those that lie before its own new date.
        Function<Instant, String> reasons = until -> days.isEmpty() ? recount.reason()
            : said(days.stream().filter(day -> !day.day().isAfter(LocalDate.ofInstant(until, zone))));
        int moved = 0;
        var locked = complaints.lockAll(cases);
        for (var complaint : locked) {
            // It may have gone elsewhere since it was chosen.
            if (holders.contains(complaint.holderId())) {
                moved += complaint.recount(decreed, policies.version(complaint.policyVersion()), by, now, reasons);
            }
        }
        journal.keepAll(locked, now);
        return moved;
    }

    /// Up to which version of a calendar, from one on, holidays were decreed above an agency and nowhere else: who decrees for
    /// themselves moves nothing of their own.
    ///
    /// @param holder the agency whose clock goes on
    /// @return `since` where the first to decree after it was not above
    @Transactional(readOnly = true)
    public int decreedAbove(long calendarId, int since, long holder) {
        record Decree(int version, Actor.Official by) { }
        var decrees = jdbc.sql("select version, official_id, agency_id from recount where calendar_id = ? and version > ? order by version")
            .params(calendarId, since)
            .query((row, n) -> new Decree(row.getInt(1), new Actor.Official(row.getLong(2), row.getLong(3), Role.ADMIN))).list();
        return decrees.stream().takeWhile(decree -> below(decree.by()).contains(holder)).mapToInt(Decree::version).max().orElse(since);
    }

    /// "Entered above the holder's agency": of somebody who keeps several, below any of them.
    private Set<Long> below(Actor.Official by) {
        var atlas = jurisdiction.atlas();
        var below = new HashSet<Long>();
        keeping.decreeing(by).forEach(above -> atlas.agencySubtree(above).stream().filter(agency -> agency != above).forEach(below::add));
        return below;
    }

    private static LocalDateTime startOf(LocalDate day, ZoneId zone) {
        return Micros.utc(day.atStartOfDay(zone).toInstant());
    }

    private record Unfinished(long calendarId, int version, long officialId, long agencyId, String reason, LocalDate firstDay,
                              long seenId) { }

    /// Holidays that are kept.
    private final class Kept implements Decreed {

        private final long calendarId;
        private final int version;

        Kept(long calendarId, int version) {
            this.calendarId = calendarId;
            this.version = version;
        }

        @Override
        public int version() {
            return version;
        }

        @Override
        public WorkingCalendar before(int started, int known) {
            return calendars.at(calendarId, started, known);
        }

        @Override
        public WorkingCalendar after(int started, int known) {
            return calendars.at(calendarId, started, version);
        }
    }

    /// Holidays that somebody thinks of keeping.
    private final class Planned implements Decreed {

        private final long calendarId;
        private final int latest;
        private final Map<LocalDate, String> days;

        Planned(long calendarId, int latest, Map<LocalDate, String> days) {
            this.calendarId = calendarId;
            this.latest = latest;
            this.days = days;
        }

        @Override
        public int version() {
            return latest + 1;
        }

        @Override
        public WorkingCalendar before(int started, int known) {
            return calendars.at(calendarId, started, latest);
        }

        @Override
        public WorkingCalendar after(int started, int known) {
            return before(started, known).with(days, version());
        }
    }
}
