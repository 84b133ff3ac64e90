package id.terang.complaints;

import static id.terang.jurisdiction.ClockType.APPEAL;
import static id.terang.jurisdiction.ClockType.APPEAL_WINDOW;
import static id.terang.jurisdiction.ClockType.PLAN;

import id.terang.jurisdiction.Limit;
import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How the citizen has a decision reviewed by somebody who had no part in it (domain.md §2, Appealed).
@MappedSuperclass
abstract class CaseReview extends CaseAnswers {

    /// Whether the state of the case lets its claimant appeal now, whoever would review it.
    boolean appealable(Terms terms, Instant at) {
        if (status == Status.ANSWERED) {
            return disputes >= terms.policy().limit(Limit.DISPUTES_BEFORE_APPEAL);
        }
        return closeReason != null && closeReason.appealable()
            && clocks().running(APPEAL_WINDOW).filter(window -> !at.isAfter(window.dueAt())).isPresent();
    }

    /// @param level of the one who appeals: each of several claimants has every level once
    void appeal(int level, long reviewer, Terms terms, Actor by, Instant at, String reason, String publicReason) {
        if (!appealable(terms, at)) {
            throw status == Status.ANSWERED
                ? new Refusal.IllegalMove("refusal.appeal.early", terms.policy().limit(Limit.DISPUTES_BEFORE_APPEAL))
                : new Refusal.IllegalMove("refusal.appeal.window");
        }
        status = status.after(EventType.APPEALED);
        reasonBefore = closeReason;
        closeReason = null;
        closedAt = null;
        appeals = level;
        reviewerId = reviewer;
        // Who claims another filing may have been at this level before.
        int round = Math.max(level, clocks().latest(APPEAL).map(clock -> clock.round() + 1).orElse(level));
        record(new CaseEvent.Appealed(level, reviewer, several()), clocks().appealed(terms, round, at, matter()), by, at, reason,
            publicReason);
    }

    /// Another agency goes on with the review; its time runs on.
    void succeedReview(long to, Actor by, Instant at, String decree) {
        status = status.after(EventType.REVIEW_SUCCEEDED);
        long from = Objects.requireNonNull(reviewerId, "nobody reviews it");
        reviewerId = to;
        record(new CaseEvent.ReviewSucceeded(from, to, decree), List.of(), by, at, null, null);
    }

    /// @param until the day by which the instruction has to be carried out
    void upholdAppeal(LocalDate until, Terms terms, Actor by, Instant at, String instruction) {
        terms.checkAhead(until, at);
        status = status.after(EventType.APPEAL_UPHELD);
        verifiedAt = verifiedAt == null ? at : verifiedAt;
        leadAnswers = false;
        handlerId = null;
        record(new CaseEvent.AppealUpheld(until), clocks().instructed(terms, filedAt, at, until), by, at, instruction, instruction);
    }

    /// The case goes back to the reason it was closed for; an answer that was only disputed stands as after silence.
    void dismissAppeal(Terms terms, Actor by, Instant at, String reason) {
        var old = reasonBefore == null ? silence(reachable(terms)) : reasonBefore;
        end(EventType.APPEAL_DISMISSED, old, at);
        var changes = new ArrayList<>(clocks().stop(at, APPEAL));
        changes.add(clocks().appealable(terms, at, matter()));
        record(new CaseEvent.AppealDismissed(old), changes, by, at, reason, reason);
        // A plan waited while the case was reviewed; the sweep looks at it again.
        clocks().running(PLAN).ifPresent(plan -> plan.lookAgainAt(plan.dueAt()));
    }

    /// Why the case was closed before it came into review.
    @Nullable CloseReason reasonBefore() {
        return reasonBefore;
    }
}
