package id.terang.portal;

import id.terang.shared.Texts;
import id.terang.statistics.Comparison;
import id.terang.statistics.Comparison.Place;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Agencies beside each other.
///
/// @param plot null where there is nothing to draw
public record ComparePage(Asked asked, Comparison comparison, FigureWords words, @Nullable FunnelPlot plot, String period, String asOf,
                          List<Mistake> mistakes) {

    /// How many lie far outside of what is to be expected.
    public long far() {
        return comparison.points().stream().filter(point -> point.place() == Place.FAR_ABOVE || point.place() == Place.FAR_BELOW).count();
    }

    /// Names of those that are too small.
    public String few() {
        return comparison.tooFew().stream().map((Texts name) -> name.in(words.w().locale())).collect(Collectors.joining(", "));
    }
}
