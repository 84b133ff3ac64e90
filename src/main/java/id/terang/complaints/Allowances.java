package id.terang.complaints;

import id.terang.jurisdiction.Limit;
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

    /// After how many hand-overs only a LEAD above both offices passes the case on.
    public int handOvers(CaseFile file) {
        return terms.of(file.complaint()).policy().limit(Limit.HANDOVERS);
    }
}
