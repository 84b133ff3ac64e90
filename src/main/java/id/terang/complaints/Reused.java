package id.terang.complaints;

import id.terang.shared.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a photo of this case looks like one of another.
///
/// @param in the other case; empty if this official may not read it
/// @param at when it came there
public record Reused(@Nullable Reference in, Instant at) { }
