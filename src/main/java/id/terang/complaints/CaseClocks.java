package id.terang.complaints;

import static id.terang.jurisdiction.ClockType.APPEAL;
import static id.terang.jurisdiction.ClockType.APPEAL_WINDOW;
import static id.terang.jurisdiction.ClockType.CLARIFY;
import static id.terang.jurisdiction.ClockType.DISPUTE_WINDOW;
import static id.terang.jurisdiction.ClockType.FIRST_RESPONSE;
import static id.terang.jurisdiction.ClockType.PLAN;
import static id.terang.jurisdiction.ClockType.REOPEN_WINDOW;
import static id.terang.jurisdiction.ClockType.RESOLVE;
import static id.terang.jurisdiction.ClockType.VERIFY;

import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Limit;
import id.terang.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rules of the clocks of one case (domain.md §3). Every method returns the changes that the event at hand has
/// to carry; {@link Complaint} applies them.
final class CaseClocks {

    /// What every filing is promised.
    static final Set<ClockType> PROMISES = EnumSet.of(VERIFY, FIRST_RESPONSE, RESOLVE);

    /// The clocks that a government office keeps or misses. A PLAN has an event of its own for that.
    private static final Set<ClockType> OFFICE = EnumSet.of(VERIFY, FIRST_RESPONSE, RESOLVE, APPEAL);

    private final List<CaseClock> clocks;

    CaseClocks(List<CaseClock> clocks) {
        this.clocks = clocks;
    }

    /// Whether an office keeps or misses such a clock; the others are the citizen's.
    static boolean kept(ClockType type) {
        return OFFICE.contains(type) || type == PLAN;
    }

    static List<ClockChange> atFiling(Terms terms, Matter matter, Instant at) {
        return List.of(
            terms.start(VERIFY, 1, at, matter),
            terms.start(FIRST_RESPONSE, 1, at, matter),
            terms.start(RESOLVE, 1, at, matter));
    }

    Optional<CaseClock> running(ClockType type) {
        return clocks.stream().filter(clock -> clock.type() == type && clock.running())
            .max(Comparator.comparingInt(CaseClock::round));
    }

    Optional<CaseClock> latest(ClockType type) {
        return clocks.stream().filter(clock -> clock.type() == type).max(Comparator.comparingInt(CaseClock::round));
    }

    CaseClock get(ClockType type, int round) {
        return clocks.stream().filter(clock -> clock.type() == type && clock.round() == round).findFirst().orElseThrow();
    }

    /// Stops whichever of `types` run.
    List<ClockChange> stop(Instant at, ClockType... types) {
        var changes = new ArrayList<ClockChange>();
        for (var type : types) {
            running(type).ifPresent(clock -> {
                if (clock.paused()) {
                    changes.add(new ClockChange.Resumed(type, clock.round(), at, clock.dueAt(), 0, null));
                }
                changes.add(new ClockChange.Stopped(type, clock.round(), at));
            });
        }
        return changes;
    }

    /// "The same text sent to more than five cases within a day stops nothing": a first response is still owed.
    List<ClockChange> responded(boolean mass, Instant at) {
        return mass ? List.of() : stop(at, FIRST_RESPONSE);
    }

    List<ClockChange> voidAll(Instant at) {
        return clocks.stream().filter(CaseClock::running)
            .<ClockChange>map(clock -> new ClockChange.Voided(clock.type(), clock.round(), at)).toList();
    }

    /// A question pauses RESOLVE and starts CLARIFY with what is left of the allowance ("pauses total at most 10
    /// working days per case", the policy's PAUSE_TOTAL).
    ///
    /// @throws Refusal.IllegalMove if no pause may start: nothing left, past due
    List<ClockChange> pause(boolean mass, Terms terms, Instant at, Matter matter) {
        var refused = unpausable(terms, at);
        if (refused.isPresent()) {
            throw refused.get();
        }
        var resolve = running(RESOLVE).orElseThrow();
        int days = longestPause(terms, matter);
        var changes = new ArrayList<ClockChange>();
        changes.addAll(responded(mass, at));
        changes.add(new ClockChange.Paused(RESOLVE, resolve.round(), at));
        changes.add(terms.start(CLARIFY, (int) clocks.stream().filter(c -> c.type() == CLARIFY).count() + 1, at, days));
        return changes;
    }

    /// Why no pause may start, if none may.
    Optional<Refusal> unpausable(Terms terms, Instant at) {
        var resolve = running(RESOLVE);
        if (resolve.isEmpty()) {
            return Optional.of(new Refusal.IllegalMove("refusal.pause.none"));
        }
        if (at.isAfter(resolve.get().dueAt())) {
            return Optional.of(new Refusal.IllegalMove("refusal.pause.late"));
        }
        return pauseLeft(terms) > 0 ? Optional.empty()
            : Optional.of(new Refusal.IllegalMove("refusal.pause.spent", terms.policy().limit(Limit.PAUSE_TOTAL)));
    }

    /// "Only AWAITING_CITIZEN pauses": the case that this one lives on in waits for its citizens, of whom who filed this one is one. The
    /// promise here stands still with the one there, by the rules of this case: nothing that is late or has been paused enough.
    List<ClockChange> pausedWith(CaseClocks survivor, Terms terms, Instant at) {
        boolean waits = survivor.running(RESOLVE).filter(CaseClock::paused).isPresent();
        return running(RESOLVE).filter(clock -> waits && clock.countsDown() && !at.isAfter(clock.dueAt()) && pauseLeft(terms) > 0).stream()
            .<ClockChange>map(clock -> new ClockChange.Paused(RESOLVE, clock.round(), at)).toList();
    }

    /// How often the case was paused, the running pause included.
    int pauses() {
        return clocks.stream().filter(clock -> clock.type() == RESOLVE).mapToInt(CaseClock::pauses).sum();
    }

    /// Working days that a question may wait for its reply: the time to reply, and no longer than is left of the allowance.
    int longestPause(Terms terms, Matter matter) {
        return Math.min(pauseLeft(terms), terms.days(CLARIFY, matter));
    }

    private int pauseLeft(Terms terms) {
        return terms.policy().limit(Limit.PAUSE_TOTAL) - pausedDays();
    }

    private int pausedDays() {
        return clocks.stream().filter(clock -> clock.type() == RESOLVE).mapToInt(CaseClock::pausedDays).sum();
    }

    /// The pause ends: RESOLVE gets back exactly the working days that it did not run, none of which is a holiday decreed meanwhile. A case that waited only because the one it
    /// lives on in did may have had its share before that question lapses.
    List<ClockChange> resume(Terms terms, Instant at) {
        var changes = new ArrayList<ClockChange>();
        running(RESOLVE).filter(CaseClock::paused).ifPresent(clock -> {
            // It may have been merged after the time to reply was over and before the sweep came by.
            var until = at.isBefore(clock.pausedAt()) ? clock.pausedAt() : at;
            var counted = terms.counted(clock);
            int days = Math.min(pauseLeft(terms), counted.calendar().workingDaysBetween(clock.pausedAt(), until));
            var due = days == 0 ? counted.due() : counted.calendar().plusWorkingDays(counted.due(), days);
            changes.add(new ClockChange.Resumed(RESOLVE, clock.round(), until, due, days, counted.decreed()));
        });
        changes.addAll(stop(at, CLARIFY));
        return changes;
    }

    /// An answer stops the promises and opens the window to dispute it.
    ///
    /// @param planned the day that it promises, if it is PLANNED
    List<ClockChange> answered(boolean mass, Terms terms, Instant at, Matter matter, @Nullable LocalDate planned) {
        var changes = new ArrayList<ClockChange>(responded(mass, at));
        changes.addAll(stop(at, RESOLVE));
        changes.add(terms.start(DISPUTE_WINDOW, nextRound(DISPUTE_WINDOW), at, matter));
        if (planned != null) {
            changes.add(terms.startUntil(PLAN, nextRound(PLAN), at, at, planned));
        }
        return changes;
    }

    /// Another wording gives the citizen the whole window again. One of its own is the first response where the answer was
    /// none.
    List<ClockChange> amended(boolean mass, Terms terms, Instant at, Matter matter) {
        var changes = new ArrayList<ClockChange>(responded(mass, at));
        changes.addAll(stop(at, DISPUTE_WINDOW));
        changes.add(terms.start(DISPUTE_WINDOW, nextRound(DISPUTE_WINDOW), at, matter));
        return changes;
    }

    /// An answer was confirmed, or nobody disputed it in time.
    List<ClockChange> settled(Terms terms, Instant at, Matter matter) {
        var changes = new ArrayList<ClockChange>(stop(at, DISPUTE_WINDOW));
        changes.add(terms.start(REOPEN_WINDOW, nextRound(REOPEN_WINDOW), at, matter));
        changes.add(appealable(terms, at, matter));
        return changes;
    }

    ClockChange appealable(Terms terms, Instant at, Matter matter) {
        return terms.start(APPEAL_WINDOW, nextRound(APPEAL_WINDOW), at, matter);
    }

    /// The citizen takes the case up again: what was open to them ends, a plan is void, RESOLVE resumes.
    List<ClockChange> takenUp(Terms terms, Instant at) {
        var changes = new ArrayList<ClockChange>(stop(at, DISPUTE_WINDOW, REOPEN_WINDOW, APPEAL_WINDOW));
        running(PLAN).ifPresent(plan -> changes.add(new ClockChange.Voided(PLAN, plan.round(), at)));
        changes.addAll(again(terms, RESOLVE, at));
        return changes;
    }

    /// A review begins. The window to reopen goes on, for the case that the review changes nothing.
    List<ClockChange> appealed(Terms terms, int level, Instant at, Matter matter) {
        var changes = new ArrayList<ClockChange>(stop(at, DISPUTE_WINDOW, APPEAL_WINDOW));
        changes.add(terms.start(APPEAL, level, at, matter));
        return changes;
    }

    /// "RESOLVE new round": its due date is the day of the instruction. Elapsed time still runs from filing. For an imported case that
    /// nobody had promised a date it is the first round.
    List<ClockChange> instructed(Terms terms, Instant filed, Instant at, LocalDate until) {
        var changes = new ArrayList<ClockChange>(stop(at, APPEAL, REOPEN_WINDOW));
        running(PLAN).ifPresent(plan -> changes.add(new ClockChange.Voided(PLAN, plan.round(), at)));
        changes.add(terms.startUntil(RESOLVE, nextRound(RESOLVE), filed, at, until));
        return changes;
    }

    /// "RESOLVE late": the plan was the promise, and its day has passed.
    List<ClockChange> planMissed(Terms terms, CaseClock plan, Instant filed, Instant now) {
        var changes = new ArrayList<ClockChange>();
        changes.add(new ClockChange.Missed(PLAN, plan.round(), plan.dueAt()));
        changes.add(new ClockChange.Stopped(PLAN, plan.round(), now));
        changes.addAll(stop(now, DISPUTE_WINDOW, REOPEN_WINDOW, APPEAL_WINDOW));
        changes.add(terms.started(RESOLVE, nextRound(RESOLVE), filed, plan.countedFrom(), plan.dueAt(),
            terms.daysBetween(RESOLVE, plan.countedFrom(), plan.dueAt())));
        return changes;
    }

    /// What a part split from this case is promised: exactly what the whole was.
    List<ClockChange> inherited() {
        var changes = new ArrayList<ClockChange>();
        for (var type : PROMISES) {
            latest(type).ifPresent(clock -> {
                changes.add(clock.asStarted());
                if (clock.stoppedAt() != null) {
                    changes.add(new ClockChange.Stopped(type, clock.round(), clock.stoppedAt()));
                }
            });
        }
        return changes;
    }

    /// A dispute, reopening or unmerging resumes the clock and never resets it: the time it stood is not charged, at least
    /// 3 working days remain unless the clock was already late when it stopped. What an imported case was never promised does not begin
    /// with it.
    List<ClockChange> again(Terms terms, ClockType type, Instant at) {
        return latest(type).map(last -> again(terms, last, at)).orElseGet(List::of);
    }

    private static List<ClockChange> again(Terms terms, CaseClock last, Instant at) {
        Instant ended = endedAt(last);
        if (ended.isAfter(last.dueAt())) {
            return List.of(terms.late(last));
        }
        int left = Math.max(terms.policy().limit(Limit.LEFT_AFTER_DISPUTE),
            terms.calendar(last).workingDaysBetween(ended, last.dueAt()));
        return List.of(terms.again(last, at, left));
    }

    /// A duplicate stands alone again: the promises that the survivor's decision stopped go on as after a dispute.
    List<ClockChange> unmerged(Terms terms, List<ClockType> stopped, Instant at) {
        // Merging once left a pause as it was.
        var changes = new ArrayList<ClockChange>(resume(terms, at));
        stopped.stream().filter(type -> PROMISES.contains(type) && running(type).isEmpty())
            .forEach(type -> changes.addAll(again(terms, type, at)));
        return changes;
    }

    /// Those of `owed` that are promises go on, each by what was left of it here.
    List<ClockChange> again(Terms terms, List<ClockType> owed, Instant at) {
        return owed.stream().filter(PROMISES::contains).flatMap(type -> again(terms, type, at).stream()).toList();
    }

    /// RESOLVE runs to the date that the survivor was given: that of an instruction, or of a plan that was not kept.
    List<ClockChange> asGiven(Terms terms, List<ClockType> stopped, CaseClocks survivor) {
        return stopped.stream().filter(type -> type == RESOLVE).flatMap(type -> survivor.running(type).stream()).<ClockChange>map(given -> {
            var last = latest(RESOLVE).orElseThrow();
            return terms.started(RESOLVE, last.round() + 1, last.startedAt(), given.countedFrom(), given.dueAt(), given.days());
        }).toList();
    }

    /// A clock that an ended case voided has not stopped; it ended when the case did, which is its last change.
    static Instant endedAt(CaseClock clock) {
        if (clock.stoppedAt() != null) {
            return clock.stoppedAt();
        }
        return clock.voidedAt() != null ? clock.voidedAt() : clock.dueAt();
    }

    /// When the case stood answered or closed between the rounds up to this one.
    List<ClockView.Stood> stood(CaseClock clock) {
        var stood = new ArrayList<ClockView.Stood>();
        var before = clock.round() > 1 ? clocks.stream().filter(one -> one.type() == clock.type() && one.round() <= clock.round())
            .sorted(Comparator.comparing(CaseClock::round)).toList() : List.<CaseClock>of();
        for (int i = 1; i < before.size(); i++) {
            var from = endedAt(before.get(i - 1));
            var to = before.get(i).beganAt();
            if (to != null && to.isAfter(from)) {
                stood.add(new ClockView.Stood(from, to));
            }
        }
        return stood;
    }

    /// When twice the promised days have passed, by the calendar of the case, with neither its pauses nor the times that it stood
    /// answered; empty if it had passed before it was answered.
    Optional<Instant> twice(CaseClock clock, Terms terms) {
        var twice = terms.later(clock, clock.dueAt(), Math.max(1, clock.days()));
        for (var time : stood(clock)) {
            if (time.from().isAfter(twice)) {
                return Optional.empty();
            }
            var from = time.from().isBefore(clock.dueAt()) ? clock.dueAt() : time.from();
            twice = terms.later(clock, twice, terms.daysBetween(clock, from, time.to()));
        }
        return Optional.of(twice);
    }

    /// Running clocks that were missed in an earlier round.
    List<CaseClock> lateAgain() {
        return clocks.stream().filter(CaseClock::lateAgain).toList();
    }

    private int nextRound(ClockType type) {
        return latest(type).map(clock -> clock.round() + 1).orElse(1);
    }

    /// How due dates of clocks that run may move.
    DueDates dueDates() {
        return new DueDates(clocks, this);
    }

    /// The running office clocks whose due date has passed and is not on record yet.
    List<CaseClock> newlyMissed(Instant now) {
        return clocks.stream()
            .filter(clock -> OFFICE.contains(clock.type()) && clock.countsDown() && now.isAfter(clock.dueAt()))
            .sorted(Comparator.comparing(CaseClock::dueAt)).toList();
    }

    /// The office clock that is due next. A paused one is due at no date that is known yet.
    Optional<CaseClock> next() {
        return pressing().min(Comparator.comparing(CaseClock::dueAt));
    }

    /// The same for one reader: a review presses who reviews before all else and nobody else, whatever its holder owes meanwhile.
    Optional<CaseClock> next(boolean reviews) {
        var review = pressing().filter(clock -> clock.type() == APPEAL).findAny();
        return reviews && review.isPresent() ? review
            : pressing().filter(clock -> clock.type() != APPEAL).min(Comparator.comparing(CaseClock::dueAt));
    }

    private Stream<CaseClock> pressing() {
        return clocks.stream().filter(clock -> OFFICE.contains(clock.type()) && clock.running() && !clock.paused());
    }

    /// @param reminds whether anybody is told of such a clock now; what is not told waits
    void remind(Predicate<ClockType> reminds) {
        clocks.forEach(clock -> clock.remind(reminds.test(clock.type())));
    }

    /// What somebody has to be told of by now; never twice.
    List<DeadlinesAlerted.Alert> alerts(long complaintId, Instant now) {
        return clocks.stream()
            .flatMap(clock -> clock.alert(now).map(stage -> new DeadlinesAlerted.Alert(UUID.randomUUID(), complaintId, clock.type(),
                clock.round(), stage, clock.dueAt())).stream()).toList();
    }

    /// @param at when what changes them happened
    void apply(Complaint complaint, List<ClockChange> changes, Instant at) {
        for (var change : changes) {
            if (change instanceof ClockChange.Started start) {
                var clock = new CaseClock(complaint, start);
                clock.begin(at, clocks.stream().anyMatch(one -> one.type() == start.clock() && one.missed() && one.dueAt().equals(start.due())));
                clocks.add(clock);
            } else {
                get(change.clock(), change.round()).apply(change);
            }
        }
    }
}
