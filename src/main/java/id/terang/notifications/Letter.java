package id.terang.notifications;

import id.terang.jurisdiction.ClockType;
import org.jspecify.annotations.Nullable;

/// A letter in the queue.
///
/// @param seq      the entry of the history that a claimant is told of
/// @param attempts how often it was tried, this time included
record Letter(long id, Recipient recipient, long complaintId, @Nullable Integer seq, Occasion occasion, @Nullable ClockType clock,
              int attempts, String stopToken) { }
