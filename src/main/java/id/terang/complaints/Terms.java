package id.terang.complaints;

import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Limit;
import id.terang.jurisdiction.Policy;
import id.terang.jurisdiction.WorkingCalendar;
import id.terang.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;

/// What a case was promised: the policy in force when it was filed and the calendar of its receiving desk.
/// Both survive transfer.
///
/// @param desk     the receiving desk, whose own promises, or those of an agency above it, bind
/// @param returned whether what is sent to the claimant's only address comes back; asked only where it matters
record Terms(Policy policy, WorkingCalendar calendar, Atlas atlas, long desk, BooleanSupplier returned) {

    /// For a case of which nothing was ever sent.
    Terms(Policy policy, WorkingCalendar calendar, Atlas atlas, long desk) {
        this(policy, calendar, atlas, desk, () -> false);
    }

    ClockChange.Started start(ClockType clock, int round, Instant at, Matter matter) {
        return start(clock, round, at, days(clock, matter));
    }

    ClockChange.Started start(ClockType clock, int round, Instant at, int days) {
        return started(clock, round, at, at, due(clock, at, days), days);
    }

    ClockChange.Started started(ClockType clock, int round, Instant start, Instant countedFrom, Instant due, int days) {
        return new ClockChange.Started(clock, round, start, countedFrom, due, days, policy.version(), calendar.id(),
            calendar.version());
    }

    /// Starts a clock that is due on a day somebody named, at closing time.
    ClockChange.Started startUntil(ClockType clock, int round, Instant start, Instant countedFrom, LocalDate day) {
        var due = calendar.plusWorkingDays(day.atTime(LocalTime.NOON).atZone(calendar.zone()).toInstant(), 0);
        return started(clock, round, start, countedFrom, due, daysBetween(clock, countedFrom, due));
    }

    int daysBetween(ClockType clock, Instant from, Instant to) {
        return Math.max(0, policy.workingDays(clock) ? calendar.workingDaysBetween(from, to)
            : (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(from, calendar.zone()), LocalDate.ofInstant(to, calendar.zone())));
    }

    /// "PLANNED … its date at most 365 days away."
    ///
    /// @throws Refusal.BadInput if the day is not after today, or too far away
    void checkAhead(LocalDate day, Instant at) {
        int most = policy.limit(Limit.PLAN_AHEAD);
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(at, calendar.zone()), day);
        if (days < 1 || days > most) {
            throw new Refusal.BadInput("refusal.plan.date", most);
        }
    }

    int days(ClockType clock, Matter matter) {
        return policy.days(clock, matter.kind(), matter.track(), atlas.scope(matter.service(), desk));
    }

    /// So many days after a due date, at the closing time of the day.
    Instant later(ClockType clock, Instant due, int days) {
        return policy.workingDays(clock) ? calendar.plusWorkingDays(due, days) : calendar.dueCalendarDays(due, days);
    }

    Instant due(ClockType clock, Instant at, int days) {
        return policy.workingDays(clock) ? calendar.due(at, days) : calendar.dueCalendarDays(at, days);
    }
}
