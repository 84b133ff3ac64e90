package id.terang.complaints.files;

import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets files that waited a day without being attached, and those that were erased.
@Component
class FileSweep {

    private static final Logger log = LoggerFactory.getLogger(FileSweep.class);
    private static final Duration WAITING = Duration.ofHours(24);
    static final int BATCH = 1_000;

    private final StoredFiles files;
    private final FileStore store;
    private final Incoming incoming;
    private final InstantSource clock;

    FileSweep(StoredFiles files, FileStore store, Incoming incoming, InstantSource clock) {
        this.files = files;
        this.store = store;
        this.incoming = incoming;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    @SchedulerLock(name = "file-sweep")
    public void sweep() {
        Instant now = Micros.now(clock);
        files.close(now.minus(WAITING), now);
        // Until none is left, or else uploads that nobody attaches would keep what was erased waiting.
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            List<UUID> some = files.erased(BATCH);
            long forgotten = some.stream().filter(this::forget).count();
            more = some.size() == BATCH && forgotten > 0;
        }
        incoming.sweep();
    }

    private boolean forget(UUID id) {
        try {
            files.forget(id, store);
            return true;
        } catch (Refusal.Unavailable e) {
            log.warn("File {} stays for the next sweep", id);
            return false;
        }
    }
}
