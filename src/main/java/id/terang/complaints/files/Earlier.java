package id.terang.complaints.files;

import java.time.Instant;

/// Where a picture that looks the same was seen first.
///
/// @param complaintId the other case
public record Earlier(long complaintId, Instant uploadedAt) { }
