package id.terang.complaints;

import id.terang.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact as it stands in the history.
///
/// @param seq 1 for the filing, then one more each, without gaps
/// @param clocks what it did to the clocks
/// @param occurredAt when it happened, to the microsecond
/// @param recordedAt when it was written down; later than `occurredAt` for imported cases
/// @param text what was written, for those with the right
/// @param publicText what the public may read of it
public record RecordedEvent(UUID id, long complaintId, int seq, CaseEvent event, List<ClockChange> clocks, Actor actor,
                            Instant occurredAt, Instant recordedAt, @Nullable String text, @Nullable String publicText) {

    /// The same entry, told with less.
    RecordedEvent saying(CaseEvent other) {
        return new RecordedEvent(id, complaintId, seq, other, clocks, actor, occurredAt, recordedAt, text, publicText);
    }

    public EventType type() {
        return event.type();
    }
}
