package id.terang.ui.desk.actions;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import id.terang.complaints.Action;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.ui.Pick;
import id.terang.ui.desk.Desk;

/// Rejects on one of the public grounds, in words that the citizen understands.
final class RejectForm extends ActionForm {

    final RadioButtonGroup<CaseEvent.Ground> ground = new RadioButtonGroup<>(getTranslation("desk.field.ground"));
    final TextArea reason = words("publicReason", Decision.LONGEST_TEXT);

    RejectForm(CaseFile file, Desk desk) {
        super(Action.REJECT, file);
        ground.setItems(CaseEvent.Ground.values());
        ground.setItemLabelGenerator(one -> Pick.upperFirst(desk.telling().word(one, getLocale())));
        ground.addThemeNames("vertical");
        choices.one(ground, "ground", CaseEvent.Ground::name);
        put(ground, reason);
        needs.filled(ground, "refusal.desk.ground.missing");
        needs.filled(reason, "refusal.reason.empty");
    }

    @Override
    Decision decision() {
        return new Decision.Reject(ground.getValue(), reason.getValue());
    }
}
