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
import org.jspecify.annotations.Nullable;

/// What a case was promised: the policy in force when it was filed and the calendar of its receiving desk.
/// Both survive transfer.
///
/// @param calendar as it is known today, for clocks that start
/// @param versions of the same calendar, for clocks that go on: "recomputed only for a holiday with a cited decree" (domain.md §3)
/// @param desk     the receiving desk, whose own promises, or those of an agency above it, bind
/// @param returned whether what is sent to the claimant's only address comes back; asked only where it matters
record Terms(Policy policy, WorkingCalendar calendar, Versions versions, Atlas atlas, long desk, BooleanSupplier returned) {

    /// A calendar as it was.
    interface Versions {

        /// @param version in which a clock started
        /// @param decreed up to which version holidays decreed since hold for it
        WorkingCalendar at(int version, int decreed);

        /// Up to which version, from this one on, nobody has decreed anything but above the holder. Who decrees for themselves moves
        /// nothing, nor does what is decreed after that.
        default int decreedAbove(int since) {
            return since;
        }
    }

    /// For a case of which nothing was ever sent, and whose calendar never changed.
    Terms(Policy policy, WorkingCalendar calendar, Atlas atlas, long desk) {
        this(policy, calendar, (version, decreed) -> calendar, atlas, desk, () -> false);
    }

    /// The calendar by which the due date of a clock was counted. Whatever else was changed in it since never reaches it.
    WorkingCalendar calendar(CaseClock clock) {
        return calendar(clock, clock.decreedVersion());
    }

    /// The same with the holidays decreed up to another version.
    WorkingCalendar calendar(CaseClock clock, int decreed) {
        return versions.at(clock.calendarVersion(), decreed);
    }

    /// How a clock that runs is counted on: with the holidays decreed above the holder since, whether or not they lay before its due date.
    ///
    /// @param due     its due date with them
    /// @param decreed up to which version it knows them now; empty if no more than before
    record Counted(WorkingCalendar calendar, Instant due, @Nullable Integer decreed) { }

    Counted counted(CaseClock clock) {
        return counted(clock, clock.decreedVersion(), clock.dueAt());
    }

    /// The same for another due date.
    ///
    /// @param known up to which version that one knows decreed holidays
    Counted counted(CaseClock clock, int known, Instant due) {
        int decreed = versions.decreedAbove(known);
        return new Counted(calendar(clock, decreed), recounted(clock, known, decreed, due), decreed == clock.decreedVersion() ? null : decreed);
    }

    /// Where a due date goes with the holidays decreed since.
    ///
    /// @param known   up to which version it knows them
    /// @param decreed up to which it shall
    Instant recounted(CaseClock clock, int known, int decreed, Instant due) {
        return known == decreed || !policy.workingDays(clock.type()) ? due
            : Decreed.later(clock.type(), calendar(clock, known), calendar(clock, decreed), clock.countedFrom(), due);
    }

    /// A further round of a clock: by the calendar in which the first one began, with the holidays decreed above the holder until now.
    ///
    /// @param days working days from `at` to the due date
    ClockChange.Started again(CaseClock last, Instant at, int days) {
        int decreed = versions.decreedAbove(last.decreedVersion());
        return again(last, at, versions.at(last.calendarVersion(), decreed).due(at, days), days, decreed);
    }

    /// A further round that is late from the beginning: its due date is that of the one before.
    ClockChange.Started late(CaseClock last) {
        return again(last, last.countedFrom(), last.dueAt(), last.days(), last.decreedVersion());
    }

    private ClockChange.Started again(CaseClock last, Instant countedFrom, Instant due, int days, int decreed) {
        return new ClockChange.Started(last.type(), last.round() + 1, last.startedAt(), countedFrom, due, days, policy.version(),
            calendar.id(), last.calendarVersion(), decreed);
    }

    ClockChange.Started start(ClockType clock, int round, Instant at, Matter matter) {
        return start(clock, round, at, days(clock, matter));
    }

    ClockChange.Started start(ClockType clock, int round, Instant at, int days) {
        return started(clock, round, at, at, due(clock, at, days), days);
    }

    ClockChange.Started started(ClockType clock, int round, Instant start, Instant countedFrom, Instant due, int days) {
        return new ClockChange.Started(clock, round, start, countedFrom, due, days, policy.version(), calendar.id(),
            calendar.version(), calendar.version());
    }

    /// Starts a clock that is due on a day somebody named, at closing time.
    ClockChange.Started startUntil(ClockType clock, int round, Instant start, Instant countedFrom, LocalDate day) {
        var due = calendar.plusWorkingDays(day.atTime(LocalTime.NOON).atZone(calendar.zone()).toInstant(), 0);
        return started(clock, round, start, countedFrom, due, daysBetween(clock, countedFrom, due));
    }

    int daysBetween(ClockType clock, Instant from, Instant to) {
        return daysBetween(calendar, clock, from, to);
    }

    /// By the calendar that the clock knows.
    int daysBetween(CaseClock clock, Instant from, Instant to) {
        return daysBetween(calendar(clock), clock.type(), from, to);
    }

    private int daysBetween(WorkingCalendar known, ClockType clock, Instant from, Instant to) {
        return Math.max(0, policy.workingDays(clock) ? known.workingDaysBetween(from, to)
            : (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(from, known.zone()), LocalDate.ofInstant(to, known.zone())));
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

    /// So many days after the due date of a clock or a later one, at the closing time of the day, by the calendar that it knows.
    Instant later(CaseClock clock, Instant due, int days) {
        var known = calendar(clock);
        return policy.workingDays(clock.type()) ? known.plusWorkingDays(due, days) : known.dueCalendarDays(due, days);
    }

    Instant due(ClockType clock, Instant at, int days) {
        return due(calendar, clock, at, days);
    }

    /// So many days after a moment, by the calendar that the clock knows.
    Instant due(CaseClock clock, Instant at, int days) {
        return due(calendar(clock), clock.type(), at, days);
    }

    Instant due(WorkingCalendar known, ClockType clock, Instant at, int days) {
        return policy.workingDays(clock) ? known.due(at, days) : known.dueCalendarDays(at, days);
    }
}
