package id.terang.ui;

import java.util.Locale;

/// Addresses of the public pages.
public final class PublicPages {

    private PublicPages() { }

    /// The page in the language of the reader.
    ///
    /// @param path of the Indonesian page, from the root of the site
    public static String in(Locale language, String path) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "/en" + path : path;
    }
}
