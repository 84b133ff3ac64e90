package id.terang.complaints;

import id.terang.complaints.files.Attachments;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Policies;
import id.terang.jurisdiction.Publish;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.EmailAddress;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The one way in: whoever builds a {@link FileComplaint}, here it becomes a case with a number, a desk and due dates.
@Service
public class Filing {

    private final SecureRandom random = new SecureRandom();
    private final Complaints complaints;
    private final Claimants claimants;
    private final Journal journal;
    private final CodeKeeper codes;
    private final Attachments attachments;
    private final Jurisdiction jurisdiction;
    private final Policies policies;
    private final Calendars calendars;
    private final CaseTerms caseTerms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Filing(Complaints complaints, Claimants claimants, Journal journal, CodeKeeper codes, Attachments attachments,
           Jurisdiction jurisdiction, Policies policies, Calendars calendars, CaseTerms caseTerms,
           ApplicationEventPublisher events, Clock clock) {
        this.complaints = complaints;
        this.claimants = claimants;
        this.journal = journal;
        this.codes = codes;
        this.attachments = attachments;
        this.jurisdiction = jurisdiction;
        this.policies = policies;
        this.calendars = calendars;
        this.caseTerms = caseTerms;
        this.events = events;
        this.clock = clock;
    }

    /// Files now.
    ///
    /// @param by the citizen, or the official who writes it down for them
    /// @throws Refusal.NotFound if the service or area is unknown
    /// @throws Refusal.BadInput if the service is no longer offered
    @Transactional
    public Receipt file(FileComplaint command, Actor by) {
        return file(command, by, clock.instant());
    }

    /// Files as of an earlier moment, for cases that came in while Terang was not there to take them.
    @Transactional
    public Receipt file(FileComplaint command, Actor by, Instant moment) {
        var sentBefore = complaints.findBySubmission(command.submission().toString());
        if (sentBefore.isPresent()) {
            return sameReceipt(sentBefore.get(), command);
        }
        var at = Micros.of(moment);
        var atlas = jurisdiction.atlas();
        var route = route(atlas, command);
        var complaint = Complaint.file(complaints.freeReference(random), command, route, terms(atlas, route.deskId(), at), by, at);
        if (readableAtOnce(atlas.service(command.serviceId()).publish(), route.visibility())) {
            // Masked by machine; photos, address and place wait for the verifier.
            complaint.releaseWords(Masking.mask(command.title()), Masking.mask(command.text()), null, at);
        }
        journal.keep(complaint);
        long id = complaint.requiredId();
        claimants.save(new Claimant(id, codes.hash(command.secret()), command.contact(), at));
        if (!command.files().isEmpty()) {
            attachments.attach(command.files(), id, 1);
        }
        if (command.contact().email() != null && command.channel() != Channel.IMPORT) {
            events.publishEvent(new FiledWithAddress(UUID.randomUUID(), id, at));
        }
        return receipt(complaint, command, command.contact());
    }

    /// Whoever has just filed mistyped their address. Only they can say so, in the session that filed, as long as the receipt can be seen there:
    /// whoever finds a code cannot turn the letters of others to themselves (ADR 0028). What was acknowledged to the wrong address is
    /// acknowledged to the right one.
    ///
    /// @return how they can be reached now
    /// @throws Refusal.IllegalMove if that was too long ago, or no address was left
    @Transactional
    public Contact correct(Claim claim, EmailAddress email) {
        var at = Micros.now(clock);
        var own = complaints.lock(claim.complaintId()).orElseThrow();
        var claimant = claimants.findByComplaintId(claim.complaintId()).orElseThrow();
        if (claimant.left() || claimant.contact().email() == null || own.filedAt().plus(Receipt.SHOWN).isBefore(at)) {
            throw new Refusal.IllegalMove("refusal.contact.late");
        }
        if (!email.equals(claimant.contact().email())) {
            claimant.reachAt(email);
            caseTerms.reached(claim.complaintId(), email);
            events.publishEvent(new FiledWithAddress(UUID.randomUUID(), claim.complaintId(), at));
        }
        return claimant.contact();
    }

    /// What filing now would promise. Asks nothing of the citizen that is not needed for the answer.
    public Promise preview(Kind kind, long serviceId, long areaId, Visibility wished) {
        var at = Micros.now(clock);
        var atlas = jurisdiction.atlas();
        var service = atlas.service(serviceId);
        var route = atlas.route(serviceId, areaId);
        var started = CaseClocks.atFiling(terms(atlas, route.receivingDeskId(), at),
            new Matter(kind, service.track(), serviceId), at);
        var visibility = service.secret() ? Visibility.SECRET : wished;
        return new Promise(route.receivingDeskId(), route.ownerId(), visibility, readableAtOnce(service.publish(), visibility),
            started.stream().map(change -> new CaseClock(null, (ClockChange.Started) change).view()).toList());
    }

    /// A machine knows numbers and addresses, but not the sentence that gives somebody away: who wants to stay unknown waits for
    /// the verifier.
    private static boolean readableAtOnce(Publish publish, Visibility visibility) {
        return publish == Publish.ON_FILING && visibility == Visibility.PUBLIC;
    }

    private Complaint.Route route(Atlas atlas, FileComplaint command) {
        var service = atlas.service(command.serviceId());
        if (!service.active()) {
            throw new Refusal.BadInput("refusal.service.retired");
        }
        var route = atlas.route(command.serviceId(), command.areaId());
        Track track = service.track();
        var visibility = service.secret() ? Visibility.SECRET : command.visibility();
        return new Complaint.Route(route.receivingDeskId(), atlas.district(command.areaId()).id(), track, visibility);
    }

    private Terms terms(Atlas atlas, long desk, Instant at) {
        return new Terms(policies.inForce(at), calendars.current(atlas.agency(desk).calendarId()), atlas, desk);
    }

    /// Sent twice, filed once: only who knows the secret gets the receipt again.
    private Receipt sameReceipt(Complaint complaint, FileComplaint command) {
        var own = claimants.findByComplaintId(complaint.requiredId())
            .filter(claimant -> claimant.codeHash().equals(codes.hash(command.secret())))
            .orElseThrow(() -> new Refusal.BadInput("refusal.submission.taken"));
        return receipt(complaint, command, own.contact());
    }

    private static Receipt receipt(Complaint complaint, FileComplaint command, Contact contact) {
        return new Receipt(complaint.reference(), command.secret(), complaint.filedAt(), complaint.words().title(), command.serviceId(), command.areaId(),
            complaint.deskId(), complaint.visibility(), complaint.words().released(), complaint.clockList().stream().map(CaseClock::view).toList(), contact);
    }
}
