package id.terang.portal;

import id.terang.portal.SearchPage.Way;
import id.terang.statistics.FigureSheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures for one question.
///
/// @param scope what they are about, in words; empty: everything
/// @param curve the honest curve in working days; empty where there is too little to draw
/// @param agencies choices of the form
public record StatisticsPage(Asked asked, FigureSheet sheet, FigureWords words, String scope, String period, String asOf,
                             @Nullable HonestCurve curve, List<Mistake> mistakes, List<Way> agencies, List<Way> services,
                             List<Way> kinds, List<Way> channels, List<Way> chosen) {

    /// The months from the first in which there was anything.
    public List<FigureSheet.Month> months() {
        return sheet.byMonth().stream().dropWhile(month -> month.volume().received() == 0 && month.volume().pendingEnd() == 0)
                .toList();
    }

    /// Cases filed in the busiest month, for the bars.
    public long busiest() {
        return Math.max(1, sheet.byMonth().stream().mapToLong(month -> month.volume().filed()).max().orElse(1));
    }
}
