package id.terang.notifications;

import id.terang.shared.EmailAddress;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Somebody who wants to hear of a public case by e-mail.
///
/// @param token of the link that confirms; empty once it was used
/// @param confirmedAt before that nothing but the question goes to the address
record MailFollower(long id, long complaintId, EmailAddress email, Locale language, @Nullable String token, Instant askedAt,
                    @Nullable Instant confirmedAt) { }
