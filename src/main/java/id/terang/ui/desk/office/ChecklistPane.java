package id.terang.ui.desk.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Service;
import id.terang.shared.Refusal;
import id.terang.ui.Notices;
import id.terang.ui.Pick;
import id.terang.ui.desk.Desk;
import id.terang.ui.desk.Unsaved;
import id.terang.workbench.Checklists;
import java.util.Set;

/// Where a LEAD writes what has to be checked before a case about a service is answered.
class ChecklistPane extends Div {

    final ComboBox<Agency> agency;
    final ComboBox<Service> service;
    final TextArea points = new TextArea(getTranslation("desk.checklist.points"));
    final Unsaved unsaved = new Unsaved();
    final Button save = new Button(getTranslation("desk.checklist.save"));
    private final Checklists checklists;
    private final Desk desk;

    /// @param led agencies for which this official may write
    ChecklistPane(Checklists checklists, Desk desk, Set<Long> led, Agency home) {
        this.checklists = checklists;
        this.desk = desk;
        addClassNames("action-form", "stack");
        agency = Pick.agency(getTranslation("desk.template.agency"), desk.atlas(), one -> led.contains(one.id()));
        service = Pick.service(getTranslation("desk.field.service"), desk.atlas(), getLocale());
        agency.setValue(home);
        agency.addValueChangeListener(change -> show());
        service.addValueChangeListener(change -> show());
        points.setHelperText(getTranslation("desk.checklist.points.help", Checklists.MOST_POINTS, Checklists.LONGEST_POINT));
        points.setMaxLength(Checklists.MOST_POINTS * (Checklists.LONGEST_POINT + 1));
        points.setWidthFull();
        points.setMinHeight("8rem");
        unsaved.watch("points", points);
        save.addThemeNames("primary");
        save.addClickListener(click -> save());
        var terms = new Div(service, agency);
        terms.addClassName("action-form__pair");
        add(new H2(getTranslation("desk.checklist.title")), new Paragraph(getTranslation("desk.checklist.about")), terms, unsaved, points, save);
        show();
    }

    private void show() {
        boolean chosen = service.getValue() != null && agency.getValue() != null;
        points.setEnabled(chosen);
        save.setEnabled(chosen);
        points.setValue(chosen ? String.join("\n", checklists.own(agency.getValue().id(), service.getValue().id())) : "");
        unsaved.about(chosen ? "checklist/" + agency.getValue().id() + "/" + service.getValue().id() + "/" : "checklist/none/");
    }

    private void save() {
        try {
            checklists.keep(desk.official(), agency.getValue().id(), service.getValue().id(), points.getValue().lines().toList());
            unsaved.forget();
            Notices.done(getTranslation("desk.checklist.saved"));
            show();
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }
}
