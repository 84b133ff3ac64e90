package id.terang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.terang.browser.Hand.button;
import static id.terang.browser.Hand.pick;
import static id.terang.browser.Hand.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.terang.complaints.files.FileLimits;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.catalina.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What goes wrong on the way between a browser and Terang loses nothing that was typed, and files nothing twice.
@InTheBrowser
class BadInputTest {

    private static final long FIFTY_MEGABYTES = 50_000_000;
    private static final String ENDED = "Sesi Anda sudah berakhir";
    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{4}-\\d");

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired FileLimits limits;
    @Autowired ServletWebServerApplicationContext server;
    @TempDir Path directory;

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
    void a_photo_of_50_megabytes_is_answered_with_the_limit_and_the_text_stays() throws IOException {
        var text = "Pohon tumbang menutup gang Merpati.";
        tell(citizen, text);
        var photo = directory.resolve("besar.jpg");
        try (var file = new RandomAccessFile(photo.toFile(), "rw")) {
            file.write(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0});
            file.setLength(FIFTY_MEGABYTES);
        }
        citizen.locator("vaadin-upload input[type=file]").first().setInputFiles(photo);
        assertThat(citizen.locator(".file-drop__problems").first()).containsText("besar.jpg");
        assertThat(citizen.locator(".file-drop__problems").first()).containsText("20 MB");
        assertThat(textOf(citizen)).hasValue(text);
        finish(citizen);
        sent(citizen);
        assertThat(filed(text)).isOne();
    }

    @Test
    void a_photo_that_cannot_be_taken_now_stays_chosen_and_is_sent_again_with_one_click() throws IOException {
        tell(citizen, "Gorong-gorong di gang Delima tersumbat.");
        var photo = directory.resolve("gorong.png");
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", photo.toFile());
        var incoming = limits.directory().resolve("incoming");
        var aside = limits.directory().resolve("aside");
        Files.createDirectories(incoming);
        Files.move(incoming, aside);
        Files.createFile(incoming);
        try {
            citizen.locator("vaadin-upload input[type=file]").first().setInputFiles(photo);
            assertThat(citizen.locator("vaadin-upload-file").first()).containsText("Kirim lagi sebentar lagi");
            assertThat(citizen.locator(".file-drop__problems").first()).containsText("penyimpanan");
        } finally {
            Files.delete(incoming);
            Files.move(aside, incoming);
        }
        citizen.locator("vaadin-upload-file [part=retry-button]").first().click();
        assertThat(citizen.locator(".file-drop__list").first()).containsText("gorong.png");
    }

    @Test
    void words_that_choose_nothing_in_a_list_stay_and_keep_the_form_from_being_saved() {
        var admin = chromium.page(1280, "id-ID", ColorScheme.LIGHT);
        SignIn.as(admin, "http://localhost:" + port, "admin");
        admin.navigate("http://localhost:" + port + "/app/admin/agencies/new");
        var name = admin.locator("#field-name input");
        name.fill("Unit Uji Daftar");
        name.press("Tab");
        assertThat(admin.locator("#field-slug input")).hasValue("unit-uji-daftar");
        var above = admin.locator("#field-parent input");
        above.fill("Kantor");
        above.press("Tab");
        assertThat(above).hasValue("Kantor");
        assertThat(admin.locator("#field-parent")).hasAttribute("invalid", "");
        press(admin, "Simpan");
        assertThat(admin.locator(".error-summary")).containsText("“Kantor” cocok dengan");

        above.fill("Pemkab Terang");
        above.press("Tab");
        assertThat(above).hasValue("Pemerintah Kabupaten Terang Raya");
        above.fill("");
        above.press("Tab");
        above.fill("tidak ada yang begini");
        above.press("Tab");
        assertThat(admin.locator("#field-parent")).hasAttribute("invalid", "");
        above.fill("");
        above.press("Tab");
        assertThat(admin.locator("#field-parent[invalid]")).hasCount(0);
        assertThat(jdbc.sql("select count(*) from agency where slug = 'unit-uji-daftar'").query(Integer.class).single()).isZero();
    }

    @Test
    void of_files_chosen_anew_all_that_are_refused_are_named_and_those_of_before_no_more() throws IOException {
        tell(citizen, "Papan nama gang Melati pudar.");
        var files = citizen.locator("vaadin-upload input[type=file]").first();
        var problems = citizen.locator(".file-drop__problems").first();
        files.setInputFiles(Files.writeString(directory.resolve("lagu.mp3"), "la"));
        assertThat(problems).containsText("lagu.mp3");
        files.setInputFiles(new Path[] {Files.writeString(directory.resolve("satu.jpg"), "MZ"), Files.writeString(directory.resolve("dua.jpg"), "MZ")});
        assertThat(problems).containsText("satu.jpg");
        assertThat(problems).containsText("dua.jpg");
        assertThat(problems).not().containsText("lagu.mp3");
    }

    @Test
    void a_session_that_ended_while_a_citizen_typed_gives_the_words_back() {
        var text = "Sumur bor kampung Sentosa kering sejak Senin.";
        tell(citizen, text);
        endSessions();
        button(citizen, "Lanjut").dispatchEvent("click");
        assertThat(citizen.getByText(ENDED)).isVisible();
        citizen.reload();
        assertThat(textOf(citizen)).hasValue(text);
        finish(citizen);
        sent(citizen);
        assertThat(filed(text)).isOne();
    }

    @Test
    void a_wrong_password_costs_the_password_and_not_the_name() {
        for (var name : new String[] {"verifikator", "tidak-ada"}) {
            citizen.navigate(at("/app/login"));
            citizen.locator("input[name=username]").fill(name);
            citizen.locator("input[name=password]").fill("salah sama sekali");
            citizen.locator("input[name=password]").press("Enter");
            citizen.waitForURL(url -> url.endsWith("/app/login?error"));
            assertThat(citizen.locator("input[name=username]")).hasValue(name);
            assertThat(citizen.locator("input[name=password]")).hasValue("");
            assertThat(citizen.locator("input[name=password]")).isFocused();
        }
        citizen.reload();
        assertThat(citizen.locator("input[name=password]")).isVisible();
        assertThat(citizen.locator("input[name=username]")).hasValue("");
    }

    @Test
    void a_session_that_ended_while_an_official_typed_gives_the_words_back_after_signing_in() {
        tell(citizen, "Rambu tikungan di Cempaka roboh.");
        finish(citizen);
        var number = sent(citizen);
        var official = chromium.page(1280, "id-ID", ColorScheme.LIGHT);
        SignIn.as(official, at(""), "verifikator");
        var words = "Rambu ini bukan milik kota, sedang kami pastikan.";
        startRejecting(official, number);
        reason(official).fill(words);
        endSessions();
        SignIn.as(official, at(""), "verifikator");
        startRejecting(official, number);
        assertThat(reason(official)).hasValue(words);
    }

    @Test
    void what_is_sent_while_the_connection_is_lost_is_sent_once_when_it_is_back() {
        var text = "Jembatan bambu di Kali Pelangi putus.";
        tell(citizen, text);
        toTheLastStep(citizen);
        citizen.context().setOffline(true);
        button(citizen, "Kirim laporan").click();
        assertThat(citizen.getByLabel("Surel")).hasValue("warga@contoh.id");
        citizen.context().setOffline(false);
        sent(citizen);
        assertThat(filed(text)).isOne();
    }

    @Test
    void what_is_typed_without_a_connection_is_there_when_the_page_is_opened_again() {
        tell(citizen, "Tanggul");
        citizen.context().setOffline(true);
        var text = "Tanggul Kali Pelangi retak sepanjang sepuluh meter.";
        textOf(citizen).fill(text);
        citizen.context().setOffline(false);
        citizen.navigate(at("/app/file"));
        assertThat(textOf(citizen)).hasValue(text);
        finish(citizen);
        sent(citizen);
        assertThat(filed(text)).isOne();
    }

    @Test
    void two_clicks_and_two_tabs_of_one_draft_file_once() {
        var text = "Halte di Jalan Kenari tidak beratap lagi.";
        tell(citizen, text);
        toTheLastStep(citizen);
        var other = citizen.context().newPage();
        other.navigate(at("/app/file?step=3"));
        button(other, "Kirim laporan").waitFor();
        assertThat(other.getByLabel("Surel")).hasValue("warga@contoh.id");

        button(citizen, "Kirim laporan").dblclick();
        var number = sent(citizen);
        press(other, "Kirim laporan");
        assertThat(sent(other)).isEqualTo(number);
        assertThat(filed(text)).isOne();
    }

    @Test
    void going_back_after_sending_files_nothing_again() {
        var text = "Lampu penyeberangan di Pasar Rebo mati.";
        tell(citizen, text);
        finish(citizen);
        sent(citizen);
        citizen.goBack();
        citizen.locator(".filing").waitFor();
        citizen.navigate(at("/app/file"));
        button(citizen, "Lanjut").waitFor();
        assertThat(citizen.evaluate("localStorage['terang.draft.file'] ?? 'forgotten'")).isEqualTo("forgotten");
        assertThat(filed(text)).isOne();
    }

    @Test
    void sending_again_what_the_back_button_still_shows_leads_to_the_same_receipt() {
        var text = "Pagar taman Flamboyan roboh ke trotoar.";
        tell(citizen, text);
        toTheLastStep(citizen);
        var kept = (String) citizen.evaluate("localStorage['terang.draft.file']");
        press(citizen, "Kirim laporan");
        var number = sent(citizen);
        citizen.evaluate("kept => localStorage['terang.draft.file'] = kept", kept);
        citizen.navigate(at("/app/file?step=3"));
        assertThat(citizen.getByLabel("Surel")).hasValue("warga@contoh.id");
        press(citizen, "Kirim laporan");
        assertThat(sent(citizen)).isEqualTo(number);
        assertThat(filed(text)).isOne();
    }

    /// As if the server had heard nothing for too long.
    private void endSessions() {
        for (var host : ((TomcatWebServer) server.getWebServer()).getTomcat().getEngine().findChildren()) {
            for (var application : host.findChildren()) {
                for (var session : ((Context) application).getManager().findSessions()) {
                    session.expire();
                }
            }
        }
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private void tell(Page page, String text) {
        page.navigate(at("/app/file"));
        textOf(page).fill(text);
        pick(page, "Layanan", "Jalan rusak");
        keptInTheBrowser(page, "service");
    }

    private void toTheLastStep(Page page) {
        press(page, "Lanjut");
        pick(page, "Kecamatan", "Kecamatan Cahaya Kota");
        page.getByLabel("Alamat atau patokan").fill("Dekat balai warga");
        press(page, "Lanjut");
        Hand.unfold(page, "Kontak Anda");
        page.getByLabel("Surel").fill("warga@contoh.id");
        page.getByLabel("Surel").blur();
        keptInTheBrowser(page, "email");
    }

    /// What is chosen is kept by the server's answer, a moment after the choice.
    private static void keptInTheBrowser(Page page, String field) {
        page.waitForFunction("field => JSON.parse(localStorage['terang.draft.file'] ?? '{}')[field]", field);
    }

    private void finish(Page page) {
        toTheLastStep(page);
        press(page, "Kirim laporan");
    }

    /// The number on the receipt, once it stands in the browser's history too: that is written after it is drawn.
    private static String sent(Page page) {
        var receipt = page.locator(".receipt__number");
        assertThat(receipt).isVisible();
        assertThat(page).hasURL(Pattern.compile("/app/receipt/"));
        var number = NUMBER.matcher(receipt.innerText());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private long filed(String text) {
        return jdbc.sql("select count(*) from complaint where text = ?").param(text).query(Long.class).single();
    }

    private void startRejecting(Page official, String number) {
        official.navigate(at("/app/desk/" + number));
        official.locator(".action-bar").waitFor();
        official.locator(".action-bar vaadin-button", new Page.LocatorOptions().setHasText("Tolak")).first().click();
        reason(official).waitFor();
    }

    private static Locator reason(Page official) {
        return official.getByLabel("Alasan (dibaca pelapor dan umum)");
    }

    private static Locator textOf(Page page) {
        return page.getByLabel("Apa yang terjadi?");
    }
}
