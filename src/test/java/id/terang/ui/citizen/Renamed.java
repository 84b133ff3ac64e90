package id.terang.ui.citizen;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.mocks.MockHttpSession;
import com.vaadin.browserless.mocks.MockRequest;
import java.util.concurrent.atomic.AtomicInteger;

/// Requests of browserless tests whose session can be given another name; theirs cannot. It counts how often one was.
final class Renamed extends MockRequest {

    private static final AtomicInteger TIMES = new AtomicInteger();

    private Renamed(MockHttpSession session) {
        super(session);
    }

    /// Before the first request of a test class is made.
    static void watch() {
        MockVaadin.INSTANCE.setMockRequestFactory(Renamed::new);
    }

    static int times() {
        return TIMES.get();
    }

    @Override
    public String changeSessionId() {
        return "renamed-" + TIMES.incrementAndGet();
    }
}
