package id.terang.ui.desk;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.complaints.Action;
import id.terang.complaints.Decision;
import id.terang.complaints.EventType;
import id.terang.complaints.Status;
import id.terang.search.Incident;
import id.terang.search.SimilarCase;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import id.terang.ui.desk.Bulk.Result;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The reports of one incident, oldest first. Those that are picked are merged into the oldest; one press takes it back.
final class IncidentCard extends Div {

    final Map<Reference, Checkbox> picks = new LinkedHashMap<>();
    final Button merge = new Button();
    final Button undo = new Button(getTranslation("desk.incidents.undo"));
    final Div said = new Div();
    private final List<Reference> merged = new ArrayList<>();
    private final Incident incident;
    private final Paragraph about = new Paragraph();
    private final Desk desk;
    private final Runnable changed;
    private final ZoneId zone;

    /// @param changed called after reports were merged, and after that was taken back
    IncidentCard(Incident incident, Desk desk, Runnable changed) {
        this.incident = incident;
        this.changed = changed;
        this.desk = desk;
        this.zone = desk.atlas().agency(incident.oldest().agencyId()).zone();
        addClassNames("card", "incident", "stack");
        var oldest = incident.oldest();
        getElement().setAttribute("role", "group").setAttribute("aria-labelledby", "incident-" + oldest.reference());
        var title = new H2();
        title.add(new Html("<span dir=\"auto\">" + oldest.title().unmarked().html() + "</span>"));
        title.addClassName("card__title");
        title.setId("incident-" + oldest.reference());
        told();
        about.addClassNames("soft", "small");
        var list = new UnorderedList();
        list.addClassName("similar");
        incident.reports().forEach(one -> list.add(new ListItem(line(one))));
        said.getElement().setAttribute("role", "status");
        merge.addThemeNames("primary", "small");
        merge.setDisableOnClick(true);
        merge.addClickListener(click -> merge());
        undo.addThemeNames("small");
        undo.setVisible(false);
        undo.addClickListener(click -> takeBack());
        var open = new Anchor("/app/" + QueueAddress.path(oldest.reference()), getTranslation("desk.incidents.open"));
        var steps = new Div(merge, undo, open);
        steps.addClassName("cluster");
        add(title, about, list, said, steps);
        counted();
    }

    private void told() {
        var oldest = incident.oldest();
        about.setText(Stream.of(desk.atlas().service(oldest.serviceId()).name().in(getLocale()), desk.atlas().area(oldest.areaId()).name(),
            getTranslation("desk.incidents.reports", incident.reports().size(), incident.unverified() - merged())).collect(Collectors.joining(" · ")));
    }

    /// How many of the reports that waited for verification have been merged here.
    long merged() {
        return incident.reports().stream().filter(one -> one.status() == Status.SUBMITTED && merged.contains(one.reference())).count();
    }

    private Div line(SimilarCase one) {
        boolean oldest = one == incident.oldest();
        var more = one.snippet().beyond(one.title());
        var facts = new Span(Stream.of(LocalWords.date(LocalDate.ofInstant(one.filedAt(), zone), getLocale()),
                desk.telling().status(one.status(), one.closeReason(), getLocale()),
                one.distance() == null ? "" : getTranslation("desk.incidents.distance", Math.round(one.distance())),
                one.followers() == 0 ? "" : getTranslation("desk.similar.followers", one.followers()))
            .filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" · ")));
        facts.addClassNames("soft", "small");
        var link = new Anchor("/app/" + QueueAddress.path(one.reference()), one.reference().toString());
        link.addClassName("num");
        var line = new Div();
        line.addClassName("similar__line");
        if (oldest) {
            var kept = new Span(getTranslation("desk.incidents.oldest"));
            kept.addClassName("strong");
            line.add(kept);
        } else if (!one.status().next().containsKey(EventType.MERGED_INTO)) {
            line.add(new Html("<strong dir=\"auto\">" + one.title().html() + "</strong>"));
        } else {
            var pick = new Checkbox(true);
            pick.setLabelComponent(new Html("<span dir=\"auto\">" + one.title().html() + "</span>"));
            pick.addValueChangeListener(change -> counted());
            picks.put(one.reference(), pick);
            line.add(pick);
        }
        if (more != null) {
            line.add(new Html("<span class=\"small\" dir=\"auto\">" + more.html() + "</span>"));
        }
        line.add(facts, link);
        return line;
    }

    private List<Reference> picked() {
        return picks.entrySet().stream().filter(entry -> entry.getValue().getValue()).map(Map.Entry::getKey).toList();
    }

    private void counted() {
        int count = picked().size();
        merge.setText(getTranslation("desk.incidents.merge", count));
        merge.setEnabled(count > 0);
    }

    private void merge() {
        var into = incident.oldest().reference();
        var bulk = new Bulk(Action.MERGE, picked(), desk);
        var result = bulk.decide(file -> new Decision.Merge(into, null));
        tell("desk.incidents.merged", result);
        if (result.done().isEmpty()) {
            merge.setEnabled(true);
            return;
        }
        result.done().forEach(file -> {
            var pick = picks.remove(file.reference());
            pick.setEnabled(false);
            merged.add(file.reference());
        });
        counted();
        merge.setVisible(!picks.isEmpty());
        undo.setVisible(true);
        told();
        changed.run();
    }

    private void takeBack() {
        undo.setVisible(false);
        merge.setVisible(false);
        var reason = getTranslation("desk.incidents.undo.reason");
        var again = new Bulk(Action.UNMERGE, merged, desk);
        var result = again.decide(file -> new Decision.Unmerge(reason));
        tell("desk.incidents.unmerged", result);
        result.done().forEach(file -> merged.remove(file.reference()));
        told();
        changed.run();
    }

    private void tell(String key, Result result) {
        said.removeAll();
        if (!result.done().isEmpty()) {
            var done = new Paragraph(getTranslation(key, result.done().size(), incident.oldest().reference().unbroken()));
            done.addClassNames("notice", "tone-moving");
            said.add(done);
        }
        if (!result.left().isEmpty()) {
            var left = new UnorderedList();
            result.left().forEach(one -> left.add(new ListItem(one.reference().unbroken() + " · "
                + getTranslation(one.why().key(), one.why().args()))));
            var part = new Div(new Paragraph(getTranslation("desk.bulk.left", result.left().size())), left);
            part.addClassNames("notice", "tone-late");
            said.add(part);
        }
    }
}
