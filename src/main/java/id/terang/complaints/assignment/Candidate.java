package id.terang.complaints.assignment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody who can work on a case.
///
/// @param pending     cases of theirs that wait for an answer; secret ones are not counted
/// @param overdue     those of them that are late
/// @param nextDue     the nearest due date of them
/// @param absentUntil the last day of an absence that has begun
public record Candidate(long official, String name, int pending, int overdue, @Nullable Instant nextDue, @Nullable LocalDate absentUntil) {

    boolean present() {
        return absentUntil == null;
    }
}
