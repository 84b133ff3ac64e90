package id.terang.notifications;

import id.terang.complaints.Correspondence;
import id.terang.shared.Micros;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Erases addresses that are of no use any more, letters with the fingerprints of where they went, and old lines of inboxes. The
/// page on privacy tells the times of what is about citizens. Each step is a transaction of its own: one that ends early is taken
/// up again the next time.
@Service
class ForgettingAddresses {

    private static final Duration AFTER_CLOSING = Duration.ofDays(180);
    private static final Duration AFTER_STOPPING = Duration.ofDays(30);

    /// Then the next letter tries the mailbox again: it may have been given to somebody else, or been set right.
    private static final Duration DEAD = Duration.ofDays(180);

    /// Mail comes back within days, and nothing is written twice that is older than a week; until then administrators see what
    /// did not arrive, and the link at the end of a letter ends the letters.
    private static final Duration SETTLED = Duration.ofDays(180);

    /// Whoever has the mailbox then could not take the wish back: the letters that had the link are long forgotten.
    private static final Duration STOPPED = Duration.ofDays(730);

    /// What was said stands in the case; whoever comes back after a year should still see what they were told.
    private static final Duration READ = Duration.ofDays(180);
    private static final Duration UNREAD = Duration.ofDays(730);
    private static final int BATCH = 500;

    /// Letters, and lines of inboxes, at a time, so that nobody who writes any waits long.
    private static final int LETTERS = 2_000;

    private final Outbox outbox;
    private final Inbox inbox;
    private final MailFollowers followers;
    private final Mailboxes mailboxes;
    private final Consents consents;
    private final Correspondence correspondence;
    private final Clock clock;

    ForgettingAddresses(Outbox outbox, Inbox inbox, MailFollowers followers, Mailboxes mailboxes, Consents consents,
                        Correspondence correspondence, Clock clock) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.followers = followers;
        this.mailboxes = mailboxes;
        this.consents = consents;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    @SchedulerLock(name = "forgetting-addresses", lockAtMostFor = "PT1H")
    public void forget() {
        var now = Micros.now(clock);
        followers.eraseUnconfirmed(now.minus(FollowingByMail.LINK));
        mailboxes.forget(now.minus(DEAD));
        followers.eraseStopped(now.minus(AFTER_STOPPING));
        var cases = followers.followed(0, BATCH);
        while (!cases.isEmpty()) {
            correspondence.closedBefore(cases, now.minus(AFTER_CLOSING)).forEach(followers::eraseOf);
            cases = followers.followed(cases.getLast(), BATCH);
        }
        while (consents.forget(now.minus(SETTLED), now.minus(STOPPED), LETTERS)) {
            // until nothing is left
        }
        var held = consents.held(0, BATCH);
        while (!held.isEmpty()) {
            correspondence.closedBefore(held, now.minus(AFTER_CLOSING)).forEach(consents::eraseOf);
            held = consents.held(held.getLast(), BATCH);
        }
        Outbox.SETTLED.forEach(state -> forgetLetters(state, now.minus(SETTLED)));
        while (inbox.forget(now.minus(READ), now.minus(UNREAD), LETTERS)) {
            // until nothing is left
        }
    }

    private void forgetLetters(Outbox.State state, Instant before) {
        while (outbox.forget(state, before, LETTERS) == LETTERS) {
            // until nothing is left
        }
    }
}
