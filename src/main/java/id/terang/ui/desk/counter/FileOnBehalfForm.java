package id.terang.ui.desk.counter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.complaints.Channel;
import id.terang.complaints.Contact;
import id.terang.complaints.FileComplaint;
import id.terang.complaints.Visibility;
import id.terang.complaints.files.Uploader;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Publish;
import id.terang.jurisdiction.Service;
import id.terang.shared.EmailAddress;
import id.terang.shared.PhoneNumber;
import id.terang.shared.Refusal;
import id.terang.ui.ErrorSummary;
import id.terang.ui.FileDrop;
import id.terang.ui.Pick;
import id.terang.ui.citizen.VisibilityChoice;
import id.terang.ui.desk.Desk;
import id.terang.ui.desk.DeskDrafts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One filing on behalf: as short as a conversation at the counter.
class FileOnBehalfForm extends Div {

    private static final String DRAFT = "file/";
    private static final String CHOICES = "choices";
    private static final List<Locale> LANGUAGES = List.of(Locale.of("id"), Locale.ENGLISH);

    final RadioButtonGroup<Channel> channel = new RadioButtonGroup<>(getTranslation("desk.file.channel"));
    final TextArea text = new TextArea(getTranslation("desk.file.text"));
    final ComboBox<Service> service;
    final Select<Kind> kind;
    final ComboBox<Area> area;
    final TextField address = new TextField(getTranslation("desk.file.address"));
    final VisibilityChoice visibility;
    final TextField phone = new TextField(getTranslation("desk.file.phone"));
    final EmailField email = new EmailField(getTranslation("desk.file.email"));
    final Select<Locale> language = new Select<>();
    final FileDrop files;
    final Paragraph again = new Paragraph();
    private final Atlas atlas;
    private final String region;
    private String seed = UUID.randomUUID().toString();
    private Uploader uploader = Uploader.fresh();

    FileOnBehalfForm(Desk desk, String region) {
        this.region = region;
        atlas = desk.atlas();
        addClassNames("stack", "file-form");
        service = Pick.service(getTranslation("desk.field.service"), desk.atlas(), getLocale());
        kind = Pick.word(getTranslation("desk.field.kind"), List.of(Kind.values()), desk.telling(), getLocale());
        area = Pick.area(getTranslation("desk.file.area"), desk.atlas());
        files = desk.fileDrop(uploader);
        visibility = new VisibilityChoice(desk.telling(), "desk.file.visibility.");
        channel.setItems(Channel.COUNTER, Channel.PHONE);
        channel.setItemLabelGenerator(one -> Pick.upperFirst(desk.telling().word(one, getLocale())));
        channel.setValue(Channel.COUNTER);
        text.setMaxLength(FileComplaint.LONGEST_TEXT);
        text.setMinHeight("9rem");
        text.setHelperText(getTranslation("desk.file.text.help"));
        text.getElement().setAttribute("dir", "auto");
        kind.setValue(Kind.COMPLAINT);
        service.addValueChangeListener(event -> {
            var chosen = event.getHasValue().getOptionalValue();
            chosen.map(Service::kind).ifPresent(kind::setValue);
            visibility.readableAtOnce(chosen.filter(one -> one.publish() == Publish.ON_FILING).isPresent());
        });
        address.setMaxLength(300);
        visibility.setLabel(getTranslation("desk.field.visibility"));
        visibility.setValue(Visibility.PUBLIC);
        phone.setMaxLength(40);
        phone.getElement().setAttribute("inputmode", "tel");
        email.setMaxLength(254);
        email.setManualValidation(true);
        language.setLabel(getTranslation("desk.file.language"));
        language.setItems(LANGUAGES);
        language.setItemLabelGenerator(one -> one.getDisplayLanguage(one));
        language.setValue(LANGUAGES.getFirst());
        layOut();
        keepWhatIsTyped();
    }

    /// What was begun before the session was lost, the page loaded anew or the language changed comes back as it was. Nothing
    /// is kept of a form that nobody has touched: a copy of its tab is a form of its own.
    private void keepWhatIsTyped() {
        words().forEach((name, field) -> DeskDrafts.watch((Component) field, DRAFT + name));
        Stream.concat(words().values().stream(), Stream.of(channel, service, kind, area, visibility, language)).forEach(field ->
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    keepChoices();
                }
            }));
        files.onChange(() -> {
            again.setVisible(false);
            keepChoices();
        });
        DeskDrafts.kept(this, DRAFT, this::restore);
    }

    private Map<String, HasValue<?, String>> words() {
        return Map.of("text", text, "address", address, "phone", phone, "email", email);
    }

    private void keepChoices() {
        DeskDrafts.keep(this, DRAFT + CHOICES, choices().toJson());
    }

    Choices choices() {
        return new Choices(seed, channel.getValue(), service.getOptionalValue().map(Service::code).orElse(null), kind.getValue(),
            area.getOptionalValue().map(Area::code).orElse(null), visibility.getValue(), language.getValue().toLanguageTag(),
            uploader.draft(), files.names());
    }

    /// @param kept words of the fields, and `choices`
    void restore(Map<String, String> kept) {
        words().forEach((name, field) -> field.setValue(kept.getOrDefault(name, field.getValue())));
        Choices.read(kept.get(CHOICES)).ifPresent(chosen -> {
            seed = chosen.seed();
            channel.setValue(chosen.channel());
            Optional.ofNullable(chosen.service()).flatMap(atlas::serviceByCode).filter(Service::active).ifPresent(service::setValue);
            kind.setValue(chosen.kind());
            Optional.ofNullable(chosen.area()).flatMap(atlas::areaByCode).filter(one -> one.inForce(atlas.day())).ifPresent(area::setValue);
            visibility.setValue(chosen.visibility());
            LANGUAGES.stream().filter(one -> one.toLanguageTag().equals(chosen.language())).forEach(language::setValue);
            Optional.ofNullable(chosen.draft()).map(Uploader::new).ifPresent(draft -> {
                uploader = draft;
                files.become(draft);
                askAgain(chosen.files());
            });
        });
    }

    /// A file waits for a day.
    private void askAgain(List<String> names) {
        var gone = new ArrayList<>(names);
        files.names().forEach(gone::remove);
        again.setText(getTranslation("desk.file.files.again", String.join(", ", gone)));
        again.setVisible(!gone.isEmpty());
    }

    /// It was filed.
    void forget() {
        DeskDrafts.forget(this, DRAFT);
    }

    private void layOut() {
        for (var field : List.of(text, address, phone)) {
            field.getElement().getStyle().setWidth("100%");
        }
        email.setWidthFull();
        language.setWidthFull();
        text.setId("text");
        service.setId("service");
        area.setId("area");
        phone.setId("phone");
        email.setId("email");
        var what = new Div(service, kind);
        var where = new Div(area, address);
        var contact = new Div(phone, email, language);
        for (var pair : List.of(what, where, contact)) {
            pair.addClassName("file-form__pair");
        }
        again.addClassNames("notice", "tone-late");
        again.getElement().setAttribute("role", "status");
        again.setVisible(false);
        add(channel, text, what, where, contact, visibility, again, files);
    }

    /// Whether it can be sent; what cannot is said on top.
    boolean check(ErrorSummary errors) {
        errors.clear();
        if (text.getValue().isBlank()) {
            errors.add(text, new Refusal.BadInput("refusal.text.empty"));
        }
        if (service.isEmpty()) {
            errors.add(service, new Refusal.BadInput("refusal.desk.service.missing"));
        }
        if (area.isEmpty()) {
            errors.add(area, new Refusal.BadInput("refusal.desk.area.missing"));
        }
        errors.check(phone, this::number);
        errors.check(email, this::mail);
        return errors.passed();
    }

    FileComplaint command() {
        var once = new Once(seed, List.of(text.getValue(), service.getValue().id(), area.getValue().id(), address.getValue(), phone.getValue(),
            email.getValue(), kind.getValue(), visibility.getValue()).toString());
        return new FileComplaint(once.submission(), once.secret(), kind.getValue(), null, text.getValue(), service.getValue().id(),
            area.getValue().id(), address.getValue(), null, visibility.getValue(),
            new Contact(number(), mail(), null, language.getValue()), channel.getValue(), files.files(), null, null);
    }

    private @Nullable PhoneNumber number() {
        return phone.getValue().isBlank() ? null : PhoneNumber.parse(phone.getValue(), region);
    }

    private @Nullable EmailAddress mail() {
        return email.getValue().isBlank() ? null : new EmailAddress(email.getValue());
    }
}
