package id.terang.ui.citizen;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import id.terang.OwnWords;
import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.CitizenPrincipal;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.AComplaint;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CaseReader;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Claims;
import id.terang.complaints.Correspondence;
import id.terang.complaints.Decision;
import id.terang.complaints.Filing;
import id.terang.complaints.Following;
import id.terang.complaints.Outcome;
import id.terang.complaints.Receipt;
import id.terang.complaints.Status;
import id.terang.complaints.Triage;
import id.terang.complaints.Visibility;
import id.terang.complaints.files.Scenes;
import id.terang.complaints.files.Uploader;
import id.terang.complaints.files.Uploads;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.EmailAddress;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.ui.CitizenLayout;
import id.terang.ui.Paperclip;
import id.terang.ui.Quote;
import id.terang.ui.Seat;
import id.terang.ui.files.GoneFiles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;

@SpringBootTest
@Import(TestClock.Moved.class)
@WithAnonymousUser
class CaseViewTest extends SpringBrowserlessTest {

    private static final String END = "Keluar dari laporan saya";

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired Filing filing;
    @Autowired Triage triage;
    @Autowired Claims claims;
    @Autowired Affected affected;
    @Autowired Following following;
    @Autowired CaseReader reader;
    @Autowired Correspondence correspondence;
    @Autowired JdbcClient jdbc;
    @Autowired Uploads uploads;

    SmallTown town;

    static {
        Renamed.watch();
    }

    @BeforeEach
    void monday() {
        UI.getCurrent().setLocale(LocalWords.INDONESIAN);
        town = SmallTown.in(beans);
        clock.set("2026-11-02T10:00");
    }

    @AfterEach
    void goHome() {
        Seat.leave();
    }

    @Test
    void impossible_numbers_and_codes_are_explained_and_stay_in_their_fields() {
        var view = navigate("track", TrackView.class);
        test(view.form.number).setValue("4821-0937-1");
        test(view.form.code).setValue("x");

        test(view.form.open).click();

        assertThat(view.form.number.getErrorMessage()).contains("ada angka yang salah atau tertukar");
        assertThat(view.form.code.getErrorMessage()).contains("enam belas");
        assertThat(view.form.number.getValue()).isEqualTo("4821-0937-1");
        assertThat(view.form.open.isEnabled()).isTrue();
    }

    @Test
    void a_wrong_code_is_refused_like_an_unknown_number_and_slowed_down_in_the_end() {
        var receipt = filed(aComplaint().about(town.roads));
        for (int i = 0; i < 5; i++) {
            assertThat(tried(receipt.reference().toString(), "0000-0000-0000-0000")).contains("tidak cocok");
        }
        assertThat(tried("0000-0000-0", "0000-0000-0000-0000")).contains("tidak cocok");
        assertThat(tried(receipt.reference().toString(), receipt.secret().printed())).contains("Terlalu banyak percobaan");
    }

    @Test
    void number_and_code_open_the_case_however_they_are_typed() {
        var receipt = filed(aComplaint().about(town.roads).saying("Jalan berlubang di depan pasar."));
        var view = navigate("track", TrackView.class);
        test(view.form.number).setValue(receipt.reference().digits());
        test(view.form.code).setValue(receipt.secret().printed().toLowerCase().replace("-", " "));

        test(view.form.open).click();

        assertThat(words()).contains("Jalan berlubang di depan pasar.", "Menunggu verifikasi", "Ditangani oleh",
            "Pemerintah Kabupaten Kecil", "Jawaban", "14 hari kerja lagi", "w…@contoh.id");
    }

    @Test
    void the_right_code_gives_the_session_another_name_and_a_wrong_one_does_not() {
        var receipt = filed(aComplaint().about(town.roads));
        int before = Renamed.times();
        tried(receipt.reference().toString(), "0000-0000-0000-0000");
        assertThat(Renamed.times()).isEqualTo(before);
        tried(receipt.reference().toString(), receipt.secret().printed());
        assertThat(getCurrentView()).isInstanceOf(CaseView.class);
        assertThat(Renamed.times()).isEqualTo(before + 1);
    }

    @Test
    void what_is_not_sent_yet_of_a_secret_case_stays_in_this_tab() {
        open(filed(aComplaint().about(town.roads).visible(Visibility.SECRET)));
        assertThat($(DraftKeeper.class).single().getElement().getAttribute("scope")).isEqualTo("session");
        open(filed(aComplaint().about(town.roads)));
        assertThat($(DraftKeeper.class).single().getElement().hasAttribute("scope")).isFalse();
    }

    @Test
    void following_and_stopping_again_and_again_comes_to_an_end() {
        var receipt = filed(aComplaint().about(town.roads));
        var little = new Affected(following, 2);
        little.follow(receipt.reference(), "again");
        little.unfollow(receipt.reference(), "again");
        assertThatThrownBy(() -> little.unfollow(receipt.reference(), "again")).isInstanceOf(Refusal.TooMany.class);
    }

    @Test
    void a_browser_without_a_token_is_not_counted_as_affected() {
        var receipt = atWork();
        assertThatThrownBy(() -> affected.follow(receipt.reference(), " ")).isInstanceOf(Refusal.NotAllowed.class);
        assertThat(affected.follow(receipt.reference(), "one")).isEqualTo(1);
        assertThatThrownBy(() -> affected.unfollow(receipt.reference(), "")).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void without_the_code_nothing_is_told_not_even_that_there_is_a_case() {
        var receipt = filed(aComplaint().about(town.roads).saying("Hanya saya yang tahu."));
        navigate("track/" + receipt.reference(), CaseView.class);
        var known = words();
        navigate("track/0000-0000-0", CaseView.class);
        assertThat(words()).isEqualTo(known).doesNotContain("Hanya saya", "Menunggu verifikasi");
    }

    @Test
    void who_opened_a_case_with_its_code_can_end_that_on_this_device() {
        var receipt = filed(aComplaint().about(town.roads).saying("Bukan untuk yang duduk di sini nanti."));
        navigate("track", TrackView.class);
        assertThat($(Button.class).withText(END).all()).as("nothing is open").isEmpty();
        var form = ((TrackView) getCurrentView()).form;
        test(form.number).setValue(receipt.reference().toString());
        test(form.code).setValue(receipt.secret().printed());
        test(form.open).click();

        press(END);

        assertThat(asked()).containsSubsequence("forgetDrafts", "window.open");
        UI.getCurrent().navigate("track", QueryParameters.simple(Map.of(CitizenLayout.ENDED, "")));
        assertThat(words()).contains("tidak lagi terbuka di perangkat ini");
        navigate("track/" + receipt.reference(), CaseView.class);
        assertThat(words()).doesNotContain("Bukan untuk yang duduk");
        assertThat($(Button.class).withText(END).all()).isEmpty();
        var asked = $(ClaimForm.class).single();
        test(asked.code).setValue(receipt.secret().printed());
        test(asked.open).click();
        assertThat($(Button.class).withText(END).all()).as("also where it is opened on its own page").hasSize(1);
    }

    @Test
    void whose_letters_come_back_is_told_so_and_gives_another_address_or_says_that_it_works() {
        var address = new EmailAddress("hilang" + System.nanoTime() + "@contoh.id");
        var receipt = filed(aComplaint().about(town.roads).reachedAt(address.value()));
        open(receipt);
        assertThat(words()).doesNotContain("Surel kami ke alamat Anda kembali");
        jdbc.sql("insert into dead_mailbox (mailbox, status, since) values (?, '5.1.1', now())").param(correspondence.fingerprint(address)).update();
        open(receipt);
        assertThat(words()).contains("Surel kami ke alamat Anda kembali");
        var email = $(EmailField.class).single();
        email.setValue("bukan alamat");
        press("Pakai alamat ini");
        assertThat(email.getValue()).as("nothing typed is lost").isEqualTo("bukan alamat");
        email.setValue("baru" + address.value());
        press("Pakai alamat ini");
        assertThat(words()).contains("b…@contoh.id").doesNotContain("Surel kami ke alamat Anda kembali");
    }

    @Test
    void who_confirmed_as_one_of_several_is_thanked_and_the_others_are_told() {
        var survivor = atWork();
        var duplicate = atWork();
        var third = atWork();
        decide(town.verifier, duplicate, new Decision.Merge(survivor.reference(), null));
        decide(town.verifier, third, new Decision.Merge(survivor.reference(), null));
        decide(town.handler, survivor, new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal: " + survivor.reference(), List.of()));
        var claim = claims.open(duplicate.reference(), duplicate.secret(), "test");
        claims.act(claim, reader.claimFile(claim).seen(), new CitizenAct.Confirm(4, null));
        open(duplicate);
        assertThat(words()).contains("Anda sudah menyatakan laporan ini selesai.").doesNotContain("Salah satu dari 3 pelapor menyatakan laporan ini selesai.");
        for (var other : List.of(survivor, third)) {
            open(other);
            assertThat(words()).contains("Salah satu dari 3 pelapor menyatakan laporan ini selesai.").doesNotContain("Anda sudah menyatakan");
        }
    }

    /// Whoever filed at the counter has seen the code on the slip.
    @Test
    void an_official_does_not_act_as_the_claimant_and_keeps_what_was_typed() {
        var receipt = atWork();
        decide(town.handler, receipt, new Decision.Ask("Di sisi utara atau selatan pasar?"));
        Seat.take(town.verifier);
        open(receipt);
        area("reply").setValue("Di sisi utara.");
        press("Kirim balasan");
        assertThat($(Notification.class).all().getLast().getElement().getTextRecursively()).contains("masuk sebagai petugas");
        assertThat(area("reply").getValue()).isEqualTo("Di sisi utara.");
        assertThat(status(receipt)).isEqualTo(Status.AWAITING_CITIZEN);

        var done = answered();
        open(done);
        test($(MorePanel.class).single().withdraw).click();
        assertThat(status(done)).isEqualTo(Status.ANSWERED);
    }

    @Test
    void a_question_is_answered_where_it_was_asked() {
        var receipt = atWork();
        decide(town.handler, receipt, new Decision.Ask("Di sisi utara atau selatan pasar?"));
        open(receipt);
        assertThat(words()).contains("Petugas bertanya kepada Anda", "Di sisi utara atau selatan pasar?", "Balas paling lambat");

        press("Kirim balasan");
        assertThat(area("reply").getErrorMessage()).contains("Tulis dulu balasan Anda.");
        area("reply").setValue("Di sisi utara.");
        press("Kirim balasan");

        assertThat(status(receipt)).isEqualTo(Status.IN_PROGRESS);
        assertThat(words()).contains("Pelapor membalas pertanyaan", "Di sisi utara.");
    }

    @Test
    void the_photos_of_the_answer_stand_where_the_claimant_is_asked_whether_it_is_done() {
        var receipt = atWork();
        var photo = uploads.receive(Scenes.photo(72, 800, 600), "ditambal.jpg", Uploader.fresh(), "203.0.113.9").id();
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal kemarin.", List.of(photo)));
        open(receipt);
        assertThat($(NextPanel.class).single().getElement().getOuterHTML()).contains(receipt.reference() + "/" + photo);
        open(answered());
        assertThat($(NextPanel.class).single().getElement().getOuterHTML()).as("an answer without any").doesNotContain("photos");
    }

    @Test
    void a_duplicate_is_handled_by_whoever_has_the_case_it_lives_on_in() {
        var survivor = atWork();
        var duplicate = atWork();
        decide(town.verifier, duplicate, new Decision.Merge(survivor.reference(), null));
        decide(town.handler, survivor, new Decision.Transfer(town.transport, "Kerusakan karena rambu."));
        open(duplicate);
        assertThat($(HolderCard.class).single().getElement().getTextRecursively()).contains("Dinas Perhubungan").doesNotContain("Pekerjaan Umum");
    }

    @Test
    void who_filed_a_duplicate_replies_and_leaves_where_it_lives_on() {
        var survivor = atWork();
        var duplicate = atWork();
        decide(town.verifier, duplicate, new Decision.Merge(survivor.reference(), null));
        decide(town.handler, survivor, new Decision.Ask("Di sisi utara atau selatan pasar?"));
        open(duplicate);
        assertThat(words()).contains("Petugas bertanya kepada Anda", "Di sisi utara atau selatan pasar?", "Balas paling lambat",
            survivor.reference().toString());
        area("reply").setValue("Di sisi utara.");
        press("Kirim balasan");
        assertThat(status(survivor)).isEqualTo(Status.IN_PROGRESS);

        decide(town.handler, survivor, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal kemarin.", List.of()));
        open(duplicate);
        assertThat(words()).contains("Laporan Anda sudah dijawab", "Sudah ditambal kemarin.");
        test($(MorePanel.class).single().withdraw).click();
        assertThat(status(survivor)).isEqualTo(Status.ANSWERED);
        assertThat($(VerdictForm.class).all()).isEmpty();
    }

    @Test
    void who_filed_a_secret_duplicate_is_told_why_they_cannot_read_the_answer_and_asks_for_one_of_their_own() {
        var survivor = filed(aComplaint().about(town.bribery));
        var duplicate = filed(aComplaint().about(town.bribery));
        decide(town.secretVerifier, duplicate, new Decision.Merge(survivor.reference(), null));
        open(duplicate);
        assertThat(words()).contains("hanya dibaca petugas yang ditunjuk", "minta laporan Anda dipisahkan", "Minta jawaban sendiri")
            .doesNotContain(survivor.reference().toString());

        decide(town.secretVerifier, survivor, new Decision.Verify(Kind.COMPLAINT, Track.INVESTIGATION, town.bribery, town.inspectorate, null, null));
        decide(town.secretHandler, survivor, new Decision.Answer(Outcome.ACTION_TAKEN, "Pelaku camar sudah dipindahkan.", List.of()));
        open(duplicate);
        assertThat(words()).contains("Laporan Anda sudah dijawab", "hanya dibaca petugas yang ditunjuk").doesNotContain("camar", survivor.reference().toString());
        press("Minta jawaban sendiri");
        area("unmerge").setValue("Saya perlu tahu hasilnya.");
        press("Minta dipisahkan");
        assertThat(words()).contains("Anda sudah meminta laporan ini dipisahkan").doesNotContain("Minta jawaban sendiri");

        UI.getCurrent().setLocale(Locale.ENGLISH);
        open(duplicate);
        assertThat(words()).contains("is read only by the officials named for it", "You have asked to have this complaint unmerged");
    }

    @Test
    void who_filed_a_duplicate_keeps_what_they_typed_when_the_case_it_lives_on_in_was_answered_otherwise_meanwhile() {
        var survivor = atWork();
        var duplicate = atWork();
        decide(town.verifier, duplicate, new Decision.Merge(survivor.reference(), null));
        decide(town.handler, survivor, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal, kata mandor " + OwnWords.of(survivor.reference()), List.of()));
        open(duplicate);
        press("Belum selesai");
        area("dispute").setValue("Masih berlubang di sisi utara.");
        decide(town.handler, survivor, new Decision.AmendAnswer("Sisi utara menyusul besok, " + OwnWords.of(survivor.reference()), List.of()));
        press("Kirim sanggahan");

        assertThat(status(survivor)).isEqualTo(Status.ANSWERED);
        assertThat(words()).contains("Sisi utara menyusul besok");
        assertThat(area("dispute").getValue()).isEqualTo("Masih berlubang di sisi utara.");
    }

    @Test
    void an_answer_is_confirmed_with_a_rating() {
        var receipt = answered();
        open(receipt);
        assertThat(words()).contains("Laporan Anda sudah dijawab", "Sudah ditambal kemarin.", "Apakah masalahnya sudah selesai?");

        asked();
        press("Ya, sudah selesai");
        assertThat(asked()).as("into view on a phone").contains("focus");
        press("Nyatakan selesai");
        assertThat(status(receipt)).isEqualTo(Status.ANSWERED);
        var rating = $(VerdictForm.class).single().rating;
        assertThat(rating.isInvalid()).isTrue();
        assertThat(rating.getErrorMessage()).contains("nilai");
        assertThat(area("remark").isInvalid()).as("nothing is wrong with it").isFalse();
        rating.setValue(4);
        assertThat(rating.isInvalid()).isFalse();
        press("Nyatakan selesai");

        assertThat(status(receipt)).isEqualTo(Status.CLOSED);
        assertThat(words()).contains("Selesai", "nilai 4 dari 4");
    }

    @Test
    void an_answer_is_disputed_with_a_reason() {
        var receipt = answered();
        open(receipt);
        asked();
        press("Belum selesai");
        assertThat(asked()).as("into view on a phone").contains("focus");
        area("dispute").setValue("Belum ada yang datang.");
        press("Kirim sanggahan");

        assertThat(status(receipt)).isEqualTo(Status.IN_PROGRESS);
        assertThat(words()).contains("Pelapor menyanggah: belum selesai", "Belum ada yang datang.");
    }

    @Test
    void who_was_too_slow_is_told_and_keeps_what_was_typed() {
        var receipt = atWork();
        decide(town.handler, receipt, new Decision.Ask("Di mana?"));
        open(receipt);
        area("reply").setValue("Di sisi utara, dekat warung.");
        decide(town.handler, receipt, new Decision.WithdrawQuestion("Sudah jelas."));

        press("Kirim balasan");

        assertThat($(Notification.class).exists()).isTrue();
        assertThat(words()).contains("Tulisan Anda yang belum terkirim", "Di sisi utara, dekat warung.", "menarik kembali");
    }

    @Test
    void files_of_a_reply_that_waited_too_long_are_named_until_somebody_has_read_it() {
        open(atWork());
        var keeper = $(DraftKeeper.class).single();
        ComponentUtil.fireEvent(keeper, new DraftKeeper.Found(keeper, true, """
            {"files.names.more":"genteng.jpg\\nsurat.pdf","files.more":"6f9619ff-8b86-4d01-b42d-00cf4fc964aa","at":1}"""));

        var gone = $(GoneFiles.class).single();
        assertThat(gone.getElement().getTextRecursively()).contains("genteng.jpg, surat.pdf", "24 jam");
        assertThat(words()).doesNotContain("Tulisan Anda yang belum terkirim");

        test($(Button.class, gone).single()).click();
        assertThat(gone.isVisible()).isFalse();
    }

    @Test
    void what_the_browser_kept_and_has_no_field_any_more_is_shown_beside_what_has_one() {
        var receipt = atWork();
        open(receipt);
        var keeper = $(DraftKeeper.class).single();
        ComponentUtil.fireEvent(keeper, new DraftKeeper.Found(keeper, true, """
            {"reply":"Di sisi timur, dekat bengkel.","withdraw":"Sudah pindah rumah.","dispute":" ",
             "files.reply":"6f9619ff-8b86-4d01-b42d-00cf4fc964ff","files.more":"6f9619ff-8b86-4d01-b42d-00cf4fc964fe","at":1}"""));

        assertThat(words()).contains("Tulisan Anda yang belum terkirim").containsOnlyOnce("Di sisi timur, dekat bengkel.")
            .doesNotContain("6f9619ff");
        assertThat($(Quote.class).all()).extracting(quote -> quote.getElement().getTextRecursively())
            .doesNotContain("Sudah pindah rumah.", " ");
        assertThat(area("withdraw").getValue()).isEqualTo("Sudah pindah rumah.");

        press("Buang tulisan ini");
        assertThat(words()).doesNotContain("Tulisan Anda yang belum terkirim", "Di sisi timur");
        assertThat(area("withdraw").getValue()).isEqualTo("Sudah pindah rumah.");
    }

    @Test
    void a_case_is_withdrawn_and_reopened_in_time() {
        var receipt = atWork();
        open(receipt);
        press("Cabut laporan ini");
        assertThat(status(receipt)).isEqualTo(Status.CLOSED);
        assertThat(words()).contains("Anda sudah mencabut laporan ini.", "Dapat dibuka kembali sampai");

        press("Buka kembali laporan ini");
        area("reopen").setValue("Lubangnya kembali.");
        press("Buka kembali");
        assertThat(status(receipt)).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void visibility_is_changed_and_files_are_asked_for() {
        var receipt = filed(aComplaint().about(town.roads));
        open(receipt);
        press("Tambahkan ke laporan");
        assertThat($(Notification.class).exists()).isTrue();
        $(VisibilityChoice.class).single().setValue(Visibility.SECRET);
        press("Simpan kerahasiaan");
        assertThat(reader.publicComplaint(receipt.reference())).isEmpty();
    }

    @Test
    void words_of_others_are_never_read_as_html() {
        var receipt = atWork();
        decide(town.handler, receipt, new Decision.Ask("<img src=x onerror=alert(1)>"));
        open(receipt);
        assertThat(words()).contains("<img src=x onerror=alert(1)>");
        assertThat(((CaseView) getCurrentView()).getElement().getOuterHTML()).doesNotContain("<img src=x");
    }

    @Test
    void after_the_last_level_of_appeal_the_dossier_for_the_ombudsman_can_be_taken_along() {
        var receipt = filed(aComplaint().about(town.roads));
        decide(town.verifier, receipt, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas jalan mana."));
        open(receipt);
        assertThat($(Paperclip.class).exists()).as("there are levels left").isFalse();
        var claim = claims.open(receipt.reference(), receipt.secret(), "test");
        claims.act(claim, reader.claimFile(claim).seen(), new CitizenAct.Appeal("Jelas sekali."));
        decide(town.oversight, receipt, new Decision.DismissAppeal("Memang tidak jelas."));
        open(receipt);
        assertThat($(Paperclip.class).single().getText()).isEqualTo("Unduh berkas lengkap untuk Ombudsman (PDF)");
    }

    @Test
    void who_is_signed_in_finds_their_own_cases_without_codes() {
        var receipt = filed(aComplaint().about(town.roads).saying("Laporan dari akun saya.").by(4711));
        var citizen = new CitizenPrincipal(4711, "wati@contoh.id", "Wati");
        Seat.take(citizen);

        navigate("mine", MineView.class);
        assertThat(words()).contains("Laporan dari akun saya.", receipt.reference().toString()).doesNotContain("kabar baru");
        decide(town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks, null, null));
        decide(town.handler, receipt, new Decision.Note("Internal."));
        navigate("mine", MineView.class);
        assertThat(words()).contains("Satu kabar baru");
        navigate("track/" + receipt.reference(), CaseView.class);
        assertThat(words()).contains("Diteruskan");
        navigate("mine", MineView.class);
        assertThat(words()).doesNotContain("kabar baru");
    }

    private String tried(String number, String code) {
        var view = navigate("track", TrackView.class);
        test(view.form.number).setValue(number);
        test(view.form.code).setValue(code);
        test(view.form.open).click();
        return view.form.code.getErrorMessage();
    }

    private Receipt filed(AComplaint complaint) {
        return filing.file(complaint.in(town.northVillage).command(), Actor.CITIZEN);
    }

    private Receipt atWork() {
        var receipt = filed(aComplaint().about(town.roads));
        decide(town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks, null, null));
        decide(town.handler, receipt, new Decision.Start());
        return receipt;
    }

    private Receipt answered() {
        var receipt = atWork();
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal kemarin.", List.of()));
        return receipt;
    }

    private void decide(OfficialPrincipal by, Receipt receipt, Decision decision) {
        triage.decide(by, receipt.reference(), reader.caseFile(by, receipt.reference()).revision(), decision);
    }

    private Status status(Receipt receipt) {
        return reader.claimFile(claims.open(receipt.reference(), receipt.secret(), "test")).complaint().status();
    }

    private void open(Receipt receipt) {
        Proven.of(VaadinSession.getCurrent()).remember(claims.open(receipt.reference(), receipt.secret(), "test"));
        navigate("track/" + receipt.reference(), CaseView.class);
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void press(String label) {
        test($(Button.class).withText(label).single()).click();
    }

    /// The scripts that wait for the browser.
    private static String asked() {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
            .map(one -> one.getInvocation().getExpression()).collect(Collectors.joining("\n"));
    }

    private TextArea area(String id) {
        return $(TextArea.class).withId(id).single();
    }
}
