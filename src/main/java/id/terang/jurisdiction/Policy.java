package id.terang.jurisdiction;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every promised number of days, in one dated version. It "binds cases filed from its effective date on"
/// (`domain.md` §3) and is never changed afterwards; a new promise is a new version.
public final class Policy {

    /// Name of the shipped preset; also that of its file.
    static final String PRESET = "id-example";

    private final int version;
    private final Instant effectiveFrom;
    private final String name;
    private final Map<Term, Integer> days;
    private final Map<ClockType, Boolean> working;
    private final Map<Limit, Integer> limits;

    /// @param days    number of days by what they are for; for every clock but PLAN one that is for everything
    /// @param working whether a clock counts working days; calendar days otherwise
    public Policy(int version, Instant effectiveFrom, String name, Map<Term, Integer> days,
            Map<ClockType, Boolean> working, Map<Limit, Integer> limits) {
        this.version = version;
        this.effectiveFrom = effectiveFrom;
        this.name = name;
        this.days = Map.copyOf(days);
        this.working = Map.copyOf(working);
        this.limits = Map.copyOf(limits);
        for (ClockType clock : ClockType.values()) {
            if (clock != ClockType.PLAN && !days.containsKey(Term.of(clock))) {
                throw new IllegalArgumentException(name + " says nothing of " + clock);
            }
        }
        for (Limit limit : Limit.values()) {
            if (!limits.containsKey(limit)) {
                throw new IllegalArgumentException(name + " says nothing of " + limit);
            }
        }
    }

    public int version() {
        return version;
    }

    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    public String name() {
        return name;
    }

    /// Message key of what the shipped preset is called; empty for a version that an administrator named.
    public Optional<String> nameKey() {
        return name.equals(PRESET) ? Optional.of("domain.policy." + PRESET) : Optional.empty();
    }

    /// Days a clock lasts. The track decides before everything else: an investigation keeps its time whatever it is about.
    /// Then the nearest service decides, then the nearest agency, then the kind.
    ///
    /// @throws IllegalArgumentException for PLAN, whose date is in the answer itself
    public int days(ClockType clock, Kind kind, Track track, Scope scope) {
        return days.entrySet().stream()
                .filter(said -> said.getKey().clock() == clock && said.getKey().covers(kind, track, scope))
                .min(Comparator.comparing(Map.Entry::getKey, Comparator
                        .comparing((Term term) -> term.track() == null)
                        .thenComparingInt(term -> distance(scope.services(), term.service()))
                        .thenComparingInt(term -> distance(scope.agencies(), term.agency()))
                        .thenComparing(term -> term.kind() == null)))
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new IllegalArgumentException(clock + " has no length of its own"));
    }

    private static int distance(List<Long> nearestFirst, @Nullable Long id) {
        return id == null ? Integer.MAX_VALUE : nearestFirst.indexOf(id);
    }

    /// Whether this clock counts working days; calendar days otherwise.
    public boolean workingDays(ClockType clock) {
        return working.getOrDefault(clock, false);
    }

    /// All that this policy says of days.
    public Map<Term, Integer> terms() {
        return days;
    }

    public int limit(Limit limit) {
        return limits.get(limit);
    }

    @Override
    public String toString() {
        return name + " v" + version;
    }

    /// What a number of days is for; null means every one that has no number of its own.
    ///
    /// @param service this service and those below it
    /// @param agency  cases that this agency, or one below it, received
    public record Term(ClockType clock, @Nullable Kind kind, @Nullable Track track, @Nullable Long service,
            @Nullable Long agency) {

        /// For everything.
        public static Term of(ClockType clock) {
            return new Term(clock, null, null, null, null);
        }

        boolean covers(Kind kind, Track track, Scope scope) {
            return (this.kind == null || this.kind == kind) && (this.track == null || this.track == track)
                    && (service == null || scope.services().contains(service))
                    && (agency == null || scope.agencies().contains(agency));
        }
    }

    /// Where in the trees a case stands, as far as its promise goes.
    ///
    /// @param services its service and those above, nearest first
    /// @param agencies the agency that received it and those above, nearest first
    public record Scope(List<Long> services, List<Long> agencies) {

        /// No service and no agency in particular.
        public static final Scope ANY = new Scope(List.of(), List.of());
    }
}
