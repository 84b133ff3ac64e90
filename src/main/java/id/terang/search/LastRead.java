package id.terang.search;

import id.terang.shared.Reference;
import java.time.Instant;

/// Where somebody stopped reading a list that is newest first: behind this case. What is filed meanwhile comes before
/// it, so nothing is read twice and nothing is missed.
///
/// @param filedAt in milliseconds, as the index keeps it
public record LastRead(Instant filedAt, Reference reference) { }
