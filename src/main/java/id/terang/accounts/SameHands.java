package id.terang.accounts;

import id.terang.jurisdiction.AdminChange;
import id.terang.jurisdiction.Administration;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which accounts may be the same person: whoever gives an account its password can act as it until its owner comes, so a second pair
/// of eyes is none of theirs (ADR 0023).
@Component
public class SameHands {

    /// In which an owner has come and chosen another password.
    private static final Duration FRESH = Duration.ofDays(7);

    private final Administration administration;

    SameHands(Administration administration) {
        this.administration = administration;
    }

    /// @param acted officials, and when each of them acted first
    /// @param at    when somebody else is to judge what they did
    /// @return them, whoever made the account of one of them or set its password less than 7 days before it acted, or later, and those
    ///         for whom one of them did so less than 7 days ago
    @Transactional(readOnly = true)
    public Set<Long> of(Map<Long, Instant> acted, Instant at) {
        if (acted.isEmpty()) {
            return Set.of();
        }
        var hands = new HashSet<>(acted.keySet());
        Instant first = Collections.min(acted.values());
        for (AdminChange given : administration.passwordsGiven(acted.keySet(), (first.isBefore(at) ? first : at).minus(FRESH))) {
            Long by = given.officialId();
            if (by != null && acted.containsKey(given.subjectId()) && given.at().isAfter(acted.get(given.subjectId()).minus(FRESH))) {
                hands.add(by);
            }
            if (by != null && acted.containsKey(by) && given.at().isAfter(at.minus(FRESH))) {
                hands.add(given.subjectId());
            }
        }
        return hands;
    }
}
