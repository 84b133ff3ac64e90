package id.terang.complaints;

import id.terang.accounts.CitizenPrincipal;
import id.terang.complaints.files.Attachments;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import id.terang.shared.EmailAddress;
import id.terang.shared.Micros;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.shared.SecretCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.MessageDigest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The citizen's side of a case: whoever has the receipt's code, or is signed in as the one who filed it, may reply, add,
/// confirm, dispute, reopen, appeal, withdraw, loosen, and say where letters arrive again. No official can.
@Service
public class Claims {

    private static final int LISTED = 200;

    private final Complaints complaints;
    private final Claimants claimants;
    private final ClaimantActions actions;
    private final Linking linking;
    private final Duplicates duplicates;
    private final Journal journal;
    private final CodeKeeper codes;
    private final WrongCodes wrongCodes;
    private final CaseTerms caseTerms;
    private final Attachments attachments;
    private final Reviewers reviewers;
    private final Jurisdiction jurisdiction;
    private final ClaimantNews claimantNews;
    private final Clock clock;
    private final Counter wrongCounter;

    Claims(Complaints complaints, Claimants claimants, ClaimantActions actions, Linking linking, Duplicates duplicates, Journal journal,
           CodeKeeper codes, WrongCodes wrongCodes, CaseTerms caseTerms, Attachments attachments, Reviewers reviewers, Jurisdiction jurisdiction, ClaimantNews claimantNews, Clock clock,
           MeterRegistry meters) {
        this.complaints = complaints;
        this.claimants = claimants;
        this.actions = actions;
        this.linking = linking;
        this.duplicates = duplicates;
        this.journal = journal;
        this.codes = codes;
        this.wrongCodes = wrongCodes;
        this.caseTerms = caseTerms;
        this.attachments = attachments;
        this.reviewers = reviewers;
        this.jurisdiction = jurisdiction;
        this.claimantNews = claimantNews;
        this.clock = clock;
        this.wrongCounter = meters.counter("terang.claims.wrong");
    }

    /// Opens a case with the receipt's code.
    ///
    /// @param address where the request comes from; too many wrong codes from one place are slowed down
    /// @throws Refusal.NotFound alike for an unknown number and for a wrong code, and after the same work
    /// @throws Refusal.TooMany after a few wrong codes
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public Claim open(Reference reference, SecretCode code, String address) {
        wrongCodes.check(reference, address);
        var given = codes.hash(code).getBytes(StandardCharsets.US_ASCII);
        var claimant = claimants.ofCase(reference.digits());
        boolean right = claimant.filter(one -> MessageDigest.isEqual(one.codeHash().getBytes(StandardCharsets.US_ASCII), given))
            .isPresent();
        if (!right) {
            wrongCodes.wrong(reference, address);
            wrongCounter.increment();
            throw new Refusal.NotFound("refusal.claim.wrong");
        }
        return new Claim(claimant.get().complaintId(), reference);
    }

    /// Opens a case that the signed-in citizen filed.
    ///
    /// @throws Refusal.NotFound if they did not
    @Transactional(readOnly = true)
    public Claim open(Reference reference, CitizenPrincipal citizen) {
        return complaints.findByReference(reference.digits())
            .flatMap(one -> claimants.findByComplaintId(one.requiredId()))
            .filter(claimant -> claimant.citizenId() != null && claimant.citizenId() == citizen.citizenId())
            .map(claimant -> new Claim(claimant.complaintId(), reference))
            .orElseThrow(() -> new Refusal.NotFound("refusal.claim.wrong"));
    }

    /// Whether it was this claimant who confirmed the case last, or the one in which theirs lives on: of several, one does it for all.
    @Transactional(readOnly = true)
    public boolean confirmed(Claim claim) {
        return actions.confirmed(complaints.findById(claim.complaintId()).orElseThrow());
    }

    /// The cases that the citizen filed while signed in, last changed first, at most 200.
    @Transactional(readOnly = true)
    public List<OwnCase> filedBy(CitizenPrincipal citizen) {
        var news = claimantNews.of(citizen.citizenId());
        return claimants.casesOf(citizen.citizenId(), Limit.of(LISTED)).stream()
            .map(one -> new OwnCase(one.reference(), one.words().title(), one.status(), one.closeReason(), one.serviceId(),
                one.holderId(), one.filedAt(), one.updatedAt(), news.getOrDefault(one.requiredId(), 0))).toList();
    }

    /// The claimant has this before their eyes: nothing that stands in it is news any more. What came since is.
    @Transactional
    public void looked(Claim claim, CaseFile at) {
        claimantNews.seen(claim.complaintId(), at.complaint().lastSeq());
    }

    /// Acts now.
    ///
    /// @param seen what the citizen has before their eyes
    /// @throws Refusal.Stale if the case has moved on since
    /// @throws Refusal.IllegalMove if its state does not allow it
    @Transactional
    public void act(Claim claim, Seen seen, CitizenAct act) {
        act(claim, seen, act, clock.instant());
    }

    /// Acts as of an earlier moment; see {@link Filing#file(FileComplaint, Actor, Instant)}.
    @Transactional
    public void act(Claim claim, Seen seen, CitizenAct act, Instant moment) {
        complaints.lockFromSurvivor(claim.complaintId());
        var own = complaints.lock(claim.complaintId()).orElseThrow();
        var claimant = claimants.findByComplaintId(claim.complaintId()).orElseThrow();
        if (claimant.left()) {
            throw new Refusal.IllegalMove("refusal.claim.left");
        }
        // Who filed a duplicate is a claimant of the case that lives on, and does everything there but what is about the
        // duplicate itself.
        boolean aboutItself = act instanceof CitizenAct.DemandUnmerge || act instanceof CitizenAct.ChangeVisibility;
        var one = aboutItself ? own : complaints.lockLivingOn(own);
        boolean stale = aboutItself ? own.revision() != seen.own() : one.requiredId() != seen.where() || one.revision() != seen.revision();
        if (stale && !(act instanceof CitizenAct.AddFiles || act instanceof CitizenAct.ReachAt)) {
            throw new Refusal.Stale("refusal.stale");
        }
        var by = one == own ? Actor.CITIZEN : new Actor.Citizen(own.requiredId());
        var at = Micros.of(moment);
        var terms = caseTerms.of(one);
        one.missDeadlines(terms, at);
        switch (act) {
            case CitizenAct.Clarify clarify -> {
                one.clarify(terms, by, at, clarify.reply());
                attach(one, clarify.files());
                duplicates.resume(one, EventType.CLARIFIED, by, at, at);
            }
            case CitizenAct.AddFiles add -> {
                one.addFiles(add.files(), by, at);
                attach(one, add.files());
            }
            case CitizenAct.Confirm confirm -> {
                if (actions.heldByMerger(own)) {
                    throw new Refusal.NotAllowed("refusal.claim.behalf");
                }
                one.confirm(confirm.rating(), terms, by, at, confirm.remark());
                duplicates.tell(one, EventType.CONFIRMED, by, at);
            }
            case CitizenAct.Dispute dispute -> {
                one.dispute(terms, by, at, dispute.reason(), Masking.mask(dispute.reason()));
                duplicates.takeUp(one, EventType.DISPUTED, by, at);
            }
            case CitizenAct.Reopen reopen -> {
                one.reopen(terms, by, at, reopen.reason(), Masking.mask(reopen.reason()));
                duplicates.takeUp(one, EventType.REOPENED, by, at);
            }
            case CitizenAct.Appeal appeal -> {
                appeal(own, one, terms, by, at, appeal.reason());
                duplicates.tell(one, EventType.APPEALED, by, at);
            }
            case CitizenAct.DemandUnmerge demand -> one.demandUnmerge(at, demand.reason(), Masking.mask(demand.reason()));
            case CitizenAct.Withdraw withdraw -> {
                one.withdraw(terms, by, at, withdraw.reason());
                left(own, claimant, one, by, at);
            }
            case CitizenAct.ReachAt reach -> reachAt(claimant, reach.email());
            case CitizenAct.ChangeVisibility change -> changeVisibility(one, change.to(), jurisdiction.atlas(), at);
        }
        journal.keep(one);
        if (act instanceof CitizenAct.ChangeVisibility) {
            linking.visibilityChanged(one, at);
        }
    }

    private void reachAt(Claimant claimant, EmailAddress email) {
        if (!caseTerms.returned(claimant.contact())) {
            throw new Refusal.IllegalMove("refusal.contact.alive");
        }
        claimant.reachAt(email);
        caseTerms.reached(claimant.complaintId(), email);
    }

    private void left(Complaint own, Claimant claimant, Complaint one, Actor by, Instant at) {
        boolean others = one.status().open();
        claimant.leave(others ? at : null);
        if (!others) {
            duplicates.stop(one, EventType.WITHDRAWN, by, at);
            duplicates.reportsLeave(one, at);
        } else if (one != own) {
            duplicates.claimantLeft(own);
        }
    }

    private void appeal(Complaint own, Complaint one, Terms terms, Actor by, Instant at, String reason) {
        var reviewer = reviewers.next(one, actions.appealed(own, one), jurisdiction.atlas()).orElseThrow(() -> new Refusal.IllegalMove("refusal.appeal.last"));
        one.appeal(reviewer.level(), reviewer.agency(), terms, by, at, reason, Masking.mask(reason));
    }

    private static void changeVisibility(Complaint one, Visibility to, Atlas atlas, Instant at) {
        if (to == one.visibility()) {
            throw new Refusal.IllegalMove("refusal.visibility.same");
        }
        if (to != Visibility.SECRET && atlas.service(one.serviceId()).secret()) {
            throw new Refusal.NotAllowed("refusal.visibility.forced");
        }
        one.changeVisibility(to, Actor.CITIZEN, at, null);
    }

    private void attach(Complaint one, List<UUID> files) {
        if (!files.isEmpty()) {
            attachments.attach(files, one.requiredId(), one.lastSeq());
        }
    }
}
