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
            }
            put(Quote.of(entry.text() == null ? "" : entry.text()));
        });
    }

    @Override
    Decision decision() {
        return new Decision.ApproveAnswer();
    }
}
