package id.terang.ui.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import id.terang.accounts.OfficialName;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.shared.Refusal;
import java.util.Objects;
import java.util.Set;

/// Names who works on the case.
final class AssignForm extends ActionForm {

    final ComboBox<OfficialName> handler = new ComboBox<>(getTranslation("desk.field.handler"));
    final Button me = new Button(getTranslation("desk.field.handler.me"));

    AssignForm(CaseFile file, Desk desk) {
        super(Action.ASSIGN, file);
        long self = desk.official().officialId();
        var handlers = desk.handlersOf(Set.of(file.complaint().holderId()));
        handler.setItems(handlers);
        handler.setItemLabelGenerator(OfficialName::name);
        handler.setWidthFull();
        handlers.stream().filter(one -> Objects.equals(one.id(), file.complaint().handlerId())).findFirst()
            .ifPresent(handler::setValue);
        var own = handlers.stream().filter(one -> one.id() == self).findFirst();
        me.addThemeNames("small");
        me.setVisible(own.isPresent());
        me.addClickListener(click -> own.ifPresent(handler::setValue));
        put(handler, me);
    }

    @Override
    Decision decision() {
        return new Decision.Assign(handler.getOptionalValue().map(OfficialName::id)
            .orElseThrow(() -> new Refusal.BadInput("refusal.desk.handler.missing")));
    }
}
