package id.terang.ui.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.terang.search.Incident;
import id.terang.search.Incidents;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.ui.DeskLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/// What waits for verification, put together by incident: reports of the same thing are read side by side and merged into
/// the oldest of them with one press.
@Route(value = IncidentsView.PATH, layout = DeskLayout.class)
@Menu(title = "desk.incidents.title", order = 1.2, icon = "git-merge")
@RolesAllowed({"VERIFIER", "LEAD"})
class IncidentsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "desk/incidents";

    /// Each has up to some dozen lines.
    private static final int PAGE = 20;

    final List<IncidentCard> cards = new ArrayList<>();
    final Paragraph summary = new Paragraph();
    final Paragraph cut = new Paragraph();
    private final Paragraph more = new Paragraph();
    private final Div list = new Div();
    private final Incidents incidents;
    private final Desk desk;

    IncidentsView(Incidents incidents, Desk desk) {
        this.incidents = incidents;
        this.desk = desk;
        addClassNames("inbox", "stack");
        summary.getElement().setAttribute("role", "status");
        list.addClassName("stack");
        cut.addClassNames("notice", "tone-late");
        var note = new Paragraph(getTranslation("desk.incidents.note", Incidents.MOST));
        note.addClassName("soft");
        add(new H1(getTranslation("desk.incidents.title")), note, cut, summary, list, more,
            new Div(new Anchor("/app/desk?tab=to-verify", getTranslation("desk.incidents.queue"))));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.removeAll();
        cards.clear();
        more.setVisible(false);
        cut.setVisible(false);
        try {
            show(incidents.unverified(desk.official()));
        } catch (Refusal.Unavailable slow) {
            summary.setText(getTranslation(slow.key(), slow.args()));
        }
    }

    private void summarise(List<Incident> found) {
        long reports = found.stream().mapToLong(Incident::unverified).sum() - cards.stream().mapToLong(IncidentCard::merged).sum();
        summary.setText(found.isEmpty() ? getTranslation("desk.incidents.none")
            : getTranslation("desk.incidents.summary", found.size(), reports));
    }

    void show(Incidents.Found all) {
        var found = all.incidents();
        summarise(found);
        if (all.until() != null) {
            var zone = desk.atlas().agency(desk.official().agencyId()).zone();
            cut.setText(getTranslation("desk.incidents.cut", Incidents.OTHERS, LocalWords.moment(all.until(), zone, getLocale())));
            cut.setVisible(true);
        }
        more.setText(getTranslation("desk.incidents.more", PAGE));
        more.setVisible(found.size() > PAGE);
        found.stream().limit(PAGE).map(incident -> new IncidentCard(incident, desk, () -> summarise(found))).forEach(card -> {
            cards.add(card);
            list.add(card);
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("desk.incidents.title") + " – " + getTranslation("common.product");
    }
}
