package id.terang.jurisdiction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// First and last day of something that is retired and never deleted; an open end is null.
final class Validity {

    private Validity() {
    }

    static boolean holds(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
