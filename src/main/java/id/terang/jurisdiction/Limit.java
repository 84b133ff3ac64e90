package id.terang.jurisdiction;

/// Numbers of a policy that bound the clocks but are no clocks themselves.
public enum Limit {
    /// Working days that all pauses of one case may last together.
    PAUSE_TOTAL,
    /// Working days that remain at least after a dispute, unless the case was late already.
    LEFT_AFTER_DISPUTE,
    /// Calendar days that a planned answer may look ahead at most.
    PLAN_AHEAD,
    /// After this many times VERIFY an unverified case is assigned by the clock.
    AUTO_ASSIGN_FACTOR,
    /// The same text sent to more cases than this within a day is no substantive response.
    SAME_TEXT_CASES,
    /// Hand-overs that a handler may decide; one more needs a LEAD above both.
    HANDOVERS,
    /// Disputes after which a citizen may appeal while the case is ANSWERED.
    DISPUTES_BEFORE_APPEAL
}
