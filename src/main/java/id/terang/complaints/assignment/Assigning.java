package id.terang.complaints.assignment;

import id.terang.accounts.Absences;
import id.terang.accounts.OfficialName;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.complaints.Status;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Micros;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds who gets a case. Nobody who is away gets one, and among those of whom a rule does not choose, whoever has least
/// to do comes first.
@Service
@Transactional(readOnly = true)
public class Assigning {

    /// How many cases rules are tried on.
    public static final int TRIED = 100;

    private static final List<String> PENDING = Arrays.stream(Status.values()).filter(Status::pending).map(Enum::name).toList();

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing((Candidate one) -> !one.present())
        .thenComparingInt(Candidate::pending).thenComparingInt(Candidate::overdue).thenComparing(Candidate::name);

    private final AssignmentRules rules;
    private final Absences absences;
    private final Officials officials;
    private final Jurisdiction jurisdiction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Assigning(AssignmentRules rules, Absences absences, Officials officials, Jurisdiction jurisdiction, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.absences = absences;
        this.officials = officials;
        this.jurisdiction = jurisdiction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What a rule says of a case, and who would get it.
    ///
    /// @param rule     the number of the rule that decided, from 1; empty where none fits
    /// @param official who gets it
    public record Choice(@Nullable Integer rule, @Nullable Long official) {

        static final Choice NONE = new Choice(null, null);
    }

    /// A case on which the rules were tried.
    public record Tried(Reference reference, String title, long service, long area, Choice choice) { }

    /// Everybody who handles cases of this office, the one to be suggested first; those who are away last.
    ///
    /// @throws Refusal.NotAllowed for an office that this official neither works for nor stands above
    public List<Candidate> candidates(OfficialPrincipal by, long agency) {
        var path = jurisdiction.atlas().agencyPath(agency);
        if (by.mandates().stream().noneMatch(mandate -> path.contains(mandate.agencyId()))) {
            throw new Refusal.NotAllowed("refusal.right.missing");
        }
        return candidates(agency);
    }

    /// Who gets a case by the rules of its office; without rules, or where nobody is there, it waits for a hand.
    ///
    /// @param service of the case
    /// @param area    where it is
    public Choice byRule(long agency, long service, long area) {
        var ordered = rules.of(agency);
        return ordered.isEmpty() ? Choice.NONE : choose(ordered, service, area, candidates(agency));
    }

    /// What the rules as they stand would have done with the last cases that this office held, each as if it came now, one
    /// after the other. Nothing is changed.
    ///
    /// @throws Refusal.NotAllowed for an office that this official does not lead
    public List<Tried> tryOut(OfficialPrincipal by, long agency) {
        rules.requireLead(by, agency);
        var ordered = rules.of(agency);
        var loads = new ArrayList<>(candidates(agency));
        return jdbc.sql("select reference, title, service_id, area_id from complaint where holder_id = ? and visibility <> 'SECRET' "
                + "order by filed_at desc, id desc limit ?").params(agency, TRIED)
            .query((row, n) -> {
                var choice = choose(ordered, row.getLong(3), row.getLong(4), loads);
                loads.replaceAll(one -> choice.official() != null && one.official() == choice.official() ? oneMore(one) : one);
                return new Tried(new Reference(row.getString(1)), row.getString(2), row.getLong(3), row.getLong(4), choice);
            }).list();
    }

    private static Candidate oneMore(Candidate one) {
        return new Candidate(one.official(), one.name(), one.pending() + 1, one.overdue(), one.nextDue(), one.absentUntil());
    }

    private Choice choose(List<AssignmentRule> ordered, long service, long area, List<Candidate> candidates) {
        var atlas = jurisdiction.atlas();
        var services = atlas.servicePath(service);
        var areas = atlas.areaPath(area);
        var present = candidates.stream().filter(Candidate::present).sorted(BEST_FIRST).toList();
        for (int i = 0; i < ordered.size(); i++) {
            var rule = ordered.get(i);
            boolean fits = (rule.service() == null || services.contains(rule.service())) && (rule.area() == null || areas.contains(rule.area()));
            var chosen = present.stream().filter(one -> rule.official() == null || rule.official() == one.official()).findFirst();
            if (fits && chosen.isPresent()) {
                return new Choice(i + 1, chosen.get().official());
            }
        }
        return Choice.NONE;
    }

    private List<Candidate> candidates(long agency) {
        var handlers = officials.handlersOf(Set.of(agency));
        var ids = handlers.stream().map(OfficialName::id).toList();
        var today = LocalDate.ofInstant(clock.instant(), jurisdiction.atlas().agency(agency).zone());
        var away = absences.on(ids, today);
        var loads = loads(ids);
        return handlers.stream().map(one -> {
            var load = loads.getOrDefault(one.id(), new Load(0, 0, null));
            return new Candidate(one.id(), one.name(), load.pending(), load.overdue(), load.nextDue(), away.get(one.id()));
        }).sorted(BEST_FIRST).toList();
    }

    private record Load(int pending, int overdue, @Nullable Instant nextDue) { }

    /// Of a case of which the review is due next there is nothing to do for its handler.
    private Map<Long, Load> loads(Collection<Long> officials) {
        var loads = new HashMap<Long, Load>();
        if (!officials.isEmpty()) {
            jdbc.sql("select handler_id, count(*), coalesce(sum(due_at < :now), 0), min(due_at) from complaint "
                    + "where handler_id in (:officials) and status in (:pending) and not due_clock <=> 'APPEAL' and visibility <> 'SECRET' "
                    + "group by handler_id")
                .param("now", Micros.utc(clock.instant())).param("officials", officials).param("pending", PENDING)
                .query(row -> {
                    var next = Optional.ofNullable(row.getObject(4, LocalDateTime.class)).map(Micros::fromUtc).orElse(null);
                    loads.put(row.getLong(1), new Load(row.getInt(2), row.getInt(3), next));
                });
        }
        return loads;
    }
}
