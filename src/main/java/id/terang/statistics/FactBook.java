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
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the facts: of one case after each of its events, of many imported cases at once, of all cases in a rebuild.
/// Whoever writes the facts of a case takes its row in `fact_touch` first, of many cases in the order of their ids, and
/// holds it until commit: the last writer has read the most events, and nobody waits for each other in a circle.
@Component
public class FactBook {

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
        transaction.setIsolationLevel(TransactionTemplate.ISOLATION_READ_COMMITTED);
        alone = new Alone(database, "terang.rebuild-facts");
    }

    /// Writes the facts of one case anew, unless they already contain the event `seq`.
    ///
    /// Read committed, because deleting a case's rows under repeatable read would lock the gap after them, in which
    /// the next case's rows are being inserted.
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.READ_COMMITTED)
    public void update(long complaintId, int seq) {
        jdbc.update("insert into fact_touch values (?, 0, utc_timestamp(6)) "
                + "on duplicate key update touched_at = utc_timestamp(6)", complaintId);
        // Asked under the lock: the driver's row count cannot tell a new row from one that was found unchanged.
        int last = lastSeq(complaintId);
        if (seq <= last) {
            return;
        }
        Facts facts = projection.project(caseEvents.of(complaintId));
        if (last > 0) {
            tables.delete(List.of(complaintId));
        }
        calendarDays.ensure(List.of(facts));
        tables.insert(List.of(facts));
        jdbc.update("update fact_touch set last_seq = ? where complaint_id = ?", facts.lastSeq(), complaintId);
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
        replace(new TreeMap<>(caseEvents.of(complaintIds)).values());
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
                replace(new TreeMap<>(histories).values());
                done.accept(count.addAndGet(histories.size()));
            });
            forgetStrangers();
            return count.get();
        });
    }

    private void replace(Collection<List<RecordedEvent>> histories) {
        List<Facts> read = histories.stream().map(projection::project).toList();
        List<Long> ids = read.stream().map(f -> f.ofCase().id()).toList();
        transaction.executeWithoutResult(status -> {
            Map<Long, Integer> known = take(ids);
            // What a listener has written since we read is newer; here all of it is read.
            Map<Long, List<RecordedEvent>> again = caseEvents.of(read.stream()
                    .filter(f -> known.getOrDefault(f.ofCase().id(), 0) > f.lastSeq()).map(f -> f.ofCase().id()).toList());
            List<Facts> facts = read.stream().map(f -> again.containsKey(f.ofCase().id())
                    ? projection.project(again.get(f.ofCase().id())) : f).toList();
            tables.delete(ids);
            calendarDays.ensure(facts);
            tables.insert(facts);
            touch(facts);
        });
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

    private int lastSeq(long complaintId) {
        Integer last = jdbc.queryForObject("select last_seq from fact_touch where complaint_id = ?", Integer.class,
                complaintId);
        return last == null ? 0 : last;
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
