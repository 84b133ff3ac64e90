package id.terang.search;

import id.terang.shared.Micros;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How good suggestions have been, judged by what officials decided afterwards, and by what they corrected that to.
@Service
@Transactional(readOnly = true)
public class Judgements {

    private final JdbcClient jdbc;

    Judgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param n decisions with a suggestion beside them
    /// @param first of these, decided as suggested first
    /// @param three decided as one of the three suggested
    /// @param silent decisions for which nothing was suggested
    /// @param corrected decisions, with a suggestion or without, that officials corrected later; they count as corrected
    public record Hits(long n, long first, long three, long silent, long corrected) { }

    public record Accuracy(Hits services, Hits offices) { }

    public enum Subject { SERVICE, AGENCY }

    /// So often `decided` was right in the end where `suggested` was said first.
    public record Correction(Subject subject, long suggested, long decided, long times) { }

    /// @param desks receiving desks whose cases count
    public Accuracy since(Instant from, Collection<Long> desks) {
        return new Accuracy(hits("service", from, desks), hits("agency", from, desks));
    }

    /// The most frequent corrections, most frequent first.
    public List<Correction> corrections(Instant from, Collection<Long> desks, int limit) {
        return jdbc.sql("""
            select * from (
                select 'SERVICE' subject, suggested_service suggested, coalesce(corrected_service, service_id) decided, count(*) times
                from suggestion_judged where judged_at >= :from and desk_id in (:desks) group by 2, 3
                union all
                select 'AGENCY', suggested_agency, coalesce(corrected_agency, agency_id), count(*)
                from suggestion_judged where judged_at >= :from and desk_id in (:desks) group by 2, 3) corrections
            where suggested <> decided
            order by times desc, subject desc, suggested, decided limit :limit""")
            .param("from", Micros.utc(from)).param("desks", desks).param("limit", limit)
            .query((row, n) -> new Correction(Subject.valueOf(row.getString(1)), row.getLong(2), row.getLong(3), row.getLong(4))).list();
    }

    private Hits hits(String what, Instant from, Collection<Long> desks) {
        return jdbc.sql("""
            select count(suggested), coalesce(sum(place = 1), 0), count(place), coalesce(sum(suggested is null), 0), coalesce(sum(corrected), 0)
            from (select suggested_%1$s suggested, if(corrected_%1$s is null, %1$s_rank, corrected_%1$s_rank) place,
                corrected_%1$s <> %1$s_id corrected
                from suggestion_judged where judged_at >= :from and desk_id in (:desks)) decisions""".formatted(what))
            .param("from", Micros.utc(from)).param("desks", desks)
            .query((row, n) -> new Hits(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5))).single();
    }
}
