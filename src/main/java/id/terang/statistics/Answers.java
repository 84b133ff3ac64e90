package id.terang.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import id.terang.shared.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Answers that are kept for a while. A question is counted once, however many ask it meanwhile, and few questions are
/// counted at the same time, so that they do not take the processor from everything else. What is kept never waits.
final class Answers<Q, A> {

    private final Cache<Q, A> kept;
    private final Function<Q, A> count;
    private final Semaphore places;
    private final Duration patience;
    private final ConcurrentMap<Q, CompletableFuture<A>> underway = new ConcurrentHashMap<>();

    /// @param places for questions being counted; others may share them
    /// @param patience how long a question waits for one
    Answers(Cache<Q, A> kept, Function<Q, A> count, Semaphore places, Duration patience) {
        this.kept = kept;
        this.count = count;
        this.places = places;
        this.patience = patience;
    }

    /// @throws Refusal.TooMany where no place came free in time
    A to(Q question) {
        return to(question, patience);
    }

    /// For work that nobody waits for.
    A awaited(Q question) {
        while (true) {
            try {
                return to(question, Duration.ofDays(1));
            } catch (Refusal.TooMany hurried) {
                // Somebody in a hurry asked the same before, and no place came free for them.
                if (Thread.currentThread().isInterrupted()) {
                    throw hurried;
                }
            }
        }
    }

    private A to(Q question, Duration patience) {
        A there = kept.getIfPresent(question);
        if (there != null) {
            return there;
        }
        var mine = new CompletableFuture<A>();
        CompletableFuture<A> first = underway.putIfAbsent(question, mine);
        if (first != null) {
            return of(first);
        }
        try {
            mine.complete(counted(question, patience));
        } catch (RuntimeException | Error failed) {
            mine.completeExceptionally(failed);
        } finally {
            underway.remove(question);
        }
        return of(mine);
    }

    private A counted(Q question, Duration patience) {
        enter(patience);
        try {
            // Another may have finished between the first look and the place in the row.
            A there = kept.getIfPresent(question);
            if (there != null) {
                return there;
            }
            A answer = count.apply(question);
            kept.put(question, answer);
            return answer;
        } finally {
            places.release();
        }
    }

    private void enter(Duration patience) {
        try {
            if (places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal.TooMany("refusal.statistics.busy", patience.toSeconds());
    }

    private static <A> A of(CompletableFuture<A> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
