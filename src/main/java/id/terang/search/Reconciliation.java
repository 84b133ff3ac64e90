package id.terang.search;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes the index say again what the database says: the last second of entries may be missing after a crash, all of them
/// after the folder was lost, and a restored database may be older than the index.
@Component
class Reconciliation {

    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

    private final Differences differences;
    private final Indexing indexing;
    private final Clock clock;

    Reconciliation(Differences differences, Indexing indexing, Clock clock) {
        this.differences = differences;
        this.indexing = indexing;
        this.clock = clock;
    }

    /// Whatever differs, at whatever price; quick where nothing does.
    void run() {
        long stored = differences.stored();
        var indexed = differences.lastIndexed();
        if (stored == 0 && indexed.isEmpty()) {
            return;
        }
        if (indexed.isEmpty()) {
            log.info("The search index is empty: building it from {} cases; until then some are not found", stored);
            log.info("Built the search index from {} cases", indexing.rebuild());
            return;
        }
        if (differences.lastStored().filter(last -> !last.isBefore(indexed.get())).isEmpty()) {
            log.info("The search index is newer than the database: building it anew from {} cases", stored);
            log.info("Built the search index from {} cases", indexing.rebuild());
            return;
        }
        bringUpToDate(indexed.get(), stored);
    }

    private void bringUpToDate(Instant highWater, long stored) {
        var stale = differences.staleSince(highWater.minus(Indexing.MARGIN));
        if (!stale.isEmpty()) {
            indexing.index(stale);
            log.info("Brought {} cases into the search index that the last run had left out", stale.size());
        }
        if (differences.indexed() != stored) {
            var missing = differences.missing();
            indexing.index(missing);
            log.info("Brought {} missing cases into the search index", missing.size());
        }
        if (differences.indexed() > differences.stored()) {
            log.info("The search index has cases that the database has not: building it anew");
            indexing.rebuild();
        }
    }

    /// What a failed or foreign update of the last minutes has left behind; a small question to the database.
    void heal() {
        indexing.catchUp(clock.instant().minus(Indexing.MARGIN));
    }
}
