package id.terang.complaints;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What happened in the cases of a citizen with an account since they looked last: entries that they may read and did not
/// make themselves; who filed a duplicate made them as somebody else.
@Component
class ClaimantNews {

    private static final List<String> TOLD = Arrays.stream(EventType.values()).filter(EventType::isPublic).map(Enum::name).toList();

    private final JdbcClient jdbc;

    ClaimantNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Entries by case; cases without any are left out.
    Map<Long, Integer> of(long citizen) {
        var news = new HashMap<Long, Integer>();
        jdbc.sql("select e.complaint_id, count(*) from claimant c join case_event e on e.complaint_id = c.complaint_id and e.seq > c.seen_seq "
                + "where c.citizen_id = :citizen and (e.actor_kind <> 'CITIZEN' or e.filing_id is not null) and e.type in (:told) group by e.complaint_id")
            .param("citizen", citizen).param("told", TOLD)
            .query(row -> {
                news.put(row.getLong(1), row.getInt(2));
            });
        return news;
    }

    void seen(long complaint, int seq) {
        jdbc.sql("update claimant set seen_seq = ? where complaint_id = ? and seen_seq < ?").params(seq, complaint, seq).update();
    }
}
