package id.terang.ui.desk;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import id.terang.complaints.Action;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.ui.desk.actions.ActionForm;
import id.terang.ui.desk.actions.PublicPreview;
import id.terang.ui.desk.actions.TemplateWords;
import id.terang.workbench.Placeholder;
import id.terang.workbench.ReplyTemplate;
import id.terang.workbench.ReplyUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The words of a response to several cases: begun from a template, in the languages of those who filed them, filled in for each
/// case and read there before they are sent. A case for which something cannot be filled in is named, and left out.
class BulkReply extends Div {

    final ComboBox<ReplyTemplate> template = new ComboBox<>();
    final TextArea words;
    final TextArea english = new TextArea();
    final Paragraph unfilled = new Paragraph();
    /// Each case with what goes to it; stands apart from the fields.
    final Div read = new Div();
    private final List<CaseFile> files;
    private final Desk desk;
    private final List<PublicPreview> previews = new ArrayList<>();
    /// What most of those read whom the first field is for.
    private final Locale readers;
    /// That of the first field: of its template, where that has no words for its readers.
    private Locale language;

    /// @param words takes what those read for whom there are none in their own language
    /// @param looked called whenever other words stand there
    BulkReply(List<CaseFile> files, TextArea words, Desk desk, Runnable looked) {
        this.files = files;
        this.words = words;
        this.desk = desk;
        long inEnglish = files.stream().filter(BulkReply::readsEnglish).count();
        readers = inEnglish == files.size() ? Locale.ENGLISH : LocalWords.INDONESIAN;
        language = readers;
        addClassName("action-form__fields");
        setWidthFull();
        template.setLabel(getTranslation("desk.template.pick"));
        template.setWidthFull();
        template.setItemLabelGenerator(ReplyTemplate::name);
        var templates = desk.templates(ReplyUse.RESPOND);
        template.setItems(templates);
        template.setVisible(!templates.isEmpty());
        template.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                begin(chosen.getValue());
                template.clear();
                words.focus();
            }
        });
        english.setVisible(inEnglish > 0 && inEnglish < files.size());
        words.setLabel(english.isVisible() ? getTranslation("desk.bulk.response.id", files.size() - inEnglish) : getTranslation("desk.field.response"));
        english.setLabel(getTranslation("desk.bulk.response.en", inEnglish));
        english.setHelperText(getTranslation("desk.bulk.response.en.help"));
        english.setMaxLength(Decision.LONGEST_TEXT);
        english.setWidthFull();
        english.setMinHeight("7rem");
        english.getElement().setAttribute("dir", "auto");
        unfilled.addClassNames("notice", "tone-late");
        unfilled.getElement().setAttribute("role", "status");
        var cases = new UnorderedList();
        cases.addClassName("bulk__previews");
        files.forEach(file -> cases.add(line(file)));
        read.add(new H3(getTranslation("desk.preview")), cases);
        for (var field : List.of(words, english)) {
            field.addValueChangeListener(typed -> {
                if (words.isEmpty()) {
                    language = readers;
                }
                look();
                looked.run();
            });
        }
        look();
        add(template, words, english, unfilled);
    }

    private static boolean readsEnglish(CaseFile file) {
        return Locale.ENGLISH.getLanguage().equals(TemplateWords.language(file).getLanguage());
    }

    private void begin(ReplyTemplate chosen) {
        var texts = chosen.words();
        if (!english.isVisible()) {
            language = texts.language(readers);
        } else if (!english.isEmpty() || !texts.en().isBlank()) {
            put(texts.in(Locale.ENGLISH), english);
        }
        put(texts.in(language), words);
    }

    /// What is typed already stays, above it.
    private static void put(String begun, TextArea into) {
        into.setValue(into.isEmpty() ? begun : into.getValue().stripTrailing() + "\n\n" + begun);
    }

    private ListItem line(CaseFile file) {
        var title = new Span(file.complaint().words().title());
        title.getElement().setAttribute("dir", "auto");
        var reference = new Span(file.reference().toString());
        reference.addClassNames("num", "soft");
        var event = new CaseEvent.ResponsePublished(false);
        var preview = new PublicPreview(file, Action.RESPOND, () -> said(file), TemplateWords.language(file), desk, () -> event);
        preview.setSummary(reference, new Text(" "), title);
        previews.add(preview);
        return new ListItem(preview);
    }

    private void look() {
        previews.forEach(PublicPreview::show);
        var left = files.stream().flatMap(file -> Placeholder.standing(said(file)).stream().map(open -> Map.entry(open, file.reference().unbroken())))
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        unfilled.setVisible(!left.isEmpty());
        unfilled.setText(left.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(one -> getTranslation(
                one.getKey() == Placeholder.TENGGAT ? "desk.bulk.unfilled.due" : "desk.bulk.unfilled",
                one.getKey().token(), one.getValue().size(), String.join(", ", one.getValue())))
            .collect(Collectors.joining(" ")));
    }

    /// What goes to one case.
    String said(CaseFile file) {
        return translated(file) ? TemplateWords.fill(english.getValue(), file, Locale.ENGLISH, null, desk) : original(file);
    }

    /// The words of which it is a translation for some.
    String original(CaseFile file) {
        return TemplateWords.fill(words.getValue(), file, language, null, desk);
    }

    private boolean translated(CaseFile file) {
        return readsEnglish(file) && english.isVisible() && !english.getValue().isBlank();
    }

    /// So many of the cases can be sent what stands here.
    int filledIn() {
        return (int) files.stream().filter(file -> Placeholder.standing(said(file)).isEmpty()).count();
    }

    /// @throws Refusal.BadInput if there is nothing that could be sent to any of the cases
    void check() {
        if (words.getValue().isBlank()) {
            throw new Refusal.BadInput("refusal.response.empty");
        }
        if (filledIn() == 0) {
            files.stream().findFirst().ifPresent(this::decision);
        }
    }

    /// @throws Refusal.BadInput if something could not be filled in for this case
    Decision decision(CaseFile file) {
        Placeholder.standing(said(file)).ifPresent(left -> {
            throw ActionForm.unfilled(left);
        });
        return new Decision.Respond(said(file), translated(file) ? original(file) : null);
    }
}
