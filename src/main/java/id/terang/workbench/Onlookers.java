package id.terang.workbench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who has which case open on which node of the same database. Each node says so of its own officials, for a short time and
/// again as long as it is so: of a node that died nothing is left soon after. Time is that of the database.
@Service
@Transactional
public class Onlookers {

    /// How long an official is taken to look on after the node last said so.
    static final Duration UNTIL = Duration.ofSeconds(20);

    private static final long RENEWED_NANOS = UNTIL.dividedBy(3).toNanos();
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final String node = UUID.randomUUID().toString();
    private Set<Look> told = Set.of();
    private long renewed;

    Onlookers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Look(long complaintId, long officialId) { }

    /// Says who has a case open on this node now, and no other. Writes nothing while that is known and not old.
    public synchronized void tell(Set<Look> here) {
        boolean old = System.nanoTime() - renewed > RENEWED_NANOS;
        var gone = new HashSet<>(told);
        gone.removeAll(here);
        gone.forEach(look -> jdbc.sql("delete from desk_onlooker where complaint_id = ? and node = ? and official_id = ?")
            .params(look.complaintId(), node, look.officialId()).update());
        var come = new HashSet<>(here);
        if (!old) {
            come.removeAll(told);
        }
        var looks = List.copyOf(come);
        for (int from = 0; from < looks.size(); from += BATCH) {
            write(looks.subList(from, Math.min(looks.size(), from + BATCH)));
        }
        if (old && !(here.isEmpty() && told.isEmpty())) {
            jdbc.sql("delete from desk_onlooker where until_at < utc_timestamp(6) limit " + BATCH).update();
            renewed = System.nanoTime();
        }
        told = Set.copyOf(here);
    }

    private void write(List<Look> looks) {
        var values = new ArrayList<>();
        looks.forEach(look -> Collections.addAll(values, look.complaintId(), node, look.officialId(), UNTIL.toSeconds()));
        jdbc.sql("insert into desk_onlooker (complaint_id, node, official_id, until_at) values "
                + String.join(",", Collections.nCopies(looks.size(), "(?, ?, ?, utc_timestamp(6) + interval ? second)"))
                + " on duplicate key update until_at = values(until_at)")
            .params(values).update();
    }

    /// The officials who have one of these cases open on another node, by case.
    @Transactional(readOnly = true)
    public Map<Long, Set<Long>> elsewhere(Collection<Long> cases) {
        var officials = new HashMap<Long, Set<Long>>();
        if (!cases.isEmpty()) {
            jdbc.sql("select complaint_id, official_id from desk_onlooker where complaint_id in (:cases) and node <> :node and until_at >= utc_timestamp(6)")
                .param("cases", cases).param("node", node)
                .query(row -> {
                    officials.computeIfAbsent(row.getLong(1), one -> new HashSet<>()).add(row.getLong(2));
                });
        }
        return officials;
    }
}
