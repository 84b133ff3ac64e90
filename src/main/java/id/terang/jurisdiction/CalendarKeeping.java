package id.terang.jurisdiction;

import id.terang.jurisdiction.AdminChange.Act;
import id.terang.jurisdiction.AdminChange.Subject;
import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps working calendars. Whatever changes a count makes a new version; rows of older versions are closed, never
/// touched, so that [Calendars#at(long, int)] still gives what was. Refuses and records as [Administration] does;
/// a calendar is changed by those only who keep all agencies that count by it.
@Component
@Transactional
public class CalendarKeeping {

    public static final Map<DayOfWeek, Hours> OFFICE_HOURS = officeHours();

    private static final String LATEST = " where calendar_id = :id and until_version is null";

    private final JdbcClient jdbc;
    private final CalendarVersions versions;
    private final AdminChanges changes;
    private final AdminReach reach;
    private final ApplicationEventPublisher events;

    CalendarKeeping(JdbcClient jdbc, CalendarVersions versions, AdminChanges changes, AdminReach reach, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.changes = changes;
        this.reach = reach;
        this.events = events;
    }

    /// Whether this administrator may change it: nobody counts by it whom they do not keep.
    @Transactional(readOnly = true)
    public boolean mayChange(Actor.Official by, long id) {
        return reach.others(by, id).isEmpty();
    }

    /// The agencies that those who decree a holiday stand for: it moves the clocks of the offices below.
    @Transactional(readOnly = true)
    public Set<Long> decreeing(Actor.Official by) {
        return reach.acting(by);
    }

    /// By name.
    @Transactional(readOnly = true)
    public List<CalendarListed> calendars() {
        return versions.listed();
    }

    /// Those of the latest version, oldest first.
    @Transactional(readOnly = true)
    public List<Holiday> holidays(long calendarId) {
        return jdbc.sql("select day, name, decree, inherited from holiday" + LATEST + " order by day").param("id", calendarId)
                .query((row, n) -> new Holiday(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3),
                        row.getBoolean(4)))
                .list();
    }

    /// The holidays with a decree that came with a version, oldest first, whatever became of them later.
    @Transactional(readOnly = true)
    public List<Holiday> decreedWith(long calendarId, int version) {
        return jdbc.sql("select day, name, decree, inherited from holiday where calendar_id = ? and since_version = ? "
                + "and decree is not null order by day").params(calendarId, version)
                .query((row, n) -> new Holiday(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    /// @return the new calendar's id; its zone stays for good
    public long add(Actor by, String name, ZoneId zone, Map<DayOfWeek, Hours> hours) {
        return add(by, name, zone, hours, null);
    }

    /// @param parent calendar whose holidays, now and later, hold in the new one too; for good
    /// @return the new calendar's id; its zone stays for good
    public long add(Actor by, String name, ZoneId zone, Map<DayOfWeek, Hours> hours, @Nullable Long parent) {
        changes.begin(by);
        check(name, hours);
        if (parent != null) {
            version(parent);
        }
        long id = jdbc.sql("select next value for calendar_seq").query(Long.class).single();
        try {
            jdbc.sql("insert into working_calendar (id, name, zone, version, parent_id) values (:id, :name, :zone, 1, :parent)")
                    .param("id", id).param("name", name).param("zone", zone.getId())
                    .param("parent", parent, Types.BIGINT).update();
        } catch (DuplicateKeyException taken) {
            throw new Refusal.BadInput("refusal.admin.name.taken", name);
        }
        hours.forEach((day, worked) -> insert(id, 1, day, worked));
        if (parent != null) {
            holidays(parent).forEach(holiday -> insert(id, 1, holiday.asInherited()));
        }
        changes.record(by, Subject.CALENDAR, id, Act.ADDED, name + " " + zone + " " + hours);
        return id;
    }

    /// @param version as last read; a change of hours makes a new one, a change of name does not
    public void change(Actor by, long id, int version, String name, Map<DayOfWeek, Hours> hours) {
        changes.begin(by);
        reach.calendar(by, id);
        AdminRules.current(version, version(id));
        check(name, hours);
        try {
            jdbc.sql("update working_calendar set name = ? where id = ?").params(name, id).update();
        } catch (DuplicateKeyException taken) {
            throw new Refusal.BadInput("refusal.admin.name.taken", name);
        }
        Map<DayOfWeek, Hours> before = versions.load(id, version).hours();
        if (!before.equals(hours)) {
            int next = nextVersion(id);
            for (DayOfWeek day : DayOfWeek.values()) {
                Hours worked = hours.get(day);
                if (before.containsKey(day) && !before.get(day).equals(worked)) {
                    jdbc.sql("update calendar_hours set until_version = :next" + LATEST + " and weekday = :day")
                            .param("next", next).param("id", id).param("day", day.getValue()).update();
                }
                if (worked != null && !worked.equals(before.get(day))) {
                    insert(id, next, day, worked);
                }
            }
        }
        changes.record(by, Subject.CALENDAR, id, Act.CHANGED, name + " " + hours);
    }

    /// Adds holidays, or renames those of the same day, here and in every calendar that takes its holidays from here. All
    /// of them together make one new version, and none if nothing differs. Days with a decree ask for a recount of
    /// the clocks that are running.
    ///
    /// @return how many differed from what was there
    /// @throws Refusal.BadInput if the calendar has the day from the one above
    public int putHolidays(Actor by, long id, Collection<Holiday> holidays) {
        changes.begin(by);
        reach.calendar(by, id);
        version(id);
        List<Holiday> own = holidays.stream().filter(holiday -> !holiday.inherited()).toList();
        own.forEach(holiday -> AdminRules.holiday(holiday.name(), holiday.decree()));
        Map<LocalDate, Holiday> before = known(id);
        own.forEach(holiday -> checkOwn(before.get(holiday.day())));
        return put(by, id, own);
    }

    private int put(Actor by, long id, Collection<Holiday> holidays) {
        Map<LocalDate, Holiday> before = known(id);
        List<Holiday> different = different(holidays, before);
        if (different.isEmpty()) {
            return 0;
        }
        int next = nextVersion(id);
        for (Holiday holiday : different) {
            close(id, holiday.day(), next);
            insert(id, next, holiday);
            changes.record(by, Subject.HOLIDAY, id,
                    before.containsKey(holiday.day()) ? Act.CHANGED : Act.ADDED, holiday);
        }
        List<Holiday> decreed = newlyDecreed(different, before);
        if (by instanceof Actor.Official official && !decreed.isEmpty()) {
            events.publishEvent(new HolidaysDecreed(id, next, official, decreed));
        }
        List<Holiday> handedDown = holidays.stream().map(Holiday::asInherited).toList();
        below(id).forEach(child -> put(by, child, handedDown));
        return different.size();
    }

    /// What these holidays would decree if they were kept: the days that have no decree yet, by calendar, in this one and in
    /// every one that takes its holidays from here. Changes nothing.
    @Transactional(readOnly = true)
    public Map<Long, List<Holiday>> wouldDecree(long id, Collection<Holiday> holidays) {
        Map<LocalDate, Holiday> before = known(id);
        List<Holiday> different = different(holidays, before);
        Map<Long, List<Holiday>> decreed = new LinkedHashMap<>();
        if (!different.isEmpty()) {
            decreed.put(id, newlyDecreed(different, before));
            List<Holiday> handedDown = holidays.stream().map(Holiday::asInherited).toList();
            below(id).forEach(child -> decreed.putAll(wouldDecree(child, handedDown)));
        }
        decreed.values().removeIf(List::isEmpty);
        return decreed;
    }

    private static List<Holiday> different(Collection<Holiday> holidays, Map<LocalDate, Holiday> before) {
        return holidays.stream().filter(holiday -> !holiday.equals(before.get(holiday.day())))
                .sorted(Comparator.comparing(Holiday::day)).toList();
    }

    private static List<Holiday> newlyDecreed(List<Holiday> different, Map<LocalDate, Holiday> before) {
        return different.stream().filter(holiday -> holiday.decree() != null
                && !(before.containsKey(holiday.day()) && before.get(holiday.day()).decree() != null)).toList();
    }

    /// The day counts again from the new version on, here and in every calendar that has it from here.
    public void removeHoliday(Actor by, long id, LocalDate day) {
        changes.begin(by);
        reach.calendar(by, id);
        version(id);
        Holiday holiday = known(id).get(day);
        if (holiday == null) {
            throw new Refusal.Stale("refusal.admin.stale");
        }
        checkOwn(holiday);
        remove(by, id, day);
    }

    private void remove(Actor by, long id, LocalDate day) {
        close(id, day, nextVersion(id));
        changes.record(by, Subject.HOLIDAY, id, Act.REMOVED, day);
        for (long child : below(id)) {
            Holiday there = known(child).get(day);
            if (there != null && there.inherited()) {
                remove(by, child, day);
            }
        }
    }

    /// What the calendar above says can only be changed there.
    private static void checkOwn(@Nullable Holiday holiday) {
        if (holiday != null && holiday.inherited()) {
            throw new Refusal.BadInput("refusal.admin.holiday.inherited", holiday.name());
        }
    }

    private Map<LocalDate, Holiday> known(long id) {
        Map<LocalDate, Holiday> known = new HashMap<>();
        holidays(id).forEach(holiday -> known.put(holiday.day(), holiday));
        return known;
    }

    /// Parents are chosen when a calendar is made and never again, so this is a tree.
    private List<Long> below(long id) {
        return jdbc.sql("select id from working_calendar where parent_id = ? order by id").param(id).query(Long.class).list();
    }

    ZoneId zoneOf(long id) {
        return ZoneId.of(jdbc.sql("select zone from working_calendar where id = ?").param(id).query(String.class)
                .optional().orElseThrow(() -> new Refusal.NotFound("refusal.calendar.unknown", id)));
    }

    private int version(long id) {
        return jdbc.sql("select version from working_calendar where id = ?").param(id).query(Integer.class)
                .optional().orElseThrow(() -> new Refusal.NotFound("refusal.calendar.unknown", id));
    }

    private int nextVersion(long id) {
        jdbc.sql("update working_calendar set version = version + 1 where id = ?").param(id).update();
        return version(id);
    }

    private void close(long id, LocalDate day, int next) {
        jdbc.sql("update holiday set until_version = :next" + LATEST + " and day = :day")
                .param("next", next).param("id", id).param("day", day).update();
    }

    private void insert(long id, int since, DayOfWeek day, Hours hours) {
        jdbc.sql("insert into calendar_hours (calendar_id, weekday, opens, closes, since_version) "
                + "values (?, ?, ?, ?, ?)").params(id, day.getValue(), hours.opens(), hours.closes(), since).update();
    }

    private void insert(long id, int since, Holiday holiday) {
        jdbc.sql("insert into holiday (calendar_id, day, name, decree, inherited, since_version) "
                + "values (:id, :day, :name, :decree, :inherited, :since)")
                .param("id", id).param("day", holiday.day()).param("name", holiday.name())
                .param("decree", holiday.decree(), Types.VARCHAR).param("inherited", holiday.inherited())
                .param("since", since).update();
    }

    private static void check(String name, Map<DayOfWeek, Hours> hours) {
        AdminRules.calendarName(name);
        if (hours.isEmpty()) {
            throw new Refusal.BadInput("refusal.admin.hours.missing");
        }
    }

    private static Map<DayOfWeek, Hours> officeHours() {
        Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            hours.put(day, new Hours(LocalTime.of(8, 0), LocalTime.of(16, 0)));
        }
        return Map.copyOf(hours);
    }
}
