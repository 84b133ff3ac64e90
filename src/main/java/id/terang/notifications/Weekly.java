package id.terang.notifications;

import id.terang.accounts.OfficialListed;
import id.terang.accounts.Officials;
import id.terang.accounts.RoleHolder;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Micros;
import id.terang.shared.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes the weekly letter to everybody who leads or oversees, on Monday morning where they work, or as soon as
/// the house is open again. However often it is asked, nobody gets the same week twice.
@Service
class Weekly {

    private final Officials officials;
    private final Jurisdiction jurisdiction;
    private final Wishes wishes;
    private final Outbox outbox;
    private final Clock clock;

    Weekly(Officials officials, Jurisdiction jurisdiction, Wishes wishes, Outbox outbox, Clock clock) {
        this.officials = officials;
        this.jurisdiction = jurisdiction;
        this.wishes = wishes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT15M")
    @SchedulerLock(name = "weekly", lockAtMostFor = "PT30M")
    @Transactional
    public void write() {
        if (outbox.courier().isPresent()) {
            Stream.of(Role.LEAD, Role.OVERSIGHT).flatMap(role -> officials.holding(role).stream()).map(RoleHolder::officialId).distinct()
                .flatMap(id -> officials.find(id).stream()).filter(one -> one.details().email() != null).forEach(this::write);
        }
    }

    private void write(OfficialListed official) {
        var now = Micros.now(clock);
        var zone = jurisdiction.atlas().agency(official.details().agencyId()).zone();
        var monday = now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var recipient = Recipient.official(official.id());
        if (wishes.rhythm(recipient) != Rhythm.NEVER) {
            var week = UUID.nameUUIDFromBytes(("weekly/" + monday).getBytes(StandardCharsets.US_ASCII));
            outbox.write(week, recipient, null, null, Occasion.WEEKLY_REPORT, null, Rhythm.EACH.next(now, zone));
        }
    }
}
