package id.terang.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import id.terang.shared.Reference;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// Not a test but a camera: takes every public page at two widths, light and dark, to be looked at.
/// `./mvnw test -Dtest=PagePictures` puts them into `target/pictures`.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "terang.site.name=Kota Lestari")
@Import(SmallTown.class)
class PagePictures {

    @Autowired
    private SmallTown town;
    @LocalServerPort
    private int port;

    @Test
    void of_every_page() {
        town.build();
        var pages = pages();
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
             Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                     .setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {390, 1280}) {
                    try (Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 844)
                            .setColorScheme(scheme))) {
                        pages.forEach((name, address) -> {
                            page.navigate("http://localhost:" + port + address);
                            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures",
                                    name + "-" + width + "-" + scheme.name().toLowerCase() + ".png")));
                        });
                    }
                }
            }
        }
    }

    private Map<String, String> pages() {
        Instant now = Instant.now();
        Reference answered = town.filed("Lampu jalan mati di tikungan Jalan Kenanga", "x", now.minus(Duration.ofDays(26)));
        town.verified(answered, "Lampu jalan mati di tikungan Jalan Kenanga", """
                Tiga lampu penerangan di tikungan Jalan Kenanga mati sejak minggu lalu. Malam hari gelap sekali dan sudah \
                dua pengendara jatuh.

                Mohon diperbaiki sebelum ada korban lagi.""", now.minus(Duration.ofDays(25)));
        town.asked(answered, "Lampu yang mana? Mohon sebutkan nomor tiang atau rumah terdekat.", now.minus(Duration.ofDays(24)));
        town.replied(answered, "Dekat nomor 12 sampai 18", now.minus(Duration.ofDays(19)));
        town.answered(answered, "Tiga lampu di tiang LP-112, LP-113 dan LP-114 sudah diganti dengan LED.",
                now.minus(Duration.ofDays(6)));
        town.disputed(answered, "Lampu di tiang LP-114 masih mati.", now.minus(Duration.ofDays(4)));
        Reference late = town.filed("Jalan berlubang", "x", now.minus(Duration.ofDays(60)));
        town.verified(late, "Jalan berlubang di depan pasar", "Lubang besar di depan pasar, sudah dua bulan.",
                now.minus(Duration.ofDays(58)));
        Reference fresh = town.filed("Belum diperiksa", "x", now.minus(Duration.ofHours(30)));
        var pages = new LinkedHashMap<String, String>();
        pages.put("case", "/complaints/" + answered);
        pages.put("case-en", "/en/complaints/" + answered);
        pages.put("case-late", "/complaints/" + late);
        pages.put("case-fresh", "/complaints/" + fresh);
        pages.put("agencies", "/agencies");
        pages.put("agency", "/agencies/dinas-pu");
        pages.put("services-en", "/en/services");
        pages.put("service", "/services/lampu-jalan");
        pages.put("about", "/about");
        pages.put("missing", "/complaints/4821-0937-6");
        return pages;
    }
}
