package id.terang.complaints;

import id.terang.jurisdiction.ClockType;
import id.terang.shared.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Somebody has to be told of deadlines: "warn the handler before, the LEAD at, the parent agency and OVERSIGHT at twice
/// the time" (domain.md §3). The middle one is {@link CaseEvent.DeadlineMissed}, which stands in the history of the case;
/// these two do not. Some at a time, because a whole country's deadlines end at the same hour.
public record DeadlinesAlerted(UUID id, List<Alert> alerts, Instant at) implements DomainEvent {

    public DeadlinesAlerted {
        alerts = List.copyOf(alerts);
    }

    /// @param id of this alert alone
    /// @param due when the clock is or was due
    public record Alert(UUID id, long complaintId, ClockType clock, int round, Stage stage, Instant due) { }

    public enum Stage {
        /// The last fifth of the time has begun.
        SOON,
        /// Twice the time has passed.
        TWICE
    }
}
