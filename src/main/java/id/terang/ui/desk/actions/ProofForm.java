package id.terang.ui.desk.actions;

import com.vaadin.flow.component.textfield.TextArea;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.ui.FileDrop;
import id.terang.ui.desk.Desk;

/// Words with proof, for what comes after an answer: a better wording of it, or that its plan was carried out.
final class ProofForm extends ActionForm {

    final TextArea text;
    final FileDrop evidence;

    ProofForm(Action action, CaseFile file, Desk desk) {
        super(action, file);
        text = words(action == Action.AMEND_ANSWER ? "answer" : "fulfilment", Decision.LONGEST_TEXT);
        if (action == Action.AMEND_ANSWER && file.complaint().answerText() != null) {
            text.setValue(file.complaint().answerText());
        }
        evidence = files(desk);
        put(text, labelled("desk.field.evidence", evidence));
        needs.filled(text, "refusal.answer.empty");
        if (action == Action.AMEND_ANSWER) {
            proposesWhereChecked(file, desk);
        }
    }

    @Override
    Decision decision() {
        return action() == Action.AMEND_ANSWER ? new Decision.AmendAnswer(text.getValue(), evidence.files())
            : new Decision.FulfilPlan(text.getValue(), evidence.files());
    }
}
