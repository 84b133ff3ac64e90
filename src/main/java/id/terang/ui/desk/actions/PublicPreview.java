package id.terang.ui.desk.actions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import id.terang.complaints.Action;
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
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is being written, as the citizen will read it, and everybody where the case is not secret: the sentence of the
/// timeline with the words below, from the agency that the writer acts for and from nobody by name.
public class PublicPreview extends NativeDetails {

    private final CaseFile file;
    private final Action action;
    private final Supplier<String> words;
    private final @Nullable Locale language;
    private final Desk desk;
    private final Supplier<@Nullable CaseEvent> event;
    private final Div shown = new Div();

    /// For a case that everybody may read.
    ///
    /// @param event as it would stand in the history; empty while something is missing for it
    PublicPreview(CaseFile file, Action action, TextArea words, Desk desk, Supplier<@Nullable CaseEvent> event) {
        this(file, action, words::getValue, null, desk, event);
        setSummaryText(getTranslation("desk.preview"));
        setVisible(file.complaint().visibility() != Visibility.SECRET);
        words.addValueChangeListener(typed -> show());
    }

    /// One among several, without a heading yet.
    ///
    /// @param words    as they stand when it is looked at
    /// @param language in which the sentence above them is read; that of the official where empty
    public PublicPreview(CaseFile file, Action action, Supplier<String> words, @Nullable Locale language, Desk desk, Supplier<@Nullable CaseEvent> event) {
        this.file = file;
        this.action = action;
        this.words = words;
        this.language = language;
        this.desk = desk;
        this.event = event;
        addClassName("preview");
        shown.addClassName("stack");
        setContent(shown);
        addToggleListener(toggled -> show());
    }

    public final void show() {
        shown.removeAll();
        if (!isOpen()) {
            return;
        }
        var meant = event.get();
        var text = words.get().strip();
        if (meant == null || text.isEmpty()) {
            shown.add(new Paragraph(getTranslation("desk.preview.missing")));
            return;
        }
        var entry = new TimelineEntry(0, 0, meant, by(), approvedFor(), desk.now(), desk.now(), text, text, TimelineEntry.Withheld.NOT, List.of());
        var told = new Moment.Told(entry, desk.telling().sentence(entry, language == null ? getLocale() : language), Tone.of(meant.type()), "");
        shown.add(new CaseTimeline(file.reference(), List.of(told), Set.of(), desk.zone(file)),
            new Paragraph(getTranslation(file.complaint().visibility() == Visibility.SECRET ? "desk.preview.secret" : "desk.preview.public")));
    }

    /// Under which mandate it will be told; once that is gone it is told by nobody.
    private Actor by() {
        return desk.mandate(file, action).map(mandate -> new Actor.Official(0, mandate.agencyId(), mandate.role()))
            .orElseGet(() -> new Actor.Official(0, file.complaint().holderId(), Role.HANDLER));
    }

    /// What a LEAD has to approve is the answer of the office that has the case, whoever wrote it.
    private @Nullable Long approvedFor() {
        long holder = file.complaint().holderId();
        return action == Action.ANSWER && desk.atlas().checksAnswers(holder) ? holder : null;
    }
}
