package id.terang.complaints;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds what identifies a person in a text and puts a mark in its place: identity and card numbers, telephone numbers,
/// e-mail addresses. A help for the verifier, who sees both texts; never a promise of anonymity.
public final class Masking {

    // From the beginning of a word only, and never back into it: else a long word without @ would be read once for each letter.
    private static final Pattern EMAIL = Pattern.compile("(?<![\\w.+-])[\\w.+-]++@[\\w-]++(\\.[\\w-]++)+");

    // NIK and family card: 16 digits (Permendagri 72/2022); also account numbers, which are no business of the public.
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d])\\d(?:[ .-]?\\d){9,18}(?![\\d])");

    // Indonesian telephone numbers: 0 or +62, then 7 to 12 digits in groups.
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?<!\\d[ .-])(?:\\+?62|0)[ .-]?\\d(?:[ .-]?\\d){6,11}(?![\\d])");

    private static final Pattern PARTS = Pattern.compile("\\s*[,;\\n]\\s*");

    /// From a number on, or from what says that one follows, in figures or in words.
    private static final Pattern DOOR = Pattern.compile("(?ius)(?<![\\p{L}\\p{N}])(?:(?:no|nomor|nomer|number|blok|block|kav|kavling|kaveling|rt|rw)"
        + "(?![\\p{L}])|\\S*\\p{N}).*");

    /// What announced a number and says nothing without it.
    private static final Pattern ANNOUNCED = Pattern.compile(
        "(?iu)(?:(?<!\\p{L})(?:jl|jln|jalan|gg|gang|rumah|unit|lantai|lt|km|nr|#))?[\\s.:/#()–-]*$");

    private Masking() { }

    /// An address without what leads to one door: anonymous cases have "no house number". House numbers are written in
    /// more ways than can be listed, so that of each part only what stands before the first figure is kept.
    ///
    /// @return empty where nothing is left
    public static String withoutHouseNumber(String address) {
        return PARTS.splitAsStream(address.strip()).map(Masking::withoutNumber).filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    }

    private static String withoutNumber(String part) {
        var kept = DOOR.matcher(part).replaceFirst("");
        return kept.equals(part) ? part : ANNOUNCED.matcher(kept).replaceFirst("").strip();
    }

    /// The text with `[…]` wherever something identifies a person.
    public static String mask(String text) {
        var masked = EMAIL.matcher(text).replaceAll("[…]");
        masked = PHONE.matcher(masked).replaceAll("[…]");
        return NUMBER.matcher(masked).replaceAll("[…]");
    }
}
