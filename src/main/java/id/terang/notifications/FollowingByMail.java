package id.terang.notifications;

import id.terang.complaints.Correspondence;
import id.terang.shared.EmailAddress;
import id.terang.shared.Micros;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Following a public case, or what a search finds, by e-mail: asked for by anybody, begun only by whoever reads the mailbox. Nobody learns whether
/// an address follows already, and nobody can fill a mailbox that is not theirs.
@Service
@Transactional
public class FollowingByMail {

    /// How long the link in the letter that asks is good for.
    static final Duration LINK = Duration.ofDays(7);

    private static final Duration DAY = Duration.ofDays(1);

    /// Letters that ask, to one mailbox within a day.
    private static final int MOST_ASKED = 3;

    /// Searches of which one mailbox hears.
    static final int MOST_SEARCHES = 20;

    private static final int LONGEST_QUESTION = 1_000;

    private final Correspondence correspondence;
    private final MailFollowers followers;
    private final Wishes wishes;
    private final Outbox outbox;
    private final Consents consents;
    private final Clock clock;

    FollowingByMail(Correspondence correspondence, MailFollowers followers, Wishes wishes, Outbox outbox,
                    Consents consents, Clock clock) {
        this.correspondence = correspondence;
        this.followers = followers;
        this.wishes = wishes;
        this.outbox = outbox;
        this.consents = consents;
        this.clock = clock;
    }

    /// What a link is about.
    public sealed interface Subject {

        record Case(Reference reference) implements Subject { }

        /// @param question as it stands in the address of its page, with a question mark before it; empty for every case
        record Search(String question) implements Subject { }
    }

    /// Whether it is offered: where no mail can be sent nobody can follow by it.
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean offered() {
        return outbox.open();
    }

    /// Asks the mailbox whether it wants to follow; at most once a day for one case, and three times for all. Whether a
    /// letter goes is not told.
    ///
    /// @param language of the letters
    /// @throws Refusal.NotFound    for unknown, secret and hidden cases alike, and where no mail is sent
    /// @throws Refusal.IllegalMove if the case is closed
    public void ask(Reference reference, EmailAddress email, Locale language) {
        var one = correspondence.listed(reference).filter(listed -> offered())
            .orElseThrow(() -> new Refusal.NotFound("refusal.case.unknown"));
        if (!one.status().open()) {
            throw new Refusal.IllegalMove("refusal.follow.closed");
        }
        ask(new MailFollowers.Followed(Objects.requireNonNull(one.id()), null), email, language);
    }

    /// Asks the mailbox whether it wants to hear of new cases that a search finds; as often as {@link #ask}, and for so
    /// many searches. Whether a letter goes is not told.
    ///
    /// @param question as in {@link Subject.Search}
    /// @throws Refusal.NotFound where no mail is sent
    /// @throws Refusal.BadInput for a question that is too long
    public void askAbout(String question, EmailAddress email, Locale language) {
        if (!offered()) {
            throw new Refusal.NotFound("refusal.case.unknown");
        }
        if (question.length() > LONGEST_QUESTION) {
            throw new Refusal.BadInput("refusal.follow.long");
        }
        if (followers.searches(email) < MOST_SEARCHES) {
            ask(new MailFollowers.Followed(null, question), email, language);
        }
    }

    private void ask(MailFollowers.Followed followed, EmailAddress email, Locale language) {
        consents.lock(email);
        var now = Micros.now(clock);
        var known = followers.of(followed, email);
        boolean follows = known.filter(follower -> follower.confirmedAt() != null && !stopped(follower)).isPresent();
        boolean askedToday = known.filter(follower -> follower.askedAt().isAfter(now.minus(DAY))).isPresent();
        if (follows || askedToday || consents.stopped(email) || followers.asked(email, now.minus(DAY)) >= MOST_ASKED) {
            return;
        }
        var token = known.map(MailFollower::token).orElseGet(() -> UUID.randomUUID().toString());
        var follower = followers.ask(followed, email, language, token, now);
        outbox.write(new Outbox.Draft(UUID.randomUUID(), Recipient.follower(follower.id()), followed.complaintId(), null, Occasion.FOLLOW_ASKED, null, now));
    }

    /// What a link is about.
    ///
    /// @throws Refusal.NotFound if it was used, has run out or is about a case that is public no more
    @Transactional(readOnly = true)
    public Subject asked(String token) {
        return subject(asking(token));
    }

    /// Begins the letters.
    ///
    /// @throws Refusal.NotFound as {@link #asked}
    public Subject confirm(String token) {
        var follower = asking(token);
        var subject = subject(follower);
        followers.confirm(follower.id(), Micros.now(clock));
        consents.confirm(follower.email());
        wishes.renew(Recipient.follower(follower.id()));
        return subject;
    }

    private Subject subject(MailFollower follower) {
        return follower.complaintId() == null ? new Subject.Search(Objects.requireNonNull(follower.question()))
            : new Subject.Case(correspondence.shown(follower.complaintId()).orElseThrow(FollowingByMail::expired).reference());
    }

    private MailFollower asking(String token) {
        Instant since = Micros.now(clock).minus(LINK);
        return followers.withToken(token, since).orElseThrow(FollowingByMail::expired);
    }

    private boolean stopped(MailFollower follower) {
        return wishes.rhythm(Recipient.follower(follower.id())) == Rhythm.NEVER;
    }

    private static Refusal expired() {
        return new Refusal.NotFound("refusal.follow.link");
    }
}
