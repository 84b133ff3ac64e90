package id.terang.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.terang.jurisdiction.Explanation.CountedDay;
import id.terang.jurisdiction.Explanation.CountedDay.Kind;
import id.terang.jurisdiction.WorkingCalendar.Pause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// `domain.md` §3 by example. November 2026: the 20th is a Friday.
class WorkingCalendarTest {

    private static final LocalDate PILKADA = LocalDate.of(2026, 11, 25);

    private final WorkingCalendar calendar = ARegion.calendar(Map.of(PILKADA, "Hari Pemilihan",
            LocalDate.of(2026, 11, 29), "Hari Libur di Hari Minggu"));

    @Test
    void a_case_filed_in_working_hours_is_received_that_day() {
        assertThat(calendar.receivedDay(at("2026-11-19T10:00"))).isEqualTo("2026-11-19");
    }

    @Test
    void a_case_filed_before_opening_is_received_that_day() {
        assertThat(calendar.receivedDay(at("2026-11-19T00:00"))).isEqualTo("2026-11-19");
    }

    @Test
    void a_case_filed_exactly_at_closing_time_is_received_that_day() {
        assertThat(calendar.receivedDay(at("2026-11-20T15:00"))).isEqualTo("2026-11-20");
        assertThat(calendar.receivedDay(at("2026-11-20T15:00").plusNanos(1000))).isEqualTo("2026-11-23");
    }

    @Test
    void friday_closes_earlier_than_thursday() {
        assertThat(calendar.receivedDay(at("2026-11-19T15:30"))).isEqualTo("2026-11-19");
        assertThat(calendar.receivedDay(at("2026-11-20T15:30"))).isEqualTo("2026-11-23");
    }

    @Test
    void a_case_filed_on_friday_after_closing_is_received_on_monday_and_due_from_there() {
        Instant filed = at("2026-11-20T17:00");

        assertThat(calendar.due(filed, 1)).isEqualTo(at("2026-11-24T16:00"));
        assertThat(calendar.due(filed, 3)).isEqualTo(at("2026-11-27T15:00"));
    }

    @Test
    void a_case_filed_on_a_holiday_is_received_the_day_after() {
        assertThat(calendar.receivedDay(at("2026-11-25T10:00"))).isEqualTo("2026-11-26");
    }

    @Test
    void due_is_closing_time_whatever_the_hour_of_filing() {
        assertThat(calendar.due(at("2026-11-16T08:01"), 3)).isEqualTo(calendar.due(at("2026-11-16T15:59"), 3))
                .isEqualTo(at("2026-11-19T16:00"));
    }

    @Test
    void a_holiday_on_a_working_day_moves_the_due_date_and_one_on_sunday_does_not() {
        assertThat(calendar.due(at("2026-11-24T09:00"), 2)).isEqualTo(at("2026-11-27T15:00"));
        assertThat(calendar.due(at("2026-11-27T09:00"), 1)).isEqualTo(at("2026-11-30T16:00"));
    }

    @Test
    void the_same_moment_is_another_working_day_further_east() {
        WorkingCalendar jayapura = new WorkingCalendar(2, 1, ZoneId.of("Asia/Jayapura"), calendar.hours(), Map.of());
        Instant halfPastThreeInJakarta = at("2026-11-19T15:30");

        assertThat(calendar.receivedDay(halfPastThreeInJakarta)).isEqualTo("2026-11-19");
        assertThat(jayapura.receivedDay(halfPastThreeInJakarta)).isEqualTo("2026-11-20");
    }

    @Test
    void calendar_days_count_weekends_and_end_with_the_day() {
        assertThat(calendar.dueCalendarDays(at("2026-11-20T17:00"), 30)).isEqualTo(at("2026-12-20T23:59:59"));
    }

    @Test
    void working_days_between_are_those_of_the_receipts() {
        assertThat(calendar.workingDaysBetween(at("2026-11-20T10:00"), at("2026-11-20T14:00"))).isZero();
        assertThat(calendar.workingDaysBetween(at("2026-11-20T10:00"), at("2026-11-20T16:00"))).isEqualTo(1);
        assertThat(calendar.workingDaysBetween(at("2026-11-20T10:00"), at("2026-11-26T10:00"))).isEqualTo(3);
        assertThat(calendar.workingDaysBetween(at("2026-11-26T10:00"), at("2026-11-20T10:00"))).isEqualTo(-3);
    }

    @Test
    void a_pause_moves_the_due_date_by_its_working_days() {
        Instant due = calendar.due(at("2026-11-16T10:00"), 3);

        assertThat(calendar.plusWorkingDays(due, 0)).isEqualTo(due);
        assertThat(calendar.plusWorkingDays(due, 3)).isEqualTo(at("2026-11-24T16:00"));
    }

    @Test
    void a_due_day_that_became_a_holiday_moves_to_the_next_working_day() {
        assertThat(calendar.plusWorkingDays(at("2026-11-25T16:00"), 0)).isEqualTo(at("2026-11-26T16:00"));
        assertThat(calendar.plusWorkingDays(at("2026-11-25T16:00"), 1)).isEqualTo(at("2026-11-26T16:00"));
    }

    @Test
    void the_explanation_names_every_day() {
        Explanation explained = calendar.explain(at("2026-11-20T17:00"), 3);

        assertThat(explained.days()).containsExactly(
                day("2026-11-20", 0, Kind.AFTER_CLOSING, null),
                day("2026-11-21", 0, Kind.WEEKEND, null),
                day("2026-11-22", 0, Kind.WEEKEND, null),
                day("2026-11-23", 0, Kind.RECEIPT, null),
                day("2026-11-24", 1, Kind.COUNTED, null),
                day("2026-11-25", 1, Kind.HOLIDAY, "Hari Pemilihan"),
                day("2026-11-26", 2, Kind.COUNTED, null),
                day("2026-11-27", 3, Kind.COUNTED, null));
    }

    @Test
    void a_holiday_on_sunday_is_named_but_cost_nothing() {
        assertThat(calendar.explain(at("2026-11-27T10:00"), 1).days())
                .contains(day("2026-11-29", 0, Kind.WEEKEND, "Hari Libur di Hari Minggu"));
    }

    @Test
    void the_explanation_shows_pauses_and_ends_where_they_moved_the_due_date() {
        Instant filed = at("2026-11-16T10:00");
        Pause pause = new Pause(at("2026-11-17T10:00"), at("2026-11-19T10:00"));

        List<CountedDay> days = calendar.explain(filed, 3, List.of(pause)).days();

        assertThat(days).filteredOn(day -> day.kind() == Kind.PAUSE).extracting(CountedDay::date)
                .containsExactly(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 19));
        assertThat(calendar.closing(days.getLast().date())).isEqualTo(calendar.plusWorkingDays(
                calendar.due(filed, 3), calendar.workingDaysBetween(pause.from(), pause.to())));
    }

    @Test
    void a_calendar_without_a_working_day_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar(1, 1, ARegion.WIB, Map.of(), Map.of()));
    }

    private static CountedDay day(String date, int number, Kind kind, @org.jspecify.annotations.Nullable String name) {
        return new CountedDay(LocalDate.parse(date), number, kind, name);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ARegion.WIB).toInstant();
    }
}
