package id.terang.complaints;

import id.terang.shared.EmailAddress;
import id.terang.shared.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the claimant can be reached, if at all.
///
/// @param citizenId their account, if they are signed in
/// @param language in which they are written to
public record Contact(@Nullable PhoneNumber phone, @Nullable EmailAddress email, @Nullable Long citizenId, Locale language) {

    public static Contact none(Locale language) {
        return new Contact(null, null, null, language);
    }

    /// Whether a question can reach them.
    public boolean reachable() {
        return phone != null || email != null || citizenId != null;
    }

    /// Phone and e-mail, half shown, for screens and papers that others may see; empty if there is neither.
    public List<String> masked() {
        return Stream.concat(Optional.ofNullable(phone).map(PhoneNumber::masked).stream(), Optional.ofNullable(email).map(EmailAddress::masked).stream()).toList();
    }

    /// Whether there is no other way than by e-mail.
    boolean onlyByMail() {
        return phone == null && citizenId == null && email != null;
    }

    /// Which addresses failed for good, or are not known to be the claimant's. Known to the room that sends letters; where there is none, all are alive.
    public interface Returns {

        /// Those of these addresses from which letters come back.
        Set<EmailAddress> dead(Set<EmailAddress> addresses);

        /// Those of these cases whose claimant is not written to before the owner of the address has confirmed it, or because they want no
        /// letters.
        ///
        /// @param cases with the addresses of their claimants
        Set<Long> unwritten(Map<Long, EmailAddress> cases);

        /// One case was split from another, and its claimant is the same.
        void split(long whole, long part);

        /// The claimant of a case wants to be written to there; a mailbox from which letters come back is tried first.
        void reached(long complaintId, EmailAddress address);
    }
}
