package id.terang.ui.lead;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Patterns;
import id.terang.complaints.Workload;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import id.terang.papers.WeeklyReports;
import id.terang.shared.LocalWords;
import id.terang.statistics.FigureQuery;
import id.terang.ui.DeskLayout;
import id.terang.ui.Paperclip;
import id.terang.ui.PublicPages;
import id.terang.ui.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;

/// One level of the tree of agencies at a glance: what presses today, what the public reads of it, where the work lies.
/// The address says which (`?agency=`).
@Route(value = LeadView.PATH, layout = DeskLayout.class)
@Menu(title = "lead.title", order = 3, icon = "vaadin:dashboard")
@RolesAllowed({"LEAD", "OVERSIGHT"})
class LeadView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "lead";
    static final int PERIOD_DAYS = 30;
    private static final int HANDLERS = 50;
    private static final int OLDEST = 10;

    private final LeadDoors doors;
    private final AuthenticationContext session;
    private String shown = "";

    LeadView(LeadDoors doors, AuthenticationContext session) {
        this.doors = doors;
        this.session = session;
        addClassNames("lead", "stack", "stack--loose", "wide");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var official = SignedIn.official(session).orElseThrow();
        var atlas = doors.jurisdiction().atlas();
        var reach = doors.workload().reach(official);
        var agency = event.getLocation().getQueryParameters().getSingleParameter("agency").flatMap(atlas::agencyBySlug)
            .filter(one -> reach.contains(one.id())).orElseGet(() -> doors.workload().home(official));
        shown = agency.name();
        var today = LocalDate.ofInstant(doors.clock().instant(), agency.zone());
        var now = new FigureQuery(today.minusDays(PERIOD_DAYS - 1), today, agency.id(), null, null, null, null, null, null);
        var before = new FigureQuery(now.from().minusDays(PERIOD_DAYS), now.from().minusDays(1), agency.id(), null, null, null, null, null, null);
        var sheet = doors.figures().sheet(now);
        var loads = doors.workload().byBranch(official, agency.id());

        removeAll();
        add(crumbs(agency, atlas, official), new H1(shown), cards(loads.get(agency.id()), agency));
        add(part("lead.trend", new Paragraph(getTranslation("lead.trend.note", PERIOD_DAYS)),
            new TrendTable(sheet, doors.figures().sheet(before), doors.words()), links(official, agency, now)));
        if (loads.size() > 1 || !atlas.agencyChildren(agency.id()).isEmpty()) {
            add(part("lead.agencies", new AgencyTable(agency, loads, sheet, doors.words(), atlas)));
        }
        add(part("lead.handlers", new Paragraph(getTranslation("lead.handlers.note")),
            new HandlerTable(doors.workload().byHandler(official, agency.id(), HANDLERS), doors.officials(), atlas, agency.zone())));
        add(part("lead.patterns", new Paragraph(getTranslation("lead.patterns.note", Patterns.WINDOW.toDays())),
            new PatternList(doors.patterns().of(official, agency.id()), agency, atlas)));
        add(part("lead.oldest", new OldestTable(doors.workload().oldest(official, agency.id(), OLDEST), atlas, today, agency.zone())));
    }

    /// The way up, as far as this official may look.
    private Component crumbs(Agency agency, Atlas atlas, OfficialPrincipal official) {
        var reach = doors.workload().reach(official);
        var crumbs = new Nav();
        crumbs.addClassNames("cluster", "small");
        crumbs.getElement().setAttribute("aria-label", getTranslation("lead.above"));
        var above = new ArrayList<>(atlas.agencyPath(agency.id()));
        above.removeLast();
        above.stream().filter(reach::contains).map(atlas::agency)
            .forEach(one -> crumbs.add(new Anchor(Tables.lead(one), one.name()), new Span("/")));
        crumbs.setVisible(crumbs.getComponentCount() > 0);
        return crumbs;
    }

    private Component cards(Workload.AgencyLoad load, Agency agency) {
        var cards = new Div(card("pending", load.pending(), "all", agency), card("dueToday", load.dueToday(), "due-soon", agency),
            card("overdue", load.overdue(), "overdue", agency), card("unassigned", load.unassigned(), "my-agency", agency));
        cards.addClassName("lead__cards");
        return cards;
    }

    private Component card(String name, int count, String tab, Agency agency) {
        var number = new Span(LocalWords.number(count, getLocale()));
        number.addClassName("figure__number");
        var link = new Anchor("/app/desk?tab=" + tab + "&agency=" + agency.slug(), getTranslation("lead.card." + name));
        link.addClassName("card__link");
        var title = new Paragraph(link);
        title.addClassName("card__title");
        var card = new Div(number, title);
        card.addClassNames("card", "card--link");
        return card;
    }

    private Component part(String title, Component... content) {
        var part = new Div(new H2(getTranslation(title)));
        part.add(content);
        part.addClassName("stack");
        return part;
    }

    private Component links(OfficialPrincipal official, Agency agency, FigureQuery query) {
        var asked = "?agency=" + agency.slug() + "&from=" + query.from() + "&to=" + query.to();
        var open = new Anchor(PublicPages.in(getLocale(), "/statistics" + asked), getTranslation("lead.figures"));
        var csv = new Anchor("/statistics.csv" + asked, getTranslation("lead.csv"));
        open.setRouterIgnore(true);
        csv.setRouterIgnore(true);
        var monday = WeeklyReports.lastWeek(query.to());
        var report = new Paperclip(getTranslation("lead.report"), "terang-" + agency.slug() + "-" + monday,
            () -> doors.reports().of(official, agency.id(), monday, getLocale()));
        var links = new Div(open, csv, report);
        links.addClassName("cluster");
        return links;
    }

    @Override
    public String getPageTitle() {
        return shown + " – " + getTranslation("lead.title") + " – " + getTranslation("common.product");
    }
}
