package id.terang.ui.desk.actions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import id.terang.accounts.Colleague;
import id.terang.complaints.CaseFile;
import id.terang.ui.desk.Desk;

/// Puts the name of a colleague into a note; who is named in one is told of it.
class MentionPick extends ComboBox<Colleague> {

    MentionPick(CaseFile file, TextArea into, Desk desk) {
        setLabel(getTranslation("desk.mention"));
        setHelperText(getTranslation("desk.mention.help"));
        setWidthFull();
        setItems(desk.colleagues(file));
        setItemLabelGenerator(one -> one.name() + " @" + one.userName());
        addValueChangeListener(change -> {
            if (change.getValue() != null) {
                into.setValue((into.getValue().stripTrailing() + " @" + change.getValue().userName() + " ").stripLeading());
                clear();
                into.focus();
            }
        });
    }
}
