package id.terang.ui.desk.counter;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
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
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Service;
import id.terang.shared.EmailAddress;
import id.terang.shared.PhoneNumber;
import id.terang.shared.Refusal;
import id.terang.shared.SecretCode;
import id.terang.ui.ErrorSummary;
import id.terang.ui.FileDrop;
import id.terang.ui.Pick;
import id.terang.ui.desk.Desk;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One filing on behalf: as short as a conversation at the counter.
class FileOnBehalfForm extends Div {

    final RadioButtonGroup<Channel> channel = new RadioButtonGroup<>(getTranslation("desk.file.channel"));
    final TextArea text = new TextArea(getTranslation("desk.file.text"));
    final ComboBox<Service> service;
    final Select<Kind> kind;
    final ComboBox<Area> area;
    final TextField address = new TextField(getTranslation("desk.file.address"));
    final RadioButtonGroup<Visibility> visibility = new RadioButtonGroup<>(getTranslation("desk.field.visibility"));
    final TextField phone = new TextField(getTranslation("desk.file.phone"));
    final EmailField email = new EmailField(getTranslation("desk.file.email"));
    final Select<Locale> language = new Select<>();
    final FileDrop files;
    private final UUID submission = UUID.randomUUID();
    private final SecretCode secret = SecretCode.random(new SecureRandom());
    private final String region;

    FileOnBehalfForm(Desk desk, String region) {
        this.region = region;
        addClassNames("stack", "file-form");
        service = Pick.service(getTranslation("desk.field.service"), desk.atlas(), getLocale());
        kind = Pick.word(getTranslation("desk.field.kind"), List.of(Kind.values()), desk.telling(), getLocale());
        area = Pick.area(getTranslation("desk.file.area"), desk.atlas());
        files = desk.fileDrop(Uploader.fresh());
        channel.setItems(Channel.COUNTER, Channel.PHONE);
        channel.setItemLabelGenerator(one -> Pick.upperFirst(desk.telling().word(one, getLocale())));
        channel.setValue(Channel.COUNTER);
        text.setMaxLength(FileComplaint.LONGEST_TEXT);
        text.setMinHeight("9rem");
        text.setHelperText(getTranslation("desk.file.text.help"));
        text.getElement().setAttribute("dir", "auto");
        kind.setValue(Kind.COMPLAINT);
        service.addValueChangeListener(event -> event.getHasValue().getOptionalValue().map(Service::kind).ifPresent(kind::setValue));
        address.setMaxLength(300);
        visibility.setItems(Visibility.values());
        visibility.setItemLabelGenerator(one -> desk.telling().word(one, getLocale()) + " – " + getTranslation("desk.file.visibility." + one));
        visibility.addThemeNames("vertical");
        visibility.setValue(Visibility.PUBLIC);
        phone.setMaxLength(40);
        phone.getElement().setAttribute("inputmode", "tel");
        email.setMaxLength(254);
        email.setManualValidation(true);
        language.setLabel(getTranslation("desk.file.language"));
        language.setItems(Locale.of("id"), Locale.ENGLISH);
        language.setItemLabelGenerator(one -> one.getDisplayLanguage(one));
        language.setValue(Locale.of("id"));
        layOut();
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
        add(channel, text, what, where, contact, visibility, files);
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
        return new FileComplaint(submission, secret, kind.getValue(), null, text.getValue(), service.getValue().id(),
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
