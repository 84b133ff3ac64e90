package id.terang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.terang.browser.Hand.button;
import static id.terang.browser.Hand.press;
import static id.terang.browser.Hand.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.terang.complaints.Action;
import id.terang.complaints.Receipt;
import id.terang.workbench.CaseDrafts;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What officials type stays theirs, in their tab, until it is sent; and the keyboard stays where they work.
class DeskDraftsTest extends DeskInTheBrowser {

    private static void note(Page official) {
        official.locator("#case-title").click();
        official.keyboard().press("n");
    }

    private static Locator words(Page official) {
        return official.locator(".action-form textarea").first();
    }

    @Test
    void what_was_written_down_at_the_counter_outlives_a_lost_session() {
        var counter = visitor();
        seat(counter, town.verifier);
        counter.navigate(at("/app/desk/file"));
        Hand.pick(counter, "Layanan", "Lampu jalan padam");
        counter.locator("#text textarea").fill("Lampu di Gang Delima padam.");
        counter.locator("#phone input").fill("0812 3456 7890");
        counter.locator("#phone input").press("Tab");
        // What was chosen is kept once the server has heard of it.
        counter.waitForFunction("() => Object.entries(sessionStorage).some(([key, words]) => key.endsWith('choices') && words.includes('lampu-jalan'))");
        counter.context().clearCookies();
        seat(counter, town.verifier);
        counter.navigate(at("/app/desk/file?lang=en"));
        assertThat(counter.locator("#text textarea")).hasValue("Lampu di Gang Delima padam.");
        assertThat(counter.locator("#phone input")).hasValue("0812 3456 7890");
        assertThat(counter.locator("#service input")).hasValue("Streetlight out");
    }

    @Test
    void what_an_administrator_typed_outlives_a_lost_session_until_it_is_saved() {
        var code = "taman-" + System.nanoTime();
        var admin = seated(town.admin);
        admin.navigate(at("/app/admin/services/new"));
        admin.locator("#field-name input").fill("Taman rusak");
        admin.locator("#field-nameEn input").fill("Damaged park");
        admin.locator("#field-code input").fill(code);
        admin.locator("#field-promise textarea").fill("Diperbaiki dalam dua minggu.");
        admin.context().clearCookies();
        press(admin, "Simpan");
        seat(admin, town.admin);
        admin.navigate(at("/app/admin/services/new"));
        assertThat(admin.locator("#field-name input")).hasValue("Taman rusak");
        assertThat(admin.locator("#field-promise textarea")).hasValue("Diperbaiki dalam dua minggu.");
        told(admin, "Tulisan Anda yang belum selesai ada lagi di sini.");
        press(admin, "Simpan");
        told(admin, "Tersimpan.");
        admin.navigate(at("/app/admin/services/new"));
        assertThat(admin.locator("#field-kind")).isVisible();
        assertThat(admin.locator("#field-name input")).hasValue("");
        nothingKept(admin);
    }

    @Test
    void what_a_lead_and_a_handler_of_many_cases_typed_outlives_a_lost_session() {
        var lead = seated(town.worksLead);
        lead.navigate(at("/app/desk/templates"));
        lead.getByLabel("Bahasa Indonesia", new Page.GetByLabelOptions().setExact(true)).fill("Regu kami sudah {nomor}.");
        lead.context().clearCookies();
        seat(lead, town.worksLead);
        lead.navigate(at("/app/desk/templates"));
        told(lead, "Tulisan Anda yang belum selesai ada lagi di sini.");
        press(lead, "Buang tulisan itu");
        assertThat(lead.locator(".unsaved .notice")).hasCount(0);
        nothingKept(lead);

        var word = "Parit" + System.nanoTime();
        atWork(word + " satu");
        var desk = seated(town.handler);
        respond(desk, word);
        reply(desk).fill("Regu datang besok, " + word + ".");
        desk.context().clearCookies();
        seat(desk, town.handler);
        respond(desk, word);
        assertThat(reply(desk)).hasValue("Regu datang besok, " + word + ".");
        press(desk, "Batal");
        assertThat(desk.locator("vaadin-dialog[opened]")).hasCount(0);
        nothingKept(desk);
    }

    @Test
    void what_came_of_it_is_kept_with_the_words_of_an_answer() {
        var receipt = atWork("Rambu di Jalan Cemara roboh");
        var desk = seated(town.handler);
        open(desk, receipt);
        answer(desk);
        planned(desk).check();
        desk.locator(".action-form input[type=date]").fill("2026-12-10");
        words(desk).fill("Rambu baru dipasang bulan depan.");
        desk.waitForFunction("() => Object.entries(sessionStorage).some(([key, words]) => key.endsWith('outcome') && words === 'PLANNED')");
        desk.context().clearCookies();
        seat(desk, town.handler);
        open(desk, receipt);
        answer(desk);
        assertThat(words(desk)).hasValue("Rambu baru dipasang bulan depan.");
        assertThat(planned(desk)).isChecked();
        assertThat(desk.locator(".action-form input[type=date]")).hasValue("2026-12-10");
    }

    @Test
    void what_a_verifier_chose_outlives_a_reload() {
        var receipt = filed("Aspal di Jalan Bungur terkelupas");
        var desk = seated(town.verifier);
        open(desk, receipt);
        Hand.act(desk, "Verifikasi");
        Hand.pick(desk, "Layanan", "Lampu jalan padam");
        desk.locator(".release > vaadin-checkbox input").uncheck();
        desk.waitForFunction("() => Object.keys(sessionStorage).some(key => key.endsWith('VERIFY/release'))");
        desk.reload();
        Hand.act(desk, "Verifikasi");
        assertThat(desk.locator(".action-form").getByLabel("Layanan", new Locator.GetByLabelOptions().setExact(true))).hasValue("Lampu jalan padam");
        assertThat(desk.locator(".release > vaadin-checkbox input")).not().isChecked();
    }

    private static Locator planned(Page official) {
        return official.getByLabel("Direncanakan", new Page.GetByLabelOptions().setExact(true));
    }

    private static void answer(Page official) {
        official.locator(".action-bar vaadin-button", new Page.LocatorOptions().setHasText("Jawab")).first().click();
    }

    private static void nothingKept(Page official) {
        official.waitForFunction("() => Object.keys(sessionStorage).every(key => !key.includes('draft'))");
    }

    /// The field for the words of a response to several cases.
    private static Locator reply(Page desk) {
        return desk.locator("vaadin-dialog").getByLabel("Tanggapan Anda");
    }

    private void respond(Page desk, String word) {
        desk.navigate(at("/app/desk?tab=my-agency&q=" + word));
        desk.locator(".queue-row__pick input").first().check();
        desk.locator(".bulk-bar vaadin-button", new Page.LocatorOptions().setHasText("Beri tanggapan")).click();
    }

    @Test
    void nobody_finds_what_another_official_typed_at_the_same_computer() {
        var receipt = atWork("Pohon tumbang di Jalan Beringin");
        var shared = visitor();
        seat(shared, town.handler);
        open(shared, receipt);
        note(shared);
        words(shared).fill("Saksi kunci tinggal di seberang.");
        shared.context().clearCookies();
        seat(shared, town.worksLead);
        open(shared, receipt);
        note(shared);
        words(shared).fill("Punya kepala.");

        shared.context().clearCookies();
        seat(shared, town.handler);
        open(shared, receipt);
        note(shared);
        assertThat(words(shared)).hasValue("Saksi kunci tinggal di seberang.");
        button(shared, "Keluar").click();
        shared.waitForURL(url -> !url.contains("/desk"));
        nothingKept(shared);
    }

    @Test
    void what_was_begun_about_a_case_is_there_on_another_device_until_it_is_thrown_away() {
        var receipt = atWork("Gorong-gorong buntu di Jalan Cempaka");
        var office = visitor();
        seat(office, town.handler);
        open(office, receipt);
        note(office);
        words(office).fill("Kunci ada di pos jaga.");
        await().until(() -> noted(receipt).equals(Optional.of("Kunci ada di pos jaga.")));
        words(office).fill("Kunci ada di pos jaga dua.");
        button(office, "Keluar").click();
        office.waitForURL(url -> !url.contains("/desk"));
        await().until(() -> noted(receipt).equals(Optional.of("Kunci ada di pos jaga dua.")));
        nothingKept(office);

        var home = visitor();
        seat(home, town.handler);
        open(home, receipt);
        assertThat(home.locator(".begun__line")).containsText("Catatan");
        press(home, "Lanjutkan");
        assertThat(words(home)).hasValue("Kunci ada di pos jaga dua.");
        assertThat(home.locator(".action-form .unsaved .notice")).containsText("2 November 2026");
        words(home).fill("Kunci ada di rumah Pak RT.");
        await().until(() -> noted(receipt).equals(Optional.of("Kunci ada di rumah Pak RT.")));

        var again = visitor();
        seat(again, town.handler);
        open(again, receipt);
        note(again);
        assertThat(words(again)).hasValue("Kunci ada di rumah Pak RT.");
        press(again, "Buang tulisan itu");
        assertThat(words(again)).hasValue("");
        assertThat(again.locator(".action-form .unsaved .notice")).hasCount(0);
        assertThat(noted(receipt)).isEmpty();

        open(home, receipt);
        note(home);
        assertThat(home.locator(".action-form")).isVisible();
        nothingKept(home);
        assertThat(words(home)).hasValue("");
    }

    @Test
    void what_the_server_let_go_of_stays_and_what_two_devices_wrote_is_left_to_their_writer() {
        var receipt = atWork("Trotoar amblas di Jalan Kenanga");
        var office = visitor();
        seat(office, town.handler);
        open(office, receipt);
        note(office);
        words(office).fill("Palang ada di pos.");
        handed(office);
        beans.getBean(JdbcClient.class).sql("delete from case_draft").update();
        open(office, receipt);
        note(office);
        assertThat(words(office)).hasValue("Palang ada di pos.");
        words(office).fill("Palang ada di pos dua.");
        await().until(() -> noted(receipt).equals(Optional.of("Palang ada di pos dua.")));

        clock.advance(Duration.ofMinutes(1));
        var home = visitor();
        seat(home, town.handler);
        open(home, receipt);
        note(home);
        assertThat(words(home)).hasValue("Palang ada di pos dua.");
        words(home).fill("Palang sudah dipasang.");
        await().until(() -> noted(receipt).equals(Optional.of("Palang sudah dipasang.")));

        words(office).fill("Palang ada di pos tiga.");
        assertThat(office.locator(".action-form .unsaved .notice")).containsText("ada tulisan Anda yang berbeda");
        open(office, receipt);
        note(office);
        assertThat(office.locator(".action-form .unsaved .notice")).containsText("ada tulisan Anda yang berbeda");
        assertThat(words(office)).hasValue("Palang ada di pos tiga.");
        assertThat(noted(receipt)).contains("Palang sudah dipasang.");
        clock.advance(Duration.ofMinutes(1));
        press(office, "Simpan yang di sini");
        await().until(() -> noted(receipt).equals(Optional.of("Palang ada di pos tiga.")));

        words(home).fill("Palang sudah dicat.");
        press(home, "Pakai yang di sana");
        assertThat(words(home)).hasValue("Palang ada di pos tiga.");
    }

    private static void handed(Page official) {
        official.waitForFunction("() => Object.entries(sessionStorage).some(([key, words]) => key.endsWith('@') && words.endsWith('+'))");
    }

    private Optional<String> noted(Receipt receipt) {
        var id = reader.caseFile(town.handler, receipt.reference()).complaint().id();
        return beans.getBean(CaseDrafts.class).of(town.handler, id, Action.NOTE).map(draft -> draft.words().get("note"));
    }

    @Test
    void escape_leaves_a_dialog_open_that_has_words_in_it() {
        var word = "Selokan" + System.nanoTime();
        atWork(word + " satu");
        var desk = visitor();
        seat(desk, town.handler);
        respond(desk, word);
        reply(desk).fill("Regu datang besok, " + word + ".");
        desk.keyboard().press("Escape");
        press(desk, "Kirim ke 1 laporan");
        told(desk, "Tanggapan terbit pada 1 laporan.");
        desk.keyboard().press("Escape");
        assertThat(desk.locator("vaadin-dialog[opened]")).hasCount(0);
    }

    @Test
    void every_part_of_a_case_that_was_being_taken_apart_comes_back() {
        var receipt = filed("Lubang dan lampu");
        var desk = visitor();
        seat(desk, town.verifier);
        open(desk, receipt);
        split(desk);
        desk.locator(".split-part input").first().fill("Lubang");
        press(desk, "Tambah bagian");
        desk.locator(".split-part textarea").nth(1).fill("Lampu padam di tikungan.");
        desk.context().clearCookies();
        seat(desk, town.verifier);
        open(desk, receipt);
        split(desk);
        assertThat(desk.locator(".split-part")).hasCount(2);
        assertThat(desk.locator(".split-part input").first()).hasValue("Lubang");
        assertThat(desk.locator(".split-part textarea").nth(1)).hasValue("Lampu padam di tikungan.");
    }

    private static void split(Page official) {
        official.locator(".action-bar vaadin-menu-bar-button").first().click();
        official.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Bagi laporan")).click();
    }

    @Test
    void the_keyboard_goes_on_where_a_decision_or_a_form_given_up_leaves_it() {
        var receipt = atWork("Rambu miring di Jalan Anyelir");
        var desk = visitor();
        seat(desk, town.handler);
        desk.navigate(at("/app/desk/" + receipt.reference() + "?tab=overdue&q=" + receipt.reference()));
        assertThat(desk.locator(".action-bar")).isVisible();
        note(desk);
        press(desk, "Batal");
        assertThat(desk.locator(".action-bar vaadin-menu-bar-button").first()).isFocused();
        desk.keyboard().press("r");
        press(desk, "Batal");
        assertThat(desk.locator(".action-bar vaadin-button[data-key=r]")).isFocused();
        desk.keyboard().press("r");
        words(desk).fill("Regu kami berangkat besok, " + receipt.reference() + ".");
        desk.locator(".action-form__send").click();
        told(desk, "Tanggapan diterbitkan.");
        assertThat(desk.locator("#case-title")).isFocused();
    }
}
