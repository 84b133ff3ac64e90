package id.terang.notifications;

import id.terang.shared.EmailAddress;
import java.util.List;
import java.util.Locale;

/// A letter ready to go, in plain text, perhaps with enclosures.
///
/// @param id   unique, the same at every attempt, so that servers on the way can recognise a repetition
/// @param stop path that ends such letters, from the root of the site
public record Mail(String id, EmailAddress to, Locale language, String subject, String text, String stop,
                   List<Enclosure> enclosures) {

    Mail with(List<Enclosure> enclosures) {
        return new Mail(id, to, language, subject, text, stop, enclosures);
    }

    /// Contacts and words do not belong in logs.
    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }
}
