package id.terang.complaints;

/// What a claimant may do with their case as it stands.
public enum CitizenAction {
    CLARIFY, ADD_FILES, CONFIRM, DISPUTE, REOPEN, APPEAL, DEMAND_UNMERGE, WITHDRAW, CHANGE_VISIBILITY
}
