package id.terang.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.shared.Registration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The other language, in that language. A link that loads the page anew: what was typed is kept as a draft, what the
/// address asks for stays in it.
final class LanguageSwitch extends Anchor {

    private @Nullable Registration listening;

    LanguageSwitch() {
        addClassName("language-switch");
        setRouterIgnore(true);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Locale other = getLocale().getLanguage().equals("en") ? Translations.INDONESIAN : Locale.ENGLISH;
        setText(other.getDisplayLanguage(other).equals("English") ? "English" : "Bahasa Indonesia");
        getElement().setAttribute("lang", other.getLanguage()).setAttribute("hreflang", other.getLanguage());
        listening = event.getUI().addAfterNavigationListener(navigation -> point(navigation.getLocation(), other));
        point(event.getUI().getActiveViewLocation(), other);
    }

    /// The window lives longer than the layout that this stands in.
    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    private void point(Location here, Locale other) {
        var asked = here.getQueryParameters().excluding(Languages.PARAMETER).merging(Languages.PARAMETER, other.getLanguage());
        setHref("/app/" + here.getPath() + "?" + asked.getQueryString());
    }
}
