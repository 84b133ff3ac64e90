package id.terang.ui.desk.actions;

import com.vaadin.flow.component.textfield.TextArea;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.ui.DayField;
import java.util.Objects;

/// Words with a day: another day for a plan, or the day by which an instruction is to be carried out.
final class DatedForm extends ActionForm {

    final DayField day = DayField.date(getTranslation("desk.field.until"));
    final TextArea text;

    DatedForm(Action action, CaseFile file) {
        super(action, file);
        text = words(action == Action.MOVE_PLAN ? "publicReason" : "instruction", Decision.LONGEST_TEXT);
        keep(day, "until");
        put(day, text);
        needs.right(day, () -> day.day());
        needs.filled(day, "refusal.desk.day.missing");
        needs.filled(text, action == Action.MOVE_PLAN ? "refusal.reason.empty" : "refusal.appeal.instruction");
    }

    @Override
    Decision decision() {
        var until = Objects.requireNonNull(day.day());
        return action() == Action.MOVE_PLAN ? new Decision.MovePlan(until, text.getValue())
            : new Decision.UpholdAppeal(text.getValue(), until);
    }
}
