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
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
        var language = file.contact() == null ? LocalWords.INDONESIAN : file.contact().language();
        return Placeholder.fill(template.words().in(language), placeholder -> value(placeholder, language));
    }

    private Optional<String> value(Placeholder placeholder, Locale language) {
        var one = file.complaint();
        var atlas = desk.atlas();
        return switch (placeholder) {
            case NOMOR -> Optional.of(file.reference().toString());
            case LAYANAN -> Optional.of(atlas.service(one.serviceId()).name().in(language));
            case INSTANSI -> Optional.of(atlas.agency(one.holderId()).name());
            case WILAYAH -> Optional.of(atlas.area(one.place().areaId()).name());
            case TENGGAT -> ahead().map(day -> LocalWords.day(day, language));
        };
    }

    /// A day that can still be promised: that of the running clock, else the one that is planned.
    private Optional<LocalDate> ahead() {
        var one = file.complaint();
        var zone = desk.zone(file);
        if (one.dueAt() != null && one.dueAt().isAfter(desk.now())) {
            return Optional.of(LocalDate.ofInstant(one.dueAt(), zone));
        }
        var today = LocalDate.ofInstant(desk.now(), zone);
        return Stream.of(Optional.ofNullable(promised.get()), Optional.ofNullable(one.planned())).flatMap(Optional::stream)
            .filter(day -> !day.isBefore(today)).findFirst();
    }
}
