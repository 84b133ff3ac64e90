package id.terang.portal.charts;

import id.terang.statistics.FigureSheet.Curve;
import id.terang.statistics.FigureSheet.CurvePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/// The share decided by day, drawn as steps with its band, and the promise as an upright line. What is known of a day holds until the
/// next, so the last step has its day too; beside its end stands the share. Small enough for a phone.
///
/// @param line path of the curve
/// @param band path of its 95 % band
/// @param end where the last point is, for its label
/// @param promise where the promised day is, if it is in the picture
/// @param axis what the days are
public record HonestCurve(String line, String band, List<Tick> days, List<Tick> shares, Tick end, @Nullable Tick promise, String axis, Lines readings)
        implements Picture {

    public static final double LEFT = 38;
    public static final double RIGHT = 352;
    public static final double TOP = 22;
    public static final double BOTTOM = 190;

    private static final int HEIGHT = 226;
    private static final int[] STEPS = {1, 2, 5, 7, 10, 14, 20, 30, 60};
    private static final int MOST_TICKS = 7;

    /// @param at place on its axis
    /// @param value day, or share in per cent
    public record Tick(double at, int value, double other) {

        public String x() {
            return Picture.number(at);
        }

        public String y() {
            return Picture.number(other);
        }
    }

    public static @Nullable HonestCurve of(Curve curve, String axis, FigureWords words) {
        List<CurvePoint> points = curve.points();
        if (points.size() < 2) {
            return null;
        }
        int last = points.getLast().day();
        int promised = curve.promise() == null ? 0 : curve.promise().days();
        int width = Math.max(last + 1, Math.min(promised, last * 2));
        var line = new StringBuilder();
        var upper = new StringBuilder();
        var lower = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            CurvePoint point = points.get(i);
            String x = Picture.number(x(point.day(), width));
            if (i == 0) {
                line.append('M').append(x).append(' ').append(Picture.number(y(point.share())));
                upper.append('M').append(x).append(' ').append(Picture.number(y(point.high())));
            } else {
                line.append('H').append(x).append('V').append(Picture.number(y(point.share())));
                upper.append('H').append(x).append('V').append(Picture.number(y(point.high())));
            }
        }
        String ends = Picture.number(x(last + 1, width));
        line.append('H').append(ends);
        upper.append('H').append(ends);
        // Backwards along the lower edge: down to the level of a day, which began at its left end.
        for (CurvePoint point : points.reversed()) {
            lower.append('V').append(Picture.number(y(point.low()))).append('H').append(Picture.number(x(point.day(), width)));
        }
        CurvePoint end = points.getLast();
        return new HonestCurve(line.toString(), upper + lower.toString() + "Z", daysTo(width), shares(LEFT, 25, HonestCurve::y),
                new Tick(x(last + 1, width), (int) Math.round(end.share() * 100), y(end.share())),
                promised > 0 && promised <= width ? new Tick(x(promised, width), promised, TOP) : null, axis,
                readings(points, promised > 0 && promised <= width ? promised : 0, axis, words));
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    private static Lines readings(List<CurvePoint> points, int promised, String axis, FigureWords words) {
        return new Lines(points.stream().map(CurvePoint::day).toList(), null, axis,
                List.of(new Line("low", "curve", null, points.stream().map(one -> Picture.share(one.low())).toList()),
                        new Line("high", "curve", null, points.stream().map(one -> Picture.share(one.high())).toList()),
                        new Line("steps", "curve", null, points.stream().map(one -> Picture.share(one.share())).toList())),
                true, promised == 0 ? null : new Mark(promised, words.w().get("portal.curve.promised", promised)), null,
                points.stream().map(words::decided).toList());
    }

    /// Whether the label of the promise stands left of its line.
    public boolean promiseLeft() {
        return promise != null && promise.at() > (LEFT + RIGHT) / 2;
    }

    private static List<Tick> daysTo(int width) {
        int step = STEPS[STEPS.length - 1];
        for (int candidate : STEPS) {
            if (width / candidate < MOST_TICKS) {
                step = candidate;
                break;
            }
        }
        var ticks = new ArrayList<Tick>();
        for (int day = 0; day <= width; day += step) {
            ticks.add(new Tick(x(day, width), day, BOTTOM));
        }
        return ticks;
    }

    /// The lines of an axis of shares.
    ///
    /// @param step in per cent
    static List<Tick> shares(double left, int step, DoubleUnaryOperator y) {
        var ticks = new ArrayList<Tick>();
        for (int percent = 0; percent <= 100; percent += step) {
            ticks.add(new Tick(left, percent, y.applyAsDouble(percent / 100.0)));
        }
        return ticks;
    }

    private static double x(int day, int width) {
        return LEFT + (RIGHT - LEFT) * day / Math.max(1, width);
    }

    private static double y(double share) {
        return BOTTOM - (BOTTOM - TOP) * share;
    }
}
