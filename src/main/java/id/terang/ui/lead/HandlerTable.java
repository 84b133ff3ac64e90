package id.terang.ui.lead;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import id.terang.accounts.Officials;
import id.terang.complaints.oversight.Workload.HandlerLoad;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.LocalWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who works on how much, the most first, and who of them is away.
class HandlerTable extends Tables {

    /// @param away until when, for those who are
    HandlerTable(List<HandlerLoad> loads, Officials officials, Map<Long, LocalDate> away, Agency agency, Atlas atlas) {
        super("lead.handlers", "lead.handler", "lead.agency", "lead.card.pending", "lead.card.overdue", "lead.nextDue");
        for (var load : loads) {
            var name = new Anchor("/app/desk?tab=pending&agency=" + agency.slug() + "&handler=" + load.handler(),
                officials.nameOf(load.handler()).orElse("–"));
            var row = row(away.containsKey(load.handler()) ? new Div(name, awayUntil(away.get(load.handler()))) : name);
            named(row, atlas.agency(load.agency()).shortName());
            cell(row, load.pending());
            cell(row, load.overdue()).setClassName("lead__late", load.overdue() > 0);
            next(row, load.nextDue() == null ? null : LocalDate.ofInstant(load.nextDue(), agency.zone()), load.overdue() > 0);
        }
        if (loads.isEmpty()) {
            row(new Span(getTranslation("lead.handlers.none")));
        }
    }

    /// The next of somebody with something late is that, which may be of another year.
    private void next(NativeTableRow row, @Nullable LocalDate day, boolean late) {
        cell(row, day == null ? "–" : late ? LocalWords.date(day, getLocale()) : LocalWords.shortDay(day, getLocale()))
            .setClassName("lead__late", late);
    }

    private Span awayUntil(LocalDate day) {
        var said = new Span(" · " + getTranslation("desk.assignment.absent", LocalWords.date(day, getLocale())));
        said.addClassName("soft");
        return said;
    }
}
