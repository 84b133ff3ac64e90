package id.terang.notifications;

import id.terang.accounts.OfficialListed;
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
import id.terang.complaints.EventType;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
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

    /// Of one filing: once as it was filed, and after a mistyped address was set right.
    private static final int MOST_ACKNOWLEDGED = 3;

    private final Addressees addressees;
    private final Officials officials;
    private final CaseEvents events;
    private final Correspondence correspondence;
    private final Jurisdiction jurisdiction;
    private final MailFollowers followers;
    private final Wishes wishes;
    private final Outbox outbox;
    private final Consents consents;
    private final JdbcClient jdbc;
    private final Clock clock;

    Writing(Addressees addressees, Officials officials, CaseEvents events, Correspondence correspondence, Jurisdiction jurisdiction,
            MailFollowers followers, Wishes wishes, Outbox outbox, Consents consents, JdbcClient jdbc, Clock clock) {
        this.addressees = addressees;
        this.officials = officials;
        this.events = events;
        this.correspondence = correspondence;
        this.jurisdiction = jurisdiction;
        this.followers = followers;
        this.wishes = wishes;
        this.outbox = outbox;
        this.consents = consents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A letter to somebody who may want none, or none now.
    ///
    /// @param zone where the recipient sleeps
    private record Intended(UUID event, Recipient recipient, long complaint, @Nullable Integer seq, Occasion occasion,
                           @Nullable ClockType clock, ZoneId zone) { }

    /// About one entry of the history.
    void about(long complaintId, int seq) {
        var letters = new ArrayList<Intended>();
        var history = events.of(complaintId);
        history.stream().filter(event -> event.seq() == seq && !saidByMerging(event, history)).findFirst()
            .ifPresent(event -> write(event, toClaimant(event), true, letters));
        letters(letters);
    }

    /// What stops in a case because it is merged is no second piece of news beside the merging.
    private static boolean saidByMerging(RecordedEvent event, List<RecordedEvent> history) {
        return event.type() == EventType.SURVIVOR_DECIDED && history.stream().anyMatch(before -> before.type() == EventType.MERGED_INTO
            && before.seq() == event.seq() - 1 && before.recordedAt().equals(event.recordedAt()));
    }

    private boolean toClaimant(RecordedEvent event) {
        return Addressees.isNews(event) && toClaimants(List.of(event.complaintId())).contains(event.complaintId());
    }

    /// Those of these cases whose claimant is written to: they left an address, and it does not wait to be confirmed.
    private Set<Long> toClaimants(Collection<Long> ids) {
        var claimants = new HashSet<>(correspondence.withAddress(ids));
        claimants.removeAll(consents.held(claimants));
        return claimants;
    }

    /// About what changed in some cases together.
    void about(CasesChanged changed) {
        var ids = changed.complaints();
        // A decree changes a hundred thousand cases: what can be asked once for all of these is not asked of each.
        var cases = correspondence.about(ids);
        var histories = events.of(ids);
        var claimants = toClaimants(ids);
        var followed = new HashSet<>(correspondence.survivors(ids));
        followed.addAll(followers.followed(ids));
        var letters = new ArrayList<Intended>();
        for (var one : cases) {
            var history = histories.get(one.id());
            history.stream().filter(event -> event.recordedAt().equals(changed.at()) && !saidByMerging(event, history))
                .forEach(event -> write(event, claimants.contains(one.id()), followed.contains(one.id()), letters));
        }
        letters(letters);
    }

    /// At once, at night too: whoever has just filed is awake and waits for it. Anybody can type any address, so a mailbox whose owner
    /// has said nothing gets few of these a day; the receipt is on the screen anyway.
    void acknowledge(FiledWithAddress filed) {
        var email = correspondence.claimantOf(filed.complaintId()).map(Contact::email);
        // Nobody is asked for a confirmation by a letter that was never written.
        if (email.isEmpty() || !mailed(filed.at()) || !consents.admit(filed.complaintId(), email.get())) {
            return;
        }
        var claimant = Recipient.claimant(filed.complaintId());
        // Whoever goes on correcting an address writes to strangers.
        if (wishes.rhythm(claimant) != Rhythm.NEVER && outbox.written(claimant, Occasion.RECEIVED) < MOST_ACKNOWLEDGED) {
            outbox.write(new Outbox.Draft(filed.id(), claimant, filed.complaintId(), null, Occasion.RECEIVED, null, Micros.now(clock)));
        }
    }

    void about(DeadlinesAlerted alerted) {
        var letters = new ArrayList<Intended>();
        for (var alert : alerted.alerts()) {
            // It may have been answered or closed since, long since where a node stopped in between.
            if (!correspondence.reminds(alert.complaintId(), alert.clock())) {
                continue;
            }
            var one = correspondence.about(alert.complaintId());
            addressees.of(alert, one).forEach(told -> tell(alert.id(), told, one, alert.clock(), alerted.at(), letters));
        }
        letters(letters);
    }

    /// To those who keep the whole house, who do not wait for the letter of the day.
    void about(FiguresBlocked blocked) {
        var atlas = jurisdiction.atlas();
        var topmost = atlas.agencyChildren(null).stream().map(Agency::id).collect(Collectors.toSet());
        for (var holder : mailed(blocked.at()) ? officials.holding(Role.ADMIN, topmost) : List.<RoleHolder>of()) {
            var recipient = Recipient.official(holder.officialId());
            if (hasAddress(holder.officialId()) && wishes.rhythm(recipient) != Rhythm.NEVER) {
                outbox.write(new Outbox.Draft(blocked.id(), recipient, null, null, Occasion.FIGURES_BLOCKED, null,
                    Rhythm.EACH.next(Micros.now(clock), atlas.agency(holder.agencyId()).zone())));
            }
        }
    }

    /// @param toClaimant whether they left an address and are still there
    /// @param toFollowers whether there may be any
    /// @param letters takes those that come of it
    private void write(RecordedEvent event, boolean toClaimant, boolean toFollowers, List<Intended> letters) {
        var one = correspondence.about(event.complaintId());
        if (event.event() instanceof CaseEvent.DeadlineMissed late && one.closedBefore(late)) {
            return;
        }
        var clockType = event.event() instanceof CaseEvent.DeadlineMissed missed ? missed.clock() : null;
        addressees.of(event, one).forEach(told -> tell(event.id(), told, one, clockType, event.occurredAt(), letters));
        if (!mailed(event.occurredAt())) {
            return;
        }
        Consumer<Recipient> news = recipient ->
            letters.add(new Intended(event.id(), recipient, event.complaintId(), event.seq(), Occasion.NEWS, clockType, zone(one)));
        if (toClaimant && Addressees.isNews(event)) {
            news.accept(Recipient.claimant(event.complaintId()));
        }
        if (toFollowers && Addressees.concernsFollowers(event) && one.listed()) {
            followers.confirmed(correspondence.withDuplicates(event.complaintId()), author(event)).stream().map(Recipient::follower).forEach(news);
        }
    }

    /// The address of the citizen who did it, who needs no letter about it; empty if there is none.
    private @Nullable EmailAddress author(RecordedEvent event) {
        return event.actor() instanceof Actor.Citizen citizen
            ? correspondence.claimantOf(citizen.filing() == null ? event.complaintId() : citizen.filing()).map(Contact::email).orElse(null) : null;
    }

    private void tell(UUID event, Addressees.Told told, Complaint one, @Nullable ClockType clockType, Instant at, List<Intended> letters) {
        long complaint = Objects.requireNonNull(one.id());
        if (told.occasion().discreet()) {
            discreet(event, told, one, at);
        } else {
            notices(event, told.officials(), complaint, told.occasion(), clockType, at);
        }
        if (mailed(at)) {
            officials.all(told.officials()).values().stream().filter(official -> official.details().email() != null).forEach(official ->
                letters.add(new Intended(event, Recipient.official(official.id()), complaint, null, told.occasion(), clockType, home(official))));
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

    /// What is known of it then: the case may go on to where its reader should not follow it.
    private void discreet(UUID event, Addressees.Told told, Complaint one, Instant at) {
        var sealed = told.occasion() == Occasion.SEALED ? one.sealed().orElse(null) : null;
        for (long official : told.officials()) {
            jdbc.sql("insert ignore into notice (event_id, official_id, complaint_id, occasion, at, agency_id, due_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(event.toString(), official, Objects.requireNonNull(one.id()), told.occasion().name(), Micros.utc(at),
                    sealed == null ? one.holderId() : sealed.holder(), sealed == null || sealed.due() == null ? null : Micros.utc(sealed.due()))
                .update();
        }
    }

    /// A case may have ten thousand followers: their wishes are asked for together, and what they get is written together.
    private void letters(List<Intended> letters) {
        var now = Micros.now(clock);
        var rhythms = wishes.rhythms(letters.stream().map(Intended::recipient).distinct().toList());
        outbox.write(letters.stream().filter(one -> rhythms.get(one.recipient()) != Rhythm.NEVER)
            .map(one -> new Outbox.Draft(one.event(), one.recipient(), one.complaint(), one.seq(), one.occasion(), one.clock(),
                rhythms.get(one.recipient()).next(now, one.zone()))).toList());
    }

    private boolean hasAddress(long official) {
        return officials.find(official).filter(one -> one.details().email() != null).isPresent();
    }

    /// Where no mail can be sent none is written.
    private boolean mailed(Instant at) {
        return outbox.courier().isPresent() && at.isAfter(Micros.now(clock).minus(NEWS));
    }

    /// Night is where the official works, wherever the case came in.
    private ZoneId home(OfficialListed official) {
        return jurisdiction.atlas().agency(official.details().agencyId()).zone();
    }

    private ZoneId zone(Complaint one) {
        return jurisdiction.atlas().agency(one.deskId()).zone();
    }
}
