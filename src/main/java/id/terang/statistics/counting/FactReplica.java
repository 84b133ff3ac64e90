package id.terang.statistics.counting;

import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.WorkingCalendar;
import id.terang.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// This node's copy of the facts in memory: what is known today, and what was known otherwise on days before. Before it is read
/// it asks, at most once a second, which cases were written since, and takes those over. Loading all takes minutes where there are
/// millions of cases, and is done beside whoever reads: the first copy is waited for a moment only, any later one not at all.
@Component
public class FactReplica {

    private static final Logger log = LoggerFactory.getLogger(FactReplica.class);

    /// Cases taken over at a time, while readers wait.
    private static final int BATCH = 10_000;
    private static final long CHECK_EVERY_MICROS = 1_000_000;

    /// A row may become visible some time after the moment it carries; longer than any transaction here lasts.
    private static final long OVERLAP_MICROS = 60_000_000;

    /// Comparisons of a case that is being written, before it counts as different.
    private static final int LOOKS = 3;

    private static final String TOUCHED_AT = "timestampdiff(microsecond, '1970-01-01', touched_at)";

    private final JdbcTemplate jdbc;
    private final Calendars calendars;
    private final InstantSource clock;
    private final Duration patience;
    private final int batch;
    private final FactCheck check;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    private final ReentrantLock refreshing = new ReentrantLock();

    private FactCopy copy;
    private volatile boolean loaded;
    private volatile long checked;
    /// Only read and written by whoever refreshes.
    private final Map<Long, Long> recent = new HashMap<>();
    private long touched;
    /// How many cases stood here otherwise than in the tables when they were last compared.
    private volatile int differing;
    /// The last work that was done beside the readers, and when it began.
    private CompletableFuture<Void> loading = CompletableFuture.completedFuture(null);
    private volatile long begun;

    /// @param patience how long after loading began the first copy is waited for
    @Autowired
    FactReplica(JdbcTemplate jdbc, Calendars calendars, InstantSource clock, @Value("${terang.figures.patience}") Duration patience) {
        this(jdbc, calendars, clock, patience, BATCH);
    }

    FactReplica(JdbcTemplate jdbc, Calendars calendars, InstantSource clock, Duration patience, int batch) {
        this.jdbc = jdbc;
        this.batch = batch;
        check = new FactCheck(jdbc, batch);
        this.calendars = calendars;
        this.clock = clock;
        this.patience = patience;
        copy = new FactCopy(jdbc, calendars);
    }

    /// Lets `reader` see one consistent state of the facts, at most a second older than the last look at the tables.
    ///
    /// @throws Refusal.Unavailable while there is no copy yet
    public <T> T read(Function<FactCopy.View, T> reader) {
        if (loaded) {
            refresh();
        } else {
            awaitFirst(false);
        }
        lock.readLock().lock();
        try {
            return reader.apply(copy.view());
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Waits until there is a copy to read, for as long as it takes.
    public void await() {
        if (!loaded) {
            awaitFirst(true);
        }
    }

    private void awaitFirst(boolean patiently) {
        CompletableFuture<Void> first = first();
        try {
            if (patiently) {
                first.get();
            } else {
                first.get(Math.max(0, patience.toNanos() - (System.nanoTime() - begun)), TimeUnit.NANOSECONDS);
            }
        } catch (TimeoutException slow) {
            throw new Refusal.Unavailable("refusal.statistics.loading");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal.Unavailable("refusal.statistics.loading");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    private synchronized CompletableFuture<Void> first() {
        return loaded ? CompletableFuture.completedFuture(null) : beside(this::loadAll);
    }

    /// One such work at a time: nothing is begun while another goes on.
    private synchronized CompletableFuture<Void> beside(Runnable work) {
        if (loading.isDone()) {
            begun = System.nanoTime();
            loading = CompletableFuture.runAsync(work, all -> Thread.ofPlatform().daemon().name("facts").start(all));
            loading.whenComplete((done, failed) -> {
                if (failed != null) {
                    log.warn("The facts could not be loaded", failed);
                }
            });
        }
        return loading;
    }

    private void refresh() {
        long now = micros(clock.instant());
        if (!due(now) || !refreshing.tryLock()) {
            return;
        }
        try {
            if (due(now)) {
                Map<Long, Long> changed = changed();
                List<Long> ids = notTaken(changed);
                // Whoever comes by takes over some, and waits for no more.
                if (ids.size() > batch) {
                    beside(this::catchUp);
                    checked = now;
                    return;
                }
                take(ids, changed);
                checked = now;
                if (!renumber() || copy.wasteful()) {
                    beside(this::loadAll);
                }
            }
        } finally {
            refreshing.unlock();
        }
    }

    /// Takes over very many cases, as after a rebuild or an import, batch by batch.
    private void catchUp() {
        refreshing.lock();
        try {
            long now = micros(clock.instant());
            Map<Long, Long> changed = changed();
            take(notTaken(changed), changed);
            checked = now;
        } finally {
            refreshing.unlock();
        }
    }

    /// @return false if a calendar has so many cases that loading all anew is better
    private boolean renumber() {
        for (FactCopy.Renumbered calendar = copy.renumbered(batch + 1); calendar != null; calendar = copy.renumbered(batch + 1)) {
            if (calendar.cases().size() > batch) {
                return false;
            }
            FactCopy side = copy.beside(calendar);
            side.load(calendar.cases());
            takeOver(side, List.of());
        }
        return true;
    }

    /// Nobody waits for the tables: readers stand still only while what was read from them is copied.
    private void takeOver(FactCopy side, List<Long> gone) {
        lock.writeLock().lock();
        try {
            copy.take(side);
            gone.forEach(copy::forget);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean due(long now) {
        return now < checked || now - checked >= CHECK_EVERY_MICROS;
    }

    /// Beside the copy that is there, which goes on answering meanwhile.
    private void loadAll() {
        refreshing.lock();
        try {
            long now = micros(clock.instant());
            Long last = jdbc.queryForObject("select coalesce(max(" + TOUCHED_AT + "), 0) from fact_touch", Long.class);
            FactCopy anew = new FactCopy(jdbc, calendars);
            long after = 0;
            List<Long> ids = someAfter(after);
            while (!ids.isEmpty()) {
                anew.load(" complaint_id between ? and ?", ids.getFirst(), ids.getLast());
                after = ids.getLast();
                ids = someAfter(after);
            }
            lock.writeLock().lock();
            try {
                copy = anew;
            } finally {
                lock.writeLock().unlock();
            }
            recent.clear();
            touched = last == null ? 0 : last;
            checked = now;
            loaded = true;
        } finally {
            refreshing.unlock();
        }
    }

    private List<Long> someAfter(long id) {
        return jdbc.queryForList("select complaint_id from fact_complaint where complaint_id > ? order by complaint_id limit " + batch,
                Long.class, id);
    }

    /// When the facts of which cases were written of late.
    private Map<Long, Long> changed() {
        Map<Long, Long> changed = new HashMap<>();
        jdbc.query("select complaint_id, " + TOUCHED_AT + " from fact_touch where touched_at >= "
                + "timestampadd(microsecond, ?, '1970-01-01')", row -> {
                    changed.put(row.getLong(1), row.getLong(2));
                }, touched - OVERLAP_MICROS);
        return changed;
    }

    private List<Long> notTaken(Map<Long, Long> changed) {
        return changed.entrySet().stream().filter(e -> !e.getValue().equals(recent.get(e.getKey()))).map(Map.Entry::getKey).sorted().toList();
    }

    private void take(List<Long> ids, Map<Long, Long> changed) {
        for (int i = 0; i < ids.size(); i += batch) {
            List<Long> some = ids.subList(i, Math.min(ids.size(), i + batch));
            FactCopy side = copy.beside();
            Set<Long> found = side.load(some);
            takeOver(side, some.stream().filter(id -> !found.contains(id)).toList());
        }
        recent.clear();
        recent.putAll(changed);
        touched = changed.values().stream().mapToLong(Long::longValue).max().orElse(touched);
    }

    /// Compares this copy with the tables, so that there is no second truth, and loads all anew where they differ.
    public void compareBeside() {
        if (loaded) {
            beside(this::compare);
        }
    }

    /// How many cases stood here otherwise than in the tables when they were last compared.
    public int differing() {
        return differing;
    }

    /// Whether nothing is being done beside the readers.
    synchronized boolean idle() {
        return loading.isDone();
    }

    /// Looks through the whole copy while it goes on being refreshed, and only then again at what differed, while it is not.
    private void compare() {
        Set<Long> others = check.all(this::reading);
        refreshing.lock();
        try {
            // What was written meanwhile is taken over and looked at again.
            for (int look = 0; look < LOOKS && !others.isEmpty(); look++) {
                Map<Long, Long> changed = changed();
                take(notTaken(changed), changed);
                others = check.of(others, this::reading);
            }
            others.removeAll(notTaken(changed()));
            differing = others.size();
            if (!others.isEmpty()) {
                log.error("{} cases are counted otherwise than the fact tables have them, and all facts are loaded anew", others.size());
                loadAll();
            }
        } finally {
            refreshing.unlock();
        }
    }

    private void reading(Consumer<FactColumns> reader) {
        lock.readLock().lock();
        try {
            reader.accept(copy.view().columns());
        } finally {
            lock.readLock().unlock();
        }
    }

    static int workingDay(long micros, WorkingCalendar calendar) {
        return calendar.ordinal(calendar.receivedDay(instant(micros)));
    }

    static int day(long micros, WorkingCalendar calendar) {
        return Math.toIntExact(LocalDate.ofInstant(instant(micros), calendar.zone()).toEpochDay());
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1_000L);
    }

    static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000), at.getNano() / 1_000);
    }
}
