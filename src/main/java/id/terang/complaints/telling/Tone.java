package id.terang.complaints.telling;

import id.terang.complaints.ClockView;
import id.terang.complaints.CloseReason;
import id.terang.complaints.EventType;
import id.terang.complaints.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which of the status colours speaks. A word and an icon always stand beside it.
public enum Tone {
    WAITING, MOVING, ANSWERED, LATE, VERY_LATE, CLOSED;

    public static Tone of(Status status, @Nullable CloseReason reason) {
        return switch (status) {
            case SUBMITTED, AWAITING_CITIZEN -> WAITING;
            case ASSIGNED, IN_PROGRESS, IN_REVIEW -> MOVING;
            case ANSWERED -> ANSWERED;
            case CLOSED -> reason == CloseReason.CONFIRMED ? ANSWERED : CLOSED;
        };
    }

    /// Very late is late by more than the promised time itself.
    public static Tone of(ClockView clock, Instant now) {
        return switch (clock.state(now)) {
            case RUNNING -> MOVING;
            case PAUSED -> WAITING;
            case KEPT -> ANSWERED;
            case MISSED -> LATE;
            case OVER, VOID -> CLOSED;
            case LATE -> ClockView.Stood.late(clock.dueAt(), clock.stood(), now).compareTo(Duration.between(clock.startedAt(), clock.dueAt())) > 0
                ? VERY_LATE : LATE;
        };
    }

    public static Tone of(EventType type) {
        return switch (type) {
            case ANSWERED, ANSWER_AMENDED, CONFIRMED, PLAN_FULFILLED -> ANSWERED;
            case DEADLINE_MISSED, PLAN_MISSED -> VERY_LATE;
            case DISPUTED, REOPENED, APPEALED, UNMERGE_DEMANDED -> LATE;
            case FILED, CLARIFIED, CLARIFICATION_ASKED -> WAITING;
            default -> MOVING;
        };
    }

    /// The class of `components.css`, for example `tone-very-late`.
    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
