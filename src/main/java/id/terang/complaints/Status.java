package id.terang.complaints;

import static id.terang.complaints.EventType.*;

import id.terang.shared.Refusal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// The life of a complaint, whole: which event leads from which state to which (domain.md §2).
/// Events that leave the state as it is are allowed where {@link #stays(EventType)} says so.
public enum Status {
    SUBMITTED, ASSIGNED, IN_PROGRESS, AWAITING_CITIZEN, ANSWERED, IN_REVIEW, CLOSED;

    private static final Set<EventType> MOVING = EnumSet.of(UNMERGED);

    static {
        for (var status : values()) {
            MOVING.addAll(status.next().keySet());
        }
    }

    /// The events that change the state, and the state each leads to. UNMERGED is not here: it leads back to the
    /// state before, whichever that was; REOPENED leads to SUBMITTED where the case was never verified.
    public Map<EventType, Status> next() {
        var next = new EnumMap<EventType, Status>(EventType.class);
        switch (this) {
            case SUBMITTED -> {
                next.put(VERIFIED, ASSIGNED);
                next.put(AUTO_ASSIGNED, ASSIGNED);
                next.put(REJECTED, CLOSED);
                next.put(REFERRED, CLOSED);
            }
            case ASSIGNED -> {
                next.put(STARTED, IN_PROGRESS);
                next.put(REJECTED, CLOSED);
                next.put(REFERRED, CLOSED);
            }
            case IN_PROGRESS -> {
                next.put(TRANSFERRED, ASSIGNED);
                next.put(DELEGATED, ASSIGNED);
                next.put(CLARIFICATION_ASKED, AWAITING_CITIZEN);
                next.put(EventType.ANSWERED, ANSWERED);
                next.put(REJECTED, CLOSED);
                next.put(REFERRED, CLOSED);
            }
            case AWAITING_CITIZEN -> {
                next.put(TRANSFERRED, ASSIGNED);
                next.put(DELEGATED, ASSIGNED);
                next.put(CLARIFIED, IN_PROGRESS);
                next.put(CLARIFICATION_LAPSED, IN_PROGRESS);
                next.put(QUESTION_WITHDRAWN, IN_PROGRESS);
            }
            case ANSWERED -> {
                next.put(CONFIRMED, CLOSED);
                next.put(DISPUTE_WINDOW_LAPSED, CLOSED);
                next.put(DISPUTED, IN_PROGRESS);
                next.put(PLAN_MISSED, IN_PROGRESS);
                next.put(APPEALED, IN_REVIEW);
            }
            case IN_REVIEW -> {
                next.put(APPEAL_UPHELD, ASSIGNED);
                next.put(APPEAL_DISMISSED, CLOSED);
            }
            case CLOSED -> {
                next.put(REOPENED, IN_PROGRESS);
                next.put(PLAN_MISSED, IN_PROGRESS);
                next.put(APPEALED, IN_REVIEW);
            }
        }
        if (pending() && this != IN_REVIEW) {
            next.put(MERGED_INTO, CLOSED);
        }
        if (open()) {
            next.put(WITHDRAWN, CLOSED);
        }
        return next;
    }

    /// Whether `event` may happen here and leaves the state as it is.
    public boolean stays(EventType event) {
        return switch (event) {
            case REROUTED -> this == SUBMITTED;
            case TRANSFERRED, DELEGATED -> this == ASSIGNED;
            case ANSWER_PROPOSED, ANSWER_RETURNED -> this == IN_PROGRESS || this == ANSWERED;
            case ANSWER_AMENDED -> this == ANSWERED;
            case PLAN_FULFILLED -> !pending();
            case RESPONSE_PUBLISHED, RECLASSIFIED, SPLIT_INTO, INCIDENT_JOINED -> pending();
            case HANDLER_ASSIGNED, NOTE_ADDED, FILE_ADDED, FOLLOWED, UNFOLLOWED, CLAIMANT_LEFT, HOLDER_SUCCEEDED -> open();
            case REVIEW_SUCCEEDED -> this == IN_REVIEW;
            case SURVIVOR_DECIDED, UNMERGE_DEMANDED -> this == CLOSED;
            case VISIBILITY_CHANGED, IDENTITY_OPENED, REDACTED, HIDDEN, UNHIDDEN, ERASED, DEADLINE_MISSED, DUE_MOVED, INCIDENT_LEFT,
                RELEASED -> true;
            default -> false;
        };
    }

    /// Whether `event` changes the state, from wherever it can happen.
    static boolean moves(EventType event) {
        return MOVING.contains(event);
    }

    /// The state after `event`.
    ///
    /// @throws Refusal.IllegalMove if the event cannot happen here
    Status after(EventType event) {
        var next = next().get(event);
        if (next != null) {
            return next;
        }
        if (stays(event)) {
            return this;
        }
        throw new Refusal.IllegalMove("refusal.move", event, this);
    }

    /// Not closed.
    public boolean open() {
        return this != CLOSED;
    }

    /// Waiting for the government: open and not answered. The backlog counts these.
    public boolean pending() {
        return open() && this != ANSWERED;
    }
}
