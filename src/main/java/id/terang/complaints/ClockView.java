package id.terang.complaints;

import id.terang.jurisdiction.ClockType;
import id.terang.shared.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
/// @param taken whose due date it took; empty where it has its own
/// @param stood when the case stood answered or closed between the rounds before, which nobody is charged with
public record ClockView(ClockType type, int round, Instant startedAt, Instant countedFrom, Instant dueAt, int days,
                        int policyVersion, long calendarId, int calendarVersion, int decreedVersion, List<Pause> pauses, @Nullable Instant pausedAt,
                        @Nullable Instant stoppedAt, @Nullable Instant missedAt, @Nullable Instant voidedAt,
                        @Nullable Taken taken, List<Stood> stood) {

    /// From an answer until it was taken up again.
    public record Stood(Instant from, Instant to) {

        /// What of these times lies after a due date: "time spent ANSWERED is not charged".
        public static List<Stood> after(Instant due, List<Stood> stood) {
            return stood.stream().filter(time -> time.to.isAfter(due))
                .map(time -> time.from.isBefore(due) ? new Stood(due, time.to) : time).toList();
        }

        /// How long somebody was late, without the times that are charged to nobody.
        public static Duration late(Instant due, List<Stood> stood, Instant now) {
            return after(due, stood).stream().map(time -> Duration.between(time.from, time.to))
                .reduce(Duration.between(due, now), Duration::minus);
        }
    }

    /// What a glance wants to know. OVER: a time that was the citizen's has passed or was used; nobody is late.
    public enum State { RUNNING, PAUSED, LATE, KEPT, MISSED, OVER, VOID }

    /// "A survivor takes the earliest due date of its duplicates."
    ///
    /// @param from the duplicate; empty where the reader may not know of it
    public record Taken(@Nullable Reference from) { }

    /// @param now the moment of looking
    public State state(Instant now) {
        if (voidedAt != null) {
            return State.VOID;
        }
        if (window()) {
            return stoppedAt != null || now.isAfter(dueAt) ? State.OVER : State.RUNNING;
        }
        if (stoppedAt != null) {
            return stoppedAt.isAfter(dueAt) ? State.MISSED : State.KEPT;
        }
        if (pausedAt != null) {
            return State.PAUSED;
        }
        return now.isAfter(dueAt) ? State.LATE : State.RUNNING;
    }

    /// Whether it gives the citizen time to go back to the office or to reply to it.
    public boolean window() {
        return !CaseClocks.kept(type);
    }

    /// When it ended: by an act, or for a window by itself; empty while it runs on.
    ///
    /// @param now the moment of looking
    public Optional<Instant> ended(Instant now) {
        if (voidedAt != null) {
            return Optional.of(voidedAt);
        }
        boolean passed = window() && dueAt.isBefore(stoppedAt == null ? now : stoppedAt);
        return passed ? Optional.of(dueAt) : Optional.ofNullable(stoppedAt);
    }

    /// The same, with the due date of another case.
    ClockView taking(Taken from) {
        return new ClockView(type, round, startedAt, countedFrom, dueAt, days, policyVersion, calendarId, calendarVersion, decreedVersion,
            pauses, pausedAt, stoppedAt, missedAt, voidedAt, from, stood);
    }

    /// Neither stopped nor void.
    public boolean running() {
        return stoppedAt == null && voidedAt == null;
    }

    /// Whether it was late already when the case was answered, so that nothing was left when it was taken up again.
    public boolean lateBefore() {
        return stood.stream().anyMatch(time -> time.from().isAfter(dueAt));
    }

    /// Working days of all its pauses.
    public int pausedDays() {
        return pauses.stream().mapToInt(Pause::workingDays).sum();
    }
}
