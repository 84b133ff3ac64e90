package id.terang.notifications;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts letters into words, at the moment of sending: what has become secret or was erased meanwhile is not told any more.
///
/// A subject line is read by whoever looks over a shoulder and by every server on the way. It names a public case by its
/// number, and no other case at all; the letter about a secret case says that there is news and nothing else.
@Component
class Composing {

    private final Wishes wishes;
    private final OfficialLetters officials;
    private final ClaimantLetters claimants;
    private final FollowerLetters followers;
    private final Consents consents;

    Composing(Wishes wishes, OfficialLetters officials, ClaimantLetters claimants, FollowerLetters followers, Consents consents) {
        this.wishes = wishes;
        this.officials = officials;
        this.claimants = claimants;
        this.followers = followers;
        this.consents = consents;
    }

    /// One mail with all these letters to one recipient; empty if there is nobody or nothing to write to any more.
    @Transactional(readOnly = true)
    Optional<Mail> mail(Recipient recipient, List<Letter> letters) {
        // Who ended the letters and asks for them again is asked whether it is them.
        if (recipient.kind() != Recipient.Kind.FOLLOWER && wishes.rhythm(recipient) == Rhythm.NEVER) {
            return Optional.empty();
        }
        return switch (recipient.kind()) {
            case OFFICIAL -> officials.mail(recipient.id(), letters);
            case CLAIMANT -> welcome(claimants.mail(recipient.id(), letters));
            case FOLLOWER -> welcome(followers.mail(recipient.id(), letters));
        };
    }

    /// Whoever owns a mailbox may want none at all, whoever gives its address.
    private Optional<Mail> welcome(Optional<Mail> mail) {
        return mail.filter(one -> !consents.stopped(one.to()));
    }
}
