package id.terang.notifications;

import id.terang.accounts.Officials;
import id.terang.accounts.RoleHolder;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Micros;
import id.terang.shared.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        if (!outbox.open()) {
            return;
        }
        var now = Micros.now(clock);
        var atlas = jurisdiction.atlas();
        // For some hours it is Monday here and still Sunday there.
        var written = atlas.agencies().stream().map(Agency::zone).distinct().map(zone -> week(now, zone)).distinct()
            .collect(Collectors.toMap(Function.identity(), outbox::recipients));
        var waiting = Stream.of(Role.LEAD, Role.OVERSIGHT).flatMap(role -> officials.holding(role).stream()).map(RoleHolder::officialId)
            .filter(id -> written.values().stream().anyMatch(all -> !all.contains(Recipient.official(id)))).collect(Collectors.toSet());
        var rhythms = wishes.rhythms(waiting.stream().map(Recipient::official).toList());
        var drafts = new ArrayList<Outbox.Draft>();
        for (var official : officials.all(waiting).values()) {
            var recipient = Recipient.official(official.id());
            var zone = atlas.agency(official.details().agencyId()).zone();
            var week = week(now, zone);
            boolean wanted = official.details().email() != null && rhythms.get(recipient) != Rhythm.NEVER;
            if (wanted && !written.get(week).contains(recipient)) {
                drafts.add(new Outbox.Draft(week, recipient, null, null, Occasion.WEEKLY_REPORT, null, Rhythm.EACH.next(now, zone)));
            }
        }
        outbox.write(drafts);
    }

    /// What stands for the week in which it is now.
    private static UUID week(Instant now, ZoneId zone) {
        var monday = now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return UUID.nameUUIDFromBytes(("weekly/" + monday).getBytes(StandardCharsets.US_ASCII));
    }
}
