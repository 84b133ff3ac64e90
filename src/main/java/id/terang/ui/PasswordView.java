package id.terang.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.accounts.SignInThrottle;
import jakarta.annotation.security.RolesAllowed;

/// An official changes the own password.
@Route(value = PasswordView.PATH, layout = DeskLayout.class)
@RolesAllowed({"VERIFIER", "HANDLER", "LEAD", "MODERATOR", "CUSTODIAN", "OVERSIGHT", "ADMIN"})
class PasswordView extends Div implements HasDynamicTitle {

    static final String PATH = "password";

    final PasswordField present = new PasswordField(getTranslation("common.password.present"));
    final PasswordField wanted = new PasswordField(getTranslation("common.password.wanted"));
    final Button change = new Button(getTranslation("common.password.submit"));

    PasswordView(Officials officials, SignInThrottle throttle, AuthenticationContext session) {
        addClassNames("stack", "narrow");
        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(getTranslation("common.password.help"));
        present.setWidthFull();
        wanted.setWidthFull();
        change.addThemeNames("primary");
        change.addClickListener(click -> {
            OfficialPrincipal official = SignedIn.official(session).orElseThrow();
            throttle.attempt(official.userName(), "password change");
            officials.changeOwnPassword(official, present.getValue(), wanted.getValue());
            throttle.succeeded(official.userName(), "password change");
            present.clear();
            wanted.clear();
            Notices.done(getTranslation("common.password.done"));
        });
        add(new H1(getTranslation("common.password.title")), present, wanted, change);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("common.password.title") + " – " + getTranslation("common.product");
    }
}
