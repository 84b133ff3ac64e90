package id.terang.notifications;

import id.terang.jurisdiction.ClockType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A letter in the queue.
///
/// @param complaintId empty where it is about no single case
/// @param seq      the entry of the history that a claimant is told of
/// @param attempts how often it was tried, this time included
record Letter(long id, Recipient recipient, @Nullable Long complaintId, @Nullable Integer seq, Occasion occasion, @Nullable ClockType clock,
              int attempts, String stopToken, Instant written) { }
