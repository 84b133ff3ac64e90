package id.terang.complaints;

import static id.terang.complaints.Action.*;

import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.RoleHolder;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who may do what with which case: role × action × place in the tree of agencies (domain.md §1–2). Pure, so that the
/// whole matrix can be tested. In doubt: no.
public final class Rights {

    private static final Set<Action> VERIFIER = EnumSet.of(READ, REROUTE, VERIFY, REJECT, REFER, MERGE, UNMERGE, RESPOND,
        RECLASSIFY, NOTE, ADD_FILES, TIGHTEN, ASSIGN, RELEASE, SPLIT);

    private static final Set<Action> HANDLER = EnumSet.of(READ, TRANSFER, DELEGATE, START, ASSIGN, ASK, WITHDRAW_QUESTION,
        RESPOND, ANSWER, AMEND_ANSWER, FULFIL_PLAN, RECLASSIFY, SPLIT, JOIN_INCIDENT, LEAVE_INCIDENT, NOTE, ADD_FILES, TIGHTEN);

    private static final Set<Action> LEAD = EnumSet.complementOf(EnumSet.of(UPHOLD_APPEAL, DISMISS_APPEAL, OPEN_IDENTITY, HIDE,
        UNHIDE, REDACT, ERASE));

    /// Of the agency that reviews an appeal. That nobody reviews a case they acted on is for {@link Reviewers} to see to.
    private static final Set<Action> REVIEWER = EnumSet.of(READ, UPHOLD_APPEAL, DISMISS_APPEAL, NOTE, TIGHTEN);

    /// "Nobody but a CUSTODIAN learns who."
    private static final Set<Action> CUSTODIAN = EnumSet.of(READ, OPEN_IDENTITY, TIGHTEN);

    private static final Set<Action> MODERATOR = EnumSet.of(READ, HIDE, UNHIDE, REDACT, ERASE, TIGHTEN);

    /// "Any official may tighten": whoever may read a case.
    private static final Set<Action> OVERSIGHT = EnumSet.of(READ, TIGHTEN);

    /// What a verifier of the receiving desk, or of who took its place, may still do after the case has gone to another agency.
    private static final Set<Action> DESK_LATER = EnumSet.of(READ, MERGE, UNMERGE, NOTE, TIGHTEN, RELEASE);

    /// The roles that work within a subtree; the others work from outside it.
    private static final Map<Role, Set<Action>> INSIDE = Map.of(Role.VERIFIER, VERIFIER, Role.HANDLER, HANDLER, Role.LEAD, LEAD);

    private Rights() { }

    /// The mandate under which `action` may be done, if there is one: of several that of the office nearest to the holder, and of one
    /// office that of the narrowest role. The public reads agency and role, so that is no matter of chance.
    ///
    /// @param handler whether the official is the assigned handler of the case
    public static Optional<Mandate> mandateFor(Action action, CaseState one, Collection<Mandate> mandates, boolean handler,
                                               Atlas atlas) {
        return mandates.stream().filter(mandate -> allows(mandate, action, one, handler, atlas))
            .min(Comparator.comparingInt((Mandate mandate) -> distance(mandate, one, atlas)).thenComparing(Mandate.ORDER));
    }

    /// How many offices above the holder it is of; outside the holder's line is further than any of them.
    private static int distance(Mandate mandate, CaseState one, Atlas atlas) {
        var nearestFirst = atlas.agencyPath(one.holderId()).reversed();
        int steps = nearestFirst.indexOf(mandate.agencyId());
        return steps < 0 ? nearestFirst.size() : steps;
    }

    /// The same for who asks, whether or not they are its handler.
    public static Optional<Mandate> mandateFor(Action action, CaseState one, OfficialPrincipal by, Atlas atlas) {
        return mandateFor(action, one, by.mandates(), one.handledBy(by.officialId()), atlas);
    }

    /// Whether these mandates allow it for some case within their agencies.
    public static boolean ever(Action action, Collection<Mandate> mandates) {
        return mandates.stream().anyMatch(mandate -> INSIDE.getOrDefault(mandate.role(), Set.of()).contains(action));
    }

    static boolean allows(Mandate mandate, Action action, CaseState one, boolean handler, Atlas atlas) {
        // "Rahasia SECRET (content too: only named officials)": named for it, or named on the case itself.
        boolean sealed = one.visibility() == Visibility.SECRET;
        return switch (mandate.role()) {
            case VERIFIER, HANDLER -> (!sealed || mandate.secret() || handler) && (mandate.agencyId() == one.holderId()
                ? INSIDE.get(mandate.role()).contains(action) && verifiedEnough(mandate.role(), action, one)
                : mandate.role() == Role.VERIFIER && atlas.standsFor(mandate.agencyId()).contains(one.deskId()) && DESK_LATER.contains(action));
            case LEAD -> (!sealed || mandate.secret())
                && (covers(mandate, one.holderId(), atlas) && LEAD.contains(action) || reviews(mandate, action, one));
            // Both decide about other people's cases only, so that nobody hides or opens what concerns their own agency.
            case MODERATOR -> (!sealed || mandate.secret()) && apart(mandate, one, atlas) && MODERATOR.contains(action);
            case CUSTODIAN -> one.anonymous() && (!sealed || mandate.secret()) && apart(mandate, one, atlas) && CUSTODIAN.contains(action);
            case OVERSIGHT -> !sealed && (OVERSIGHT.contains(action) || action == REROUTE && sentAround(one)) || (!sealed || mandate.secret()) && reviews(mandate, action, one);
            case ADMIN -> false;
        };
    }

    /// Before Verified a case is the verifiers', afterwards the handlers'; "V; after Verified L" rejects and refers.
    private static boolean verifiedEnough(Role role, Action action, CaseState one) {
        boolean submitted = one.verifiedAt() == null;
        return switch (action) {
            case REROUTE, VERIFY, REJECT, REFER -> role == Role.VERIFIER && submitted;
            // "A second one goes to the LEAD."
            case ANSWER, AMEND_ANSWER -> !submitted && !one.leadAnswers();
            case TRANSFER, DELEGATE, START, ASK, WITHDRAW_QUESTION, FULFIL_PLAN, JOIN_INCIDENT, LEAVE_INCIDENT -> !submitted;
            default -> true;
        };
    }

    /// Desks that send an unverified case to each other: OVERSIGHT may end that.
    private static boolean sentAround(CaseState one) {
        return one.verifiedAt() == null && !one.formerHolders().isEmpty();
    }

    private static boolean reviews(Mandate mandate, Action action, CaseState one) {
        return one.reviewerId() != null && mandate.agencyId() == one.reviewerId() && REVIEWER.contains(action);
    }

    /// Neither below nor above the other: outside the holder's line.
    private static boolean apart(Mandate mandate, CaseState one, Atlas atlas) {
        return !covers(mandate, one.holderId(), atlas) && !atlas.agencySubtree(one.holderId()).contains(mandate.agencyId());
    }

    private static boolean covers(Mandate mandate, long agency, Atlas atlas) {
        return atlas.agencyPath(agency).contains(mandate.agencyId());
    }

    /// "Third time, back to a former holder, or late: L above both." Where nobody who may read the case leads both, the topmost lead of
    /// the holder's own tree decides, so that there is always somebody to ask.
    ///
    /// @param leads of the agencies in the holder's line
    /// @return the agencies whose leads may pass it on, the topmost first; none if nobody leads any
    public static List<Long> passedOnBy(CaseState one, long to, Collection<RoleHolder> leads, Atlas atlas) {
        var led = leads.stream().filter(lead -> one.visibility() != Visibility.SECRET || lead.secret()).map(RoleHolder::agencyId)
            .collect(Collectors.toSet());
        var line = atlas.agencyPath(one.holderId()).stream().filter(led::contains).toList();
        var both = line.stream().filter(atlas.agencyPath(to)::contains).toList();
        return both.isEmpty() ? line.stream().limit(1).toList() : both;
    }

    /// Whether there is an office below this one that a case could be delegated to.
    static boolean officeBelow(long holder, Atlas atlas) {
        return atlas.agencySubtree(holder).stream().anyMatch(id -> id != holder && atlas.agency(id).inForce(atlas.day()));
    }

    /// "The second needs a LEAD."
    static boolean mayPause(Collection<Mandate> mandates, CaseState one, Atlas atlas) {
        return one.clocks().pauses() == 0
            || mandates.stream().anyMatch(mandate -> mandate.role() == Role.LEAD && covers(mandate, one.holderId(), atlas));
    }

    /// "Lengthening needs a LEAD above the holder."
    static boolean leadAbove(Collection<Mandate> mandates, long holder, Atlas atlas) {
        return mandates.stream().anyMatch(mandate -> mandate.role() == Role.LEAD && mandate.agencyId() != holder
            && covers(mandate, holder, atlas));
    }
}
