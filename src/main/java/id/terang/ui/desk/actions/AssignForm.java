package id.terang.ui.desk.actions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.complaints.assignment.Candidate;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.ui.desk.Desk;
import java.util.Objects;

/// Names who works on the case. Everybody stands there with what they have to do already; the one with least, who is not
/// away, is suggested.
final class AssignForm extends ActionForm {

    final ComboBox<Candidate> handler = new ComboBox<>(getTranslation("desk.field.handler"));
    final Button me = new Button(getTranslation("desk.field.handler.me"));

    AssignForm(CaseFile file, Desk desk) {
        super(Action.ASSIGN, file);
        long self = desk.official().officialId();
        var candidates = desk.candidates(file.complaint().holderId());
        handler.setItems(candidates);
        handler.setItemLabelGenerator(this::described);
        handler.setWidthFull();
        var present = candidates.stream().filter(one -> Objects.equals(one.official(), file.complaint().handlerId())).findFirst();
        var suggested = candidates.stream().filter(one -> one.absentUntil() == null).findFirst();
        present.or(() -> suggested).ifPresent(handler::setValue);
        if (present.isEmpty() && suggested.isPresent()) {
            handler.setHelperText(getTranslation("desk.field.handler.suggested"));
        }
        var own = candidates.stream().filter(one -> one.official() == self).findFirst();
        me.addThemeNames("small");
        me.setVisible(own.isPresent());
        me.addClickListener(click -> own.ifPresent(handler::setValue));
        put(handler, me);
    }

    private String described(Candidate one) {
        var load = getTranslation("desk.field.handler.load", one.name(), one.pending(), one.overdue());
        return one.absentUntil() == null ? load
            : getTranslation("desk.field.handler.absent", load, LocalWords.date(one.absentUntil(), getLocale()));
    }

    @Override
    Decision decision() {
        return new Decision.Assign(handler.getOptionalValue().map(Candidate::official)
            .orElseThrow(() -> new Refusal.BadInput("refusal.desk.handler.missing")));
    }
}
