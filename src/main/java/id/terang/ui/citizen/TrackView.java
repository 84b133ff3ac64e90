package id.terang.ui.citizen;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.terang.complaints.Claims;
import id.terang.ui.CitizenLayout;
import id.terang.ui.SignedIn;

/// Where a receipt is turned into its case.
@Route(value = TrackView.PATH, layout = CitizenLayout.class)
@AnonymousAllowed
@StyleSheet("context://assets/citizen.css")
class TrackView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "track";

    final ClaimForm form;
    private final Paragraph ended = new Paragraph(getTranslation("citizen.track.ended"));

    TrackView(Claims claims, AuthenticationContext session) {
        addClassNames("stack", "narrow");
        form = new ClaimForm(claims, claim -> {
            Proven.of(VaadinSession.getCurrent()).remember(claim);
            UI.getCurrent().navigate(CaseView.class, claim.reference().toString());
        });
        ended.addClassName("notice");
        ended.getElement().setAttribute("role", "status");
        add(ended, new H1(getTranslation("citizen.track.title")), Step.soft(getTranslation("citizen.track.lead")));
        if (SignedIn.citizen(session).isPresent()) {
            add(new Anchor("/app/" + MineView.PATH, getTranslation("citizen.mine.link")));
        }
        add(form, lost());
    }

    /// Who ended it here reads that it is so, and what opens it again.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ended.setVisible(event.getLocation().getQueryParameters().getParameters().containsKey(CitizenLayout.ENDED));
    }

    private Paragraph lost() {
        var home = new Anchor(getLocale().getLanguage().equals("en") ? "/en/complaints" : "/complaints",
            getTranslation("citizen.track.search"));
        home.setRouterIgnore(true);
        var lost = new Paragraph(getTranslation("citizen.track.lost") + " ");
        lost.add(home);
        lost.addClassNames("small", "soft");
        return lost;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.track.title") + " – " + getTranslation("common.product");
    }
}
