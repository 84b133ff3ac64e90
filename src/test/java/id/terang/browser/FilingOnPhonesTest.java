package id.terang.browser;

import static id.terang.browser.Hand.button;
import static id.terang.browser.Hand.pick;
import static id.terang.browser.Hand.press;
import static id.terang.browser.Hand.unfold;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// One thumb is enough: the way on is always on the screen, and never in the way.
@InTheBrowser
class FilingOnPhonesTest {

    @LocalServerPort int port;

    Chromium chromium;
    Page phone;

    @BeforeEach
    void openBrowser() {
        chromium = Chromium.startOrSkip();
        phone = chromium.page(390, "id-ID", ColorScheme.LIGHT);
        phone.setViewportSize(390, 844);
    }

    @AfterEach
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void the_way_on_is_on_the_screen_in_every_step_and_covers_nothing_that_has_the_focus() {
        phone.navigate("http://localhost:" + port + "/app/file");
        phone.getByLabel("Apa yang terjadi?").fill("Ada pohon yang hampir roboh di depan sekolah.");
        pick(phone, "Layanan", "Jalan rusak");
        wayOnIsThere("Lanjut");
        press(phone, "Lanjut");
        pick(phone, "Kecamatan", "Kecamatan Cahaya Kota");
        wayOnIsThere("Lanjut");
        press(phone, "Lanjut");
        wayOnIsThere("Kirim laporan");
        unfold(phone, "Foto atau dokumen");
        unfold(phone, "Kontak Anda");
        nothingFocusedIsCovered();

        phone.setViewportSize(390, 420);
        assertThat(bar("getComputedStyle(bar).position")).as("beside a keyboard").isEqualTo("static");
        phone.setViewportSize(1280, 844);
        assertThat(bar("getComputedStyle(bar).position")).as("where there is room").isEqualTo("static");
    }

    @Test
    void until_the_scripts_have_come_there_is_a_word_of_it_and_another_where_they_never_will() {
        var held = new ArrayList<Route>();
        phone.route("**/VAADIN/build/**", held::add);
        phone.navigate("http://localhost:" + port + "/app/file", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        var coming = phone.getByText("Halaman sedang dimuat…");
        coming.waitFor();
        phone.unroute("**/VAADIN/build/**");
        held.forEach(Route::resume);
        phone.getByLabel("Apa yang terjadi?").waitFor();
        assertThat(coming.count()).isZero();

        var page = Jsoup.parse(phone.request().get("http://localhost:" + port + "/app/file?lang=en").text());
        assertThat(page.title()).isEqualTo("Terang");
        assertThat(page.select("#outlet noscript").text()).contains("allow JavaScript");
        assertThat(page.select("#outlet noscript a").attr("href")).isEqualTo("/en/");
    }

    private void wayOnIsThere(String name) {
        button(phone, name).waitFor();
        phone.evaluate("scrollTo(0, 0)");
        assertThat(bar("bar.getBoundingClientRect().bottom <= innerHeight + 1")).as(name).isEqualTo(true);
        assertThat(bar("bar.getBoundingClientRect().height < 110")).as("leaves room").isEqualTo(true);
    }

    private void nothingFocusedIsCovered() {
        phone.evaluate("() => { scrollTo(0, 0); document.querySelector('.step:not([hidden]) h1').focus(); }");
        for (int i = 0; i < 40; i++) {
            phone.keyboard().press("Tab");
            var covered = bar("bar.contains(document.activeElement) ? 'end' : document.activeElement.getBoundingClientRect().bottom"
                + " > bar.getBoundingClientRect().top ? document.activeElement.outerHTML : ''");
            if (covered.equals("end")) {
                return;
            }
            assertThat(covered).isEqualTo("");
        }
        throw new AssertionError("the bar is never reached");
    }

    private Object bar(String expression) {
        return phone.evaluate("() => { const bar = document.querySelector('.step-bar'); return " + expression + "; }");
    }
}
