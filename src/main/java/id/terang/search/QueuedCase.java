package id.terang.search;

import id.terang.complaints.CloseReason;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of an official's queue. For the eyes of the official who asked, never for a public page.
///
/// @param title as the citizen wrote it
/// @param handlerId the official who works on it
/// @param dueClock which clock is due next, and at `dueAt`; both empty while none runs
public record QueuedCase(Reference reference, String title, Status status, @Nullable CloseReason closeReason, Kind kind,
                         Track track, Visibility visibility, long serviceId, long areaId, long agencyId,
                         @Nullable Long handlerId, Instant filedAt, Instant updatedAt, @Nullable ClockType dueClock,
                         @Nullable Instant dueAt, int followers) { }
