package id.terang.accounts;

import id.terang.shared.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/// What an official types to sign in. Its shape keeps it apart from e-mail addresses and telephone numbers, which
/// citizens use.
record UserName(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9._-]{2,39}");

    /// @throws Refusal.BadInput unless 3 to 40 letters a-z, digits, dots, dashes or underscores, a letter first
    UserName {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new Refusal.BadInput("refusal.userName.shape");
        }
    }
}
