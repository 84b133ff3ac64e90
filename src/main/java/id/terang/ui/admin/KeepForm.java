package id.terang.ui.admin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.shared.Refusal;
import id.terang.shared.Slugs;
import id.terang.ui.ErrorSummary;
import id.terang.ui.Notices;
import id.terang.ui.Pick;
import id.terang.ui.desk.Unsaved;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// A form for one thing to keep. A refusal is said on top and at the field it is about; everything typed stays, also where the
/// session is lost before it is saved.
abstract class KeepForm extends Div {

    final Button save = new Button(getTranslation("admin.save"));
    final ErrorSummary errors = new ErrorSummary();
    final Div buttons = new Div(save);
    final Unsaved unsaved = new Unsaved();
    private final Map<String, Component> fields = new HashMap<>();
    final Div body = new Div();
    private final String draft;
    private boolean open = true;

    /// @param draft what is typed into it and not saved is kept as this
    KeepForm(String title, String draft) {
        this.draft = draft;
        addClassNames("keep-form", "stack");
        body.addClassName("keep-form__fields");
        buttons.addClassName("cluster");
        save.addThemeNames("primary");
        add(new H2(title), unsaved, errors, body, buttons);
    }

    /// @param id null for a new one
    static String draft(String subject, @Nullable Long id) {
        return "admin/" + subject + "/" + (id == null ? "new" : id) + "/";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (open) {
            unsaved.about(draft);
        }
    }

    /// @param name the word by which refusals mean this field: the third of `refusal.admin.NAME`, else the second
    <C extends Component> C field(String name, C field) {
        if (field instanceof HasSize sized) {
            sized.setWidthFull();
        }
        field.setId("field-" + name);
        fields.put(name, field);
        unsaved.watch(name, field);
        body.add(field);
        return field;
    }

    /// While nobody has typed another, the name that a thing has in addresses follows from what it is called.
    static void proposing(TextField name, TextField slug) {
        name.addValueChangeListener(change -> {
            if (slug.isEmpty() || slug.getValue().equals(proposed(change.getOldValue()))) {
                slug.setValue(proposed(change.getValue()));
            }
        });
    }

    private static String proposed(String name) {
        return name.isBlank() ? "" : Slugs.of(name, AgencyDetails.LONGEST_SLUG);
    }

    void group(String title, String help) {
        var text = new Paragraph(help);
        text.addClassNames("small", "soft");
        body.add(new H2(title), text);
    }

    /// Another name by which refusals mean a field.
    void alias(String name, Component field) {
        fields.put(name, field);
    }

    /// What others keep is shown, not changed.
    ///
    /// @param why in the reader's words
    void shut(String why) {
        open = false;
        var note = new Paragraph(why);
        note.addClassName("soft");
        addComponentAtIndex(1, note);
        buttons.setVisible(false);
        readOnly(body);
    }

    private static void readOnly(Component component) {
        if (component instanceof HasValueAndElement<?, ?> field) {
            field.setReadOnly(true);
        } else {
            component.getChildren().forEach(KeepForm::readOnly);
        }
    }

    void onSave(LongSupplier act, LongConsumer then) {
        save.addClickListener(click -> attempt(act, id -> {
            unsaved.forget();
            then.accept(id);
        }));
    }

    /// Tries it; what is refused is shown, what is done is said.
    void attempt(LongSupplier act, LongConsumer then) {
        errors.clear();
        Pick.unsettled(body).forEach(list -> errors.add(list, list.unsettled()));
        if (!errors.passed()) {
            return;
        }
        try {
            long id = act.getAsLong();
            Notices.done(getTranslation("admin.saved"));
            then.accept(id);
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    void refused(Refusal refusal) {
        String[] words = refusal.key().split("\\.");
        String name = words[1].equals("admin") ? words[2] : words[1];
        errors.add(fields.getOrDefault(name, save), refusal);
        errors.passed();
    }

    /// @throws Refusal.BadInput if nothing was typed
    static String given(TextField field) {
        if (field.getValue().isBlank()) {
            throw new Refusal.BadInput("refusal.admin.name.missing");
        }
        return field.getValue().strip();
    }

    /// @throws Refusal.BadInput if nothing was chosen
    <T> T chosen(com.vaadin.flow.component.HasValue<?, T> field, String name) {
        return field.getOptionalValue().orElseThrow(() -> new Refusal.BadInput("refusal.admin." + name + ".missing"));
    }
}
