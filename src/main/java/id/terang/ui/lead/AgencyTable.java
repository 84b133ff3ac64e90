package id.terang.ui.lead;

import com.vaadin.flow.component.html.Anchor;
import id.terang.statistics.FigureWords;

/// The offices directly below, each with all that is below it: what presses now, and how it fared in the period.
class AgencyTable extends Tables {

    AgencyTable(Board board, FigureWords words) {
        super("lead.agencies", "lead.agency", "lead.card.pending", "lead.card.dueToday", "lead.card.overdue", "lead.card.unassigned",
            "lead.answered", "lead.onTime");
        board.branches().forEach(branch -> row(branch, words));
    }

    private void row(Board.Branch branch, FigureWords words) {
        var load = branch.load();
        var figures = branch.figures();
        var row = row(new Anchor(lead(branch.agency()), branch.agency().name()));
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
