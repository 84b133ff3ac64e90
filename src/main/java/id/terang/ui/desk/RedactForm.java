package id.terang.ui.desk;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.complaints.FileComplaint;
import id.terang.complaints.Masking;
import id.terang.complaints.TimelineEntry;
import id.terang.shared.Refusal;
import java.util.Objects;

/// Replaces the public words of one entry of the history.
final class RedactForm extends ActionForm {

    final Select<TimelineEntry> entry = new Select<>();
    final TextField title = new TextField(getTranslation("desk.release.title"));
    final TextArea replacement = words("replacement", FileComplaint.LONGEST_TEXT);
    final TextArea reason = words("reason", Decision.LONGEST_TEXT);

    RedactForm(CaseFile file, Desk desk) {
        super(Action.REDACT, file);
        entry.setLabel(getTranslation("desk.field.entry"));
        entry.setItems(file.timeline().stream().filter(one -> one.type().isPublic())
            .filter(one -> one.seq() == 1 || one.text() != null && !one.text().isBlank()).toList());
        entry.setItemLabelGenerator(one -> one == null ? "" : desk.telling().sentence(one, getLocale()));
        entry.setWidthFull();
        entry.addValueChangeListener(event -> suggest(event.getValue(), file));
        title.setMaxLength(200);
        title.setWidthFull();
        title.setVisible(false);
        put(entry, title, replacement, reason);
    }

    private void suggest(TimelineEntry chosen, CaseFile file) {
        var filed = file.complaint().words();
        title.setVisible(chosen.seq() == 1);
        title.setValue(Masking.mask(Objects.requireNonNullElse(filed.publicTitle(), filed.title())));
        var words = chosen.seq() == 1 ? Objects.requireNonNullElse(filed.publicText(), filed.text()) : chosen.text();
        replacement.setValue(words == null ? "" : Masking.mask(words));
    }

    @Override
    Decision decision() {
        return new Decision.Redact(entry.getOptionalValue().map(TimelineEntry::seq)
            .orElseThrow(() -> new Refusal.BadInput("refusal.desk.entry.missing")), title.getValue(), replacement.getValue(), reason.getValue());
    }
}
