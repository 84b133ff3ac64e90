package id.terang.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import id.terang.shared.Refusal;
import id.terang.shared.Setbacks;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// What people read when something did not work. A refusal speaks for itself. Anything else is a bug: it is logged
/// with a reference that the user can quote. The view stays as it is, with everything typed in it.
@Component
public class Failures implements VaadinServiceInitListener, ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    /// Flow sends again every five seconds.
    private static final int RETRIED_MS = 6_000;

    /// Where two requests failed Flow gets through again and goes on saying that it does not; so we look for ourselves.
    private static final String LINE = """
        Object.assign(window.Vaadin.connectionIndicator ?? {}, {onlineText: $0, offlineText: $1, reconnectingText: $2});
        const look = () => {
            const line = window.Vaadin.connectionState;
            if (line?.state === 'reconnecting') {
                fetch('/robots.txt', {method: 'HEAD', cache: 'no-store'}).then(answer => answer.ok && (line.state = 'connected'), () => {});
            }
        };
        window.addEventListener('online', () => setTimeout(look, $3));""";

    /// Nobody wraps a failure more often; some name each other.
    private static final int CAUSES = 20;

    /// What Tomcat says of a socket that the browser has closed.
    private static final Pattern CLOSED = Pattern.compile("WebSocket session .*has been closed");

    private final MessageSource messages;

    Failures(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
        event.getSource().setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
        event.getSource().addUIInitListener(init -> tellOfTheLine(init.getUI()));
    }

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        String text = tell(event.getThrowable(), ui == null ? Translations.INDONESIAN : ui.getLocale());
        if (ui != null) {
            Notices.refused(text);
        }
    }

    /// The words for a failure, which is logged unless it is a refusal.
    String tell(Throwable failure, Locale locale) {
        Optional<Refusal> refusal = refusal(failure);
        if (refusal.isPresent()) {
            return messages.getMessage(refusal.get().key(), refusal.get().args(), locale);
        }
        if (gone(failure)) {
            log.debug("The browser went away", failure);
            return messages.getMessage("common.line.offline", null, locale);
        }
        String reference = "%06X".formatted(ThreadLocalRandom.current().nextInt(1 << 24));
        log.error("Reference {}", reference, failure);
        return messages.getMessage("common.failure", new Object[] {reference}, locale);
    }

    /// Whether the browser was closed while it was being answered, which is nobody's fault.
    static boolean gone(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(CAUSES)
            .anyMatch(one -> one instanceof ClientAbortException || one instanceof AsyncRequestNotUsableException
                || one instanceof IllegalStateException && one.getMessage() != null && CLOSED.matcher(one.getMessage()).find());
    }

    /// As {@link Setbacks#refusal}; a database that does not answer stands in the log too.
    public static Optional<Refusal> refusal(Throwable failure) {
        Optional<Refusal> refusal = Setbacks.refusal(failure);
        if (refusal.isPresent() && refusal.get() instanceof Refusal.Unavailable && !(failure instanceof Refusal)) {
            log.error("The database does not answer: {}", String.valueOf(failure.getMessage()));
        }
        return refusal;
    }

    private SystemMessages systemMessages(@Nullable Locale wanted) {
        Locale locale = wanted == null ? Translations.INDONESIAN : wanted;
        var system = new CustomizedSystemMessages();
        system.setSessionExpiredNotificationEnabled(true);
        system.setSessionExpiredCaption(word("common.expired.title", locale));
        system.setSessionExpiredMessage(word("common.expired.text", locale));
        system.setInternalErrorCaption(word("common.broken.title", locale));
        system.setInternalErrorMessage(word("common.broken.text", locale));
        system.setCookiesDisabledCaption(word("common.cookies.title", locale));
        system.setCookiesDisabledMessage(word("common.cookies.text", locale));
        return system;
    }

    /// What is said while nothing can be sent. Forms keep what is typed.
    private void tellOfTheLine(UI ui) {
        Locale locale = ui.getLocale();
        ui.getPage().executeJs(LINE, word("common.line.online", locale), word("common.line.offline", locale),
            word("common.line.reconnecting", locale), RETRIED_MS);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
