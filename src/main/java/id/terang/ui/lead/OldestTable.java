package id.terang.ui.lead;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import id.terang.complaints.oversight.Workload.Waiting;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.LocalWords;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The cases whose citizens have waited longest for their government.
class OldestTable extends Tables {

    OldestTable(List<Waiting> cases, Atlas atlas, LocalDate today, ZoneId zone) {
        super("lead.oldest", "lead.case", "lead.agency", "lead.waited", "lead.nextDue");
        for (var one : cases) {
            var link = new Anchor("/app/desk/" + one.reference(), one.title().isBlank() ? one.reference().toString() : one.title());
            link.getElement().setAttribute("dir", "auto");
            var row = row(link);
            named(row, atlas.agency(one.agency()).shortName());
            cell(row, getTranslation("lead.calendarDays", ChronoUnit.DAYS.between(LocalDate.ofInstant(one.filedAt(), zone), today)));
            cell(row, one.dueAt() == null ? "–" : LocalWords.shortDay(LocalDate.ofInstant(one.dueAt(), zone), getLocale()));
        }
        if (cases.isEmpty()) {
            row(new Span(getTranslation("lead.oldest.none")));
        }
    }
}
