package id.terang.complaints;

/// What somebody may want to do with a case; {@link Rights} says who may.
public enum Action {
    READ, REROUTE, VERIFY, REJECT, REFER, MERGE, UNMERGE, TRANSFER, DELEGATE, START, ASSIGN, ASK, WITHDRAW_QUESTION, RESPOND,
    ANSWER, APPROVE_ANSWER, RETURN_ANSWER, AMEND_ANSWER, MOVE_PLAN, FULFIL_PLAN, RECLASSIFY, SPLIT, JOIN_INCIDENT,
    LEAVE_INCIDENT, RELEASE, NOTE, ADD_FILES, TIGHTEN, UPHOLD_APPEAL, DISMISS_APPEAL, OPEN_IDENTITY, HIDE, UNHIDE, REDACT,
    ERASE;

    static Action of(Decision decision) {
        return switch (decision) {
            case Decision.Verify d -> VERIFY;
            case Decision.Reroute d -> REROUTE;
            case Decision.Reject d -> REJECT;
            case Decision.Refer d -> REFER;
            case Decision.Merge d -> MERGE;
            case Decision.Unmerge d -> UNMERGE;
            case Decision.Transfer d -> TRANSFER;
            case Decision.Delegate d -> DELEGATE;
            case Decision.Start d -> START;
            case Decision.Assign d -> ASSIGN;
            case Decision.Ask d -> ASK;
            case Decision.WithdrawQuestion d -> WITHDRAW_QUESTION;
            case Decision.Respond d -> RESPOND;
            case Decision.Answer d -> ANSWER;
            case Decision.ApproveAnswer d -> APPROVE_ANSWER;
            case Decision.ReturnAnswer d -> RETURN_ANSWER;
            case Decision.AmendAnswer d -> AMEND_ANSWER;
            case Decision.MovePlan d -> MOVE_PLAN;
            case Decision.FulfilPlan d -> FULFIL_PLAN;
            case Decision.Reclassify d -> RECLASSIFY;
            case Decision.Split d -> SPLIT;
            case Decision.JoinIncident d -> JOIN_INCIDENT;
            case Decision.LeaveIncident d -> LEAVE_INCIDENT;
            case Decision.ReleaseWords d -> RELEASE;
            case Decision.Note d -> NOTE;
            case Decision.AddFiles d -> ADD_FILES;
            case Decision.Tighten d -> TIGHTEN;
            case Decision.UpholdAppeal d -> UPHOLD_APPEAL;
            case Decision.DismissAppeal d -> DISMISS_APPEAL;
            case Decision.OpenIdentity d -> OPEN_IDENTITY;
            case Decision.Hide d -> HIDE;
            case Decision.Unhide d -> UNHIDE;
            case Decision.Redact d -> REDACT;
            case Decision.Erase d -> ERASE;
        };
    }

    /// Whether the state of the case allows it, whoever asks. What depends on more than its state (dates, counts, the
    /// other case of a merge) shows only when it is tried.
    public boolean possible(CaseState one) {
        return switch (this) {
            case READ, REDACT, ERASE -> true;
            case REROUTE -> happens(one, EventType.REROUTED);
            case VERIFY -> happens(one, EventType.VERIFIED);
            case REJECT -> happens(one, EventType.REJECTED);
            case REFER -> happens(one, EventType.REFERRED);
            case MERGE -> happens(one, EventType.MERGED_INTO);
            case UNMERGE -> one.survivorId() != null;
            case TRANSFER -> happens(one, EventType.TRANSFERRED);
            case DELEGATE -> happens(one, EventType.DELEGATED);
            case START -> happens(one, EventType.STARTED);
            case ASSIGN -> happens(one, EventType.HANDLER_ASSIGNED);
            case ASK -> happensOnceStarted(one, EventType.CLARIFICATION_ASKED);
            case WITHDRAW_QUESTION -> happens(one, EventType.QUESTION_WITHDRAWN);
            case RESPOND -> happens(one, EventType.RESPONSE_PUBLISHED);
            case ANSWER -> happensOnceStarted(one, EventType.ANSWERED) && !one.answerProposed();
            case APPROVE_ANSWER, RETURN_ANSWER -> one.answerProposed();
            case AMEND_ANSWER -> happens(one, EventType.ANSWER_AMENDED) && !one.answerProposed();
            case MOVE_PLAN, FULFIL_PLAN -> one.planRuns();
            case SPLIT -> happens(one, EventType.SPLIT_INTO) && !one.hidden();
            case JOIN_INCIDENT -> happens(one, EventType.INCIDENT_JOINED);
            case LEAVE_INCIDENT -> one.incidentId() != null;
            case RELEASE -> one.verifiedAt() != null && one.visibility() != Visibility.SECRET;
            case UPHOLD_APPEAL, DISMISS_APPEAL -> one.status() == Status.IN_REVIEW;
            case OPEN_IDENTITY -> one.anonymous();
            case RECLASSIFY -> happens(one, EventType.RECLASSIFIED);
            case NOTE -> happens(one, EventType.NOTE_ADDED);
            case ADD_FILES -> happens(one, EventType.FILE_ADDED);
            case TIGHTEN -> one.visibility() != Visibility.SECRET;
            case HIDE -> !one.hidden();
            case UNHIDE -> one.hidden();
        };
    }

    private static boolean happens(CaseState one, EventType event) {
        return one.status().next().containsKey(event) || one.status().stays(event);
    }

    /// The first act implies Started.
    private static boolean happensOnceStarted(CaseState one, EventType event) {
        return one.status() == Status.ASSIGNED || happens(one, event);
    }
}
