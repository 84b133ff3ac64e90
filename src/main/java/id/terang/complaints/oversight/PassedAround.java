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
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /// The first and the last day included.
    public record Days(LocalDate first, LocalDate last) { }

    /// Such hand-overs by an agency or one below it, within each of these spans.
    ///
    /// @throws id.terang.shared.Refusal.NotAllowed outside {@link Workload#reach}
    public List<Integer> times(OfficialPrincipal by, long agency, Days... spans) {
        var agencies = workload.subtree(by, agency);
        var zone = jurisdiction.atlas().agency(agency).zone();
        var from = Arrays.stream(spans).map(Days::first).min(Comparator.naturalOrder()).orElseThrow().atStartOfDay(zone).toInstant();
        int allowed = policies.inForce(clock.instant()).limit(Limit.HANDOVERS);
        var around = stories(from, agencies).values().stream().flatMap(story -> around(story, allowed).stream())
            .filter(move -> agencies.contains(move.from)).map(Move::at).toList();
        return Arrays.stream(spans).map(span -> (int) around.stream().map(at -> LocalDate.ofInstant(at, zone))
            .filter(day -> !day.isBefore(span.first) && !day.isAfter(span.last)).count()).toList();
    }

    /// Who held the cases that these agencies have handed over since then, from the beginning.
    private Map<Long, List<Move>> stories(Instant from, Set<Long> agencies) {
        // Whatever happened to a case since then changed it since then; the key of that knows which were handed over at all.
        return jdbc.sql("select e.complaint_id, e.type, json_value(e.payload, '$.from'), json_value(e.payload, '$.to'), e.occurred_at "
                + "from (select distinct c.id from complaint c join case_event h on h.complaint_id = c.id and h.type in (:handedOver) "
                + "and h.occurred_at >= :from and json_value(h.payload, '$.from') in (:agencies) "
                + "where c.updated_at >= :from and c.hand_offs > 0 and c.visibility <> 'SECRET') one "
                + "join case_event e on e.complaint_id = one.id and e.type in (:held) order by e.complaint_id, e.seq")
            .param("handedOver", HANDED_OVER.stream().map(EventType::name).toList()).param("held", HELD).param("from", Micros.utc(from))
            .param("agencies", agencies)
            .query((row, n) -> new Move(row.getLong(1), EventType.valueOf(row.getString(2)), row.getLong(3), row.getLong(4),
                Micros.fromUtc(row.getObject(5, LocalDateTime.class)))).list().stream().collect(Collectors.groupingBy(Move::complaint));
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
