package id.terang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.terang.browser.Hand.pick;
import static id.terang.browser.Hand.press;
import static id.terang.browser.Hand.told;
import static id.terang.browser.Hand.unfold;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Who knows the session of a browser from before, because they planted it there, does not come along when somebody files or
/// opens a case in it.
@InTheBrowser
class PlantedSessionTest {

    @LocalServerPort int port;

    Chromium chromium;
    Page citizen;

    @BeforeEach
    void openBrowser() {
        chromium = Chromium.startOrSkip();
        citizen = chromium.page(390, "id-ID", ColorScheme.LIGHT);
    }

    @AfterEach
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void neither_a_receipt_nor_a_case_opened_with_its_code_is_open_to_the_session_of_before() {
        citizen.navigate(at("/app/file"));
        citizen.getByLabel("Apa yang terjadi?").fill("Talang air di balai warga Mekar bocor.");
        pick(citizen, "Layanan", "Jalan rusak");
        var planted = session();
        press(citizen, "Lanjut");
        pick(citizen, "Kecamatan", "Kecamatan Cahaya Kota");
        press(citizen, "Lanjut");
        press(citizen, "Kirim laporan");
        assertThat(citizen.locator(".receipt__number")).isVisible();
        var number = citizen.locator(".receipt__number").innerText().strip();
        var code = citizen.locator(".receipt__code").innerText().strip();
        assertThat(session().value).isNotEqualTo(planted.value);
        asksForTheCode(planted, number);

        citizen.context().clearCookies();
        citizen.navigate(at("/app/track/" + number));
        planted = session();
        citizen.getByLabel("Kode rahasia").fill(code);
        press(citizen, "Buka laporan");
        told(citizen, "Talang air di balai warga Mekar bocor.");
        assertThat(session().value).isNotEqualTo(planted.value);
        asksForTheCode(planted, number);

        // The page that was open meanwhile goes on working.
        unfold(citizen, "Cabut laporan");
        press(citizen, "Cabut laporan ini");
        told(citizen, "Laporan sudah dicabut.");
    }

    private void asksForTheCode(Cookie planted, String number) {
        var other = chromium.context(390, "id-ID", ColorScheme.LIGHT);
        other.addCookies(List.of(planted));
        var page = other.newPage();
        page.navigate(at("/app/track/" + number));
        assertThat(page.getByLabel("Kode rahasia")).isVisible();
        assertThat(page.getByText("Talang air")).hasCount(0);
    }

    private Cookie session() {
        return citizen.context().cookies().stream().filter(cookie -> cookie.name.equals("JSESSIONID")).findFirst().orElseThrow();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
