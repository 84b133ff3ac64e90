package id.terang.ui.desk.actions;

import id.terang.complaints.Action;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.ui.desk.Desk;
import id.terang.workbench.ReplyUse;

/// Which form belongs to which action.
final class ActionForms {

    private ActionForms() { }

    static ActionForm of(Action action, CaseFile file, Desk desk) {
        return switch (action) {
            case VERIFY -> new VerifyForm(file, desk);
            case REROUTE, TRANSFER, DELEGATE -> new HandOffForm(action, file, desk);
            case REJECT -> new RejectForm(file, desk);
            case REFER -> new ReferForm(file);
            case MERGE -> new MergeForm(file, desk);
            case ASSIGN -> new AssignForm(file, desk);
            case ANSWER -> new AnswerForm(file, desk);
            case APPROVE_ANSWER -> new ApproveForm(file, desk);
            case RETURN_ANSWER -> new ReasonForm(action, file, "returnReason", Decision.ReturnAnswer::new, desk);
            case AMEND_ANSWER, FULFIL_PLAN -> new ProofForm(action, file, desk);
            case MOVE_PLAN, UPHOLD_APPEAL -> new DatedForm(action, file);
            case DISMISS_APPEAL -> new ReasonForm(action, file, "publicReason", Decision.DismissAppeal::new, desk);
            case SPLIT -> new SplitForm(file, desk);
            case JOIN_INCIDENT -> new IncidentForm(file, desk);
            case LEAVE_INCIDENT -> new ReasonForm(action, file, "publicReason", Decision.LeaveIncident::new, desk);
            case RELEASE -> new ReleaseForm(file);
            case OPEN_IDENTITY -> new ReasonForm(action, file, "reason", Decision.OpenIdentity::new, desk);
            case RECLASSIFY -> new ReclassifyForm(file, desk);
            case ADD_FILES -> new FilesForm(file, desk);
            case TIGHTEN -> new TightenForm(file, desk);
            case REDACT -> new RedactForm(file, desk);
            case ASK -> new ReasonForm(action, file, "question", Decision.Ask::new, ReplyUse.ASK, desk).pausing(file, desk);
            case WITHDRAW_QUESTION -> new ReasonForm(action, file, "optionalReason", Decision.WithdrawQuestion::new, desk);
            case RESPOND -> new ReasonForm(action, file, "response", Decision.Respond::new, ReplyUse.RESPOND, desk)
                .previewed(file, desk, new CaseEvent.ResponsePublished(false));
            case NOTE -> new ReasonForm(action, file, "note", Decision.Note::new, desk).mentioning(file, desk);
            case UNMERGE -> new ReasonForm(action, file, "publicReason", Decision.Unmerge::new, desk);
            case HIDE -> new ReasonForm(action, file, "reason", Decision.Hide::new, desk);
            case UNHIDE -> new ReasonForm(action, file, "reason", Decision.Unhide::new, desk);
            case ERASE -> new ReasonForm(action, file, "reason", Decision.Erase::new, desk);
            case START -> new StartForm(file);
            case READ -> throw new IllegalArgumentException("reading needs no form");
        };
    }
}
