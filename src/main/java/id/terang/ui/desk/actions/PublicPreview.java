package id.terang.ui.desk.actions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CaseFile;
import id.terang.complaints.TimelineEntry;
import id.terang.complaints.Visibility;
import id.terang.complaints.telling.Moment;
import id.terang.complaints.telling.Tone;
import id.terang.shared.Actor;
import id.terang.shared.Role;
import id.terang.ui.CaseTimeline;
import id.terang.ui.desk.Desk;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is being written, as the citizen and everybody will read it, for a case that is not secret: the sentence of the
/// timeline with the words below, from the agency and from nobody by name.
class PublicPreview extends NativeDetails {

    private final CaseFile file;
    private final TextArea words;
    private final Desk desk;
    private final Supplier<@Nullable CaseEvent> event;
    private final Div shown = new Div();

    /// @param event as it would stand in the history; empty while something is missing for it
    PublicPreview(CaseFile file, TextArea words, Desk desk, Supplier<@Nullable CaseEvent> event) {
        this.file = file;
        this.words = words;
        this.desk = desk;
        this.event = event;
        setSummaryText(getTranslation("desk.preview"));
        addClassName("preview");
        setVisible(file.complaint().visibility() != Visibility.SECRET);
        shown.addClassName("stack");
        setContent(shown);
        addToggleListener(toggled -> show());
        words.addValueChangeListener(typed -> show());
    }

    final void show() {
        shown.removeAll();
        if (!isOpen()) {
            return;
        }
        var meant = event.get();
        if (meant == null || words.isEmpty()) {
            shown.add(new Paragraph(getTranslation("desk.preview.missing")));
            return;
        }
        var by = new Actor.Official(0, file.complaint().holderId(), Role.HANDLER);
        var entry = new TimelineEntry(0, 0, meant, by, null, desk.now(), desk.now(), words.getValue().strip(), words.getValue().strip(), TimelineEntry.Withheld.NOT, List.of());
        var told = new Moment.Told(entry, desk.telling().sentence(entry, getLocale()), Tone.of(meant.type()), "");
        shown.add(new CaseTimeline(file.reference(), List.of(told), Set.of(), desk.zone(file)),
            new Paragraph(getTranslation("desk.preview.public")));
    }
}
