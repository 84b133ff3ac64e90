package id.terang.portal;

import id.terang.portal.SearchPage.Way;
import id.terang.statistics.FigureSheet;
import java.util.List;

/// The figures for one question.
///
/// @param scope what they are about, in words; empty: everything
/// @param agencies choices of the form
public record StatisticsPage(Asked asked, FigureSheet sheet, FigureWords words, String scope, String period, String asOf,
                             Chart curve, Chart trend, Chart onTime, Chart backlog, List<Mistake> mistakes, List<Way> agencies, List<Way> services,
                             List<Way> kinds, List<Way> channels, List<Way> outcomes, List<Way> chosen) {

    /// The months from the first in which there was anything.
    public List<FigureSheet.Month> months() {
        return sheet.byMonth().stream().dropWhile(month -> month.volume().received() == 0 && month.volume().pendingEnd() == 0)
                .toList();
    }
}
