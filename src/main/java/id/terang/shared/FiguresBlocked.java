package id.terang.shared;

import java.time.Instant;
import java.util.UUID;

/// Public figures are held back, because what came in and went out does not add up to what is pending (domain.md §4).
///
/// @param id one a day, so that nobody is told of it more often, on however many nodes
public record FiguresBlocked(UUID id, Instant at) implements DomainEvent {
}
