package id.terang.ui.desk.actions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import id.terang.complaints.CaseFile;
import id.terang.shared.LocalWords;
import id.terang.ui.desk.Desk;
import id.terang.workbench.Placeholder;
import id.terang.workbench.ReplyTemplate;
import id.terang.workbench.ReplyUse;
import java.time.LocalDate;
import java.util.Locale;

/// Puts the words of a template into a field, filled in for the case and in the language of who filed it. What is typed
/// already stays, above it.
class TemplatePick extends ComboBox<ReplyTemplate> {

    TemplatePick(ReplyUse use, CaseFile file, TextArea into, Desk desk) {
        setLabel(getTranslation("desk.template.pick"));
        setWidthFull();
        setItemLabelGenerator(ReplyTemplate::name);
        var templates = desk.templates(use);
        setItems(templates);
        setVisible(!templates.isEmpty());
        addValueChangeListener(change -> {
            if (change.getValue() != null) {
                var words = fill(change.getValue(), file, desk);
                into.setValue(into.isEmpty() ? words : into.getValue().stripTrailing() + "\n\n" + words);
                clear();
                into.focus();
            }
        });
    }

    private static String fill(ReplyTemplate template, CaseFile file, Desk desk) {
        var language = file.contact() == null ? LocalWords.INDONESIAN : file.contact().language();
        return Placeholder.fill(template.words().in(language), placeholder -> value(placeholder, file, desk, language));
    }

    private static String value(Placeholder placeholder, CaseFile file, Desk desk, Locale language) {
        var one = file.complaint();
        var atlas = desk.atlas();
        return switch (placeholder) {
            case NOMOR -> file.reference().toString();
            case LAYANAN -> atlas.service(one.serviceId()).name().in(language);
            case INSTANSI -> atlas.agency(one.holderId()).name();
            case WILAYAH -> atlas.area(one.place().areaId()).name();
            case TENGGAT -> one.dueAt() == null ? "–" : LocalWords.day(LocalDate.ofInstant(one.dueAt(), desk.zone(file)), language);
        };
    }
}
