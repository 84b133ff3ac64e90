package id.terang.ui.desk.actions;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.complaints.Visibility;
import id.terang.ui.desk.Desk;
import java.util.Arrays;

/// Hides more of a case. Only the citizen can show it again.
final class TightenForm extends ActionForm {

    final RadioButtonGroup<Visibility> to = new RadioButtonGroup<>(getTranslation("desk.field.visibility"));
    final TextArea reason = words("reason", Decision.LONGEST_TEXT);

    TightenForm(CaseFile file, Desk desk) {
        super(Action.TIGHTEN, file);
        var tighter = Arrays.stream(Visibility.values()).filter(one -> one.tighterThan(file.complaint().visibility())).toList();
        to.setItems(tighter);
        to.setItemLabelGenerator(one -> desk.telling().word(one, getLocale()) + " – " + getTranslation("desk.visibility." + one));
        to.addThemeNames("vertical");
        choices.one(to, "to", Visibility::name);
        put(to, reason);
        // Nothing is chosen beforehand: officials cannot take it back.
        needs.filled(to, "refusal.desk.visibility.missing");
        needs.filled(reason, "refusal.reason.empty");
    }

    @Override
    Decision decision() {
        return new Decision.Tighten(to.getValue(), reason.getValue());
    }
}
