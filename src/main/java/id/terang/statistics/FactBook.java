package id.terang.statistics;

import id.terang.complaints.CaseEvents;
import id.terang.complaints.RecordedEvent;
import id.terang.jurisdiction.Calendars;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the facts: of one case after each of its events, of many imported cases at once, of all cases in a rebuild.
/// Whoever writes the facts of a case takes its row in `fact_touch` first, of many cases in the order of their ids, and
/// holds it until commit: the last writer has read the most events, and nobody waits for each other in a circle.
@Component
public class FactBook {

    /// Of the rules by which events become facts ({@link FactProjection}, {@link ClockHistory}). Raise it with every change of
    /// them: the next start makes all facts again ({@link FormerFacts}).
    static final int GENERATION = 2;

    /// Cases per transaction of a rebuild: short enough that nobody waits noticeably for a lock.
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final FactTables tables;
    private final CaseEvents caseEvents;
    private final CalendarDays calendarDays;
    private final FactProjection projection;
    private final TransactionTemplate transaction;
    private final Alone alone;

    FactBook(JdbcTemplate jdbc, FactTables tables, CaseEvents caseEvents, Calendars calendars,
            CalendarDays calendarDays, PlatformTransactionManager transactions, DataSource database) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.caseEvents = caseEvents;
        this.calendarDays = calendarDays;
        projection = new FactProjection(calendars::at);
        transaction = new TransactionTemplate(transactions);
        alone = new Alone(database, "terang.rebuild-facts");
    }

    /// Writes the facts of cases that are new, within the caller's transaction.
    ///
    /// @param histories one whole history per case
    public void add(Collection<List<RecordedEvent>> histories) {
        List<Facts> facts = histories.stream().map(projection::project).toList();
        calendarDays.ensure(facts);
        tables.insert(facts);
        touch(facts);
    }

    /// Writes the facts of these cases anew, unless they already contain all their events.
    public void update(Collection<Long> complaintIds) {
        write(new TreeMap<>(caseEvents.of(complaintIds)).values(), false);
    }

    /// Makes all facts again from the events, a batch of cases at a time, while this and other processes go on reading
    /// and writing them. Each case has its old facts or its new ones at any time, and keeps them if the rebuild ends
    /// before it comes to the rest.
    ///
    /// @param done told how many cases are done so far
    /// @return how many cases there are; empty if a rebuild is running already, here or elsewhere
    public OptionalLong rebuild(LongConsumer done) {
        return alone.run(() -> {
            calendarDays.forget();
            AtomicLong count = new AtomicLong();
            caseEvents.forEachBatch(BATCH, histories -> {
                write(new TreeMap<>(histories).values(), true);
                done.accept(count.addAndGet(histories.size()));
            });
            forgetStrangers();
            jdbc.update("update fact_generation set generation = ?", GENERATION);
            return count.get();
        });
    }

    /// Whether there may be facts that were made by former rules.
    boolean isOutdated() {
        return jdbc.queryForObject("select generation < ? from fact_generation", Boolean.class, GENERATION);
    }

    /// Writers read committed (ADR 0021): under repeatable read, deleting a case's rows would lock the gap after them, in which
    /// the next case's rows are being inserted.
    ///
    /// @param histories in the order of the cases' ids
    /// @param anew whether facts that contain all these events are made again too
    private void write(Collection<List<RecordedEvent>> histories, boolean anew) {
        List<Facts> read = histories.stream().map(projection::project).toList();
        transaction.executeWithoutResult(status -> {
            Map<Long, Integer> known = take(read.stream().map(FactBook::id).toList());
            List<Facts> others = read.stream().filter(f -> anew || known.get(id(f)) != f.lastSeq()).toList();
            // What a listener has written since we read is newer; here all of it is read.
            Map<Long, List<RecordedEvent>> again = caseEvents.of(others.stream()
                    .filter(f -> known.get(id(f)) > f.lastSeq()).map(FactBook::id).toList());
            List<Facts> facts = others.stream()
                    .map(f -> again.containsKey(id(f)) ? projection.project(again.get(id(f))) : f).toList();
            tables.delete(others.stream().map(FactBook::id).filter(id -> anew || known.get(id) > 0).toList());
            calendarDays.ensure(facts);
            tables.insert(facts);
            touch(facts);
        });
    }

    private static long id(Facts facts) {
        return facts.ofCase().id();
    }

    /// Facts without a case were never written by us; their rows in `fact_touch` stay, so that every copy hears of it.
    private void forgetStrangers() {
        List<Long> strangers = tables.withoutCase();
        for (int i = 0; i < strangers.size(); i += BATCH) {
            List<Long> some = strangers.subList(i, Math.min(strangers.size(), i + BATCH));
            transaction.executeWithoutResult(status -> {
                take(some);
                tables.delete(some);
                jdbc.update("update fact_touch set last_seq = 0, touched_at = utc_timestamp(6) where complaint_id in ("
                        + String.join(",", Collections.nCopies(some.size(), "?")) + ")", some.toArray());
            });
        }
    }

    /// Takes the rows of these cases, those that are not there yet too: their first listener may be about to write.
    ///
    /// @param ids in order
    /// @return the last event that the facts of each contain
    private Map<Long, Integer> take(List<Long> ids) {
        Map<Long, Integer> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.update("insert into fact_touch values " + String.join(",", Collections.nCopies(ids.size(), "(?,0,utc_timestamp(6))"))
                    + " on duplicate key update last_seq = last_seq", ids.toArray());
            jdbc.query("select complaint_id, last_seq from fact_touch where complaint_id in ("
                    + String.join(",", Collections.nCopies(ids.size(), "?")) + ") for update",
                    row -> {
                        found.put(row.getLong(1), row.getInt(2));
                    }, ids.toArray());
        }
        return found;
    }

    private void touch(List<Facts> facts) {
        if (facts.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        facts.forEach(f -> {
            values.add(f.ofCase().id());
            values.add(f.lastSeq());
        });
        jdbc.update("insert into fact_touch values " + String.join(",", Collections.nCopies(facts.size(),
                "(?,?,utc_timestamp(6))")) + " on duplicate key update last_seq = values(last_seq), touched_at = utc_timestamp(6)",
                values.toArray());
    }
}
