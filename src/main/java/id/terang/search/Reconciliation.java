package id.terang.search;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Makes the index say again what the database says: entries of the last five seconds (`commit_interval`) may be missing after a
/// crash, all of them after the folder was lost, and a restored database may be older than the index.
@Component
class Reconciliation {

    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

    /// More than this is written beside everything else, not while the start waits.
    private static final int MANY = 20_000;

    private final Differences differences;
    private final Indexing indexing;
    private final IndexFolder folder;
    private final Clock clock;
    private final int many;
    private volatile IndexState.@Nullable Comparison last;
    /// Whether the mark of the folder says that very much is missing, and nothing else: what is there need not be written again.
    private volatile boolean gap;

    @Autowired
    Reconciliation(Differences differences, Indexing indexing, IndexFolder folder, Clock clock) {
        this(differences, indexing, folder, clock, MANY);
    }

    Reconciliation(Differences differences, Indexing indexing, IndexFolder folder, Clock clock, int many) {
        this.many = many;
        this.differences = differences;
        this.indexing = indexing;
        this.folder = folder;
        this.clock = clock;
    }

    /// To be asked before anybody is answered: an index that is empty, or lacks so much that the start does not wait for it, says so
    /// from the first question on.
    void look() {
        if (useless()) {
            folder.beginFromNothing();
        } else if (differences.stored() - differences.indexed() > many) {
            gap = !folder.unfinished();
            folder.beginFromNothing();
        }
    }

    /// Whatever differs, at whatever price; quick where nothing does.
    void run() {
        if (useless()) {
            rebuild();
        } else if (folder.unfinished() && !gap) {
            log.info("The last building of the search index was cut short; beginning again{}",
                folder.partial() ? "" : " while its entries serve");
            compared(indexing.massIndex());
        } else {
            bringUpToDate();
        }
    }

    /// The last comparison of everything since the start.
    IndexState.@Nullable Comparison last() {
        return last;
    }

    private void compared(long written) {
        last = new IndexState.Comparison(clock.instant(), written);
    }

    /// Whether there is so much to write that nobody should wait for it.
    boolean takesLong() {
        return useless() || folder.unfinished() || Math.abs(differences.indexed() - differences.stored()) > many;
    }

    /// Whether the index is empty, or newer than the database and so of no use.
    private boolean useless() {
        var stored = differences.lastStored();
        var indexed = differences.lastIndexed();
        return stored.isPresent() ? indexed.isEmpty() || stored.get().isBefore(indexed.get()) : indexed.isPresent();
    }

    private void rebuild() {
        log.info("The search index is empty or knows more than the database: building it from {} cases; until then searches say that it is not ready",
            differences.stored());
        long written = indexing.rebuild();
        compared(written);
        log.info("Built the search index from {} cases", written);
    }

    private void bringUpToDate() {
        var highWater = differences.lastIndexed();
        if (highWater.isEmpty()) {
            compared(0);
            return;
        }
        var stale = differences.staleSince(highWater.get().minus(Indexing.MARGIN));
        long written = stale.size();
        if (!stale.isEmpty()) {
            indexing.bringIn(stale);
            log.info("Brought {} cases into the search index that the last run had left out", stale.size());
        }
        if (differences.indexed() != differences.stored()) {
            var missing = differences.missing();
            indexing.bringIn(missing);
            written += missing.size();
            log.info("Brought {} missing cases into the search index", missing.size());
        }
        if (differences.indexed() > differences.stored()) {
            rebuild();
        } else {
            compared(written);
            if (gap) {
                folder.end();
            }
        }
        gap = false;
    }

    /// What a failed or foreign update of the last minutes has left behind; a small question to the database.
    void heal() {
        indexing.catchUp(clock.instant().minus(Indexing.MARGIN));
    }
}
