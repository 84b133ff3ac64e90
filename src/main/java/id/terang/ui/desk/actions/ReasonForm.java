package id.terang.ui.desk.actions;

import com.vaadin.flow.component.textfield.TextArea;
import id.terang.complaints.Action;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.ui.desk.Desk;
import id.terang.workbench.ReplyUse;
import java.util.function.Function;

/// For everything that needs words and nothing else: a question, a response, a note, the reason for hiding.
final class ReasonForm extends ActionForm {

    final TextArea text;
    private final Function<String, Decision> decision;

    /// @param name of the field, so that its label says what the words are for
    ReasonForm(Action action, CaseFile file, String name, Function<String, Decision> decision, Desk desk) {
        this(action, file, name, decision, ReplyUse.SNIPPET, desk);
    }

    /// @param use which templates it can begin with; the words stay what is asked for first
    ReasonForm(Action action, CaseFile file, String name, Function<String, Decision> decision, ReplyUse use, Desk desk) {
        super(action, file);
        this.decision = decision;
        text = words(name, Decision.LONGEST_TEXT);
        put(text, new TemplatePick(use, file, text, desk));
        needs.right(text, this::decision);
    }

    /// A form whose words everybody may read.
    ReasonForm previewed(CaseFile file, Desk desk, CaseEvent event) {
        put(new PublicPreview(file, action(), text, desk, () -> event));
        return this;
    }

    /// A form in which colleagues can be named.
    ReasonForm mentioning(CaseFile file, Desk desk) {
        put(new MentionPick(file, text, desk));
        return this;
    }

    /// A form that says for how long it stops the clock.
    ReasonForm pausing(CaseFile file, Desk desk) {
        explained(desk.allowances().pause(file));
        return this;
    }

    @Override
    Decision decision() {
        return decision.apply(text.getValue());
    }
}
