package id.terang.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/// An e-mail address of the everyday form; the domain is lower-cased.
///
/// @param value at most 254 characters (RFC 5321 §4.5.3.1)
public record EmailAddress(String value) {

    private static final Pattern SHAPE =
        Pattern.compile("[^\\s@<>\"(),:;\\\\\\[\\]]{1,64}@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,62}[\\p{L}\\p{N}])?\\.)+\\p{L}{2,63}");

    public EmailAddress {
        value = value.strip();
        if (value.length() > 254 || !SHAPE.matcher(value).matches()) {
            throw new Refusal.BadInput("refusal.email.shape");
        }
        int at = value.lastIndexOf('@');
        value = value.substring(0, at) + value.substring(at).toLowerCase(Locale.ROOT);
    }

    /// For screens where others may look over a shoulder: `b…@contoh.id`.
    public String masked() {
        return value.charAt(0) + "…" + value.substring(value.lastIndexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }
}
