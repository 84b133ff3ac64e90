package id.terang.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.jurisdiction.Explanation.CountedDay;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Any calendar, in zones with and without clock changes, against a model that walks day by day and knows no
/// arithmetic.
class WorkingCalendarLawsTest {

    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);

    @Property
    void due_is_what_walking_day_by_day_finds(@ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant start, @ForAll @IntRange(max = 70) int n) {
        LocalDate day = slowReceipt(calendar, start);
        assertThat(calendar.receivedDay(start)).isEqualTo(day);

        for (int counted = 0; counted < n;) {
            day = day.plusDays(1);
            counted += works(calendar, day) ? 1 : 0;
        }
        assertThat(calendar.due(start, n)).isEqualTo(slowClosing(calendar, day));
    }

    @Property
    void working_days_between_counts_the_days_walked(@ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant one, @ForAll("moments") Instant other) {
        Instant first = one.isBefore(other) ? one : other;
        Instant second = one.isBefore(other) ? other : one;
        LocalDate end = slowReceipt(calendar, second);
        int counted = 0;
        for (LocalDate day = slowReceipt(calendar, first); day.isBefore(end);) {
            day = day.plusDays(1);
            counted += works(calendar, day) ? 1 : 0;
        }

        assertThat(calendar.workingDaysBetween(first, second)).isEqualTo(counted);
        assertThat(calendar.workingDaysBetween(second, first)).isEqualTo(-counted);
    }

    @Property
    void what_meets_the_due_date_took_at_most_that_many_days(@ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant start, @ForAll("moments") Instant then, @ForAll @IntRange(max = 70) int n) {
        assertThat(calendar.workingDaysBetween(start, then) <= n).isEqualTo(!then.isAfter(calendar.due(start, n)));
    }

    @Property
    void due_never_comes_before_the_start_and_grows_with_both(@ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant one, @ForAll("moments") Instant other, @ForAll @IntRange(max = 70) int n) {
        assertThat(calendar.due(one, n)).isAfterOrEqualTo(one).isBefore(calendar.due(one, n + 1));
        if (one.isBefore(other)) {
            assertThat(calendar.due(one, n)).isBeforeOrEqualTo(calendar.due(other, n));
        }
    }

    @Property
    void more_working_days_after_a_due_date_are_as_many_from_the_start(@ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant start, @ForAll @IntRange(max = 40) int n, @ForAll @IntRange(max = 40) int more) {
        assertThat(calendar.plusWorkingDays(calendar.due(start, n), more)).isEqualTo(calendar.due(start, n + more));
    }

    @Property
    void a_recount_for_later_holidays_is_what_walking_by_the_new_calendar_finds(
            @ForAll("calendars") WorkingCalendar calendar, @ForAll("moments") Instant start,
            @ForAll @IntRange(max = 70) int n, @ForAll("holidays") Map<LocalDate, String> decreed) {
        WorkingCalendar later = calendar.with(decreed, 2);
        LocalDate day = slowReceipt(later, start);
        for (int counted = 0; counted < n;) {
            day = day.plusDays(1);
            counted += works(later, day) ? 1 : 0;
        }

        Instant recounted = later.recount(calendar, start, calendar.due(start, n));

        assertThat(recounted).isEqualTo(slowClosing(later, day)).isAfterOrEqualTo(calendar.due(start, n));
        assertThat(later.version()).isEqualTo(2);
    }

    @Property
    void a_recount_between_two_pauses_is_as_if_the_holidays_had_always_been_known(
            @ForAll("calendars") WorkingCalendar calendar, @ForAll("moments") Instant start,
            @ForAll @IntRange(max = 40) int n, @ForAll @IntRange(max = 10) int paused,
            @ForAll("holidays") Map<LocalDate, String> decreed) {
        WorkingCalendar later = calendar.with(decreed, 2);
        Instant due = calendar.plusWorkingDays(calendar.due(start, n), paused);

        assertThat(later.recount(calendar, start, due)).isEqualTo(later.due(start, n + paused));
    }

    @Property
    void the_explanation_has_no_gaps_and_ends_on_the_due_day(@ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant start, @ForAll @IntRange(max = 70) int n) {
        List<CountedDay> days = calendar.explain(start, n).days();

        assertThat(days.getFirst().date()).isEqualTo(LocalDate.ofInstant(start, calendar.zone()));
        assertThat(slowClosing(calendar, days.getLast().date())).isEqualTo(calendar.due(start, n));
        assertThat(days.getLast().number()).isEqualTo(n);
        assertThat(days).filteredOn(day -> day.kind() == CountedDay.Kind.COUNTED).hasSize(n);
        assertThat(days).filteredOn(day -> day.kind() == CountedDay.Kind.RECEIPT).hasSize(1);
        for (int i = 1; i < days.size(); i++) {
            assertThat(days.get(i).date()).isEqualTo(days.get(i - 1).date().plusDays(1));
        }
    }

    @Property
    void ordinals_count_working_days_one_by_one(@ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate day) {
        int step = works(calendar, day) ? 1 : 0;
        assertThat(calendar.ordinal(day) - calendar.ordinal(day.minusDays(1))).isEqualTo(step);
        if (step == 1) {
            assertThat(calendar.workingDay(calendar.ordinal(day))).isEqualTo(day);
        }
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
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

    @Provide
    Arbitrary<Map<LocalDate, String>> holidays() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, days().set().ofMaxSize(40)),
                net.jqwik.api.Tuple.of(1, days().map(first -> first.datesUntil(first.plusDays(30))
                        .collect(Collectors.toSet()))))
                .map(days -> days.stream().collect(Collectors.toMap(day -> day, LocalDate::toString)));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(FROM.toEpochDay() * 86_400, TO.toEpochDay() * 86_400)
                .map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(FROM.toEpochDay(), TO.toEpochDay()).map(LocalDate::ofEpochDay);
    }

    private static LocalTime time(int minuteOfDay) {
        return LocalTime.of(minuteOfDay / 60, minuteOfDay % 60);
    }

    private static boolean works(WorkingCalendar calendar, LocalDate day) {
        return calendar.hours().get(day.getDayOfWeek()) != null && calendar.holidays().get(day) == null;
    }

    private static Instant slowClosing(WorkingCalendar calendar, LocalDate day) {
        return ZonedDateTime.of(day, calendar.hours().get(day.getDayOfWeek()).closes(), calendar.zone()).toInstant();
    }

    private static LocalDate slowReceipt(WorkingCalendar calendar, Instant at) {
        LocalDate day = at.atZone(calendar.zone()).toLocalDate();
        if (works(calendar, day) && at.compareTo(slowClosing(calendar, day)) <= 0) {
            return day;
        }
        do {
            day = day.plusDays(1);
        } while (!works(calendar, day));
        return day;
    }
}
