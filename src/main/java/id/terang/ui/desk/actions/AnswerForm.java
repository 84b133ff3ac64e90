package id.terang.ui.desk.actions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import id.terang.complaints.Action;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.complaints.Outcome;
import id.terang.ui.DayField;
import id.terang.ui.FileDrop;
import id.terang.ui.Photos;
import id.terang.ui.Pick;
import id.terang.ui.desk.Desk;
import id.terang.workbench.ReplyUse;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The answer: what was done, in words, with proof.
final class AnswerForm extends ActionForm {

    final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>(getTranslation("desk.field.outcome"));
    final CheckboxGroup<String> checks = new CheckboxGroup<>(getTranslation("desk.checklist.title"));
    final TextArea text = words("answer", Decision.LONGEST_TEXT);
    final DayField planned = DayField.date(getTranslation("desk.field.planned"));
    final FileDrop evidence;

    AnswerForm(CaseFile file, Desk desk) {
        super(Action.ANSWER, file);
        var points = desk.checklist(file);
        checks.setItems(points);
        checks.addThemeNames("vertical");
        checks.setVisible(!points.isEmpty());
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(one -> Pick.upperFirst(desk.telling().word(one, getLocale())));
        outcome.addThemeNames("vertical");
        text.setHelperText(getTranslation("desk.field.answer.help"));
        planned.setVisible(false);
        keep(planned, "planned");
        outcome.addValueChangeListener(event -> planned.setVisible(event.getValue() == Outcome.PLANNED));
        choices.points(checks, "checks");
        choices.one(outcome, "outcome", Outcome::name);
        evidence = files(desk);
        put(checks, outcome, planned, new TemplatePick(ReplyUse.ANSWER, file, text, desk, () -> outcome.getValue() == Outcome.PLANNED ? planned.day() : null), text, preview(file, desk), before(file), labelled(before(file).isVisible() ? "desk.field.after" : "desk.field.evidence", evidence));
        needs.filled(outcome, "refusal.desk.outcome.missing");
        needs.right(planned, () -> {
            if (planned.isVisible()) {
                planned.day();
            }
        });
        needs.filled(planned, "refusal.desk.day.missing");
        needs.filled(text, "refusal.answer.empty");
        proposesWhereChecked(file, desk);
    }

    /// What the citizen's photos show, so that the proof can be taken from the same spot.
    private Component before(CaseFile file) {
        var photos = file.files().stream().filter(one -> one.eventSeq() == 1 && one.picture()).toList();
        var before = new Span(getTranslation("desk.field.before"));
        before.addClassName("strong");
        var part = new Div(before, new Photos(file.reference(), photos));
        part.addClassName("stack");
        part.setVisible(!photos.isEmpty());
        return part;
    }

    private PublicPreview preview(CaseFile file, Desk desk) {
        var preview = new PublicPreview(file, action(), text, desk, () -> outcome.isEmpty() ? null : new CaseEvent.Answered(outcome.getValue(),
            file.complaint().answers() + 1, outcome.getValue() == Outcome.PLANNED ? planned.day() : null, true, false));
        outcome.addValueChangeListener(chosen -> preview.show());
        planned.addValueChangeListener(chosen -> preview.show());
        return preview;
    }

    @Override
    void focusFirst() {
        focus(outcome);
    }

    /// What was checked, for colleagues.
    private @Nullable String checked() {
        return !checks.isVisible() ? null : getTranslation("desk.checklist.note") + "\n"
            + checks.getListDataView().getItems().map(point -> (checks.isSelected(point) ? "[x] " : "[ ] ") + point).collect(Collectors.joining("\n"));
    }

    @Override
    Decision decision() {
        var chosen = outcome.getValue();
        return new Decision.Answer(chosen, chosen == Outcome.PLANNED ? planned.day() : null, text.getValue(), evidence.files(), checked());
    }
}
