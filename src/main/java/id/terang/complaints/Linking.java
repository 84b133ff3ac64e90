package id.terang.complaints;

import id.terang.jurisdiction.Atlas;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// What {@link Triage} does about cases that belong together: merging and unmerging, splitting one filing into several
/// cases, and gathering reports of one incident.
@Component
class Linking {

    private final SecureRandom random = new SecureRandom();
    private final Complaints complaints;
    private final Claimants claimants;
    private final Duplicates duplicates;
    private final Journal journal;
    private final CaseTerms caseTerms;

    Linking(Complaints complaints, Claimants claimants, Duplicates duplicates, Journal journal, CaseTerms caseTerms) {
        this.complaints = complaints;
        this.claimants = claimants;
        this.duplicates = duplicates;
        this.journal = journal;
        this.caseTerms = caseTerms;
    }

    void merge(Decision.Merge d, Complaint one, Terms terms, Acting acting) {
        var survivor = other(d.survivor(), acting);
        if (survivor.requiredId() == one.requiredId() || !survivor.status().open()) {
            throw new Refusal.IllegalMove("refusal.merge.survivor");
        }
        if (survivor.visibility() != one.visibility()) {
            throw new Refusal.IllegalMove("refusal.merge.visibility");
        }
        if (survivor.filedAt().isAfter(one.filedAt())) {
            throw new Refusal.IllegalMove("refusal.merge.younger");
        }
        boolean waited = one.status() == Status.AWAITING_CITIZEN;
        one.mergeInto(survivor, terms, acting.by(), acting.at(), d.reason());
        if (waited) {
            duplicates.resume(one, EventType.MERGED_INTO, acting.at(), acting.at());
            // It has the earliest date of its own duplicates only now.
            survivor.takeEarliest(one, acting.by(), acting.at());
        }
        duplicates.merged(one, survivor, acting.at());
        reportsFollow(one, survivor, acting.at());
        duplicates.count(List.of(survivor), acting.at());
        journal.keep(survivor);
    }

    /// "One answer reaches all": reports of the merged case are reports of the one it lives on in, where that may be an incident, and those
    /// that lie in the same hands. The others stand alone, but for those that have their answer.
    private void reportsFollow(Complaint merged, Complaint survivor, Instant at) {
        var reports = complaints.lockPendingReportsOf(merged.requiredId());
        reports.remove(survivor);
        if (Objects.equals(survivor.incidentId(), merged.requiredId())) {
            survivor.leaveIncident(Actor.DEADLINE, at, null);
        }
        boolean incident = survivor.incidentId() == null && survivor.verifiedAt() != null && survivor.status().pending();
        for (var report : reports) {
            if (incident && report.holderId() == survivor.holderId()) {
                report.joinIncident(survivor, Actor.DEADLINE, at, null);
            } else {
                report.leaveIncident(Actor.DEADLINE, at, null);
            }
        }
        journal.keepAll(reports, at);
    }

    void unmerge(Decision.Unmerge d, Complaint one, Acting acting) {
        if (one.survivorId() == null) {
            throw new Refusal.IllegalMove("refusal.unmerge.notmerged");
        }
        duplicates.unmerge(one, acting.by(), acting.at(), d.reason());
    }

    /// Each part goes to its own owner and keeps the promise of the whole. What the whole has behind it, its parts have
    /// too: a part of a verified case is verified with it. What is hidden stays in one: its parts would be read by everybody.
    void split(Decision.Split d, Complaint one, Terms terms, Acting acting) {
        if (one.hidden()) {
            throw new Refusal.IllegalMove("refusal.split.hidden");
        }
        var numbers = new ArrayList<Reference>();
        for (var part : d.parts()) {
            numbers.add(part(part, one, terms, acting));
        }
        one.splitInto(numbers, acting.by(), acting.at(), d.reason());
    }

    private Reference part(Decision.Part part, Complaint whole, Terms terms, Acting acting) {
        var service = acting.atlas().service(part.service());
        if (service.secret() && whole.visibility() != Visibility.SECRET) {
            throw new Refusal.IllegalMove("refusal.split.secret");
        }
        var route = acting.atlas().route(part.service(), whole.place().areaId());
        var made = Complaint.partOf(whole, complaints.freeReference(random), part.service(), new Words(part.title(), part.text()),
            route.receivingDeskId(), acting.by(), acting.at());
        if (whole.verifiedAt() != null) {
            boolean released = part.open() && whole.words().released();
            made.verify(whole.kind(), whole.track(), part.service(), route.ownerId(), List.of(), terms, acting.by(), acting.at(), null,
                released);
            if (released) {
                made.releaseWords(part.title(), part.text(), whole.words().publicAddress(), acting.at());
            }
        }
        journal.keep(made);
        claimants.findByComplaintId(whole.requiredId())
            .ifPresent(claimant -> claimants.save(Claimant.ofPart(claimant, made.requiredId(), acting.at())));
        caseTerms.split(whole.requiredId(), made.requiredId());
        return made.reference();
    }

    /// Reports of one incident lie in the same hands, are equally visible and verified; an incident is no report of
    /// another one.
    void join(Decision.JoinIncident d, Complaint one, Acting acting) {
        var parent = other(d.parent(), acting);
        boolean itself = parent.requiredId() == one.requiredId();
        boolean chain = parent.incidentId() != null || complaints.existsByIncidentId(one.requiredId());
        if (itself || chain || !parent.status().pending() || parent.verifiedAt() == null || one.verifiedAt() == null) {
            throw new Refusal.IllegalMove("refusal.incident.parent");
        }
        if (parent.holderId() != one.holderId() || parent.visibility() != one.visibility()) {
            throw new Refusal.IllegalMove("refusal.incident.holder");
        }
        one.joinIncident(parent, acting.by(), acting.at(), d.reason());
    }

    void leave(Decision.LeaveIncident d, Complaint one, Acting acting) {
        if (one.incidentId() == null) {
            throw new Refusal.IllegalMove("refusal.incident.none");
        }
        one.leaveIncident(acting.by(), acting.at(), d.reason());
    }

    /// The case is not as visible as before: reports that are "equally visible" no more leave it, and duplicates part from
    /// it, and hear nothing of it.
    void visibilityChanged(Complaint one, Instant at) {
        reportsLeave(one, at);
        duplicates.part(one, at);
    }

    private void reportsLeave(Complaint parent, Instant at) {
        var reports = complaints.lockReportsOf(parent.requiredId());
        reports.stream().filter(report -> report.visibility() != parent.visibility())
            .forEach(report -> report.leaveIncident(Actor.DEADLINE, at, null));
        journal.keepAll(reports, at);
    }

    /// Another case that this official may read.
    private Complaint other(Reference reference, Acting acting) {
        Atlas atlas = acting.atlas();
        return complaints.lock(reference.digits())
            .filter(other -> Rights.mandateFor(Action.READ, other, acting.official().mandates(),
                other.handledBy(acting.official().officialId()), atlas).isPresent())
            .orElseThrow(() -> new Refusal.NotFound("refusal.case.unknown"));
    }
}
