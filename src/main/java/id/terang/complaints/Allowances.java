package id.terang.complaints;

import id.terang.jurisdiction.Limit;
import id.terang.shared.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the policy of a case allows, in numbers, for those who are about to use it: an administrator may have changed them.
@Component
public class Allowances {

    private final CaseTerms terms;

    Allowances(CaseTerms terms) {
        this.terms = terms;
    }

    /// For how many working days a question asked now pauses the case at most: what earlier ones have left.
    public int pause(CaseFile file) {
        var one = file.complaint();
        return Math.max(0, one.clocks().longestPause(terms.of(one), one.matter()));
    }

    /// Why only a LEAD above both offices may pass the case on: "third time, back to a former holder, or late".
    ///
    /// @param to the other office; null while none is chosen
    public Optional<Refusal> takesALead(CaseFile file, @Nullable Long to, Instant at) {
        var why = takesALead(file.complaint(), to, handOvers(file), at);
        return Optional.ofNullable(why).map(key -> new Refusal.NotAllowed(key, file.complaint().handOffs()));
    }

    static @Nullable String takesALead(CaseState one, @Nullable Long to, int handOvers, Instant at) {
        return one.dueAt() != null && at.isAfter(one.dueAt()) ? Triage.TAKES_A_LEAD + ".late"
            : to != null && one.formerHolders().contains(to) ? Triage.TAKES_A_LEAD + ".former"
            : one.handOffs() >= handOvers ? Triage.TAKES_A_LEAD + ".often" : null;
    }

    /// After how many hand-overs only a LEAD above both offices passes the case on.
    public int handOvers(CaseFile file) {
        return terms.of(file.complaint()).policy().limit(Limit.HANDOVERS);
    }
}
