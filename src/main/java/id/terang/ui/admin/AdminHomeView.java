package id.terang.ui.admin;

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
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.terang.jurisdiction.AdminChange;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.CalendarListed;
import id.terang.jurisdiction.Responsibility;
import id.terang.search.IndexKeeping;
import id.terang.shared.LocalWords;
import id.terang.statistics.FlowWatch;
import id.terang.ui.DeskLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;

/// What there is, what wants repairing, and who changed what lately.
@Route(value = "admin", layout = DeskLayout.class)
@Menu(title = "admin.home.title", icon = "house", order = 20)
@RolesAllowed("ADMIN")
@StyleSheet("context://assets/admin.css")
class AdminHomeView extends Div implements HasDynamicTitle {

    private static final int CHANGES = 15;

    private final Admin admin;

    AdminHomeView(Admin admin, IndexKeeping keeping, FlowWatch watch) {
        this.admin = admin;
        Atlas atlas = admin.atlas();
        addClassNames("stack", "stack--loose", "wide");
        var cards = new Div(card("agencies", atlas.agencies().size()), card("areas", atlas.areas().size()),
                card("services", atlas.services().size()), card("responsibilities", atlas.responsibilities().size()),
                card("officials", admin.officials().ofAgencies(admin.reach()).size()),
                card("calendars", admin.calendarKeeping().calendars().size()),
                card("policies", admin.policyKeeping().versions().size()));
        if (keeping.mayKeep(admin.official())) {
            cards.add(card("search-index", keeping.state(admin.official()).entries()));
        }
        cards.addClassName("subjects");
        add(new H1(getTranslation("admin.home.title")));
        var mismatches = watch.mismatches();
        if (!mismatches.isEmpty()) {
            add(new BlockedFigures(mismatches, atlas, LocalDate.ofInstant(admin.clock().instant(), atlas.zone()), zone()));
        }
        waiting();
        add(new FirstSteps(admin), cards, changes());
    }

    /// Cases whose office is gone: nobody answers them before somebody says where they go.
    private void waiting() {
        var waiting = admin.succession().waiting(admin.official());
        if (waiting.isEmpty()) {
            return;
        }
        var title = new Paragraph(getTranslation("admin.succession.waiting"));
        title.addClassName("notice__title");
        var list = new UnorderedList();
        waiting.forEach(one -> {
            var agency = one.agency();
            String missing = agency.successorId() == null ? "admin.succession.waiting.successor" : "admin.succession.waiting.decree";
            list.add(new ListItem(new Anchor("admin/agencies/" + agency.id(), agency.name()), new Span(": " + getTranslation(missing,
                    LocalWords.date(agency.validTo(), getLocale()), one.open(), one.reviews()))));
        });
        var notice = new Div(title, list);
        notice.addClassNames("notice", "tone-late");
        add(notice);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.home.title") + " – " + getTranslation("common.product");
    }

    private ZoneId zone() {
        return admin.atlas().agency(admin.official().agencyId()).zone();
    }

    private Component card(String subject, long count) {
        var link = new Anchor("admin/" + subject, getTranslation("admin." + subject + ".title"));
        link.addClassName("card__link");
        var title = new H2(link);
        title.addClassName("card__title");
        var number = new Span(LocalWords.number(count, getLocale()));
        number.addClassName("figure__number");
        var about = new Paragraph(getTranslation("admin." + subject + ".about"));
        about.addClassName("card__text");
        var card = new Div(number, title, about);
        card.addClassNames("card", "card--link");
        return card;
    }

    private Component changes() {
        ZoneId zone = zone();
        var list = new UnorderedList();
        list.addClassNames("changes", "stack", "stack--tight");
        admin.administration().latestChanges(CHANGES).forEach(change -> list.add(new ListItem(new Span(sentence(change)),
                when(change, zone))));
        var section = new Div(new H2(getTranslation("admin.changes.title")), list);
        section.addClassName("stack");
        return section;
    }

    private String sentence(AdminChange change) {
        return getTranslation("admin.changes." + change.act(), who(change),
                getTranslation("admin.changes.subject." + change.subject()), name(change));
    }

    private String who(AdminChange change) {
        if (change.officialId() != null) {
            return admin.officials().nameOf(change.officialId()).orElse("–");
        }
        return Administration.FIRST.equals(change.importer()) ? getTranslation("admin.changes.setUp")
                : getTranslation("admin.changes.import", String.valueOf(change.importer()));
    }

    private String name(AdminChange change) {
        Atlas atlas = admin.atlas();
        return switch (change.subject()) {
            case AREA, BOUNDARY -> atlas.area(change.subjectId()).name();
            case AGENCY -> atlas.agency(change.subjectId()).name();
            case SERVICE -> atlas.service(change.subjectId()).name().in(getLocale());
            case RESPONSIBILITY -> atlas.responsibilities().stream().filter(rule -> rule.id() == change.subjectId())
                    .findFirst().map(this::rule).orElse("");
            case CALENDAR, HOLIDAY -> admin.calendarKeeping().calendars().stream()
                    .filter(calendar -> calendar.id() == change.subjectId()).findFirst().map(CalendarListed::name)
                    .orElse("");
            case OFFICIAL, MANDATE, PASSWORD -> admin.officials().nameOf(change.subjectId()).orElse("");
            case POLICY -> admin.policies().version((int) change.subjectId()).name();
        };
    }

    private String rule(Responsibility rule) {
        Atlas atlas = admin.atlas();
        return (rule.serviceId() == null ? getTranslation("admin.responsibilities.everyService")
                : atlas.service(rule.serviceId()).name().in(getLocale())) + " – " + atlas.agency(rule.agencyId()).shortName();
    }

    private Span when(AdminChange change, ZoneId zone) {
        var when = new Span(LocalWords.moment(change.at(), zone, getLocale()));
        when.addClassNames("small", "soft");
        return when;
    }
}
