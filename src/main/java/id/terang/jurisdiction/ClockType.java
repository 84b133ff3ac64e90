package id.terang.jurisdiction;

/// Every promise that runs against time. How long each lasts is for the [Policy] to say, never for code.
public enum ClockType {
    VERIFY, FIRST_RESPONSE, RESOLVE, CLARIFY, DISPUTE_WINDOW, REOPEN_WINDOW, PLAN, APPEAL_WINDOW, APPEAL
}
