package id.terang.intake;

import id.terang.complaints.BulkFiling;
import id.terang.complaints.BulkFiling.IdRange;
import id.terang.complaints.PastCase;
import id.terang.complaints.RecordedEvent;
import id.terang.shared.Refusal;
import id.terang.statistics.FactBook;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes batches of past cases, each with its events, clocks and facts in one transaction, some of them at a time: while one
/// waits for the database the other is being prepared. To be told by one thread what to write.
final class Batches implements AutoCloseable {

    private static final int WRITERS = 2;
    private static final int AHEAD = 2 * WRITERS - 1;

    private final BulkFiling filing;
    private final FactBook facts;
    private final TransactionTemplate transaction;
    private final BiConsumer<Line, Refusal> reject;
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private final Deque<Future<Written>> writing = new ArrayDeque<>();
    private Written all = Written.NOTHING;

    /// @param reject told of rows that the database does not take
    Batches(BulkFiling filing, FactBook facts, TransactionTemplate transaction, BiConsumer<Line, Refusal> reject) {
        this.filing = filing;
        this.facts = facts;
        this.transaction = transaction;
        this.reject = reject;
    }

    /// What became of some cases.
    private record Written(long taken, long firstId, long lastId, Map<Line, Refusal> refused) {

        static final Written NOTHING = new Written(0, Long.MAX_VALUE, 0, Map.of());

        Written and(Written other) {
            Map<Line, Refusal> both = new LinkedHashMap<>(refused);
            both.putAll(other.refused);
            return new Written(taken + other.taken, Math.min(firstId, other.firstId), Math.max(lastId, other.lastId), both);
        }

        Written withoutRefused() {
            return new Written(taken, firstId, lastId, Map.of());
        }
    }

    /// Waits while enough batches are on their way.
    ///
    /// @param lines of the cases, in the same order
    void write(List<Line> lines, List<PastCase> cases) {
        settle(AHEAD);
        writing.add(writers.submit(() -> written(lines, cases)));
    }

    /// How many cases are safe. Complete once this is closed, as is what follows.
    long taken() {
        return all.taken();
    }

    /// Where their ids lie; null if there are none.
    @Nullable IdRange range() {
        return all.taken() == 0 ? null : new IdRange(all.firstId(), all.lastId());
    }

    @Override
    public void close() {
        writers.close();
        settle(0);
    }

    private Written written(List<Line> lines, List<PastCase> cases) {
        try {
            List<Long> ids = transaction.execute(status -> {
                List<List<RecordedEvent>> histories = filing.file(cases);
                facts.add(histories);
                return histories.stream().map(history -> history.getFirst().complaintId()).toList();
            });
            return new Written(cases.size(), Collections.min(ids), Collections.max(ids), Map.of());
        } catch (DataIntegrityViolationException | ConcurrencyFailureException refused) {
            if (cases.size() == 1) {
                return new Written(0, Long.MAX_VALUE, 0, Map.of(lines.getFirst(), new Refusal.BadInput(
                        "command.import.database", String.valueOf(refused.getMostSpecificCause().getMessage()))));
            }
            // Finds the row that the database does not take by halves, so that the others are not lost with it.
            int half = cases.size() / 2;
            return written(lines.subList(0, half), cases.subList(0, half))
                    .and(written(lines.subList(half, lines.size()), cases.subList(half, cases.size())));
        }
    }

    /// Waits until no more than `left` batches are being written, oldest first.
    private void settle(int left) {
        while (writing.size() > left) {
            Written done = get(writing.remove());
            done.refused().forEach(reject);
            all = all.and(done.withoutRefused());
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a batch could not be written", failed.getCause());
        }
    }
}
