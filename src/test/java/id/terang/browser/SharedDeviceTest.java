package id.terang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.terang.browser.Hand.button;
import static id.terang.browser.Hand.pick;
import static id.terang.browser.Hand.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Who says that they leave leaves nothing that was typed and not sent to whoever sits at the same browser next.
@InTheBrowser
class SharedDeviceTest {

    private static final String KEYS = "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(key => key.startsWith('terang.')).join()";

    @LocalServerPort int port;

    Chromium chromium;
    Page page;

    @BeforeEach
    void openBrowser() {
        chromium = Chromium.startOrSkip();
        page = chromium.page(1280, "id-ID", ColorScheme.LIGHT);
    }

    @AfterEach
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void ending_on_a_device_takes_the_next_complaint_along() {
        page.navigate(at("/app/file"));
        tell("Selokan di belakang kios Harapan mampet.", "Jalan rusak");
        press(page, "Lanjut");
        pick(page, "Kecamatan", "Kecamatan Cahaya Kota");
        press(page, "Lanjut");
        press(page, "Kirim laporan");
        assertThat(page.locator(".receipt__number")).isVisible();
        page.navigate(at("/app/file"));
        tell("Yang hanya untuk petugas tertentu.", "Jalan rusak");
        keepMore();

        press(page, "Keluar dari laporan saya");

        nothingIsLeft();
    }

    @Test
    void signing_out_on_a_citizens_page_takes_the_draft_along() {
        SignIn.as(page, at(""), "verifikator");
        page.navigate(at("/app/file"));
        tell("Yang belum selesai ditulis.", "Jalan rusak");
        keepMore();

        button(page, "Keluar").click();

        nothingIsLeft();
    }

    private void tell(String text, String service) {
        page.getByLabel("Apa yang terjadi?").fill(text);
        pick(page, "Layanan", service);
        page.waitForFunction("() => JSON.parse(localStorage['terang.draft.file'] ?? '{}').service");
    }

    /// What other pages keep here, and a setting.
    private void keepMore() {
        page.evaluate("""
            () => {
              localStorage['terang.draft.case-48210937'] = '{"reply":"Di sisi utara."}';
              sessionStorage['terang.draft.case-11111111'] = '{"reply":"Di sisi selatan."}';
              sessionStorage['terang.desk.draft/48210937'] = 'Menunggu suku cadang.';
              localStorage['terang.desk.keys'] = 'off';
            }""");
    }

    private void nothingIsLeft() {
        page.waitForURL(url -> !url.contains("/app/file"));
        assertThat(page.evaluate(KEYS)).isEqualTo("terang.desk.keys");
        page.navigate(at("/app/file"));
        press(page, "Lanjut");
        assertThat(page.getByLabel("Apa yang terjadi?")).hasValue("");
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
