package id.terang.complaints;

import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What happens to cases that live on in another one, whoever acts there: their clocks stop and run on with its clocks, who
/// has this too is counted there, and they part from it when one of the two turns secret. Also of reports whose incident ends.
@Component
class Duplicates {

    /// "FIRST_RESPONSE stops at the first substantive human act."
    private static final Set<EventType> RESPONSES = EnumSet.of(EventType.RESPONSE_PUBLISHED, EventType.CLARIFICATION_ASKED,
        EventType.ANSWERED, EventType.ANSWER_AMENDED, EventType.REJECTED, EventType.REFERRED);

    private static final Set<EventType> DECISIONS = EnumSet.of(EventType.ANSWERED, EventType.REJECTED, EventType.REFERRED);

    private static final Set<EventType> VERIFICATIONS = EnumSet.of(EventType.VERIFIED, EventType.AUTO_ASSIGNED);

    /// More in one list and MariaDB makes a table of it.
    private static final int AT_ONCE = 500;

    private final Complaints complaints;
    private final Claimants claimants;
    private final Followers followers;
    private final CaseEvents events;
    private final Journal journal;
    private final CaseTerms caseTerms;
    private final Jurisdiction jurisdiction;

    Duplicates(Complaints complaints, Claimants claimants, Followers followers, CaseEvents events, Journal journal, CaseTerms caseTerms,
               Jurisdiction jurisdiction) {
        this.complaints = complaints;
        this.claimants = claimants;
        this.followers = followers;
        this.events = events;
        this.journal = journal;
        this.caseTerms = caseTerms;
        this.jurisdiction = jurisdiction;
    }

    /// Those who live on in the case stay with it, and so their clocks run on as its own do.
    void unmerge(Complaint one, Actor by, Instant at, @Nullable String reason) {
        for (var survivor : alone(one, by, at, reason)) {
            survivor.giveBack(one, complaints.lockDuplicatesOf(Set.of(survivor.requiredId())), events.of(survivor.requiredId()),
                caseTerms.of(survivor), by, at);
            journal.keep(survivor);
        }
    }

    /// @return the cases that it lived on in
    private List<Complaint> alone(Complaint one, Actor by, Instant at, @Nullable String reason) {
        var survivors = complaints.lockSurvivorsOf(one);
        one.unmerge(survivors, events.of(one.requiredId()), caseTerms.of(one), by, at, reason);
        resume(one, EventType.UNMERGED, at, at);
        takeUp(one, EventType.UNMERGED, at);
        count(survivors, at);
        journal.keepAll(survivors, at);
        withdrawIfLeft(one, at);
        withdrawIfLeft(survivors.getLast(), at);
        return survivors;
    }

    /// Nobody will answer for the reports of an incident that went to other hands or is closed without an answer. Those that have one
    /// stay what they were answered as.
    void reportsLeave(Complaint parent, Instant at) {
        var reports = complaints.lockPendingReportsOf(parent.requiredId());
        reports.forEach(report -> report.leaveIncident(Actor.DEADLINE, at, null));
        journal.keepAll(reports, at);
    }

    /// What was answered with its incident and is pending again stays with it only while that is open and in the same hands: else no
    /// answer there would reach it.
    private void leaveIfAlone(Complaint report, Instant at) {
        var incident = report.incidentId() == null ? null : complaints.lock(report.incidentId()).orElse(null);
        if (incident != null && (incident.status() == Status.CLOSED || !sameHands(incident, report))) {
            report.leaveIncident(Actor.DEADLINE, at, null);
        }
    }

    /// Also where one of the two stayed with an agency that has ended and the other went to its successor: it follows there.
    private boolean sameHands(Complaint incident, Complaint report) {
        var atlas = jurisdiction.atlas();
        return atlas.standing(incident.holderId()).id() == atlas.standing(report.holderId()).id();
    }

    /// "Withdrawn (last claimant)": each of them left while there was another, who is elsewhere now.
    private void withdrawIfLeft(Complaint one, Instant at) {
        if (one.claimants() == 0 && one.status().open()) {
            one.withdraw(caseTerms.of(one), Actor.CITIZEN, at, null);
            journal.keep(one);
            claimants.findByComplaintId(one.requiredId()).ifPresent(claimant -> claimant.leave(null));
            stop(one, EventType.WITHDRAWN, at);
            reportsLeave(one, at);
        }
    }

    /// Clocks of duplicates "stop with the survivor's", and so do those of the duplicates' own duplicates.
    void stop(Complaint survivor, EventType decided, Instant at) {
        stop(survivor, decided, Actor.DEADLINE, at);
    }

    /// @param by whoever decided; who filed a duplicate is the author of what that does to it
    void stop(Complaint survivor, EventType decided, Actor by, Instant at) {
        var duplicates = below(survivor);
        boolean responded = !duplicates.isEmpty() && responded(survivor, decided);
        stop(survivor, duplicates, decided, responded, by, at);
        journal.keepAll(duplicates, at);
    }

    /// @param duplicates of the survivor; whoever decides writes down what happens to them
    /// @param responded whether that was a first substantive act
    void stop(Complaint survivor, List<Complaint> duplicates, EventType decided, boolean responded, Actor by, Instant at) {
        var terms = caseTerms.of(duplicates);
        duplicates.forEach(duplicate ->
            duplicate.survivorDecided(survivor, decided, responded, terms.apply(duplicate), author(by, duplicate), at));
    }

    /// Whether what was just written down there was a first substantive act, and no text that many were sent.
    private boolean responded(Complaint survivor, EventType decided) {
        return RESPONSES.contains(decided) && events.of(survivor.requiredId()).reversed().stream().filter(event -> event.type() == decided)
            .findFirst().filter(event -> !event.event().mass()).isPresent();
    }

    /// A case was merged into another one: what that one owes no more, this one and all that live on in it owe no more either, and
    /// while it waits for its citizens they do too.
    void merged(Complaint one, Complaint survivor, Instant at) {
        var all = new ArrayList<>(List.of(one));
        all.addAll(below(one));
        var history = events.of(survivor.requiredId());
        boolean responded = history.stream().anyMatch(event -> RESPONSES.contains(event.type()) && !event.event().mass());
        var terms = caseTerms.of(all);
        all.forEach(each -> each.survivorDecided(survivor, stopping(survivor, each, responded, history), responded, terms.apply(each),
            Actor.DEADLINE, at));
        journal.keepAll(all, at);
    }

    /// What a case stops in another one at their merging, said by the last that did so there and was not undone: an answer that was
    /// disputed is a response, and no answer.
    private static EventType stopping(Complaint survivor, Complaint duplicate, boolean responded, List<RecordedEvent> history) {
        if (survivor.status() == Status.AWAITING_CITIZEN) {
            return EventType.CLARIFICATION_ASKED;
        }
        if (!survivor.owes(ClockType.RESOLVE, responded)) {
            return last(history, DECISIONS, EventType.ANSWERED);
        }
        boolean response = !survivor.owes(ClockType.FIRST_RESPONSE, responded) && duplicate.clocks().running(ClockType.FIRST_RESPONSE).isPresent();
        return response ? EventType.RESPONSE_PUBLISHED : last(history, VERIFICATIONS, EventType.VERIFIED);
    }

    private static EventType last(List<RecordedEvent> history, Set<EventType> some, EventType otherwise) {
        return history.reversed().stream().map(RecordedEvent::type).filter(some::contains).findFirst().orElse(otherwise);
    }

    /// The case waits for its citizens no more; what stood still with its promise runs on with it.
    ///
    /// @param occurred when that ended; a question lapses when it does, however late the sweep comes by
    void resume(Complaint survivor, EventType event, Instant occurred, Instant now) {
        resume(survivor, event, Actor.DEADLINE, occurred, now);
    }

    void resume(Complaint survivor, EventType event, Actor by, Instant occurred, Instant now) {
        var duplicates = below(survivor);
        resume(survivor, duplicates, event, by, occurred, now);
        journal.keepAll(duplicates, now);
        journal.keep(survivor);
    }

    /// @param duplicates of the survivor; whoever decides writes down what happens to them and to it
    void resume(Complaint survivor, List<Complaint> duplicates, EventType event, Actor by, Instant occurred, Instant now) {
        var terms = caseTerms.of(duplicates);
        for (var duplicate : duplicates) {
            duplicate.survivorResumed(survivor, event, terms.apply(duplicate), author(by, duplicate), occurred, now);
            // What was merged into a case that stood still could not hurry it then.
            survivor.takeEarliest(duplicate, Actor.DEADLINE, now);
        }
    }

    /// They "keep running, stop with the survivor's": where those run again, so do these.
    void takeUp(Complaint survivor, EventType event, Instant at) {
        takeUp(survivor, event, Actor.DEADLINE, at);
    }

    void takeUp(Complaint survivor, EventType event, Actor by, Instant at) {
        leaveIfAlone(survivor, at);
        var duplicates = below(survivor);
        var histories = events.of(ids(duplicates));
        var terms = caseTerms.of(duplicates);
        for (var duplicate : duplicates) {
            duplicate.survivorTakenUp(survivor, event, histories.get(duplicate.requiredId()), terms.apply(duplicate),
                author(by, duplicate), at);
        }
        journal.keepAll(duplicates, at);
    }

    /// What one of several claimants decides, the others hear of.
    void tell(Complaint survivor, EventType event, Actor by, Instant at) {
        var duplicates = below(survivor);
        duplicates.forEach(duplicate -> duplicate.survivorTold(survivor, event, author(by, duplicate), at));
        journal.keepAll(duplicates, at);
    }

    /// Nobody is told of what they did themselves, not because it was done elsewhere either.
    private static Actor author(Actor by, Complaint duplicate) {
        return by.equals(new Actor.Citizen(duplicate.requiredId())) ? Actor.CITIZEN : Actor.DEADLINE;
    }

    private List<Complaint> below(Complaint survivor) {
        return below(List.of(survivor)).getOrDefault(survivor.requiredId(), List.of());
    }

    /// All that live on in each of these cases, held until the transaction ends: who was merged into them first, then who was
    /// merged into those.
    ///
    /// @param survivors held already, none of which lives on in another
    Map<Long, List<Complaint>> below(Collection<Complaint> survivors) {
        var below = new HashMap<Long, List<Complaint>>();
        var livesOnIn = new HashMap<Long, Long>();
        survivors.forEach(one -> livesOnIn.put(one.requiredId(), one.requiredId()));
        var next = List.copyOf(survivors);
        while (!next.isEmpty()) {
            var found = new ArrayList<Complaint>();
            for (int i = 0; i < next.size(); i += AT_ONCE) {
                found.addAll(complaints.lockDuplicatesOf(ids(next.subList(i, Math.min(next.size(), i + AT_ONCE)))));
            }
            next = found.stream().filter(one -> livesOnIn.putIfAbsent(one.requiredId(), livesOnIn.get(one.survivorId())) == null).toList();
            next.forEach(one -> below.computeIfAbsent(livesOnIn.get(one.requiredId()), none -> new ArrayList<>()).add(one));
        }
        return below;
    }

    private static List<Long> ids(List<Complaint> cases) {
        return cases.stream().map(Complaint::requiredId).toList();
    }

    /// Counts anew who has this too: said of the case or of one that lives on in it, each counted once.
    void count(List<Complaint> cases, Instant at) {
        cases.forEach(one -> one.countFollowers(followers.count(complaints.withDuplicates(one.requiredId())), at));
    }

    /// One of several claimants left the case in which theirs lives on, and so all that lie between.
    void claimantLeft(Complaint own) {
        var survivors = complaints.lockSurvivorsOf(own);
        own.claimantLeftBehind();
        survivors.stream().limit(survivors.size() - 1L).forEach(Complaint::claimantLeftBehind);
    }

    /// "SECRET … never linked to public cases": the case has become as secret as others are not, or the other way round. Whoever
    /// was merged stands alone again, with the state and the promises it had, and hears nothing of why. The other keeps the dates that
    /// were hurried: an entry about them would tell that a case which is gone is secret and not hidden.
    void part(Complaint one, Instant at) {
        for (var duplicate : complaints.lockDuplicatesOf(Set.of(one.requiredId()))) {
            partIfUnequal(duplicate, one, at);
        }
        var survivors = complaints.lockSurvivorsOf(one);
        if (!survivors.isEmpty()) {
            partIfUnequal(one, survivors.getFirst(), at);
        }
    }

    private void partIfUnequal(Complaint duplicate, Complaint survivor, Instant at) {
        if (!duplicate.linkable(survivor)) {
            duplicate.missDeadlines(caseTerms.of(duplicate), at);
            alone(duplicate, Actor.DEADLINE, at, null);
            journal.keep(duplicate);
        }
    }
}
