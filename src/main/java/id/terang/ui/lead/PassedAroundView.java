package id.terang.ui.lead;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.terang.complaints.oversight.PassedAround;
import id.terang.jurisdiction.Agency;
import id.terang.shared.LocalWords;
import id.terang.ui.DeskLayout;
import id.terang.ui.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The hand-overs that the screen of an agency counts as passing cases around. The address says of which agency, on which
/// days (`?agency=&from=&to=`), the last {@value Board#PERIOD_DAYS} of them where they are more, and from which of them on (`&page=`).
@Route(value = PassedAroundView.PATH, layout = DeskLayout.class)
@RolesAllowed({"LEAD", "OVERSIGHT"})
class PassedAroundView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "lead/handed-over";
    private static final int PAGE = 50;

    private final LeadDoors doors;
    private final AuthenticationContext session;

    PassedAroundView(LeadDoors doors, AuthenticationContext session) {
        this.doors = doors;
        this.session = session;
        addClassNames("lead", "stack", "wide");
    }

    /// Where the hand-overs of these days stand.
    static String address(Agency agency, PassedAround.Days days) {
        return "/app/" + PATH + "?agency=" + agency.slug() + "&from=" + days.first() + "&to=" + days.last();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var official = SignedIn.official(session).orElseThrow();
        var atlas = doors.jurisdiction().atlas();
        var reach = doors.workload().reach(official);
        var agency = asked.getSingleParameter("agency").flatMap(atlas::agencyBySlug).filter(one -> reach.contains(one.id()))
            .orElseGet(() -> doors.workload().home(official));
        var days = days(asked, LocalDate.ofInstant(doors.clock().instant(), agency.zone()));
        int page = asked.getSingleParameter("page").filter(number -> number.matches("[1-9]\\d{0,5}")).map(Integer::parseInt).orElse(1);
        var found = doors.passedAround().page(official, agency.id(), days, (page - 1) * PAGE, PAGE);
        removeAll();
        add(new Anchor(Tables.lead(agency), agency.name()), new H1(getTranslation("lead.around.title")),
            new Paragraph(getTranslation("lead.around.scope", agency.name(), LocalWords.date(days.first(), getLocale()),
                LocalWords.date(days.last(), getLocale()))),
            new Paragraph(getTranslation("lead.around.count", found.total())));
        if (!found.handOvers().isEmpty()) {
            add(new PassedAroundTable(found.handOvers(), atlas, agency.zone()));
        }
        if (found.total() > PAGE) {
            add(pages(address(agency, days), page, found));
        }
    }

    /// Those of the address, else those of the board of today. The first page reads all of them, so they are never more than the
    /// board counts at once.
    private static PassedAround.Days days(QueryParameters asked, LocalDate today) {
        var last = day(asked, "to").orElse(today);
        var most = Board.period(last);
        var first = day(asked, "from").filter(day -> !day.isAfter(last) && !day.isBefore(most.first())).orElse(most.first());
        return new PassedAround.Days(first, last);
    }

    private static Optional<LocalDate> day(QueryParameters asked, String name) {
        try {
            return asked.getSingleParameter(name).filter(day -> day.length() == "2026-11-02".length()).map(LocalDate::parse);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private Component pages(String address, int page, PassedAround.Page found) {
        var pages = new Nav();
        pages.addClassName("cluster");
        pages.getElement().setAttribute("aria-label", getTranslation("lead.around.pages"));
        int before = (page - 1) * PAGE;
        if (page > 1) {
            pages.add(new Anchor(address + "&page=" + Math.min(page - 1, (found.total() - 1) / PAGE + 1), getTranslation("lead.around.newer")));
        }
        if (!found.handOvers().isEmpty()) {
            pages.add(new Span(getTranslation("lead.around.shown", before + 1, before + found.handOvers().size(), found.total())));
        }
        if (before + PAGE < found.total()) {
            pages.add(new Anchor(address + "&page=" + (page + 1), getTranslation("lead.around.older")));
        }
        return pages;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lead.around.title") + " – " + getTranslation("common.product");
    }
}
