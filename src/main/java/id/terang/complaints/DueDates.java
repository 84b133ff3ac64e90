package id.terang.complaints;

import static id.terang.jurisdiction.ClockType.RESOLVE;

import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Limit;
import id.terang.jurisdiction.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What moves the due dates of clocks that run: another class of case, a duplicate that was due earlier, a decreed holiday
/// (domain.md §3). Returns changes, as {@link CaseClocks} does.
final class DueDates {

    private final List<CaseClock> clocks;
    private final CaseClocks rules;

    DueDates(List<CaseClock> clocks, CaseClocks rules) {
        this.clocks = clocks;
        this.rules = rules;
    }

    /// Reclassifying "may shorten freely"; what would lengthen is left to the caller's right. Where the promise is the same
    /// nothing moves.
    ///
    /// @param lengthen whether a longer promise may be given (a LEAD above the holder, once, before the due date)
    /// @param instructed whether RESOLVE runs to the day of an instruction, which is no promise of the class
    List<ClockChange.Moved> reclassified(Terms terms, Matter before, Matter now, boolean lengthen, boolean instructed, Instant at) {
        var changes = new ArrayList<ClockChange.Moved>();
        for (var type : CaseClocks.PROMISES) {
            int days = terms.days(type, now);
            rules.running(type).filter(clock -> clock.countsDown() && days != terms.days(type, before) && !(instructed && type == RESOLVE))
                .flatMap(clock -> clock.round() == 1 ? Optional.of(first(terms, clock, days)) : resumed(terms, clock, days, at))
                .filter(moved -> moves(moved, terms.counted(rules.get(type, moved.round())).due(), lengthen))
                .ifPresent(changes::add);
        }
        return changes;
    }

    /// @param due what is due without it, holidays that were decreed and not recounted yet included
    private static boolean moves(ClockChange.Moved moved, Instant due, boolean lengthen) {
        return !moved.due().equals(moved.from()) && (moved.due().isBefore(due) || lengthen && moved.due().isAfter(due));
    }

    private static ClockChange.Moved first(Terms terms, CaseClock clock, int days) {
        var counted = terms.counted(clock);
        Instant due = terms.due(counted.calendar(), clock.type(), clock.startedAt(), days);
        due = clock.pausedDays() == 0 ? due : counted.calendar().plusWorkingDays(due, clock.pausedDays());
        return new ClockChange.Moved(clock.type(), clock.round(), clock.dueAt(), due, days, counted.decreed());
    }

    /// A clock that was resumed gets what the new promise leaves after the time that earlier rounds used, by the rule of a dispute. A
    /// shorter promise leaves those least days from now on too: no day is missed by looking back.
    ///
    /// @return nothing for a part that was split off after its first round: the time before is in the whole's clocks
    private Optional<ClockChange.Moved> resumed(Terms terms, CaseClock clock, int days, Instant at) {
        var counted = terms.counted(clock);
        var calendar = counted.calendar();
        var earlier = clocks.stream().filter(other -> other.type() == clock.type() && other.round() < clock.round()).toList();
        if (earlier.size() < clock.round() - 1) {
            return Optional.empty();
        }
        int used = earlier.stream().mapToInt(other -> calendar.workingDaysBetween(other.countedFrom(), CaseClocks.endedAt(other)) - other.pausedDays()).sum();
        int least = terms.policy().limit(Limit.LEFT_AFTER_DISPUTE);
        int promised = calendar.workingDaysBetween(clock.startedAt(), terms.due(calendar, clock.type(), clock.startedAt(), days));
        var due = calendar.plusWorkingDays(calendar.due(clock.countedFrom(), Math.max(least, promised - used)), clock.pausedDays());
        var soonest = calendar.due(at, least);
        if (due.isBefore(counted.due()) && due.isBefore(soonest)) {
            due = soonest.isBefore(counted.due()) ? soonest : counted.due();
        }
        int ran = calendar.workingDaysBetween(clock.countedFrom(), due) - clock.pausedDays();
        return Optional.of(new ClockChange.Moved(clock.type(), clock.round(), clock.dueAt(), due, ran, counted.decreed()));
    }

    /// "A survivor takes the earliest due date of its duplicates."
    List<ClockChange.Moved> earliest(CaseClocks duplicate) {
        var changes = new ArrayList<ClockChange.Moved>();
        for (var type : CaseClocks.PROMISES) {
            rules.running(type).filter(CaseClock::countsDown).ifPresent(own -> duplicate.running(type)
                .filter(other -> other.dueAt().isBefore(own.dueAt()))
                .ifPresent(other -> changes.add(new ClockChange.Moved(type, own.round(), own.dueAt(), other.dueAt(),
                    own.days(), null))));
        }
        return changes;
    }

    /// Dates taken from duplicates go back to what they were without them, but for those that have passed and those that one of the
    /// others hurries as much.
    ///
    /// @param history of the case
    /// @param others clocks of its other duplicates
    List<ClockChange.Moved> own(Terms terms, Matter matter, List<RecordedEvent> history, List<CaseClocks> others, Instant at) {
        var changes = new ArrayList<ClockChange.Moved>();
        for (var type : CaseClocks.PROMISES) {
            rules.running(type).filter(clock -> !clock.missed() && (clock.paused() || !at.isAfter(clock.dueAt())))
                .flatMap(clock -> own(terms, matter, clock, history))
                .filter(own -> own.due().isAfter(own.from()) && others.stream().flatMap(other -> other.running(type).stream())
                    .allMatch(other -> other.dueAt().isAfter(own.from())))
                .ifPresent(changes::add);
        }
        return changes;
    }

    /// Follows what happened to a clock, as if it had never been hurried.
    private static Optional<ClockChange.Moved> own(Terms terms, Matter matter, CaseClock clock, List<RecordedEvent> history) {
        boolean taken = false;
        Instant due = clock.dueAt();
        int known = clock.calendarVersion();
        for (var event : history) {
            for (var change : event.clocks()) {
                if (change.clock() != clock.type() || change.round() != clock.round()) {
                    continue;
                }
                switch (change) {
                    case ClockChange.Started started -> {
                        due = started.due();
                        known = started.decreedVersion() == null ? started.calendarVersion() : started.decreedVersion();
                    }
                    case ClockChange.Moved moved when event.event() instanceof CaseEvent.DueMoved said && said.taken() -> taken = true;
                    case ClockChange.Moved moved -> {
                        due = moved.due();
                        known = moved.decreedVersion() == null ? known : moved.decreedVersion();
                    }
                    case ClockChange.Recounted recounted -> {
                        due = terms.recounted(clock, known, recounted.calendarVersion(), due);
                        known = recounted.calendarVersion();
                    }
                    case ClockChange.Resumed resumed -> {
                        int decreed = resumed.decreedVersion() == null ? known : resumed.decreedVersion();
                        due = terms.recounted(clock, known, decreed, due);
                        due = resumed.pausedDays() == 0 ? due : terms.calendar(clock, decreed).plusWorkingDays(due, resumed.pausedDays());
                        known = decreed;
                    }
                    default -> { }
                }
            }
        }
        if (!taken) {
            return Optional.empty();
        }
        var counted = terms.counted(clock, known, due);
        var own = new ClockChange.Moved(clock.type(), clock.round(), clock.dueAt(), counted.due(), clock.days(), counted.decreed());
        // A promise that was shortened to no earlier date than the hurried one did not move then.
        int promised = terms.days(clock.type(), matter);
        var shortened = clock.round() == 1 && promised < clock.days() && promisedAnew(terms, clock.type(), history) ? first(terms, clock, promised) : own;
        return Optional.of(shortened.due().isBefore(own.due()) ? shortened : own);
    }

    /// Whether the case became one of another class, with another promise. Else a difference between the two says nothing: an imported
    /// case keeps the promise of its source, and one that a review named a day for keeps that.
    private static boolean promisedAnew(Terms terms, ClockType type, List<RecordedEvent> history) {
        boolean anew = false;
        Integer before = null;
        for (var event : history) {
            var matter = switch (event.event()) {
                case CaseEvent.Filed said -> new Matter(said.kind(), said.track(), said.service());
                case CaseEvent.Verified said -> new Matter(said.kind(), said.track(), said.service());
                case CaseEvent.Reclassified said -> new Matter(said.kind(), said.track(), said.service());
                default -> null;
            };
            if (event.type() == EventType.APPEAL_UPHELD && type == RESOLVE) {
                return false;
            }
            if (matter != null) {
                int days = terms.days(type, matter);
                anew |= before != null && before != days;
                before = days;
            }
        }
        return anew;
    }

    /// "Open clocks are recomputed only for a holiday with a cited decree … a due date already passed never moves." A
    /// day that a plan named stays that day, unless the office is closed on it now.
    List<ClockChange.Recounted> recounted(Decreed decreed, Policy policy, Instant now) {
        var changes = new ArrayList<ClockChange.Recounted>();
        for (var clock : clocks) {
            if (clock.running() && !clock.missed() && policy.workingDays(clock.type())) {
                decreed.due(clock.type(), clock.calendarVersion(), clock.decreedVersion(), clock.countedFrom(), clock.dueAt(), now)
                    .ifPresent(due -> changes.add(new ClockChange.Recounted(clock.type(), clock.round(), clock.dueAt(), due,
                        decreed.version())));
            }
        }
        return changes;
    }
}
