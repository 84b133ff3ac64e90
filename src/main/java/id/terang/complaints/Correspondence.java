package id.terang.complaints;

import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.EmailAddress;
import id.terang.shared.Reference;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What those who write to people about cases have to know. Unredacted: nothing of it may reach the public.
@Service
@Transactional(readOnly = true)
public class Correspondence {

    private static final Set<ClockType> PROMISES = EnumSet.of(ClockType.VERIFY, ClockType.FIRST_RESPONSE, ClockType.RESOLVE);

    private final Complaints complaints;
    private final Claimants claimants;
    private final CaseReader reader;
    private final CodeKeeper codes;
    private final Reviewers reviewers;
    private final Jurisdiction jurisdiction;

    Correspondence(Complaints complaints, Claimants claimants, CaseReader reader, CodeKeeper codes, Reviewers reviewers, Jurisdiction jurisdiction) {
        this.complaints = complaints;
        this.claimants = claimants;
        this.reader = reader;
        this.codes = codes;
        this.reviewers = reviewers;
        this.jurisdiction = jurisdiction;
    }

    /// One line about a case, for an official who may read it.
    public record Heading(Reference reference, String title, long serviceId, Status status, @Nullable CloseReason closeReason,
                          @Nullable Instant dueAt) { }

    /// A case whose words everybody may read.
    public record Released(long complaintId, Reference reference, Instant at) { }

    /// Cases that the public may know of, released after one moment and up to another, the latest first.
    public List<Released> released(Instant after, Instant until, int most) {
        return complaints.released(after, until, Limit.of(most)).stream()
            .map(one -> new Released(one.getId(), new Reference(one.getReference()), one.getAt())).toList();
    }

    /// @throws java.util.NoSuchElementException if there is no such case
    public Complaint about(long complaintId) {
        return complaints.findById(complaintId).orElseThrow();
    }

    /// Those of these cases that there are.
    public List<Complaint> about(Collection<Long> complaintIds) {
        return complaints.findByIdIn(complaintIds);
    }

    /// The case of this number if the public may know of it; empty alike for unknown, secret and hidden cases.
    public Optional<Complaint> listed(Reference reference) {
        return complaints.findByReference(reference.digits()).filter(CaseState::listed);
    }

    /// What the public may read of a case now; empty if that is nothing.
    public Optional<PublicComplaint> shown(long complaintId) {
        return complaints.findById(complaintId).flatMap(one -> reader.publicComplaint(one.reference()));
    }

    /// The case and all that live on in it: duplicates, and duplicates of duplicates.
    public Set<Long> withDuplicates(long complaintId) {
        return complaints.withDuplicates(complaintId);
    }

    /// Those of these cases in which others live on.
    public Set<Long> survivors(Collection<Long> complaintIds) {
        return complaints.survivorsAmong(complaintIds);
    }

    /// Whether the case, or the one in which it lives on, was closed before that moment.
    public boolean closedBefore(long complaintId, Instant moment) {
        return closedBefore(about(complaintId), moment);
    }

    /// Those of these cases of which that is so.
    public Set<Long> closedBefore(Collection<Long> complaintIds, Instant moment) {
        return about(complaintIds).stream().filter(one -> closedBefore(one, moment)).map(Complaint::requiredId).collect(Collectors.toSet());
    }

    private boolean closedBefore(Complaint one, Instant moment) {
        return one.closeReason() == CloseReason.DUPLICATE && one.survivorId() != null ? closedBefore(one.survivorId(), moment)
            : one.status() == Status.CLOSED && one.closedAt() != null && one.closedAt().isBefore(moment);
    }

    /// How to reach who filed the case; empty if they left no contact, or have left the case.
    public Optional<Contact> claimantOf(long complaintId) {
        return claimants.findByComplaintId(complaintId).filter(one -> !one.left()).map(Claimant::contact).filter(Contact::reachable);
    }

    /// The same of several cases, by id; those that nobody can be reached about are left out.
    public Map<Long, Contact> claimantsOf(Collection<Long> complaintIds) {
        return complaintIds.isEmpty() ? Map.of() : claimants.findByComplaintIdIn(complaintIds).stream()
            .filter(one -> !one.left() && one.contact().reachable()).collect(Collectors.toMap(Claimant::complaintId, Claimant::contact));
    }

    /// Those of these cases whose claimant left an e-mail address and has not left the case.
    public Set<Long> withAddress(Collection<Long> complaintIds) {
        return claimants.withAddress(complaintIds);
    }

    /// By which a mailbox is known again without keeping its address; keyed, so that a stolen dump tells none.
    public String fingerprint(EmailAddress address) {
        return codes.hash("mailbox/" + address.value().toLowerCase(Locale.ROOT));
    }

    /// Whether an official with these mandates may read the case now.
    public boolean mayRead(Complaint one, long official, Collection<Mandate> mandates) {
        return Rights.mandateFor(Action.READ, one, mandates, one.handledBy(official), jurisdiction.atlas()).isPresent();
    }

    /// Whether an official may decide on the appeal, now or within a week: "never an officer who handled the case".
    public boolean mayReview(Complaint one, long official) {
        return reviewers.mayReview(one, official);
    }

    /// Those of some cases that this official may read now, by id.
    public Map<Long, Heading> headings(OfficialPrincipal by, Collection<Long> complaintIds) {
        var headings = new HashMap<Long, Heading>();
        if (!complaintIds.isEmpty()) {
            complaints.findByIdIn(complaintIds).stream().filter(one -> mayRead(one, by.officialId(), by.mandates()))
                .forEach(one -> headings.put(one.requiredId(), new Heading(one.reference(), one.words().title(), one.serviceId(),
                    one.status(), one.closeReason(), one.dueAt())));
        }
        return headings;
    }

    /// Whether a clock of this type still runs in the case, and somebody is to be told of it.
    public boolean reminds(long complaintId, ClockType type) {
        var one = about(complaintId);
        return one.reminds(type) && one.clocks().running(type).isPresent();
    }

    /// The clocks of the office that run in the case, as promised.
    public List<ClockView> promised(long complaintId) {
        return about(complaintId).clockList().stream().map(CaseClock::view).filter(ClockView::running)
            .filter(clock -> PROMISES.contains(clock.type())).sorted(Comparator.comparing(ClockView::dueAt)).toList();
    }

    /// One entry of the history as the claimant may read it; empty where they may not know of it.
    public Optional<TimelineEntry> told(long complaintId, int seq) {
        return reader.claimantsTimeline(complaintId).stream().filter(entry -> entry.seq() == seq).findFirst();
    }
}
