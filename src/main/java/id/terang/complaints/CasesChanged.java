package id.terang.complaints;

import id.terang.shared.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Tells the other rooms once that the histories of many cases went on for one cause, which concerns each of them alike.
public record CasesChanged(UUID id, List<Long> complaints, Instant at) implements DomainEvent {

    public CasesChanged {
        complaints = List.copyOf(complaints);
    }
}
