package id.terang.ui.desk.actions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import id.terang.complaints.AComplaint;
import id.terang.complaints.Action;
import id.terang.complaints.Decision;
import id.terang.complaints.Outcome;
import id.terang.complaints.files.Scenes;
import id.terang.complaints.files.Uploads;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.LocalWords;
import id.terang.shared.Texts;
import id.terang.ui.desk.Desk;
import id.terang.ui.desk.DeskTest;
import id.terang.ui.desk.DeskView;
import id.terang.ui.files.GoneFiles;
import id.terang.workbench.Checklists;
import id.terang.workbench.ReplyTemplate;
import id.terang.workbench.ReplyTemplates;
import id.terang.workbench.ReplyUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What helps while something is written: words to begin with, a checklist, a look at it before it is sent, the names of colleagues.
class WritingTest extends DeskTest {

    @Autowired Uploads uploads;

    @Autowired Administration administration;
    @Autowired Checklists checklists;
    @Autowired ReplyTemplates templates;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void none() {
        jdbc.sql("delete from reply_template").update();
    }

    @Test
    void snippets_are_at_hand_in_whatever_is_written() {
        templates.keep(town.worksLead, null, town.publicWorks, ReplyUse.SNIPPET, "Jam kerja", new Texts("Kami buka Senin sampai Jumat.", ""));
        templates.keep(town.worksLead, null, town.publicWorks, ReplyUse.ASK, "Patokan", new Texts("Di dekat apa?", ""));
        var view = open(town.handler, assigned());
        var ask = choose(view, Action.ASK, ReasonForm.class);
        assertThat($(TemplatePick.class).from(ask).single().getListDataView().getItems()).extracting(ReplyTemplate::name)
            .containsExactly("Patokan", "Jam kerja");
        var note = choose(view, Action.NOTE, ReasonForm.class);
        test($(TemplatePick.class).from(note).single()).selectItem("Jam kerja");
        assertThat(note.text.getValue()).isEqualTo("Kami buka Senin sampai Jumat.");
    }

    @Test
    void it_is_filled_in_for_the_case_and_what_was_typed_stays() {
        templates.keep(town.worksLead, null, town.publicWorks, ReplyUse.RESPOND, "Sedang ditangani",
            new Texts("Laporan {nomor} di {wilayah}: {layanan} ditangani {instansi}, paling lambat {tenggat}.", ""));
        var reference = filed(AComplaint.aComplaint().about(town.roads).in(town.northVillage));
        decide(town.verifier, reference, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks, null, null));
        var view = open(town.handler, reference);
        var form = choose(view, Action.RESPOND, ReasonForm.class);
        form.text.setValue("Terima kasih.");
        var pick = $(TemplatePick.class).from(form).single();
        test(pick).selectItem("Sedang ditangani");
        assertThat(form.text.getValue()).isEqualTo("Terima kasih.\n\nLaporan " + reference
            + " di Desa Melati: Jalan rusak ditangani Dinas Pekerjaan Umum, paling lambat Senin, 9 November 2026.");
        assertThat(pick.isEmpty()).as("ready for another").isTrue();

        var answer = choose(open(town.handler, reference), Action.ANSWER, AnswerForm.class);
        assertThat($(TemplatePick.class).from(answer).all()).as("none for answers").isEmpty();
    }

    @Test
    void a_deadline_that_has_passed_is_promised_to_nobody() {
        templates.keep(town.worksLead, null, town.publicWorks, ReplyUse.ANSWER, "Jadwal", new Texts("Selesai paling lambat {tenggat}.", ""));
        var reference = assigned();
        clock.set("2027-03-01T10:00");
        var form = choose(open(town.handler, reference), Action.ANSWER, AnswerForm.class);
        test($(TemplatePick.class).from(form).single()).selectItem("Jadwal");
        assertThat(form.text.getValue()).isEqualTo("Selesai paling lambat {tenggat}.");
        assertThat(form.text.isInvalid()).isTrue();
        assertThat(form.text.getErrorMessage()).startsWith("{tenggat} tidak terisi");
        form.outcome.setValue(Outcome.ACTION_TAKEN);
        send(form);
        assertThat(words(form)).contains("Ganti dengan tanggal yang dapat Anda tepati");
        assertThat(file(town.handler, reference).complaint().answers()).isZero();

        form.text.setValue("");
        form.outcome.setValue(Outcome.PLANNED);
        form.planned.setValue("2027-03-19");
        test($(TemplatePick.class).from(form).single()).selectItem("Jadwal");
        assertThat(form.text.getValue()).isEqualTo("Selesai paling lambat Jumat, 19 Maret 2027.");
        send(form);
        assertThat(file(town.handler, reference).complaint().answers()).isOne();
    }

    @Test
    void a_checklist_reminds_while_answering_and_stands_in_the_notes() {
        checklists.keep(town.worksLead, town.publicWorks, town.roads, List.of("Lokasi sudah didatangi", "Foto sesudah ada"));
        try {
            var reference = assigned();
            var form = choose(open(town.handler, reference), Action.ANSWER, AnswerForm.class);
            assertThat(form.checks.getListDataView().getItems()).containsExactly("Lokasi sudah didatangi", "Foto sesudah ada");
            form.checks.select("Lokasi sudah didatangi");
            form.outcome.setValue(Outcome.ACTION_TAKEN);
            form.text.setValue("Lubang sudah ditutup sesuai daftar.");
            send(form);
            assertThat(file(town.handler, reference).timeline().getLast().text())
                .isEqualTo("Daftar periksa saat menjawab:\n[x] Lokasi sudah didatangi\n[ ] Foto sesudah ada");
            assertThat(reader.publicComplaint(reference).orElseThrow().timeline().getLast().text()).isEqualTo("Lubang sudah ditutup sesuai daftar.");
        } finally {
            checklists.keep(town.worksLead, town.publicWorks, town.roads, List.of());
        }
    }

    @Test
    void an_answer_is_read_before_it_is_sent_as_citizens_will_read_it() {
        var reference = assigned();
        var form = choose(open(town.handler, reference), Action.ANSWER, AnswerForm.class);
        var preview = $(PublicPreview.class).from(form).single();
        preview.setOpen(true);
        preview.show();
        assertThat(words(preview)).contains("Isi dulu");
        form.text.setValue("Lubang sudah ditutup, dibaca dulu.");
        form.outcome.setValue(Outcome.ACTION_TAKEN);
        var read = words(preview);
        assertThat(read).contains("Dinas Pekerjaan Umum menjawab laporan: sudah ditindak", "Lubang sudah ditutup, dibaca dulu.", "Semua orang")
            .doesNotContain(town.handler.displayName());
        send(form);
        var told = reader.publicComplaint(reference).orElseThrow().timeline().getLast();
        assertThat(read).contains(beans.getBean(Desk.class).telling().sentence(told, LocalWords.INDONESIAN));
    }

    @Test
    void what_a_lead_above_writes_is_read_in_the_name_in_which_it_will_be_told() {
        var reference = assigned();
        var form = choose(open(town.townLead, reference), Action.RESPOND, ReasonForm.class);
        var preview = $(PublicPreview.class).from(form).single();
        preview.setOpen(true);
        form.text.setValue("Kami sendiri yang memeriksa, " + reference);
        var read = words(preview);
        send(form);
        var told = reader.publicComplaint(reference).orElseThrow().timeline().getLast();
        assertThat(beans.getBean(Desk.class).telling().sentence(told, LocalWords.INDONESIAN)).startsWith("Pemerintah Kabupaten Kecil");
        assertThat(read).contains(beans.getBean(Desk.class).telling().sentence(told, LocalWords.INDONESIAN));
    }

    @Test
    void an_approved_answer_is_told_in_the_name_of_the_office_that_has_the_case() {
        var setUp = new Actor.Importer("writing-test");
        administration.checkAnswers(setUp, town.publicWorks, true);
        try {
            var reference = assigned();
            decide(town.handler, reference, new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal, " + reference, List.of()));
            decide(town.townLead, reference, new Decision.ApproveAnswer());
            var told = reader.publicComplaint(reference).orElseThrow().timeline().getLast();
            assertThat(beans.getBean(Desk.class).telling().sentence(told, LocalWords.INDONESIAN)).startsWith("Dinas Pekerjaan Umum menjawab laporan");
            assertThat(told.by()).as("who approved it stays on record")
                .isInstanceOfSatisfying(Actor.Official.class, by -> assertThat(by.agencyId()).isEqualTo(town.town));
        } finally {
            administration.checkAnswers(setUp, town.publicWorks, false);
        }
    }

    @Test
    void files_that_were_chosen_before_anything_was_written_are_found_again_or_named() {
        var first = assigned();
        var second = assigned();
        var view = open(town.handler, first);
        var form = choose(view, Action.ANSWER, AnswerForm.class);
        var photo = uploads.receive(Scenes.photo(711, 640, 480), "sesudah.jpg", form.files.uploader(), "203.0.113.7").id();
        form.files.changed();
        navigate("desk/" + second, DeskView.class);
        navigate("desk/" + first, DeskView.class);
        assertThat(begun(view)).isSameAs(form);

        // Another session of the same browser, which has kept what belongs to the draft.
        var kept = Map.of(KeptFiles.NAME, form.files.kept());
        var again = new AnswerForm(file(town.handler, first), beans.getBean(Desk.class));
        UI.getCurrent().add(again);
        again.files.found(kept);
        assertThat(again.evidence.names()).containsExactly("sesudah.jpg");
        assertThat($(GoneFiles.class).from(again).all()).as("none is missing").isEmpty();

        uploads.discard(photo, form.files.uploader());
        var late = new AnswerForm(file(town.handler, first), beans.getBean(Desk.class));
        UI.getCurrent().add(late);
        late.files.found(kept);
        assertThat(late.evidence.names()).isEmpty();
        assertThat(words($(GoneFiles.class).from(late).single())).contains("sesudah.jpg");
        late.files.found(Map.of(KeptFiles.NAME, "bukan nomor"));
        assertThat(late.typed()).as("nothing waits any more").isFalse();
    }

    /// What the browser is told to keep of the choices in a form.
    private static Map<String, String> chosen(ActionForm form) {
        var ui = UI.getCurrent().getInternals();
        ui.getStateTree().runExecutionsBeforeClientResponse();
        var chosen = new HashMap<String, String>();
        ui.dumpPendingJavaScriptInvocations().stream().map(one -> one.getInvocation()).filter(one -> one.getExpression().contains("fill(this"))
            .forEach(one -> chosen.put(((String) one.getParameters().get(0)).substring(form.draft().length()), (String) one.getParameters().get(1)));
        return chosen;
    }

    @Test
    void what_a_verifier_has_chosen_and_unticked_comes_back_after_a_reload() {
        var reference = filed(AComplaint.aComplaint().about(town.roads).in(town.northVillage));
        var form = choose(open(town.verifier, reference), Action.VERIFY, VerifyForm.class);
        assertThat(chosen(form)).as("what the form proposes is no draft").isEmpty();
        form.service.setValue(atlas().service(town.streetlights));
        form.agency.setValue(atlas().agency(town.publicWorks));
        form.kind.setValue(Kind.ASPIRATION);
        form.track.setValue(Track.INVESTIGATION);
        form.release.release.setValue(false);
        var kept = chosen(form);

        // Beside the first, which the panel would offer again: it has words.
        var again = new VerifyForm(file(town.verifier, reference), beans.getBean(Desk.class));
        UI.getCurrent().add(again);
        chosen(again);
        again.choices.putBack(kept);
        assertThat(again.service.getValue().id()).isEqualTo(town.streetlights);
        assertThat(again.agency.getValue().id()).as("not the office to which the service is routed").isEqualTo(town.publicWorks);
        assertThat(again.kind.getValue()).isEqualTo(Kind.ASPIRATION);
        assertThat(again.track.getValue()).isEqualTo(Track.INVESTIGATION);
        assertThat(again.release.release.getValue()).as("else it would be published by a reload").isFalse();
        assertThat(chosen(again)).as("nothing new to keep").isEmpty();
        again.choices.putBack(Map.of("service", "999999", "kind", "UNHEARD_OF"));
        assertThat(again.service.getValue().id()).as("what is no choice changes nothing").isEqualTo(town.streetlights);
        assertThat(again.kind.getValue()).isEqualTo(Kind.ASPIRATION);
    }

    @Test
    void the_outcome_and_the_ticks_of_a_checklist_come_back_after_a_reload() {
        checklists.keep(town.worksLead, town.publicWorks, town.roads, List.of("Sudah difoto", "Sudah diukur", "Sudah ditambal"));
        try {
            var reference = assigned();
            var form = choose(open(town.handler, reference), Action.ANSWER, AnswerForm.class);
            form.checks.select("Sudah difoto", "Sudah ditambal");
            form.outcome.setValue(Outcome.PLANNED);
            var kept = chosen(form);

            checklists.keep(town.worksLead, town.publicWorks, town.roads, List.of("Sudah difoto", "Sudah diukur"));
            var again = choose(open(town.handler, reference), Action.ANSWER, AnswerForm.class);
            again.choices.putBack(kept);
            assertThat(again.checks.getValue()).as("of the points that there still are").containsExactly("Sudah difoto");
            assertThat(again.outcome.getValue()).isEqualTo(Outcome.PLANNED);
            assertThat(again.planned.isVisible()).as("there is room for its day").isTrue();
        } finally {
            checklists.keep(town.worksLead, town.publicWorks, town.roads, List.of());
        }
    }

    @Test
    void each_part_of_a_split_gets_its_service_back() {
        var reference = filed();
        var form = choose(open(town.verifier, reference), Action.SPLIT, SplitForm.class);
        form.more.click();
        form.parts.get(1).service.setValue(atlas().service(town.streetlights));
        var kept = chosen(form);

        var again = new SplitForm(file(town.verifier, reference), beans.getBean(Desk.class));
        UI.getCurrent().add(again);
        kept.put("title2", "Lampu");
        again.makeRoom(kept);
        again.choices.putBack(kept);
        assertThat(again.parts.get(1).service.getValue().id()).isEqualTo(town.streetlights);
        assertThat(again.parts.getFirst().service.isEmpty()).isTrue();
    }

    private Atlas atlas() {
        return beans.getBean(Jurisdiction.class).atlas();
    }

    @Test
    void as_many_parts_are_opened_as_were_begun() {
        var form = choose(open(town.verifier, filed()), Action.SPLIT, SplitForm.class);
        form.makeRoom(Map.of("title1", "Lubang", "text3", "Lampu padam.", "title4", " ", "title77", "Bukan bagian"));
        assertThat(form.parts).hasSize(3);
        form.makeRoom(Map.of());
        assertThat(form.parts).hasSize(3);
    }

    @Test
    void a_colleague_is_named_in_a_note() {
        var reference = assigned();
        decide(town.worksLead, reference, new Decision.Assign(town.handler.officialId()));
        var form = choose(open(town.handler, reference), Action.NOTE, ReasonForm.class);
        form.text.setValue("Mohon dicek");
        var pick = $(MentionPick.class).from(form).single();
        var lead = pick.getListDataView().getItems().filter(one -> one.id() == town.worksLead.officialId()).findFirst().orElseThrow();
        pick.setValue(lead);
        assertThat(form.text.getValue()).isEqualTo("Mohon dicek @" + lead.userName() + " ");
        assertThat(pick.getListDataView().getItems()).noneMatch(one -> one.id() == town.transportHandler.officialId());
    }
}
