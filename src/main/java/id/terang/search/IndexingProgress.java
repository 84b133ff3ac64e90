package id.terang.search;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells in the log how far a long indexing has come, at every twentieth.
final class IndexingProgress {

    private static final Logger log = LoggerFactory.getLogger(IndexingProgress.class);
    private static final int STEPS = 20;
    private static final long WORTH_TELLING = 5_000;

    private final AtomicLong done = new AtomicLong();
    private final long total;

    IndexingProgress(long total) {
        this.total = total;
    }

    void add(long increment) {
        long after = done.addAndGet(increment);
        if (total >= WORTH_TELLING && after * STEPS / total > (after - increment) * STEPS / total) {
            log.info("Indexed {} of {} cases", after, total);
        }
    }

    long done() {
        return done.get();
    }
}
