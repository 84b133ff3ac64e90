package id.terang.ui.desk.actions;

import com.vaadin.flow.component.button.Button;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.ui.desk.Desk;
import java.util.Objects;

/// Names who works on the case. Everybody stands there with what they have to do already; the one with least, who is not
/// away, is suggested.
final class AssignForm extends ActionForm {

    final CandidatePick handler;
    final Button me = new Button(getTranslation("desk.field.handler.me"));

    AssignForm(CaseFile file, Desk desk) {
        super(Action.ASSIGN, file);
        long self = desk.official().officialId();
        var candidates = desk.candidates(file.complaint().holderId());
        handler = new CandidatePick(candidates);
        candidates.stream().filter(one -> Objects.equals(one.official(), file.complaint().handlerId())).findFirst()
            .ifPresentOrElse(handler::setValue, () -> candidates.stream().filter(one -> one.absentUntil() == null).findFirst()
                .ifPresent(handler::suggest));
        var own = candidates.stream().filter(one -> one.official() == self).findFirst();
        me.addThemeNames("small");
        me.setVisible(own.isPresent());
        me.addClickListener(click -> own.ifPresent(handler::setValue));
        put(handler, me);
        needs.filled(handler, "refusal.desk.handler.missing");
    }

    @Override
    Decision decision() {
        return new Decision.Assign(handler.getValue().official());
    }
}
