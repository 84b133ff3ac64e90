package id.terang.shared;

import java.util.Locale;

/// A text in the two shipped languages.
///
/// @param id Indonesian, never blank
/// @param en English; the Indonesian text stands in where it is blank
public record Texts(String id, String en) {

    public String in(Locale locale) {
        return !en.isBlank() && "en".equals(locale.getLanguage()) ? en : id;
    }

    /// The same words in both languages, for proper names.
    public static Texts same(String text) {
        return new Texts(text, text);
    }
}
