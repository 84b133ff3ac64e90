package id.terang.statistics;

import id.terang.complaints.CaseEvents;
import id.terang.complaints.RecordedEvent;
import id.terang.jurisdiction.Calendars;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the facts: of one case after each of its events, of many imported cases at once, of all cases in a rebuild.
/// Whoever writes the facts of a case holds its row in `fact_touch` until commit, so the last writer has read the
/// most events.
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

    FactBook(JdbcTemplate jdbc, FactTables tables, CaseEvents caseEvents, Calendars calendars,
            CalendarDays calendarDays, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.caseEvents = caseEvents;
        this.calendarDays = calendarDays;
        projection = new FactProjection(calendars::at);
        transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionTemplate.ISOLATION_READ_COMMITTED);
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

    /// Makes all facts again from the events, a batch of cases at a time, while others go on writing.
    ///
    /// @param done told how many cases are done so far
    /// @return how many cases there are
    public long rebuild(LongConsumer done) {
        calendarDays.forget();
        Set<Long> without = new HashSet<>(jdbc.queryForList("select complaint_id from fact_complaint", Long.class));
        AtomicLong count = new AtomicLong();
        caseEvents.forEachBatch(BATCH, histories -> {
            without.removeAll(histories.keySet());
            replace(new TreeMap<>(histories).values());
            done.accept(count.addAndGet(histories.size()));
        });
        transaction.executeWithoutResult(status -> tables.delete(without));
        return count.get();
    }

    private void replace(Collection<List<RecordedEvent>> histories) {
        List<Facts> facts = histories.stream().map(projection::project).toList();
        List<Long> ids = facts.stream().map(f -> f.ofCase().id()).toList();
        transaction.executeWithoutResult(status -> {
            Map<Long, Integer> known = lastSeqs(ids);
            // Where a listener has read more events than we have, its facts stand.
            List<Facts> newer = facts.stream()
                    .filter(f -> known.getOrDefault(f.ofCase().id(), 0) <= f.lastSeq()).toList();
            tables.delete(newer.stream().map(f -> f.ofCase().id()).toList());
            calendarDays.ensure(newer);
            tables.insert(newer);
            touch(newer);
        });
    }

    private int lastSeq(long complaintId) {
        Integer last = jdbc.queryForObject("select last_seq from fact_touch where complaint_id = ?", Integer.class,
                complaintId);
        return last == null ? 0 : last;
    }

    private Map<Long, Integer> lastSeqs(List<Long> ids) {
        Map<Long, Integer> found = new HashMap<>();
        if (!ids.isEmpty()) {
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
