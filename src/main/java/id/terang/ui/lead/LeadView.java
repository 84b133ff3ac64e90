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
import id.terang.complaints.oversight.Patterns;
import id.terang.complaints.oversight.Workload;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import id.terang.papers.WeeklyReports;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.statistics.FigureQuery;
import id.terang.ui.DeskLayout;
import id.terang.ui.Paperclip;
import id.terang.ui.PublicPages;
import id.terang.ui.SignedIn;
import id.terang.ui.desk.Desk;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;

/// One level of the tree of agencies at a glance: what presses today, what the public reads of it, where the work lies.
/// The address says which (`?agency=`).
@Route(value = LeadView.PATH, layout = DeskLayout.class)
@Menu(title = "lead.title", order = 3, icon = "gauge")
@RolesAllowed({"LEAD", "OVERSIGHT"})
class LeadView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "lead";

    private final LeadDoors doors;
    private final AuthenticationContext session;
    private final Desk desk;
    private String shown = "";

    LeadView(LeadDoors doors, AuthenticationContext session, Desk desk) {
        this.doors = doors;
        this.session = session;
        this.desk = desk;
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
        var board = Board.of(doors, official, agency);
        removeAll();
        add(head(board, crumbs(agency, atlas, official)), cards(board.load(), agency));
        if (board.branched()) {
            var agencies = new AgencyTable(board, doors.words());
            add(part("lead.agencies", new Paragraph(getTranslation("lead.agencies.note", Board.PERIOD_DAYS)), agencies, agencies.idle()));
        }
        add(part("lead.oldest", new OldestTable(board.oldest(), desk, board.today(), agency.zone())));
        var trend = new TrendTable(board, doors.words());
        add(part("lead.trend", new Paragraph(getTranslation("lead.trend.note", Board.PERIOD_DAYS)),
            trend, trend.zeros(), publicFigures(agency, board.now().query())));
        add(part("lead.handlers", new Paragraph(getTranslation("lead.handlers.note")),
            new HandlerTable(board.handlers(), doors.officials(), board.away(), agency, atlas)));
        add(part("lead.patterns", new Paragraph(getTranslation("lead.patterns.note", Patterns.WINDOW.toDays())),
            new PatternList(board.patterns(), atlas, one -> doors.patterns().cases(asking(), agency.id(), one))));
    }

    private Component head(Board board, Component crumbs) {
        var head = new Div(new H1(shown), papers(board));
        head.addClassNames("cluster", "cluster--apart");
        var all = new Div(crumbs, head);
        all.addClassNames("stack", "stack--tight");
        return all;
    }

    /// What can be taken along; who asks is looked up anew, because a mandate may have ended since the screen was opened.
    private Component papers(Board board) {
        var agency = board.agency();
        var language = getLocale();
        var shownNow = new BoardFile(board, doors.officials(), doors.messages(), language);
        var csv = new Paperclip(getTranslation("lead.csv"), shownNow.name(), "text/csv; charset=utf-8",
            () -> file(agency, language).getBytes(StandardCharsets.UTF_8));
        var monday = WeeklyReports.lastWeek(board.today());
        var report = new Paperclip(getTranslation("lead.report"), "terang-" + agency.slug() + "-" + monday,
            () -> doors.reports().of(asking(), agency.id(), monday, language));
        var papers = new Div(csv, report);
        papers.addClassName("cluster");
        return papers;
    }

    /// The screen of this agency as it is now.
    ///
    /// @throws Refusal.NotAllowed for an agency that who asks neither leads nor oversees
    String file(Agency agency, Locale language) {
        return new BoardFile(Board.of(doors, asking(), agency), doors.officials(), doors.messages(), language).text();
    }

    private OfficialPrincipal asking() {
        return SignedIn.official(session).orElseThrow(() -> new Refusal.NotAllowed("refusal.right.missing"));
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
        var ways = new Div(crumbs, others(agency, atlas, reach));
        ways.addClassNames("stack", "stack--tight");
        return ways;
    }

    /// From the top of one branch to those of the others that this official may look at.
    private Component others(Agency agency, Atlas atlas, Set<Long> reach) {
        var others = new Nav();
        others.addClassNames("cluster", "small");
        others.getElement().setAttribute("aria-label", getTranslation("lead.others"));
        if (top(agency, reach)) {
            atlas.agencies().stream().filter(one -> reach.contains(one.id()) && one.id() != agency.id() && top(one, reach))
                .forEach(one -> others.add(new Anchor(Tables.lead(one), one.name())));
        }
        if (others.getComponentCount() > 0) {
            others.addComponentAsFirst(new Span(getTranslation("lead.others") + ":"));
        }
        others.setVisible(others.getComponentCount() > 0);
        return others;
    }

    private static boolean top(Agency agency, Set<Long> reach) {
        return agency.parentId() == null || !reach.contains(agency.parentId());
    }

    private Component cards(Workload.AgencyLoad load, Agency agency) {
        var cards = new Div(card("pending", load.pending(), "pending", agency), card("dueToday", load.dueToday(), "due-today", agency),
            card("overdue", load.overdue(), "overdue", agency), card("unassigned", load.unassigned(), "unassigned", agency));
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

    private Component publicFigures(Agency agency, FigureQuery query) {
        var asked = "?agency=" + agency.slug() + "&from=" + query.from() + "&to=" + query.to();
        var open = new Anchor(PublicPages.in(getLocale(), "/statistics" + asked), getTranslation("lead.figures"));
        var csv = new Anchor("/statistics.csv" + asked, getTranslation("lead.figures.csv"));
        open.setRouterIgnore(true);
        csv.setRouterIgnore(true);
        var links = new Div(open, csv);
        links.addClassName("cluster");
        return links;
    }

    @Override
    public String getPageTitle() {
        return shown + " – " + getTranslation("lead.title") + " – " + getTranslation("common.product");
    }
}
