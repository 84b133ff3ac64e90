package id.terang.complaints;

import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.complaints.files.Attachments;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Limit;
import id.terang.shared.Actor;
import id.terang.shared.Micros;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everything officials do with a case goes through {@link #decide}.
@Service
public class Triage {

    /// Key of the refusal of a move that only a LEAD can make, or what it begins with where one of three reasons is said: one above
    /// both agencies if there is any, see {@link Rights#passedOnBy}.
    public static final String TAKES_A_LEAD = "refusal.transfer.lead";

    /// Its entry in every history.
    private static final int FILING = 1;

    private final Complaints complaints;
    private final CaseEvents events;
    private final Answering answering;
    private final SameTexts sameTexts;
    private final Linking linking;
    private final Redacting redacting;
    private final Duplicates duplicates;
    private final Reviewers reviewers;
    private final Journal journal;
    private final CaseTerms caseTerms;
    private final Attachments attachments;
    private final Officials officials;
    private final ByRule byRule;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    Triage(Complaints complaints, CaseEvents events, Answering answering, SameTexts sameTexts, Linking linking, Redacting redacting,
           Duplicates duplicates, Reviewers reviewers, Journal journal, CaseTerms caseTerms, Attachments attachments,
           Officials officials, ByRule byRule, Jurisdiction jurisdiction, Clock clock) {
        this.complaints = complaints;
        this.events = events;
        this.answering = answering;
        this.sameTexts = sameTexts;
        this.linking = linking;
        this.redacting = redacting;
        this.duplicates = duplicates;
        this.reviewers = reviewers;
        this.journal = journal;
        this.caseTerms = caseTerms;
        this.attachments = attachments;
        this.officials = officials;
        this.byRule = byRule;
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
        above(reference, decision).flatMap(above -> complaints.idOf(above.digits())).ifPresent(complaints::lockFromSurvivor);
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
        var visibility = complaint.visibility();
        var before = complaint.status();
        apply(decision, complaint, terms, new Acting(by, mandate, atlas, at));
        if (arrives(decision)) {
            byRule.assign(complaint, at);
        }
        journal.keep(complaint);
        if (complaint.visibility() != visibility) {
            linking.visibilityChanged(complaint, at);
        }
        if (before == Status.AWAITING_CITIZEN) {
            resuming(decision).ifPresent(event -> duplicates.resume(complaint, event, at, at));
        }
        stopping(decision, before, complaint).ifPresent(event -> duplicates.stop(complaint, event, at));
        if (endsIncident(decision)) {
            duplicates.reportsLeave(complaint, at);
        }
    }

    /// From which case on those are held that the decision may reach, before the one that it is about.
    private static Optional<Reference> above(Reference one, Decision decision) {
        return switch (decision) {
            case Decision.Merge d -> Optional.of(d.survivor());
            case Decision.JoinIncident d -> Optional.of(d.parent());
            case Decision.Unmerge d -> Optional.of(one);
            case Decision.Tighten d -> Optional.of(one);
            case Decision.Erase d -> Optional.of(one);
            case Decision.Redact d -> Optional.of(one);
            case Decision.UpholdAppeal d -> Optional.of(one);
            default -> Optional.empty();
        };
    }

    /// The event that ended the pause of a case that waited for its citizen, if this decision did.
    private static Optional<EventType> resuming(Decision decision) {
        return switch (decision) {
            case Decision.Transfer d -> Optional.of(EventType.TRANSFERRED);
            case Decision.Delegate d -> Optional.of(EventType.DELEGATED);
            case Decision.WithdrawQuestion d -> Optional.of(EventType.QUESTION_WITHDRAWN);
            default -> Optional.empty();
        };
    }

    private static boolean endsIncident(Decision decision) {
        return decision instanceof Decision.Transfer || decision instanceof Decision.Delegate || decision instanceof Decision.Reject
            || decision instanceof Decision.Refer;
    }

    private static boolean arrives(Decision decision) {
        return decision instanceof Decision.Verify || decision instanceof Decision.Transfer || decision instanceof Decision.Delegate;
    }

    /// The event that stopped a promise, if this decision did.
    private static Optional<EventType> stopping(Decision decision, Status before, Complaint complaint) {
        return switch (decision) {
            case Decision.Verify d -> Optional.of(EventType.VERIFIED);
            case Decision.Respond d -> Optional.of(EventType.RESPONSE_PUBLISHED);
            case Decision.Ask d -> Optional.of(EventType.CLARIFICATION_ASKED);
            case Decision.Answer d when complaint.status() == Status.ANSWERED -> Optional.of(EventType.ANSWERED);
            case Decision.ApproveAnswer d when before != Status.ANSWERED -> Optional.of(EventType.ANSWERED);
            case Decision.Reject d -> Optional.of(EventType.REJECTED);
            case Decision.Refer d -> Optional.of(EventType.REFERRED);
            default -> Optional.empty();
        };
    }

    private static Mandate mandate(OfficialPrincipal by, Action action, Complaint complaint, Atlas atlas) {
        boolean handler = complaint.handledBy(by.officialId());
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
        var by = acting.by();
        var at = acting.at();
        switch (decision) {
            case Decision.Verify d -> verify(d, one, terms, acting);
            case Decision.Reroute d -> reroute(d, one, terms, acting);
            case Decision.Reject d -> one.reject(sameTexts.mass(d.reason(), one, at), d.ground(), terms, by, at, d.reason());
            case Decision.Refer d -> one.refer(sameTexts.mass(d.reason(), one, at), d.to(), terms, by, at, d.reason());
            case Decision.Merge d -> linking.merge(d, one, terms, acting);
            case Decision.Unmerge d -> linking.unmerge(d, one, acting);
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
            case Decision.Respond d -> answering.respond(d, one, acting);
            case Decision.Answer d -> answering.answer(d, one, terms, acting);
            case Decision.ApproveAnswer d -> answering.approve(one, terms, acting);
            case Decision.ReturnAnswer d -> one.returnAnswer(by, at, d.reason());
            case Decision.AmendAnswer d -> answering.amend(d, one, terms, acting);
            case Decision.MovePlan d -> answering.movePlan(d, one, terms, acting);
            case Decision.FulfilPlan d -> answering.fulfilPlan(d, one, acting);
            case Decision.Split d -> linking.split(d, one, terms, acting);
            case Decision.JoinIncident d -> linking.join(d, one, acting);
            case Decision.LeaveIncident d -> linking.leave(d, one, acting);
            case Decision.ReleaseWords d -> releaseLater(d.release(), one, acting);
            case Decision.UpholdAppeal d -> {
                reviewers.refuseWhoTookPart(one, acting.official().officialId());
                one.upholdAppeal(d.until(), terms, by, at, d.instruction());
                duplicates.takeUp(one, EventType.APPEAL_UPHELD, at);
            }
            case Decision.DismissAppeal d -> {
                reviewers.refuseWhoTookPart(one, acting.official().officialId());
                one.dismissAppeal(terms, by, at, d.reason());
            }
            case Decision.OpenIdentity d -> one.openIdentity(by, at, d.reason());
            case Decision.Reclassify d -> reclassify(d, one, terms, acting);
            case Decision.Note d -> one.note(by, at, d.text());
            case Decision.AddFiles d -> {
                one.addFiles(d.files(), by, at);
                answering.attach(one, d.files(), null);
            }
            case Decision.Tighten d -> tighten(d, one, by, at);
            case Decision.Hide d -> one.hide(by, at, d.reason());
            case Decision.Unhide d -> one.unhide(by, at, d.reason());
            case Decision.Redact d -> redacting.redact(d, one, by, at);
            case Decision.Erase d -> redacting.erase(d, one, by, at);
        }
    }

    private void verify(Decision.Verify d, Complaint one, Terms terms, Acting acting) {
        working(d.agency(), acting.atlas());
        sealIfForced(d.service(), one, acting);
        boolean release = d.release() != null && one.visibility() != Visibility.SECRET;
        one.verify(d.kind(), d.track(), d.service(), d.agency(), events.of(one.requiredId()), terms, acting.by(), acting.at(), d.note(), release);
        if (release) {
            one.release(d.release().title(), d.release().text(), shown(d.release().address(), one), acting.at());
            show(d.release().files(), one, acting.at());
        }
    }

    /// "A service may force SECRET."
    private static void sealIfForced(long service, Complaint one, Acting acting) {
        if (acting.atlas().service(service).secret() && one.visibility() != Visibility.SECRET) {
            one.changeVisibility(Visibility.SECRET, acting.by(), acting.at(), null);
        }
    }

    private void releaseLater(Decision.Release d, Complaint one, Acting acting) {
        one.releaseLater(d.title(), d.text(), shown(d.address(), one), acting.by(), acting.at());
        show(d.files(), one, acting.at());
    }

    /// A case may be answered before it is released, as it is where the clock has assigned it.
    private void show(List<UUID> files, Complaint one, Instant at) {
        var entries = Stream.concat(Stream.of(FILING), events.of(one.requiredId()).stream().filter(event -> event.type().proves()).map(RecordedEvent::seq));
        attachments.releaseOf(one.requiredId(), entries.toList(), files, at);
    }

    /// Anonymous cases have "no house number".
    private static @Nullable String shown(@Nullable String address, Complaint one) {
        return one.visibility() == Visibility.ANONYMOUS ? Words.withoutDoor(address) : address;
    }

    /// A first time the desks agree among themselves; see {@link #allowHandOff}.
    private void reroute(Decision.Reroute d, Complaint one, Terms terms, Acting acting) {
        if (!acting.atlas().receives(working(d.desk(), acting.atlas()).id())) {
            throw new Refusal.BadInput("refusal.reroute.desk");
        }
        long before = events.of(one.requiredId()).stream().filter(event -> event.type() == EventType.REROUTED).count();
        boolean around = before >= terms.policy().limit(Limit.HANDOVERS) || one.formerHolders().contains(d.desk());
        if (around && acting.official().mandates().stream().noneMatch(mandate -> mandate.role() == Role.OVERSIGHT)
            && !passesOn(one, d.desk(), acting)) {
            throw new Refusal.NotAllowed(TAKES_A_LEAD);
        }
        one.reroute(d.desk(), acting.by(), acting.at(), d.reason());
    }

    private void transfer(Decision.Transfer d, Complaint one, Terms terms, Acting acting) {
        allowHandOff(one, d.agency(), terms, acting);
        one.transfer(d.agency(), terms, acting.by(), acting.at(), d.reason());
    }

    private void delegate(Decision.Delegate d, Complaint one, Terms terms, Acting acting) {
        if (!acting.atlas().agencySubtree(one.holderId()).contains(d.agency())) {
            throw new Refusal.BadInput("refusal.delegate.below");
        }
        allowHandOff(one, d.agency(), terms, acting);
        one.delegate(d.agency(), terms, acting.by(), acting.at(), d.reason());
    }

    /// The list that it was chosen from may be older than the decree that ended it, and nobody runs its succession once more.
    private static Agency working(long id, Atlas atlas) {
        var agency = atlas.agency(id);
        if (!agency.inForce(atlas.day())) {
            throw new Refusal.BadInput("refusal.agency.ended", agency.name());
        }
        return agency;
    }

    /// "Third time, back to a former holder, or late: L above both."
    private void allowHandOff(Complaint one, long to, Terms terms, Acting acting) {
        working(to, acting.atlas());
        var burying = Allowances.takesALead(one, to, terms.policy().limit(Limit.HANDOVERS), acting.at());
        if (burying != null && !passesOn(one, to, acting)) {
            throw new Refusal.NotAllowed(burying, one.handOffs());
        }
    }

    private boolean passesOn(Complaint one, long to, Acting acting) {
        var leads = officials.holding(Role.LEAD, Set.copyOf(acting.atlas().agencyPath(one.holderId())));
        var by = Rights.passedOnBy(one, to, leads, acting.atlas());
        return acting.official().mandates().stream().anyMatch(mandate -> mandate.role() == Role.LEAD && by.contains(mandate.agencyId()));
    }

    private void assign(Decision.Assign d, Complaint one, Actor by, Instant at) {
        var to = d.handler();
        if (to != null && officials.handlersOf(Set.of(one.holderId())).stream().noneMatch(handler -> handler.id() == to)) {
            throw new Refusal.BadInput("refusal.assign.handler");
        }
        one.assign(to, by, at);
    }

    private void ask(Decision.Ask d, Complaint one, Terms terms, Acting acting) {
        if (!Rights.mayPause(acting.official().mandates(), one, acting.atlas())) {
            throw new Refusal.NotAllowed("refusal.pause.lead");
        }
        one.ask(sameTexts.mass(d.question(), one, acting.at()), terms, acting.by(), acting.at(), d.question());
    }

    private void reclassify(Decision.Reclassify d, Complaint one, Terms terms, Acting acting) {
        sealIfForced(d.service(), one, acting);
        boolean lead = Rights.leadAbove(acting.official().mandates(), one.holderId(), acting.atlas());
        one.reclassify(d.kind(), d.track(), d.service(), events.of(one.requiredId()), terms, lead, acting.by(), acting.at(), d.reason());
    }

    private static void tighten(Decision.Tighten d, Complaint one, Actor by, Instant at) {
        if (!d.to().tighterThan(one.visibility())) {
            throw new Refusal.NotAllowed("refusal.visibility.loosen");
        }
        one.changeVisibility(d.to(), by, at, d.reason());
    }
}
