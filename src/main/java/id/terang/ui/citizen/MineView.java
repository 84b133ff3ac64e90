package id.terang.ui.citizen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.terang.complaints.Claims;
import id.terang.complaints.OwnCase;
import id.terang.complaints.telling.Telling;
import id.terang.complaints.telling.Tone;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.LocalWords;
import id.terang.ui.CitizenLayout;
import id.terang.ui.Icons;
import id.terang.ui.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;

/// The cases of a signed-in citizen: those waiting for them first.
@Route(value = MineView.PATH, layout = CitizenLayout.class)
@RolesAllowed("CITIZEN")
@StyleSheet("context://assets/citizen.css")
class MineView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "mine";

    private final Claims claims;
    private final Jurisdiction jurisdiction;
    private final Telling telling;
    private final AuthenticationContext session;

    MineView(Claims claims, Jurisdiction jurisdiction, Telling telling, AuthenticationContext session) {
        this.claims = claims;
        this.jurisdiction = jurisdiction;
        this.telling = telling;
        this.session = session;
        addClassNames("stack", "stack--loose");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new H1(getTranslation("citizen.mine.title")));
        var own = claims.filedBy(SignedIn.citizen(session).orElseThrow());
        var waiting = own.stream().filter(OwnCase::waitsForClaimant).toList();
        if (own.isEmpty()) {
            add(empty());
        }
        if (!waiting.isEmpty()) {
            add(new H2(getTranslation("citizen.mine.waiting")), list(waiting));
            add(new H2(getTranslation("citizen.mine.others")));
        }
        add(list(own.stream().filter(one -> !one.waitsForClaimant()).toList()));
    }

    private Component list(List<OwnCase> cases) {
        var list = new UnorderedList();
        list.addClassNames("plain-list", "stack", "stack--tight");
        cases.forEach(one -> list.add(card(one)));
        return list;
    }

    private ListItem card(OwnCase one) {
        var holder = jurisdiction.atlas().agency(one.holderId());
        var status = new Span(telling.status(one.status(), one.closeReason(), getLocale()));
        status.addClassNames("badge", Tone.of(one.status(), one.closeReason()).css());
        var title = new Anchor("/app/track/" + one.reference(), one.title().isBlank() ? one.reference().toString() : one.title());
        title.addClassNames("card__title", "card__link");
        title.getElement().setAttribute("dir", "auto");
        var meta = new Paragraph(one.reference() + " · " + holder.name() + " · "
            + LocalWords.date(LocalDate.ofInstant(one.filedAt(), holder.zone()), getLocale()));
        meta.addClassName("card__meta");
        var head = new Div(status);
        head.addClassName("cluster");
        if (one.news() > 0) {
            var news = new Span(Icons.of("bell"), new Span(getTranslation("citizen.mine.news", one.news())));
            news.addClassNames("badge", "badge--plain");
            head.add(news);
        }
        var card = new ListItem(head, title, meta);
        card.addClassNames("card", "card--link", "stack", "stack--tight");
        return card;
    }

    private Component empty() {
        var title = new Paragraph(getTranslation("citizen.mine.empty"));
        title.addClassName("empty__title");
        var empty = new Div(title, new Anchor("/app/file", getTranslation("citizen.mine.file")));
        empty.addClassNames("empty", "stack");
        return empty;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.mine.title") + " – " + getTranslation("common.product");
    }
}
