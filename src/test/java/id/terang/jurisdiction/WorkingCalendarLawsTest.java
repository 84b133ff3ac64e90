package id.terang.jurisdiction;

import static id.terang.jurisdiction.AnyCalendar.slowBetween;
import static id.terang.jurisdiction.AnyCalendar.slowClosing;
import static id.terang.jurisdiction.AnyCalendar.slowDue;
import static id.terang.jurisdiction.AnyCalendar.slowReceipt;
import static id.terang.jurisdiction.AnyCalendar.works;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.jurisdiction.Explanation.CountedDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Any calendar, in zones with and without clock changes, against a model that walks day by day and knows no
/// arithmetic.
class WorkingCalendarLawsTest {

    @Property
    void due_is_what_walking_day_by_day_finds(@ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant start, @ForAll @IntRange(max = 70) int n) {
        assertThat(calendar.receivedDay(start)).isEqualTo(slowReceipt(calendar, start));
        assertThat(calendar.due(start, n)).isEqualTo(slowDue(calendar, start, n));
    }

    @Property
    void working_days_between_counts_the_days_walked(@ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant one, @ForAll("moments") Instant other) {
        Instant first = one.isBefore(other) ? one : other;
        Instant second = one.isBefore(other) ? other : one;
        int counted = slowBetween(calendar, first, second);
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
        Instant recounted = later.recount(calendar, start, calendar.due(start, n));

        assertThat(recounted).isEqualTo(slowDue(later, start, n)).isAfterOrEqualTo(calendar.due(start, n));
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
        return AnyCalendar.calendars();
    }

    @Provide
    Arbitrary<Map<LocalDate, String>> holidays() {
        return AnyCalendar.holidays();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return AnyCalendar.moments();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return AnyCalendar.days();
    }
}
