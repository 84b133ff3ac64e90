package id.terang.portal.figures;

import id.terang.portal.charts.Chart;
import id.terang.portal.charts.FigureWords;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Mistake;
import id.terang.shared.Texts;
import id.terang.statistics.Comparison;
import id.terang.statistics.FigureSheet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Agencies beside each other.
///
/// @param below the question that compares the parts of the only agency that is large enough; empty where there is none
/// @param longer the same question for a longer period, where this one compares nothing; null where it compares something or is as long already
/// @param desks codes of the agencies that receive complaints for others
/// @param sheet the same question, for what is left out of it
public record ComparePage(Asked asked, @Nullable Asked below, @Nullable Asked longer, Comparison comparison, Set<String> desks, FigureSheet sheet, FigureWords words, Chart chart, String period, String asOf,
                          List<Mistake> mistakes) {

    /// Names of those that are too small.
    public List<String> few() {
        return comparison.tooFew().stream().map(name -> name.in(words.w().locale())).toList();
    }

    /// Names of those whose numbers do not add up.
    public String blocked() {
        return names(comparison.heldBack());
    }

    private String names(List<Texts> agencies) {
        return agencies.stream().map(name -> name.in(words.w().locale())).collect(Collectors.joining(", "));
    }
}
