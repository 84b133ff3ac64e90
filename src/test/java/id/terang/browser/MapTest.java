package id.terang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The map in a browser, with tiles that are all the same.
@InTheBrowser
class MapTest {

    private static final byte[] TILE = Base64.getDecoder()
        .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final Pattern STREETS = Pattern.compile("/tiles/15/");

    @LocalServerPort int port;

    Chromium chromium;
    Page page;

    @BeforeEach
    void openBrowser() {
        chromium = Chromium.startOrSkip();
        page = chromium.page(1280, "id-ID", ColorScheme.LIGHT);
        page.route("**/tiles/**", route -> route.fulfill(new Route.FulfillOptions().setContentType("image/png").setBodyBytes(TILE)));
        page.navigate("http://localhost:" + port + "/");
        page.addScriptTag(new Page.AddScriptTagOptions().setUrl("/assets/terang-map.js").setType("module"));
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_pin_that_is_there_before_the_map_is_where_the_map_looks() {
        page.evaluate("""
            () => {
              const map = document.createElement('terang-map');
              map.setAttribute('tiles', '/tiles/{z}/{x}/{y}.png');
              map.pin = {lat: -6.9, lng: 107.6};
              document.querySelector('main').prepend(map);
            }""");
        streetsAroundThePin();
    }

    @Test
    void a_pin_that_comes_while_the_map_looks_nowhere_is_where_it_looks() {
        page.evaluate("""
            () => new Promise(ready => {
              const map = document.createElement('terang-map');
              map.setAttribute('tiles', '/tiles/{z}/{x}/{y}.png');
              map.addEventListener('ready', ready);
              document.querySelector('main').prepend(map);
            }).then(() => document.querySelector('terang-map').pin = {lat: -6.9, lng: 107.6})""");
        streetsAroundThePin();
    }

    private void streetsAroundThePin() {
        assertThat(page.locator("terang-map img.leaflet-tile").first()).hasAttribute("src", STREETS);
        assertThat(page.locator("terang-map .terang-map__pin")).isVisible();
    }
}
