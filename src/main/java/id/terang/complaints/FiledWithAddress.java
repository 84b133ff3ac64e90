package id.terang.complaints;

import id.terang.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/// Tells the other rooms that whoever filed a case just now left an e-mail address, or set a mistyped one right. Apart from {@link CaseEventRecorded}, so
/// that the many filings without one cost no publication.
public record FiledWithAddress(UUID id, long complaintId, Instant at) implements DomainEvent { }
