package id.terang.complaints;

import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.complaints.files.Attachments;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Limit;
import id.terang.shared.Actor;
import id.terang.shared.Micros;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everything officials do with a case goes through {@link #decide}.
@Service
public class Triage {

    private final Complaints complaints;
    private final Claimants claimants;
    private final CaseEventRows rows;
    private final SameTexts sameTexts;
    private final Journal journal;
    private final CaseTerms caseTerms;
    private final Attachments attachments;
    private final Officials officials;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    Triage(Complaints complaints, Claimants claimants, CaseEventRows rows, SameTexts sameTexts, Journal journal, CaseTerms caseTerms,
           Attachments attachments, Officials officials, Jurisdiction jurisdiction, Clock clock) {
        this.complaints = complaints;
        this.claimants = claimants;
        this.rows = rows;
        this.sameTexts = sameTexts;
        this.journal = journal;
        this.caseTerms = caseTerms;
        this.attachments = attachments;
        this.officials = officials;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /// Decides now.
    ///
    /// @param revision the revision of the case that the official has seen
    /// @throws Refusal.NotFound if there is no such case, or none that this official may know of
    /// @throws Refusal.NotAllowed if the right is missing
    /// @throws Refusal.Stale if the case has moved on since
    /// @throws Refusal.IllegalMove if its state does not allow it
    @Transactional
    public void decide(OfficialPrincipal by, Reference reference, int revision, Decision decision) {
        decide(by, reference, revision, decision, clock.instant());
    }

    /// Decides as of an earlier moment; see {@link Filing#file(FileComplaint, Actor, Instant)}.
    @Transactional
    public void decide(OfficialPrincipal by, Reference reference, int revision, Decision decision, Instant moment) {
        var complaint = complaints.lock(reference.digits()).orElseThrow(Triage::unknown);
        var atlas = jurisdiction.atlas();
        var mandate = mandate(by, Action.of(decision), complaint, atlas);
        boolean additive = decision instanceof Decision.Note || decision instanceof Decision.AddFiles;
        if (!additive && complaint.revision() != revision) {
            throw new Refusal.Stale("refusal.stale");
        }
        var at = Micros.of(moment);
        var terms = caseTerms.of(complaint);
        complaint.missDeadlines(terms, at);
        apply(decision, complaint, terms, new Acting(by, mandate, atlas, at));
        journal.keep(complaint);
        stopDuplicates(complaint, decision, at);
    }

    private record Acting(OfficialPrincipal official, Mandate mandate, Atlas atlas, Instant at) {
        Actor actor() {
            return new Actor.Official(official.officialId(), mandate.agencyId(), mandate.role());
        }
    }

    private static Mandate mandate(OfficialPrincipal by, Action action, Complaint complaint, Atlas atlas) {
        boolean handler = complaint.handlerId() != null && complaint.handlerId() == by.officialId();
        if (Rights.mandateFor(Action.READ, complaint, by.mandates(), handler, atlas).isEmpty()) {
            throw unknown();
        }
        return Rights.mandateFor(action, complaint, by.mandates(), handler, atlas)
            .orElseThrow(() -> new Refusal.NotAllowed("refusal.right.missing"));
    }

    private static Refusal unknown() {
        return new Refusal.NotFound("refusal.case.unknown");
    }

    private void apply(Decision decision, Complaint one, Terms terms, Acting acting) {
        var by = acting.actor();
        var at = acting.at();
        switch (decision) {
            case Decision.Verify d -> verify(d, one, terms, acting);
            case Decision.Reroute d -> {
                if (!acting.atlas().agency(d.desk()).receivingDesk()) {
                    throw new Refusal.BadInput("refusal.reroute.desk");
                }
                one.reroute(d.desk(), by, at, d.reason());
            }
            case Decision.Reject d -> one.reject(d.ground(), by, at, d.reason());
            case Decision.Refer d -> one.refer(d.to(), by, at, d.reason());
            case Decision.Merge d -> merge(d, one, acting);
            case Decision.Unmerge d -> unmerge(d, one, by, at);
            case Decision.Transfer d -> transfer(d, one, terms, acting);
            case Decision.Delegate d -> delegate(d, one, terms, acting);
            case Decision.Start d -> {
                if (one.status() != Status.ASSIGNED) {
                    throw new Refusal.IllegalMove("refusal.move", EventType.STARTED, one.status());
                }
                one.start(by, at);
            }
            case Decision.Assign d -> assign(d, one, by, at);
            case Decision.Ask d -> ask(d, one, terms, acting);
            case Decision.WithdrawQuestion d -> one.withdrawQuestion(terms, by, at, d.reason());
            case Decision.Respond d -> one.respond(sameTexts.mass(d.text(), one, terms, at), by, at, d.text());
            case Decision.Answer d -> answer(d, one, terms, by, at);
            case Decision.Reclassify d -> reclassify(d, one, terms, acting);
            case Decision.Note d -> one.note(by, at, d.text());
            case Decision.AddFiles d -> attach(one, d.files(), one.addFiles(d.files(), by, at), null);
            case Decision.Tighten d -> tighten(d, one, by, at);
            case Decision.Hide d -> one.hide(by, at, d.reason());
            case Decision.Unhide d -> one.unhide(by, at, d.reason());
            case Decision.Redact d -> redact(d, one, by, at);
            case Decision.Erase d -> erase(d, one, by, at);
        }
    }

    private void verify(Decision.Verify d, Complaint one, Terms terms, Acting acting) {
        acting.atlas().agency(d.agency());
        var service = acting.atlas().service(d.service());
        if (service.secret() && one.visibility() != Visibility.SECRET) {
            one.changeVisibility(Visibility.SECRET, acting.actor(), acting.at(), null);
        }
        boolean release = d.release() != null && one.visibility() != Visibility.SECRET;
        one.verify(d.kind(), d.track(), d.service(), d.agency(), terms, acting.actor(), acting.at(), d.note(), release);
        if (release) {
            var address = d.release().address();
            boolean anonymous = one.visibility() == Visibility.ANONYMOUS;
            one.release(d.release().title(), d.release().text(),
                anonymous && address != null ? Masking.withoutHouseNumber(address) : address, acting.at());
            attachments.release(one.requiredId(), d.release().files(), acting.at());
        }
    }

    private void merge(Decision.Merge d, Complaint one, Acting acting) {
        var survivor = complaints.lock(d.survivor().digits())
            .filter(other -> Rights.mandateFor(Action.READ, other, acting.official().mandates(), false, acting.atlas()).isPresent())
            .orElseThrow(Triage::unknown);
        if (survivor.requiredId() == one.requiredId() || !survivor.status().open()) {
            throw new Refusal.IllegalMove("refusal.merge.survivor");
        }
        if (survivor.visibility() != one.visibility()) {
            throw new Refusal.IllegalMove("refusal.merge.visibility");
        }
        if (survivor.filedAt().isAfter(one.filedAt())) {
            throw new Refusal.IllegalMove("refusal.merge.younger");
        }
        one.mergeInto(survivor, acting.actor(), acting.at(), d.reason());
        journal.keep(survivor);
    }

    private void unmerge(Decision.Unmerge d, Complaint one, Actor by, Instant at) {
        if (one.survivorId() == null) {
            throw new Refusal.IllegalMove("refusal.unmerge.notmerged");
        }
        var survivor = complaints.lock(one.survivorId()).orElseThrow();
        one.unmerge(survivor, by, at, d.reason());
        journal.keep(survivor);
    }

    private static void transfer(Decision.Transfer d, Complaint one, Terms terms, Acting acting) {
        allowHandOff(one, d.agency(), terms, acting);
        one.transfer(d.agency(), terms, acting.actor(), acting.at(), d.reason());
    }

    private static void delegate(Decision.Delegate d, Complaint one, Terms terms, Acting acting) {
        if (!acting.atlas().agencySubtree(one.holderId()).contains(d.agency())) {
            throw new Refusal.BadInput("refusal.delegate.below");
        }
        allowHandOff(one, d.agency(), terms, acting);
        one.delegate(d.agency(), terms, acting.actor(), acting.at(), d.reason());
    }

    /// "Third time, back to a former holder, or late: L above both."
    private static void allowHandOff(Complaint one, long to, Terms terms, Acting acting) {
        acting.atlas().agency(to);
        boolean late = one.dueAt() != null && acting.at().isAfter(one.dueAt());
        boolean burying = one.handOffs() >= terms.policy().limit(Limit.HANDOVERS) || one.formerHolders().contains(to) || late;
        if (burying && !Rights.leadAboveBoth(acting.official().mandates(), one.holderId(), to, acting.atlas())) {
            throw new Refusal.NotAllowed("refusal.transfer.lead");
        }
    }

    private void assign(Decision.Assign d, Complaint one, Actor by, Instant at) {
        if (officials.handlersOf(Set.of(one.holderId())).stream().noneMatch(handler -> handler.id() == d.handler())) {
            throw new Refusal.BadInput("refusal.assign.handler");
        }
        one.assign(d.handler(), by, at);
    }

    private static void ask(Decision.Ask d, Complaint one, Terms terms, Acting acting) {
        boolean second = one.clocks().pauses() > 0;
        if (second && !Rights.leadAboveBoth(acting.official().mandates(), one.holderId(), one.holderId(), acting.atlas())) {
            throw new Refusal.NotAllowed("refusal.pause.lead");
        }
        one.ask(terms, acting.actor(), acting.at(), d.question());
    }

    private void answer(Decision.Answer d, Complaint one, Terms terms, Actor by, Instant at) {
        if (d.outcome() == Outcome.PLANNED) {
            throw new Refusal.BadInput("refusal.answer.planned");
        }
        one.answer(d.outcome(), terms, by, at, d.text());
        attach(one, d.evidence(), one.lastSeq(), one.words().released() ? at : null);
    }

    private void attach(Complaint one, List<UUID> files, int seq, @Nullable Instant released) {
        if (files.isEmpty()) {
            return;
        }
        attachments.attach(files, one.requiredId(), seq);
        if (released != null) {
            attachments.release(one.requiredId(), files, released);
        }
    }

    private static void reclassify(Decision.Reclassify d, Complaint one, Terms terms, Acting acting) {
        acting.atlas().service(d.service());
        boolean lead = Rights.leadAbove(acting.official().mandates(), one.holderId(), acting.atlas());
        one.reclassify(d.kind(), d.track(), d.service(), terms, lead, acting.actor(), acting.at(), d.reason());
    }

    private static void tighten(Decision.Tighten d, Complaint one, Actor by, Instant at) {
        if (!d.to().tighterThan(one.visibility())) {
            throw new Refusal.NotAllowed("refusal.visibility.loosen");
        }
        one.changeVisibility(d.to(), by, at, d.reason());
    }

    private void redact(Decision.Redact d, Complaint one, Actor by, Instant at) {
        var row = rows.findByComplaintIdAndSeq(one.requiredId(), d.seq())
            .orElseThrow(() -> new Refusal.NotFound("refusal.redact.entry"));
        row.redact(d.replacement());
        boolean standing = rows.findByComplaintIdOrderBySeq(one.requiredId()).stream()
            .filter(other -> other.type() == EventType.ANSWERED).mapToInt(CaseEventRow::seq).max().orElse(0) == d.seq();
        one.redact(d.seq(), standing, by, at, d.replacement(), d.reason());
    }

    private void erase(Decision.Erase d, Complaint one, Actor by, Instant at) {
        rows.findByComplaintIdOrderBySeq(one.requiredId()).stream().filter(CaseEventRow::byCitizen).forEach(CaseEventRow::erase);
        claimants.findByComplaintId(one.requiredId()).ifPresent(Claimant::forget);
        attachments.eraseAll(one.requiredId(), at);
        one.erase(by, at, d.reason());
    }

    /// Duplicates' clocks "stop with the survivor's".
    private void stopDuplicates(Complaint survivor, Decision decision, Instant at) {
        EventType decided = switch (decision) {
            case Decision.Answer d -> EventType.ANSWERED;
            case Decision.Reject d -> EventType.REJECTED;
            case Decision.Refer d -> EventType.REFERRED;
            default -> null;
        };
        if (decided != null) {
            for (var duplicate : complaints.lockDuplicatesOf(survivor.requiredId())) {
                duplicate.survivorDecided(survivor, decided, at);
                journal.keep(duplicate);
            }
        }
    }
}
