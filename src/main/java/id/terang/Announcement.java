package id.terang;

import id.terang.shared.StartUpNotice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What the operator reads when the server is ready: where it is, and how to sign in.
@Component
@ConditionalOnWebApplication
class Announcement {

    private static final Logger log = LoggerFactory.getLogger(Announcement.class);

    private final ObjectProvider<StartUpNotice> notices;

    Announcement(ObjectProvider<StartUpNotice> notices) {
        this.notices = notices;
    }

    @EventListener
    void print(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("  Terang is ready after %.1f s on Java %s:  http://localhost:%d".formatted(
            seconds(ready.getTimeTaken()), Runtime.version().feature(), web.getWebServer().getPort()));
        notices.orderedStream().map(StartUpNotice::lines).filter(notice -> !notice.isEmpty()).forEach(notice -> {
            lines.add("");
            notice.forEach(line -> lines.add("  " + line));
        });
        lines.add("");
        log.info(String.join(System.lineSeparator(), lines));
    }

    private static double seconds(@Nullable Duration time) {
        return time == null ? 0 : time.toMillis() / 1000.0;
    }
}
