package id.terang.complaints.oversight;

import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Status;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Micros;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who has how much to do now, for a LEAD over the agencies below and for OVERSIGHT over all. Secret cases are counted
/// nowhere in it, so that no number tells of one; those that an official made secret are in {@link Patterns}.
@Service
@Transactional(readOnly = true)
public class Workload {

    private static final List<String> PENDING = Arrays.stream(Status.values()).filter(Status::pending).map(Enum::name).toList();

    private static final String OF_THESE = " from complaint where holder_id in (:agencies) and status in (:pending) "
        + "and visibility <> 'SECRET' ";

    /// A review is due for who reviews, and holder and handler can do nothing about that. A first response they may owe meanwhile.
    private static final String OWED = "if(due_clock <=> 'APPEAL', null, due_at)";

    private final Jurisdiction jurisdiction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Workload(Jurisdiction jurisdiction, JdbcClient jdbc, Clock clock) {
        this.jurisdiction = jurisdiction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Pending cases of one agency alone, in cases.
    ///
    /// @param dueToday not late yet and due before its day ends
    /// @param unassigned without a handler
    public record AgencyLoad(long agency, int pending, int dueToday, int overdue, int unassigned) {

        public static AgencyLoad none(long agency) {
            return new AgencyLoad(agency, 0, 0, 0, 0);
        }

        public AgencyLoad plus(AgencyLoad other) {
            return new AgencyLoad(agency, pending + other.pending, dueToday + other.dueToday, overdue + other.overdue,
                unassigned + other.unassigned);
        }
    }

    /// Pending cases of one handler, in cases.
    public record HandlerLoad(long handler, long agency, int pending, int overdue, @Nullable Instant nextDue) { }

    /// A pending case that has waited long.
    ///
    /// @param dueAt empty also while it is the review that is due
    public record Waiting(Reference reference, String title, long agency, Instant filedAt, Status status, @Nullable Instant dueAt) { }

    /// The agencies this official may look at; empty for who leads nothing and oversees nothing.
    public Set<Long> reach(OfficialPrincipal by) {
        var atlas = jurisdiction.atlas();
        var reach = new HashSet<Long>();
        for (var mandate : by.mandates()) {
            if (mandate.role() == Role.LEAD) {
                reach.addAll(atlas.agencySubtree(mandate.agencyId()));
            } else if (mandate.role() == Role.OVERSIGHT) {
                atlas.agencies().forEach(agency -> reach.add(agency.id()));
            }
        }
        return reach;
    }

    /// Where this official's own branch begins: the highest agency they lead; for OVERSIGHT the top of the own tree.
    public Agency home(OfficialPrincipal by) {
        var atlas = jurisdiction.atlas();
        return by.mandates().stream().filter(mandate -> mandate.role() == Role.LEAD)
            .min(Comparator.comparingInt(mandate -> atlas.agencyPath(mandate.agencyId()).size()))
            .map(mandate -> atlas.agency(mandate.agencyId()))
            .orElseGet(() -> atlas.agency(atlas.agencyPath(by.agencyId()).getFirst()));
    }

    /// The agency and its direct children, each with everything below it, by id; children without work are left out.
    ///
    /// @throws Refusal.NotAllowed outside {@link #reach}
    public Map<Long, AgencyLoad> byBranch(OfficialPrincipal by, long agency) {
        var atlas = jurisdiction.atlas();
        var loads = new HashMap<Long, AgencyLoad>();
        loads.put(agency, AgencyLoad.none(agency));
        for (var alone : byAgency(by, agency)) {
            loads.merge(agency, alone, AgencyLoad::plus);
            var path = atlas.agencyPath(alone.agency());
            int child = path.indexOf(agency) + 1;
            if (child > 0 && child < path.size()) {
                loads.merge(path.get(child), AgencyLoad.none(path.get(child)).plus(alone), AgencyLoad::plus);
            }
        }
        return loads;
    }

    /// The agency and those below it, each alone; only those that have something to do.
    ///
    /// @throws Refusal.NotAllowed outside {@link #reach}
    public List<AgencyLoad> byAgency(OfficialPrincipal by, long agency) {
        var atlas = jurisdiction.atlas();
        var now = clock.instant();
        var zone = atlas.agency(agency).zone();
        var endOfToday = LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        return jdbc.sql("select holder_id, count(*), coalesce(sum(" + OWED + " >= :now and " + OWED + " < :end), 0), "
                + "coalesce(sum(" + OWED + " < :now), 0), sum(handler_id is null)" + OF_THESE + "group by holder_id")
            .param("agencies", subtree(by, agency, atlas)).param("pending", PENDING).param("now", Micros.utc(now))
            .param("end", Micros.utc(endOfToday))
            .query((row, n) -> new AgencyLoad(row.getLong(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5))).list();
    }

    /// The handlers with most to do in the agency and below it.
    ///
    /// @param limit at most so many
    /// @throws Refusal.NotAllowed outside {@link #reach}
    public List<HandlerLoad> byHandler(OfficialPrincipal by, long agency, int limit) {
        return jdbc.sql("select handler_id, min(holder_id), count(*), coalesce(sum(" + OWED + " < :now), 0), min(" + OWED + ")" + OF_THESE
                + "and handler_id is not null group by handler_id order by 3 desc, 1 limit :limit")
            .param("agencies", subtree(by, agency, jurisdiction.atlas())).param("pending", PENDING)
            .param("now", Micros.utc(clock.instant())).param("limit", limit)
            .query((row, n) -> new HandlerLoad(row.getLong(1), row.getLong(2), row.getInt(3), row.getInt(4), instant(row, 5))).list();
    }

    /// The pending cases that were filed first.
    ///
    /// @param limit at most so many
    /// @throws Refusal.NotAllowed outside {@link #reach}
    public List<Waiting> oldest(OfficialPrincipal by, long agency, int limit) {
        return jdbc.sql("select c.reference, c.title, c.holder_id, c.filed_at, " + OWED + ", c.status from (select id" + OF_THESE
                + "order by filed_at, id limit :limit) first join complaint c on c.id = first.id order by c.filed_at, c.id")
            .param("agencies", subtree(by, agency, jurisdiction.atlas())).param("pending", PENDING).param("limit", limit)
            .query((row, n) -> new Waiting(new Reference(row.getString(1)), row.getString(2), row.getLong(3),
                Micros.fromUtc(row.getObject(4, LocalDateTime.class)), Status.valueOf(row.getString(6)), instant(row, 5))).list();
    }

    /// The agency and all below it.
    ///
    /// @throws Refusal.NotAllowed outside {@link #reach}
    Set<Long> subtree(OfficialPrincipal by, long agency) {
        return subtree(by, agency, jurisdiction.atlas());
    }

    private Set<Long> subtree(OfficialPrincipal by, long agency, Atlas atlas) {
        if (!reach(by).contains(agency)) {
            throw new Refusal.NotAllowed("refusal.right.missing");
        }
        return atlas.agencySubtree(agency);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(Micros::fromUtc).orElse(null);
    }
}
