package id.terang.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Locale;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Addresses of the public pages, and of the site for who reads it on paper.
public final class PublicPages {

    private PublicPages() { }

    /// The page in the language of the reader.
    ///
    /// @param path of the Indonesian page, from the root of the site
    public static String in(Locale language, String path) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "/en" + path : path;
    }

    /// Scheme and host, without a slash at the end.
    ///
    /// @param set address of the site; empty where none is set, then it is the one that was asked
    public static String site(String set) {
        return set.isEmpty() ? ServletUriComponentsBuilder.fromContextPath(VaadinServletRequest.getCurrent()).replacePath("").build().toUriString()
            : set.replaceAll("/+$", "");
    }
}
