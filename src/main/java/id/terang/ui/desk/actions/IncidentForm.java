package id.terang.ui.desk.actions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.ui.Quote;
import id.terang.ui.desk.Desk;

/// Puts the case to another report of the same incident; what that one is about is shown before anything is decided.
final class IncidentForm extends ActionForm {

    final TextField parent = new TextField(getTranslation("desk.field.incident"));
    final TextArea reason = words("mergeReason", Decision.LONGEST_TEXT);
    private final Div shown = new Div();
    private final Desk desk;

    IncidentForm(CaseFile file, Desk desk) {
        super(Action.JOIN_INCIDENT, file);
        this.desk = desk;
        parent.setHelperText(getTranslation("desk.field.incident.help"));
        parent.setMaxLength(20);
        parent.setWidth("20rem");
        parent.addValueChangeListener(event -> show());
        shown.getElement().setAttribute("aria-live", "polite");
        keep(parent, "incident");
        reason.setMinHeight("4rem");
        put(parent, shown, reason);
        needs.right(parent, () -> Reference.parse(parent.getValue()));
    }

    private void show() {
        shown.removeAll();
        if (parent.getValue().isBlank()) {
            return;
        }
        try {
            shown.add(Quote.of(desk.open(Reference.parse(parent.getValue())).complaint().words().text()));
        } catch (Refusal refusal) {
            shown.add(new Paragraph(getTranslation(refusal.key(), refusal.args())));
        }
    }

    @Override
    void putTo(Reference other) {
        parent.setValue(other.toString());
    }

    @Override
    Decision decision() {
        return new Decision.JoinIncident(Reference.parse(parent.getValue()), reason.getValue());
    }
}
