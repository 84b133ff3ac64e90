package id.terang.ui.desk.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.QueryParameters;
import id.terang.accounts.Absences;
import id.terang.complaints.Action;
import id.terang.complaints.Decision;
import id.terang.complaints.assignment.AssignmentRules;
import id.terang.complaints.assignment.Candidate;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.ui.desk.Desk;
import id.terang.ui.desk.DeskTest;
import id.terang.ui.desk.actions.ActionForm;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AssignmentViewTest extends DeskTest {

    @Autowired AssignmentRules rules;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void noRules() {
        jdbc.sql("delete from assignment_rule").update();
        jdbc.sql("delete from official_absence").update();
    }

    private AssignmentView assignment() {
        sit(town.worksLead);
        UI.getCurrent().navigate(AssignmentView.PATH, QueryParameters.of("agency", desk().atlas().agency(town.roadUnit).slug()));
        return (AssignmentView) getCurrentView();
    }

    private Desk desk() {
        return beans.getBean(Desk.class);
    }

    @Test
    void a_lead_adds_tries_raises_and_removes_rules() {
        var reference = filed();
        decide(town.verifier, reference, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY,
            town.roads, town.roadUnit, null, null));
        var view = assignment();
        assertThat(words(view.rules)).contains("Belum ada aturan");
        assertThat(view.tryOut.isVisible()).isFalse();
        view.service.setValue(desk().atlas().service(town.roads));
        view.official.setValue(desk().candidates(town.roadUnit).stream().filter(one -> one.official() == town.unitHandler.officialId()).findFirst().orElseThrow());
        test(view.add).click();
        test(view.add).click();
        assertThat($(ListItem.class).from(view.rules).all()).extracting(DeskTest::words).satisfiesExactly(
            first -> assertThat(first).contains(desk().atlas().service(town.roads).name().id(), "Semua wilayah", town.unitHandler.displayName()),
            second -> assertThat(second).contains("Semua layanan", "Yang bebannya paling ringan"));

        test(view.tryOut).click();
        assertThat(words(view.tried)).contains("Dicoba pada", reference.toString(), town.unitHandler.displayName() + ", menurut aturan 1");
        assertThat(file(town.unitHandler, reference).complaint().handlerId()).isNull();

        press(view, 1, "Naikkan");
        assertThat(words(view.rules)).matches("(?s).*Semua layanan.*" + desk().atlas().service(town.roads).name().id() + ".*");
        press(view, 0, "Hapus");
        press(view, 0, "Hapus");
        assertThat(rules.of(town.roadUnit)).isEmpty();
    }

    @Test
    void words_that_choose_no_service_make_no_rule_for_all_services() {
        var view = assignment();
        ComponentUtil.fireEvent(view.service, new ComboBoxBase.CustomValueSetEvent<>(view.service, true, "tidak ada yang begini"));
        test(view.add).click();

        assertThat(rules.of(town.roadUnit)).isEmpty();
        assertThat(view.service.getErrorMessage()).contains("tidak ada dalam daftar");
    }

    private void press(AssignmentView view, int line, String words) {
        var item = $(ListItem.class).from(view.rules).all().get(line);
        test($(Button.class).from(item).all().stream().filter(one -> one.getText().equals(words)).findFirst().orElseThrow()).click();
    }

    @Test
    void a_lead_says_who_is_away_and_the_desk_suggests_somebody_else() {
        var view = assignment();
        var item = $(ListItem.class).from(view.people).all().stream().filter(one -> words(one).contains(town.unitHandler.displayName())).findFirst().orElseThrow();
        test($(Button.class).from(item).single()).click();
        var pane = $(AbsencePane.class).from($(Dialog.class).single()).single();
        test(pane.save).click();
        assertThat(desk().absences().of(town.unitHandler.officialId())).as("no days, nothing saved").isEmpty();
        pane.from.setValue("2026-11-02");
        pane.until.setValue("2026-11-04");
        test(pane.save).click();
        assertThat(desk().absences().of(town.unitHandler.officialId()).getFirst().until()).isEqualTo(LocalDate.of(2026, 11, 4));
        $(Dialog.class).single().close();
        assertThat(words(view.people)).contains("tidak masuk sampai 4 Nov 2026");

        var reference = assigned();
        decide(town.worksLead, reference, new Decision.Delegate(town.roadUnit, "UPT."));
        var form = choose(open(town.unitHandler, reference), Action.ASSIGN, ActionForm.class);
        @SuppressWarnings("unchecked")
        ComboBox<Candidate> handler = $(ComboBox.class).from(form).single();
        assertThat(handler.getOptionalValue().filter(one -> one.official() == town.unitHandler.officialId())).isEmpty();
        handler.getListDataView().getItems().filter(one -> one.official() == town.unitHandler.officialId()).findFirst()
            .ifPresent(one -> {
                handler.setValue(one);
                assertThat(handler.getHelperText()).contains("tidak masuk sampai 4 Nov 2026");
            });
    }

    @Test
    void everybody_keeps_their_own_absence_in_the_inbox() {
        sit(town.unitHandler);
        var pane = navigate(InboxView.PATH, InboxView.class).absence;
        assertThat(words(pane)).contains("Selama tidak masuk");
        pane.from.setValue("2026-11-10");
        pane.until.setValue("2026-11-12");
        test(pane.save).click();
        assertThat(words(pane.ahead)).contains("10 Nov 2026 sampai 12 Nov 2026");
        assertThat(pane.from.getValue()).as("room for another one").isEmpty();
        pane.from.setValue("2026-12-01");
        pane.until.setValue("2026-12-01");
        test(pane.save).click();
        assertThat($(ListItem.class).from(pane.ahead).all()).extracting(DeskTest::words).satisfiesExactly(
            next -> assertThat(next).contains("10 Nov 2026 sampai 12 Nov 2026"), later -> assertThat(later).startsWith("1 Des 2026"));

        press(pane, 1, "Ubah");
        assertThat(pane.from.getValue()).isEqualTo("2026-12-01");
        pane.until.setValue("2026-12-04");
        test(pane.save).click();
        assertThat(words(pane.ahead)).contains("10 Nov 2026 sampai 12 Nov 2026", "1 Des 2026 sampai 4 Des 2026");
        press(pane, 0, "Hapus");
        assertThat(desk().absences().of(town.unitHandler.officialId())).extracting(Absences.Absence::from).containsExactly(LocalDate.of(2026, 12, 1));
        press(pane, 0, "Ubah");
        test(pane.leave).click();
        assertThat(pane.from.getValue()).isEmpty();
        assertThat(desk().absences().of(town.unitHandler.officialId())).hasSize(1);
    }

    private void press(AbsencePane pane, int line, String words) {
        test($(Button.class).from($(ListItem.class).from(pane.ahead).all().get(line)).withText(words).single()).click();
    }

    @Test
    void an_office_that_was_cleared_is_chosen_again() {
        var view = assignment();
        var before = view.office.getValue();
        view.office.clear();
        assertThat(view.office.getValue()).isEqualTo(before);
        test(view.add).click();
        assertThat(rules.of(town.roadUnit)).hasSize(1);
    }

    @Test
    void handlers_do_not_share_out_work() {
        sit(town.handler);
        UI.getCurrent().navigate(AssignmentView.PATH);
        assertThat(getCurrentView()).isNotInstanceOf(AssignmentView.class);
    }
}
