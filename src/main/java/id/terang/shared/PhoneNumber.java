package id.terang.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/// A telephone number that can exist.
///
/// @param e164 international form, `+6281234567890` (ITU-T E.164)
public record PhoneNumber(String e164) {

    public PhoneNumber {
        if (!e164.matches("\\+[1-9][0-9]{6,14}")) {
            throw new Refusal.BadInput("refusal.phone.shape");
        }
    }

    /// Reads a number as people write it.
    ///
    /// @param region ISO 3166 code of the country whose prefix may be left out, for example `ID`
    /// @throws Refusal.BadInput if no such number can exist
    public static PhoneNumber parse(String text, String region) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(text, region);
            if (numbers.isValidNumber(number)) {
                return new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164));
            }
        } catch (NumberParseException unreadable) {
            // answered below like any other impossible number
        }
        throw new Refusal.BadInput("refusal.phone.shape");
    }

    /// For screens where others may look over a shoulder: `+62…7890`.
    public String masked() {
        return e164.substring(0, 3) + "…" + e164.substring(e164.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
