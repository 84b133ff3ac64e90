package id.terang.complaints;

import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Micros;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What time does to cases: missed deadlines go on record, unanswered questions and undisputed answers lapse, plans
/// that were not kept are taken up again, and what nobody verified is assigned. Called by the sweep; doing it twice changes nothing.
@Service
public class Deadlines {

    private final Complaints complaints;
    private final Duplicates duplicates;
    private final Journal journal;
    private final CaseTerms caseTerms;
    private final ByRule byRule;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    Deadlines(Complaints complaints, Duplicates duplicates, Journal journal, CaseTerms caseTerms, ByRule byRule,
              Jurisdiction jurisdiction, Clock clock) {
        this.complaints = complaints;
        this.duplicates = duplicates;
        this.journal = journal;
        this.caseTerms = caseTerms;
        this.byRule = byRule;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /// Cases with a clock that has to be looked at, the longest overdue first. What is done at the very moment a time ends is still
    /// in time, so it has to be over.
    ///
    /// @param limit at most so many
    @Transactional(readOnly = true)
    public List<Long> due(int limit) {
        return complaints.needingAttention(Micros.now(clock), Limit.of(limit)).stream()
            .map(Complaints.Attention::getComplaintId).distinct().toList();
    }

    /// Does whatever is due in one case by now.
    @Transactional
    public void pass(long complaintId) {
        pass(complaintId, clock.instant());
    }

    /// Does whatever was due in one case at an earlier moment; see {@link Filing#file}.
    @Transactional
    public void pass(long complaintId, Instant moment) {
        var now = Micros.of(moment);
        // As whoever answers there: the incident first, for a report whose plan is missed may leave it.
        complaints.incidentIdOf(complaintId).ifPresent(complaints::lock);
        var complaint = complaints.lock(complaintId).orElseThrow();
        var terms = caseTerms.of(complaint);
        complaint.missDeadlines(terms, now);
        for (var clock : List.copyOf(complaint.clockList())) {
            if (clock.actAt() != null && clock.actAt().isBefore(now)) {
                act(complaint, clock, terms, now);
            }
        }
        journal.keep(complaint);
    }

    private void act(Complaint complaint, CaseClock clock, Terms terms, Instant now) {
        switch (clock.type()) {
            case CLARIFY -> lapseClarification(complaint, clock, terms, now);
            case DISPUTE_WINDOW -> complaint.lapseDispute(terms, clock.dueAt(), now);
            case VERIFY -> assign(complaint, clock, now);
            case PLAN -> missPlan(complaint, clock, terms, now);
            default -> clock.lookAgainAt(null);
        }
    }

    private void lapseClarification(Complaint complaint, CaseClock clarify, Terms terms, Instant now) {
        if (complaint.status() != Status.AWAITING_CITIZEN) {
            clarify.lookAgainAt(null);
            return;
        }
        complaint.lapseClarification(terms, clarify.dueAt(), now);
        duplicates.resume(complaint, EventType.CLARIFICATION_LAPSED, clarify.dueAt(), now);
    }

    private void missPlan(Complaint complaint, CaseClock plan, Terms terms, Instant now) {
        if (complaint.status().pending()) {
            // Under review; the clock is looked at again once that has ended.
            plan.lookAgainAt(null);
            return;
        }
        complaint.missPlan(terms, plan, now);
        duplicates.takeUp(complaint, EventType.PLAN_MISSED, now);
        complaint.missDeadlines(terms, now);
    }

    /// "At twice VERIFY: to the routed owner, else the parent; never auto-closed."
    private void assign(Complaint complaint, CaseClock verify, Instant now) {
        if (complaint.status() != Status.SUBMITTED) {
            verify.lookAgainAt(null);
            return;
        }
        var atlas = jurisdiction.atlas();
        long owner = atlas.route(complaint.serviceId(), complaint.place().areaId()).ownerId();
        if (owner == complaint.holderId()) {
            var parent = atlas.agency(complaint.holderId()).parentId();
            owner = parent == null ? owner : parent;
        }
        complaint.autoAssign(owner, now);
        duplicates.stop(complaint, EventType.AUTO_ASSIGNED, now);
        byRule.assign(complaint, now);
    }
}
