package id.terang.notifications;

import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.complaints.Complaint;
import id.terang.complaints.Contact;
import id.terang.complaints.Correspondence;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.notifications.Recipient.Kind;
import id.terang.shared.Actor;
import id.terang.shared.EmailAddress;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Letters that were given up and that an administrator has sent again: the mailbox was full, or its server away for days. What may
/// have arrived is never sent twice (ADR 0013), and where a citizen's letters come back for good only they can say that they arrive
/// again (ADR 0028).
@Service
@Transactional
public class Resending {

    private final Outbox outbox;
    private final Mailboxes mailboxes;
    private final MailFollowers followers;
    private final Correspondence correspondence;
    private final Officials officials;
    private final Administration administration;
    private final Jurisdiction jurisdiction;

    Resending(Outbox outbox, Mailboxes mailboxes, MailFollowers followers, Correspondence correspondence, Officials officials,
              Administration administration, Jurisdiction jurisdiction) {
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.followers = followers;
        this.correspondence = correspondence;
        this.officials = officials;
        this.administration = administration;
        this.jurisdiction = jurisdiction;
    }

    /// Those of these letters that this administrator may have sent again, each with a sign by which letters to the same official, about
    /// the same case, or to the same follower are known. Who has the same address elsewhere is not told.
    @Transactional(readOnly = true)
    public Map<Outbox.Trouble, String> possible(OfficialPrincipal by, Collection<Outbox.Trouble> troubles) {
        return possible(within(by, troubles)).keySet().stream().collect(Collectors.toMap(Function.identity(), one -> one.recipient().stored()));
    }

    /// Puts letters back into the queue, as if they were new; the mailbox of an official counts as alive until it fails again.
    ///
    /// @param troubles as they were seen: what somebody else has had sent again since, or has no address any more, stays as it is
    /// @return how many go again
    /// @throws Refusal.NotAllowed if one of them is not this administrator's to send
    public int again(OfficialPrincipal by, Collection<Outbox.Trouble> troubles) {
        var within = within(by, troubles);
        if (!within.keySet().containsAll(troubles)) {
            throw new Refusal.NotAllowed("refusal.right.missing");
        }
        var possible = possible(within);
        var again = outbox.again(by.officialId(), possible.keySet());
        again.stream().filter(Outbox.Trouble::toOfficial).map(possible::get).distinct().forEach(mailboxes::revive);
        return again.size();
    }

    /// The mailbox of an official counts as alive until it fails again; the letter itself is not sent again.
    ///
    /// @throws Refusal.NotAllowed if it was not written to an official whom this administrator keeps
    public void revive(OfficialPrincipal by, Outbox.Trouble letter) {
        var within = within(by, List.of(letter));
        if (!letter.toOfficial() || !within.containsKey(letter)) {
            throw new Refusal.NotAllowed("refusal.right.missing");
        }
        within.get(letter).ifPresent(mailboxes::revive);
    }

    private Map<Outbox.Trouble, EmailAddress> possible(Map<Outbox.Trouble, Optional<EmailAddress>> within) {
        var given = new HashMap<Outbox.Trouble, EmailAddress>();
        within.forEach((one, address) -> address.filter(any -> one.state() == Outbox.State.UNDELIVERABLE).ifPresent(known -> given.put(one, known)));
        var dead = mailboxes.dead(given.entrySet().stream().filter(one -> !one.getKey().toOfficial()).map(Map.Entry::getValue).collect(Collectors.toSet()));
        given.entrySet().removeIf(one -> !one.getKey().toOfficial() && dead.contains(one.getValue()));
        return given;
    }

    /// The letters that are this administrator's to see to, and where they would go: to officials of the agencies below, about cases
    /// that these hold, and, from the top of the tree, to who follows a search.
    private Map<Outbox.Trouble, Optional<EmailAddress>> within(OfficialPrincipal by, Collection<Outbox.Trouble> troubles) {
        var reach = reach(by);
        var told = officials.all(ids(troubles, Kind.OFFICIAL));
        var following = followers.all(ids(troubles, Kind.FOLLOWER)).stream().collect(Collectors.toMap(MailFollower::id, Function.identity()));
        var claims = ids(troubles, Kind.CLAIMANT);
        var contacts = correspondence.claimantsOf(claims);
        var holders = correspondence.about(Stream.concat(claims.stream(), following.values().stream().map(MailFollower::complaintId).filter(Objects::nonNull))
            .collect(Collectors.toSet())).stream().collect(Collectors.toMap(Complaint::id, Complaint::holderId));
        var within = new HashMap<Outbox.Trouble, Optional<EmailAddress>>();
        for (var one : troubles) {
            long id = one.recipientId();
            switch (one.recipient().kind()) {
                case OFFICIAL -> Optional.ofNullable(told.get(id)).filter(official -> reach.contains(official.details().agencyId()))
                    .ifPresent(official -> within.put(one, Optional.ofNullable(official.details().email())));
                case CLAIMANT -> {
                    if (reach.contains(holders.get(id))) {
                        within.put(one, Optional.ofNullable(contacts.get(id)).map(Contact::email));
                    }
                }
                case FOLLOWER -> {
                    var follower = following.get(id);
                    if (follower == null) {
                        within.put(one, Optional.empty());
                    } else if (follower.complaintId() == null ? atTheTop(by) : reach.contains(holders.get(follower.complaintId()))) {
                        within.put(one, Optional.of(follower.email()));
                    }
                }
            }
        }
        return within;
    }

    private static Set<Long> ids(Collection<Outbox.Trouble> troubles, Kind kind) {
        return troubles.stream().map(Outbox.Trouble::recipient).filter(one -> one.kind() == kind).map(Recipient::id).collect(Collectors.toSet());
    }

    private boolean atTheTop(OfficialPrincipal by) {
        return admin(by).stream().anyMatch(mandate -> jurisdiction.atlas().agency(mandate.agencyId()).parentId() == null);
    }

    private Set<Long> reach(OfficialPrincipal by) {
        var admin = admin(by);
        if (admin.isEmpty()) {
            throw new Refusal.NotAllowed("refusal.admin.role");
        }
        return admin.stream().flatMap(mandate -> administration.reach(new Actor.Official(by.officialId(), mandate.agencyId(), Role.ADMIN)).stream())
            .collect(Collectors.toSet());
    }

    private static List<Mandate> admin(OfficialPrincipal by) {
        return by.mandates().stream().filter(mandate -> mandate.role() == Role.ADMIN).toList();
    }
}
