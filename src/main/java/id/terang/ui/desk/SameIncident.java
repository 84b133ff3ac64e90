package id.terang.ui.desk;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.search.SimilarCase;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Other reports that are likely of the same incident, and one step to put them together with the oldest of them.
final class SameIncident extends Div {

    final List<SimilarCase> reports;

    /// @param begin opens the form of an action for the case with the report that it is put to
    SameIncident(CaseFile file, Desk desk, BiConsumer<Action, SimilarCase> begin) {
        reports = file.complaint().status().pending() ? found(file, desk) : List.of();
        setVisible(!reports.isEmpty());
        if (reports.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("similar");
        reports.forEach(one -> {
            var link = new Anchor("/app/" + QueueAddress.path(one.reference()), one.reference().toString());
            var title = new Html("<strong dir=\"auto\">" + one.title().html() + "</strong>");
            var snippet = new Html("<span class=\"small\" dir=\"auto\">" + one.snippet().html() + "</span>");
            var when = LocalWords.date(LocalDate.ofInstant(one.filedAt(), desk.zone(file)), getLocale());
            var state = desk.telling().status(one.status(), one.closeReason(), getLocale());
            var followers = getTranslation("desk.similar.followers", one.followers());
            var about = new Span(Stream.of(when, state, one.distance() == null ? "" : desk.away(one.distance(), getLocale()), followers)
                .filter(said -> !said.isEmpty()).collect(Collectors.joining(" · ")));
            about.addClassNames("soft", "small");
            var line = new Div(title, snippet, about, link);
            line.addClassName("similar__line");
            list.add(new ListItem(line));
        });
        var details = new NativeDetails(new Span(getTranslation("desk.incident.likely", reports.size())), new Div(list, steps(file, begin)));
        details.addClassName("fold");
        add(details);
    }

    private static List<SimilarCase> found(CaseFile file, Desk desk) {
        try {
            return desk.sameIncident(file.reference());
        } catch (Refusal away) {
            // Without search the case is worked on as well.
            return List.of();
        }
    }

    /// Only to an older report can this one be merged.
    private Div steps(CaseFile file, BiConsumer<Action, SimilarCase> begin) {
        var oldest = reports.stream().min(Comparator.comparing(SimilarCase::filedAt)).orElseThrow();
        var steps = new Div();
        steps.addClassName("cluster");
        if (file.actions().contains(Action.MERGE) && Action.MERGE.possible(file.complaint())
                && !oldest.filedAt().isAfter(file.complaint().filedAt())) {
            steps.add(step("desk.incident.merge", () -> begin.accept(Action.MERGE, oldest)));
        }
        if (file.actions().contains(Action.JOIN_INCIDENT) && Action.JOIN_INCIDENT.possible(file.complaint())) {
            steps.add(step("desk.incident.join", () -> begin.accept(Action.JOIN_INCIDENT, oldest)));
        }
        return steps;
    }

    private Button step(String key, Runnable go) {
        var button = new Button(getTranslation(key), click -> go.run());
        button.addThemeNames("small");
        return button;
    }
}
