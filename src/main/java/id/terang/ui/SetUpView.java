package id.terang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.terang.accounts.FirstAdministrator;
import id.terang.shared.Refusal;
import java.time.ZoneId;
import java.util.List;

/// The first page of an empty installation: one agency, one administrator. Gone once there is an official.
@Route(value = SetUpView.PATH, layout = CitizenLayout.class)
@AnonymousAllowed
class SetUpView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "setup";

    final TextField token = new TextField(getTranslation("common.setUp.token"));
    final TextField agency = new TextField(getTranslation("common.setUp.agency"));
    final ComboBox<String> zone = new ComboBox<>(getTranslation("common.setUp.zone"));
    final TextField name = new TextField(getTranslation("common.register.name"));
    final TextField userName = new TextField(getTranslation("common.setUp.userName"));
    final PasswordField password = new PasswordField(getTranslation("common.password"));
    final Button submit = new Button(getTranslation("common.setUp.submit"));

    final ErrorSummary errors = new ErrorSummary();

    private final FirstAdministrator firstAdministrator;

    SetUpView(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
        addClassNames("stack", "narrow");
        token.setId("token");
        agency.setId("agency");
        name.setId("name");
        userName.setId("userName");
        password.setId("password");
        submit.setDisableOnClick(true);
        token.setHelperText(getTranslation("common.setUp.token.help"));
        token.setAutocomplete(Autocomplete.OFF);
        agency.setHelperText(getTranslation("common.setUp.agency.help"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/")).sorted().toList());
        zone.setValue("Asia/Jakarta");
        zone.setHelperText(getTranslation("common.setUp.zone.help"));
        userName.setHelperText(getTranslation("common.setUp.userName.help"));
        userName.setAutocomplete(Autocomplete.USERNAME);
        password.setHelperText(getTranslation("common.password.help"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        for (HasSize field : new HasSize[] {token, agency, zone, name, userName, password}) {
            field.setWidthFull();
        }
        submit.addThemeNames("primary");
        submit.addClickListener(click -> create());
        add(new H1(getTranslation("common.setUp.title")), new Paragraph(getTranslation("common.setUp.why")), errors, token,
            new H2(getTranslation("common.setUp.agency.title")), agency, zone,
            new H2(getTranslation("common.setUp.person.title")), name, userName, password, submit);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!firstAdministrator.isWanted()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("common.setUp.title") + " – " + getTranslation("common.product");
    }

    private void create() {
        errors.clear();
        for (TextField named : List.of(agency, name)) {
            if (named.getValue().isBlank()) {
                errors.add(named, getTranslation("refusal.admin.name.missing"));
            }
        }
        String chosen = zone.getValue() == null ? "Asia/Jakarta" : zone.getValue();
        try {
            if (errors.passed()) {
                firstAdministrator.create(token.getValue(), VaadinRequest.getCurrent().getRemoteAddr(), agency.getValue(),
                    ZoneId.of(chosen), name.getValue(), userName.getValue(), password.getValue());
                getUI().ifPresent(ui -> ui.getPage().setLocation("/app/" + SignInView.PATH + "?" + SignInView.SET_UP));
            }
        } catch (Refusal refusal) {
            errors.add(field(refusal), refusal);
            errors.passed();
        } finally {
            submit.setEnabled(true);
        }
    }

    /// What a refusal is about; the token for all that no other field can put right.
    private Component field(Refusal refusal) {
        String key = refusal.key();
        return key.startsWith("refusal.password.") ? password : key.startsWith("refusal.userName.") ? userName
            : key.startsWith("refusal.admin.name.") ? agency : token;
    }
}
