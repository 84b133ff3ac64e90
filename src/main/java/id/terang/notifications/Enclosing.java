package id.terang.notifications;

import id.terang.accounts.OfficialPrincipal;
import java.time.Instant;
import java.util.Locale;

/// Makes what goes with letters; implemented by the room that knows papers.
public interface Enclosing {

    /// The report of the last whole week before this moment, about what the official leads or oversees.
    Enclosure weekly(OfficialPrincipal official, Instant written, Locale language);
}
