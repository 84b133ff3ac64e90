package id.terang.ui.desk;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.complaints.Outcome;
import id.terang.complaints.files.Uploader;
import id.terang.shared.Refusal;
import id.terang.ui.FileDrop;
import java.util.Arrays;

/// The answer: what was done, in words, with proof.
final class AnswerForm extends ActionForm {

    final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>(getTranslation("desk.field.outcome"));
    final TextArea text = words("answer", Decision.LONGEST_TEXT);
    final FileDrop evidence;

    AnswerForm(CaseFile file, Desk desk) {
        super(Action.ANSWER, file);
        outcome.setItems(Arrays.stream(Outcome.values()).filter(one -> one != Outcome.PLANNED).toList());
        outcome.setItemLabelGenerator(one -> Pick.upperFirst(desk.telling().word(one, getLocale())));
        outcome.addThemeNames("vertical");
        text.setHelperText(getTranslation("desk.field.answer.help"));
        evidence = desk.fileDrop(Uploader.fresh());
        put(outcome, text, evidence);
    }

    @Override
    Decision decision() {
        return new Decision.Answer(outcome.getOptionalValue()
            .orElseThrow(() -> new Refusal.BadInput("refusal.desk.outcome.missing")), text.getValue(), evidence.files());
    }
}
