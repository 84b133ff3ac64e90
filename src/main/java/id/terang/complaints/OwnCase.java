package id.terang.complaints;

import id.terang.shared.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of a citizen's own cases.
///
/// @param holderId agency that has it now
/// @param news     entries that the citizen has not seen yet
public record OwnCase(Reference reference, String title, Status status, @Nullable CloseReason closeReason, long serviceId,
                      long holderId, Instant filedAt, Instant updatedAt, int news) {

    /// Whether it is the citizen's turn: a question to reply to, or an answer to judge.
    public boolean waitsForClaimant() {
        return status == Status.AWAITING_CITIZEN || status == Status.ANSWERED;
    }
}
