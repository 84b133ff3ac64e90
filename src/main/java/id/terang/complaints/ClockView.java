package id.terang.complaints;

import id.terang.jurisdiction.ClockType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A clock as anybody may see it.
///
/// @param round 1 for the first answer; one more after each dispute or reopening
/// @param startedAt from which the elapsed time runs, always that of the first round
/// @param countedFrom from which the days are counted: the start, or the dispute that began this round
/// @param days counted days, working or calendar as the policy says
/// @param decreedVersion version of the calendar up to which the due date knows decreed holidays
/// @param pausedAt since when it is paused, if it is
/// @param missedAt the due date that passed, once that is on record
/// @param voidedAt when it became void (the case was withdrawn)
public record ClockView(ClockType type, int round, Instant startedAt, Instant countedFrom, Instant dueAt, int days,
                        int policyVersion, long calendarId, int calendarVersion, int decreedVersion, List<Pause> pauses, @Nullable Instant pausedAt,
                        @Nullable Instant stoppedAt, @Nullable Instant missedAt, @Nullable Instant voidedAt) {

    /// What a glance wants to know.
    public enum State { RUNNING, PAUSED, LATE, KEPT, MISSED, VOID }

    /// @param now the moment of looking
    public State state(Instant now) {
        if (voidedAt != null) {
            return State.VOID;
        }
        if (stoppedAt != null) {
            return stoppedAt.isAfter(dueAt) ? State.MISSED : State.KEPT;
        }
        if (pausedAt != null) {
            return State.PAUSED;
        }
        return now.isAfter(dueAt) ? State.LATE : State.RUNNING;
    }

    /// Neither stopped nor void.
    public boolean running() {
        return stoppedAt == null && voidedAt == null;
    }

    /// Working days of all its pauses.
    public int pausedDays() {
        return pauses.stream().mapToInt(Pause::workingDays).sum();
    }
}
