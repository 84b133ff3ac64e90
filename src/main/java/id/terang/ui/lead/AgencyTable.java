package id.terang.ui.lead;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import id.terang.shared.LocalWords;
import id.terang.statistics.FigureSheet.Volume;
import id.terang.statistics.FigureWords;
import java.util.Objects;

/// The offices directly below, each with all that is below it: what presses now, and how it fared in the period. Those with
/// nothing to do and nothing done stand behind one line.
class AgencyTable extends Tables {

    private final Div quiet = new Div();

    AgencyTable(Board board, FigureWords words) {
        super("lead.agencies", "lead.agency", "lead.card.pending", "lead.card.dueToday", "lead.card.overdue", "lead.card.unassigned",
            "lead.answered", "lead.onTime");
        quiet.addClassName("lead__cases");
        board.branches().forEach(branch -> {
            if (branch.load().pending() == 0 && idle(branch)) {
                quiet.add(name(branch));
            } else {
                row(branch, words);
            }
        });
    }

    /// What does not add up is no sign that nothing was done.
    private static boolean idle(Board.Branch branch) {
        return branch.figures() == null || branch.figures().volume().reconciles() && branch.figures().volume().answered() == 0;
    }

    NativeDetails idle() {
        var idle = new NativeDetails(getTranslation("lead.agencies.idle", quiet.getComponentCount()), quiet);
        idle.setVisible(quiet.getComponentCount() > 0);
        return idle;
    }

    private void row(Board.Branch branch, FigureWords words) {
        var load = branch.load();
        var figures = branch.figures();
        var row = row(name(branch));
        cell(row, load.pending());
        cell(row, load.dueToday());
        var overdue = cell(row, load.overdue());
        if (load.overdue() > 0) {
            overdue.addClassName("lead__late");
        }
        cell(row, load.unassigned());
        cell(row, figures == null ? LocalWords.number(0, getLocale()) : words.count(figures.volume(), Volume::answered, getLocale()));
        cell(row, figures == null ? "–" : words.share(Objects.requireNonNull(figures.onTime()), getLocale()));
    }

    private static Anchor name(Board.Branch branch) {
        return new Anchor(lead(branch.agency()), branch.agency().name());
    }
}
