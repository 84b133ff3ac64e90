package id.terang.ui.desk.office;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.accounts.Absences;
import id.terang.complaints.Correspondence.Heading;
import id.terang.shared.LocalWords;
import id.terang.ui.desk.Desk;
import id.terang.ui.desk.QueueAddress;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// The cases of who is away, once or more often: how many, which are due meanwhile, and the way to where they are given to others.
class HeldCases extends Div {

    private static final int NAMED = 10;

    HeldCases(long official, List<Absences.Absence> away, ZoneId zone, Desk desk) {
        addClassNames("stack", "stack--tight", "held-cases");
        var held = desk.held(official);
        if (held.isEmpty()) {
            add(new Paragraph(getTranslation("desk.absence.held.none")));
            return;
        }
        var now = desk.now();
        long late = held.stream().filter(one -> one.due().stream().anyMatch(due -> due.isBefore(now))).count();
        var meanwhile = held.stream().flatMap(one -> one.due().stream().filter(due -> !due.isBefore(now)).map(due -> LocalDate.ofInstant(due, zone))
            .filter(day -> away.stream().anyMatch(absence -> absence.contains(day))).findFirst().map(day -> line(one.heading(), day)).stream()).toList();
        var said = new Paragraph(getTranslation("desk.absence.held", held.size(), meanwhile.size(), late));
        said.addClassName("strong");
        add(said);
        if (!meanwhile.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("held-cases__due");
            meanwhile.stream().limit(NAMED).forEach(list::add);
            if (meanwhile.size() > NAMED) {
                list.add(new ListItem(getTranslation("desk.absence.held.more", meanwhile.size() - NAMED)));
            }
            add(list);
        }
        add(new Anchor("/app/" + QueueAddress.DESK + "?tab=pending&handler=" + official, getTranslation("desk.absence.held.give")),
            new Paragraph(getTranslation("desk.absence.held.how")));
    }

    private ListItem line(Heading one, LocalDate day) {
        var link = new Anchor("/app/" + QueueAddress.path(one.reference()), one.title().isBlank() ? one.reference().toString() : one.title());
        link.getElement().setAttribute("dir", "auto");
        var due = new Span(" · " + getTranslation("desk.absence.held.due", LocalWords.shortDay(day, getLocale())));
        due.addClassNames("soft", "small");
        return new ListItem(link, due);
    }
}
