package id.terang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import id.terang.search.Tongue;
import java.util.Locale;

/// Words that somebody wrote, set apart, in their own direction and language; never read as HTML.
@Tag("blockquote")
public final class Quote extends HtmlContainer {

    private Quote(String words) {
        addClassName("quote");
        setText(words);
        said(this, words);
    }

    public static Quote of(String words) {
        return new Quote(words);
    }

    /// Tells browsers that somebody wrote what a component shows: in which direction the words run is theirs, and so is the
    /// language in which they are read aloud.
    ///
    /// @param words all that tells the language, which may be more than the component shows
    public static void said(Component shown, String... words) {
        var element = shown.getElement().setAttribute("dir", "auto");
        var tongue = Tongue.otherThan(UI.getCurrent() == null ? Locale.getDefault() : UI.getCurrent().getLocale(), words);
        if (tongue == null) {
            element.removeAttribute("lang");
        } else {
            element.setAttribute("lang", tongue);
        }
    }
}
