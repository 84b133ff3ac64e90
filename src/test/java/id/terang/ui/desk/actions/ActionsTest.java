package id.terang.ui.desk.actions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import id.terang.OwnWords;
import id.terang.accounts.Mandate;
import id.terang.complaints.AComplaint;
import id.terang.complaints.Action;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CloseReason;
import id.terang.complaints.Decision;
import id.terang.complaints.EventType;
import id.terang.complaints.Outcome;
import id.terang.complaints.PublicFile;
import id.terang.complaints.Status;
import id.terang.complaints.TimelineEntry;
import id.terang.complaints.Visibility;
import id.terang.complaints.files.Scenes;
import id.terang.complaints.files.StoredFile;
import id.terang.complaints.files.Uploader;
import id.terang.complaints.files.Uploads;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import id.terang.shared.Role;
import id.terang.ui.desk.Desk;
import id.terang.ui.desk.DeskTest;
import id.terang.ui.desk.DeskView;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every form does its thing through the one door, and says so.
class ActionsTest extends DeskTest {

    @Autowired Administration administration;
    @Autowired Uploads uploads;

    @Test
    void words_that_choose_no_agency_send_no_case_to_the_one_that_stood_there_before() {
        var reference = filed(AComplaint.aComplaint().about(town.roads).in(town.north));
        var form = choose(open(town.verifier, reference), Action.VERIFY, VerifyForm.class);
        ComponentUtil.fireEvent(form.agency, new ComboBoxBase.CustomValueSetEvent<>(form.agency, true, "tidak ada yang begini"));
        send(form);

        assertThat(file(town.verifier, reference).complaint().status()).isEqualTo(Status.SUBMITTED);
        assertThat(form.agency.getErrorMessage()).contains("tidak ada dalam daftar");
    }

    @Test
    void verifying_suggests_agency_and_masking_and_releases_what_was_chosen() {
        var reference = filed(AComplaint.aComplaint().about(town.roads).in(town.north)
            .saying("Jalan rusak. Hubungi Wati 0812 3456 7890.").at("Jl. Melati No. 5"));
        var view = open(town.verifier, reference);
        var form = choose(view, Action.VERIFY, VerifyForm.class);

        assertThat(form.agency.getValue().id()).isEqualTo(town.publicWorks);
        assertThat(form.release.text.getValue()).isEqualTo("Jalan rusak. Hubungi Wati […].");
        form.release.text.setValue("Jalan rusak.");
        form.release.showAddress.setValue(true);
        form.release.address.setValue("Jl. Melati");
        send(form);

        var one = reader.publicComplaint(reference).orElseThrow();
        assertThat(one.text()).isEqualTo("Jalan rusak.");
        assertThat(one.address()).isEqualTo("Jl. Melati");
        assertThat(one.status()).isEqualTo(Status.ASSIGNED);
        assertThat(one.holderId()).isEqualTo(town.publicWorks);
        assertThat($(Notification.class).exists()).isTrue();
        assertThat(begun(view)).isNull();
    }

    @Test
    void another_service_brings_its_own_agency_and_holding_back_releases_nothing() {
        var reference = filed();
        var form = choose(open(town.verifier, reference), Action.VERIFY, VerifyForm.class);
        form.service.setValue(desk().atlas().service(town.streetlights));
        assertThat(form.agency.getValue().id()).isEqualTo(town.transport);
        form.release.release.setValue(false);
        send(form);

        var one = reader.publicComplaint(reference).orElseThrow();
        assertThat(one.text()).isNull();
        assertThat(one.holderId()).isEqualTo(town.transport);
    }

    @Test
    void a_suggestion_is_taken_with_one_press_and_says_which_words_speak_for_it() {
        var reference = filed(AComplaint.aComplaint().about(town.noise).titled("Lampu jalan padam").saying("Lampu jalan padam di gang")
            .in(town.north));
        var form = choose(open(town.verifier, reference), Action.VERIFY, VerifyForm.class);
        assertThat(words(form.services)).contains("Lampu jalan padam", "%", "karena: ", "lampu");
        assertThat(form.service.getValue().id()).isEqualTo(town.noise);
        var first = form.services.getChildren().flatMap(Component::getChildren).filter(Button.class::isInstance).map(Button.class::cast)
            .findFirst().orElseThrow();
        assertThat(first.getElement().getAttribute("data-key")).isEqualTo("1");
        first.click();
        assertThat(form.service.getValue().id()).isEqualTo(town.streetlights);
        assertThat(form.agency.getValue().id()).isEqualTo(town.transport);
        assertThat(first.getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void what_the_field_has_already_is_confirmed_by_one_suggestion_and_guesses_are_left_out() {
        var sure = new Suggested.One(1, "Lampu jalan padam", 0.7, List.of("lampu"));
        var less = new Suggested.One(2, "Jalan rusak", 0.2, List.of("jalan"));
        var guess = new Suggested.One(3, "Suap", 0.14, List.of());
        assertThat(Suggested.worth(List.of(sure, less, guess), 2)).containsExactly(sure, less);
        assertThat(Suggested.worth(List.of(sure, less, guess), 1)).containsExactly(sure);
        assertThat(Suggested.worth(List.of(guess), 1)).isEmpty();

        var form = choose(open(town.secretVerifier, filed(AComplaint.aComplaint().about(town.bribery).titled("Lampu jalan padam")
            .saying("Lampu jalan padam di gang").in(town.north))), Action.VERIFY, VerifyForm.class);
        assertThat(form.services.isVisible()).as("always secret").isFalse();
        assertThat(form.offices.isVisible()).isFalse();
    }

    @Test
    void a_secret_case_offers_nothing_to_release() {
        var reference = filed(AComplaint.aComplaint().about(town.bribery).in(town.north));
        var form = choose(open(town.secretVerifier, reference), Action.VERIFY, VerifyForm.class);
        assertThat(form.release.release.isVisible()).isFalse();
        assertThat(words(form.release)).contains("tidak pernah ditampilkan");
    }

    @Test
    void nothing_that_is_asked_about_a_secret_case_speaks_of_the_public() {
        var lead = town.official("pimpinan-rahasia", new Mandate(Role.LEAD, town.town, true));
        var reference = filed(AComplaint.aComplaint().about(town.bribery).in(town.north));
        assertThat(shown(open(lead, reference))).contains("Laporan ini rahasia: umum tidak melihat teks ini.").doesNotContain("apa adanya");
        decide(town.secretVerifier, reference, new Decision.Verify(Kind.COMPLAINT, Track.INVESTIGATION, town.bribery, town.inspectorate, null, null));
        sit(town.official("pemeriksa-rahasia", new Mandate(Role.LEAD, town.inspectorate, true)));
        var one = desk().open(reference);
        var asked = Arrays.stream(Action.values()).filter(action -> action != Action.READ && one.actions().contains(action)
            && action.possible(one.complaint())).toList();
        assertThat(asked).contains(Action.ANSWER, Action.REJECT, Action.TRANSFER);
        assertThat(asked).noneMatch(action -> words(ActionForms.of(action, one, desk())).contains("umum"));
        assertThat($(PublicPreview.class).from(ActionForms.of(Action.ANSWER, one, desk())).all()).as("nobody else reads it").isEmpty();
    }

    @Test
    void only_what_a_case_waits_for_is_in_the_accent_colour() {
        assertThat(accented(open(town.handler, assigned()))).containsExactly("Jawab");
        assertThat(accented(open(town.handler, answered()))).isEmpty();
    }

    private List<String> accented(DeskView view) {
        return $(Button.class).from($(ActionBar.class).from(view).single()).all().stream().filter(one -> one.hasThemeName("primary"))
            .map(Button::getText).toList();
    }

    @Test
    void rejecting_asks_again_in_plain_words() {
        var reference = filed();
        var form = choose(open(town.verifier, reference), Action.REJECT, RejectForm.class);
        form.ground.setValue(CaseEvent.Ground.NO_SUBSTANCE);
        form.reason.setValue("Tidak ada yang bisa ditindaklanjuti.");
        send(form);
        assertThat(file(town.verifier, reference).complaint().status()).isEqualTo(Status.SUBMITTED);
        confirm();
        assertThat(file(town.verifier, reference).complaint().closeReason()).isEqualTo(CloseReason.REJECTED);
    }

    @Test
    void the_same_words_to_a_sixth_case_are_sent_only_after_it_was_said_that_they_are_no_first_response() {
        var text = "Terima kasih, sudah kami teruskan. " + UUID.randomUUID();
        for (int n = 0; n < 4; n++) {
            decide(town.handler, assigned(), new Decision.Respond(text));
        }
        var fifth = assigned();
        var form = choose(open(town.handler, fifth), Action.RESPOND, ReasonForm.class);
        form.text.setValue(text);
        send(form);
        assertThat($(ConfirmDialog.class).exists()).as("the fifth has its first response").isFalse();

        for (var action : List.of(Action.RESPOND, Action.ASK, Action.ANSWER)) {
            var sixth = assigned();
            int before = file(town.handler, sixth).timeline().size();
            var written = write(sixth, action, text);
            var dialog = $(ConfirmDialog.class).last();
            assertThat(dialog.getElement().getProperty("header")).isEqualTo("Teks ini sudah dikirim ke 5 laporan lain dalam 24 jam terakhir. Tetap kirim?");
            assertThat(dialog.getElement().getProperty("message")).startsWith("Teks yang sama untuk sebanyak itu tidak dihitung sebagai tanggapan pertama.");
            test(dialog).cancel();
            assertThat(file(town.handler, sixth).timeline()).as(action.name()).hasSize(before);
            assertThat(written.send.isEnabled()).isTrue();
        }
        var seventh = assigned();
        write(seventh, Action.RESPOND, text);
        confirm();
        assertThat(file(town.handler, seventh).timeline().getLast().event()).isEqualTo(new CaseEvent.ResponsePublished(true));

        var owes = assigned();
        decide(town.handler, owes, new Decision.Respond("Kami periksa laporan " + OwnWords.of(owes)));
        write(owes, Action.RESPOND, text);
        assertThat(file(town.handler, owes).timeline().getLast().text()).as("it had its first response").isEqualTo(text);
    }

    private ActionForm write(Reference reference, Action action, String text) {
        var view = open(town.handler, reference);
        ActionForm form;
        if (action == Action.ANSWER) {
            var answer = choose(view, action, AnswerForm.class);
            answer.outcome.setValue(Outcome.EXPLAINED);
            answer.text.setValue(text);
            form = answer;
        } else {
            var words = choose(view, action, ReasonForm.class);
            words.text.setValue(text);
            form = words;
        }
        send(form);
        return form;
    }

    @Test
    void referring_says_where_to_go() {
        var reference = filed();
        var form = choose(open(town.verifier, reference), Action.REFER, ReferForm.class);
        form.to.setValue("Pengadilan Negeri");
        form.reason.setValue("Perkara ini diputus pengadilan.");
        send(form);
        confirm();
        assertThat(file(town.verifier, reference).complaint().closeReason()).isEqualTo(CloseReason.REFERRED);
    }

    @Test
    void transferring_delegating_and_starting() {
        var reference = assigned();
        var start = choose(open(town.handler, reference), Action.START, StartForm.class);
        send(start);
        assertThat(file(town.handler, reference).complaint().status()).isEqualTo(Status.IN_PROGRESS);

        var delegate = choose(open(town.handler, reference), Action.DELEGATE, HandOffForm.class);
        delegate.agency.setValue(desk().atlas().agency(town.roadUnit));
        delegate.reason.setValue("Dikerjakan unit.");
        send(delegate);
        assertThat(file(town.worksLead, reference).complaint().holderId()).isEqualTo(town.roadUnit);

        var transfer = choose(open(town.unitHandler, reference), Action.TRANSFER, HandOffForm.class);
        assertThat(words(transfer)).contains("sudah 2 kali dialihkan");
        transfer.agency.setValue(desk().atlas().agency(town.transport));
        transfer.reason.setValue("Ternyata rambu.");
        send(transfer);
        assertThat(file(town.townLead, reference).complaint().holderId()).isEqualTo(town.transport);
    }

    @Test
    void assigning_to_myself_takes_one_click() {
        var reference = assigned();
        var form = choose(open(town.handler, reference), Action.ASSIGN, AssignForm.class);
        test(form.me).click();
        send(form);
        assertThat(file(town.handler, reference).complaint().handlerId()).isEqualTo(town.handler.officialId());
    }

    @Test
    void asking_and_withdrawing_the_question() {
        var reference = assigned();
        var ask = choose(open(town.handler, reference), Action.ASK, ReasonForm.class);
        assertThat(words(ask)).contains("paling lama 10 hari kerja");
        ask.text.setValue("Di sisi mana lubangnya?");
        send(ask);
        assertThat(file(town.handler, reference).complaint().status()).isEqualTo(Status.AWAITING_CITIZEN);

        var withdraw = choose(open(town.handler, reference), Action.WITHDRAW_QUESTION, ReasonForm.class);
        send(withdraw);
        assertThat(file(town.handler, reference).complaint().status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void responding_noting_and_answering() {
        var reference = assigned();
        var respond = choose(open(town.handler, reference), Action.RESPOND, ReasonForm.class);
        respond.text.setValue("Tim turun besok.");
        send(respond);
        var note = choose(open(town.handler, reference), Action.NOTE, ReasonForm.class);
        note.text.setValue("Aspal habis di gudang.");
        send(note);
        var view = open(town.handler, reference);
        assertThat(shown(view)).contains("Tim turun besok.", "Aspal habis di gudang.");
        assertThat(reader.publicComplaint(reference).orElseThrow().timeline()).extracting(entry -> entry.type())
            .contains(EventType.RESPONSE_PUBLISHED).doesNotContain(EventType.NOTE_ADDED);

        var answer = choose(view, Action.ANSWER, AnswerForm.class);
        answer.outcome.setValue(Outcome.ACTION_TAKEN);
        answer.text.setValue("Lubang ditutup Selasa pagi.");
        send(answer);
        var one = file(town.handler, reference).complaint();
        assertThat(one.status()).isEqualTo(Status.ANSWERED);
        assertThat(one.answerText()).isEqualTo("Lubang ditutup Selasa pagi.");
    }

    @Test
    void merging_compares_and_unmerging_restores() {
        var older = filed();
        clock.advance(Duration.ofMinutes(5));
        var younger = filed();
        var form = choose(open(town.verifier, younger), Action.MERGE, MergeForm.class);
        form.survivor.setValue(older.toString());
        assertThat(words(form)).contains(older.unbroken(), "Laporan utama");
        send(form);
        confirm();
        assertThat(file(town.verifier, younger).survivor()).isEqualTo(older);

        var unmerge = choose(open(town.verifier, younger), Action.UNMERGE, ReasonForm.class);
        unmerge.text.setValue("Ternyata jalan lain.");
        send(unmerge);
        assertThat(file(town.verifier, younger).complaint().status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void reports_of_one_incident_are_put_together_in_one_step() {
        var bridge = new GeoPoint(-6.95, 107.65);
        var older = filed(AComplaint.aComplaint().about(town.roads).in(town.north).pinned(bridge));
        clock.advance(Duration.ofMinutes(5));
        var younger = filed(AComplaint.aComplaint().about(town.roads).in(town.north).pinned(bridge));
        var view = open(town.verifier, younger);
        assertThat(together(view).getElement().getTextRecursively()).contains("Menunggu verifikasi", "0 pengikut");
        var button = $(Button.class).from(together(view)).withText("Bandingkan dan gabungkan dengan yang tertua").single();
        button.click();
        var form = (MergeForm) begun(view);
        assertThat(form.survivor.getValue()).isNotEmpty();
        form.survivor.setValue(older.toString());
        send(form);
        confirm();
        assertThat(file(town.verifier, younger).survivor()).isEqualTo(older);
        assertThat(words(together(view))).as("a closed case is put to nothing").isEmpty();
    }

    @Test
    void rerouting_needs_another_desk() {
        var form = choose(open(town.verifier, filed()), Action.REROUTE, HandOffForm.class);
        form.reason.setValue("Bukan daerah kami.");
        send(form);
        assertThat(words(form)).contains("Pilih instansinya.");
        assertThat(form.reason.getValue()).isEqualTo("Bukan daerah kami.");
    }

    @Test
    void reclassifying_and_tightening() {
        var reference = assigned();
        var form = choose(open(town.handler, reference), Action.RECLASSIFY, ReclassifyForm.class);
        form.kind.setValue(Kind.INFORMATION_REQUEST);
        form.reason.setValue("Ini pertanyaan.");
        send(form);
        assertThat(file(town.handler, reference).complaint().kind()).isEqualTo(Kind.INFORMATION_REQUEST);

        var tighten = choose(open(town.handler, reference), Action.TIGHTEN, TightenForm.class);
        tighten.to.setValue(Visibility.ANONYMOUS);
        tighten.reason.setValue("Menyebut nama tetangga.");
        send(tighten);
        confirm();
        assertThat(file(town.handler, reference).complaint().visibility()).isEqualTo(Visibility.ANONYMOUS);
    }

    @Test
    void reclassifying_suggests_other_services_than_the_one_it_has() {
        var reference = filed(AComplaint.aComplaint().about(town.noise).titled("Lampu jalan padam").saying("Lampu jalan padam di gang")
            .in(town.north));
        var form = choose(open(town.verifier, reference), Action.RECLASSIFY, ReclassifyForm.class);
        assertThat(words(form.services)).contains("Lampu jalan padam", "karena: ", "lampu");
        form.services.getChildren().flatMap(Component::getChildren).filter(Button.class::isInstance).map(Button.class::cast)
            .findFirst().orElseThrow().click();
        assertThat(form.service.getValue().id()).isEqualTo(town.streetlights);
        form.reason.setValue("Tentang lampu jalan.");
        send(form);
        assertThat(file(town.verifier, reference).complaint().serviceId()).isEqualTo(town.streetlights);

        var again = choose(open(town.verifier, reference), Action.RECLASSIFY, ReclassifyForm.class);
        assertThat(words(again.services)).doesNotContain("Lampu jalan padam");
    }

    @Test
    void whoever_tightens_a_case_out_of_their_own_sight_is_told_so() {
        var reference = assigned();
        var view = open(town.handler, reference);
        var form = choose(view, Action.TIGHTEN, TightenForm.class);
        form.to.setValue(Visibility.SECRET);
        form.reason.setValue("Menyangkut anak.");
        send(form);
        confirm();
        assertThat(opened(view)).isNull();
        assertThat(shown(view)).contains("Tidak ada laporan dengan nomor ini di instansi Anda");
    }

    @Test
    void a_moderator_takes_a_photo_back_from_the_public_and_leaves_the_words() {
        var reference = assigned();
        var photo = uploads.receive(Scenes.photo(71, 800, 600), "bukti.jpg", Uploader.fresh(), "203.0.113.7").id();
        decide(town.handler, reference, new Decision.Answer(Outcome.ACTION_TAKEN, "Lubang sudah ditutup.", List.of(photo)));
        assertThat(publicFiles(reference)).containsExactly(photo);

        var redact = choose(open(town.moderator, reference), Action.REDACT, RedactForm.class);
        redact.entry.setValue(redact.entry.getListDataView().getItems()
            .filter(one -> one.type() == EventType.ANSWERED).findFirst().orElseThrow());
        assertThat(redact.files.keySet()).containsExactly(photo);
        var said = redact.replacement.getValue();
        redact.replacement.clear();
        redact.reason.setValue("Wajah anak.");
        send(redact);
        assertThat(redact.replacement.isInvalid()).isTrue();
        redact.files.get(photo).setValue(true);
        assertThat(redact.needs.errors.isVisible()).as("a photo is enough").isFalse();
        redact.replacement.setValue(said);
        send(redact);
        confirm();

        assertThat(publicFiles(reference)).isEmpty();
        assertThat(reader.publicComplaint(reference).orElseThrow().timeline()).extracting(TimelineEntry::text).contains("Lubang sudah ditutup.");
        assertThat(file(town.handler, reference).timeline().stream().flatMap(one -> one.files().stream()).map(StoredFile::id))
            .as("officials still have it").contains(photo);
    }

    private List<UUID> publicFiles(Reference reference) {
        return reader.publicComplaint(reference).orElseThrow().timeline().stream().flatMap(one -> one.publicFiles().stream())
            .map(PublicFile::id).toList();
    }

    @Test
    void where_answers_are_checked_an_amendment_is_proposed_and_another_lead_sees_both_wordings() {
        var reference = answered();
        var setUp = new Actor.Importer("actions-test");
        administration.checkAnswers(setUp, town.publicWorks, true);
        try {
            var amend = choose(open(town.handler, reference), Action.AMEND_ANSWER, ProofForm.class);
            assertThat(words(amend)).contains("setelah disetujui pimpinan lain", "Kirim untuk disetujui");
            amend.text.setValue("Lubang di depan pasar sudah ditutup.");
            send(amend);
            assertThat(test($(Notification.class).last()).getText()).contains("menunggu persetujuan pimpinan lain");
            assertThat(file(town.worksLead, reference).complaint().answerText()).isEqualTo("Lubang sudah ditutup.");

            var view = open(town.worksLead, reference);
            assertThat(shown(view)).contains("Perbaikan jawaban menunggu persetujuan", "mengusulkan perbaikan jawaban");
            assertThat(offered(view, Action.AMEND_ANSWER)).as("while one waits").isFalse();
            var approve = choose(view, Action.APPROVE_ANSWER, ApproveForm.class);
            assertThat(words(approve)).contains("Jawaban yang berlaku sekarang", "Lubang sudah ditutup.", "Lubang di depan pasar sudah ditutup.",
                "Diusulkan oleh", "Petugas penangan, ", "Tanpa bukti");
            send(approve);
            assertThat(file(town.worksLead, reference).complaint().answerText()).isEqualTo("Lubang di depan pasar sudah ditutup.");
        } finally {
            administration.checkAnswers(setUp, town.publicWorks, false);
        }
    }

    @Test
    void who_proposed_an_answer_reads_who_else_approves_it_and_is_not_offered_to() {
        var setUp = new Actor.Importer("actions-test");
        administration.checkAnswers(setUp, town.publicWorks, true);
        try {
            var reference = filed(AComplaint.aComplaint().about(town.roads).in(town.south));
            decide(town.verifier, reference, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks, null, null));
            decide(town.worksLead, reference, new Decision.Answer(Outcome.ACTION_TAKEN, "Trotoar rata, " + reference, List.of()));
            var own = open(town.worksLead, reference);
            assertThat(offered(own, Action.APPROVE_ANSWER)).isFalse();
            assertThat(words($(ActionBar.class).from(own).single())).contains("harus disetujui pimpinan lain, bukan penulisnya sendiri");

            var others = open(town.townLead, reference);
            assertThat(offered(others, Action.APPROVE_ANSWER)).isTrue();
            assertThat(words($(ActionBar.class).from(others).single())).doesNotContain("harus disetujui pimpinan lain");
        } finally {
            administration.checkAnswers(setUp, town.publicWorks, false);
        }
    }

    @Test
    void what_is_unticked_in_a_later_release_is_public_no_more_and_a_shown_address_stays() {
        var photo = uploads.receive(Scenes.photo(72, 800, 600), "lubang.jpg", Uploader.fresh(), "203.0.113.7").id();
        var reference = filed(AComplaint.aComplaint().about(town.roads).in(town.north).at("Jl. Kenanga 3").with(photo));
        var verify = choose(open(town.verifier, reference), Action.VERIFY, VerifyForm.class);
        verify.release.photos.get(photo).setValue(true);
        verify.release.showAddress.setValue(true);
        verify.release.address.setValue("Jl. Kenanga");
        send(verify);
        assertThat(publicFiles(reference)).containsExactly(photo);

        var again = choose(open(town.verifier, reference), Action.RELEASE, ReleaseForm.class);
        assertThat(again.release.release.isReadOnly()).as("words are put otherwise here, not taken back").isTrue();
        assertThat(again.release.photos.get(photo).getValue()).isTrue();
        again.release.photos.get(photo).setValue(false);
        send(again);

        assertThat(publicFiles(reference)).isEmpty();
        assertThat(reader.publicComplaint(reference).orElseThrow().address()).isEqualTo("Jl. Kenanga");
    }

    @Test
    void proofs_of_an_answer_are_released_with_the_case_unless_they_are_unticked() {
        var reference = filed();
        decide(town.verifier, reference, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks, null, null));
        var photo = uploads.receive(Scenes.photo(73, 800, 600), "sesudah.jpg", Uploader.fresh(), "203.0.113.7").id();
        decide(town.handler, reference, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditutup, " + reference, List.of(photo)));
        assertThat(publicFiles(reference)).isEmpty();

        var release = choose(open(town.verifier, reference), Action.RELEASE, ReleaseForm.class);
        assertThat(words(release)).contains("Bukti pada jawaban");
        assertThat(release.release.photos.get(photo).getValue()).isTrue();
        send(release);
        assertThat(publicFiles(reference)).containsExactly(photo);

        var again = choose(open(town.verifier, reference), Action.RELEASE, ReleaseForm.class);
        again.release.photos.get(photo).setValue(false);
        send(again);
        assertThat(publicFiles(reference)).isEmpty();
        assertThat(choose(open(town.verifier, reference), Action.RELEASE, ReleaseForm.class).release.photos.get(photo).getValue())
            .as("what was held back once is not suggested again").isFalse();
    }

    @Test
    void moderators_hide_show_redact_and_erase() {
        var reference = answered();
        var hide = choose(open(town.moderator, reference), Action.HIDE, ReasonForm.class);
        hide.text.setValue("Memuat nama anak.");
        send(hide);
        confirm();
        assertThat(reader.publicComplaint(reference)).isEmpty();

        var unhide = choose(open(town.moderator, reference), Action.UNHIDE, ReasonForm.class);
        unhide.text.setValue("Sudah disunting.");
        send(unhide);
        assertThat(reader.publicComplaint(reference)).isPresent();

        var redact = choose(open(town.moderator, reference), Action.REDACT, RedactForm.class);
        redact.entry.setValue(redact.entry.getListDataView().getItem(0));
        assertThat(redact.replacement.getValue()).isNotBlank();
        assertThat(redact.title.getValue()).as("as it is now").isNotBlank();
        redact.title.setValue("Jalan berlubang");
        assertThat(redact.address.isVisible()).isEqualTo(reader.publicComplaint(reference).orElseThrow().address() != null);
        redact.replacement.setValue("Jalan […] berlubang.");
        redact.reason.setValue("Nama orang.");
        send(redact);
        confirm();
        assertThat(reader.publicComplaint(reference).orElseThrow().text()).isEqualTo("Jalan […] berlubang.");
        assertThat(reader.publicComplaint(reference).orElseThrow().title()).isEqualTo("Jalan berlubang");

        var erase = choose(open(town.moderator, reference), Action.ERASE, ReasonForm.class);
        erase.text.setValue("Permintaan pelapor.");
        send(erase);
        confirm();
        assertThat(file(town.moderator, reference).complaint().words().text()).isEmpty();
        assertThat(shown(open(town.moderator, reference))).contains("dihapus atas permintaan pelapor");
    }

    @Test
    void adding_files_needs_files() {
        var form = choose(open(town.handler, assigned()), Action.ADD_FILES, FilesForm.class);
        send(form);
        assertThat(words(form)).contains("Belum ada berkas");
    }

    @Test
    void contact_is_masked_until_asked_for() {
        var view = open(town.verifier, filed());
        assertThat(shown(view)).doesNotContain("warga@contoh.id");
        test($(Button.class).withText("Tampilkan").single()).click();
        assertThat(shown(view)).contains("warga@contoh.id");
    }

    @Test
    void an_anonymous_case_says_that_nobody_learns_who() {
        var view = open(town.verifier, filed(AComplaint.aComplaint().about(town.roads).in(town.north).visible(Visibility.ANONYMOUS)));
        assertThat(shown(view)).contains("hanya dapat dibuka penjaga identitas").doesNotContain("contoh.id");
    }

    private Desk desk() {
        return beans.getBean(Desk.class);
    }
}
