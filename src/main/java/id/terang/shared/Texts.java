package id.terang.shared;

import java.util.Locale;

/// A text in the two shipped languages.
///
/// @param id Indonesian, never blank
/// @param en English; the Indonesian text stands in where it is blank
public record Texts(String id, String en) {

    public String in(Locale locale) {
        return inEnglish(locale) ? en : id;
    }

    /// The language of the words that stand for this one.
    public Locale language(Locale locale) {
        return inEnglish(locale) ? Locale.ENGLISH : LocalWords.INDONESIAN;
    }

    private boolean inEnglish(Locale locale) {
        return !en.isBlank() && "en".equals(locale.getLanguage());
    }

    /// The same words in both languages, for proper names.
    public static Texts same(String text) {
        return new Texts(text, text);
    }
}
