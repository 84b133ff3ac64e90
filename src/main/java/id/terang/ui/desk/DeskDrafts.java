package id.terang.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What is typed at the desk and not sent yet: kept in this tab by the browser (`terang-desk.js`), so that a lost session, a
/// reload or the other language loses nothing. Nobody else finds it: it is kept as that of the official who is signed in, and
/// forgotten when they sign out. The name of a draft ends with a slash, those of its parts begin with it.
public final class DeskDrafts {

    private static final String ONCE_THERE = "return customElements.whenDefined('terang-desk').then(() => customElements.get('terang-desk').";

    private DeskDrafts() { }

    /// Keeps the words of `field` with every keystroke, whether the server can be reached or not.
    public static void watch(Component field, String name) {
        field.getElement().setAttribute("data-desk-draft", name);
    }

    /// Keeps what no field says.
    public static void keep(Component near, String name, String words) {
        near.getElement().executeJs(ONCE_THERE + "keep($0, $1))", name, words);
    }

    /// Puts back what was typed into the fields of `form` and never sent.
    public static void restore(Component form) {
        form.getElement().executeJs(ONCE_THERE + "restore(this))");
    }

    /// Asks what is kept of a draft.
    ///
    /// @param use gets the words by the rest of their names; none if nothing is kept
    public static void kept(Component near, String draft, Consumer<Map<String, String>> use) {
        near.getElement().executeJs(ONCE_THERE + "kept($0))", draft).then(JsonNode.class, kept -> use.accept(
            kept.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, part -> part.getValue().asString()))));
    }

    /// Forgets what was kept of a draft: it was sent or given up.
    public static void forget(Component near, String draft) {
        near.getUI().map(UI::getPage).ifPresent(page -> page.executeJs(ONCE_THERE + "forget($0))", draft));
    }
}
