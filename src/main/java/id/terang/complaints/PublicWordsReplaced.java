package id.terang.complaints;

import id.terang.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/// Tells that a verifier put other words in the place of those that everybody could read until now.
public record PublicWordsReplaced(UUID id, long complaintId, Instant at) implements DomainEvent { }
