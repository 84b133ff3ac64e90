package id.terang.notifications;

import id.terang.accounts.Officials;
import id.terang.accounts.RoleHolder;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CaseEvents;
import id.terang.complaints.CasesChanged;
import id.terang.complaints.Complaint;
import id.terang.complaints.Contact;
import id.terang.complaints.Correspondence;
import id.terang.complaints.DeadlinesAlerted;
import id.terang.complaints.FiledWithAddress;
import id.terang.complaints.RecordedEvent;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import id.terang.shared.EmailAddress;
import id.terang.shared.FiguresBlocked;
import id.terang.shared.Micros;
import id.terang.shared.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down who is to be told. Doing it twice adds nothing.
@Service
@Transactional
class Writing {

    /// What is older, a backlog after a long pause say, is no news any more; it stands in the inbox and on the page.
    private static final Duration NEWS = Duration.ofDays(7);

    private final Addressees addressees;
    private final Officials officials;
    private final CaseEvents events;
    private final Correspondence correspondence;
    private final Jurisdiction jurisdiction;
    private final MailFollowers followers;
    private final Wishes wishes;
    private final Outbox outbox;
    private final Mailboxes mailboxes;
    private final JdbcClient jdbc;
    private final Clock clock;

    Writing(Addressees addressees, Officials officials, CaseEvents events, Correspondence correspondence, Jurisdiction jurisdiction,
            MailFollowers followers, Wishes wishes, Outbox outbox, Mailboxes mailboxes, JdbcClient jdbc, Clock clock) {
        this.addressees = addressees;
        this.officials = officials;
        this.events = events;
        this.correspondence = correspondence;
        this.jurisdiction = jurisdiction;
        this.followers = followers;
        this.wishes = wishes;
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// About one entry of the history.
    void about(long complaintId, int seq) {
        events.of(complaintId).stream().filter(event -> event.seq() == seq).findFirst().ifPresent(this::write);
    }

    /// About what changed in some cases together.
    void about(CasesChanged changed) {
        var ids = changed.complaints();
        // A decree changes a hundred thousand cases: what can be asked once for all of these is not asked of each.
        var cases = correspondence.about(ids);
        var histories = events.of(ids);
        var claimants = correspondence.withAddress(ids);
        var followed = new HashSet<>(correspondence.survivors(ids));
        followed.addAll(followers.followed(ids));
        for (var one : cases) {
            histories.get(one.id()).stream().filter(event -> event.recordedAt().equals(changed.at()))
                .forEach(event -> write(event, claimants.contains(one.id()), followed.contains(one.id())));
        }
    }

    /// At once, at night too: whoever has just filed is awake and waits for it.
    void acknowledge(FiledWithAddress filed) {
        correspondence.claimantOf(filed.complaintId()).map(Contact::email).ifPresent(mailboxes::revive);
        var claimant = Recipient.claimant(filed.complaintId());
        if (mailed(filed.at()) && wishes.rhythm(claimant) != Rhythm.NEVER) {
            outbox.write(filed.id(), claimant, filed.complaintId(), null, Occasion.RECEIVED, null, Micros.now(clock));
        }
    }

    void about(DeadlinesAlerted alerted) {
        for (var alert : alerted.alerts()) {
            // It may have been answered or closed since, long since where a node stopped in between.
            if (!correspondence.reminds(alert.complaintId(), alert.clock())) {
                continue;
            }
            var one = correspondence.about(alert.complaintId());
            var told = addressees.of(alert, one);
            tell(alert.id(), told, one, alert.clock(), alerted.at());
        }
    }

    /// To those who keep the whole house, who do not wait for the letter of the day.
    void about(FiguresBlocked blocked) {
        var atlas = jurisdiction.atlas();
        var topmost = atlas.agencyChildren(null).stream().map(Agency::id).collect(Collectors.toSet());
        for (var holder : mailed(blocked.at()) ? officials.holding(Role.ADMIN, topmost) : List.<RoleHolder>of()) {
            var recipient = Recipient.official(holder.officialId());
            if (hasAddress(holder.officialId()) && wishes.rhythm(recipient) != Rhythm.NEVER) {
                outbox.write(blocked.id(), recipient, null, null, Occasion.FIGURES_BLOCKED, null,
                    Rhythm.EACH.next(Micros.now(clock), atlas.agency(holder.agencyId()).zone()));
            }
        }
    }

    private void write(RecordedEvent event) {
        write(event, true, true);
    }

    /// @param toClaimant whether they may have left an address
    /// @param toFollowers whether there may be any
    private void write(RecordedEvent event, boolean toClaimant, boolean toFollowers) {
        var one = correspondence.about(event.complaintId());
        if (event.event() instanceof CaseEvent.DeadlineMissed late && one.closedBefore(late)) {
            return;
        }
        var clockType = event.event() instanceof CaseEvent.DeadlineMissed missed ? missed.clock() : null;
        addressees.of(event, one).ifPresent(told -> tell(event.id(), told, one, clockType, event.occurredAt()));
        if (toClaimant && Addressees.isNews(event) && mailed(event.occurredAt())) {
            correspondence.claimantOf(event.complaintId()).filter(contact -> contact.email() != null).ifPresent(contact ->
                letter(event.id(), Recipient.claimant(event.complaintId()), event.complaintId(), event.seq(), Occasion.NEWS,
                    clockType, zone(one)));
        }
        if (toFollowers && Addressees.concernsFollowers(event) && one.listed() && mailed(event.occurredAt())) {
            followers.confirmed(correspondence.withDuplicates(event.complaintId()), author(event)).forEach(follower ->
                letter(event.id(), Recipient.follower(follower), event.complaintId(), event.seq(), Occasion.NEWS, clockType, zone(one)));
        }
    }

    /// The address of the citizen who did it, who needs no letter about it; empty if there is none.
    private @Nullable EmailAddress author(RecordedEvent event) {
        return event.actor() instanceof Actor.Citizen citizen
            ? correspondence.claimantOf(citizen.filing() == null ? event.complaintId() : citizen.filing()).map(Contact::email).orElse(null) : null;
    }

    private void tell(UUID event, Addressees.Told told, Complaint one, @Nullable ClockType clockType, Instant at) {
        long complaint = Objects.requireNonNull(one.id());
        notices(event, told.officials(), complaint, told.occasion(), clockType, at);
        if (mailed(at)) {
            told.officials().stream().filter(this::hasAddress).forEach(official ->
                letter(event, Recipient.official(official), complaint, null, told.occasion(), clockType, home(official)));
        }
    }

    private void notices(UUID event, Collection<Long> officials, long complaint, Occasion occasion, @Nullable ClockType clockType,
                         Instant at) {
        for (long official : Set.copyOf(officials)) {
            jdbc.sql("insert ignore into notice (event_id, official_id, complaint_id, occasion, clock, at) values (?, ?, ?, ?, ?, ?)")
                .params(event.toString(), official, complaint, occasion.name(), clockType == null ? null : clockType.name(),
                    Micros.utc(at)).update();
        }
    }

    private void letter(UUID event, Recipient recipient, long complaint, @Nullable Integer seq, Occasion occasion,
                        @Nullable ClockType clockType, ZoneId zone) {
        var now = Micros.now(clock);
        var rhythm = wishes.rhythm(recipient);
        if (rhythm == Rhythm.NEVER) {
            return;
        }
        outbox.write(event, recipient, complaint, seq, occasion, clockType, rhythm.next(now, zone));
    }

    private boolean hasAddress(long official) {
        return officials.find(official).filter(one -> one.details().email() != null).isPresent();
    }

    /// Where no mail can be sent none is written.
    private boolean mailed(Instant at) {
        return outbox.courier().isPresent() && at.isAfter(Micros.now(clock).minus(NEWS));
    }

    /// Night is where the official works, wherever the case came in.
    private ZoneId home(long official) {
        return jurisdiction.atlas().agency(officials.find(official).orElseThrow().details().agencyId()).zone();
    }

    private ZoneId zone(Complaint one) {
        return jurisdiction.atlas().agency(one.deskId()).zone();
    }
}
