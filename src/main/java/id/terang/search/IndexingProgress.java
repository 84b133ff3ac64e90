package id.terang.search;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How far a long indexing has come; tells it in the log at every twentieth.
final class IndexingProgress {

    private static final Logger log = LoggerFactory.getLogger(IndexingProgress.class);
    private static final int STEPS = 20;
    private static final long WORTH_TELLING = 5_000;

    private final AtomicLong done = new AtomicLong();
    private final long total;
    private final long began = System.nanoTime();

    IndexingProgress(long total) {
        this.total = total;
    }

    void add(long increment) {
        long after = done.addAndGet(increment);
        if (total >= WORTH_TELLING && after * STEPS / total > (after - increment) * STEPS / total) {
            var now = state();
            log.info("Indexed {} of {} cases, {} a second, about {} s left", now.done(), total, Math.round(now.perSecond()), now.secondsLeft());
        }
    }

    long done() {
        return done.get();
    }

    IndexState.Building state() {
        return new IndexState.Building(done.get(), total, (System.nanoTime() - began) / 1e9);
    }
}
