package id.terang.portal.charts;

import id.terang.portal.charts.HonestCurve.Tick;
import id.terang.statistics.Comparison;
import id.terang.statistics.Comparison.Limits;
import id.terang.statistics.Comparison.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The funnel, drawn: sizes from left to right on a scale of square roots, so that small agencies have room, shares from
/// below to above.
///
/// @param near outline of the limits of 95 %
/// @param far outline of the limits of 99.8 %
/// @param target height of the share of all
/// @param share of all, 0…1
public record FunnelPlot(String near, String far, String target, double share, List<Dot> dots, List<Tick> sizes, List<Tick> shares, Spots readings)
        implements Picture {

    private static final int HEIGHT = 246;
    private static final double LEFT = 38;
    private static final double RIGHT = 392;
    private static final double TOP = 12;
    private static final double BOTTOM = 208;

    private static final int[] SIZES = {20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000};
    private static final int MOST_SIZES = 6;
    private static final int STEP = 20;

    /// One agency.
    ///
    /// @param tone class of its colour
    /// @param labelled whether its name stands beside it: only where it lies outside
    /// @param left whether the name stands on its left
    public record Dot(String name, String x, String y, String tone, boolean labelled, boolean left) { }

    private static final int FEWEST = 2;

    /// Null where there is nothing to compare: one dot alone says nothing.
    public static @Nullable FunnelPlot of(Comparison comparison, FigureWords words) {
        if (comparison.points().size() < FEWEST) {
            return null;
        }
        double least = comparison.limits().getFirst().size();
        double most = comparison.limits().getLast().size();
        var scale = new Scale(Math.sqrt(least), Math.sqrt(most));
        var dots = comparison.points().stream().map(point -> {
            double x = scale.x(point.size());
            return new Dot(point.name().in(words.w().locale()), Picture.number(x), Picture.number(y(point.standardised())),
                    point.place() == Place.WITHIN ? "" : "dot--out", point.place() != Place.WITHIN, x > (LEFT + RIGHT) / 2);
        }).toList();
        return new FunnelPlot(outline(comparison.limits(), scale, Limits::low95, Limits::high95),
                outline(comparison.limits(), scale, Limits::low998, Limits::high998), Picture.number(y(comparison.target())),
                comparison.target(), dots,
                sizes(least, most, scale), HonestCurve.shares(LEFT, STEP, FunnelPlot::y), new Spots(
                comparison.points().stream().map(point -> Picture.spot(scale.x(point.size()), y(point.standardised()))).toList(),
                comparison.points().stream().map(words::placed).toList()));
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    private record Scale(double from, double to) {

        double x(double size) {
            return LEFT + (RIGHT - LEFT) * Math.clamp((Math.sqrt(size) - from) / Math.max(1e-9, to - from), 0, 1);
        }
    }

    private static String outline(List<Limits> limits, Scale scale, ToDoubleFunction<Limits> low, ToDoubleFunction<Limits> high) {
        var path = new StringBuilder();
        for (Limits at : limits) {
            path.append(path.isEmpty() ? 'M' : 'L').append(Picture.number(scale.x(at.size()))).append(' ').append(Picture.number(y(high.applyAsDouble(at))));
        }
        for (Limits at : limits.reversed()) {
            path.append('L').append(Picture.number(scale.x(at.size()))).append(' ').append(Picture.number(y(low.applyAsDouble(at))));
        }
        return path.append('Z').toString();
    }

    private static List<Tick> sizes(double least, double most, Scale scale) {
        var ticks = new ArrayList<Tick>();
        for (int size : SIZES) {
            if (size >= least && size <= most) {
                ticks.add(new Tick(scale.x(size), size, BOTTOM));
            }
        }
        return ticks.size() <= MOST_SIZES ? ticks : ticks.subList(ticks.size() - MOST_SIZES, ticks.size());
    }

    /// A standardised share may lie above 1; it is drawn at the edge.
    private static double y(double share) {
        return BOTTOM - (BOTTOM - TOP) * Math.clamp(share, 0, 1);
    }
}
