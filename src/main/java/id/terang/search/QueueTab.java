package id.terang.search;

/// The tabs of the desk.
public enum QueueTab {
    /// Waiting for verification, where the official verifies or leads.
    TO_VERIFY,
    /// Appeals to review, proposed answers to approve, demands to unmerge.
    TO_DECIDE,
    /// Open cases of which the official is the handler.
    MINE,
    /// Open cases held by the agencies of the official's mandates, and for a LEAD by the offices below.
    MY_AGENCY,
    /// Pending, due within {@link DeskQueue#SOON} and not late yet: there where the cases are, or where they are reviewed.
    DUE_SOON,
    /// Pending and past due, likewise.
    OVERDUE,
    WAITING_FOR_CITIZEN,
    ANSWERED,
    /// Everything the official may read, closed cases too.
    ALL,
    /// Pending, whoever works on it: what a leader counts.
    PENDING,
    /// Pending, not late yet and due before the day ends, there where the cases are and not for review.
    DUE_TODAY,
    /// Pending and given to nobody.
    UNASSIGNED;

    /// Whether it always stands at the top of the desk; the others are come to from the leader's screen and by command.
    public boolean standing() {
        return ordinal() <= ALL.ordinal();
    }
}
