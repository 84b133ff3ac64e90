package id.terang.complaints;

import id.terang.accounts.Officials;
import id.terang.accounts.RoleHolder;
import id.terang.accounts.SameHands;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds who reviews an appeal: "to the parent agency or OVERSIGHT, never to an officer who handled the case". One
/// appeal per level: first the nearest agency above with a LEAD who had no part in the case, then OVERSIGHT; after that
/// the citizen is told of the national ombudsman.
@Component
class Reviewers {

    private static final int ABOVE = 1;
    private static final int OVERSIGHT = 2;

    private final Officials officials;
    private final SameHands sameHands;
    private final Complaints complaints;
    private final CaseEventRows rows;
    private final Clock clock;

    Reviewers(Officials officials, SameHands sameHands, Complaints complaints, CaseEventRows rows, Clock clock) {
        this.officials = officials;
        this.sameHands = sameHands;
        this.complaints = complaints;
        this.rows = rows;
        this.clock = clock;
    }

    /// @param level 1 for the agency above, 2 for OVERSIGHT
    record Reviewer(int level, long agency) { }

    /// Who would review the next appeal; empty after the last level.
    ///
    /// @param appealed the last level at which whoever would appeal has done so; 0 if at none
    Optional<Reviewer> next(Complaint one, int appealed, Atlas atlas) {
        return next(one, appealed, agency -> atlas.agency(agency).inForce(atlas.day()), atlas);
    }

    /// @param works whether an agency is there to review it
    private Optional<Reviewer> next(Complaint one, int appealed, LongPredicate works, Atlas atlas) {
        if (appealed < ABOVE) {
            var above = above(one, works, atlas);
            if (above.isPresent()) {
                return above;
            }
        }
        return appealed < OVERSIGHT ? oversight(one, works, atlas) : Optional.empty();
    }

    /// Who goes on with a review whose agency ends or now has the case itself: its successor, if somebody there may decide it, else
    /// who would be asked next. Empty if that is nobody.
    ///
    /// @param day on which they begin; whoever ends has ended by then
    Optional<Long> afterwards(Complaint one, long successor, LocalDate day, Atlas atlas) {
        LongPredicate works = agency -> atlas.agency(agency).inForce(day);
        var there = officials.holding(one.appeals() > ABOVE ? Role.OVERSIGHT : Role.LEAD, Set.of(successor));
        boolean takes = successor != one.holderId() && works.test(successor) && eligible(there, successor, one, handled(one));
        return takes ? Optional.of(successor) : next(one, one.appeals() - 1, works, atlas).map(Reviewer::agency);
    }

    /// What is done while it is reviewed keeps nobody from going on with that.
    private Set<Long> handled(Complaint one) {
        return sameHands.behind(one.status() == Status.IN_REVIEW ? actsBeforeAppeal(one) : acts(one, Integer.MAX_VALUE));
    }

    private Optional<Reviewer> above(Complaint one, LongPredicate works, Atlas atlas) {
        return nearestAbove(Role.LEAD, one, works, atlas).map(agency -> new Reviewer(ABOVE, agency));
    }

    /// The OVERSIGHT nearest to the holder: above it in the tree, else that of the smallest area around it, else any.
    private Optional<Reviewer> oversight(Complaint one, LongPredicate works, Atlas atlas) {
        return nearestAbove(Role.OVERSIGHT, one, works, atlas).or(() -> nearestAround(one, works, atlas))
            .map(agency -> new Reviewer(OVERSIGHT, agency));
    }

    private Optional<Long> nearestAbove(Role role, Complaint one, LongPredicate works, Atlas atlas) {
        var upwards = atlas.agencyPath(one.holderId()).reversed().stream().filter(agency -> agency != one.holderId() && works.test(agency)).toList();
        var holders = officials.holding(role, Set.copyOf(upwards));
        var handled = handled(one);
        return upwards.stream().filter(agency -> eligible(holders, agency, one, handled)).findFirst();
    }

    private Optional<Long> nearestAround(Complaint one, LongPredicate works, Atlas atlas) {
        var holders = officials.holding(Role.OVERSIGHT);
        Long area = atlas.agency(one.holderId()).areaId();
        var handled = handled(one);
        var around = area == null ? List.<Long>of() : atlas.areaPath(area);
        return holders.stream().map(RoleHolder::agencyId).distinct().filter(agency -> agency != one.holderId() && works.test(agency))
            .sorted(Comparator.comparingInt((Long agency) -> nearness(agency, around, atlas)).reversed())
            .filter(agency -> eligible(holders, agency, one, handled)).findFirst();
    }

    private static int nearness(long agency, List<Long> around, Atlas atlas) {
        @Nullable Long area = atlas.agency(agency).areaId();
        return area == null ? -1 : around.indexOf(area);
    }

    private static boolean eligible(List<RoleHolder> holders, long agency, Complaint one, Set<Long> handled) {
        return holders.stream().filter(holder -> holder.agencyId() == agency)
            .filter(holder -> one.visibility() != Visibility.SECRET || holder.secret())
            .anyMatch(holder -> !handled.contains(holder.officialId()));
    }

    /// What officials did to the case before this entry, and to the whole while it was one with this.
    private List<SameHands.Acted> acts(CaseState one, int before) {
        var acts = new ArrayList<>(rows.acts(one.requiredId(), before));
        long part = one.requiredId();
        for (Long whole = one.splitFrom(); whole != null; whole = complaints.findById(part).orElseThrow().splitFrom()) {
            acts.addAll(rows.actsBefore(whole, part));
            part = whole;
        }
        return acts;
    }

    private List<SameHands.Acted> actsBeforeAppeal(CaseState one) {
        return rows.findFirstByComplaintIdAndTypeOrderBySeqDesc(one.requiredId(), EventType.APPEALED)
            .map(appealed -> acts(one, appealed.seq())).orElse(List.of());
    }

    /// Whether this official may review the appeal, in a week at the latest. That is settled when the appeal begins: no password
    /// given later changes it.
    boolean mayReview(CaseState one, long official) {
        return !sameHands.behind(actsBeforeAppeal(one)).contains(official);
    }

    /// Whether this official had a part in the case before it came into review, or may now be somebody who had.
    boolean tookPart(CaseState one, long official) {
        return !mayReview(one, official) || mayBeWhoActed(one, official);
    }

    /// A password from somebody who had a part keeps from reviewing for a week.
    private boolean mayBeWhoActed(CaseState one, long official) {
        var now = sameHands.behind(List.of(new SameHands.Acted(official, clock.instant())));
        return actsBeforeAppeal(one).stream().anyMatch(act -> now.contains(act.official()));
    }

    /// @throws Refusal.NotAllowed if this official had a part in the case, or may be somebody who had
    void refuseWhoTookPart(CaseState one, long official) {
        if (!mayReview(one, official)) {
            throw new Refusal.NotAllowed("refusal.appeal.acted");
        }
        if (mayBeWhoActed(one, official)) {
            throw new Refusal.NotAllowed("refusal.appeal.later");
        }
    }
}
