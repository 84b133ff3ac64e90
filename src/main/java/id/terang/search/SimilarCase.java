package id.terang.search;

import id.terang.complaints.CloseReason;
import id.terang.complaints.Status;
import id.terang.jurisdiction.Kind;
import id.terang.shared.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Enough of a similar case to decide whether it is the same.
///
/// @param title of the case; for the public the released one
/// @param snippet where its text speaks of the same
/// @param distance in metres between the places, as far as both are known; to the public rounded as places are
/// @param score how alike, for sorting only
public record SimilarCase(Reference reference, Marked title, Marked snippet, Status status, @Nullable CloseReason closeReason,
                          Kind kind, long serviceId, long agencyId, long areaId, Instant filedAt, int followers,
                          @Nullable Double distance, double score) { }
