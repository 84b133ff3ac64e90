package id.terang;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// How long tests wait for what happens on other threads: long, because two cores may be busy with everything else. A passing
/// test never waits for it. Registered for every test class by `junit-platform.properties`.
public final class Patience implements BeforeAllCallback {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONG);
    }
}
