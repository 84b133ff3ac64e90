package id.terang.portal.figures;

import id.terang.jurisdiction.Atlas;
import id.terang.portal.charts.Chart;
import id.terang.portal.charts.Charts;
import id.terang.portal.charts.FigureWords;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Frames;
import id.terang.portal.frame.Words;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureSheet.OnTime;
import id.terang.statistics.FigureSheet.Standing;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/// The figures of one question as every page lays them out, all from one sheet.
///
/// @param moment for which they hold
/// @param asOf how that moment is said
/// @param over whether that moment or the end of the period has passed
/// @param curve the honest curve
/// @param complaints address of the cases filed in the period
/// @param oldest address of the cases that wait longest
public record Blocks(FigureSheet sheet, FigureWords words, String moment, String asOf, boolean over, Chart curve, Chart trend, Chart onTime,
                     Chart backlog, String complaints, String oldest) {

    /// @param asked the question in an address
    public static Blocks of(FigureSheet sheet, Charts charts, Atlas atlas, Asked asked, Words w) {
        ZoneId zone = Frames.zone(atlas);
        boolean over = sheet.query().asOf() != null || sheet.query().to().isBefore(LocalDate.ofInstant(sheet.asOf(), zone));
        return new Blocks(sheet, new FigureWords(w), w.moment(sheet.asOf(), zone), new FigureWords(w).computed(sheet.query(), sheet.asOf(), zone), over, charts.timeToAnswer(sheet, asked, w),
                charts.trend(sheet, atlas, asked, w), charts.onTime(sheet, atlas, asked, w), charts.backlog(sheet, asked, w),
                w.path("/complaints") + asked.without("as_of").with("from", sheet.query().from().toString()).with("to", sheet.query().to().toString()).query(),
                w.path("/statistics/oldest") + asked.without("from", "to", "as_of").query());
    }

    /// The months from the first in which there was anything.
    public List<FigureSheet.Month> months() {
        return sheet.byMonth().stream().dropWhile(month -> month.volume().received() == 0 && month.volume().pendingEnd() == 0)
                .toList();
    }

    /// Whether any month has enough cases for more than counts.
    public boolean timed() {
        return months().stream().anyMatch(month -> month.decision().working().median().standing() != Standing.TOO_FEW
                || month.onTime().standing() != Standing.TOO_FEW);
    }

    /// Whether there is nothing to tell.
    public boolean empty() {
        return sheet.volume().received() == 0 && Objects.equals(sheet.backlog().pending(), 0L) && sheet.volume().answered() == 0;
    }

    /// Whether there are cases, but no more can be concluded from them than their number: they are too few, or have gone on too soon.
    public boolean few() {
        return sheet.volume().reconciles() && curve.picture() == null && sheet.endings().isEmpty()
                && sheet.onTime().stream().map(OnTime::share).allMatch(Objects::isNull);
    }

    /// Whether those whose times are counted are themselves too few.
    public boolean scarce() {
        return sheet.curves().stream().allMatch(one -> one.standing() == Standing.TOO_FEW);
    }
}
