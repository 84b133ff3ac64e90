package id.terang.notifications;

import id.terang.accounts.OfficialListed;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.complaints.Contact;
import id.terang.complaints.Correspondence;
import id.terang.jurisdiction.Administration;
import id.terang.shared.Actor;
import id.terang.shared.EmailAddress;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Letters that were given up and that an administrator has sent again: the mailbox was full, or its server away for days. What may
/// have arrived is never sent twice (ADR 0013).
@Service
@Transactional
public class Resending {

    private final Outbox outbox;
    private final Mailboxes mailboxes;
    private final MailFollowers followers;
    private final Correspondence correspondence;
    private final Officials officials;
    private final Administration administration;

    Resending(Outbox outbox, Mailboxes mailboxes, MailFollowers followers, Correspondence correspondence, Officials officials,
              Administration administration) {
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.followers = followers;
        this.correspondence = correspondence;
        this.officials = officials;
        this.administration = administration;
    }

    /// Those of these letters that this administrator may have sent again, each with a sign by which letters to one address are known;
    /// it tells nothing of the address.
    @Transactional(readOnly = true)
    public Map<Outbox.Trouble, String> possible(OfficialPrincipal by, Collection<Outbox.Trouble> troubles) {
        var reach = reach(by);
        var known = officials.all(troubles.stream().filter(Outbox.Trouble::toOfficial).map(Outbox.Trouble::recipientId).collect(Collectors.toSet()));
        var possible = new HashMap<Outbox.Trouble, String>();
        for (var one : troubles) {
            var official = one.toOfficial() ? known.get(one.recipientId()) : null;
            if (one.state() == Outbox.State.UNDELIVERABLE && (!one.toOfficial() || official != null && reach.contains(official.details().agencyId()))) {
                address(one.recipient(), official).ifPresent(address -> possible.put(one, correspondence.fingerprint(address)));
            }
        }
        return possible;
    }

    /// Puts letters back into the queue, as if they were new; the mailbox counts as alive until it fails again.
    ///
    /// @param troubles as they were seen: what somebody else has had sent again since stays as it is
    /// @return how many go again
    /// @throws Refusal.NotAllowed if one of them is not this administrator's to send
    public int again(OfficialPrincipal by, Collection<Outbox.Trouble> troubles) {
        var possible = possible(by, troubles);
        if (possible.size() < Set.copyOf(troubles).size()) {
            throw new Refusal.NotAllowed("refusal.right.missing");
        }
        var again = outbox.again(by.officialId(), troubles);
        again.stream().map(Outbox.Trouble::recipient).distinct().flatMap(recipient -> address(recipient).stream()).forEach(mailboxes::revive);
        return again.size();
    }

    private Set<Long> reach(OfficialPrincipal by) {
        var admin = by.mandates().stream().filter(mandate -> mandate.role() == Role.ADMIN).toList();
        if (admin.isEmpty()) {
            throw new Refusal.NotAllowed("refusal.admin.role");
        }
        return admin.stream().flatMap(mandate -> administration.reach(new Actor.Official(by.officialId(), mandate.agencyId(), Role.ADMIN)).stream())
            .collect(Collectors.toSet());
    }

    private Optional<EmailAddress> address(Recipient recipient) {
        return address(recipient, recipient.kind() == Recipient.Kind.OFFICIAL ? officials.find(recipient.id()).orElse(null) : null);
    }

    private Optional<EmailAddress> address(Recipient recipient, @Nullable OfficialListed official) {
        return switch (recipient.kind()) {
            case OFFICIAL -> Optional.ofNullable(official).map(one -> one.details().email());
            case CLAIMANT -> correspondence.claimantOf(recipient.id()).map(Contact::email);
            case FOLLOWER -> followers.find(recipient.id()).map(MailFollower::email);
        };
    }
}
