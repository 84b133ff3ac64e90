package id.terang.complaints;

import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.WorkingCalendar;
import java.time.Instant;
import java.util.Optional;

/// Holidays decreed for one calendar, and what they do to a due date (domain.md §3).
///
/// @param version of the calendar from which they hold
interface Decreed {

    int version();

    /// The calendar of a clock that started under version `started` and knows the decrees up to version `known`.
    WorkingCalendar before(int started, int known);

    /// The same with these holidays.
    WorkingCalendar after(int started, int known);

    /// The new due date; empty if it stays.
    ///
    /// @param from when the days of the clock began to count
    default Optional<Instant> due(ClockType type, int started, int known, Instant from, Instant due, Instant now) {
        if (known >= version() || !due.isAfter(now)) {
            return Optional.empty();
        }
        var moved = later(type, before(started, known), after(started, known), from, due);
        return moved.isAfter(due) ? Optional.of(moved) : Optional.empty();
    }

    /// The due date with the holidays of the later calendar, never earlier than it was. A day that a plan named stays that day, unless
    /// the office is closed on it now.
    static Instant later(ClockType type, WorkingCalendar before, WorkingCalendar after, Instant from, Instant due) {
        var moved = type == ClockType.PLAN ? after.plusWorkingDays(due, 0) : after.recount(before, from, due);
        return moved.isAfter(due) ? moved : due;
    }
}
