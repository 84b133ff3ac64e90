package id.terang.complaints;

import id.terang.shared.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a photo looks like one that came before.
///
/// @param in the case, which may be the same; empty if this official may not read it
/// @param at when it came there
public record Reused(@Nullable Reference in, Instant at) { }
