package id.terang.jurisdiction;

import id.terang.jurisdiction.Explanation.CountedDay;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The days on which an office works, in one version: immutable, so that a due date computed years ago can be
/// computed again. Counting follows `domain.md` §3:
///
/// > Day 0 is the day of receipt (after closing time or on a non-working day: the next working day); due is that
/// > calendar's closing time on working day n. Elapsed time always runs from filing.
///
/// A case that arrives exactly at closing time is still received that day. A local closing time that a clock
/// change skips or repeats is resolved as [java.time.ZonedDateTime#of] does: moved forward, or the first of two.
///
/// Every question is arithmetic on the number of working days since 1970 ([#ordinal(LocalDate)]), so it costs
/// about as much for 60 days as for one.
public final class WorkingCalendar {

    private final long id;
    private final int version;
    private final ZoneId zone;
    private final Map<DayOfWeek, Hours> hours;
    private final Map<LocalDate, String> holidays;

    /// Epoch days of the holidays that would be working days otherwise, ascending.
    private final long[] freed;
    private final boolean[] workday = new boolean[7];
    /// Working weekdays from Monday up to and including each weekday.
    private final int[] upTo = new int[7];
    private final DayOfWeek[] workdays;

    /// @param hours    weekdays that are missing are never worked
    /// @param holidays date to name
    /// @throws IllegalArgumentException if no weekday is worked
    public WorkingCalendar(long id, int version, ZoneId zone, Map<DayOfWeek, Hours> hours,
            Map<LocalDate, String> holidays) {
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("a calendar without a working day never ends a count");
        }
        this.id = id;
        this.version = version;
        this.zone = zone;
        this.hours = Map.copyOf(new EnumMap<>(hours));
        this.holidays = Map.copyOf(holidays);
        int count = 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            workday[day.ordinal()] = hours.containsKey(day);
            count += workday[day.ordinal()] ? 1 : 0;
            upTo[day.ordinal()] = count;
        }
        workdays = Arrays.stream(DayOfWeek.values()).filter(hours::containsKey).toArray(DayOfWeek[]::new);
        freed = holidays.keySet().stream().filter(day -> hours.containsKey(day.getDayOfWeek()))
                .mapToLong(LocalDate::toEpochDay).sorted().toArray();
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public ZoneId zone() {
        return zone;
    }

    public Map<DayOfWeek, Hours> hours() {
        return hours;
    }

    public Map<LocalDate, String> holidays() {
        return holidays;
    }

    public @Nullable String holiday(LocalDate day) {
        return holidays.get(day);
    }

    public boolean isWorkingDay(LocalDate day) {
        return hours.containsKey(day.getDayOfWeek()) && !holidays.containsKey(day);
    }

    /// When the office closes on this day.
    ///
    /// @throws IllegalArgumentException if nobody works on that weekday
    public Instant closing(LocalDate day) {
        Hours worked = hours.get(day.getDayOfWeek());
        if (worked == null) {
            throw new IllegalArgumentException(day + " is no working day");
        }
        return day.atTime(worked.closes()).atZone(zone).toInstant();
    }

    /// Day 0: "the day of receipt (after closing time or on a non-working day: the next working day)".
    public LocalDate receivedDay(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return isWorkingDay(day) && !at.isAfter(closing(day)) ? day : workingDay(ordinal(day) + 1);
    }

    /// "Due is that calendar's closing time on working day n."
    ///
    /// @param workingDays n ≥ 0
    public Instant due(Instant start, int workingDays) {
        return closing(workingDay(ordinal(receivedDay(start)) + atLeastZero(workingDays)));
    }

    /// The last second of the local day that is so many calendar days after the day of `start`; weekends and
    /// holidays count.
    public Instant dueCalendarDays(Instant start, int days) {
        LocalDate last = LocalDate.ofInstant(start, zone).plusDays(atLeastZero(days));
        return last.atTime(23, 59, 59).atZone(zone).toInstant();
    }

    /// Working days from the receipt of what happened at `a` to the receipt of what happened at `b`, so that
    /// `b` meets `due(a, n)` exactly if this is at most n. Negative if `b` came first.
    public int workingDaysBetween(Instant a, Instant b) {
        return ordinal(receivedDay(b)) - ordinal(receivedDay(a));
    }

    /// Closing time n working days after the day of `due`; with n = 0 that day's, or the next working day's if
    /// it has become a holiday since.
    public Instant plusWorkingDays(Instant due, int n) {
        LocalDate day = LocalDate.ofInstant(due, zone);
        int counted = ordinal(day) + atLeastZero(n);
        return closing(workingDay(n == 0 && !isWorkingDay(day) ? counted + 1 : counted));
    }

    /// The same calendar with some holidays more, told apart from the plain one by `version`.
    ///
    /// @param more date to name
    public WorkingCalendar with(Map<LocalDate, String> more, int version) {
        Map<LocalDate, String> all = new HashMap<>(holidays);
        all.putAll(more);
        return new WorkingCalendar(id, version, zone, hours, all);
    }

    /// Where a due date goes that was counted by an earlier calendar: closing time of the day that is as many working
    /// days after the receipt here as `due` was there.
    ///
    /// @param from when the count began
    public Instant recount(WorkingCalendar before, Instant from, Instant due) {
        int counted = before.ordinal(LocalDate.ofInstant(due, zone)) - before.ordinal(before.receivedDay(from));
        return closing(workingDay(ordinal(receivedDay(from)) + counted));
    }

    /// The days from filing to `due(start, workingDays)`, each with the reason why it counts or not.
    public Explanation explain(Instant start, int workingDays) {
        return explain(start, workingDays, List.of());
    }

    /// As [#explain(Instant, int)], with pauses: as many working days as a pause lasted do not count, the due day
    /// moves by them.
    public Explanation explain(Instant start, int workingDays, List<Pause> pauses) {
        LocalDate received = receivedDay(start);
        List<CountedDay> days = new ArrayList<>();
        int number = 0;
        for (LocalDate day = LocalDate.ofInstant(start, zone);; day = day.plusDays(1)) {
            CountedDay.Kind kind = kindOf(day, received, pauses);
            if (kind == CountedDay.Kind.COUNTED) {
                number++;
            }
            days.add(new CountedDay(day, number, kind, holidays.get(day)));
            if (number == atLeastZero(workingDays) && !day.isBefore(received)) {
                return new Explanation(days);
            }
        }
    }

    /// Working days from 1 January 1970 up to and including this day; negative before. Differences of it are
    /// what the dimension table of the statistics keeps.
    public int ordinal(LocalDate day) {
        long epochDay = day.toEpochDay();
        return Math.toIntExact(weekdays(epochDay) - holidaysUpTo(epochDay));
    }

    /// The working day with this ordinal.
    public LocalDate workingDay(int ordinal) {
        int skipped = 0;
        while (true) {
            long epochDay = weekday((long) ordinal + skipped);
            int holidaysThere = holidaysUpTo(epochDay);
            if (holidaysThere == skipped) {
                return LocalDate.ofEpochDay(epochDay);
            }
            skipped = holidaysThere;
        }
    }

    private CountedDay.Kind kindOf(LocalDate day, LocalDate received, List<Pause> pauses) {
        if (!hours.containsKey(day.getDayOfWeek())) {
            return CountedDay.Kind.WEEKEND;
        }
        if (holidays.containsKey(day)) {
            return CountedDay.Kind.HOLIDAY;
        }
        if (day.isBefore(received)) {
            return CountedDay.Kind.AFTER_CLOSING;
        }
        if (day.equals(received)) {
            return CountedDay.Kind.RECEIPT;
        }
        return pauses.stream().anyMatch(pause -> covers(pause, day)) ? CountedDay.Kind.PAUSE : CountedDay.Kind.COUNTED;
    }

    private boolean covers(Pause pause, LocalDate day) {
        return day.isAfter(receivedDay(pause.from())) && !day.isAfter(receivedDay(pause.to()));
    }

    /// Weekly working days from 1970 to this day, as if there were no holidays. Weeks start on Monday
    /// 29 December 1969, epoch day −3; its three working or free days before 1970 only shift the origin.
    private long weekdays(long epochDay) {
        long sinceMonday = epochDay + 3;
        return Math.floorDiv(sinceMonday, 7) * workdays.length + upTo[Math.floorMod(sinceMonday, 7)];
    }

    /// The inverse of [#weekdays(long)] on working weekdays.
    private long weekday(long count) {
        long week = Math.floorDiv(count - 1, workdays.length);
        int inWeek = Math.floorMod(count - 1, workdays.length);
        return week * 7 + workdays[inWeek].ordinal() - 3;
    }

    private int holidaysUpTo(long epochDay) {
        int found = Arrays.binarySearch(freed, epochDay);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static int atLeastZero(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days: " + days);
        }
        return days;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkingCalendar that && id == that.id && version == that.version
                && zone.equals(that.zone) && hours.equals(that.hours) && holidays.equals(that.holidays);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    @Override
    public String toString() {
        return "calendar " + id + " v" + version;
    }

    /// A time in which a clock stood still because the citizen was asked something.
    public record Pause(Instant from, Instant to) {
    }
}
