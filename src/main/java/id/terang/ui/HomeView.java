package id.terang.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.terang.shared.Role;
import java.util.Set;

/// `/app` itself: leads everybody to where they work.
@Route("")
@AnonymousAllowed
class HomeView extends Div implements BeforeEnterObserver {

    private final AuthenticationContext session;

    HomeView(AuthenticationContext session) {
        this.session = session;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String path = SignedIn.official(session)
            .map(official -> Set.copyOf(official.roles()).equals(Set.of(Role.ADMIN)) ? "admin" : "desk")
            .orElseGet(() -> session.isAuthenticated() ? "track" : "file");
        event.forwardTo(path);
    }
}
