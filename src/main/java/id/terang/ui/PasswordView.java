package id.terang.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// An official changes the own password, which ends whatever else was opened with the old one.
@Route(value = PasswordView.PATH, layout = DeskLayout.class)
@RolesAllowed({"VERIFIER", "HANDLER", "LEAD", "MODERATOR", "CUSTODIAN", "OVERSIGHT", "ADMIN", OfficialPrincipal.NEWCOMER})
class PasswordView extends Div implements HasDynamicTitle {

    static final String PATH = "password";

    final PasswordField present = new PasswordField(getTranslation("common.password.present"));
    final PasswordField wanted = new PasswordField(getTranslation("common.password.wanted"));
    final Button change = new Button(getTranslation("common.password.submit"));

    PasswordView(Officials officials, AuthenticationContext session) {
        addClassNames("stack", "narrow");
        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(getTranslation("common.password.help"));
        present.setWidthFull();
        wanted.setWidthFull();
        change.addThemeNames("primary");
        change.addClickListener(click -> {
            OfficialPrincipal official = SignedIn.official(session).orElseThrow();
            goOn(officials.changeOwnPassword(official, present.getValue(), wanted.getValue()));
            present.clear();
            wanted.clear();
            if (official.passwordGiven()) {
                getUI().ifPresent(ui -> ui.getPage().setLocation("/app/")); // with all that they may open now
            } else {
                Notices.done(getTranslation("common.password.done"));
            }
        });
        add(new H1(getTranslation("common.password.title")));
        if (SignedIn.official(session).filter(OfficialPrincipal::passwordGiven).isPresent()) {
            var why = new Paragraph(getTranslation("common.password.given"));
            why.addClassNames("notice", "tone-waiting");
            add(why);
        }
        add(present, wanted, change);
    }

    /// Leads here whoever signed in with a password that somebody else set, wherever they wanted to go. Asked before Vaadin asks who
    /// may open a view: they may open nothing else.
    @Component
    @ListenerPriority(Integer.MAX_VALUE)
    static class First implements VaadinServiceInitListener, BeforeEnterListener {

        private final AuthenticationContext session;

        First(AuthenticationContext session) {
            this.session = session;
        }

        @Override
        public void serviceInit(ServiceInitEvent event) {
            event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this));
        }

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            if (event.getNavigationTarget() != PasswordView.class && SignedIn.official(session).filter(OfficialPrincipal::passwordGiven).isPresent()) {
                event.forwardTo(PasswordView.class);
            }
        }
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
