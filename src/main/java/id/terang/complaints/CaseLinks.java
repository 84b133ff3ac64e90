package id.terang.complaints;

import static id.terang.jurisdiction.ClockType.CLARIFY;
import static id.terang.jurisdiction.ClockType.FIRST_RESPONSE;
import static id.terang.jurisdiction.ClockType.RESOLVE;
import static id.terang.jurisdiction.ClockType.VERIFY;

import id.terang.jurisdiction.ClockType;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a case belongs together with others: duplicates that live on in a survivor, parts of a whole, and reports of one
/// incident.
@MappedSuperclass
abstract class CaseLinks extends CaseHistory {

    /// The survivor takes the earliest due date of its duplicates. A question ends with it: nobody could reply any more.
    void mergeInto(Complaint survivor, Terms terms, Actor by, Instant at, @Nullable String reason) {
        statusBefore = status;
        end(EventType.MERGED_INTO, CloseReason.DUPLICATE, at);
        leaveIncident(by, at, null);
        survivorId = survivor.id;
        // The public learns the survivor's number only; both are of equal visibility.
        record(new CaseEvent.MergedInto(survivor.requiredId(), survivor.reference()), clocks().resume(terms, at), by, at, reason,
            reason);
        survivor.claimants += claimants;
        survivor.takeEarliest(self(), by, at);
        survivor.updatedAt = at;
        survivor.toldAt = at;
    }

    /// "A survivor takes the earliest due date of its duplicates."
    void takeEarliest(Complaint duplicate, Actor by, Instant at) {
        var earlier = clocks().dueDates().earliest(duplicate.clocks());
        if (!earlier.isEmpty()) {
            record(CaseEvent.DueMoved.taken(earlier, calendarId, duplicate), List.copyOf(earlier), by, at, null, null);
        }
    }

    /// A duplicate stands alone again and takes the hurry along that it brought: what is left to do is due on this case's own dates, or
    /// on those of its other duplicates.
    ///
    /// @param left those that still live on in this case
    /// @param history of this case
    void giveBack(Complaint parted, List<Complaint> left, List<RecordedEvent> history, Terms terms, Actor by, Instant at) {
        var own = clocks().dueDates().own(terms, matter(), history, left.stream().map(Complaint::clocks).toList(), at);
        if (!own.isEmpty()) {
            record(CaseEvent.DueMoved.givenBack(own, calendarId, parted), List.copyOf(own), by, at, null, null);
            left.forEach(other -> takeEarliest(other, by, at));
        }
    }

    /// The case stands alone again and so do its promises: those that ended with the survivor's go on with what was left.
    ///
    /// @param survivors the case it was merged into, then those into which that was merged in turn
    /// @param history of this case
    void unmerge(List<Complaint> survivors, List<RecordedEvent> history, Terms terms, Actor by, Instant at, @Nullable String reason) {
        if (closeReason != CloseReason.DUPLICATE || statusBefore == null) {
            throw new Refusal.IllegalMove("refusal.unmerge.notmerged");
        }
        status = statusBefore == Status.AWAITING_CITIZEN ? Status.IN_PROGRESS : statusBefore;
        statusBefore = null;
        closeReason = null;
        closedAt = null;
        survivorId = null;
        unmergeDemanded = false;
        survivors.forEach(survivor -> survivor.claimants -= claimants);
        record(new CaseEvent.Unmerged(survivors.getFirst().requiredId(), status), clocks().unmerged(terms, stoppedWithSurvivor(history), at), by,
            at, reason, reason);
        // The sweep passed over what it could not do to a closed case.
        clocks().running(VERIFY).filter(CaseClock::missed).ifPresent(verify -> verify.lookAgainAtTwice(terms));
    }

    private static List<ClockType> stoppedWithSurvivor(List<RecordedEvent> history) {
        return history.reversed().stream().takeWhile(event -> event.type() != EventType.MERGED_INTO)
            .filter(event -> event.type() == EventType.SURVIVOR_DECIDED).flatMap(event -> event.clocks().stream())
            .filter(change -> change instanceof ClockChange.Stopped || change instanceof ClockChange.Voided)
            .map(ClockChange::clock).distinct().toList();
    }

    void claimantLeftBehind() {
        claimants--;
    }

    /// @param now those of all that live on in it included
    void countFollowers(int now, Instant at) {
        if (followers != now) {
            followers = now;
            updatedAt = at;
        }
    }

    /// "C may demand": the office decides, and everybody sees that it was asked to.
    void demandUnmerge(Instant at, String reason, String publicReason) {
        if (closeReason != CloseReason.DUPLICATE) {
            throw new Refusal.IllegalMove("refusal.unmerge.notmerged");
        }
        if (unmergeDemanded) {
            throw new Refusal.IllegalMove("refusal.unmerge.demanded");
        }
        status = status.after(EventType.UNMERGE_DEMANDED);
        unmergeDemanded = true;
        record(new CaseEvent.UnmergeDemanded(), List.of(), Actor.CITIZEN, at, reason, publicReason);
    }

    /// Whether this case still owes what such a clock counts. An imported one has only the clocks that its source knew: it was verified
    /// there, and owes an answer for as long as it is pending.
    ///
    /// @param responded whether it has a first response, should it never have had a clock for that
    boolean owes(ClockType type, boolean responded) {
        if (clocks().latest(type).isPresent()) {
            return clocks().running(type).isPresent();
        }
        return type == RESOLVE && status.pending() || type == FIRST_RESPONSE && !responded;
    }

    /// Clocks of the case that this one lives on in stopped, stand still, or became void; a duplicate's do with them. What the
    /// survivor still owes, the duplicate does too.
    ///
    /// @param responded whether the decision was a response in substance, for a survivor that has no clock of its own for that
    void survivorDecided(Complaint survivor, EventType decision, boolean responded, Terms terms, Actor by, Instant at) {
        if (decision == EventType.WITHDRAWN) {
            survivorMoved(survivor, decision, clocks().voidAll(at), by, at);
            return;
        }
        var stopped = Stream.of(VERIFY, FIRST_RESPONSE, RESOLVE, CLARIFY).filter(type -> !survivor.owes(type, responded));
        var changes = new ArrayList<>(clocks().stop(at, stopped.toArray(ClockType[]::new)));
        changes.addAll(pausedWith(survivor, terms, at));
        survivorMoved(survivor, decision, changes, by, at);
    }

    /// Whether the claimant left a contact, and it is not known that letters come back from there.
    final boolean reachable(Terms terms) {
        return contactable && !terms.returned().getAsBoolean();
    }

    /// "None starts … without a reachable contact": whoever cannot be asked is not waited for.
    private List<ClockChange> pausedWith(Complaint survivor, Terms terms, Instant at) {
        var paused = clocks().pausedWith(survivor.clocks(), terms, at);
        return paused.isEmpty() || reachable(terms) ? paused : List.of();
    }

    /// The survivor waits no more.
    ///
    /// @param occurred when its pause ended
    void survivorResumed(Complaint survivor, EventType event, Terms terms, Actor by, Instant occurred, Instant now) {
        var changes = clocks().resume(terms, occurred);
        survivorMoved(survivor, event, changes, by, changes.isEmpty() ? occurred : ((ClockChange.Resumed) changes.getFirst()).at(), now);
    }

    /// The clocks of the case that this one lives on in run again; those that had stopped with them do so too.
    ///
    /// @param history of this case
    void survivorTakenUp(Complaint survivor, EventType event, List<RecordedEvent> history, Terms terms, Actor by, Instant at) {
        var again = stoppedWithSurvivor(history).stream().filter(type -> clocks().running(type).isEmpty()).toList();
        boolean given = event == EventType.APPEAL_UPHELD || event == EventType.PLAN_MISSED;
        survivorMoved(survivor, event, given ? clocks().asGiven(terms, again, survivor.clocks())
            : clocks().again(terms, again.stream().filter(type -> survivor.owes(type, true)).toList(), at), by, at);
    }

    /// One of the claimants decided something there that changes no promise.
    void survivorTold(Complaint survivor, EventType event, Actor by, Instant at) {
        survivorMoved(survivor, event, List.of(), by, at);
    }

    private void survivorMoved(Complaint survivor, EventType event, List<ClockChange> changes, Actor by, Instant at) {
        survivorMoved(survivor, event, changes, by, at, at);
    }

    private void survivorMoved(Complaint survivor, EventType event, List<ClockChange> changes, Actor by, Instant occurred, Instant now) {
        if (!changes.isEmpty() || CaseEvent.SurvivorDecided.byClaimants(event)) {
            boolean pauses = changes.stream().anyMatch(ClockChange.Paused.class::isInstance);
            record(new CaseEvent.SurvivorDecided(survivor.requiredId(), event, pauses), changes, by, occurred, now, null, null);
        }
    }

    void splitInto(List<Reference> parts, Actor by, Instant at, String reason) {
        status = status.after(EventType.SPLIT_INTO);
        record(new CaseEvent.SplitInto(parts), List.of(), by, at, reason, reason);
    }

    /// From now on the answers of `parent` are answers to this case too.
    void joinIncident(Complaint parent, Actor by, Instant at, @Nullable String reason) {
        var after = status.after(EventType.INCIDENT_JOINED);
        leaveIncident(by, at, null);
        status = after;
        incidentId = parent.requiredId();
        record(new CaseEvent.IncidentJoined(parent.requiredId(), parent.reference()), List.of(), by, at, reason, reason);
    }

    void leaveIncident(Actor by, Instant at, @Nullable String reason) {
        if (incidentId != null) {
            status = status.after(EventType.INCIDENT_LEFT);
            long parent = incidentId;
            incidentId = null;
            record(new CaseEvent.IncidentLeft(parent, null), List.of(), by, at, reason, reason);
        }
    }
}
