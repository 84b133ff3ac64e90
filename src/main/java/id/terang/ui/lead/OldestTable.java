package id.terang.ui.lead;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import id.terang.complaints.oversight.Workload.Waiting;
import id.terang.shared.LocalWords;
import id.terang.ui.desk.Desk;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The cases whose citizens have waited longest for their government, each with its due date in the words of the desk.
class OldestTable extends Tables {

    OldestTable(List<Waiting> cases, Desk desk, LocalDate today, ZoneId zone) {
        super("lead.oldest", "lead.case", "lead.agency", "lead.waited", "lead.nextDue");
        var stood = desk.stood(cases.stream().map(Waiting::reference).toList());
        for (var one : cases) {
            var link = new Anchor("/app/desk/" + one.reference(), one.title().isBlank() ? one.reference().toString() : one.title());
            link.getElement().setAttribute("dir", "auto");
            var row = row(link);
            named(row, desk.atlas().agency(one.agency()).shortName());
            cell(row, getTranslation("lead.calendarDays", ChronoUnit.DAYS.between(LocalDate.ofInstant(one.filedAt(), zone), today)));
            if (one.dueAt() == null) {
                cell(row, "–");
            } else {
                var due = desk.due(one.dueAt(), one.filedAt(), stood.getOrDefault(one.reference(), List.of()), one.agency(), getLocale());
                cell(row, due.text()).setClassName("lead__late", one.dueAt().isBefore(desk.now()));
            }
        }
        if (cases.isEmpty()) {
            row(new Span(getTranslation("lead.oldest.none")));
        }
    }
}
