package id.terang.portal.figures;

import id.terang.portal.charts.Chart;
import id.terang.portal.charts.FigureWords;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Mistake;
import id.terang.portal.search.SearchPage.Way;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.Measure;
import id.terang.statistics.Measure.Shape;
import java.util.List;

/// How much and how fast by area: the map, and the table beside it.
///
/// @param asked also what the map is to show
/// @param narrowed the same question about any figure
/// @param ways to the other figures that it can show
public record MapPage(Asked asked, Asked narrowed, Measure measure, List<Way> ways, Chart chart, FigureSheet sheet, FigureWords words, String link,
                      String period, String asOf, List<Mistake> mistakes) {

    /// Whether the table has to say of each area why it has no such figure.
    public boolean rate() {
        return measure.shape() != Shape.CASES;
    }
}
