package id.terang.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;

/// One door for officials and citizens.
@Route(value = SignInView.PATH, layout = CitizenLayout.class)
@AnonymousAllowed
public class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    public static final String PATH = "login";

    /// In the address of whoever comes from setting up.
    static final String SET_UP = "ready";

    /// The name that was typed waits in this tab of the browser, for a minute, until the page is back because it was refused.
    /// The server keeps nothing of it and the address says nothing, so nobody learns which names there are.
    private static final String KEEP_NAME = """
        const kept = 'terang-sign-in-name';
        this.addEventListener('login', typed => sessionStorage.setItem(kept, JSON.stringify([typed.detail.username, Date.now()])));
        const [name, at] = JSON.parse(sessionStorage.getItem(kept) ?? '["", 0]');
        sessionStorage.removeItem(kept);
        if ($0) {
          const typed = Date.now() - at < 60000 ? name : '';
          customElements.whenDefined('vaadin-login-form').then(() => this.updateComplete).then(() => {
            this.querySelector('[name=username]').value = typed;
            this.querySelector(typed ? '[name=password]' : '[name=username]').focus();
          });
        }""";

    private final LoginForm form = new LoginForm();
    private final Paragraph welcome = new Paragraph();
    private final AuthenticationContext session;

    SignInView(AuthenticationContext session) {
        this.session = session;
        addClassNames("stack", "narrow");
        form.setAction(PATH);
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words(getTranslation("common.signIn.wrong.title"), getTranslation("common.signIn.wrong.text")));
        welcome.addClassNames("notice", "tone-answered");
        welcome.setVisible(false);
        var hint = new Paragraph(getTranslation("common.signIn.noAccount"));
        hint.addClassName("soft");
        var forgotten = new Paragraph(getTranslation("common.signIn.forgotten"));
        forgotten.addClassNames("small", "soft");
        add(new H1(getTranslation("common.signIn")), hint, welcome, form, forgotten,
            new Paragraph(new Anchor("/app/" + RegisterView.PATH, getTranslation("common.register.title"))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (session.isAuthenticated()) {
            event.forwardTo(HomeView.class);
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        query.getSingleParameter("wait").filter(seconds -> seconds.matches("[0-9]{1,4}")).ifPresent(seconds ->
            form.setI18n(words(getTranslation("common.signIn.slowed.title"),
                getTranslation("refusal.tooManyAttempts", Integer.valueOf(seconds)))));
        boolean refused = query.getParameters().containsKey("error") || query.getParameters().containsKey("wait");
        form.setError(refused);
        form.getElement().setProperty("noAutofocus", refused);
        form.getElement().executeJs(KEEP_NAME, refused);
        if (query.getParameters().containsKey("welcome")) {
            welcome(getTranslation("common.register.done"));
        } else if (query.getParameters().containsKey(SET_UP)) {
            welcome(getTranslation("common.setUp.done"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("common.signIn") + " – " + getTranslation("common.product");
    }

    private void welcome(String words) {
        welcome.setText(words);
        welcome.setVisible(true);
    }

    private LoginI18n words(String problem, String explanation) {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle(getTranslation("common.signIn.who"));
        words.getForm().setUsername(getTranslation("common.signIn.name"));
        words.getForm().setPassword(getTranslation("common.password"));
        words.getForm().setSubmit(getTranslation("common.signIn"));
        words.getErrorMessage().setTitle(problem);
        words.getErrorMessage().setMessage(explanation);
        words.getErrorMessage().setUsername(getTranslation("common.signIn.name.missing"));
        words.getErrorMessage().setPassword(getTranslation("common.password.missing"));
        return words;
    }
}
