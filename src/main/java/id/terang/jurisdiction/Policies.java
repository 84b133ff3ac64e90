package id.terang.jurisdiction;

import id.terang.shared.Refusal;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// All versions of the policy. A version "binds cases filed from its effective date on" (`domain.md` §3).
@Component
public class Policies {

    private final Snapshots snapshots;

    Policies(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /// The policy that binds a case filed then. Cases older than the first version follow the first version.
    public Policy inForce(Instant at) {
        List<Policy> all = snapshots.latest().policies();
        return all.reversed().stream().filter(policy -> !policy.effectiveFrom().isAfter(at)).findFirst()
                .orElseGet(all::getFirst);
    }

    /// @throws Refusal.NotFound for a version that never was
    public Policy version(int version) {
        return snapshots.latest().policies().stream().filter(policy -> policy.version() == version).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("refusal.policy.unknown", version));
    }
}
