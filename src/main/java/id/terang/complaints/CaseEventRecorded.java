package id.terang.complaints;

import id.terang.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/// Tells the other rooms that the history of a case has one more entry. They read it through {@link CaseEvents}.
public record CaseEventRecorded(UUID id, long complaintId, int seq, EventType type, Instant at) implements DomainEvent { }
