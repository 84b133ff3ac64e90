package id.terang.ui;

import id.terang.complaints.ClockView;
import id.terang.complaints.CloseReason;
import id.terang.complaints.EventType;
import id.terang.complaints.Status;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which of the status colours speaks, as the class of `components.css`. A word and an icon always stand beside it.
public final class Tones {

    private Tones() { }

    public static String of(Status status, @Nullable CloseReason reason) {
        return switch (status) {
            case SUBMITTED, AWAITING_CITIZEN -> "tone-waiting";
            case ASSIGNED, IN_PROGRESS, IN_REVIEW -> "tone-moving";
            case ANSWERED -> "tone-answered";
            case CLOSED -> reason == CloseReason.CONFIRMED ? "tone-answered" : "tone-closed";
        };
    }

    /// Very late is late by more than the promised time itself.
    public static String of(ClockView clock, Instant now) {
        return switch (clock.state(now)) {
            case RUNNING -> "tone-moving";
            case PAUSED -> "tone-waiting";
            case KEPT -> "tone-answered";
            case MISSED -> "tone-late";
            case OVER, VOID -> "tone-closed";
            case LATE -> Duration.between(clock.dueAt(), now).compareTo(Duration.between(clock.startedAt(), clock.dueAt())) > 0
                ? "tone-very-late" : "tone-late";
        };
    }

    static String of(EventType type) {
        return switch (type) {
            case ANSWERED, ANSWER_AMENDED, CONFIRMED, PLAN_FULFILLED -> "tone-answered";
            case DEADLINE_MISSED, PLAN_MISSED -> "tone-very-late";
            case DISPUTED, REOPENED, APPEALED, UNMERGE_DEMANDED -> "tone-late";
            case FILED, CLARIFIED, CLARIFICATION_ASKED -> "tone-waiting";
            default -> "tone-moving";
        };
    }
}
