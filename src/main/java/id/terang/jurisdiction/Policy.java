package id.terang.jurisdiction;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every promised number of days, in one dated version. It "binds cases filed from its effective date on"
/// (`domain.md` §3) and is never changed afterwards; a new promise is a new version.
public final class Policy {

    private final int version;
    private final Instant effectiveFrom;
    private final String name;
    private final Map<Term, Integer> days;
    private final Map<ClockType, Boolean> working;
    private final Map<Limit, Integer> limits;

    /// @param days    number of days by clock, kind and track; a null kind or track means "any other"
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
            if (clock != ClockType.PLAN && !days.containsKey(new Term(clock, null, null))) {
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

    /// Days a clock lasts. The track decides before the kind: an investigation keeps its time whatever was asked.
    ///
    /// @throws IllegalArgumentException for PLAN, whose date is in the answer itself
    public int days(ClockType clock, Kind kind, Track track) {
        for (Term term : new Term[] {new Term(clock, kind, track), new Term(clock, null, track),
            new Term(clock, kind, null), new Term(clock, null, null)}) {
            Integer found = days.get(term);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalArgumentException(clock + " has no length of its own");
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

    /// What a number of days is for. A null kind or track means every other one.
    public record Term(ClockType clock, @Nullable Kind kind, @Nullable Track track) {
    }
}
