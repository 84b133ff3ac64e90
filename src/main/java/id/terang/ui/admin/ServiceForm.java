package id.terang.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Publish;
import id.terang.jurisdiction.Service;
import id.terang.jurisdiction.ServiceDetails;
import id.terang.jurisdiction.Standard;
import id.terang.jurisdiction.Track;
import id.terang.shared.Texts;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// One service: its name and standard in both languages, and how cases about it are treated.
final class ServiceForm extends KeepForm {

    final TextField nameId;
    final TextField nameEn;
    final TextField code;
    final ComboBox<Service> parent;
    final Select<Kind> kind;
    final Select<Track> track;
    final Select<Publish> publish;
    final Checkbox secret;
    final Checkbox active;
    final TextArea requirementsId;
    final TextArea requirementsEn;
    final TextArea costId;
    final TextArea costEn;
    final TextArea promiseId;
    final TextArea promiseEn;
    private final Admin admin;
    private final @Nullable Service service;

    ServiceForm(Admin admin, @Nullable Service service, LongConsumer kept) {
        super(service == null ? UI.getCurrent().getTranslation("admin.services.new")
                : service.name().in(UI.getCurrent().getLocale()), draft("services", service == null ? null : service.id()));
        this.admin = admin;
        this.service = service;
        Atlas atlas = admin.atlas();
        nameId = field("name", new TextField(getTranslation("admin.field.nameId")));
        nameEn = field("nameEn", new TextField(getTranslation("admin.field.nameEn")));
        code = field("code", new TextField(getTranslation("admin.field.serviceCode")));
        code.setHelperText(getTranslation("admin.field.slug.help"));
        parent = field("parent", Choices.service(getTranslation("admin.field.partOf"), atlas, getLocale()));
        kind = field("kind", Choices.word(getTranslation("admin.field.kind"), Kind.values(), this));
        track = field("track", Choices.word(getTranslation("admin.field.track"), Track.values(), this));
        publish = field("publish", Choices.word(getTranslation("admin.field.publish"), Publish.values(), this));
        secret = field("secret", new Checkbox(getTranslation("admin.field.secret")));
        secret.setHelperText(getTranslation("admin.field.secret.help"));
        active = field("active", new Checkbox(getTranslation("admin.field.active")));
        group(getTranslation("admin.services.standard"), getTranslation("admin.services.standard.help"));
        requirementsId = field("requirements", area("requirements", "id"));
        requirementsEn = field("requirementsEn", area("requirements", "en"));
        costId = field("cost", area("cost", "id"));
        costEn = field("costEn", area("cost", "en"));
        promiseId = field("promise", area("promise", "id"));
        promiseEn = field("promiseEn", area("promise", "en"));
        show(service == null ? new ServiceDetails("", new Texts("", ""), null, Standard.NONE, false, Publish.ON_VERIFY,
                Kind.COMPLAINT, Track.ORDINARY, true) : service.details(), atlas);
        if (service == null) {
            proposing(nameId, code);
        }
        onSave(this::keep, kept);
        if (!admin.topmost()) {
            shut(getTranslation("refusal.admin.common"));
        }
    }

    private TextArea area(String name, String language) {
        return new TextArea(getTranslation("admin.field." + name) + " (" + getTranslation("admin.language." + language)
                + ")");
    }

    private void show(ServiceDetails details, Atlas atlas) {
        nameId.setValue(details.name().id());
        nameEn.setValue(details.name().en());
        code.setValue(details.code());
        parent.setValue(details.parentId() == null ? null : atlas.service(details.parentId()));
        kind.setValue(details.kind());
        track.setValue(details.track());
        publish.setValue(details.publish());
        secret.setValue(details.secret());
        active.setValue(details.active());
        Standard standard = details.standard();
        requirementsId.setValue(standard.requirements().id());
        requirementsEn.setValue(standard.requirements().en());
        costId.setValue(standard.cost().id());
        costEn.setValue(standard.cost().en());
        promiseId.setValue(standard.promise().id());
        promiseEn.setValue(standard.promise().en());
    }

    private long keep() {
        String called = given(nameId);
        Standard standard = new Standard(texts(requirementsId, requirementsEn), texts(costId, costEn),
                texts(promiseId, promiseEn));
        ServiceDetails details = new ServiceDetails(code.getValue().strip(),
                new Texts(called, nameEn.getValue().strip()),
                parent.getOptionalValue().map(Service::id).orElse(null), standard, secret.getValue(),
                chosen(publish, "publish"), chosen(kind, "kind"), chosen(track, "track"), active.getValue());
        if (service == null) {
            return admin.administration().addService(admin.actor(), details);
        }
        admin.administration().changeService(admin.actor(), service.id(), service.version(), details);
        return service.id();
    }

    private static Texts texts(TextArea indonesian, TextArea english) {
        return new Texts(indonesian.getValue().strip(), english.getValue().strip());
    }
}
