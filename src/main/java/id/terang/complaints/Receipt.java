package id.terang.complaints;

import id.terang.shared.Reference;
import id.terang.shared.SecretCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What the citizen keeps.
///
/// @param secret shown here and never again
/// @param title what it is about, as filed
/// @param service id
/// @param area id, where it happened
/// @param holder agency that has the case now, the receiving desk
/// @param readable whether everybody can read the words already
/// @param clocks the promised dates
/// @param contact how they said they can be reached
public record Receipt(Reference reference, SecretCode secret, Instant filedAt, String title, long service, long area, long holder,
                      Visibility visibility, boolean readable, List<ClockView> clocks, Contact contact) {

    /// How long it can be seen on the screen, and a mistyped address corrected there: long enough to write the code down, too short
    /// for who comes next.
    public static final Duration SHOWN = Duration.ofMinutes(15);

    public Receipt reachedAt(Contact corrected) {
        return new Receipt(reference, secret, filedAt, title, service, area, holder, visibility, readable, clocks, corrected);
    }
}
