package id.terang.complaints;

import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Micros;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What the claimant of a case may do as things stand now.
@Component
class ClaimantActions {

    private final Complaints complaints;
    private final Reviewers reviewers;
    private final CaseTerms caseTerms;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    ClaimantActions(Complaints complaints, Reviewers reviewers, CaseTerms caseTerms, Jurisdiction jurisdiction, Clock clock) {
        this.complaints = complaints;
        this.reviewers = reviewers;
        this.caseTerms = caseTerms;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    Set<CitizenAction> of(Complaint own) {
        var actions = EnumSet.noneOf(CitizenAction.class);
        // Who filed a duplicate acts in the case that lives on.
        var one = complaints.livingOn(own);
        if (one.status() == Status.ANSWERED) {
            actions.add(CitizenAction.CONFIRM);
            actions.add(CitizenAction.DISPUTE);
        }
        if (one.status() == Status.AWAITING_CITIZEN) {
            actions.add(CitizenAction.CLARIFY);
        }
        if (one.status().open()) {
            actions.addAll(EnumSet.of(CitizenAction.ADD_FILES, CitizenAction.WITHDRAW));
        }
        var now = Micros.now(clock);
        boolean reopenable = one.closeReason() != null && one.closeReason().reopenable() && one.clocks()
            .running(ClockType.REOPEN_WINDOW).filter(window -> !now.isAfter(window.dueAt())).isPresent();
        if (reopenable) {
            actions.add(CitizenAction.REOPEN);
        }
        boolean appealable = one.appealable(caseTerms.of(one), now);
        boolean appealed = one.status() != Status.IN_REVIEW && one.appeals() > 0;
        boolean closed = one.status() == Status.CLOSED;
        // Who would review is asked only where the answer changes something.
        boolean further = (appealable || appealed && !closed) && reviewers.next(one, jurisdiction.atlas()).isPresent();
        boolean lastWord = closed ? appealable || appealed : appealed && !further;
        if (appealable && further) {
            actions.add(CitizenAction.APPEAL);
        } else if (lastWord) {
            // Whoever has been through every level and is answered badly again need not wait until the case is closed.
            actions.add(CitizenAction.TAKE_ELSEWHERE);
        }
        if (own.closeReason() == CloseReason.DUPLICATE && !own.unmergeDemanded()) {
            actions.add(CitizenAction.DEMAND_UNMERGE);
        }
        actions.add(CitizenAction.CHANGE_VISIBILITY);
        return actions;
    }
}
