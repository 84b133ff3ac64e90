package id.terang.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// A real headless Chromium, if this machine has one. Nothing is downloaded. One runs for all tests of the JVM; what a test
/// opens in it shares no cookie, storage or cache with what another opened, and is gone when the test closes it.
final class Chromium implements AutoCloseable {

    /// Long, because two cores may be busy with everything else; a passing test never waits for it.
    private static final double PATIENCE_MS = 60_000;

    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final List<BrowserContext> opened = new ArrayList<>();

    private Chromium() { }

    private static final class Running {

        static final Browser BROWSER = start(find().orElseThrow());

        private static Browser start(Path executable) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
            var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(new HashMap<>(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setHeadless(true)
                .setTimeout(PATIENCE_MS).setArgs(QUIET));
        }
    }

    /// Skips the test, and says why, where there is no Chromium; fails there if `TERANG_BROWSER_REQUIRED` is set, as in CI.
    static Chromium startOrSkip() {
        if (find().isEmpty()) {
            var why = "No Chromium found (CHROMIUM, /usr/bin/chromium, /usr/bin/google-chrome): browser tests are skipped. "
                + "On Debian: apt-get install chromium";
            if (System.getenv("TERANG_BROWSER_REQUIRED") != null) {
                Assertions.fail(why);
            }
            Assumptions.abort(why);
        }
        return new Chromium();
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("CHROMIUM", ""), "/usr/bin/chromium", "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
            .filter(path -> !path.isBlank()).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /// A page in a fresh profile, without motion, so that no colour is caught half-way.
    ///
    /// @param width of the window in CSS pixels
    /// @param language `id-ID` or `en-GB`
    Page page(int width, String language, ColorScheme colours) {
        return context(width, language, colours).newPage();
    }

    BrowserContext context(int width, String language, ColorScheme colours) {
        var context = Running.BROWSER.newContext(new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 900)
            .setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MS);
        opened.add(context);
        return context;
    }

    @Override
    public void close() {
        opened.forEach(BrowserContext::close);
    }
}
