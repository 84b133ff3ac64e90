package id.terang.ui.desk.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import id.terang.shared.Refusal;
import id.terang.shared.Texts;
import id.terang.ui.desk.Desk;
import id.terang.ui.desk.DeskTest;
import id.terang.workbench.Checklists;
import id.terang.workbench.ReplyTemplate;
import id.terang.workbench.ReplyTemplates;
import id.terang.workbench.ReplyUse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Words to begin a reply with, and what to look at before answering, as leads keep them.
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
    void a_template_is_taken_away_only_after_a_second_yes() {
        templates.keep(town.worksLead, null, town.publicWorks, ReplyUse.ASK, "Di mana", new Texts("Di mana persisnya?", ""));
        test($(Button.class).from(view().list).all().stream().filter(one -> one.getAriaLabel().orElse("").equals("Hapus: Di mana")).findFirst().orElseThrow()).click();
        assertThat(templates.keptBy(town.worksLead)).as("only asked").hasSize(1);
        confirm();
        assertThat(templates.keptBy(town.worksLead)).isEmpty();
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
    void a_lead_keeps_the_checklist_of_a_service() {
        sit(town.worksLead);
        var pane = $(ChecklistPane.class).from(navigate(TemplatesView.PATH, TemplatesView.class)).single();
        assertThat(pane.save.isEnabled()).isFalse();
        pane.service.setValue(beans.getBean(Desk.class).atlas().service(town.roads));
        pane.points.setValue("Lokasi sudah didatangi\n\nFoto sesudah ada");
        test(pane.save).click();
        try {
            assertThat(checklists.of(town.publicWorks, town.roads)).containsExactly("Lokasi sudah didatangi", "Foto sesudah ada");
        } finally {
            checklists.keep(town.worksLead, town.publicWorks, town.roads, List.of());
        }
        assertThat(checklists.of(town.roadUnit, town.roads)).isEmpty();
        assertThatThrownBy(() -> checklists.keep(town.handler, town.publicWorks, town.roads, List.of("x"))).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> checklists.keep(town.worksLead, town.publicWorks, town.roads, List.of("x".repeat(200)))).hasMessage("refusal.checklist");
    }

    @Test
    void words_of_a_template_that_were_not_saved_come_back_each_to_its_own() {
        templates.keep(town.worksLead, null, town.publicWorks, ReplyUse.ASK, "Di mana", new Texts("Di mana persisnya?", ""));
        var view = view();
        assertThat(view.indonesian.getElement().getAttribute("data-desk-draft")).isEqualTo("template/new/id");
        view.unsaved.restore(Map.of("name", "Segera", "id", "Kami segera datang."));
        assertThat(words(view.unsaved)).contains("Tulisan Anda yang belum selesai");
        test(view.save).click();
        assertThat(forgotten()).contains("template/new/");
        assertThat(words(view.unsaved)).isEmpty();

        long id = templates.keptBy(town.worksLead).stream().filter(one -> one.name().equals("Di mana")).findFirst().orElseThrow().id();
        test($(Button.class).from(view.list).all().stream().filter(one -> one.getAriaLabel().orElse("").endsWith(": Di mana")).findFirst().orElseThrow()).click();
        assertThat(view.english.getElement().getAttribute("data-desk-draft")).isEqualTo("template/" + id + "/en");
        view.unsaved.restore(Map.of("en", "Where exactly?"));
        test($(Button.class).from(view.unsaved).single()).click();
        assertThat(view.english.isEmpty()).isTrue();
    }

    @Test
    void points_of_a_checklist_that_were_not_saved_come_back_for_their_service() {
        sit(town.worksLead);
        var pane = $(ChecklistPane.class).from(navigate(TemplatesView.PATH, TemplatesView.class)).single();
        pane.service.setValue(beans.getBean(Desk.class).atlas().service(town.roads));
        var draft = "checklist/" + town.publicWorks + "/" + town.roads + "/";
        assertThat(pane.points.getElement().getAttribute("data-desk-draft")).isEqualTo(draft + "points");
        pane.unsaved.restore(Map.of("points", "Foto sesudah ada"));
        assertThat(pane.points.getValue()).isEqualTo("Foto sesudah ada");
        test(pane.save).click();
        try {
            assertThat(forgotten()).contains(draft);
        } finally {
            checklists.keep(town.worksLead, town.publicWorks, town.roads, List.of());
        }
    }
}
