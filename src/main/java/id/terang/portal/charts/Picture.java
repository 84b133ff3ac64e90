package id.terang.portal.charts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a chart draws, in the coordinates of a picture {@value #WIDTH} wide: the same on a page, in a file and in somebody
/// else's page.
public sealed interface Picture permits TrendLines, HonestCurve, KeptShares, BacklogBars, FunnelPlot, AreaMap {

    int WIDTH = 400;

    int height();

    /// What can be pointed at, from left to right, for those who have JavaScript.
    Readings readings();

    /// A coordinate: to a tenth of what a phone can show.
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /// A share, as exactly as it can be seen; more digits would only make the page heavier.
    static double share(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    static List<Double> spot(double x, double y) {
        return List.of(Math.round(x * 10) / 10.0, Math.round(y * 10) / 10.0);
    }

    /// The numbers that are drawn, each with what is said about it: all that the script of the charts knows.
    sealed interface Readings {

        /// @param say one sentence for each place
        List<String> say();
    }

    /// Values over an axis that can be looked at closely.
    ///
    /// @param x places on the axis
    /// @param labels of the places; null where the number itself is the label
    /// @param axis what the places are, where they are numbers
    /// @param percent whether values are shares, 0…1
    /// @param mark an upright line
    /// @param level a line across
    record Lines(List<Integer> x, @Nullable List<String> labels, @Nullable String axis, List<Line> lines, boolean percent,
                 @Nullable Mark mark, @Nullable Level level, List<String> say) implements Readings { }

    /// @param style `bars`, `line`, `steps`, `dots`, or `low` and `high` for the limits
    /// @param name for the legend; null where the chart has but one line
    /// @param values one for each place, null where none is shown
    record Line(String style, String tone, @Nullable String name, List<? extends @Nullable Number> values) { }

    record Mark(int x, String name) { }

    record Level(double y, String name) { }

    /// Marks that stand where they stand.
    ///
    /// @param at x and y in the picture
    record Spots(List<List<Double>> at, List<String> say) implements Readings { }
}
