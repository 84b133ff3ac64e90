package id.terang.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.terang.notifications.LetterText;
import id.terang.notifications.LetterTexts;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.ui.Notices;
import id.terang.ui.desk.Unsaved;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The words of letters in one language, beside the letter in which the part stands that is being written.
class LetterTextsPane extends Div {

    final Select<Locale> language = new Select<>();
    final Map<LetterText, TextArea> fields = new EnumMap<>(LetterText.class);
    final Button save = new Button(getTranslation("admin.letters.texts.save"));
    final Span subject = new Span();
    final Pre text = new Pre();
    final Unsaved unsaved = new Unsaved();
    private final Map<LetterText.Group, Details> groups = new EnumMap<>(LetterText.Group.class);
    private boolean showing;
    private LetterText edited = LetterText.NEWS_SUBJECT;
    private final LetterTexts texts;
    private final Admin admin;

    LetterTextsPane(LetterTexts texts, Admin admin) {
        this.texts = texts;
        this.admin = admin;
        addClassName("stack");
        language.setLabel(getTranslation("admin.letters.texts.language"));
        language.setWidth("16rem");
        language.setItems(LocalWords.INDONESIAN, Locale.ENGLISH);
        language.setItemLabelGenerator(one -> getTranslation("admin.letters.texts.language." + one.getLanguage()));
        language.setValue(LocalWords.INDONESIAN);
        language.addValueChangeListener(change -> show());
        var form = new Div();
        form.addClassNames("stack", "letter-texts__form");
        for (var group : LetterText.Group.values()) {
            form.add(parts(group));
        }
        groups.get(edited.group()).setOpened(true);
        save.addThemeNames("primary");
        save.addClickListener(click -> save());
        form.add(save);
        subject.addClassName("strong");
        text.addClassName("letter-texts__letter");
        var sample = new Div(new H3(getTranslation("admin.letters.texts.sample")), subject, text);
        sample.addClassNames("card", "stack", "letter-texts__sample");
        var both = new Div(form, sample);
        both.addClassName("letter-texts");
        add(new H2(getTranslation("admin.letters.texts")), new Paragraph(getTranslation("admin.letters.texts.note")), language, unsaved, both);
        show();
    }

    private Details parts(LetterText.Group group) {
        var all = new Div();
        all.addClassName("stack");
        for (var part : LetterText.values()) {
            if (part.group() == group) {
                all.add(field(part));
            }
        }
        var parts = new Details(getTranslation("admin.letters.texts.group." + group), all);
        groups.put(group, parts);
        return parts;
    }

    private TextArea field(LetterText part) {
        // What it says by itself is the best name for a reason.
        var field = new TextArea(getTranslation(part.group() == LetterText.Group.WHY ? part.key() : "admin.letters.texts." + part));
        field.setMaxLength(part.longest());
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addFocusListener(focus -> sample(part));
        field.addValueChangeListener(typed -> sample(typed.isFromClient() ? part : edited));
        if (!part.placeholders().isEmpty()) {
            field.setHelperText(getTranslation("admin.letters.texts.fields",
                part.placeholders().stream().map(name -> "{" + name + "}").collect(Collectors.joining(" "))));
        }
        unsaved.watch(part.name(), field);
        fields.put(part, field);
        return field;
    }

    private void show() {
        var own = texts.own(language.getValue());
        showing = true;
        fields.forEach((part, field) -> field.setValue(own.getOrDefault(part, texts.usual(part, language.getValue()))));
        showing = false;
        unsaved.about("admin/letters/" + language.getValue().getLanguage() + "/");
        sample(edited);
    }

    private void sample(LetterText part) {
        if (showing) {
            return;
        }
        edited = part;
        var typed = fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().getValue()));
        var letter = texts.sample(part, typed, language.getValue());
        subject.setText(letter.subject());
        text.setText(letter.text());
    }

    /// Every part for itself: what is right is kept, what is not says why.
    private void save() {
        boolean all = true;
        for (var part : LetterText.values()) {
            var field = fields.get(part);
            field.setInvalid(false);
            try {
                texts.keep(admin.official(), part, language.getValue(), field.getValue());
            } catch (Refusal.BadInput wrong) {
                field.setErrorMessage(getTranslation(wrong.key(), wrong.args()));
                field.setInvalid(true);
                groups.get(part.group()).setOpened(true);
                all = false;
            } catch (Refusal refusal) {
                Notices.refused(refusal);
                return;
            }
        }
        if (all) {
            unsaved.forget();
            Notices.done(getTranslation("admin.letters.texts.saved"));
            show();
        }
    }
}
