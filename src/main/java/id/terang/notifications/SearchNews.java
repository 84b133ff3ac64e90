package id.terang.notifications;

import id.terang.complaints.Correspondence;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Micros;
import id.terang.shared.Reference;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks once a day, before the letters of the morning, which cases released since the last time are found by followed
/// searches. Many who follow the same search cost one question. A letter about a case is there once for each follower,
/// so a round that ends in between is taken up again and tells nothing twice.
@Component
class SearchNews {

    private static final Logger LOG = LoggerFactory.getLogger(SearchNews.class);

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    /// For what was released just before to be in every index.
    private static final Duration SETTLING = Duration.ofMinutes(5);

    /// What is older, after a long pause say, is no news any more.
    private static final Duration NEWS = Duration.ofDays(7);

    /// Cases of one search in one letter; where there are more, the letter leads to the page with all of them.
    static final int MOST_TOLD = 20;

    private static final int MOST_RELEASED = 10_000;
    private static final int BATCH = 200;

    private final MailFollowers followers;
    private final Correspondence correspondence;
    private final Seeking seeking;
    private final Jurisdiction jurisdiction;
    private final Outbox outbox;
    private final Clock clock;

    SearchNews(MailFollowers followers, Correspondence correspondence, Seeking seeking, Jurisdiction jurisdiction, Outbox outbox,
               Clock clock) {
        this.followers = followers;
        this.correspondence = correspondence;
        this.seeking = seeking;
        this.jurisdiction = jurisdiction;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT15M")
    @SchedulerLock(name = "search-news", lockAtMostFor = "PT2H")
    public void look() {
        var until = morning();
        var due = outbox.open() && seeking.ready() ? followers.due(until, null, BATCH) : List.<MailFollowers.SearchDue>of();
        if (due.isEmpty()) {
            return;
        }
        var released = correspondence.released(until.minus(NEWS), until, MOST_RELEASED);
        for (; !due.isEmpty(); due = followers.due(until, due.getLast(), BATCH)) {
            due.forEach(search -> look(search, released, until));
        }
    }

    private void look(MailFollowers.SearchDue search, List<Correspondence.Released> released, Instant until) {
        try {
            tell(search, released, until);
            followers.told(search, until);
        } catch (RuntimeException later) {
            LOG.error("a followed search could not be asked; the next round asks again", later);
        }
    }

    private void tell(MailFollowers.SearchDue search, List<Correspondence.Released> released, Instant until) {
        var since = new LinkedHashMap<Reference, Long>();
        released.stream().filter(one -> one.at().isAfter(search.toldUntil())).forEach(one -> since.put(one.reference(), one.complaintId()));
        var found = since.isEmpty() ? List.<Reference>of() : seeking.among(since.keySet(), search.question(), MOST_TOLD + 1);
        if (!found.isEmpty()) {
            outbox.write(followers.waiting(search).stream().map(Recipient::follower)
                .flatMap(follower -> drafts(follower, found, since, until)).toList());
        }
    }

    private Stream<Outbox.Draft> drafts(Recipient follower, List<Reference> found, Map<Reference, Long> ids, Instant until) {
        var sendAt = Rhythm.EACH.next(Micros.now(clock), jurisdiction.atlas().zone());
        var told = found.stream().limit(MOST_TOLD).map(ids::get)
            .map(one -> new Outbox.Draft(event("found/" + one), follower, one, null, Occasion.FOUND, null, sendAt));
        return found.size() <= MOST_TOLD ? told
            : Stream.concat(told, Stream.of(new Outbox.Draft(event("more/" + until), follower, null, null, Occasion.FOUND, null, sendAt)));
    }

    private static UUID event(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
    }

    /// The last one that has settled.
    private Instant morning() {
        var settled = Micros.now(clock).minus(SETTLING).atZone(jurisdiction.atlas().zone());
        var today = settled.toLocalDate().atTime(MORNING).atZone(settled.getZone());
        return (today.isAfter(settled) ? today.minusDays(1) : today).toInstant();
    }
}
