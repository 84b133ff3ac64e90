package id.terang.complaints;

import static id.terang.jurisdiction.ClockType.CLARIFY;
import static id.terang.jurisdiction.ClockType.REOPEN_WINDOW;
import static id.terang.jurisdiction.ClockType.RESOLVE;
import static id.terang.jurisdiction.ClockType.VERIFY;

import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Policy;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One case, from filing to closure. Everybody may read it; only this room moves it, by one method per event of the
/// life ({@link Status#next()}), each taking who did it and when. What happened is collected as history and written
/// by {@link Journal} in the same transaction.
@Entity
@Table(name = "complaint")
public class Complaint extends CaseSecrecy {

    protected Complaint() { }

    @Override
    Complaint self() {
        return this;
    }

    /// A new case. `terms` bind it for good.
    static Complaint file(Reference reference, FileComplaint command, Route route, Terms terms, Actor by, Instant at) {
        var complaint = new Complaint();
        complaint.reference = reference.digits();
        complaint.submission = command.submission().toString();
        complaint.kind = command.kind();
        complaint.track = route.track();
        complaint.visibility = route.visibility();
        complaint.staysAnonymous = route.visibility() == Visibility.SECRET && command.visibility() == Visibility.ANONYMOUS;
        complaint.channel = command.channel();
        complaint.serviceId = command.serviceId();
        complaint.place = new Place(command.areaId(), route.districtId(), command.address(), command.pin());
        complaint.words = new Words(command.title(), command.text());
        complaint.deskId = route.deskId();
        complaint.holderId = route.deskId();
        complaint.calendarId = terms.calendar().id();
        complaint.policyVersion = terms.policy().version();
        complaint.contactable = command.contact().reachable();
        complaint.source = command.source();
        complaint.sourceId = command.sourceId();
        complaint.filedAt = at;
        complaint.status = Status.SUBMITTED;
        var origin = switch (by) {
            case Actor.Importer ignored -> CaseEvent.Origin.IMPORTED;
            case Actor.Official ignored -> CaseEvent.Origin.ON_BEHALF;
            default -> CaseEvent.Origin.DIRECT;
        };
        complaint.filed(origin, null, CaseClocks.atFiling(terms, complaint.matter(), at), by, at);
        return complaint;
    }

    /// One matter of several in one filing, as a case of its own: filed when the whole was, under the same promise.
    ///
    /// @param desk that verifies it, or the whole's holder
    static Complaint partOf(Complaint whole, Reference reference, long service, Words words, long desk, Actor by, Instant at) {
        var part = new Complaint();
        part.reference = reference.digits();
        part.submission = UUID.randomUUID().toString();
        part.kind = whole.kind;
        part.track = whole.track;
        part.visibility = whole.visibility;
        part.staysAnonymous = whole.staysAnonymous;
        part.channel = whole.channel;
        part.serviceId = service;
        part.place = whole.place;
        part.placeReleasedAt = whole.placeReleasedAt;
        part.words = words;
        part.deskId = desk;
        part.holderId = desk;
        part.calendarId = whole.calendarId;
        part.policyVersion = whole.policyVersion;
        part.contactable = whole.contactable;
        part.filedAt = whole.filedAt;
        part.status = Status.SUBMITTED;
        part.splitFrom = whole.requiredId();
        part.filed(CaseEvent.Origin.SPLIT, whole.reference(), whole.clocks().inherited(), by, at);
        return part;
    }

    private void filed(CaseEvent.Origin origin, @Nullable Reference whole, List<ClockChange> clocks, Actor by, Instant at) {
        record(new CaseEvent.Filed(kind, track, visibility, channel, origin, serviceId, place.areaId(), deskId, calendarId,
            contactable, source, sourceId, whole), clocks, by, filedAt, at, null, null);
    }

    /// Where a filing goes and under what.
    record Route(long deskId, long districtId, Track track, Visibility visibility) { }

    // ---- the desk ----

    void reroute(long desk, Actor by, Instant at, String reason) {
        status = status.after(EventType.REROUTED);
        long from = hold(desk);
        record(new CaseEvent.Rerouted(from, desk), List.of(), by, at, reason, reason);
    }

    /// @param history of this case
    void verify(Kind kind, Track track, long service, long owner, List<RecordedEvent> history, Terms terms, Actor by, Instant at,
                @Nullable String note, boolean released) {
        var after = status.after(EventType.VERIFIED);
        var before = matter();
        classify(kind, track, service);
        long from = holderId == owner ? owner : hold(owner);
        verifiedAt = at;
        status = after;
        record(new CaseEvent.Verified(kind, track, service, from, owner, released), clocks().stop(at, VERIFY), by, at, note, note);
        moveDue(before, terms, false, history, by, at);
    }

    void autoAssign(long owner, Instant at) {
        status = status.after(EventType.AUTO_ASSIGNED);
        long from = holderId == owner ? owner : hold(owner);
        verifiedAt = at;
        record(new CaseEvent.AutoAssigned(from, owner), clocks().stop(at, VERIFY), Actor.DEADLINE, at, null, null);
    }

    void reject(boolean mass, CaseEvent.Ground ground, Terms terms, Actor by, Instant at, @Nullable String reason) {
        end(EventType.REJECTED, CloseReason.REJECTED, at);
        decided(reason, terms, at);
        record(new CaseEvent.Rejected(ground, mass), refused(mass, terms, at), by, at, reason, reason);
    }

    void refer(boolean mass, String to, Terms terms, Actor by, Instant at, String reason) {
        end(EventType.REFERRED, CloseReason.REFERRED, at);
        decided(reason, terms, at);
        record(new CaseEvent.Referred(to, mass), refused(mass, terms, at), by, at, reason, reason);
    }

    private List<ClockChange> refused(boolean mass, Terms terms, Instant at) {
        var changes = new ArrayList<>(clocks().responded(mass, at));
        changes.addAll(clocks().stop(at, VERIFY, RESOLVE, CLARIFY));
        changes.add(clocks().appealable(terms, at, matter()));
        return changes;
    }

    void transfer(long to, Terms terms, Actor by, Instant at, String reason) {
        move(EventType.TRANSFERRED, to, terms, by, at, reason);
    }

    void delegate(long to, Terms terms, Actor by, Instant at, String reason) {
        move(EventType.DELEGATED, to, terms, by, at, reason);
    }

    private void move(EventType type, long to, Terms terms, Actor by, Instant at, String reason) {
        status = status.after(type);
        leaveIncident(by, at, null);
        var changes = clocks().resume(terms, at);
        long from = hold(to);
        handOffs++;
        record(type == EventType.TRANSFERRED ? new CaseEvent.Transferred(from, to) : new CaseEvent.Delegated(from, to),
            changes, by, at, reason, reason);
    }

    // ---- the work ----

    /// Why the citizen cannot be asked, apart from the state of the case and from who asks.
    Optional<Refusal> unaskable(Terms terms, Instant at) {
        return reachable(terms) ? clocks().unpausable(terms, at)
            : Optional.of(new Refusal.IllegalMove(contactable ? "refusal.ask.returned" : "refusal.ask.unreachable"));
    }

    void ask(boolean mass, Terms terms, Actor by, Instant at, String question) {
        var refused = unaskable(terms, at);
        if (refused.isPresent()) {
            throw refused.get();
        }
        takeOn(by, at);
        var after = status.after(EventType.CLARIFICATION_ASKED);
        var changes = clocks().pause(mass, terms, at, matter());
        status = after;
        record(new CaseEvent.ClarificationAsked(mass), changes, by, at, question, question);
    }

    void withdrawQuestion(Terms terms, Actor by, Instant at, @Nullable String reason) {
        status = status.after(EventType.QUESTION_WITHDRAWN);
        record(new CaseEvent.QuestionWithdrawn(), clocks().resume(terms, at), by, at, reason, reason);
    }

    /// @param history of this case
    void reclassify(Kind kind, Track track, long service, List<RecordedEvent> history, Terms terms, boolean lengthen, Actor by, Instant at,
                    String reason) {
        status = status.after(EventType.RECLASSIFIED);
        var before = matter();
        classify(kind, track, service);
        record(new CaseEvent.Reclassified(kind, track, service), List.of(), by, at, reason, reason);
        moveDue(before, terms, lengthen, history, by, at);
    }

    private void classify(Kind kind, Track track, long service) {
        this.kind = kind;
        this.track = track;
        this.serviceId = service;
    }

    /// Another matter may have been promised another time. Due dates that move for it have an entry of their own, with the old
    /// ones; why is said in the entry before.
    private void moveDue(Matter before, Terms terms, boolean lengthen, List<RecordedEvent> history, Actor by, Instant at) {
        var moved = clocks().dueDates().reclassified(terms, before, matter(), lengthen && !lengthened, instructed(history), at);
        if (!moved.isEmpty()) {
            // Days of a decree that come with it lengthen nothing.
            lengthened |= moved.stream().anyMatch(one -> one.due().isAfter(terms.counted(clocks().get(one.clock(), one.round())).due()));
            record(CaseEvent.DueMoved.of(moved, calendarId), List.copyOf(moved), by, at, null, null);
        }
    }

    /// Whether a review of this case, or of one that it lived on in, has named a day for the answer.
    private static boolean instructed(List<RecordedEvent> history) {
        return history.stream().anyMatch(event -> event.type() == EventType.APPEAL_UPHELD
            || event.event() instanceof CaseEvent.SurvivorDecided told && told.decision() == EventType.APPEAL_UPHELD);
    }

    /// The agency was abolished or merged. Nobody passed the case on, so it does not count as a hand-off.
    ///
    /// @param handlerStays whether whoever works on it does so at the successor too
    void succeed(long to, boolean handlerStays, Actor by, Instant at, String decree) {
        status = status.after(EventType.HOLDER_SUCCEEDED);
        Long handler = handlerId;
        long from = hold(to);
        handlerId = handlerStays ? handler : null;
        record(new CaseEvent.HolderSucceeded(from, to, decree), List.of(), by, at, null, null);
    }

    void note(Actor by, Instant at, String text) {
        status = status.after(EventType.NOTE_ADDED);
        record(new CaseEvent.NoteAdded(), List.of(), by, at, text, null);
    }

    int addFiles(List<UUID> files, Actor by, Instant at) {
        status = status.after(EventType.FILE_ADDED);
        record(new CaseEvent.FileAdded(files), List.of(), by, at, null, null);
        return lastSeq;
    }

    // ---- the citizen ----

    void clarify(Terms terms, Actor by, Instant at, String reply) {
        status = status.after(EventType.CLARIFIED);
        record(new CaseEvent.Clarified(), clocks().resume(terms, at), by, at, reply, null);
    }

    /// The last claimant withdraws the case; one of several only leaves it.
    void withdraw(Terms terms, Actor by, Instant at, @Nullable String reason) {
        if (claimants > 1) {
            claimants--;
            status = status.after(EventType.CLAIMANT_LEFT);
            record(new CaseEvent.ClaimantLeft(claimants), List.of(), by, at, reason, null);
            return;
        }
        // Whoever was the last may still take it up again.
        claimants = 1;
        end(EventType.WITHDRAWN, CloseReason.WITHDRAWN, at);
        var changes = new ArrayList<>(clocks().voidAll(at));
        changes.add(terms.start(REOPEN_WINDOW, clocks().latest(REOPEN_WINDOW).map(c -> c.round() + 1).orElse(1), at, matter()));
        record(new CaseEvent.Withdrawn(), changes, by, at, reason, null);
    }

    void follow(Instant at) {
        status = status.after(EventType.FOLLOWED);
        followers++;
        record(new CaseEvent.Followed(followers), List.of(), Actor.CITIZEN, at, null, null);
    }

    void unfollow(Instant at) {
        status = status.after(EventType.UNFOLLOWED);
        followers--;
        record(new CaseEvent.Unfollowed(followers), List.of(), Actor.CITIZEN, at, null, null);
    }

    // ---- time ----

    /// Puts every due date that has passed on record, once each.
    void missDeadlines(Terms terms, Instant now) {
        for (var clock : clocks().newlyMissed(now)) {
            record(new CaseEvent.DeadlineMissed(clock.type(), clock.round(), clock.dueAt()),
                List.of(new ClockChange.Missed(clock.type(), clock.round(), clock.dueAt())), Actor.DEADLINE, clock.dueAt(), now,
                null, null);
            escalate(clock, terms);
        }
        clocks().lateAgain().forEach(clock -> escalate(clock, terms));
    }

    private void escalate(CaseClock clock, Terms terms) {
        clock.escalateAt(clocks().twice(clock, terms).orElse(null));
        clocks().remind(this::reminds);
        if (clock.type() == VERIFY) {
            clock.lookAgainAtTwice(terms);
        }
    }

    /// Holidays were decreed: due dates that have not passed move, each on record with the old one.
    ///
    /// @param reason the holidays and their decrees, for the public
    /// @return how many moved
    /// @param reasons why, for what moved no later than a moment
    int recount(Decreed decreed, Policy policy, Actor by, Instant now, Function<Instant, String> reasons) {
        var changes = clocks().dueDates().recounted(decreed, policy, now);
        if (!changes.isEmpty()) {
            String reason = reasons.apply(changes.stream().map(ClockChange.Recounted::due).max(Comparator.naturalOrder()).orElseThrow());
            record(CaseEvent.DueMoved.decreed(changes, calendarId), List.copyOf(changes), by, now, reason, reason);
        }
        return changes.size();
    }

    /// @param due when the time to reply was over; it counts from then, however late the sweep comes by
    void lapseClarification(Terms terms, Instant due, Instant now) {
        status = status.after(EventType.CLARIFICATION_LAPSED);
        record(new CaseEvent.ClarificationLapsed(), clocks().resume(terms, due), Actor.DEADLINE, due, now, null, null);
    }
}
