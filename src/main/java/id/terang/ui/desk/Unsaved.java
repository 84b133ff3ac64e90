package id.terang.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.provider.HasListDataView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was typed into a form and not saved yet. The browser keeps it ({@link DeskDrafts}); when the form is opened again it
/// is put back over what is saved, which is said where this stands, with a button that throws it away. Nothing is shown as
/// long as nothing came back.
public final class Unsaved extends Div {

    final Button discard = new Button(getTranslation("desk.unfinished.discard"), click -> discard());
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final List<Runnable> saved = new ArrayList<>();
    private String draft = "";
    private boolean puttingBack;

    public Unsaved() {
        addClassName("unsaved");
        discard.addThemeNames("small");
        discard.addClassName("unsaved__discard");
    }

    /// Watches a field for words, for a number or for a day, a box to tick, or a list to choose one from. Whatever else it is, is left
    /// alone, and a password above all.
    ///
    /// @param name of the field within the draft
    public void watch(String name, Component field) {
        if (chosen(field)) {
            fields.put(name, field);
            ((HasValue<?, ?>) field).addValueChangeListener(change -> {
                if (isAttached() && !puttingBack && !draft.isEmpty()) {
                    DeskDrafts.keep(this, draft + name, words(field));
                }
            });
        } else if (field instanceof IntegerField
                || field instanceof HasValue<?, ?> value && value.getEmptyValue() instanceof String && !(field instanceof PasswordField)) {
            fields.put(name, field);
        }
    }

    private static boolean chosen(Component field) {
        return field instanceof Checkbox || field instanceof Select<?> || field instanceof ComboBox<?>;
    }

    /// The fields show what is saved of one thing, and what was typed about it before comes back.
    ///
    /// @param draft what its draft is called, with a slash at the end
    public void about(String draft) {
        this.draft = draft;
        fields.forEach((name, field) -> {
            if (!chosen(field)) {
                DeskDrafts.watch(field, draft + name);
            }
        });
        calm();
        DeskDrafts.kept(this, draft, kept -> {
            if (draft.equals(this.draft)) {
                restore(kept);
            }
        });
    }

    /// @param kept words by the names of their fields; those that are saved already are nothing to tell of
    public void restore(Map<String, String> kept) {
        fields.forEach((name, field) -> {
            var words = kept.get(name);
            var before = asSaved(field);
            if (words != null && !words.equals(words(field)) && putBack(field, words)) {
                saved.add(before);
            }
        });
        if (!saved.isEmpty()) {
            var notice = new Div(new Paragraph(getTranslation("desk.unfinished")), discard);
            notice.addClassNames("notice", "tone-moving");
            notice.getElement().setAttribute("role", "status");
            removeAll();
            add(notice);
        }
    }

    /// It was saved or given up.
    public void forget() {
        if (!draft.isEmpty()) {
            DeskDrafts.forget(this, draft);
        }
        calm();
    }

    private void discard() {
        puttingBack = true;
        try {
            saved.reversed().forEach(Runnable::run);
        } finally {
            puttingBack = false;
        }
        forget();
    }

    /// Shows again what stands in the field now. The thing itself is kept and not what it is called: what is saved may not be on the list
    /// any more.
    private static <T, F extends Component & HasValue<?, T>> Runnable asSaved(Component field) {
        @SuppressWarnings("unchecked")
        var valued = (F) field;
        T value = valued.getValue();
        return () -> {
            valued.setValue(value);
            valued.getElement().callJsFunction("focus");
        };
    }

    private void calm() {
        saved.clear();
        removeAll();
    }

    private static String words(Component field) {
        var value = ((HasValue<?, ?>) field).getValue();
        return value == null ? "" : switch (field) {
            case Select<?> list -> label(list.getItemLabelGenerator(), value);
            case ComboBox<?> list -> label(list.getItemLabelGenerator(), value);
            default -> value.toString();
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> String label(ItemLabelGenerator<T> labels, Object item) {
        return labels.apply((T) item);
    }

    /// The one thing on the list that is called so; of two that are called alike neither.
    private static <T, F extends Component & HasValue<?, T> & HasListDataView<T, ?>> boolean choose(F list, ItemLabelGenerator<T> labels, String words) {
        var called = words.isEmpty() ? List.<T>of() : list.getListDataView().getItems().filter(item -> words.equals(labels.apply(item))).limit(2).toList();
        if (called.size() == 1) {
            list.setValue(called.getFirst());
        } else if (words.isEmpty()) {
            list.clear();
        }
        return called.size() == 1 || words.isEmpty();
    }

    private boolean putBack(Component field, String words) {
        puttingBack = true;
        try {
            return put(field, words);
        } finally {
            puttingBack = false;
        }
    }

    private static <T> boolean choose(Select<T> list, String words) {
        return choose(list, list.getItemLabelGenerator(), words);
    }

    private static <T> boolean choose(ComboBox<T> list, String words) {
        return choose(list, list.getItemLabelGenerator(), words);
    }

    private static boolean put(Component field, String words) {
        try {
            switch (field) {
                case Select<?> list -> {
                    return choose(list, words);
                }
                case ComboBox<?> list -> {
                    return choose(list, words);
                }
                case Checkbox box -> box.setValue(Boolean.valueOf(words));
                case IntegerField number -> number.setValue(words.isBlank() ? null : Integer.valueOf(words.strip()));
                default -> {
                    @SuppressWarnings("unchecked")
                    var text = (HasValue<?, String>) field;
                    text.setValue(words);
                }
            }
            return true;
        } catch (NumberFormatException unreadable) {
            return false;
        }
    }
}
