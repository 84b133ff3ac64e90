package id.terang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// The frame around what citizens do: a quiet header, one column. It brings the `main` landmark; views inside are
/// plain `Div`s with one `H1`.
@AnonymousAllowed
public class CitizenLayout extends Div implements RouterLayout, AfterNavigationObserver {

    /// What stands open in a browser without anybody being signed in. On a computer that others use too it must be
    /// possible to end that.
    public interface OpenHere {

        boolean any(VaadinSession session);

        void end(VaadinSession session);
    }

    /// Marks an address that one comes to by ending what stood open here.
    public static final String ENDED = "ended";

    private final Div main = Frame.main();
    private final Nav links;
    private final Button end;
    private final AuthenticationContext session;
    private final ObjectProvider<OpenHere> open;

    CitizenLayout(AuthenticationContext session, ObjectProvider<OpenHere> open) {
        this.session = session;
        this.open = open;
        addClassName("citizen-frame");
        main.addClassNames("citizen-main");
        boolean english = getLocale().getLanguage().equals("en");
        links = new Nav(link("/app/file", "common.nav.file"), link("/app/track", "common.nav.track"));
        links.getElement().setAttribute("aria-label", getTranslation("common.nav.label"));
        links.addClassNames("cluster");
        var tools = new Div(links, new LanguageSwitch());
        tools.addClassNames("cluster");
        SignedIn.official(session).ifPresent(official -> links.add(link("/app/", "common.nav.desk")));
        end = new Button(getTranslation("common.endHere"), click -> end());
        end.addThemeNames("tertiary");
        end.setVisible(false);
        tools.add(end);
        if (session.isAuthenticated()) {
            tools.add(signOut(session));
        } else {
            links.add(link("/app/" + SignInView.PATH, "common.signIn"));
        }
        var line = new Div(Frame.mark(english ? "/en" : "/"), tools);
        line.addClassNames("cluster", "cluster--apart", "citizen-header");
        add(Frame.skipLink(getTranslation("common.skip")), new Header(line), main);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    /// The public pages in the head too, where what is looked at belongs among them.
    public void leadToPublicPages() {
        publicly("/statistics", "portal.nav.statistics");
        publicly("/services", "portal.nav.services");
        publicly("/agencies", "portal.nav.agencies");
        publicly("/complaints", "portal.nav.complaints");
    }

    private void publicly(String page, String key) {
        var link = link(PublicPages.in(getLocale(), page), key);
        link.setRouterIgnore(true);
        links.addComponentAsFirst(link);
    }

    /// A way to end what stands open here, where something does and signing out would not end it.
    public void offerEnd() {
        var here = VaadinSession.getCurrent();
        end.setVisible(SignedIn.citizen(session).isEmpty() && open.stream().anyMatch(one -> one.any(here)));
    }

    /// Back to where a case is opened, where nothing is known of it, nor of what was not sent.
    private void end() {
        open.forEach(one -> one.end(VaadinSession.getCurrent()));
        getUI().ifPresent(ui -> Drafts.forget(ui.getPage()));
        getUI().ifPresent(ui -> ui.getPage().setLocation("/app/track?" + ENDED));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        offerEnd();
        String here = "/app/" + event.getLocation().getPath();
        links.getChildren().map(Component::getElement).forEach(link -> {
            if (here.equals(link.getAttribute("href"))) {
                link.setAttribute("aria-current", "page");
            } else {
                link.removeAttribute("aria-current");
            }
        });
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        main.getElement().removeAllChildren();
    }

    private Button signOut(AuthenticationContext session) {
        var button = new Button(getTranslation("common.signOut"), click -> {
            getUI().ifPresent(ui -> Drafts.forget(ui.getPage()));
            session.logout();
        });
        button.addThemeNames("tertiary");
        return button;
    }

    private Anchor link(String href, String key) {
        return new Anchor(href, getTranslation(key));
    }
}
