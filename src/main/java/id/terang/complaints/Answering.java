package id.terang.complaints;

import id.terang.accounts.SameHands;
import id.terang.complaints.files.Attachments;
import id.terang.jurisdiction.ClockType;
import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What {@link Triage} does about answers: proposals where the agency wants two pairs of eyes, answers that reach every
/// report of an incident and the duplicates' clocks, amendments, plans.
@Component
class Answering {

    private final Complaints complaints;
    private final CaseEventRows rows;
    private final EventJson json;
    private final SameTexts sameTexts;
    private final Journal journal;
    private final CaseTerms caseTerms;
    private final Attachments attachments;
    private final Duplicates duplicates;
    private final SameHands sameHands;

    Answering(Complaints complaints, CaseEventRows rows, EventJson json, SameTexts sameTexts, Journal journal,
              CaseTerms caseTerms, Attachments attachments, Duplicates duplicates, SameHands sameHands) {
        this.complaints = complaints;
        this.rows = rows;
        this.json = json;
        this.sameTexts = sameTexts;
        this.journal = journal;
        this.caseTerms = caseTerms;
        this.attachments = attachments;
        this.duplicates = duplicates;
        this.sameHands = sameHands;
    }

    void respond(Decision.Respond d, Complaint one, Acting acting) {
        one.respond(sameTexts.mass(d, one, acting.at()), acting.by(), acting.at(), d.text());
        // "A parent-incident answer excepted": the same words to every report of one incident are no mass mail.
        toReports(one, EventType.RESPONSE_PUBLISHED, acting, (report, below, own, by) -> report.respond(false, by, acting.at(), d.text()));
    }

    void answer(Decision.Answer d, Complaint one, Terms terms, Acting acting) {
        if (acting.atlas().checksAnswers(one.holderId())) {
            one.proposeAnswer(d.outcome(), d.planned(), terms, acting.by(), acting.at(), d.text());
            attach(one, d.evidence(), null);
        } else {
            one.answer(mass(d.text(), one, acting), d.outcome(), d.planned(), terms, acting.by(), acting.at(), d.text());
            attach(one, d.evidence(), acting.at());
            answerReports(one, d.outcome(), d.planned(), d.text(), acting);
        }
        if (d.note() != null) {
            one.note(acting.by(), acting.at(), d.note());
        }
    }

    /// "An answer waits for a LEAD other than its author", and so does another wording of it.
    void approve(Complaint one, Terms terms, Acting acting) {
        var proposal = rows.findByComplaintIdAndSeq(one.requiredId(), one.proposalSeq())
            .orElseThrow(() -> new Refusal.IllegalMove("refusal.answer.noproposal"));
        unapprovable(proposal, acting.official().officialId(), acting.at()).ifPresent(refusal -> {
            throw refusal;
        });
        var said = (CaseEvent.AnswerProposed) proposal.recorded(json).event();
        var text = proposal.text();
        int from = one.proposalSeq();
        boolean owed = owesResponse(one);
        if (said.amends()) {
            one.amendAnswer(mass(text, one, acting), terms, acting.by(), acting.at(), text);
        } else {
            one.answer(mass(text, one, acting), said.outcome(), said.planned(), terms, acting.by(), acting.at(), text);
        }
        var evidence = attachments.handOn(one.requiredId(), from, one.lastSeq());
        if (one.words().released()) {
            attachments.release(one.requiredId(), evidence, acting.at());
        }
        if (said.amends()) {
            amendReports(one, text, owed, acting);
        } else {
            answerReports(one, said.outcome(), said.planned(), text, acting);
        }
    }

    /// Why this official may not be the second pair of eyes on what was proposed for the case, apart from rights and state.
    Optional<Refusal> unapprovable(Complaint one, long official, Instant at) {
        return rows.findByComplaintIdAndSeq(one.requiredId(), one.proposalSeq()).flatMap(proposal -> unapprovable(proposal, official, at));
    }

    private Optional<Refusal> unapprovable(CaseEventRow proposal, long official, Instant at) {
        if (proposal.by(official)) {
            return Optional.of(new Refusal.NotAllowed("refusal.answer.ownproposal"));
        }
        var proposed = proposal.recorded(json);
        return proposed.actor() instanceof Actor.Official author
            && sameHands(new SameHands.Acted(author.officialId(), proposed.recordedAt()), new SameHands.Acted(official, at))
            ? Optional.of(new Refusal.NotAllowed("refusal.answer.samehands")) : Optional.empty();
    }

    private boolean sameHands(SameHands.Acted proposed, SameHands.Acted approving) {
        return sameHands.behind(List.of(proposed)).contains(approving.official()) || sameHands.behind(List.of(approving)).contains(proposed.official());
    }

    /// A changed wording passes two pairs of eyes like the first.
    void amend(Decision.AmendAnswer d, Complaint one, Terms terms, Acting acting) {
        if (acting.atlas().checksAnswers(one.holderId())) {
            one.proposeAmendment(acting.by(), acting.at(), d.text());
            attach(one, d.evidence(), null);
            return;
        }
        boolean owed = owesResponse(one);
        one.amendAnswer(mass(d.text(), one, acting), terms, acting.by(), acting.at(), d.text());
        attach(one, d.evidence(), acting.at());
        amendReports(one, d.text(), owed, acting);
    }

    private static boolean owesResponse(Complaint one) {
        return one.clocks().running(ClockType.FIRST_RESPONSE).isPresent();
    }

    /// The reports whose standing answer is the incident's: a report that has an answer of its own keeps that.
    private Stream<Complaint> answeredTogether(Complaint one) {
        return complaints.lockReportsReachedBy(one).stream().filter(report -> Objects.equals(report.answeredAt(), one.answeredAt()));
    }

    /// The reports whose plan was the incident's: also where only the incident was disputed, and planned anew, since.
    private Stream<Complaint> plannedTogether(Complaint one, Instant at) {
        var answers = rows.answered(one.requiredId());
        return complaints.lockReportsReachedBy(one).stream()
            .filter(report -> report.planOpen(at) && !report.status().pending() && answers.contains(report.answeredAt()));
    }

    private void amendReports(Complaint one, @Nullable String text, boolean owed, Acting acting) {
        var reports = answeredTogether(one).filter(report -> report.status() == Status.ANSWERED).toList();
        reports.forEach(report -> answering(report, acting)
            .ifPresent(by -> report.amendAnswer(false, caseTerms.of(report), by.by(), acting.at(), text)));
        journal.keepAll(reports, acting.at());
        if (owed && !owesResponse(one)) {
            duplicates.stop(one, EventType.ANSWER_AMENDED, acting.at());
        }
    }

    /// The reports that were promised the same day are promised the new one.
    void movePlan(Decision.MovePlan d, Complaint one, Terms terms, Acting acting) {
        var before = one.planned();
        one.movePlan(d.to(), terms, acting.by(), acting.at(), d.reason());
        var reports = plannedTogether(one, acting.at()).filter(report -> !report.planMoved && Objects.equals(before, report.planned())).toList();
        reports.forEach(report -> report.movePlan(d.to(), caseTerms.of(report), acting.by(), acting.at(), d.reason()));
        journal.keepAll(reports, acting.at());
    }

    void fulfilPlan(Decision.FulfilPlan d, Complaint one, Acting acting) {
        one.fulfilPlan(acting.by(), acting.at(), d.text());
        attach(one, d.evidence(), acting.at());
        var reports = plannedTogether(one, acting.at()).toList();
        reports.forEach(report -> report.fulfilPlan(acting.by(), acting.at(), d.text()));
        journal.keepAll(reports, acting.at());
    }

    /// Attaches to what was recorded last; public at once where the case is.
    void attach(Complaint one, List<UUID> files, @Nullable Instant released) {
        if (files.isEmpty()) {
            return;
        }
        attachments.attach(files, one.requiredId(), one.lastSeq());
        if (released != null && one.words().released()) {
            attachments.release(one.requiredId(), files, released);
        }
    }

    /// An answer without words is none that many could share.
    private boolean mass(@Nullable String text, Complaint one, Acting acting) {
        return text != null && sameTexts.mass(text, one, acting.at());
    }

    /// "One answer reaches all."
    private void answerReports(Complaint parent, Outcome outcome, @Nullable LocalDate planned, @Nullable String text,
                               Acting acting) {
        toReports(parent, EventType.ANSWERED, acting, (report, below, terms, by) -> {
            report.missDeadlines(terms, acting.at());
            if (report.status() == Status.AWAITING_CITIZEN) {
                report.withdrawQuestion(terms, by, acting.at(), null);
                duplicates.resume(report, below, EventType.QUESTION_WITHDRAWN, Actor.DEADLINE, acting.at(), acting.at());
            }
            report.answer(false, outcome, planned, terms, by, acting.at(), text);
        });
    }

    /// What is done with each report, by its own terms.
    private interface Reaching {

        /// @param below those that live on in it
        /// @param by who answers this one: a LEAD where it takes one
        void reach(Complaint report, List<Complaint> below, Terms terms, Actor by);
    }

    /// There may be thousands: read together, with all that live on in them, and written down together.
    private void toReports(Complaint parent, EventType decided, Acting acting, Reaching reaching) {
        var reports = reports(parent, acting);
        var terms = caseTerms.of(reports);
        var livingOn = duplicates.below(reports);
        var changed = new ArrayList<>(reports);
        for (var report : reports) {
            var below = livingOn.getOrDefault(report.requiredId(), List.of());
            reaching.reach(report, below, terms.apply(report), answering(report, acting).orElseThrow().by());
            duplicates.stop(report, below, decided, true, Actor.DEADLINE, acting.at());
            changed.addAll(below);
        }
        journal.keepAll(changed, acting.at());
    }

    private List<Complaint> reports(Complaint parent, Acting acting) {
        return complaints.lockReportsReachedBy(parent).stream()
            .filter(report -> report.status().pending() && report.status() != Status.IN_REVIEW && report.verifiedAt() != null
                && answering(report, acting).isPresent())
            .toList();
    }

    /// Who answers a report: "a second one goes to the LEAD", and to nobody where none acts here.
    private static Optional<Acting> answering(Complaint report, Acting acting) {
        return report.leadAnswers() ? acting.asLead(report) : Optional.of(acting);
    }
}
