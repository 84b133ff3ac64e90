package id.terang.ui.desk.actions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import id.terang.complaints.CaseFile;
import id.terang.ui.desk.Desk;
import id.terang.workbench.ReplyTemplate;
import id.terang.workbench.ReplyUse;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Puts the words of a template into a field, filled in for the case and in the language of who filed it. What is typed
/// already stays, above it.
class TemplatePick extends ComboBox<ReplyTemplate> {

    private final CaseFile file;
    private final Desk desk;
    private final Supplier<@Nullable LocalDate> promised;

    TemplatePick(ReplyUse use, CaseFile file, TextArea into, Desk desk) {
        this(use, file, into, desk, () -> null);
    }

    /// @param promised the day that the form itself promises, if any
    TemplatePick(ReplyUse use, CaseFile file, TextArea into, Desk desk, Supplier<@Nullable LocalDate> promised) {
        this.file = file;
        this.desk = desk;
        this.promised = promised;
        setLabel(getTranslation("desk.template.pick"));
        setWidthFull();
        setItemLabelGenerator(ReplyTemplate::name);
        var templates = desk.templates(use);
        setItems(templates);
        setVisible(!templates.isEmpty());
        addValueChangeListener(change -> {
            if (change.getValue() != null) {
                var words = fill(change.getValue());
                into.setValue(into.isEmpty() ? words : into.getValue().stripTrailing() + "\n\n" + words);
                clear();
                into.focus();
            }
        });
    }

    private String fill(ReplyTemplate template) {
        var language = template.words().language(TemplateWords.language(file));
        return TemplateWords.fill(template.words().in(language), file, language, promised.get(), desk);
    }
}
