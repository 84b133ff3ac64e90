package id.terang.ui.citizen;

import com.vaadin.flow.component.textfield.TextArea;
import id.terang.complaints.files.Uploader;
import id.terang.ui.FileDrop;
import id.terang.ui.files.GoneFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What a claimant has typed about a case and not sent yet. It outlives a page drawn anew here and a reload in the
/// browser.
class Unsent {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FILES = "files.";
    private static final String NAMES = FILES + "names.";
    private static final String LINE = "\n";

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> drafts = new HashMap<>();
    private final Map<String, TextArea> fields = new HashMap<>();
    private final Map<String, FileDrop> drops = new HashMap<>();
    private final Map<String, GoneFiles.Names> names = new HashMap<>();
    private final Map<String, GoneFiles> gone = new HashMap<>();
    private final DraftKeeper keeper;
    private final Runnable redraw;

    /// @param redraw called where the browser kept words for which the page has no place ({@link #homeless})
    Unsent(DraftKeeper keeper, Runnable redraw) {
        this.keeper = keeper;
        this.redraw = redraw;
        keeper.onFound(this::found);
    }

    /// The page is drawn anew: the fields of before are gone, their words are not.
    ///
    /// @param secret whether what is not sent yet is for nobody else at this computer
    void redraw(boolean secret) {
        keeper.thisTabOnly(secret);
        fields.clear();
        drops.clear();
        gone.clear();
    }

    TextArea field(String key, String label) {
        var field = new TextArea(label);
        field.setId(key);
        field.setWidthFull();
        field.setMinRows(4);
        field.setValue(words.getOrDefault(key, ""));
        field.addValueChangeListener(typed -> words.put(key, typed.getValue()));
        keeper.watch(field, key);
        fields.put(key, field);
        return field;
    }

    /// Takes the files for the act `key`.
    FileDrop drop(String key, Function<Uploader, FileDrop> making) {
        var drop = making.apply(uploader(key));
        var goneOnes = new GoneFiles(() -> names(key), () -> keepFiles(key));
        drop.addComponentAsFirst(goneOnes);
        drop.onChange(() -> {
            goneOnes.changed(drop);
            keepFiles(key);
        });
        drops.put(key, drop);
        gone.put(key, goneOnes);
        return drop;
    }

    private GoneFiles.Names names(String key) {
        return names.computeIfAbsent(key, none -> new GoneFiles.Names(List.of()));
    }

    private void keepFiles(String key) {
        keeper.keep(JSON.writeValueAsString(filesOf(key)));
    }

    private Map<String, String> filesOf(String key) {
        return Map.of(FILES + key, drafts.get(key), NAMES + key, String.join(LINE, names(key).all()));
    }

    /// Says at the field of the act `key` what is wrong with it.
    ///
    /// @return whether there is such a field
    boolean blame(String key, String problem) {
        var field = fields.get(key);
        if (field != null) {
            field.setErrorMessage(problem);
            field.setInvalid(true);
            field.focus();
        }
        return field != null;
    }

    /// It has been sent: neither its words nor its files wait any more.
    void sent(String key) {
        forget(List.of(key));
    }

    /// Words for which the page has no place any more, because the case has moved on.
    List<String> homeless() {
        return homelessKeys().stream().map(words::get).toList();
    }

    /// They were read, and nobody wants them any more.
    void forgetHomeless() {
        forget(homelessKeys());
    }

    private List<String> homelessKeys() {
        return words.keySet().stream().filter(key -> !words.get(key).isBlank() && !fields.containsKey(key)).toList();
    }

    private void forget(List<String> keys) {
        words.keySet().removeAll(keys);
        drafts.keySet().removeAll(keys);
        names.keySet().removeAll(keys);
        keeper.forget();
        var left = new HashMap<>(words);
        drafts.keySet().forEach(act -> left.putAll(filesOf(act)));
        if (left.values().stream().anyMatch(one -> !one.isBlank())) {
            keeper.keep(JSON.writeValueAsString(left));
        }
    }

    private Uploader uploader(String key) {
        return new Uploader(UUID.fromString(drafts.computeIfAbsent(key, fresh -> UUID.randomUUID().toString())));
    }

    private void found(@Nullable String json) {
        if (json == null) {
            return;
        }
        try {
            var all = JSON.readValue(json, new TypeReference<Map<String, Object>>() { });
            all.forEach((key, value) -> {
                if (value instanceof String kept) {
                    restore(key, kept);
                }
            });
            drops.forEach((key, drop) -> {
                if (drafts.get(key).equals(all.get(FILES + key)) && all.get(NAMES + key) instanceof String kept && !kept.isEmpty()) {
                    names.put(key, new GoneFiles.Names(List.of(kept.split(LINE))));
                    gone.get(key).look(drop);
                }
            });
        } catch (JacksonException | IllegalArgumentException unreadable) {
            keeper.forget();
        }
        if (!homeless().isEmpty()) {
            redraw.run();
        }
    }

    private void restore(String key, String kept) {
        var field = fields.get(key);
        var drop = key.startsWith(FILES) ? drops.get(key.substring(FILES.length())) : null;
        if (field != null && field.isEmpty()) {
            field.setValue(kept);
        } else if (drop != null && drop.files().isEmpty()) {
            drop.become(new Uploader(UUID.fromString(kept)));
            drafts.put(key.substring(FILES.length()), kept);
        } else if (field == null && !key.startsWith(FILES)) {
            words.put(key, kept);
        }
    }
}
