package id.terang;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ClosedBrowsersTest {

    private final Logger push = (Logger) LoggerFactory.getLogger(ClosedBrowsers.PUSH);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final ClosedBrowsers filter = new ClosedBrowsers();

    @BeforeEach
    void listen() {
        log.start();
        push.addAppender(log);
        filter.listen();
    }

    @AfterEach
    void leave() {
        filter.leave();
        push.detachAppender(log);
    }

    @Test
    void a_browser_that_is_gone_is_no_error_and_everything_else_is() throws Exception {
        Class.forName(ClosedBrowsers.PUSH);
        push.error("Exception in push connection", new ClosedChannelException());
        push.error("Exception in push connection", new IOException("Broken pipe"));
        assertThat(log.list).isEmpty();

        push.error("Exception in push connection", new IllegalStateException("no session"));
        push.error("without a fault");
        assertThat(log.list).hasSize(2);
    }
}
