package id.terang.accounts;

import id.terang.jurisdiction.Administration;
import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whose accounts an administrator keeps: those of the own agency and of all below it. What opens cases of other agencies is given
/// and taken from a topmost agency only (ADR 0025): a village office could else read and erase what is secret at another.
@Component
class OfficialReach {

    private final Administration administration;

    OfficialReach(Administration administration) {
        this.administration = administration;
    }

    /// @param before null for who is new
    /// @throws Refusal.NotAllowed if something of it lies outside the administrator's subtree, or is not theirs to give or take
    void become(OfficialPrincipal by, @Nullable OfficialDetails before, OfficialDetails after) {
        var touched = places(after);
        if (before != null) {
            touched.addAll(places(before));
        }
        within(by, touched);
        var beyond = beyond(after);
        if (before == null || before.active() != after.active() || !beyond(before).equals(beyond)) {
            beyond.addAll(before == null ? Set.of() : beyond(before));
            fromTheTop(by, beyond);
        }
    }

    /// Whoever sets the password of an account can act as it.
    ///
    /// @throws Refusal.NotAllowed if something of it lies outside the administrator's subtree, or is not theirs to give
    void signInAs(OfficialPrincipal by, OfficialDetails details) {
        within(by, places(details));
        fromTheTop(by, beyond(details));
    }

    /// Whether this administrator may give roles that reach beyond the agency they are given for.
    boolean fromTheTop(OfficialPrincipal by) {
        return !reach(by, administration::reachFromTheTop).isEmpty();
    }

    private void within(OfficialPrincipal by, Set<Long> agencies) {
        if (!reach(by, administration::reach).containsAll(agencies)) {
            throw new Refusal.NotAllowed("refusal.official.reach");
        }
    }

    private void fromTheTop(OfficialPrincipal by, Set<Mandate> mandates) {
        if (!reach(by, administration::reachFromTheTop).containsAll(mandates.stream().map(Mandate::agencyId).toList())) {
            throw new Refusal.NotAllowed("refusal.official.beyond");
        }
    }

    private static Set<Long> reach(OfficialPrincipal by, Function<Actor.Official, Set<Long>> reach) {
        return by.mandates().stream().filter(mandate -> mandate.role() == Role.ADMIN)
            .flatMap(mandate -> reach.apply(new Actor.Official(by.officialId(), mandate.agencyId(), Role.ADMIN)).stream())
            .collect(Collectors.toSet());
    }

    private static Set<Mandate> beyond(OfficialDetails details) {
        return details.mandates().stream().filter(mandate -> mandate.role().reachesBeyond()).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<Long> places(OfficialDetails details) {
        var agencies = new HashSet<>(Set.of(details.agencyId()));
        details.mandates().forEach(mandate -> agencies.add(mandate.agencyId()));
        return agencies;
    }
}
