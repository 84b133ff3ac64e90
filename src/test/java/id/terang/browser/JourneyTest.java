package id.terang.browser;

import static id.terang.browser.Hand.act;
import static id.terang.browser.Hand.confirm;
import static id.terang.browser.Hand.pick;
import static id.terang.browser.Hand.press;
import static id.terang.browser.Hand.told;
import static id.terang.browser.Hand.unfold;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The core loop in a real browser on a real MariaDB: a citizen on a phone, a verifier and a handler at their desks, and
/// the public, which sees, finds and counts what happened.
@InTheBrowser
class JourneyTest {

    @LocalServerPort int port;
    @Autowired JsonMapper json;
    @Autowired JdbcClient jdbc;

    Chromium chromium;
    Page citizen;
    Page verifier;
    Page handler;
    final List<String> scriptErrors = new ArrayList<>();
    final List<String> violations = new ArrayList<>();

    @BeforeEach
    void openBrowsers() {
        chromium = Chromium.startOrSkip();
        citizen = page(390);
        verifier = page(1280);
        handler = page(1280);
    }

    @AfterEach
    void closeBrowsers() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private Page page(int width) {
        var page = chromium.page(width, "id-ID", ColorScheme.LIGHT);
        page.onPageError(scriptErrors::add);
        return page;
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    @Test
    void a_complaint_is_filed_verified_assigned_asked_about_answered_disputed_answered_again_and_confirmed() {
        var longGone = LocalDate.now(ZoneId.of("Asia/Jakarta")).minusYears(20);
        long before = filedSince(longGone);
        var receipt = file("Gorong-gorong ambrol di tikungan Ngumbul, truk pasir hampir terguling.");
        look(citizen, "the receipt");

        SignIn.as(verifier, at(""), "verifikator");
        open(verifier, receipt);
        act(verifier, "Verifikasi");
        look(verifier, "the form to verify");
        press(verifier, "Verifikasi dan teruskan");
        told(verifier, "Laporan diverifikasi dan diteruskan.");

        var lead = page(1280);
        SignIn.as(lead, at(""), "pimpinan");
        open(lead, receipt);
        act(lead, "Tunjuk penangan");
        look(lead, "the form to assign");
        pick(lead, "Penangan", "Sri Handayani");
        press(lead, "Tunjuk");
        told(lead, "Penangan ditunjuk.");

        SignIn.as(handler, at(""), "petugas");
        handler.navigate(at("/app/desk?tab=mine&q=Ngumbul"));
        assertThat(handler.locator("a.queue-line", new Page.LocatorOptions().setHasText(receipt.number()))).isVisible();
        open(handler, receipt);
        act(handler, "Tanya pelapor");
        handler.getByLabel("Pertanyaan Anda").fill("Di sisi sungai atau sisi sawah?");
        press(handler, "Kirim pertanyaan");
        told(handler, "Pertanyaan terkirim, tenggat dijeda.");

        openAsClaimant(receipt);
        look(citizen, "a question to the claimant");
        citizen.getByLabel("Balasan Anda").fill("Di sisi sungai.");
        press(citizen, "Kirim balasan");
        told(citizen, "Balasan Anda sudah terkirim.");

        answer(receipt, "Dijelaskan", "Perbaikan dijadwalkan minggu depan.");

        openAsClaimant(receipt);
        press(citizen, "Belum selesai");
        look(citizen, "the form to dispute");
        citizen.getByLabel("Apa yang belum selesai?").fill("Belum ada yang datang sampai hari ini.");
        press(citizen, "Kirim sanggahan");
        told(citizen, "Sanggahan Anda sudah terkirim.");

        answer(receipt, "Sudah ditindak", "Gorong-gorong sudah diganti dan dipadatkan.");

        openAsClaimant(receipt);
        press(citizen, "Ya, sudah selesai");
        press(citizen, "Nyatakan selesai");
        assertThat(citizen.locator("#rating")).containsText("Pilih salah satu dari empat nilai.");
        look(citizen, "a rating that is missing");
        assertThat(citizen.locator("#rating input[type=radio]").first()).isFocused();
        citizen.getByLabel("Sangat puas", new Page.GetByLabelOptions().setExact(true)).check();
        press(citizen, "Nyatakan selesai");
        told(citizen, "Laporan Anda dinyatakan selesai.");

        var visitor = page(390);
        visitor.navigate(at("/complaints/" + receipt.number()));
        assertThat(visitor.locator("main")).containsText("Selesai");
        assertThat(visitor.locator("main")).containsText("Gorong-gorong sudah diganti dan dipadatkan.");
        assertThat(visitor.locator("main")).containsText("Belum ada yang datang sampai hari ini.");
        assertThat(visitor.locator("main")).not().containsText("Di sisi sungai.");
        assertThat(visitor.context().cookies()).isEmpty();

        visitor.navigate(at("/complaints?q=gorong+ngumbul"));
        assertThat(visitor.locator("main")).containsText(receipt.number());
        // Figures may be a minute old; the same question from another long-gone day is a fresh one.
        assertThat(filedSince(longGone.plusDays(1))).isEqualTo(before + 1);
        assertThat(scriptErrors).isEmpty();
        assertThat(violations).isEmpty();
    }

    /// Steps and forms within a view; what is found is told at the end of the way.
    private void look(Page page, String what) {
        violations.addAll(Axe.look(page, what, () -> { }));
    }

    @Test
    void a_draft_survives_a_reload_and_nothing_typed_is_lost_by_going_back() {
        citizen.navigate(at("/app/file"));
        citizen.getByLabel("Apa yang terjadi?").fill("Draf yang tidak boleh hilang.");
        pick(citizen, "Layanan", "Jalan rusak");
        press(citizen, "Lanjut");
        assertThat(citizen.getByLabel("Alamat atau patokan")).isVisible();
        citizen.waitForURL(url -> url.endsWith("step=2"));
        citizen.evaluate("history.back()");
        assertThat(citizen.getByLabel("Apa yang terjadi?")).isVisible();
        assertThat(citizen.getByLabel("Apa yang terjadi?")).hasValue("Draf yang tidak boleh hilang.");
        citizen.reload();
        assertThat(citizen.getByLabel("Apa yang terjadi?")).hasValue("Draf yang tidak boleh hilang.");
    }

    @Test
    void a_rejection_is_appealed_and_reviewed_by_somebody_who_had_no_part_in_it() {
        var receipt = file("Talud di jalan masuk Ngumbul longsor separuh badan jalan.");
        SignIn.as(verifier, at(""), "verifikator");
        open(verifier, receipt);
        act(verifier, "Tolak");
        verifier.getByLabel("Tidak memuat hal yang bisa").check();
        verifier.getByLabel("Alasan (dibaca pelapor dan umum)").fill("Tidak jelas jalan yang mana.");
        press(verifier, "Tolak laporan");
        confirm(verifier, "Tolak laporan");
        told(verifier, "Laporan ditolak.");

        openAsClaimant(receipt);
        press(citizen, "Ajukan keberatan");
        citizen.getByLabel("Apa yang keliru dengan keputusan ini?").fill("Nama jalannya ada di alamat.");
        press(citizen, "Kirim keberatan");
        told(citizen, "Keberatan Anda terkirim dan akan ditinjau.");

        SignIn.as(handler, at(""), "pimpinan");
        handler.navigate(at("/app/desk?tab=to-decide"));
        told(handler, "Talud di jalan masuk Ngumbul");
        open(handler, receipt);
        act(handler, "Terima keberatan");
        handler.locator(".action-form input[type=date]").fill(LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(7).toString());
        handler.getByLabel("Apa yang harus dilakukan instansi").fill("Periksa talud dan jawab pelapor.");
        handler.locator(".action-form").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Terima keberatan")).click();
        told(handler, "Keberatan diterima.");

        var visitor = page(390);
        visitor.navigate(at("/complaints/" + receipt.number()));
        assertThat(visitor.locator("main")).containsText("Pelapor mengajukan keberatan");
        assertThat(visitor.locator("main")).containsText("menerima keberatan: harus dilaksanakan sampai");
        assertThat(scriptErrors).isEmpty();
    }

    private record OnPaper(String number, String code) { }

    private OnPaper file(String text) {
        citizen.navigate(at("/app/file"));
        citizen.getByLabel("Apa yang terjadi?").fill(text);
        pick(citizen, "Layanan", "Jalan rusak");
        press(citizen, "Lanjut");
        pick(citizen, "Kecamatan", "Kecamatan Cahaya Kota");
        look(citizen, "where it happened");
        citizen.getByLabel("Alamat atau patokan").fill("Tikungan Ngumbul");
        press(citizen, "Lanjut");
        unfold(citizen, "Kontak Anda");
        citizen.getByLabel("Surel").fill("ngumbul@contoh.id");
        look(citizen, "proof and contact");
        press(citizen, "Kirim laporan");
        assertThat(citizen.locator(".receipt__number")).isVisible();
        var number = Pattern.compile("\\d{4}-\\d{4}-\\d").matcher(citizen.locator(".receipt__number").innerText());
        var code = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}").matcher(citizen.locator(".receipt__code").innerText());
        assertThat(number.find() && code.find()).isTrue();
        return new OnPaper(number.group(), code.group());
    }

    private void openAsClaimant(OnPaper receipt) {
        citizen.context().clearCookies();
        citizen.navigate(at("/app/track/" + receipt.number()));
        citizen.getByLabel("Kode rahasia").fill(receipt.code());
        press(citizen, "Buka laporan");
        assertThat(citizen.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).isVisible();
    }

    private void open(Page official, OnPaper receipt) {
        official.navigate(at("/app/desk/" + receipt.number()));
        assertThat(official.locator(".action-bar")).isVisible();
    }

    private void answer(OnPaper receipt, String outcome, String text) {
        open(handler, receipt);
        act(handler, "Jawab");
        handler.getByLabel(outcome).check();
        look(handler, "the form to answer");
        handler.getByLabel("Jawaban", new Page.GetByLabelOptions().setExact(true)).fill(text);
        press(handler, "Kirim jawaban");
        told(handler, "Jawaban terkirim.");
    }

    /// With all that was filed before, by whatever test, in the facts.
    private long filedSince(LocalDate day) {
        await().until(() -> jdbc.sql("select count(*) from EVENT_PUBLICATION").query(Long.class).single() == 0);
        var visitor = page(390);
        JsonNode figures = json.readTree(visitor.request().get(at("/statistics.json?from=" + day)).text());
        return figures.findValue("filed").asLong();
    }
}
