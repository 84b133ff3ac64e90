package id.terang.complaints;

import static id.terang.jurisdiction.ClockType.FIRST_RESPONSE;
import static id.terang.jurisdiction.ClockType.PLAN;
import static id.terang.jurisdiction.ClockType.REOPEN_WINDOW;
import static id.terang.jurisdiction.ClockType.VERIFY;

import id.terang.jurisdiction.Limit;
import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a case is answered: proposals, answers in numbered rounds, plans and whether they were kept, and what the citizen
/// says of it.
@MappedSuperclass
abstract class CaseAnswers extends CaseLinks {

    /// Implied by the first act: nobody has to press a button to begin.
    void start(Actor by, Instant at) {
        if (status == Status.ASSIGNED) {
            status = status.after(EventType.STARTED);
            record(new CaseEvent.Started(), List.of(), by, at, null, null);
        }
    }

    /// Whoever asks or answers will have to hear the reply, so a case that nobody has becomes theirs. A LEAD gives work out and hears
    /// as such of what nobody has, which a case is that a LEAD has to answer.
    void takeOn(Actor by, Instant at) {
        start(by, at);
        if (handlerId == null && !leadAnswers && by instanceof Actor.Official self && self.role() == Role.HANDLER && self.agencyId() == holderId) {
            assign(self.officialId(), by, at);
        }
    }

    void assign(@Nullable Long handler, Actor by, Instant at) {
        status = status.after(EventType.HANDLER_ASSIGNED);
        handlerId = handler;
        record(new CaseEvent.HandlerAssigned(handler), List.of(), by, at, null, null);
    }

    void respond(boolean mass, Actor by, Instant at, @Nullable String text) {
        start(by, at);
        status = status.after(EventType.RESPONSE_PUBLISHED);
        record(new CaseEvent.ResponsePublished(mass), clocks().responded(mass, at), by, at, text, text);
    }

    /// An answer that waits for a LEAD; whoever reads the case from outside sees nothing of it, and no clock stops.
    void proposeAnswer(Outcome outcome, @Nullable LocalDate planned, Terms terms, Actor by, Instant at, String text) {
        checkPlan(outcome, planned, terms, at);
        takeOn(by, at);
        status = status.after(EventType.ANSWER_PROPOSED);
        record(new CaseEvent.AnswerProposed(outcome, planned, false), List.of(), by, at, text, null);
        proposalSeq = lastSeq;
    }

    /// Another wording that waits for a LEAD; until then the answer stands as it is, and its window runs on.
    void proposeAmendment(Actor by, Instant at, String text) {
        status = status.after(EventType.ANSWER_AMENDED).after(EventType.ANSWER_PROPOSED);
        record(new CaseEvent.AnswerProposed(Objects.requireNonNull(outcome), planned, true), List.of(), by, at, text, null);
        proposalSeq = lastSeq;
    }

    void returnAnswer(Actor by, Instant at, String reason) {
        if (proposalSeq == 0) {
            throw new Refusal.IllegalMove("refusal.answer.noproposal");
        }
        status = status.after(EventType.ANSWER_RETURNED);
        proposalSeq = 0;
        record(new CaseEvent.AnswerReturned(), List.of(), by, at, reason, null);
    }

    /// @param mass whether these words are no personal answer; they answer the case and are no first response
    void answer(boolean mass, Outcome outcome, @Nullable LocalDate planned, Terms terms, Actor by, Instant at, @Nullable String text) {
        checkPlan(outcome, planned, terms, at);
        takeOn(by, at);
        status = status.after(EventType.ANSWERED);
        answers++;
        this.outcome = outcome;
        this.planned = planned;
        planMoved = false;
        answerText = text;
        answeredAt = at;
        decided(text, terms, at);
        record(new CaseEvent.Answered(outcome, answers, planned, reachable(terms), mass),
            clocks().answered(mass, terms, at, matter(), planned), by, at, text, text);
    }

    /// @param text what the citizen is told, if anything
    void decided(@Nullable String text, Terms terms, Instant at) {
        decidedAt = at;
        said(text, terms);
    }

    void said(@Nullable String text, Terms terms) {
        saidHash = text == null ? null : SameTexts.hash(text, this, terms.atlas());
    }

    private static void checkPlan(Outcome outcome, @Nullable LocalDate planned, Terms terms, Instant at) {
        if ((outcome == Outcome.PLANNED) != (planned != null)) {
            throw new Refusal.BadInput("refusal.answer.planned");
        }
        if (planned != null) {
            terms.checkAhead(planned, at);
        }
    }

    /// Another wording of the standing answer; what it says was done stays.
    void amendAnswer(boolean mass, Terms terms, Actor by, Instant at, @Nullable String text) {
        status = status.after(EventType.ANSWER_AMENDED);
        answerText = text;
        said(text, terms);
        record(new CaseEvent.AnswerAmended(answers, mass), clocks().amended(mass, terms, at, matter()), by, at, text, text);
    }

    /// "Its date at most 365 days away, moved once, by a LEAD." A plan that is late is missed, not moved.
    void movePlan(LocalDate to, Terms terms, Actor by, Instant at, String reason) {
        var plan = runningPlan(at);
        if (planMoved) {
            throw new Refusal.IllegalMove("refusal.plan.moved");
        }
        terms.checkAhead(to, at);
        var moved = terms.startUntil(PLAN, plan.round(), plan.startedAt(), plan.countedFrom(), to);
        planMoved = true;
        planned = to;
        record(new CaseEvent.DueMoved(PLAN, plan.round(), plan.dueAt(), moved.due(), calendarId),
            List.of(new ClockChange.Moved(PLAN, plan.round(), plan.dueAt(), moved.due(), moved.days(), null)), by, at, reason, reason);
    }

    void fulfilPlan(Actor by, Instant at, String text) {
        runningPlan(at);
        status = status.after(EventType.PLAN_FULFILLED);
        record(new CaseEvent.PlanFulfilled(), clocks().stop(at, PLAN), by, at, text, text);
    }

    /// Whether there is a plan whose day has not passed.
    boolean planOpen(Instant at) {
        return clocks().running(PLAN).filter(plan -> !at.isAfter(plan.dueAt())).isPresent();
    }

    private CaseClock runningPlan(Instant at) {
        var plan = clocks().running(PLAN).orElseThrow(() -> new Refusal.IllegalMove("refusal.plan.none"));
        if (at.isAfter(plan.dueAt())) {
            throw new Refusal.IllegalMove("refusal.plan.late");
        }
        return plan;
    }

    /// The planned day passed and nobody showed that it was done: the case is pending again, and late.
    void missPlan(Terms terms, CaseClock plan, Instant now) {
        status = status.after(EventType.PLAN_MISSED);
        closeReason = null;
        closedAt = null;
        record(new CaseEvent.PlanMissed(), clocks().planMissed(terms, plan, filedAt, now), Actor.DEADLINE, plan.dueAt(), now, null, null);
    }

    void confirm(int rating, Terms terms, Actor by, Instant at, @Nullable String remark) {
        end(EventType.CONFIRMED, CloseReason.CONFIRMED, at);
        record(new CaseEvent.Confirmed(rating, several()), clocks().settled(terms, at, matter()), by, at, remark, null);
    }

    /// "Disputes resume the clock, a second one goes to the LEAD."
    void dispute(Terms terms, Actor by, Instant at, String reason, String publicReason) {
        status = status.after(EventType.DISPUTED);
        disputes++;
        if (disputes >= terms.policy().limit(Limit.DISPUTES_BEFORE_APPEAL)) {
            leadAnswers = true;
            handlerId = null;
        }
        record(new CaseEvent.Disputed(disputes, several()), clocks().takenUp(terms, at), by, at, reason, publicReason);
    }

    void reopen(Terms terms, Actor by, Instant at, String reason, String publicReason) {
        var window = clocks().running(REOPEN_WINDOW).filter(clock -> !at.isAfter(clock.dueAt()));
        if (closeReason == null || !closeReason.reopenable() || window.isEmpty()) {
            throw new Refusal.IllegalMove("refusal.reopen.window");
        }
        status.after(EventType.REOPENED);
        status = verifiedAt == null ? Status.SUBMITTED : Status.IN_PROGRESS;
        var closed = closedAt;
        closeReason = null;
        closedAt = null;
        var changes = new ArrayList<ClockChange>();
        if (verifiedAt == null) {
            changes.addAll(clocks().again(terms, VERIFY, at));
        }
        // This withdrawal took it back. One long ago may have been followed by a response, which stopped nothing then.
        if (clocks().latest(FIRST_RESPONSE).filter(clock -> clock.voidedAt() != null && clock.voidedAt().equals(closed)).isPresent()) {
            changes.addAll(clocks().again(terms, FIRST_RESPONSE, at));
        }
        changes.addAll(clocks().takenUp(terms, at));
        record(new CaseEvent.Reopened(status, several()), changes, by, at, reason, publicReason);
    }

    void lapseDispute(Terms terms, Instant due, Instant now) {
        boolean reached = reachable(terms);
        end(EventType.DISPUTE_WINDOW_LAPSED, silence(reached), due);
        record(new CaseEvent.DisputeWindowLapsed(reached), clocks().settled(terms, due, matter()), Actor.DEADLINE, due, now,
            null, null);
    }

    /// What silence is called; never satisfaction.
    static CloseReason silence(boolean reached) {
        return reached ? CloseReason.LAPSED : CloseReason.LAPSED_NO_CONTACT;
    }
}
