package id.terang.ui.lead;

import com.vaadin.flow.component.html.Anchor;
import id.terang.complaints.Workload.AgencyLoad;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import id.terang.statistics.FigureSheet.Cell;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureWords;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The offices directly below, each with all that is below it: what presses now, and how it fared in the period.
class AgencyTable extends Tables {

    /// @param loads of the children with everything below, by agency
    AgencyTable(Agency agency, Map<Long, AgencyLoad> loads, FigureSheet sheet, FigureWords words, Atlas atlas) {
        super("lead.agencies", "lead.agency", "lead.card.pending", "lead.card.dueToday", "lead.card.overdue", "lead.card.unassigned",
            "lead.answered", "lead.onTime");
        Map<String, Cell> cells = sheet.byAgency().stream().filter(cell -> !cell.own())
            .collect(Collectors.toMap(Cell::code, Function.identity(), (first, same) -> first));
        for (var child : atlas.agencyChildren(agency.id())) {
            var load = loads.getOrDefault(child.id(), AgencyLoad.none(child.id()));
            var cell = cells.get(child.slug());
            if (load.pending() > 0 || cell != null) {
                row(child, load, cell, words);
            }
        }
    }

    private void row(Agency child, AgencyLoad load, @Nullable Cell figures, FigureWords words) {
        var row = row(new Anchor(lead(child), child.name()));
        cell(row, load.pending());
        cell(row, load.dueToday());
        var overdue = cell(row, load.overdue());
        if (load.overdue() > 0) {
            overdue.addClassName("lead__late");
        }
        cell(row, load.unassigned());
        cell(row, figures == null ? 0 : figures.volume().answered());
        cell(row, figures == null ? "–" : words.share(figures.onTime(), getLocale()));
    }
}
