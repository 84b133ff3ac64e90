package id.terang.ui.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.terang.ui.CitizenLayout;
import id.terang.ui.DeskLayout;
import id.terang.ui.SignedIn;
import org.jspecify.annotations.Nullable;

/// One address for everybody, so that it can be sent to anybody; around it the frame of whoever looks: officials keep the
/// navigation of their desk, all others that of the public.
@AnonymousAllowed
class FiguresFrame extends Div implements RouterLayout {

    private final RouterLayout frame;

    FiguresFrame(AuthenticationContext session) {
        Class<? extends RouterLayout> theirs = SignedIn.official(session).isPresent() ? DeskLayout.class : CitizenLayout.class;
        frame = Instantiator.get(UI.getCurrent()).getOrCreate(theirs);
        if (frame instanceof CitizenLayout open) {
            open.leadToPublicPages();
        }
        addClassName("figures-frame");
        add((Component) frame);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        frame.showRouterLayoutContent(content);
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        frame.removeRouterLayoutContent(old);
    }
}
