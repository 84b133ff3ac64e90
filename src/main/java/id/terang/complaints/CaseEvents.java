package id.terang.complaints;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The history for those who derive something from it: facts, notifications, ledger. Unredacted; nothing of it may reach a
/// public page except through {@link CaseReader}. Complete but for who follows a case and no longer does
/// ({@link EventType#ofFollowers()}), so that `seq` has gaps: a case that ten thousand have too would else be read with ten
/// thousand entries by everybody.
@Service
@Transactional(readOnly = true)
public class CaseEvents {

    private final CaseEventRows rows;
    private final EventJson json;
    private final JdbcClient jdbc;

    CaseEvents(CaseEventRows rows, EventJson json, JdbcClient jdbc) {
        this.rows = rows;
        this.json = json;
        this.jdbc = jdbc;
    }

    /// What happened to one case, in order.
    public List<RecordedEvent> of(long complaintId) {
        return rows.of(complaintId).stream().map(row -> row.recorded(json)).toList();
    }

    /// What happened to some cases, by case.
    public Map<Long, List<RecordedEvent>> of(Collection<Long> complaintIds) {
        return complaintIds.isEmpty() ? Map.of() : rows.of(complaintIds).stream().map(row -> row.recorded(json))
            .collect(Collectors.groupingBy(RecordedEvent::complaintId));
    }

    /// How many cases there are.
    public long cases() {
        return jdbc.sql("select count(*) from complaint").query(Long.class).single();
    }

    /// Walks over all cases in the order of their ids, some at a time. Each batch is read for itself: one transaction
    /// around all of them would hold every event in memory and keep `consumer` from writing.
    ///
    /// @param batch how many cases at a time
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void forEachBatch(int batch, Consumer<Map<Long, List<RecordedEvent>>> consumer) {
        long last = 0;
        while (true) {
            var ids = jdbc.sql("select id from complaint where id > ? order by id limit ?").params(last, batch)
                .query(Long.class).list();
            if (ids.isEmpty()) {
                return;
            }
            consumer.accept(of(ids));
            last = ids.getLast();
        }
    }
}
