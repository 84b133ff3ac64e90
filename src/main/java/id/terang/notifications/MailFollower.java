package id.terang.notifications;

import id.terang.shared.EmailAddress;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Somebody who wants to hear of a public case, or of new cases that a search finds, by e-mail.
///
/// @param complaintId of the case; empty where it is a search
/// @param question    of the search, as in the address of its page; empty where it is a case
/// @param token of the link that confirms; empty once it was used
/// @param confirmedAt before that nothing but the question goes to the address
record MailFollower(long id, @Nullable Long complaintId, @Nullable String question, EmailAddress email, Locale language,
                    @Nullable String token, Instant askedAt, @Nullable Instant confirmedAt) { }
