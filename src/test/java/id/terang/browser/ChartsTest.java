package id.terang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What charts can do in a browser, under the strict policy of public pages, and what they leave alone.
@InTheBrowser
class ChartsTest {

    @LocalServerPort int port;

    Chromium chromium;
    Page page;
    final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void openStatistics() {
        chromium = Chromium.startOrSkip();
        page = chromium.page(1280, "en-GB", ColorScheme.LIGHT);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate("http://localhost:" + port + "/en/statistics");
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void the_arrow_keys_read_the_values_of_every_chart() {
        for (String chart : List.of("time-to-answer", "trend", "backlog")) {
            var slider = page.locator("#" + chart + " [role=slider]");
            String hint = slider.getAttribute("aria-valuetext");
            slider.focus();
            page.keyboard().press("End");
            String last = slider.getAttribute("aria-valuetext");
            page.keyboard().press("ArrowLeft");
            assertThat(slider.getAttribute("aria-valuetext")).as(chart).isNotEqualTo(last).isNotEqualTo(hint).containsPattern("\\d");
            assertThat(slider.getAttribute("aria-valuenow"))
                .isEqualTo(Integer.toString(Integer.parseInt(slider.getAttribute("aria-valuemax")) - 1));
            assertThat(page.locator("#" + chart + " .chart__readout")).hasText(slider.getAttribute("aria-valuetext"));
            page.keyboard().press("Escape");
            assertThat(slider.getAttribute("aria-valuetext")).isEqualTo(hint);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_last_step_of_the_curve_is_told_over_its_whole_day() {
        var slider = page.locator("#time-to-answer [role=slider]");
        var over = page.locator("#time-to-answer .u-over");
        over.scrollIntoViewIfNeeded();
        var box = over.boundingBox();
        page.mouse().move(box.x + box.width - 1, box.y + box.height / 2);
        assertThat(slider).hasAttribute("aria-valuenow", slider.getAttribute("aria-valuemax"));
        assertThat(slider.getAttribute("aria-valuetext")).containsPattern("\\d+%");
        assertThat(complaints).isEmpty();
    }

    @Test
    void paper_gets_the_picture_of_the_server() {
        var drawn = page.locator("#trend .chart__drawn");
        var picture = page.locator("#trend svg.chart__svg");
        assertThat(drawn).isVisible();
        assertThat(picture).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(picture).isVisible();
        assertThat(drawn).isHidden();
        assertThat(page.locator("#trend .chart__more")).isHidden();
    }

    @Test
    void a_chart_can_be_saved_as_png() throws IOException {
        page.locator("#trend summary").click();
        Download saved = page.waitForDownload(() -> page.locator("#trend [data-png]").click());
        assertThat(saved.suggestedFilename()).isEqualTo("trend.png");
        BufferedImage png = ImageIO.read(saved.createReadStream());
        assertThat(png.getWidth()).isEqualTo(1600);
        assertThat(png.getRGB(2, 2)).as("paper").isEqualTo(0xffffffff);
        assertThat(complaints).isEmpty();
    }
}
