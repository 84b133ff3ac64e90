package id.terang.complaints;

import static id.terang.complaints.EventType.Audience.INTERNAL;
import static id.terang.complaints.EventType.Audience.PUBLIC;

/// The vocabulary of the history, complete (domain.md §2).
public enum EventType {
    FILED(PUBLIC), REROUTED(PUBLIC), VERIFIED(PUBLIC), AUTO_ASSIGNED(PUBLIC), REJECTED(PUBLIC), REFERRED(PUBLIC),
    MERGED_INTO(PUBLIC), UNMERGED(PUBLIC), SURVIVOR_DECIDED(PUBLIC), TRANSFERRED(PUBLIC), DELEGATED(PUBLIC),
    STARTED(PUBLIC), CLARIFICATION_ASKED(PUBLIC), CLARIFIED(PUBLIC), CLARIFICATION_LAPSED(PUBLIC),
    QUESTION_WITHDRAWN(PUBLIC), ANSWER_PROPOSED(INTERNAL), ANSWER_RETURNED(INTERNAL), ANSWERED(PUBLIC),
    ANSWER_AMENDED(PUBLIC), CONFIRMED(PUBLIC), DISPUTE_WINDOW_LAPSED(PUBLIC), DISPUTED(PUBLIC), REOPENED(PUBLIC),
    PLAN_FULFILLED(PUBLIC), PLAN_MISSED(PUBLIC), APPEALED(PUBLIC), APPEAL_UPHELD(PUBLIC), APPEAL_DISMISSED(PUBLIC),
    WITHDRAWN(PUBLIC), CLAIMANT_LEFT(INTERNAL), RESPONSE_PUBLISHED(PUBLIC), RECLASSIFIED(PUBLIC), SPLIT_INTO(PUBLIC),
    HANDLER_ASSIGNED(INTERNAL), NOTE_ADDED(INTERNAL), FILE_ADDED(INTERNAL), FOLLOWED(INTERNAL), UNFOLLOWED(INTERNAL),
    HOLDER_SUCCEEDED(PUBLIC), VISIBILITY_CHANGED(PUBLIC), IDENTITY_OPENED(INTERNAL), REDACTED(PUBLIC), HIDDEN(INTERNAL),
    UNHIDDEN(PUBLIC), ERASED(PUBLIC), DEADLINE_MISSED(PUBLIC), DUE_MOVED(PUBLIC), INCIDENT_JOINED(PUBLIC),
    INCIDENT_LEFT(PUBLIC), RELEASED(PUBLIC), UNMERGE_DEMANDED(PUBLIC), REVIEW_SUCCEEDED(PUBLIC);

    private final Audience audience;

    EventType(Audience audience) {
        this.audience = audience;
    }

    /// Whether a public timeline may show that it happened.
    public boolean isPublic() {
        return audience == PUBLIC;
    }

    /// Whether the files that came with it prove what the office has answered: public with its words once the case is released.
    public boolean proves() {
        return this == ANSWERED || this == ANSWER_AMENDED || this == PLAN_FULFILLED;
    }

    /// Whether it only counts how many are affected ("I have this too"). The case keeps the number, and there may be very many
    /// of these: whoever reads a history does without them.
    public boolean ofFollowers() {
        return this == FOLLOWED || this == UNFOLLOWED;
    }

    enum Audience { PUBLIC, INTERNAL }
}
