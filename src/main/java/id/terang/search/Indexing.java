package id.terang.search;

import id.terang.shared.Refusal;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
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

    /// One more than processors: each waits for its entries to be written while the others read.
    private static final int WRITERS = 1 + Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final int ROUNDS = 3;

    /// Longer than a transaction takes from its clock to its commit.
    static final Duration MARGIN = Duration.ofMinutes(10);

    private final Index index;
    private final IndexFolder folder;
    private final Filling filling;
    private final Differences differences;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock building = new ReentrantLock();

    Indexing(Index index, IndexFolder folder, Filling filling, Differences differences, JdbcClient jdbc, TransactionTemplate transaction,
             Clock clock) {
        this.index = index;
        this.folder = folder;
        this.filling = filling;
        this.differences = differences;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Indexes these cases and returns when they can be found.
    public void index(Collection<Long> complaintIds) {
        index(complaintIds, new IndexingProgress(complaintIds.size()));
    }

    private void index(Collection<Long> complaintIds, IndexingProgress done) {
        var ids = complaintIds.stream().sorted().distinct().toList();
        var from = new AtomicInteger();
        writeAll(() -> {
            int at = Math.min(ids.size(), from.getAndAdd(CHUNK));
            return ids.subList(at, Math.min(ids.size(), at + CHUNK));
        }, done);
    }

    /// Indexes what is missing, and tells how far it is to whoever asks meanwhile.
    void bringIn(List<Long> missing) {
        var all = new IndexingProgress(missing.size());
        filling.begin(all);
        try {
            index(missing, all);
        } finally {
            filling.end();
        }
    }

    /// Indexes all cases whose ids lie in this range, ends included; returns when they can be found.
    public void index(long firstId, long lastId) {
        var began = clock.instant();
        writeAll(new Ids(firstId, lastId)::next, new IndexingProgress(jdbc.sql("select count(*) from complaint where id between ? and ?")
            .params(firstId, lastId).query(Long.class).single()));
        catchUp(began.minus(MARGIN));
    }

    /// Indexes every case again while the old entries keep serving. May take minutes; progress goes to the log. If the
    /// process ends in the middle, the next start begins again. Where that is going on already, this waits for it.
    ///
    /// @return how many cases were indexed
    public long massIndex() {
        if (building.isLocked()) {
            building.lock();
            building.unlock();
            return differences.indexed();
        }
        return build(false);
    }

    /// Empties the index first, which is the quicker way; until the end no question is answered from it.
    long rebuild() {
        return build(true);
    }

    private long build(boolean empty) {
        building.lock();
        try {
            var all = new IndexingProgress(differences.stored());
            var began = clock.instant();
            filling.begin(all);
            if (empty) {
                folder.beginFromNothing();
                index.empty();
            } else {
                folder.begin();
            }
            writeAll(new Ids(0, Long.MAX_VALUE)::next, all);
            catchUp(began.minus(MARGIN));
            folder.end();
            return all.done();
        } finally {
            filling.end();
            building.unlock();
        }
    }

    /// Of the building of the whole index that is going on, if any.
    Optional<IndexState.Building> progress() {
        return filling.building();
    }

    private void writeAll(Supplier<List<Long>> chunks, IndexingProgress done) {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            await(IntStream.range(0, WRITERS).mapToObj(i -> threads.submit(() -> writeOn(chunks, done))).toList());
        }
        index.show();
    }

    private void writeOn(Supplier<List<Long>> chunks, IndexingProgress done) {
        for (var ids = chunks.get(); !ids.isEmpty(); ids = chunks.get()) {
            write(ids);
            done.add(ids.size());
        }
    }

    /// The ids of a range, some at a time.
    private final class Ids {

        private final long last;
        private long next;

        Ids(long first, long last) {
            this.next = first;
            this.last = last;
        }

        synchronized List<Long> next() {
            var ids = jdbc.sql("select id from complaint where id between ? and ? order by id limit ?")
                .params(next, last, CHUNK).query(Long.class).list();
            next = ids.isEmpty() ? next : ids.getLast() + 1;
            return ids;
        }
    }

    private void write(List<Long> ids) {
        var left = new LinkedHashSet<>(ids);
        left.removeAll(Set.copyOf(transaction.execute(status -> index.write(ids))));
        left.forEach(this::writeWhenFree);
    }

    /// Whoever changes a case may take longer than the database waits for it; all that was written before is not given up for that.
    private void writeWhenFree(long id) {
        for (int round = 1; true; round++) {
            try {
                transaction.executeWithoutResult(status -> index.writeWhenFree(id));
                return;
            } catch (LockTimeoutException | PessimisticLockException held) {
                if (round == ROUNDS) {
                    throw held;
                }
            }
        }
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
