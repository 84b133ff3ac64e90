package id.terang.ui.desk.actions;

import com.vaadin.flow.component.html.Paragraph;
import id.terang.complaints.Action;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.shared.LocalWords;
import id.terang.ui.Pick;
import id.terang.ui.Quote;
import id.terang.ui.desk.Desk;
import org.jspecify.annotations.Nullable;

/// The second pair of eyes: what will be sent, word for word.
final class ApproveForm extends ActionForm {

    ApproveForm(CaseFile file, Desk desk) {
        super(Action.APPROVE_ANSWER, file);
        file.timeline().stream().filter(entry -> entry.seq() == file.complaint().proposalSeq()).findFirst().ifPresent(entry -> {
            if (entry.event() instanceof CaseEvent.AnswerProposed proposed) {
                var outcome = new Paragraph(Pick.upperFirst(desk.telling().word(proposed.outcome(), getLocale()))
                    + (proposed.planned() == null ? "" : ", " + LocalWords.day(proposed.planned(), getLocale())));
                outcome.addClassName("strong");
                put(outcome);
                if (proposed.amends()) {
                    put(label("desk.amend.now"), Quote.of(words(file.complaint().answerText())), label("desk.amend.then"));
                }
            }
            put(Quote.of(words(entry.text())));
        });
    }

    private Paragraph label(String key) {
        var label = new Paragraph(getTranslation(key));
        label.addClassNames("soft", "small");
        return label;
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    Decision decision() {
        return new Decision.ApproveAnswer();
    }
}
