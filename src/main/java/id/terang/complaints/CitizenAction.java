package id.terang.complaints;

/// What a claimant may do with their case as it stands.
public enum CitizenAction {
    CLARIFY, ADD_FILES, CONFIRM, DISPUTE, REOPEN, APPEAL, DEMAND_UNMERGE, WITHDRAW, CHANGE_VISIBILITY,
    /// After the last level, which is the first where nobody here can review: take the dossier to the national ombudsman.
    TAKE_ELSEWHERE
}
