package id.terang.ui.lead;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import id.terang.accounts.Officials;
import id.terang.complaints.oversight.Workload.HandlerLoad;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.LocalWords;
import java.time.LocalDate;
import java.util.List;

/// Who works on how much, the most first.
class HandlerTable extends Tables {

    HandlerTable(List<HandlerLoad> loads, Officials officials, Agency agency, Atlas atlas) {
        super("lead.handlers", "lead.handler", "lead.agency", "lead.card.pending", "lead.card.overdue", "lead.nextDue");
        for (var load : loads) {
            var row = row(new Anchor("/app/desk?tab=pending&agency=" + agency.slug() + "&handler=" + load.handler(),
                officials.nameOf(load.handler()).orElse("–")));
            named(row, atlas.agency(load.agency()).shortName());
            cell(row, load.pending());
            cell(row, load.overdue()).setClassName("lead__late", load.overdue() > 0);
            cell(row, load.nextDue() == null ? "–" : LocalWords.shortDay(LocalDate.ofInstant(load.nextDue(), agency.zone()), getLocale()));
        }
        if (loads.isEmpty()) {
            row(new Span(getTranslation("lead.handlers.none")));
        }
    }
}
