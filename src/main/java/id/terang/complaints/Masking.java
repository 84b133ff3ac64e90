package id.terang.complaints;

import java.util.regex.Pattern;

/// Finds what identifies a person in a text and puts a mark in its place: identity and card numbers, telephone numbers,
/// e-mail addresses. A help for the verifier, who sees both texts; never a promise of anonymity.
public final class Masking {

    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

    // NIK and family card: 16 digits (Permendagri 72/2022); also account numbers, which are no business of the public.
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d])\\d(?:[ .-]?\\d){9,18}(?![\\d])");

    // Indonesian telephone numbers: 0 or +62, then 7 to 12 digits in groups.
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?<!\\d[ .-])(?:\\+?62|0)[ .-]?\\d(?:[ .-]?\\d){6,11}(?![\\d])");

    private static final Pattern HOUSE_NUMBER =
        Pattern.compile("(?i)\\s*\\b(?:no|nomor|nomer|number|blok)\\b\\.?\\s*[a-z]?\\d*[\\w/-]*|\\s*\\brt\\.?\\s*\\d+|\\s*\\brw\\.?\\s*\\d+");

    private Masking() { }

    /// An address without what leads to one door: anonymous cases have "no house number".
    public static String withoutHouseNumber(String address) {
        return HOUSE_NUMBER.matcher(address).replaceAll("").replaceAll("(\\s*,)+", ",").strip();
    }

    /// The text with `[…]` wherever something identifies a person.
    public static String mask(String text) {
        var masked = EMAIL.matcher(text).replaceAll("[…]");
        masked = PHONE.matcher(masked).replaceAll("[…]");
        return NUMBER.matcher(masked).replaceAll("[…]");
    }
}
