package id.terang.search;

import org.jspecify.annotations.Nullable;

/// What a case was decided to be.
///
/// @param agency who holds it; `null` where only words of the service itself speak
record Decided(long service, @Nullable Long agency) { }
