package id.terang.ui.lead;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import id.terang.complaints.Status;
import id.terang.complaints.oversight.Workload.Waiting;
import id.terang.complaints.telling.Tone;
import id.terang.ui.desk.Desk;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The cases whose citizens have waited longest for their government, each with its due date in the words of the desk.
class OldestTable extends Tables {

    OldestTable(List<Waiting> cases, Desk desk, LocalDate today, ZoneId zone) {
        super("lead.oldest", "lead.case", "lead.agency", "lead.waited", "lead.nextDue");
        var due = desk.dueNext(cases.stream().map(Waiting::reference).toList());
        for (var one : cases) {
            var link = new Anchor("/app/desk/" + one.reference(), one.title().isBlank() ? one.reference().toString() : one.title());
            link.getElement().setAttribute("dir", "auto");
            var row = row(link);
            named(row, desk.atlas().agency(one.agency()).shortName());
            cell(row, getTranslation("lead.calendarDays", ChronoUnit.DAYS.between(LocalDate.ofInstant(one.filedAt(), zone), today)));
            var next = due.get(one.reference());
            if (next == null) {
                cell(row, one.status() == Status.IN_REVIEW ? desk.telling().status(one.status(), null, getLocale()) : "–");
            } else {
                var words = desk.due(next, getLocale());
                var cell = cell(row, words.text());
                cell.setClassName("lead__late", words.tone().equals(Tone.LATE.css()));
                cell.setClassName("lead__very-late", words.tone().equals(Tone.VERY_LATE.css()));
            }
        }
        if (cases.isEmpty()) {
            row(new Span(getTranslation("lead.oldest.none")));
        }
    }
}
