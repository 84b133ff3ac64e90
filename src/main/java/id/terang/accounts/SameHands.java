package id.terang.accounts;

import id.terang.jurisdiction.AdminChange;
import id.terang.jurisdiction.Administration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which accounts may be the same person: whoever gives an account its password can act as it until its owner comes, so a second pair
/// of eyes is none of theirs (ADR 0023).
@Component
public class SameHands {

    /// In which an owner should have come and chosen another password.
    private static final Duration FRESH = Duration.ofDays(7);

    private final Administration administration;

    SameHands(Administration administration) {
        this.administration = administration;
    }

    /// That an account did something.
    public record Acted(long official, Instant at) { }

    /// Who may have done it: the accounts themselves, whoever had made one of them or set its password at most 7 days before it acted,
    /// and in the same way whoever may have been the giver when it was given. What is given after the acts changes nothing.
    @Transactional(readOnly = true)
    public Set<Long> behind(Collection<Acted> acts) {
        Set<Acted> all = new HashSet<>(acts);
        for (List<Acted> giving = List.copyOf(all); !giving.isEmpty();) {
            giving = givers(giving).stream().filter(all::add).toList();
        }
        return all.stream().map(Acted::official).collect(Collectors.toSet());
    }

    private List<Acted> givers(List<Acted> acts) {
        Instant first = acts.stream().map(Acted::at).min(Instant::compareTo).orElseThrow();
        Instant last = acts.stream().map(Acted::at).max(Instant::compareTo).orElseThrow();
        Set<Long> given = acts.stream().map(Acted::official).collect(Collectors.toSet());
        List<Acted> givers = new ArrayList<>();
        for (AdminChange one : administration.passwordsGiven(given, first.minus(FRESH), last)) {
            Long by = one.officialId();
            if (by != null && by != one.subjectId() && acts.stream().anyMatch(act -> opened(one, act))) {
                givers.add(new Acted(by, one.at()));
            }
        }
        return givers;
    }

    private static boolean opened(AdminChange given, Acted act) {
        return act.official() == given.subjectId() && !given.at().isAfter(act.at()) && !given.at().isBefore(act.at().minus(FRESH));
    }
}
