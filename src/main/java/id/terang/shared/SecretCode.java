package id.terang.shared;

import java.util.Locale;
import java.util.random.RandomGenerator;

/// What proves that a citizen filed a case: 80 random bits as sixteen Crockford base-32 characters.
/// It is shown once, on the receipt, and stored only as a keyed hash.
///
/// @param characters sixteen characters of the Crockford alphabet, upper case
/// @see <a href="https://www.crockford.com/base32.html">Crockford, Base 32</a>
public record SecretCode(String characters) {

    /// Length of {@link #characters()}; five random bits each.
    public static final int LENGTH = 16;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public SecretCode {
        if (characters.length() != LENGTH || !characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new Refusal.BadInput("refusal.secret.shape");
        }
    }

    /// Reads a code as people type it: any case, with or without dashes and spaces, O for 0, I or L for 1.
    ///
    /// @throws Refusal.BadInput if it cannot be a code
    public static SecretCode parse(String text) {
        if (text.length() > 60) {
            throw new Refusal.BadInput("refusal.secret.shape");
        }
        String plain = text.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-–—_]", "");
        return new SecretCode(plain.replace('O', '0').replace('I', '1').replace('L', '1'));
    }

    /// @param random must be cryptographically strong
    public static SecretCode random(RandomGenerator random) {
        var characters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new SecretCode(characters.toString());
    }

    /// As printed on the receipt: `7K2M-Q9XD-0ZTB-4WFH`.
    public String printed() {
        return characters.replaceAll("(.{4})(?=.)", "$1-");
    }

    /// Never the code itself: records end up in logs.
    @Override
    public String toString() {
        return "SecretCode[…]";
    }
}
