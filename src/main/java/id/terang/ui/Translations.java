package id.terang.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Vaadin's way to the same messages that the public pages use.
@Component
class Translations implements I18NProvider {

    static final Locale INDONESIAN = Locale.of("id");

    private final MessageSource messages;

    Translations(MessageSource messages) {
        this.messages = messages;
    }

    /// The first one is for browsers that want neither.
    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(INDONESIAN, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return messages.getMessage(key, params, locale);
    }
}
