package id.terang.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.accounts.OfficialDetails;
import id.terang.accounts.OfficialListed;
import id.terang.jurisdiction.Agency;
import id.terang.shared.EmailAddress;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// One official: who it is, where they work, and what they may do.
final class OfficialForm extends KeepForm {

    final TextField userName;
    final TextField name;
    final TextField email;
    final ComboBox<Agency> agency;
    final MandatesField mandates;
    final Checkbox active;
    final PasswordField password;
    private final Admin admin;
    private final @Nullable OfficialListed official;

    OfficialForm(Admin admin, @Nullable OfficialListed official, LongConsumer kept) {
        super(official == null ? UI.getCurrent().getTranslation("admin.officials.new")
                : official.details().displayName(), draft("officials", official == null ? null : official.id()));
        this.admin = admin;
        this.official = official;
        name = field("personName", new TextField(getTranslation("admin.field.personName")));
        userName = field("userName", new TextField(getTranslation("common.setUp.userName")));
        userName.setHelperText(getTranslation("common.setUp.userName.help"));
        userName.setAutocomplete(Autocomplete.OFF);
        email = field("email", new TextField(getTranslation("admin.field.email")));
        agency = field("agency", Choices.agency(getTranslation("admin.field.office"), admin.atlas()));
        mandates = field("official", new MandatesField(admin.atlas(), admin.officials().givesEveryRole(admin.official())));
        active = field("active", new Checkbox(getTranslation("admin.field.mayEnter")));
        password = field("password", new PasswordField(getTranslation(official == null ? "common.password"
                : "admin.officials.newPassword")));
        password.setHelperText(getTranslation("common.password.help") + " " + getTranslation("admin.officials.given"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        active.setValue(true);
        if (official != null) {
            show(official);
        }
        onSave(this::keep, kept);
    }

    private void show(OfficialListed official) {
        OfficialDetails details = official.details();
        name.setValue(details.displayName());
        userName.setValue(official.userName());
        userName.setReadOnly(true);
        email.setValue(details.email() == null ? "" : details.email().value());
        agency.setValue(admin.atlas().agency(details.agencyId()));
        mandates.show(details.mandates());
        active.setValue(details.active());
        if (!admin.officials().givesEveryRole(admin.official()) && details.mandates().stream().anyMatch(one -> one.role().reachesBeyond())) {
            active.setReadOnly(true);
            password.setVisible(false);
            return;
        }
        var reset = new Button(getTranslation("admin.officials.resetPassword"));
        reset.addClickListener(click -> attempt(() -> {
            admin.officials().resetPassword(admin.official(), official.id(), password.getValue());
            return official.id();
        }, id -> password.clear()));
        buttons.add(reset);
    }

    private long keep() {
        OfficialDetails details = new OfficialDetails(name.getValue(),
                email.getValue().isBlank() ? null : new EmailAddress(email.getValue()), chosen(agency, "agency").id(),
                mandates.mandates(), active.getValue());
        if (official == null) {
            return admin.officials().create(admin.official(), userName.getValue(), details, password.getValue());
        }
        admin.officials().update(admin.official(), official.id(), official.version(), details);
        return official.id();
    }
}
