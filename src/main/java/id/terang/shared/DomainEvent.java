package id.terang.shared;

import java.time.Instant;
import java.util.UUID;

/// Something that happened, told to the other rooms after it was committed; at least once, so listeners go by `id`.
public interface DomainEvent {

    UUID id();

    /// When it occurred, to the microsecond.
    Instant at();
}
