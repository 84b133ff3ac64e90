package id.terang.notifications;

import id.terang.complaints.Correspondence;
import id.terang.shared.Micros;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Erases addresses that are of no use any more, and letters with the fingerprints of where they went. The page on privacy
/// tells these times. Each step is a transaction of its own: one that ends early is taken up again the next time.
@Service
class ForgettingAddresses {

    private static final Duration AFTER_CLOSING = Duration.ofDays(180);
    private static final Duration AFTER_STOPPING = Duration.ofDays(30);

    /// Then the next letter tries the mailbox again: it may have been given to somebody else, or been set right.
    private static final Duration DEAD = Duration.ofDays(180);

    /// Mail comes back within days, and nothing is written twice that is older than a week; until then administrators see what
    /// did not arrive, and the link at the end of a letter ends the letters.
    private static final Duration SETTLED = Duration.ofDays(180);
    private static final int BATCH = 500;

    /// Letters at a time, so that the post never waits long.
    private static final int LETTERS = 2_000;

    private final Outbox outbox;
    private final MailFollowers followers;
    private final Mailboxes mailboxes;
    private final Correspondence correspondence;
    private final Clock clock;

    ForgettingAddresses(Outbox outbox, MailFollowers followers, Mailboxes mailboxes, Correspondence correspondence, Clock clock) {
        this.outbox = outbox;
        this.followers = followers;
        this.mailboxes = mailboxes;
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
            cases.stream().filter(one -> correspondence.closedBefore(one, now.minus(AFTER_CLOSING))).forEach(followers::eraseOf);
            cases = followers.followed(cases.getLast(), BATCH);
        }
        Outbox.SETTLED.forEach(state -> forgetLetters(state, now.minus(SETTLED)));
    }

    private void forgetLetters(Outbox.State state, Instant before) {
        while (outbox.forget(state, before, LETTERS) == LETTERS) {
            // until nothing is left
        }
    }
}
