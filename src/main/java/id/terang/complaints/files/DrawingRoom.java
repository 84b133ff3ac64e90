package id.terang.complaints.files;

import id.terang.shared.Network;
import id.terang.shared.Refusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Drawing a picture or judging a document takes a core and much memory for seconds: here are as many places for it as
/// there are processors. One [Network] gets half of them, and whoever waits for its own place stands in nobody's way,
/// so that one sender of many pictures leaves room for all others.
class DrawingRoom {

    /// As long as eight of the heaviest photos of one citizen take one after the other, with some to spare.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// Of one network, drawn or waiting: four filings full of photos from one line at the same moment. Each waits on a
    /// thread of the server, and more would hardly get their turn in time.
    private static final int LONGEST_LINE = 32;

    private final Semaphore places;
    private final int ofOneNetwork;
    private final Duration patience;
    private final Map<Network, Line> lines = new HashMap<>();

    DrawingRoom() {
        this(Runtime.getRuntime().availableProcessors(), PATIENCE);
    }

    /// @param places   at least 1
    /// @param patience how long a file waits for its turn
    DrawingRoom(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.ofOneNetwork = Math.max(1, places / 2);
        this.patience = patience;
    }

    /// Does `work` when it is this network's turn.
    ///
    /// @throws Refusal.Unavailable where that takes too long; `work` was not begun
    <T> T draw(Network network, Supplier<T> work) {
        Line line = join(network);
        try {
            long until = System.nanoTime() + patience.toNanos();
            return inTurn(line.places, until, () -> inTurn(places, until, work::get));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            leave(network, line);
        }
    }

    private interface Turn<T> {
        T take() throws InterruptedException;
    }

    private static <T> T inTurn(Semaphore places, long until, Turn<T> turn) throws InterruptedException {
        if (!places.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            throw busy();
        }
        try {
            return turn.take();
        } finally {
            places.release();
        }
    }

    private Line join(Network network) {
        synchronized (lines) {
            Line line = lines.computeIfAbsent(network, first -> new Line(new Semaphore(ofOneNetwork, true)));
            if (line.length == LONGEST_LINE) {
                throw busy();
            }
            line.length++;
            return line;
        }
    }

    private void leave(Network network, Line line) {
        synchronized (lines) {
            if (--line.length == 0) {
                lines.remove(network);
            }
        }
    }

    private static Refusal busy() {
        return new Refusal.Unavailable("refusal.files.busy");
    }

    private static final class Line {

        final Semaphore places;
        int length;

        Line(Semaphore places) {
            this.places = places;
        }
    }
}
