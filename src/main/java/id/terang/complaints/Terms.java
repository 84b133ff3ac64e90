package id.terang.complaints;

import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Policy;
import id.terang.jurisdiction.Track;
import id.terang.jurisdiction.WorkingCalendar;
import java.time.Instant;

/// What a case was promised: the policy in force when it was filed and the calendar of its receiving desk.
/// Both survive transfer.
record Terms(Policy policy, WorkingCalendar calendar) {

    ClockChange.Started start(ClockType clock, int round, Instant at, Kind kind, Track track) {
        return start(clock, round, at, policy.days(clock, kind, track));
    }

    ClockChange.Started start(ClockType clock, int round, Instant at, int days) {
        return started(clock, round, at, at, due(clock, at, days), days);
    }

    ClockChange.Started started(ClockType clock, int round, Instant start, Instant countedFrom, Instant due, int days) {
        return new ClockChange.Started(clock, round, start, countedFrom, due, days, policy.version(), calendar.id(),
            calendar.version());
    }

    Instant due(ClockType clock, Instant at, int days) {
        return policy.workingDays(clock) ? calendar.due(at, days) : calendar.dueCalendarDays(at, days);
    }
}
