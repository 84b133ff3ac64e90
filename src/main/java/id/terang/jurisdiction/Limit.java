package id.terang.jurisdiction;

/// Numbers of a policy that bound the clocks but are no clocks themselves.
public enum Limit {
    /// Working days that all pauses of one case may last together.
    PAUSE_TOTAL(0, 60),
    /// Working days that remain at least after a dispute, unless the case was late already.
    LEFT_AFTER_DISPUTE(0, 60),
    /// Calendar days that a planned answer may look ahead at most.
    PLAN_AHEAD(1, 365),
    /// After this many times VERIFY an unverified case is assigned by the clock.
    AUTO_ASSIGN_FACTOR(1, 10),
    /// The same text sent to more cases than this within a day is no substantive response.
    SAME_TEXT_CASES(1, 1_000),
    /// Hand-overs that a handler may decide; one more needs a LEAD above both.
    HANDOVERS(0, 10),
    /// Disputes after which a citizen may appeal while the case is ANSWERED.
    DISPUTES_BEFORE_APPEAL(1, 10);

    private final int least;
    private final int most;

    Limit(int least, int most) {
        this.least = least;
        this.most = most;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
