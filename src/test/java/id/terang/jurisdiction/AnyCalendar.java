package id.terang.jurisdiction;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Any calendar and any moment, and the slow model that walks day by day and knows no arithmetic.
public final class AnyCalendar {

    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);

    private AnyCalendar() { }

    /// In zones with and without clock changes.
    public static Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<ZoneId> zones = Arbitraries.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "America/New_York",
                "Europe/Lisbon", "Africa/Cairo", "Australia/Lord_Howe", "America/Sao_Paulo", "Pacific/Apia", "UTC")
                .map(ZoneId::of);
        Arbitrary<Hours> hours = Arbitraries.integers().between(0, 23 * 60 + 58).flatMap(opens -> Arbitraries
                .integers().between(opens + 1, 23 * 60 + 59).map(closes -> new Hours(time(opens), time(closes))));
        Arbitrary<Map<DayOfWeek, Hours>> weeks = Arbitraries.maps(Arbitraries.of(DayOfWeek.class), hours).ofMinSize(1)
                .map(EnumMap::new);
        return Combinators.combine(zones, weeks, holidays())
                .as((zone, week, free) -> new WorkingCalendar(1, 1, zone, week, free));
    }

    public static Arbitrary<Map<LocalDate, String>> holidays() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, days().set().ofMaxSize(40)),
                Tuple.of(1, days().map(first -> first.datesUntil(first.plusDays(30)).collect(Collectors.toSet()))))
                .map(days -> days.stream().collect(Collectors.toMap(day -> day, LocalDate::toString)));
    }

    public static Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(FROM.toEpochDay() * 86_400, TO.toEpochDay() * 86_400)
                .map(Instant::ofEpochSecond);
    }

    public static Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(FROM.toEpochDay(), TO.toEpochDay()).map(LocalDate::ofEpochDay);
    }

    private static LocalTime time(int minuteOfDay) {
        return LocalTime.of(minuteOfDay / 60, minuteOfDay % 60);
    }

    public static boolean works(WorkingCalendar calendar, LocalDate day) {
        return calendar.hours().get(day.getDayOfWeek()) != null && calendar.holidays().get(day) == null;
    }

    public static Instant slowClosing(WorkingCalendar calendar, LocalDate day) {
        return ZonedDateTime.of(day, calendar.hours().get(day.getDayOfWeek()).closes(), calendar.zone()).toInstant();
    }

    public static LocalDate slowReceipt(WorkingCalendar calendar, Instant at) {
        LocalDate day = at.atZone(calendar.zone()).toLocalDate();
        if (works(calendar, day) && at.compareTo(slowClosing(calendar, day)) <= 0) {
            return day;
        }
        do {
            day = day.plusDays(1);
        } while (!works(calendar, day));
        return day;
    }

    /// The closing of the n-th working day after receipt.
    public static Instant slowDue(WorkingCalendar calendar, Instant start, int n) {
        LocalDate day = slowReceipt(calendar, start);
        for (int counted = 0; counted < n;) {
            day = day.plusDays(1);
            counted += works(calendar, day) ? 1 : 0;
        }
        return slowClosing(calendar, day);
    }

    /// Working days walked from one receipt to the other.
    ///
    /// @param second not before the first
    public static int slowBetween(WorkingCalendar calendar, Instant first, Instant second) {
        LocalDate end = slowReceipt(calendar, second);
        int counted = 0;
        for (LocalDate day = slowReceipt(calendar, first); day.isBefore(end);) {
            day = day.plusDays(1);
            counted += works(calendar, day) ? 1 : 0;
        }
        return counted;
    }
}
