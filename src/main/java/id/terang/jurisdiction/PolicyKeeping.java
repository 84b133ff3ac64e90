package id.terang.jurisdiction;

import id.terang.jurisdiction.AdminChange.Act;
import id.terang.jurisdiction.AdminChange.Subject;
import id.terang.jurisdiction.Policy.Term;
import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the promises. A version is never changed and never begins in the past: "a policy version binds cases filed
/// from its effective date on" (`domain.md` §3). Of two that begin on the same day the later written binds.
/// Promises bind every office, so only an ADMIN of a topmost agency writes them.
@Component
@Transactional
public class PolicyKeeping {

    private final PolicyVersions policies;
    private final Jurisdiction jurisdiction;
    private final AdminChanges changes;
    private final Clock clock;

    PolicyKeeping(PolicyVersions policies, Jurisdiction jurisdiction, AdminChanges changes, Clock clock) {
        this.policies = policies;
        this.jurisdiction = jurisdiction;
        this.changes = changes;
        this.clock = clock;
    }

    /// The one written last first.
    @Transactional(readOnly = true)
    public List<Policy> versions() {
        return policies.all().stream().sorted(Comparator.comparing(Policy::version).reversed()).toList();
    }

    /// @return its version
    /// @throws Refusal.NotAllowed unless an ADMIN of a topmost agency asks
    /// @throws Refusal.BadInput   if something is missing, out of range, or would begin before tomorrow
    /// @throws Refusal.Stale      if somebody else wrote a version in between
    public int add(Actor by, PolicyDraft draft) {
        changes.begin(by);
        Atlas atlas = jurisdiction.atlas();
        Agency topmost = topmost(by, atlas);
        int newest = versions().getFirst().version();
        if (newest != draft.basedOn()) {
            throw new Refusal.Stale("refusal.admin.stale");
        }
        draft.check();
        for (Term term : draft.days().keySet()) {
            if (term.service() != null) {
                atlas.service(term.service());
            }
            if (term.agency() != null) {
                atlas.agency(term.agency());
            }
        }
        Policy policy = new Policy(newest + 1, from(draft.from(), topmost.zone()), draft.name().strip(), draft.days(),
                draft.working(), draft.limits());
        policies.add(policy);
        changes.record(by, Subject.POLICY, policy.version(), Act.ADDED, draft);
        return policy.version();
    }

    private Instant from(LocalDate day, ZoneId zone) {
        if (!day.isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            throw new Refusal.BadInput("refusal.admin.from.past");
        }
        return day.atStartOfDay(zone).toInstant();
    }

    private static Agency topmost(Actor by, Atlas atlas) {
        if (by instanceof Actor.Official official) {
            Agency agency = atlas.agency(official.agencyId());
            if (agency.parentId() == null) {
                return agency;
            }
        }
        throw new Refusal.NotAllowed("refusal.admin.topmost");
    }
}
