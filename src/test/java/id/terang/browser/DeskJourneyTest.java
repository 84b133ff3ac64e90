package id.terang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.terang.browser.Hand.act;
import static id.terang.browser.Hand.confirm;
import static id.terang.browser.Hand.press;
import static id.terang.browser.Hand.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import id.terang.TestClock;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Claims;
import id.terang.complaints.DeadlineAlerts;
import id.terang.complaints.Deadlines;
import id.terang.complaints.Decision;
import id.terang.complaints.Receipt;
import id.terang.complaints.Recounting;
import id.terang.complaints.Status;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import id.terang.shared.LocalWords;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Days at the desk in a real browser.
class DeskJourneyTest extends DeskInTheBrowser {

    @Autowired Claims claims;
    @Autowired Deadlines deadlines;
    @Autowired DeadlineAlerts alerts;
    @Autowired Recounting recounting;
    @Autowired Administration administration;
    @Autowired Jurisdiction jurisdiction;
    @Autowired JdbcClient jdbc;

    private Status status(Receipt receipt) {
        return reader.publicComplaint(receipt.reference()).orElseThrow().status();
    }

    private void answer(Page official, Receipt receipt, String words) {
        answer(official, receipt, words, "Kirim jawaban");
    }

    private void answer(Page official, Receipt receipt, String words, String send) {
        open(official, receipt);
        act(official, "Jawab");
        official.getByLabel("Sudah ditindak").check();
        official.getByLabel("Jawaban", new Page.GetByLabelOptions().setExact(true)).fill(words);
        press(official, send);
    }

    @Test
    void several_cases_are_verified_together_and_the_queue_follows() {
        var word = "Kelurahan" + System.nanoTime();
        var cases = List.of(filed(word + " satu"), filed(word + " dua"), filed(word + " tiga"));
        var desk = seated(town.verifier);
        desk.navigate(at("/app/desk?tab=to-verify&q=" + word));
        assertThat(desk.locator("a.queue-line")).hasCount(3);
        for (int i = 0; i < 3; i++) {
            desk.locator(".queue-row__pick input").nth(i).check();
            assertThat(desk.locator(".bulk-bar")).containsText(i + 1 + " dipilih");
        }
        desk.locator(".bulk-bar vaadin-button", new Page.LocatorOptions().setHasText("Verifikasi")).click();
        press(desk, "Verifikasi 3 laporan");
        told(desk, "3 laporan diverifikasi dan diteruskan.");
        assertThat(cases).allSatisfy(receipt -> assertThat(status(receipt)).isEqualTo(Status.ASSIGNED));
        press(desk, "Tutup");
        assertThat(desk.locator("a.queue-line:visible")).hasCount(0);
    }

    @Test
    void every_tab_is_seen_beside_the_others_and_on_a_phone_the_open_one_is() {
        var desk = seated(town.townLead);
        for (var language : List.of("id", "en")) {
            desk.setViewportSize(1280, 900);
            desk.navigate(at("/app/desk?tab=to-verify&lang=" + language));
            assertThat(desk.locator(".desk-tabs__tab").first()).isVisible();
            desk.evaluate("document.querySelectorAll('.desk-tabs__count').forEach(one => { one.textContent = '1.230'; one.style.display = 'inline'; })");
            assertThat((boolean) desk.evaluate("[...document.querySelectorAll('.desk-tabs__tab')].every(tab => tab.getBoundingClientRect().right <= innerWidth)"))
                .as(language).isTrue();
            desk.setViewportSize(390, 900);
            desk.navigate(at("/app/desk?tab=all"));
            assertThat(desk.locator(".desk-tabs__tab[aria-current=page]")).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.99));
        }
    }

    @Test
    void a_day_of_filing_is_typed_by_hand_and_stays_while_its_year_grows() {
        var word = "Halte" + System.nanoTime();
        filed(word + " rusak");
        var desk = seated(town.verifier);
        desk.navigate(at("/app/desk?tab=all&q=" + word + "&kind=complaint"));
        assertThat(desk.locator("a.queue-line")).hasCount(1);
        var from = desk.locator(".desk-search input[type=date]").first();
        from.focus();
        from.pressSequentially("12122026", new Locator.PressSequentiallyOptions().setDelay(30));
        desk.waitForURL(url -> url.contains("from="));
        assertThat(desk.locator("a.queue-line:visible")).hasCount(0);
        press(desk, "Hapus saringan");
        desk.waitForURL(url -> !url.contains("from="));
    }

    @Test
    void the_list_of_shortcuts_names_those_of_actions_that_stand_in_the_menu() {
        var receipt = atWork("Daftar pintasan");
        var desk = seated(town.worksLead);
        open(desk, receipt);
        desk.locator(".case-pane h2").first().click();
        desk.keyboard().press("?");
        var list = desk.locator("dialog.keys");
        assertThat(list).isVisible();
        for (var key : List.of("A", "Q", "R", "G", "N", "M", "T", "S")) {
            assertThat(list.locator("dt").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + key + "$")))).hasCount(1);
        }
        assertThat(list).containsText("Alihkan");
    }

    @Test
    void two_reports_of_one_hole_are_merged_and_taken_apart_again() {
        var first = filed("Lubang besar di Jalan Kenari");
        clock.advance(Duration.ofHours(1));
        var second = filed("Jalan Kenari berlubang");
        var desk = seated(town.verifier);
        open(desk, second);
        act(desk, "Gabung");
        desk.getByLabel("Nomor laporan utama").fill(first.reference().toString());
        desk.getByLabel("Nomor laporan utama").press("Tab");
        // It stands among the similar ones already; the two beside each other come with the server's answer.
        assertThat(desk.locator(".compare")).containsText("Lubang besar di Jalan Kenari");
        press(desk, "Gabungkan");
        confirm(desk, "Gabungkan");
        told(desk, "Laporan digabungkan.");
        var visitor = visitor();
        visitor.navigate(at("/complaints/" + second.reference()));
        assertThat(visitor.locator("main")).containsText(first.reference().toString());

        act(desk, "Pisahkan lagi");
        desk.getByLabel("Alasan (dibaca pelapor dan umum)").fill("Dua lubang yang berbeda.");
        press(desk, "Pisahkan");
        told(desk, "Laporan dipisahkan lagi.");
        assertThat(status(second)).isEqualTo(Status.SUBMITTED);
        visitor.reload();
        assertThat(visitor.locator("main")).containsText("Menunggu verifikasi");
    }

    @Test
    void an_answer_that_was_disputed_twice_is_appealed_and_goes_to_the_office_above() {
        var receipt = atWork("Drainase Jalan Merak tersumbat");
        var handler = seated(town.handler);
        answer(handler, receipt, "Sudah dibersihkan.");
        told(handler, "Jawaban terkirim.");
        dispute(receipt, "Belum dibersihkan.");
        answer(handler, receipt, "Sungguh sudah.");
        told(handler, "Jawaban terkirim.");
        dispute(receipt, "Masih tersumbat.");
        open(handler, receipt);
        assertThat(handler.locator(".action-bar vaadin-button", new Page.LocatorOptions().setHasText("Jawab"))).hasCount(0);
        var lead = seated(town.worksLead);
        answer(lead, receipt, "Saya sudah melihat sendiri.");
        told(lead, "Jawaban terkirim.");

        var citizen = claimant(receipt);
        press(citizen, "Ajukan keberatan");
        citizen.getByLabel("Apa yang keliru dengan keputusan ini?").fill("Airnya masih meluap.");
        press(citizen, "Kirim keberatan");
        told(citizen, "Keberatan Anda terkirim dan akan ditinjau.");

        var above = seated(town.townLead);
        above.navigate(at("/app/desk?tab=to-decide"));
        assertThat(above.getByText("Drainase Jalan Merak tersumbat").first()).isVisible();
        open(above, receipt);
        act(above, "Terima keberatan");
        above.locator(".action-form input[type=date]").fill("2026-11-12");
        above.getByLabel("Apa yang harus dilakukan instansi").fill("Bersihkan bersama warga.");
        above.locator(".action-form .action-form__send").click();
        told(above, "Keberatan diterima.");
        assertThat(status(receipt)).isEqualTo(Status.ASSIGNED);
        var visitor = visitor();
        visitor.navigate(at("/complaints/" + receipt.reference()));
        assertThat(visitor.locator("main")).containsText("Bersihkan bersama warga.");
    }

    private void dispute(Receipt receipt, String reason) {
        var claim = claims.open(receipt.reference(), receipt.secret(), "test");
        claims.act(claim, reader.claimFile(claim).seen(), new CitizenAct.Dispute(reason));
    }

    private Page claimant(Receipt receipt) {
        var citizen = visitor();
        citizen.navigate(at("/app/track/" + receipt.reference()));
        citizen.getByLabel("Kode rahasia").fill(receipt.secret().printed());
        press(citizen, "Buka laporan");
        return citizen;
    }

    @Test
    void where_answers_are_checked_the_public_reads_one_only_after_a_second_pair_of_eyes() {
        var setUp = new Actor.Importer("desk-journey");
        administration.checkAnswers(setUp, town.publicWorks, true);
        try {
            var receipt = atWork("Marka Jalan Nuri pudar");
            var handler = seated(town.handler);
            answer(handler, receipt, "Marka sudah dicat.", "Kirim untuk disetujui");
            told(handler, "Usulan menunggu persetujuan pimpinan lain.");
            assertThat(status(receipt)).isEqualTo(Status.IN_PROGRESS);
            var visitor = visitor();
            visitor.navigate(at("/complaints/" + receipt.reference()));
            assertThat(visitor.locator("main")).not().containsText("Marka sudah dicat.");

            var lead = seated(town.worksLead);
            open(lead, receipt);
            act(lead, "Setujui jawaban");
            press(lead, "Setujui dan kirim");
            told(lead, "Jawaban disetujui dan terkirim.");
            visitor.reload();
            assertThat(visitor.locator("main")).containsText("Marka sudah dicat.");
        } finally {
            administration.checkAnswers(setUp, town.publicWorks, false);
        }
    }

    @Test
    void a_holiday_decreed_later_moves_the_date_that_the_public_was_promised_and_says_why() {
        clock.set("2035-03-05T10:00");
        var receipt = atWork("Jembatan Jalan Gelatik goyang");
        var visitor = visitor();
        visitor.navigate(at("/complaints/" + receipt.reference()));
        var promised = due(receipt);
        assertThat(visitor.locator("main")).containsText(promised);

        var admin = seated(town.admin);
        admin.navigate(at("/app/admin/calendars/" + jurisdiction.atlas().agency(town.town).calendarId()));
        admin.locator("input[type=date]").last().fill("2035-03-08");
        admin.getByLabel("Nama hari libur").fill("Cuti bersama");
        admin.getByLabel("Dasar hukum", new Page.GetByLabelOptions().setExact(true)).fill("SKB 4/2035");
        press(admin, "Tambah hari libur");
        told(admin, receipt.reference().toString());
        admin.locator("vaadin-button", new Page.LocatorOptions().setHasText("Tambah dan pindahkan")).click();
        await().until(() -> !recounting.unfinished().isEmpty());
        recounting.unfinished().forEach(id -> recounting.step(id, 1_000));

        assertThat(due(receipt)).isNotEqualTo(promised);
        visitor.reload();
        assertThat(visitor.locator("main")).containsText(due(receipt));
        assertThat(visitor.locator("main")).containsText("SKB 4/2035");
    }

    private String due(Receipt receipt) {
        var resolve = reader.publicComplaint(receipt.reference()).orElseThrow().clocks().stream()
            .filter(one -> one.type() == ClockType.RESOLVE).findFirst().orElseThrow();
        return LocalWords.shortDay(resolve.dueAt().atZone(TestClock.WIB).toLocalDate(), LocalWords.INDONESIAN);
    }

    @Test
    void a_deadline_that_nobody_keeps_climbs_from_the_handler_to_the_lead_to_the_office_above_and_oversight() {
        var receipt = atWork("Trotoar Jalan Cendrawasih ambles");
        decide(town.handler, receipt, new Decision.Respond("Kami periksa."));
        var handler = seated(town.handler);
        var lead = seated(town.worksLead);
        var above = seated(town.townLead);
        var oversight = seated(town.oversight);
        passTo("2026-11-18T10:00");
        inbox(handler, receipt, "Jawaban: tenggat sudah dekat");
        passTo("2026-11-20T16:01");
        inbox(lead, receipt, "Jawaban: tenggat terlewati");
        passTo("2026-12-11T10:00");
        inbox(above, receipt, "Jawaban: sudah dua kali lipat waktu yang dijanjikan");
        inbox(oversight, receipt, "Jawaban: sudah dua kali lipat waktu yang dijanjikan");
    }

    /// Moves the clock, and does what the jobs do then.
    private void passTo(String local) {
        clock.set(local);
        for (var due = deadlines.due(100); !due.isEmpty(); due = deadlines.due(100)) {
            due.forEach(deadlines::pass);
        }
        alerts.raise(10_000);
        await().until(() -> jdbc.sql("select count(*) from EVENT_PUBLICATION").query(Long.class).single() == 0);
    }

    private void inbox(Page official, Receipt receipt, String why) {
        official.navigate(at("/app/desk/inbox"));
        assertThat(official.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Kotak masuk"))).isVisible();
        var line = official.locator(".inbox__line", new Page.LocatorOptions().setHasText(receipt.reference().toString()))
            .filter(new Locator.FilterOptions().setHasText(why));
        assertThat(line.first()).isVisible();
    }
}
