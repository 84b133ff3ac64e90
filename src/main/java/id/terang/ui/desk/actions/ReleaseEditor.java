package id.terang.ui.desk.actions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.complaints.FileComplaint;
import id.terang.complaints.Masking;
import id.terang.complaints.Visibility;
import id.terang.complaints.files.StoredFile;
import id.terang.shared.Refusal;
import id.terang.ui.Photos;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the public will read, beside what the citizen wrote. Identity numbers, phones and addresses are masked as a
/// suggestion; address and photos are shown only where the verifier says so, and what proves an answer unless they do not.
class ReleaseEditor extends Div {

    final Checkbox release = new Checkbox(getTranslation("desk.release"));
    final TextField title = new TextField(getTranslation("desk.release.title"));
    final TextArea text = new TextArea(getTranslation("desk.release.text"));
    final Checkbox showAddress = new Checkbox(getTranslation("desk.release.address"));
    final TextField address = new TextField(getTranslation("desk.release.address.public"));
    final Map<UUID, Checkbox> photos = new LinkedHashMap<>();
    private final Div sides = new Div();

    ReleaseEditor(CaseFile file, ActionForm form) {
        addClassName("release");
        var one = file.complaint();
        if (one.visibility() == Visibility.SECRET) {
            release.setVisible(false);
            add(new Paragraph(getTranslation("desk.release.secret")));
            return;
        }
        release.setValue(true);
        // What was published at filing is put into other words here, not taken back: a moderator hides.
        release.setReadOnly(one.words().released());
        form.choices.ticks(Map.of("release", release), "release");
        release.addValueChangeListener(event -> {
            sides.setVisible(event.getValue());
            form.needs.review();
        });
        sides.addClassName("release__sides");
        sides.add(original(file), edited(file, form));
        add(release, sides);
    }

    private Component original(CaseFile file) {
        var words = file.complaint().words();
        var said = new Div(words.text());
        said.addClassName("quote");
        said.getElement().setAttribute("dir", "auto");
        var side = new Div(new H4(getTranslation("desk.release.original")), strong(words.title()), said);
        var place = file.complaint().place().address();
        if (place != null) {
            side.add(new Paragraph(place));
        }
        return side;
    }

    private Component edited(CaseFile file, ActionForm form) {
        var words = file.complaint().words();
        var suggested = words.released() && words.publicText() != null ? words.publicText() : Masking.mask(words.text());
        title.setMaxLength(200);
        title.setWidthFull();
        title.setValue(words.publicTitle() == null ? Masking.mask(words.title()) : words.publicTitle());
        text.setMaxLength(FileComplaint.LONGEST_TEXT);
        text.setWidthFull();
        text.setMaxHeight("24rem");
        text.setValue(suggested);
        form.needs.right(title, () -> written(title, "refusal.release.title"));
        form.needs.right(text, () -> written(text, "refusal.release.text"));
        form.keep(title, "title");
        form.keep(text, "text");
        boolean masked = !suggested.equals(words.text());
        text.setHelperText(getTranslation(masked ? "desk.release.masked" : "desk.release.unmasked"));
        var side = new Div(new H4(getTranslation("desk.release.public")), title, text);
        var place = file.complaint().place().address();
        if (place != null) {
            side.add(showAddress, address);
            form.choices.ticks(Map.of("address", showAddress), "showAddress");
            address(words.publicAddress() == null ? place : words.publicAddress(), file.complaint().visibility() == Visibility.ANONYMOUS);
            showAddress.setValue(words.publicAddress() != null);
        }
        pictures(file, file.files().stream().filter(stored -> stored.eventSeq() == 1).toList(), false, side);
        var proofs = file.timeline().stream().filter(entry -> entry.type().proves()).flatMap(entry -> entry.files().stream()).toList();
        if (!proofs.isEmpty()) {
            side.add(strong(getTranslation("desk.release.proofs")));
            // The answer is public without them, and was written to be.
            pictures(file, proofs, !words.released(), side);
        }
        form.choices.ticks(photos.entrySet().stream().collect(Collectors.toMap(one -> one.getKey().toString(), Map.Entry::getValue)), "photos");
        return side;
    }

    private void pictures(CaseFile file, List<StoredFile> stored, boolean suggested, Div side) {
        for (int i = 0; i < stored.size(); i++) {
            side.add(picture(file, stored.get(i), i + 1, suggested));
        }
    }

    private void written(HasValue<?, String> field, String missing) {
        if (release.getValue() && field.getValue().isBlank()) {
            throw new Refusal.BadInput(missing);
        }
    }

    private void address(String place, boolean anonymous) {
        address.setMaxLength(300);
        address.setWidthFull();
        address.setValue(anonymous ? Masking.withoutHouseNumber(place) : place);
        address.setVisible(false);
        showAddress.addValueChangeListener(event -> address.setVisible(event.getValue()));
    }

    private Component picture(CaseFile file, StoredFile stored, int number, boolean suggested) {
        var box = new Checkbox(getTranslation(stored.picture() ? "desk.release.photo" : "desk.release.document", number));
        box.setValue(stored.released() || suggested);
        photos.put(stored.id(), box);
        var line = new Div(box);
        line.addClassNames("cluster", "release__photo");
        if (stored.picture()) {
            line.addComponentAsFirst(new Image(Photos.address(file.reference(), stored, "thumb"),
                getTranslation("common.files.alt", number)));
        }
        return line;
    }

    private static Paragraph strong(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("strong");
        paragraph.getElement().setAttribute("dir", "auto");
        return paragraph;
    }

    /// Nothing where nothing is to be released yet.
    Decision.@Nullable Release chosen() {
        if (!release.isVisible() || !release.getValue()) {
            return null;
        }
        var files = new ArrayList<UUID>();
        photos.forEach((id, box) -> {
            if (box.getValue()) {
                files.add(id);
            }
        });
        return new Decision.Release(title.getValue(), text.getValue(),
            showAddress.getValue() ? address.getValue() : null, files);
    }
}
