package id.terang.complaints;

/// What somebody may want to do with a case; {@link Rights} says who may.
public enum Action {
    READ, REROUTE, VERIFY, REJECT, REFER, MERGE, UNMERGE, TRANSFER, DELEGATE, START, ASSIGN, ASK, WITHDRAW_QUESTION, RESPOND,
    ANSWER, RECLASSIFY, NOTE, ADD_FILES, TIGHTEN, HIDE, UNHIDE, REDACT, ERASE;

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
            case Decision.Reclassify d -> RECLASSIFY;
            case Decision.Note d -> NOTE;
            case Decision.AddFiles d -> ADD_FILES;
            case Decision.Tighten d -> TIGHTEN;
            case Decision.Hide d -> HIDE;
            case Decision.Unhide d -> UNHIDE;
            case Decision.Redact d -> REDACT;
            case Decision.Erase d -> ERASE;
        };
    }
}
