package id.terang.portal.figures;

import id.terang.portal.charts.Chart;
import id.terang.portal.charts.FigureWords;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Mistake;
import id.terang.shared.Texts;
import id.terang.statistics.Comparison;
import id.terang.statistics.FigureSheet;
import java.util.List;
import java.util.stream.Collectors;

/// Agencies beside each other.
///
/// @param sheet the same question, for what is left out of it
public record ComparePage(Asked asked, Comparison comparison, FigureSheet sheet, FigureWords words, Chart chart, String period, String asOf,
                          List<Mistake> mistakes) {

    /// Names of those that are too small.
    public String few() {
        return names(comparison.tooFew());
    }

    /// Names of those whose numbers do not add up.
    public String blocked() {
        return names(comparison.heldBack());
    }

    private String names(List<Texts> agencies) {
        return agencies.stream().map(name -> name.in(words.w().locale())).collect(Collectors.joining(", "));
    }
}
