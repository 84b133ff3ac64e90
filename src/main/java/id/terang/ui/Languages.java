package id.terang.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which language a session speaks: at first the browser's, later whatever `?lang=` on any address said last. In it stands what
/// is read before any script has come, which on a slow network takes a while, and where none ever will.
@Component
class Languages implements VaadinServiceInitListener, IndexHtmlRequestListener {

    static final String PARAMETER = "lang";

    private final Translations words;

    Languages(Translations words) {
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this);
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session == null) {
            return;
        }
        Locale wanted = supported(response.getVaadinRequest().getParameter(PARAMETER));
        if (wanted != null) {
            session.setLocale(wanted);
        }
        var locale = session.getLocale();
        var page = response.getDocument();
        page.child(0).attr("lang", locale.getLanguage());
        page.title(words.getTranslation("common.product", locale));
        // Vaadin puts the view in its place.
        var outlet = page.selectFirst("#outlet");
        outlet.appendElement("p").addClass("coming").text(words.getTranslation("common.coming", locale));
        var without = outlet.appendElement("noscript").appendElement("div").addClass("without-scripts");
        without.appendElement("p").text(words.getTranslation("common.scripts.needed", locale));
        without.appendElement("p").appendElement("a").attr("href", response.getVaadinRequest().getContextPath() + PublicPages.in(locale, "/"))
            .text(words.getTranslation("common.scripts.public", locale));
    }

    static @Nullable Locale supported(@Nullable String language) {
        return switch (language) {
            case "id" -> Translations.INDONESIAN;
            case "en" -> Locale.ENGLISH;
            case null, default -> null;
        };
    }
}
