package id.terang.shared;

import java.text.Normalizer;
import java.util.Locale;

/// Names as they stand in addresses.
public final class Slugs {

    private Slugs() { }

    /// Letters and digits of the ASCII alphabet, joined by hyphens.
    ///
    /// @return of a name without any "x"
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "x" : plain;
    }

    /// As {@link #of(String)}, of so many characters at most.
    public static String of(String name, int longest) {
        String slug = of(name);
        return slug.length() <= longest ? slug : slug.substring(0, longest).replaceAll("-$", "");
    }
}
