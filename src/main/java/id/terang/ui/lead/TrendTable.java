package id.terang.ui.lead;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.terang.jurisdiction.Agency;
import id.terang.shared.LocalWords;
import id.terang.statistics.FigureSheet.Rate;
import id.terang.statistics.FigureSheet.Waiting;
import id.terang.statistics.FigureWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// This period beside the one before: the figures that the public reads, under the same definitions.
class TrendTable extends Tables {

    private static final String NOTHING = "0";

    private final List<String> none = new ArrayList<>();
    private final Agency agency;
    private final LocalDate today;

    TrendTable(Board board, FigureWords words) {
        super("lead.trend", "lead.trend.figure", "lead.trend.now", "lead.trend.before");
        agency = board.agency();
        today = board.today();
        var now = board.now();
        var before = board.before();
        words.flow(now, before, getLocale()).forEach(line -> {
            if (line.now().equals(NOTHING) && line.before().equals(NOTHING)) {
                none.add(getTranslation(line.key()));
                return;
            }
            var row = row(new Span(getTranslation(line.key())));
            // Whether it comes or goes is in its name.
            cell(row, unsigned(line.now()));
            cell(row, unsigned(line.before()));
        });
        for (int i = 0; i < now.onTime().size(); i++) {
            var one = now.onTime().get(i);
            var row = row(new Span(getTranslation(one.definition().key() + ".title")));
            cell(row, words.share(one, getLocale()));
            cell(row, words.share(before.onTime().get(i), getLocale()));
        }
        around(board.around());
        rate(now.aftermath().disputed(), before.aftermath().disputed(), words);
        rate(now.aftermath().reopened(), before.aftermath().reopened(), words);
        waiting(now.firstResponse(), before.firstResponse(), words);
        waiting(now.decision(), before.decision(), words);
    }

    /// What did not happen in either period.
    Paragraph zeros() {
        var zeros = new Paragraph(getTranslation("lead.trend.none", String.join("; ", none)));
        zeros.addClassNames("soft", "small");
        zeros.setVisible(!none.isEmpty());
        return zeros;
    }

    private static String unsigned(String number) {
        return number.replaceFirst("^[+−]", "");
    }

    private void around(Board.Around times) {
        if (times.now() == 0 && times.before() == 0) {
            none.add(getTranslation("lead.around"));
            return;
        }
        var row = row(new Span(getTranslation("lead.around")));
        around(row, times.now(), today);
        around(row, times.before(), today.minusDays(Board.PERIOD_DAYS));
    }

    private void around(NativeTableRow row, int times, LocalDate last) {
        var cell = cell(row, "");
        var number = LocalWords.number(times, getLocale());
        cell.add(times == 0 ? new Span(number) : new Anchor(PassedAroundView.address(agency, Board.period(last)), number));
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
