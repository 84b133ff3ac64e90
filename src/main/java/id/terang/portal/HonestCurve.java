package id.terang.portal;

import id.terang.statistics.FigureSheet.Curve;
import id.terang.statistics.FigureSheet.CurvePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The share decided by day since filing, drawn as steps with its band, and the promise as an upright line.
/// Coordinates are those of a picture 400 wide and 220 high, small enough for a phone.
///
/// @param line path of the curve
/// @param band path of its 95 % band
/// @param end where the last point is, for its label
/// @param promise where the promised day is, if it is in the picture
public record HonestCurve(String line, String band, List<Tick> days, List<Tick> shares, Tick end, @Nullable Tick promise) {

    public static final double LEFT = 38;
    public static final double RIGHT = 392;
    public static final double TOP = 22;
    public static final double BOTTOM = 190;

    private static final int[] STEPS = {1, 2, 5, 7, 10, 14, 20, 30, 60};
    private static final int MOST_TICKS = 7;

    /// @param at place on its axis
    /// @param value day, or share in per cent
    public record Tick(double at, int value, double other) {

        public String x() {
            return number(at);
        }

        public String y() {
            return number(other);
        }
    }

    static @Nullable HonestCurve of(Curve curve) {
        List<CurvePoint> points = curve.points();
        if (points.size() < 2) {
            return null;
        }
        int last = points.getLast().day();
        int promised = curve.promise() == null ? 0 : curve.promise().days();
        int width = Math.max(last, Math.min(promised, last * 2));
        var line = new StringBuilder();
        var upper = new StringBuilder();
        var lower = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            CurvePoint point = points.get(i);
            String x = number(x(point.day(), width));
            if (i == 0) {
                line.append('M').append(x).append(' ').append(number(y(point.share())));
                upper.append('M').append(x).append(' ').append(number(y(point.high())));
            } else {
                line.append('H').append(x).append('V').append(number(y(point.share())));
                upper.append('H').append(x).append('V').append(number(y(point.high())));
            }
        }
        // Backwards along the lower edge: down to the level of a day, then left to where that day began.
        for (int i = points.size() - 1; i >= 0; i--) {
            lower.append('V').append(number(y(points.get(i).low()))).append('H')
                    .append(number(x(points.get(Math.max(0, i - 1)).day(), width)));
        }
        CurvePoint end = points.getLast();
        return new HonestCurve(line.toString(), upper + lower.toString() + "Z", daysTo(width), quarters(),
                new Tick(x(end.day(), width), (int) Math.round(end.share() * 100), y(end.share())),
                promised > 0 && promised <= width ? new Tick(x(promised, width), promised, TOP) : null);
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

    private static List<Tick> quarters() {
        var ticks = new ArrayList<Tick>();
        for (int percent = 0; percent <= 100; percent += 25) {
            ticks.add(new Tick(LEFT, percent, y(percent / 100.0)));
        }
        return ticks;
    }

    private static double x(int day, int width) {
        return LEFT + (RIGHT - LEFT) * day / Math.max(1, width);
    }

    private static double y(double share) {
        return BOTTOM - (BOTTOM - TOP) * share;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
