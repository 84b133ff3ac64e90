package id.terang.complaints.oversight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Correspondence;
import id.terang.complaints.EventType;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Limit;
import id.terang.jurisdiction.Policies;
import id.terang.shared.Micros;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How often cases were passed around, and which: a hand-over "third time, or back to a former holder" (domain.md §2), which takes a LEAD. Of the
/// policy in force, the number. Secret cases are not counted.
@Service
@Transactional(readOnly = true)
public class PassedAround {

    private static final List<String> HELD = List.of(EventType.REROUTED.name(), EventType.VERIFIED.name(), EventType.AUTO_ASSIGNED.name(),
        EventType.TRANSFERRED.name(), EventType.DELEGATED.name(), EventType.HOLDER_SUCCEEDED.name());
    private static final Set<EventType> HANDED_OVER = Set.of(EventType.TRANSFERRED, EventType.DELEGATED);

    /// For paging, on this node: about 20 MB.
    private static final int KEPT = 200_000;
    private static final Duration PAGING = Duration.ofMinutes(5);

    private final Cache<Paged, List<Around>> paged = Caffeine.newBuilder().expireAfterWrite(PAGING).maximumWeight(KEPT)
        .weigher((Paged key, List<Around> all) -> 1 + all.size()).build();
    private final Workload workload;
    private final Jurisdiction jurisdiction;
    private final Policies policies;
    private final Correspondence correspondence;
    private final JdbcClient jdbc;
    private final Clock clock;

    PassedAround(Workload workload, Jurisdiction jurisdiction, Policies policies, Correspondence correspondence, JdbcClient jdbc,
                 Clock clock) {
        this.workload = workload;
        this.jurisdiction = jurisdiction;
        this.policies = policies;
        this.correspondence = correspondence;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Move(long complaint, EventType type, long from, long to, Instant at) { }

    private record Around(Move move, int nth, boolean back) { }

    /// What somebody goes through page by page.
    private record Paged(long official, long agency, Days span) { }

    /// The first and the last day included.
    public record Days(LocalDate first, LocalDate last) {

        private boolean hold(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /// One such hand-over.
    ///
    /// @param heading of its case; empty if this official may not read it
    /// @param nth  how often the case had been handed over then, this time included
    /// @param back whether to who had held it before
    public record HandOver(Correspondence.@Nullable Heading heading, long from, long to, Instant at, int nth, boolean back) { }

    /// Some of the hand-overs of a span.
    ///
    /// @param total as {@link #times} counts them
    public record Page(int total, List<HandOver> handOvers) { }

    /// Such hand-overs by an agency or one below it, within each of these spans.
    ///
    /// @throws id.terang.shared.Refusal.NotAllowed outside {@link Workload#reach}
    public List<Integer> times(OfficialPrincipal by, long agency, Days... spans) {
        var zone = jurisdiction.atlas().agency(agency).zone();
        var from = Arrays.stream(spans).map(Days::first).min(Comparator.naturalOrder()).orElseThrow();
        var days = since(by, agency, from, zone).map(one -> LocalDate.ofInstant(one.move.at, zone)).toList();
        return Arrays.stream(spans).map(span -> (int) days.stream().filter(span::hold).count()).toList();
    }

    /// The hand-overs that {@link #times} counts, the latest first. The first page reads all of the span; those behind it are of the
    /// same read for {@link #PAGING}, so that nothing moves from page to page and nothing is read again.
    ///
    /// @param span  short: all of its hand-overs are read at once
    /// @param limit at most so many
    /// @throws id.terang.shared.Refusal.NotAllowed outside {@link Workload#reach}
    public Page page(OfficialPrincipal by, long agency, Days span, int offset, int limit) {
        workload.subtree(by, agency);
        var key = new Paged(by.officialId(), agency, span);
        var before = offset == 0 ? null : paged.getIfPresent(key);
        var all = before == null ? within(by, agency, span) : before;
        var some = all.stream().skip(offset).limit(limit).toList();
        if (before == null) {
            paged.put(key, all);
        } else {
            some = withoutSecret(some);
        }
        var headings = correspondence.headings(by, some.stream().map(one -> one.move.complaint).distinct().toList());
        return new Page(all.size(), some.stream().map(one -> new HandOver(headings.get(one.move.complaint), one.move.from, one.move.to,
            one.move.at, one.nth, one.back)).toList());
    }

    private List<Around> within(OfficialPrincipal by, long agency, Days span) {
        var zone = jurisdiction.atlas().agency(agency).zone();
        return since(by, agency, span.first, zone).filter(one -> span.hold(LocalDate.ofInstant(one.move.at, zone)))
            .sorted(Comparator.comparing((Around one) -> one.move.at).thenComparing(one -> one.move.complaint).thenComparing(Around::nth).reversed()).toList();
    }

    /// Cases that have become secret since they were read.
    private List<Around> withoutSecret(List<Around> some) {
        if (some.isEmpty()) {
            return some;
        }
        var secret = Set.copyOf(jdbc.sql("select id from complaint where id in (:ids) and visibility = 'SECRET'")
            .param("ids", some.stream().map(one -> one.move.complaint).distinct().toList()).query(Long.class).list());
        return some.stream().filter(one -> !secret.contains(one.move.complaint)).toList();
    }

    private Stream<Around> since(OfficialPrincipal by, long agency, LocalDate first, ZoneId zone) {
        var agencies = workload.subtree(by, agency);
        int allowed = policies.inForce(clock.instant()).limit(Limit.HANDOVERS);
        return stories(first.atStartOfDay(zone).toInstant(), agencies).values().stream().flatMap(story -> around(story, allowed).stream())
            .filter(one -> agencies.contains(one.move.from));
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

    private static List<Around> around(List<Move> story, int allowed) {
        var former = new HashSet<Long>();
        int handed = 0;
        var around = new ArrayList<Around>();
        for (var move : story) {
            boolean back = former.contains(move.to);
            if (HANDED_OVER.contains(move.type) && (++handed > allowed || back)) {
                around.add(new Around(move, handed, back));
            }
            former.add(move.from);
        }
        return around;
    }
}
