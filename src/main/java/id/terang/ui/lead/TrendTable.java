package id.terang.ui.lead;

import com.vaadin.flow.component.html.Span;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureSheet.Waiting;

/// This period beside the one before: the figures that the public reads, under the same definitions.
class TrendTable extends Tables {

    TrendTable(FigureSheet now, FigureSheet before) {
        super("lead.trend", "lead.trend.figure", "lead.trend.now", "lead.trend.before");
        count("lead.filed", now.volume().received(), before.volume().received());
        count("lead.answered", now.volume().answered(), before.volume().answered());
        count("lead.returned", now.volume().returned(), before.volume().returned());
        count("lead.movedOut", now.volume().movedOut(), before.volume().movedOut());
        for (int i = 0; i < now.onTime().size(); i++) {
            var one = now.onTime().get(i);
            var row = row(new Span(getTranslation(one.definition().key() + ".title")));
            cell(row, share(one));
            cell(row, share(before.onTime().get(i)));
        }
        waiting(now.firstResponse(), before.firstResponse());
        waiting(now.decision(), before.decision());
    }

    private void count(String name, long now, long before) {
        var row = row(new Span(getTranslation(name)));
        cell(row, now);
        cell(row, before);
    }

    private void waiting(Waiting now, Waiting before) {
        var row = row(new Span(getTranslation("lead.median", getTranslation(now.definition().key() + ".title"))));
        cell(row, days(now.working().median()));
        cell(row, days(before.working().median()));
    }
}
