package id.terang.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import id.terang.workbench.CaseDrafts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is typed at the desk and not sent yet: kept in this tab by the browser (`terang-desk.js`), so that a lost session, a
/// reload or the other language loses nothing. Nobody else finds it: it is kept as that of the official who is signed in, and
/// forgotten when they sign out. What is typed about a case is handed to the server as well when typing pauses
/// ({@link id.terang.workbench.CaseDrafts}). The name of a draft ends with a slash, those of its parts begin with it.
public final class DeskDrafts {

    private static final String ONCE_THERE = "return customElements.whenDefined('terang-desk').then(() => customElements.get('terang-desk').";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HANDED = "event.detail";

    private DeskDrafts() { }

    /// What became of a draft that both the browser and the server may have.
    ///
    /// @param words     by the rest of their names
    /// @param elsewhere whether they are those of the server, and others than were here
    /// @param other     whether the server has others that these do not follow, so that their writer has to choose
    public record Settled(Map<String, String> words, boolean elsewhere, boolean other) { }

    /// Keeps the words of `field` with every keystroke, whether the server can be reached or not.
    public static void watch(Component field, String name) {
        field.getElement().setAttribute("data-desk-draft", name);
    }

    /// Keeps what no field says.
    public static void keep(Component near, String name, String words) {
        near.getElement().executeJs(ONCE_THERE + "keep($0, $1))", name, words);
    }

    /// Hears what is typed into the fields of `form` whenever typing pauses or the field is left.
    ///
    /// @param draft what its draft is called, with a slash at the end
    /// @param keep  gets all words of the draft by the rest of their names, and says since when they are kept, if they are
    public static void hand(Component form, String draft, Function<Map<String, String>, Optional<Instant>> keep) {
        form.getElement().setAttribute("data-desk-form", draft);
        form.getElement().addEventListener("desk-draft", event -> {
            var handed = event.getEventData().get(HANDED);
            keep.apply(words(handed.get("words"))).ifPresent(at -> form.getElement()
                .executeJs(ONCE_THERE + "handed($0, $1, $2))", draft, handed.get("typed").asString(), at.toString()));
        }).addEventData(HANDED);
    }

    /// Keeps what was put into a field of such a form by anything but the keyboard.
    public static void fill(Component form, String name, String words) {
        form.getElement().executeJs(ONCE_THERE + "fill(this, $0, $1))", name, words);
    }

    /// Hands over all words of such a form now.
    public static void hand(Component form) {
        form.getElement().executeJs(ONCE_THERE + "hand(this))");
    }

    /// Decides between what is kept of a draft here and at the server: what was changed last, nothing where it was sent or thrown
    /// away elsewhere since it was handed over, and what is here where both were changed. What is decided for is kept here from now on.
    ///
    /// @param there what the server has
    /// @param over  whether it was sent or thrown away
    /// @param now   of the server, whose clock may differ from that of the browser
    public static void settle(Component form, String draft, CaseDrafts.@Nullable Draft there, boolean over, Instant now, Consumer<Settled> use) {
        var kept = there == null ? null : JSON.createObjectNode().put("at", there.at().toString())
            .put("age", Duration.between(there.at(), now).toMillis()).set("words", JSON.valueToTree(there.words()));
        form.getElement().executeJs(ONCE_THERE + "settle(this, $0, $1, $2))", draft, kept, over)
            .then(JsonNode.class, settled -> use.accept(new Settled(words(settled.get("words")), settled.get("elsewhere").asBoolean(),
                settled.get("other").asBoolean())));
    }

    private static Map<String, String> words(JsonNode kept) {
        return kept.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, part -> part.getValue().asString()));
    }

    /// Puts back what was typed into the fields of `form` and never sent.
    public static void restore(Component form) {
        form.getElement().executeJs(ONCE_THERE + "restore(this))");
    }

    /// Asks what is kept of a draft.
    ///
    /// @param use gets the words by the rest of their names; none if nothing is kept
    public static void kept(Component near, String draft, Consumer<Map<String, String>> use) {
        near.getElement().executeJs(ONCE_THERE + "kept($0))", draft).then(JsonNode.class, kept -> use.accept(words(kept)));
    }

    /// Forgets what was kept of a draft: it was sent or given up.
    public static void forget(Component near, String draft) {
        near.getUI().map(UI::getPage).ifPresent(page -> page.executeJs(ONCE_THERE + "forget($0))", draft));
    }
}
