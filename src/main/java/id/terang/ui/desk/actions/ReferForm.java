package id.terang.ui.desk.actions;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;

/// Tells the citizen where else to go, and closes the case here.
final class ReferForm extends ActionForm {

    final TextField to = new TextField(getTranslation("desk.field.to"));
    final TextArea reason = words("publicReason", Decision.LONGEST_TEXT);

    ReferForm(CaseFile file) {
        super(Action.REFER, file);
        to.setMaxLength(200);
        to.setWidthFull();
        to.setHelperText(getTranslation("desk.field.to.help"));
        keep(to, "to");
        put(to, reason);
        needs.filled(to, "refusal.refer.to");
        needs.filled(reason, "refusal.reason.empty");
    }

    @Override
    Decision decision() {
        return new Decision.Refer(to.getValue(), reason.getValue());
    }
}
