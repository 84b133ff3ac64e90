package id.terang.jurisdiction;

import id.terang.jurisdiction.Calendars.KeptHoliday;
import id.terang.jurisdiction.Calendars.WorkedHours;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Working calendars as the database keeps them: hours and holidays say in which versions they hold.
@Component
class CalendarVersions {

    private static final String HOLDS = " where since_version <= :v and (until_version is null or until_version > :v)";

    private static final int HOLIDAYS_AT_A_TIME = 1000;

    private final JdbcClient jdbc;

    CalendarVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The latest version of every calendar by its id.
    Map<Long, WorkingCalendar> current() {
        Map<Long, Integer> versions = new HashMap<>();
        jdbc.sql("select id, version from working_calendar").query(row -> {
            versions.put(row.getLong(1), row.getInt(2));
        });
        return versions.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> load(entry.getKey(), entry.getValue())));
    }

    /// What every calendar is called now, by its id.
    Map<Long, String> names() {
        return listed().stream().collect(Collectors.toMap(CalendarListed::id, CalendarListed::name));
    }

    /// By name.
    List<CalendarListed> listed() {
        return jdbc.sql("select id, name, zone, version, parent_id from working_calendar order by name")
                .query((row, n) -> new CalendarListed(row.getLong(1), row.getString(2), ZoneId.of(row.getString(3)),
                        row.getInt(4), row.getObject(5, Long.class)))
                .list();
    }

    List<WorkedHours> hours() {
        return jdbc.sql("select c.name, h.weekday, h.opens, h.closes, h.since_version, h.until_version from calendar_hours h "
                + "join working_calendar c on c.id = h.calendar_id order by c.name, h.weekday, h.since_version")
                .query((row, n) -> new WorkedHours(row.getString(1), DayOfWeek.of(row.getInt(2)),
                        new Hours(row.getObject(3, LocalTime.class), row.getObject(4, LocalTime.class)), row.getInt(5),
                        row.getObject(6, Integer.class)))
                .list();
    }

    void holidays(Consumer<KeptHoliday> each) {
        jdbc.sql("select c.name, h.day, h.name, h.decree, h.inherited, h.since_version, h.until_version, "
                + "if(h.decree is null, null, r.begun_at) from holiday h join working_calendar c on c.id = h.calendar_id "
                + "left join recount r on r.calendar_id = h.calendar_id and r.version = h.since_version "
                + "order by c.name, h.day, h.since_version").withFetchSize(HOLIDAYS_AT_A_TIME)
                .query(row -> {
                    LocalDateTime decreed = row.getObject(8, LocalDateTime.class);
                    each.accept(new KeptHoliday(row.getString(1),
                            new Holiday(row.getObject(2, LocalDate.class), row.getString(3), row.getString(4), row.getBoolean(5)),
                            row.getInt(6), row.getObject(7, Integer.class), decreed == null ? null : Micros.fromUtc(decreed)));
                });
    }

    /// The calendar of one version and the holidays decreed after it, up to another: what a clock goes by that was
    /// running when they were decreed. A decree that was taken back stays in it, because no due date moves back.
    WorkingCalendar load(long id, int version, int decreed) {
        WorkingCalendar calendar = load(id, version);
        Map<LocalDate, String> holidays = new HashMap<>();
        jdbc.sql("select day, name from holiday where calendar_id = :id and decree is not null "
                + "and since_version > :v and since_version <= :decreed order by since_version")
                .param("id", id).param("v", version).param("decreed", decreed)
                .query(row -> {
                    // The same few names stand in thousands of versions.
                    holidays.put(row.getObject(1, LocalDate.class), row.getString(2).intern());
                });
        return holidays.isEmpty() ? calendar : calendar.with(holidays, decreed);
    }

    WorkingCalendar load(long id, int version) {
        String zone = jdbc.sql("select zone from working_calendar where id = :id and version >= :v and :v > 0")
                .param("id", id).param("v", version).query(String.class).optional()
                .orElseThrow(() -> new Refusal.NotFound("refusal.calendar.unknown", id));
        Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
        jdbc.sql("select weekday, opens, closes from calendar_hours" + HOLDS + " and calendar_id = :id")
                .param("v", version).param("id", id)
                .query(row -> {
                    hours.put(DayOfWeek.of(row.getInt(1)), new Hours(row.getObject(2, LocalTime.class),
                            row.getObject(3, LocalTime.class)));
                });
        Map<LocalDate, String> holidays = new HashMap<>();
        jdbc.sql("select day, name from holiday" + HOLDS + " and calendar_id = :id")
                .param("v", version).param("id", id)
                .query(row -> {
                    // The same few names stand in thousands of versions.
                    holidays.put(row.getObject(1, LocalDate.class), row.getString(2).intern());
                });
        return new WorkingCalendar(id, version, ZoneId.of(zone), hours, holidays);
    }
}
