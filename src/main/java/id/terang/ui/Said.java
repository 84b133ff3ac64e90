package id.terang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import id.terang.search.Tongue;
import java.util.Locale;

/// Tells browsers that somebody wrote the words that a component shows: in which direction they run is theirs, and so is the
/// language in which they are read aloud.
public final class Said {

    private Said() { }

    /// @param words all that tells the language, which may be more than the component shows
    public static void by(Component shown, String... words) {
        var element = shown.getElement().setAttribute("dir", "auto");
        var page = UI.getCurrent() == null ? Locale.getDefault() : UI.getCurrent().getLocale();
        var tongue = Tongue.otherThan(page, words);
        if (tongue == null) {
            element.removeAttribute("lang");
        } else {
            element.setAttribute("lang", tongue);
        }
    }
}
