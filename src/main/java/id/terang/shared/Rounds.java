package id.terang.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Work that is done for many at once as well as for one: whatever is handed in during a round is done in the next. One
/// by itself is done at once, many at a time share what a round costs. There is one round at a time.
public final class Rounds<T> {

    private final ConcurrentLinkedQueue<T> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean working = new AtomicBoolean();
    private final Executor executor;
    private final int most;
    private final Consumer<List<T>> work;

    /// @param most how many one round takes
    /// @param work told what to do, in the order in which it was handed in; what it throws ends that round only
    public Rounds(Executor executor, int most, Consumer<List<T>> work) {
        this.executor = executor;
        this.most = most;
        this.work = work;
    }

    /// Hands one in. Done by a thread of the executor, some time soon.
    public void add(T one) {
        waiting.add(one);
        executor.execute(this::work);
    }

    /// Looks again after each round: who handed something in meanwhile found a round going on and left it there.
    private void work() {
        while (!waiting.isEmpty() && working.compareAndSet(false, true)) {
            boolean done = false;
            try {
                round();
                done = true;
            } finally {
                working.set(false);
                if (!done && !waiting.isEmpty()) {
                    executor.execute(this::work);
                }
            }
        }
    }

    private void round() {
        List<T> some = new ArrayList<>();
        for (T next = waiting.poll(); next != null; next = some.size() < most ? waiting.poll() : null) {
            some.add(next);
        }
        if (!some.isEmpty()) {
            work.accept(some);
        }
    }
}
