package id.terang.notifications;

import id.terang.complaints.Correspondence;
import id.terang.shared.Micros;
import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Erases addresses that are of no use any more. The page on privacy tells these times.
@Service
class ForgettingAddresses {

    private static final Duration AFTER_CLOSING = Duration.ofDays(180);
    private static final Duration AFTER_STOPPING = Duration.ofDays(30);

    /// Then the next letter tries the mailbox again: it may have been given to somebody else, or been set right.
    private static final Duration DEAD = Duration.ofDays(180);
    private static final int BATCH = 500;

    private final MailFollowers followers;
    private final Mailboxes mailboxes;
    private final Correspondence correspondence;
    private final Clock clock;

    ForgettingAddresses(MailFollowers followers, Mailboxes mailboxes, Correspondence correspondence, Clock clock) {
        this.followers = followers;
        this.mailboxes = mailboxes;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    @SchedulerLock(name = "forgetting-addresses", lockAtMostFor = "PT1H")
    @Transactional
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
    }
}
