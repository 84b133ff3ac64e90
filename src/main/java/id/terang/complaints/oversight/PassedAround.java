package id.terang.complaints.oversight;

import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.EventType;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Limit;
import id.terang.jurisdiction.Policies;
import id.terang.shared.Micros;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How often cases were passed around: a hand-over "third time, or back to a former holder" (domain.md §2), which takes a LEAD. Of the
/// policy in force, the number. Secret cases are not counted.
@Service
@Transactional(readOnly = true)
public class PassedAround {

    private static final List<String> HELD = List.of(EventType.REROUTED.name(), EventType.VERIFIED.name(), EventType.AUTO_ASSIGNED.name(),
        EventType.TRANSFERRED.name(), EventType.DELEGATED.name(), EventType.HOLDER_SUCCEEDED.name());
    private static final Set<EventType> HANDED_OVER = Set.of(EventType.TRANSFERRED, EventType.DELEGATED);

    private final Workload workload;
    private final Jurisdiction jurisdiction;
    private final Policies policies;
    private final JdbcClient jdbc;
    private final Clock clock;

    PassedAround(Workload workload, Jurisdiction jurisdiction, Policies policies, JdbcClient jdbc, Clock clock) {
        this.workload = workload;
        this.jurisdiction = jurisdiction;
        this.policies = policies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Move(long complaint, EventType type, long from, long to, Instant at) { }

    /// Such hand-overs by an agency or one below it, the first and the last day included.
    ///
    /// @throws id.terang.shared.Refusal.NotAllowed outside {@link Workload#reach}
    public int times(OfficialPrincipal by, long agency, LocalDate first, LocalDate last) {
        var agencies = workload.subtree(by, agency);
        var zone = jurisdiction.atlas().agency(agency).zone();
        var from = first.atStartOfDay(zone).toInstant();
        var until = last.plusDays(1).atStartOfDay(zone).toInstant();
        int allowed = policies.inForce(clock.instant()).limit(Limit.HANDOVERS);
        // Whatever happened to a case since then changed it since then.
        var moves = jdbc.sql("select e.complaint_id, e.type, json_value(e.payload, '$.from'), json_value(e.payload, '$.to'), e.occurred_at "
                + "from complaint c join case_event e on e.complaint_id = c.id and e.type in (:held) "
                + "where c.hand_offs > 0 and c.updated_at >= :from and c.visibility <> 'SECRET' order by e.complaint_id, e.seq")
            .param("held", HELD).param("from", Micros.utc(from))
            .query((row, n) -> new Move(row.getLong(1), EventType.valueOf(row.getString(2)), row.getLong(3), row.getLong(4),
                Micros.fromUtc(row.getObject(5, LocalDateTime.class)))).list();
        return moves.stream().collect(Collectors.groupingBy(Move::complaint)).values().stream()
            .mapToInt(story -> around(story, allowed).stream()
                .mapToInt(move -> agencies.contains(move.from) && !move.at.isBefore(from) && move.at.isBefore(until) ? 1 : 0).sum()).sum();
    }

    private static Collection<Move> around(List<Move> story, int allowed) {
        var former = new HashSet<Long>();
        int handed = 0;
        var around = new HashSet<Move>();
        for (var move : story) {
            if (HANDED_OVER.contains(move.type) && (++handed > allowed || former.contains(move.to))) {
                around.add(move);
            }
            former.add(move.from);
        }
        return around;
    }
}
