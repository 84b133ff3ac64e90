package id.terang.ui.desk.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.isA;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.complaints.Action;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.Decision;
import id.terang.complaints.EventType;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.complaints.Triage;
import id.terang.shared.Reference;
import id.terang.ui.desk.DeskTest;
import id.terang.ui.desk.DeskView;
import id.terang.workbench.Checklists;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.CannotCreateTransactionException;

/// Whatever is refused is said in words, and nothing that was typed is lost.
class RefusalsTest extends DeskTest {

    private static final String TYPED = "Lubang ditutup Selasa pagi, aspal diratakan sampai depan pasar.";

    @MockitoSpyBean
    Triage triageWithoutDatabase;

    @Autowired Officials officials;
    @Autowired Checklists checklists;

    private AnswerForm typedAnswer(DeskView view) {
        var form = choose(view, Action.ANSWER, AnswerForm.class);
        form.outcome.setValue(Outcome.ACTION_TAKEN);
        form.text.setValue(TYPED);
        return form;
    }

    @Test
    void a_stale_case_is_reloaded_beside_what_was_typed() {
        var reference = assigned();
        var view = open(town.handler, reference);
        var form = typedAnswer(view);
        decide(town.worksLead, reference, new Decision.Respond("Kami cek."));
        send(form);

        assertThat(words(form)).contains("baru saja diubah oleh orang lain");
        assertThat(form.text.getValue()).isEqualTo(TYPED);
        assertThat(shown(view)).doesNotContain("Kami cek.");

        test($(Button.class).from(form).withText("Muat ulang").single()).click();
        assertThat(shown(view)).contains("Kami cek.");
        assertThat(form.text.getValue()).isEqualTo(TYPED);
        send(form);
        assertThat(status(reference)).isEqualTo(Status.ANSWERED);
    }

    @Test
    void a_move_that_takes_a_lead_is_put_to_one_with_what_was_typed() {
        var reference = assigned();
        decide(town.handler, reference, new Decision.Transfer(town.transport, "Bukan urusan kami."));
        var view = open(town.transportHandler, reference);
        var form = choose(view, Action.TRANSFER, HandOffForm.class);
        assertThat(words(form)).doesNotContain("pernah ditangani");
        test(form.agency).selectItem("Dinas Pekerjaan Umum");
        assertThat(words(form)).as("before anything is written").contains("Laporan ini pernah ditangani instansi itu.", "Minta pimpinan memutuskan");
        form.reason.setValue("Juga bukan urusan kami.");
        send(form);
        assertThat(begun(view)).isNull();
        var entry = file(town.townLead, reference).timeline().getLast();
        assertThat(entry.type()).isEqualTo(EventType.NOTE_ADDED);
        assertThat(entry.text()).startsWith("@").contains("Mohon putusan: laporan ini dialihkan ke Dinas Pekerjaan Umum. Alasan: Juga bukan urusan kami.");
        assertThat(officials.named(entry.text().substring(1, entry.text().indexOf(' ')))).map(OfficialPrincipal::officialId)
            .as("who is named in a note is told of it").contains(town.townLead.officialId());
        assertThat(file(town.townLead, reference).complaint().holderId()).isEqualTo(town.transport);
    }

    @Test
    void a_late_case_for_another_tree_is_put_to_the_topmost_lead_of_its_own() {
        var reference = assigned();
        clock.set("2026-11-30T10:00");
        var form = choose(open(town.handler, reference), Action.TRANSFER, HandOffForm.class);
        test(form.agency).selectItem("Inspektorat Provinsi");
        form.reason.setValue("Urusan provinsi.");
        assertThat(form.send.getText()).isEqualTo("Minta pimpinan memutuskan");
        send(form);
        assertThat(file(town.townLead, reference).timeline().getLast().text()).contains("@sekda", "dialihkan ke Inspektorat Provinsi");
    }

    @Test
    void what_came_to_take_a_lead_meanwhile_is_put_to_one_as_well() {
        var reference = assigned();
        var form = choose(open(town.handler, reference), Action.TRANSFER, HandOffForm.class);
        test(form.agency).selectItem("Dinas Perhubungan");
        form.reason.setValue("Ternyata lampu jalan.");
        clock.set("2027-02-01T10:00");
        send(form);
        assertThat(words(form)).contains("Tenggat laporan ini sudah lewat.");
        test($(Button.class).from(form).withText("Minta pimpinan memutuskan").single()).click();
        assertThat(file(town.townLead, reference).timeline().getLast().text()).contains("dialihkan ke Dinas Perhubungan. Alasan: Ternyata lampu jalan.");

        var late = choose(open(town.handler, reference), Action.TRANSFER, HandOffForm.class);
        assertThat(words(late)).as("at once").contains("Tenggat laporan ini sudah lewat.");
        var above = choose(open(town.townLead, reference), Action.TRANSFER, HandOffForm.class);
        assertThat(words(above)).as("who decides").doesNotContain("Tenggat laporan ini sudah lewat.", "Minta pimpinan");
    }

    @Test
    void a_right_that_is_gone_is_said_and_the_text_stays() {
        var reference = assigned();
        var form = typedAnswer(open(town.handler, reference));
        decide(town.townLead, reference, new Decision.Transfer(town.transport, "Ternyata urusan dishub."));
        send(form);
        assertThat(words(form)).contains("tidak ditemukan");
        assertThat(form.text.getValue()).isEqualTo(TYPED);
        assertThat(status(reference)).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void a_move_that_the_state_no_longer_allows_is_said_after_a_look() {
        var reference = assigned();
        var form = typedAnswer(open(town.handler, reference));
        decide(town.worksLead, reference, new Decision.Reject(CaseEvent.Ground.IN_COURT, "Sedang disidangkan."));
        send(form);
        test($(Button.class).from(form).withText("Muat ulang").single()).click();
        send(form);
        assertThat(words(form)).contains("tidak bisa dilakukan pada keadaan laporan sekarang");
        assertThat(form.text.getValue()).isEqualTo(TYPED);
    }

    @Test
    void whoever_looks_again_at_a_case_that_has_gone_elsewhere_sees_no_old_file_and_loses_no_word() {
        var reference = assigned();
        var view = open(town.handler, reference);
        var form = typedAnswer(view);
        decide(town.worksLead, reference, new Decision.Respond("Kami cek."));
        send(form);
        decide(town.townLead, reference, new Decision.Transfer(town.transport, "Ternyata urusan dishub."));
        test($(Button.class).from(form).withText("Muat ulang").single()).click();

        assertThat(opened(view)).isNull();
        assertThat(shown(view)).contains("Tidak ada laporan dengan nomor ini di instansi Anda").doesNotContain("Jalan di depan pasar berlubang besar.");
        assertThat(form.text.getValue()).isEqualTo(TYPED);
        assertThat(form.isAttached()).isTrue();
        assertThat(form.send.isEnabled()).isFalse();

        navigate("desk/" + assigned(), DeskView.class);
        assertThat(form.isAttached()).isFalse();
    }

    @Test
    void while_the_database_is_away_nothing_is_lost() {
        var reference = assigned();
        var form = typedAnswer(open(town.handler, reference));
        doThrow(new CannotCreateTransactionException("no connection")).when(triageWithoutDatabase)
            .decide(any(), any(), anyInt(), any());
        send(form);
        assertThat(words(form)).contains("tidak dapat dijangkau");
        assertThat(form.text.getValue()).isEqualTo(TYPED);
        assertThat(form.send.isEnabled()).isTrue();

        reset(triageWithoutDatabase);
        send(form);
        assertThat(status(reference)).isEqualTo(Status.ANSWERED);
    }

    @Test
    void an_answer_and_what_was_checked_for_it_go_out_together_or_not_at_all() {
        checklists.keep(town.worksLead, town.publicWorks, town.roads, List.of("Lokasi sudah didatangi"));
        try {
            var reference = assigned();
            var view = open(town.handler, reference);
            var form = typedAnswer(view);
            form.text.setValue("Lubang ditutup sesuai daftar, " + reference);
            doThrow(new CannotCreateTransactionException("no connection")).when(triageWithoutDatabase)
                .decide(any(), any(), anyInt(), isA(Decision.Note.class));
            send(form);
            assertThat(begun(view)).as("nothing of it is left to be refused").isNull();
            assertThat(status(reference)).isEqualTo(Status.ANSWERED);
            assertThat(file(town.handler, reference).timeline().getLast().text()).contains("[ ] Lokasi sudah didatangi");
        } finally {
            reset(triageWithoutDatabase);
            checklists.keep(town.worksLead, town.publicWorks, town.roads, List.of());
        }
    }

    @Test
    void a_bug_goes_to_the_error_handler_and_the_form_stays() {
        var reference = assigned();
        var view = open(town.handler, reference);
        var form = typedAnswer(view);
        doThrow(new IllegalStateException("wires crossed")).when(triageWithoutDatabase).decide(any(), any(), anyInt(), any());
        assertThat(catchThrowable(() -> send(form))).isInstanceOf(IllegalStateException.class);
        assertThat(begun(view)).isSameAs(form);
        assertThat(form.text.getValue()).isEqualTo(TYPED);
        assertThat(form.send.isEnabled()).isTrue();
    }

    @Test
    void what_is_missing_is_asked_for_and_nothing_is_sent() {
        var reference = assigned();
        var form = choose(open(town.handler, reference), Action.ANSWER, AnswerForm.class);
        send(form);
        assertThat(words(form.needs.errors)).contains("2 hal perlu diperbaiki", "Pilih hasilnya.", "Tulis dulu jawabannya.");
        assertThat(form.outcome.isInvalid()).isTrue();
        assertThat(form.outcome.getErrorMessage()).isEqualTo("Pilih hasilnya.");
        assertThat(form.text.getErrorMessage()).isEqualTo("Tulis dulu jawabannya.");
        assertThat(form.send.isEnabled()).isTrue();

        form.outcome.setValue(Outcome.PLANNED);
        assertThat(form.outcome.isInvalid()).as("put right").isFalse();
        assertThat(words(form.needs.errors)).contains("Satu hal perlu diperbaiki").doesNotContain("Pilih hasilnya.");
        send(form);
        assertThat(words(form.needs.errors)).contains("Pilih tanggalnya.", "Tulis dulu jawabannya.");
        assertThat(form.planned.isInvalid()).isTrue();
        assertThat(status(reference)).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void a_day_that_is_no_longer_asked_for_holds_nothing_up() {
        var reference = assigned();
        var form = typedAnswer(open(town.handler, reference));
        form.outcome.setValue(Outcome.PLANNED);
        form.planned.setValue("20266-03-19");
        send(form);
        assertThat(form.planned.isInvalid()).isTrue();
        assertThat(status(reference)).isEqualTo(Status.ASSIGNED);

        form.outcome.setValue(Outcome.EXPLAINED);
        assertThat(form.needs.errors.isVisible()).as("said no more").isFalse();
        send(form);
        assertThat(status(reference)).isEqualTo(Status.ANSWERED);
    }

    @Test
    void words_that_are_not_to_be_released_hold_nothing_up() {
        var reference = filed();
        var form = choose(open(town.verifier, reference), Action.VERIFY, VerifyForm.class);
        form.release.title.clear();
        send(form);
        assertThat(form.release.title.isInvalid()).isTrue();

        form.release.release.setValue(false);
        assertThat(form.needs.errors.isVisible()).as("said no more").isFalse();
        send(form);
        assertThat(status(reference)).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void every_form_names_all_that_is_missing() {
        assertThat(missing(town.verifier, filed(), Action.REJECT)).containsExactly("Pilih alasan menolak.", "Tulis dulu alasannya.");
        assertThat(missing(town.verifier, filed(), Action.REFER)).containsExactly("Sebutkan ke mana pelapor dirujuk.", "Tulis dulu alasannya.");
        assertThat(missing(town.handler, assigned(), Action.TRANSFER)).containsExactly("Pilih instansinya.", "Tulis dulu alasannya.");
        assertThat(missing(town.handler, assigned(), Action.TIGHTEN)).as("nothing is chosen beforehand")
            .containsExactly("Pilih kerahasiaannya.", "Tulis dulu alasannya.");
        assertThat(missing(town.handler, assigned(), Action.SPLIT)).hasSize(4).contains("Pilih layanannya.", "Tulis dulu alasannya.");
        assertThat(missing(town.moderator, assigned(), Action.REDACT)).containsExactly("Pilih bagian yang disunting.", "Tulis dulu alasannya.");
        assertThat(missing(town.handler, assigned(), Action.ADD_FILES)).containsExactly("Belum ada berkas yang diunggah.");
        assertThat(missing(town.handler, assigned(), Action.ASK)).containsExactly("Tulis dulu pertanyaannya.");
        assertThat(missing(town.handler, answered(), Action.NOTE)).containsExactly("Catatan masih kosong.");
        assertThat(missing(town.verifier, filed(), Action.MERGE)).singleElement().asString().startsWith("Nomor laporan terdiri dari");
    }

    private List<String> missing(OfficialPrincipal by, Reference reference, Action action) {
        var form = choose(open(by, reference), action, ActionForm.class);
        int before = file(by, reference).timeline().size();
        send(form);
        assertThat(file(by, reference).timeline()).hasSize(before);
        return $(Anchor.class).from(form.needs.errors).all().stream().map(Anchor::getText).toList();
    }

    @Test
    void script_and_sql_stay_words() {
        var reference = assigned();
        var view = open(town.handler, reference);
        var form = choose(view, Action.RESPOND, ReasonForm.class);
        var hostile = "<script>alert(1)</script>'; drop table complaint; -- مرحبا 🚧";
        form.text.setValue(hostile);
        send(form);
        assertThat(shown(view)).contains(hostile);
    }

    @Test
    void going_to_another_case_and_back_finds_the_form_as_it_was() {
        var first = assigned();
        var second = assigned();
        var view = open(town.handler, first);
        var form = typedAnswer(view);
        navigate("desk/" + second, DeskView.class);
        assertThat(begun(view)).isNull();
        navigate("desk/" + first, DeskView.class);
        assertThat(begun(view)).isSameAs(form);
        assertThat(form.text.getValue()).isEqualTo(TYPED);
        send(form);
        assertThat(status(first)).isEqualTo(Status.ANSWERED);
        assertThat(status(second)).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void what_was_begun_and_come_back_to_is_sent_once() {
        var first = assigned();
        var second = assigned();
        var view = open(town.handler, first);
        var form = choose(view, Action.RESPOND, ReasonForm.class);
        form.text.setValue("Regu berangkat besok pagi, " + first + ".");
        navigate("desk/" + second, DeskView.class);
        navigate("desk/" + first, DeskView.class);
        navigate("desk/" + second, DeskView.class);
        navigate("desk/" + first, DeskView.class);
        send(form);
        assertThat(file(town.handler, first).timeline()).filteredOn(entry -> entry.type() == EventType.RESPONSE_PUBLISHED).hasSize(1);
    }

    private Status status(Reference reference) {
        return file(town.townLead, reference).complaint().status();
    }
}
