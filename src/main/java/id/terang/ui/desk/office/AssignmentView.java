package id.terang.ui.desk.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import id.terang.complaints.assignment.Assigning;
import id.terang.complaints.assignment.AssignmentRule;
import id.terang.complaints.assignment.AssignmentRules;
import id.terang.complaints.assignment.Candidate;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Service;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import id.terang.ui.DeskLayout;
import id.terang.ui.Notices;
import id.terang.ui.Pick;
import id.terang.ui.desk.Desk;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/// How the work of an office is shared out: who has how much and is away until when, and the rules by which cases that
/// arrive are given out. The address says which office (`?agency=`).
@Route(value = AssignmentView.PATH, layout = DeskLayout.class)
@Menu(title = "desk.assignment.title", order = 2.7, icon = "users")
@RolesAllowed("LEAD")
class AssignmentView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "desk/assignment";

    final OfficePeople people;
    final OrderedList rules = new OrderedList();
    final ComboBox<Service> service;
    final ComboBox<Area> area;
    final ComboBox<Candidate> official = new Pick.Listed<>(getTranslation("desk.assignment.to"));
    final Button add = new Button(getTranslation("desk.assignment.add"));
    final Button tryOut = new Button(getTranslation("desk.assignment.try", Assigning.TRIED));
    final Div tried = new Div();
    private final Div form = new Div();
    final ComboBox<Agency> office;
    private final AssignmentRules keeping;
    private final Assigning assigning;
    private final Desk desk;

    AssignmentView(AssignmentRules keeping, Assigning assigning, Desk desk) {
        this.keeping = keeping;
        this.assigning = assigning;
        this.desk = desk;
        addClassNames("inbox", "stack", "stack--loose");
        people = new OfficePeople(desk, this::show);
        var atlas = desk.atlas();
        var led = desk.official().mandates().stream().filter(mandate -> mandate.role() == Role.LEAD)
            .flatMap(mandate -> atlas.agencySubtree(mandate.agencyId()).stream()).collect(Collectors.toSet());
        office = Pick.agency(getTranslation("desk.template.agency"), atlas, one -> led.contains(one.id()));
        office.addValueChangeListener(change -> {
            if (change.getValue() == null) {
                office.setValue(change.getOldValue());
            } else if (change.isFromClient()) {
                getUI().orElseThrow().navigate(PATH, QueryParameters.of("agency", change.getValue().slug()));
            }
        });
        service = Pick.service(getTranslation("desk.assignment.service"), atlas, getLocale());
        area = Pick.area(getTranslation("desk.assignment.area"), atlas);
        service.setPlaceholder(getTranslation("desk.assignment.anyService"));
        area.setPlaceholder(getTranslation("desk.assignment.anyArea"));
        service.setClearButtonVisible(true);
        area.setClearButtonVisible(true);
        official.setPlaceholder(getTranslation("desk.assignment.least"));
        official.setClearButtonVisible(true);
        official.setItemLabelGenerator(Candidate::name);
        official.setWidthFull();
        add.addThemeNames("primary");
        add.addClickListener(click -> addRule());
        tryOut.addClickListener(click -> showTried());
        tried.addClassName("stack");
        tried.getElement().setAttribute("role", "status");
        rules.addClassName("inbox__list");
        var terms = new Div(service, area, official);
        terms.addClassName("action-form__pair");
        var buttons = new Div(add, tryOut);
        buttons.addClassName("cluster");
        form.add(terms, buttons);
        form.addClassNames("action-form", "stack");
        add(new H1(getTranslation("desk.assignment.title")), office, new H2(getTranslation("desk.assignment.people")), people,
            new H2(getTranslation("desk.assignment.rules")), new Paragraph(getTranslation("desk.assignment.rules.note")), rules, form, tried);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var wanted = event.getLocation().getQueryParameters().getSingleParameter("agency").flatMap(desk.atlas()::agencyBySlug);
        office.setValue(wanted.filter(one -> office.getListDataView().contains(one)).orElseGet(this::home));
        tried.removeAll();
        show();
    }

    private Agency home() {
        return desk.official().mandates().stream().filter(mandate -> mandate.role() == Role.LEAD).findFirst()
            .map(mandate -> desk.atlas().agency(mandate.agencyId())).orElseThrow();
    }

    private void show() {
        var candidates = desk.candidates(office.getValue().id());
        official.setItems(candidates);
        people.show(candidates, office.getValue().zone());
        rules.removeAll();
        var ordered = keeping.of(office.getValue().id());
        ordered.forEach(rule -> rules.add(line(rule, candidates)));
        if (ordered.isEmpty()) {
            rules.add(new ListItem(getTranslation("desk.assignment.none")));
        }
        tryOut.setVisible(!ordered.isEmpty());
    }

    private ListItem line(AssignmentRule rule, List<Candidate> candidates) {
        var atlas = desk.atlas();
        var what = rule.service() == null ? getTranslation("desk.assignment.anyService") : atlas.service(rule.service()).name().in(getLocale());
        var where = rule.area() == null ? getTranslation("desk.assignment.anyArea") : atlas.area(rule.area()).name();
        var words = new Span(getTranslation("desk.assignment.rule", what, where, name(rule, candidates)));
        var up = new Button(getTranslation("desk.assignment.up"), click -> {
            keeping.raise(desk.official(), rule.agency(), rule.id());
            changed("desk.assignment.saved");
        });
        var remove = new Button(getTranslation("desk.template.remove"), click -> {
            keeping.remove(desk.official(), rule.agency(), rule.id());
            changed("desk.assignment.removed");
        });
        for (var button : List.of(up, remove)) {
            button.addThemeNames("small", "tertiary");
            button.setAriaLabel(button.getText() + ": " + words.getText());
        }
        var buttons = new Div(up, remove);
        buttons.addClassName("cluster");
        var line = new ListItem(words, buttons);
        line.addClassName("inbox__line");
        return line;
    }

    private String name(AssignmentRule rule, List<Candidate> candidates) {
        return rule.official() == null ? getTranslation("desk.assignment.least") : candidates.stream()
            .filter(one -> one.official() == rule.official()).findFirst().map(Candidate::name)
            .orElseGet(() -> getTranslation("desk.assignment.gone", desk.nameOf(rule.official())));
    }

    private void addRule() {
        if (!Pick.settled(form)) {
            return;
        }
        try {
            keeping.add(desk.official(), office.getValue().id(), service.getOptionalValue().map(Service::id).orElse(null),
                area.getOptionalValue().map(Area::id).orElse(null), official.getOptionalValue().map(Candidate::official).orElse(null));
            service.clear();
            area.clear();
            official.clear();
            changed("desk.assignment.saved");
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }

    private void changed(String done) {
        Notices.done(getTranslation(done));
        tried.removeAll();
        show();
    }

    private void showTried() {
        tried.removeAll();
        tried.add(new TriedCases(assigning.tryOut(desk.official(), office.getValue().id()), desk));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("desk.assignment.title") + " – " + getTranslation("common.product");
    }
}
