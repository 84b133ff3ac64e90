package id.terang.search;

import id.terang.complaints.Channel;
import id.terang.complaints.CloseReason;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Kind;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A public case in a list of results. Names of service, agency and area come from the atlas.
///
/// @param title released title, empty before the release
/// @param snippet where the released text, the answer, the history or the address speaks of what was asked for, else the beginning of the
///     released text; empty where that is not there. In the order of answers the beginning of the answer
/// @param agencyId who holds it now
/// @param areaId the exact area once an official has released it, the district before
/// @param point rounded to 0.001°; released cases of visibility PUBLIC only
/// @param distance metres from the place that was asked for, if one was
/// @param followers how many said "I have this too"
/// @param allWords whether it has all words that were asked for, not only some
public record FoundCase(Reference reference, @Nullable Marked title, @Nullable Marked snippet, Status status,
                        @Nullable CloseReason closeReason, @Nullable Outcome outcome, Kind kind, Channel channel, Visibility visibility,
                        long serviceId, long agencyId, long areaId, @Nullable GeoPoint point,
                        @Nullable Double distance, Instant filedAt, Instant updatedAt, @Nullable Instant answeredAt,
                        @Nullable Instant closedAt, int followers, boolean allWords) { }
