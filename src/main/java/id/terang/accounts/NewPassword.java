package id.terang.accounts;

import id.terang.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// A password somebody wants. Length is what protects it; rules about digits and signs are not asked for
/// (NIST SP 800-63B-4 §3.1.1.2).
///
/// @param typed normalised, so that the same signs typed on two keyboards are the same password
record NewPassword(String typed) {

    static final int SHORTEST = 10;
    /// What bcrypt looks at.
    static final int LONGEST_BYTES = 72;

    private static final Set<String> GUESSED_FIRST = Set.of("1234567890", "12345678910", "0123456789", "0987654321",
        "9876543210", "qwertyuiop", "1qaz2wsx3edc", "q1w2e3r4t5", "password12", "password123", "password1234",
        "passw0rd123", "katasandi123", "rahasia123", "indonesia123", "bismillah123", "sayangkamu", "abcdefghij",
        "iloveyou123", "administrator", "admin12345", "admin123456", "letmein123", "welcome123", "qwerty12345",
        "qwerty123456", "asdfghjkl1", "1q2w3e4r5t", "changeme123", "terang12345");

    /// @throws Refusal.BadInput if it is too short, too long for the hash, or among the first that anybody would try
    NewPassword {
        typed = normal(typed);
        if (typed.codePointCount(0, typed.length()) < SHORTEST) {
            throw new Refusal.BadInput("refusal.password.short", SHORTEST);
        }
        if (typed.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new Refusal.BadInput("refusal.password.long", LONGEST_BYTES);
        }
        String lower = typed.toLowerCase(Locale.ROOT);
        if (GUESSED_FIRST.contains(lower) || lower.chars().distinct().count() < 4) {
            throw new Refusal.BadInput("refusal.password.common");
        }
    }

    /// @param known what everybody knows about the person, such as the user name
    NewPassword unlike(String known) {
        if (typed.equalsIgnoreCase(known)) {
            throw new Refusal.BadInput("refusal.password.common");
        }
        return this;
    }

    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    @Override
    public String toString() {
        return "NewPassword[…]";
    }
}
