package id.terang.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What an open filing form costs the server: real browsers open it and vanish without saying good-bye.
final class OpenForms {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final String site;

    OpenForms(String site) {
        this.site = site;
    }

    String heapEach(int forms) {
        if (!Files.exists(CHROMIUM)) {
            return "not measured, no " + CHROMIUM;
        }
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (var playwright = Playwright.create(options);
                var browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                                "--disable-background-networking", "--disable-component-update", "--disable-sync")))) {
            open(browser, 3);
            long before = usedHeap();
            open(browser, forms);
            return "%.0f kB each, over %d".formatted((usedHeap() - before) / 1024.0 / forms, forms);
        }
    }

    private void open(Browser browser, int forms) {
        for (int i = 0; i < forms; i++) {
            var context = browser.newContext();
            var page = context.newPage();
            page.navigate(site + "/app/file");
            page.waitForSelector("vaadin-text-area");
            context.setOffline(true);
            context.close();
        }
    }

    private static long usedHeap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
