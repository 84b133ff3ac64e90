package id.terang.accounts;

import id.terang.shared.EmailAddress;
import id.terang.shared.PhoneNumber;
import id.terang.shared.Refusal;
import java.util.Locale;

/// How a citizen is reached and signs in: an e-mail address or a telephone number, in one field.
///
/// @param value the address in lower case, or the number in international form
record Contact(String value) {

    /// @param region ISO 3166 code of the country whose telephone prefix may be left out
    /// @throws Refusal.BadInput if it is neither
    static Contact parse(String typed, String region) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > 254) {
            throw new Refusal.BadInput("refusal.contact.shape");
        }
        // A mailbox name could differ by case alone, but nobody's does, and people type capitals on phones.
        return new Contact(text.contains("@") ? new EmailAddress(text).value().toLowerCase(Locale.ROOT)
            : PhoneNumber.parse(text, region).e164());
    }
}
