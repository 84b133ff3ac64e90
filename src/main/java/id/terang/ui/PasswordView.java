package id.terang.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.accounts.SignInThrottle;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/// An official changes the own password, which ends whatever else was opened with the old one.
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
            goOn(officials.changeOwnPassword(official, present.getValue(), wanted.getValue()));
            throttle.succeeded(official.userName(), "password change");
            present.clear();
            wanted.clear();
            Notices.done(getTranslation("common.password.done"));
        });
        add(new H1(getTranslation("common.password.title")), present, wanted, change);
    }

    /// All other sessions of this official end; this one goes on with the new password.
    private static void goOn(OfficialPrincipal renewed) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(renewed, null, renewed.getAuthorities()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, VaadinServletRequest.getCurrent().getHttpServletRequest(),
            VaadinServletResponse.getCurrent().getHttpServletResponse());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("common.password.title") + " – " + getTranslation("common.product");
    }
}
