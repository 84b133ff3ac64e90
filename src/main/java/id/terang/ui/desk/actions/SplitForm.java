package id.terang.ui.desk.actions;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.complaints.FileComplaint;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Service;
import id.terang.shared.Refusal;
import id.terang.ui.Pick;
import id.terang.ui.Quote;
import id.terang.ui.desk.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Takes a filing that speaks of several matters apart: the citizen's words on top, one block per matter below.
final class SplitForm extends ActionForm {

    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String SERVICE = "service";

    final List<Part> parts = new ArrayList<>();
    final TextArea reason = words("publicReason", Decision.LONGEST_TEXT);
    final Button more = new Button(getTranslation("desk.split.more"), click -> another());
    private final Div blocks = new Div();
    private final CaseFile file;
    private final Desk desk;

    SplitForm(CaseFile file, Desk desk) {
        super(Action.SPLIT, file);
        this.file = file;
        this.desk = desk;
        blocks.addClassName("stack");
        more.addThemeNames("small");
        reason.setMinHeight("4rem");
        put(Quote.of(file.complaint().words().text()), blocks, more, reason);
        another();
        needs.filled(reason, "refusal.reason.empty");
    }

    private void another() {
        var part = new Part(parts.size() + 1);
        parts.add(part);
        blocks.add(part);
        more.setVisible(parts.size() < Decision.Split.MOST);
    }

    /// Every part that has words is opened, with those before it.
    @Override
    void makeRoom(Map<String, String> kept) {
        int begun = IntStream.rangeClosed(1, Decision.Split.MOST).filter(number -> Stream.of(TITLE, TEXT)
            .anyMatch(name -> !kept.getOrDefault(name + number, "").isBlank())).max().orElse(1);
        while (parts.size() < begun) {
            another();
        }
    }

    @Override
    void focusFirst() {
        parts.getFirst().title.focus();
    }

    @Override
    Decision decision() {
        return new Decision.Split(parts.stream().filter(Part::begun).map(Part::decided).toList(), reason.getValue());
    }

    /// One matter.
    final class Part extends Div {

        final TextField title = new TextField(getTranslation("desk.release.title"));
        final TextArea text;
        final ComboBox<Service> service;
        final Checkbox open = new Checkbox(getTranslation("desk.split.public"));

        Part(int number) {
            addClassNames("stack", "split-part");
            title.setMaxLength(200);
            title.setWidthFull();
            keep(title, TITLE + number);
            text = new TextArea(getTranslation("desk.split.text"));
            text.setMaxLength(FileComplaint.LONGEST_TEXT);
            text.setWidthFull();
            keep(text, TEXT + number);
            service = Pick.service(getTranslation("desk.field.service"), desk.atlas(), getLocale());
            choices.one(service, SERVICE + number, chosen -> String.valueOf(chosen.id()));
            open.setValue(file.complaint().words().released());
            open.setVisible(file.complaint().words().released() && file.complaint().visibility() != Visibility.SECRET);
            choices.ticks(Map.of("public", open), "open" + number);
            needs.right(title, () -> needed(title, "refusal.release.title"));
            needs.right(text, () -> needed(text, "refusal.release.text"));
            needs.right(service, () -> needed(service, "refusal.desk.service.missing"));
            add(new H4(getTranslation("desk.split.part", number)), title, text, service, open);
        }

        boolean begun() {
            return !title.isEmpty() || !text.isEmpty();
        }

        /// A part that nobody began is none; one there has to be.
        private void needed(HasValue<?, ?> field, String missing) {
            boolean wanted = begun() || parts.getFirst() == this && parts.stream().noneMatch(Part::begun);
            if (wanted && (field.isEmpty() || field.getValue() instanceof String words && words.isBlank())) {
                throw new Refusal.BadInput(missing);
            }
        }

        Decision.Part decided() {
            return new Decision.Part(title.getValue(), text.getValue(), service.getValue().id(), open.getValue());
        }
    }
}
