package id.terang.ui.desk.actions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.data.provider.HasListDataView;
import id.terang.ui.desk.DeskDrafts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What is chosen and ticked in a form and not sent yet, kept among its words. What cannot be chosen any more is not put back.
final class KeptChoices {

    private final ActionForm form;
    private final Map<String, Consumer<String>> back = new LinkedHashMap<>();
    private boolean puttingBack;

    KeptChoices(ActionForm form) {
        this.form = form;
    }

    /// @param name among the words of the draft
    /// @param word that tells one choice from the others, in every language the same
    <T, F extends Component & HasValue<?, T> & HasListDataView<T, ?>> void one(F field, String name, Function<T, String> word) {
        keep(name, () -> field.isEmpty() ? "" : word.apply(field.getValue()),
            kept -> field.getListDataView().getItems().filter(item -> word.apply(item).equals(kept)).findFirst().ifPresent(field::setValue), List.of(field));
    }

    /// Of several points those that are ticked.
    void points(CheckboxGroup<String> group, String name) {
        keep(name, () -> String.join("\n", group.getValue()),
            kept -> group.setValue(group.getListDataView().getItems().filter(kept.lines().toList()::contains).collect(Collectors.toSet())), List.of(group));
    }

    /// Of several boxes those that are ticked.
    ///
    /// @param boxes by the word for each
    void ticks(Map<String, Checkbox> boxes, String name) {
        keep(name, () -> boxes.entrySet().stream().filter(one -> one.getValue().getValue()).map(Map.Entry::getKey).collect(Collectors.joining("\n", "=", "")),
            kept -> {
                var ticked = kept.substring(1).lines().toList();
                boxes.forEach((word, box) -> {
                    if (!box.isReadOnly()) {
                        box.setValue(ticked.contains(word));
                    }
                });
            }, boxes.values());
    }

    private void keep(String name, Supplier<String> now, Consumer<String> use, Collection<? extends HasValue<?, ?>> fields) {
        back.put(name, use);
        fields.forEach(field -> field.addValueChangeListener(change -> {
            if (form.isAttached() && !puttingBack) {
                DeskDrafts.fill(form, form.draft() + name, now.get());
            }
        }));
    }

    /// In the order in which they were named: what one choice brings about, the next may change.
    ///
    /// @param kept words by the names of their fields
    void putBack(Map<String, String> kept) {
        puttingBack = true;
        try {
            back.forEach((name, use) -> {
                var words = kept.getOrDefault(name, "");
                if (!words.isEmpty()) {
                    use.accept(words);
                }
            });
        } finally {
            puttingBack = false;
        }
    }
}
