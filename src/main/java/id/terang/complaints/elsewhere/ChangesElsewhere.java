package id.terang.complaints.elsewhere;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.terang.complaints.CaseEventRecorded;
import id.terang.complaints.CasesChanged;
import id.terang.complaints.EventType;
import id.terang.shared.Micros;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Which cases another node has changed. Ids of entries say nothing of the order in which they are committed, and each node
/// takes its own from a block; so it is asked which cases were updated within the last minute, and one is news whose history
/// is longer than this node knows it. What this node does itself is known before it is committed.
@Component
public class ChangesElsewhere {

    /// A change becomes visible some time after the moment it carries, and the clocks of two nodes differ a little.
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    /// Longer than anything stays within the overlap.
    private static final Duration KNOWN = Duration.ofMinutes(10);

    /// More than this within a minute only an import or a decree changes; the newest are told of then.
    private static final int MOST = 20_000;

    /// This node changed it together with others, and was not told how long its history is now.
    private static final int CHANGED_HERE = -1;

    private static final List<String> OF_FOLLOWERS = Arrays.stream(EventType.values()).filter(EventType::ofFollowers).map(Enum::name).toList();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<Long, Integer> known = Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(200_000).build();
    private final Map<Long, Integer> underWay = new ConcurrentHashMap<>();
    private Instant asked = Instant.MIN;
    private Instant answered = Instant.MIN;

    ChangesElsewhere(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param seq of the newest entry of its history that is not about who follows it
    public record Changed(long complaintId, int seq) { }

    /// The cases that were changed by another node since this was last asked; at first, and after a minute in which nobody
    /// asked, those of the last minute. One question where there are none.
    ///
    /// @throws org.springframework.dao.DataAccessException if the database is away; the next answer makes up for it
    public synchronized List<Changed> look() {
        var now = clock.instant();
        boolean goesOn = answered.isAfter(Instant.MIN) && asked.isAfter(now.minus(OVERLAP)) && answered.isBefore(now);
        var from = (goesOn ? answered : now).minus(OVERLAP);
        asked = now;
        var news = new HashMap<Long, Integer>();
        jdbc.sql("select id, last_seq from complaint where updated_at >= ? order by updated_at desc limit " + MOST).param(Micros.utc(from))
            .query(row -> {
                news.put(row.getLong(1), row.getInt(2));
            });
        news.entrySet().removeIf(row -> !isNews(row.getKey(), row.getValue()));
        var changed = news.isEmpty() ? List.<Changed>of() : changed(news.keySet());
        known.putAll(news);
        answered = now;
        return changed;
    }

    private boolean isNews(long id, int seq) {
        if (underWay.containsKey(id)) {
            return false;
        }
        var before = known.getIfPresent(id);
        if (before != null && before == CHANGED_HERE) {
            known.put(id, seq);
            return false;
        }
        return before == null || before < seq;
    }

    private List<Changed> changed(Collection<Long> ids) {
        return jdbc.sql("select complaint_id, max(seq) from case_event where complaint_id in (:ids) and type not in (:without) group by complaint_id")
            .param("ids", ids).param("without", OF_FOLLOWERS)
            .query((row, n) -> new Changed(row.getLong(1), row.getInt(2))).list().stream()
            .filter(one -> isNews(one.complaintId(), one.seq())).toList();
    }

    @EventListener
    void recorded(CaseEventRecorded event) {
        here(List.of(event.complaintId()), event.seq());
    }

    @EventListener
    void changed(CasesChanged event) {
        here(event.complaints(), CHANGED_HERE);
    }

    /// From before the change can be seen until it is known: else it would be taken for that of another.
    private void here(List<Long> ids, int seq) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ids.forEach(id -> know(id, seq));
            return;
        }
        ids.forEach(id -> underWay.merge(id, 1, Integer::sum));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_ROLLED_BACK) {
                    ids.forEach(id -> know(id, seq));
                }
                ids.forEach(id -> underWay.computeIfPresent(id, (one, changes) -> changes == 1 ? null : changes - 1));
            }
        });
    }

    private void know(long id, int seq) {
        known.asMap().merge(id, seq, (before, now) -> before == CHANGED_HERE || now == CHANGED_HERE ? CHANGED_HERE : Math.max(before, now));
    }
}
