package id.terang.complaints;

import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.Clock;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands the open cases of an abolished or merged agency to its successor, decree cited; no clock moves.
@Service
public class Succession {

    private static final int AT_ONCE = 50;
    private static final int LONGEST_DECREE = 200;

    private final Complaints complaints;
    private final Journal journal;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    Succession(Complaints complaints, Journal journal, Jurisdiction jurisdiction, Clock clock) {
        this.complaints = complaints;
        this.journal = journal;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /// How many open cases the agency still holds.
    @Transactional(readOnly = true)
    public int left(long agency) {
        return complaints.countOpenHeldBy(agency);
    }

    /// Hands on the next 50 open cases, each with its event. To be called until nothing is left; interrupted, it goes on
    /// where it stopped.
    ///
    /// @param decree the decree that abolished or merged the agency
    /// @return how many it handed on; 0 when none is left
    /// @throws Refusal.NotAllowed to anybody but an ADMIN above or of the agency
    /// @throws Refusal.IllegalMove if the agency still works or has no successor
    @Transactional
    public int step(OfficialPrincipal by, long agency, String decree) {
        var mandate = by.mandates().stream()
            .filter(one -> one.role() == Role.ADMIN && jurisdiction.atlas().agencySubtree(one.agencyId()).contains(agency)).findFirst()
            .orElseThrow(() -> new Refusal.NotAllowed("refusal.right.missing"));
        var cited = Typed.required(decree, "refusal.succession.decree", LONGEST_DECREE);
        var at = Micros.now(clock);
        var atlas = jurisdiction.atlas();
        var retired = atlas.agency(agency);
        Long successor = retired.successorId();
        if (successor == null || retired.inForce(atlas.day())) {
            throw new Refusal.IllegalMove("refusal.succession.exists");
        }
        var actor = new Actor.Official(by.officialId(), mandate.agencyId(), Role.ADMIN);
        var ids = complaints.openHeldBy(agency, Limit.of(AT_ONCE));
        for (long id : ids) {
            var one = complaints.lock(id).orElseThrow();
            one.succeed(successor, actor, at, cited);
            journal.keep(one);
        }
        return ids.size();
    }
}
