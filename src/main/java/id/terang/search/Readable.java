package id.terang.search;

import static id.terang.search.CaseIndex.AGENCY;
import static id.terang.search.CaseIndex.DECIDE;
import static id.terang.search.CaseIndex.DESK;
import static id.terang.search.CaseIndex.HANDLER;
import static id.terang.search.CaseIndex.REVIEWER;
import static id.terang.search.CaseIndex.VISIBILITY;

import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.Role;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleBooleanPredicateClausesCollector;

/// Which cases an official may read, as a question to the index. It says the same as `complaints.Rights` does about one
/// case for READ; a test compares both over every role and place.
final class Readable {

    private static final List<Visibility> NOT_SEALED = List.of(Visibility.PUBLIC, Visibility.ANONYMOUS);

    private final OfficialPrincipal by;
    private final Atlas atlas;
    private final SearchPredicateFactory f;

    Readable(OfficialPrincipal by, Atlas atlas, SearchPredicateFactory f) {
        this.by = by;
        this.atlas = atlas;
        this.f = f;
    }

    /// All that may be read; nothing for officials without a mandate that reads.
    SearchPredicate all() {
        return f.or().add(f.matchNone()).with(any -> by.mandates().forEach(mandate -> under(mandate, any))).toPredicate();
    }

    /// Agencies whose open cases are this official's work: held by the agencies of the mandates, for a LEAD by those below
    /// too.
    Set<Long> workplaces() {
        var agencies = new HashSet<Long>();
        for (var mandate : by.mandates()) {
            switch (mandate.role()) {
                case VERIFIER, HANDLER -> agencies.add(mandate.agencyId());
                case LEAD -> agencies.addAll(atlas.agencySubtree(mandate.agencyId()));
                case MODERATOR, CUSTODIAN, OVERSIGHT, ADMIN -> { }
            }
        }
        return agencies;
    }

    /// Agencies at which this official verifies.
    Set<Long> desks() {
        var agencies = new HashSet<Long>();
        for (var mandate : by.mandates()) {
            if (mandate.role() == Role.VERIFIER) {
                agencies.add(mandate.agencyId());
            } else if (mandate.role() == Role.LEAD) {
                agencies.addAll(atlas.agencySubtree(mandate.agencyId()));
            }
        }
        return agencies;
    }

    /// What waits for a decision of this official: appeals at their agency, proposals to a LEAD, demands to the desk and to
    /// every LEAD who may grant them.
    SearchPredicate toDecide() {
        return f.or().add(f.matchNone()).with(any -> by.mandates().forEach(mandate -> {
            long agency = mandate.agencyId();
            switch (mandate.role()) {
                case LEAD -> {
                    any.add(reviewedBy(Set.of(agency)));
                    // A desk need not have verifiers, and then it is the leads who are asked to unmerge.
                    any.add(f.and(f.terms().field(DECIDE).matchingAny(CaseIndex.BY_LEAD, CaseIndex.BY_DESK), held(atlas.agencySubtree(agency))));
                }
                case OVERSIGHT -> any.add(reviewedBy(Set.of(agency)));
                case VERIFIER -> any.add(f.and(f.match().field(DECIDE).matching(CaseIndex.BY_DESK), deskOf(agency)));
                case HANDLER, MODERATOR, CUSTODIAN, ADMIN -> { }
            }
        })).toPredicate();
    }

    /// Appeals at the agencies for which this official reviews.
    PredicateFinalStep reviewed() {
        var agencies = by.mandates().stream().filter(mandate -> mandate.role() == Role.LEAD || mandate.role() == Role.OVERSIGHT)
            .map(Mandate::agencyId).collect(Collectors.toSet());
        return agencies.isEmpty() ? f.matchNone() : reviewedBy(agencies);
    }

    private void under(Mandate mandate, SimpleBooleanPredicateClausesCollector<?, ?> any) {
        long agency = mandate.agencyId();
        switch (mandate.role()) {
            case VERIFIER -> any.add(f.and(f.or(held(Set.of(agency)), deskOf(agency)),
                open(mandate, Named.ON_THE_CASE_TOO)));
            case HANDLER -> any.add(f.and(held(Set.of(agency)), open(mandate, Named.ON_THE_CASE_TOO)));
            case LEAD -> any.add(f.and(f.or(held(atlas.agencySubtree(agency)), reviewedBy(Set.of(agency))),
                open(mandate, Named.BY_MANDATE)));
            case MODERATOR -> any.add(f.and(open(mandate, Named.BY_MANDATE), f.not(held(sameLine(agency)))));
            case OVERSIGHT -> {
                any.add(notSealed());
                any.add(f.and(reviewedBy(Set.of(agency)), open(mandate, Named.BY_MANDATE)));
            }
            // Those that were made secret since are in no list: whoever needs to know who it is says the number.
            case CUSTODIAN -> any.add(f.and(f.match().field(VISIBILITY).matching(Visibility.ANONYMOUS), f.not(held(sameLine(agency)))));
            case ADMIN -> { }
        }
    }

    private enum Named { BY_MANDATE, ON_THE_CASE_TOO }

    private PredicateFinalStep open(Mandate mandate, Named named) {
        if (mandate.secret()) {
            return f.matchAll();
        }
        return named == Named.BY_MANDATE ? notSealed()
            : f.or(notSealed(), f.match().field(HANDLER).matching(by.officialId()));
    }

    private PredicateFinalStep notSealed() {
        return f.terms().field(VISIBILITY).matchingAny(NOT_SEALED);
    }

    private PredicateFinalStep held(Collection<Long> agencies) {
        return f.terms().field(AGENCY).matchingAny(agencies);
    }

    /// What it received, and what those did whose place it took.
    private PredicateFinalStep deskOf(long agency) {
        var desks = atlas.standsFor(agency);
        return desks.isEmpty() ? f.matchNone() : f.terms().field(DESK).matchingAny(desks);
    }

    private PredicateFinalStep reviewedBy(Collection<Long> agencies) {
        return f.terms().field(REVIEWER).matchingAny(agencies);
    }

    /// Above, below and itself: where a moderator decides nothing and a custodian opens nothing.
    private Set<Long> sameLine(long agency) {
        var line = new HashSet<>(atlas.agencySubtree(agency));
        line.addAll(atlas.agencyPath(agency));
        return line;
    }
}
