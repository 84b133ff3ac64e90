package id.terang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The first page of an installation in which nothing is yet, as it is opened and with what is missing in it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "terang.site.name=Kota Baru")
class SetUpTest {

    @LocalServerPort int port;

    Chromium chromium;

    @BeforeEach
    void start() {
        chromium = Chromium.startOrSkip();
    }

    @AfterEach
    void stop() {
        chromium.close();
    }

    @Test
    void set_up_has_no_violation() {
        var page = chromium.page(1280, "id-ID", ColorScheme.LIGHT);
        page.navigate("http://localhost:" + port + "/app/setup");
        assertThat(page.locator("#token")).isVisible();
        var found = new ArrayList<>(Axe.look(page, "set-up", () -> { }));
        page.locator("vaadin-button[theme~=primary]").click();
        assertThat(page.locator("#agency[invalid]")).isVisible();
        found.addAll(Axe.look(page, "set-up with what is missing", () -> { }));
        assertThat(found).isEmpty();
    }
}
