package id.terang.ui.lead;

import com.vaadin.flow.component.html.Span;
import id.terang.statistics.FigureSheet.Rate;
import id.terang.statistics.FigureSheet.Waiting;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureWords;

/// This period beside the one before: the figures that the public reads, under the same definitions.
class TrendTable extends Tables {

    TrendTable(FigureSheet now, FigureSheet before, FigureWords words) {
        super("lead.trend", "lead.trend.figure", "lead.trend.now", "lead.trend.before");
        words.flow(now, before, getLocale()).forEach(line -> {
            var row = row(new Span(getTranslation(line.key())));
            cell(row, line.now());
            cell(row, line.before());
        });
        for (int i = 0; i < now.onTime().size(); i++) {
            var one = now.onTime().get(i);
            var row = row(new Span(getTranslation(one.definition().key() + ".title")));
            cell(row, words.share(one, getLocale()));
            cell(row, words.share(before.onTime().get(i), getLocale()));
        }
        rate(now.aftermath().disputed(), before.aftermath().disputed(), words);
        rate(now.aftermath().reopened(), before.aftermath().reopened(), words);
        waiting(now.firstResponse(), before.firstResponse(), words);
        waiting(now.decision(), before.decision(), words);
    }

    private void rate(Rate now, Rate before, FigureWords words) {
        var row = row(new Span(getTranslation(now.definition().key() + ".title")));
        cell(row, words.share(now, getLocale()));
        cell(row, words.share(before, getLocale()));
    }

    private void waiting(Waiting now, Waiting before, FigureWords words) {
        var row = row(new Span(getTranslation("lead.median", getTranslation(now.definition().key() + ".title"))));
        cell(row, words.days(now.working().median(), getLocale()));
        cell(row, words.days(before.working().median(), getLocale()));
    }
}
