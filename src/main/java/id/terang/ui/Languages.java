package id.terang.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which language a session speaks: at first the browser's, later whatever `?lang=` on any address said last.
@Component
class Languages implements VaadinServiceInitListener, IndexHtmlRequestListener {

    static final String PARAMETER = "lang";

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
        response.getDocument().child(0).attr("lang", session.getLocale().getLanguage());
    }

    static @Nullable Locale supported(@Nullable String language) {
        return switch (language) {
            case "id" -> Translations.INDONESIAN;
            case "en" -> Locale.ENGLISH;
            case null, default -> null;
        };
    }
}
