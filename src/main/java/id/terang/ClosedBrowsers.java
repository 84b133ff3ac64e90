package id.terang;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/// Keeps out of the log that a browser was closed while something was sent to it. Vaadin tells that from a fault by the words of one server
/// only ("Connection remotely closed") and logs a broken pipe or a closed channel as an error; whatever else goes wrong there is logged.
@Component
class ClosedBrowsers extends TurboFilter {

    static final String PUSH = "com.vaadin.flow.server.communication.PushAtmosphereHandler";

    @PostConstruct
    void listen() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.addTurboFilter(this);
        }
    }

    @PreDestroy
    void leave() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(@Nullable Marker marker, Logger logger, Level level, @Nullable String format, Object @Nullable [] params,
                              @Nullable Throwable fault) {
        return fault instanceof IOException && PUSH.equals(logger.getName()) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
