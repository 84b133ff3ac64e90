package id.terang.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import id.terang.complaints.AComplaint;
import id.terang.complaints.Action;
import id.terang.complaints.Decision;
import id.terang.complaints.Outcome;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Refusal;
import id.terang.shared.Texts;
import id.terang.workbench.Checklists;
import id.terang.workbench.ReplyTemplate;
import id.terang.workbench.ReplyTemplates;
import id.terang.workbench.ReplyUse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Words to begin a reply with.
class TemplatesTest extends DeskTest {

    @Autowired Checklists checklists;

    @Autowired ReplyTemplates templates;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void none() {
        jdbc.sql("delete from reply_template").update();
    }

    private TemplatesView view() {
        sit(town.worksLead);
        return navigate(TemplatesView.PATH, TemplatesView.class);
    }

    @Test
    void a_lead_keeps_changes_and_removes_templates() {
        var view = view();
        view.name.setValue("Sudah ditambal");
        view.indonesian.setValue("Laporan {nomor} selesai {besok}.");
        test(view.save).click();
        assertThat(templates.keptBy(town.worksLead)).as("a placeholder nobody knows").isEmpty();
        view.indonesian.setValue("Laporan {nomor} tentang {layanan} sudah kami tangani.");
        test(view.save).click();
        assertThat(templates.keptBy(town.worksLead)).extracting(ReplyTemplate::name).containsExactly("Sudah ditambal");
        assertThat(words(view.list)).contains("Sudah ditambal", "Dinas Pekerjaan Umum");
        assertThat(view.name.isEmpty()).isTrue();

        view.name.setValue("Sudah ditambal");
        view.indonesian.setValue("Lain.");
        test(view.save).click();
        assertThat(templates.keptBy(town.worksLead)).as("the name is taken").hasSize(1);
        templates.remove(town.worksLead, templates.keptBy(town.worksLead).getFirst().id());
        assertThat(templates.keptBy(town.worksLead)).isEmpty();
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
    void templates_go_down_the_tree_and_are_kept_by_who_leads() {
        templates.keep(town.townLead, null, town.town, ReplyUse.ASK, "Di mana", new Texts("Di mana persisnya?", "Where exactly?"));
        assertThat(templates.of(town.handler, ReplyUse.ASK)).hasSize(1);
        assertThat(templates.of(town.handler, ReplyUse.ANSWER)).isEmpty();
        assertThat(templates.of(town.oversight, ReplyUse.ASK)).as("another tree").isEmpty();
        long id = templates.keptBy(town.townLead).getFirst().id();
        assertThat(templates.keptBy(town.worksLead)).isEmpty();
        var words = new Texts("Milik siapa?", "");
        assertThatThrownBy(() -> templates.keep(town.worksLead, id, town.publicWorks, ReplyUse.ASK, "Di mana", words))
            .isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> templates.keep(town.worksLead, null, town.town, ReplyUse.ASK, "Baru", words))
            .isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> templates.remove(town.handler, id)).isInstanceOf(Refusal.NotAllowed.class);
        sit(town.handler);
        UI.getCurrent().navigate(TemplatesView.PATH);
        assertThat(getCurrentView()).isNotInstanceOf(TemplatesView.class);
    }

    @Test
    void a_checklist_reminds_while_answering_and_stands_in_the_notes() {
        sit(town.worksLead);
        var pane = $(ChecklistPane.class).from(navigate(TemplatesView.PATH, TemplatesView.class)).single();
        assertThat(pane.save.isEnabled()).isFalse();
        pane.service.setValue(beans.getBean(Desk.class).atlas().service(town.roads));
        pane.points.setValue("Lokasi sudah didatangi\n\nFoto sesudah ada");
        test(pane.save).click();
        try {
            var reference = assigned();
            var form = choose(open(town.handler, reference), Action.ANSWER, AnswerForm.class);
            assertThat(form.checks.getListDataView().getItems()).containsExactly("Lokasi sudah didatangi", "Foto sesudah ada");
            form.checks.select("Lokasi sudah didatangi");
            form.outcome.setValue(Outcome.ACTION_TAKEN);
            form.text.setValue("Lubang sudah ditutup.");
            send(form);
            assertThat(file(town.handler, reference).timeline().getLast().text())
                .isEqualTo("Daftar periksa saat menjawab:\n[x] Lokasi sudah didatangi\n[ ] Foto sesudah ada");
            assertThat(reader.publicComplaint(reference).orElseThrow().timeline().getLast().text()).isEqualTo("Lubang sudah ditutup.");
        } finally {
            checklists.keep(town.worksLead, town.publicWorks, town.roads, List.of());
        }
        assertThat(checklists.of(town.roadUnit, town.roads)).isEmpty();
        assertThatThrownBy(() -> checklists.keep(town.handler, town.publicWorks, town.roads, List.of("x"))).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> checklists.keep(town.worksLead, town.publicWorks, town.roads, List.of("x".repeat(200)))).hasMessage("refusal.checklist");
    }
}
