package id.terang.complaints;

import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import id.terang.shared.Micros;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What the claimant of a case may do as things stand now.
@Component
class ClaimantActions {

    private final Complaints complaints;
    private final CaseEvents events;
    private final CaseEventRows rows;
    private final Reviewers reviewers;
    private final CaseTerms caseTerms;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    ClaimantActions(Complaints complaints, CaseEvents events, CaseEventRows rows, Reviewers reviewers, CaseTerms caseTerms,
                    Jurisdiction jurisdiction, Clock clock) {
        this.complaints = complaints;
        this.events = events;
        this.rows = rows;
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
            if (!heldByMerger(own)) {
                actions.add(CitizenAction.CONFIRM);
            }
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
        int level = appealed(own, one);
        boolean appealed = one.status() != Status.IN_REVIEW && level > 0;
        boolean closed = one.status() == Status.CLOSED;
        // Who would review is asked only where the answer changes something.
        boolean further = (appealable || appealed && !closed) && reviewers.next(one, level, jurisdiction.atlas()).isPresent();
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

    /// The last level at which this claimant has appealed, 0 if at none: what another one did in the same case takes nothing from them.
    ///
    /// @param one the case in which the filing lives on, or the filing itself
    int appealed(Complaint own, Complaint one) {
        int before = own == one ? 0 : own.appeals();
        if (one.appeals() == 0) {
            return before;
        }
        var by = new Actor.Citizen(own == one ? null : own.requiredId());
        return events.of(one.requiredId()).stream().filter(event -> event.actor().equals(by)).map(RecordedEvent::event)
            .filter(CaseEvent.Appealed.class::isInstance).mapToInt(event -> ((CaseEvent.Appealed) event).level()).reduce(before, Math::max);
    }

    /// Whether the last confirmation of the case, or of the one in which it lives on, was this claimant's.
    boolean confirmed(Complaint own) {
        var one = complaints.livingOn(own);
        var filing = own == one ? null : own.requiredId();
        return rows.findFirstByComplaintIdAndTypeOrderBySeqDesc(one.requiredId(), EventType.CONFIRMED)
            .filter(confirmed -> confirmed.byCitizen(filing)).isPresent();
    }

    /// "Never the filing official": whoever filed for somebody at the counter has held their code, and nobody who merges such a filing, or
    /// what others filed into it, confirms by it for the others.
    boolean heldByMerger(Complaint own) {
        var filer = onBehalf(own);
        if (filer.isEmpty()) {
            return false;
        }
        var merged = new HashSet<>(complaints.withDuplicates(own.requiredId()));
        for (var one = own; one.survivorId() != null; one = complaints.findById(one.survivorId()).orElseThrow()) {
            merged.add(one.requiredId());
        }
        return rows.existsByComplaintIdInAndTypeAndOfficialId(merged, EventType.MERGED_INTO, filer.get().officialId());
    }

    /// Who filed it for somebody; a part was filed by whoever filed the whole, not by who split it.
    private Optional<Actor.Official> onBehalf(Complaint own) {
        var whole = own;
        while (whole.splitFrom() != null) {
            whole = complaints.findById(whole.splitFrom()).orElseThrow();
        }
        return events.of(whole.requiredId()).getFirst().actor() instanceof Actor.Official filer ? Optional.of(filer) : Optional.empty();
    }
}
