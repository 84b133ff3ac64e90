package id.terang.complaints.files;

import java.time.Instant;

/// Where a picture that looks the same was seen first.
///
/// @param complaintId the case, which may be the same
public record Earlier(long complaintId, Instant uploadedAt) { }
