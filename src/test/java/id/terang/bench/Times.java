package id.terang.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// How long things took.
///
/// @param nanos   of each, sorted
/// @param seconds of all, on the wall
/// @param cpu     seconds of processor time of this process and the database it started, which other work on the
///                machine does not change much
record Times(long[] nanos, double seconds, double cpu) {

    /// Runs `work` again and again on so many threads for so long.
    static Times during(double seconds, int threads, IntFunction<Callable<?>> work) throws Exception {
        var all = new ConcurrentLinkedQueue<long[]>();
        var go = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var done = new ArrayList<Future<?>>();
            for (int thread = 0; thread < threads; thread++) {
                Callable<?> one = work.apply(thread);
                done.add(pool.submit(() -> {
                    go.await();
                    all.add(repeat(seconds, one));
                    return null;
                }));
            }
            double cpu = cpuSeconds();
            long start = System.nanoTime();
            go.countDown();
            for (var each : done) {
                each.get();
            }
            double wall = (System.nanoTime() - start) / 1e9;
            return new Times(all.stream().flatMapToLong(Arrays::stream).sorted().toArray(), wall, cpuSeconds() - cpu);
        }
    }

    private static long[] repeat(double seconds, Callable<?> one) throws Exception {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long[] nanos = new long[1024];
        int n = 0;
        for (long now = System.nanoTime(); now < end; n++) {
            one.call();
            long after = System.nanoTime();
            nanos = n == nanos.length ? Arrays.copyOf(nanos, n * 2) : nanos;
            nanos[n] = after - now;
            now = after;
        }
        return Arrays.copyOf(nanos, n);
    }

    static double cpuSeconds() {
        return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
                .mapToLong(process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis()).sum() / 1000.0;
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    /// In milliseconds.
    double quantile(double q) {
        return nanos.length == 0 ? Double.NaN : nanos[(int) Math.min(nanos.length - 1, q * nanos.length)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,8.0f/s   p50 %7.2f ms   p95 %7.2f ms   processor %6.2f ms each   n %,d",
                perSecond(), quantile(0.5), quantile(0.95), cpu * 1000 / nanos.length, nanos.length);
    }
}
