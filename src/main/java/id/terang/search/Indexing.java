package id.terang.search;

import id.terang.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings cases into the index that were written past Hibernate, as bulk imports do. Cases filed and decided in the usual
/// way need nothing of this. Hibernate Search's own mass indexer either empties the index first or writes entries twice;
/// this one replaces entry by entry, so that the old ones keep serving.
@Service
public class Indexing {

    private static final Logger log = LoggerFactory.getLogger(Indexing.class);

    /// Cases of one transaction.
    private static final int CHUNK = 500;

    private static final int WRITERS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final int ROUNDS = 3;

    /// Longer than a transaction takes from its clock to its commit.
    static final Duration MARGIN = Duration.ofMinutes(10);

    private final Index index;
    private final Differences differences;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Indexing(Index index, Differences differences, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.index = index;
        this.differences = differences;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Indexes these cases and returns when they can be found.
    public void index(Collection<Long> complaintIds) {
        var ids = complaintIds.stream().sorted().distinct().toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            write(ids.subList(from, Math.min(ids.size(), from + CHUNK)));
        }
        index.show();
    }

    /// Indexes all cases whose ids lie in this range, ends included; returns when they can be found.
    public void index(long firstId, long lastId) {
        writeAll(firstId, lastId, jdbc.sql("select count(*) from complaint where id between ? and ?").params(firstId, lastId)
            .query(Long.class).single());
    }

    /// Indexes every case again while the old entries keep serving. May take minutes; progress goes to the log.
    ///
    /// @return how many cases were indexed
    public long massIndex() {
        return writeAll(0, Long.MAX_VALUE, differences.stored());
    }

    /// Empties the index first, which is the quicker way; until the end only some of the cases are found.
    long rebuild() {
        index.empty();
        return massIndex();
    }

    private long writeAll(long firstId, long lastId, long total) {
        var began = clock.instant();
        var progress = new IndexingProgress(total);
        var next = new AtomicLong(firstId);
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            await(IntStream.range(0, WRITERS).mapToObj(i -> threads.submit(() -> writeOn(next, lastId, progress))).toList());
        }
        index.show();
        catchUp(began.minus(MARGIN));
        return progress.done();
    }

    private void writeOn(AtomicLong next, long lastId, IndexingProgress progress) {
        for (var ids = take(next, lastId); !ids.isEmpty(); ids = take(next, lastId)) {
            write(ids);
            progress.add(ids.size());
        }
    }

    private List<Long> take(AtomicLong next, long lastId) {
        synchronized (next) {
            var ids = jdbc.sql("select id from complaint where id between ? and ? order by id limit ?")
                .params(next.get(), lastId, CHUNK).query(Long.class).list();
            if (!ids.isEmpty()) {
                next.set(ids.getLast() + 1);
            }
            return ids;
        }
    }

    private void write(List<Long> ids) {
        transaction.executeWithoutResult(status -> index.write(ids));
    }

    private static void await(List<? extends Future<?>> writers) {
        try {
            for (var writer : writers) {
                writer.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal.Unavailable("refusal.search.unavailable");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    /// What changed while its entry was being written may have been overtaken by it: compare until nothing differs.
    void catchUp(Instant since) {
        List<Long> stale = differences.staleSince(since);
        for (int round = 0; !stale.isEmpty() && round < ROUNDS; round++) {
            index(stale);
            stale = differences.staleSince(since);
        }
        if (!stale.isEmpty()) {
            log.warn("{} cases are not in the search index as they are in the database; the next round tries again", stale.size());
        }
    }
}
