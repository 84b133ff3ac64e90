package id.terang.ui.desk.actions;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.complaints.FileComplaint;
import id.terang.complaints.Masking;
import id.terang.complaints.TimelineEntry;
import id.terang.complaints.files.StoredFile;
import id.terang.shared.Refusal;
import id.terang.ui.Photos;
import id.terang.ui.desk.Desk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Replaces the public words of one entry of the history, and takes back its photos and documents; of the filing also
/// its address.
final class RedactForm extends ActionForm {

    final Select<TimelineEntry> entry = new Select<>();
    final TextField title = new TextField(getTranslation("desk.release.title"));
    final TextField address = new TextField(getTranslation("desk.release.address.public"));
    final TextArea replacement = words("replacement", FileComplaint.LONGEST_TEXT);
    final Map<UUID, Checkbox> files = new LinkedHashMap<>();
    private final Div shown = new Div();
    final TextArea reason = words("reason", Decision.LONGEST_TEXT);

    RedactForm(CaseFile file, Desk desk) {
        super(Action.REDACT, file);
        entry.setLabel(getTranslation("desk.field.entry"));
        entry.setItems(file.timeline().stream().filter(one -> one.type().isPublic())
            .filter(one -> one.seq() == 1 && file.complaint().words().released() || one.publicText() != null && !one.publicText().isBlank() || !one.publicFiles().isEmpty()).toList());
        entry.setItemLabelGenerator(one -> one == null ? "" : desk.telling().sentence(one, getLocale()));
        entry.setWidthFull();
        entry.addValueChangeListener(event -> suggesting(() -> suggest(event.getValue(), file)));
        title.setMaxLength(200);
        title.setWidthFull();
        title.setVisible(false);
        shown.addClassName("stack");
        address.setMaxLength(300);
        address.setWidthFull();
        address.setHelperText(getTranslation("desk.redact.address"));
        address.setVisible(false);
        put(entry, title, replacement, address, shown, reason);
        needs.filled(entry, "refusal.desk.entry.missing");
        needs.right(replacement, () -> {
            if (replacement.isVisible() && !entry.isEmpty() && taken().isEmpty() && replacement.getValue().isBlank()) {
                throw new Refusal.BadInput("refusal.redact.empty");
            }
        });
        needs.filled(reason, "refusal.reason.empty");
    }

    private void suggest(TimelineEntry chosen, CaseFile file) {
        var filed = file.complaint().words();
        title.setVisible(chosen.seq() == 1);
        title.setValue(Masking.mask(Objects.requireNonNullElse(filed.publicTitle(), filed.title())));
        var words = chosen.seq() == 1 ? Objects.requireNonNullElse(filed.publicText(), filed.text()) : chosen.publicText();
        replacement.setValue(words == null ? "" : Masking.mask(words));
        replacement.setVisible(words != null && !words.isBlank());
        address.setVisible(chosen.seq() == 1 && filed.publicAddress() != null);
        address.setValue(Objects.requireNonNullElse(filed.publicAddress(), ""));
        files.clear();
        shown.removeAll();
        chosen.files().stream().filter(StoredFile::released).forEach(one -> shown.add(file(file, one, files.size() + 1)));
    }

    private Div file(CaseFile of, StoredFile stored, int number) {
        var box = new Checkbox(getTranslation(stored.picture() ? "desk.redact.photo" : "desk.redact.document", number));
        box.addValueChangeListener(change -> needs.review());
        files.put(stored.id(), box);
        var line = new Div(box);
        line.addClassNames("cluster", "release__photo");
        if (stored.picture()) {
            line.addComponentAsFirst(new Image(Photos.address(of.reference(), stored, "thumb"), getTranslation("common.files.alt", number)));
        }
        return line;
    }

    @Override
    Decision decision() {
        return new Decision.Redact(entry.getValue().seq(), title.getValue(), replacement.getValue(), address.getValue(), taken(),
            reason.getValue());
    }

    private List<UUID> taken() {
        return files.entrySet().stream().filter(one -> one.getValue().getValue()).map(Map.Entry::getKey).toList();
    }
}
