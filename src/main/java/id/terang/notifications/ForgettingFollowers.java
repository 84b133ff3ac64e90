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
class ForgettingFollowers {

    private static final Duration AFTER_CLOSING = Duration.ofDays(180);
    private static final Duration AFTER_STOPPING = Duration.ofDays(30);
    private static final int BATCH = 500;

    private final MailFollowers followers;
    private final Correspondence correspondence;
    private final Clock clock;

    ForgettingFollowers(MailFollowers followers, Correspondence correspondence, Clock clock) {
        this.followers = followers;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    @SchedulerLock(name = "forgetting-followers", lockAtMostFor = "PT1H")
    @Transactional
    public void forget() {
        var now = Micros.now(clock);
        followers.eraseUnconfirmed(now.minus(FollowingByMail.LINK));
        followers.eraseStopped(now.minus(AFTER_STOPPING));
        var cases = followers.followed(0, BATCH);
        while (!cases.isEmpty()) {
            cases.stream().filter(one -> correspondence.closedBefore(one, now.minus(AFTER_CLOSING))).forEach(followers::eraseOf);
            cases = followers.followed(cases.getLast(), BATCH);
        }
    }
}
