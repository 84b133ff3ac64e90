package id.terang.portal.charts;

import id.terang.portal.charts.HonestCurve.Tick;
import id.terang.portal.frame.Words;
import id.terang.statistics.FigureSheet.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What came in, what was answered and what was left waiting, month by month: bars and two lines on one scale.
///
/// @param bars complaints received
/// @param answered path of the answers given
/// @param waiting path of what waits at the end of each month
/// @param labels names of the three, at their right ends
public record TrendLines(List<Bar> bars, String answered, String waiting, List<Label> labels, List<Tick> counts, List<MonthTick> months,
                         Lines readings) implements Picture {

    static final double LEFT = 46;
    static final double RIGHT = 322;
    static final double TOP = 12;
    static final double BOTTOM = 190;

    private static final double APART = 15;
    private static final int MOST_COUNTS = 5;
    private static final double FILLED = 0.7;

    public record Bar(String x, String y, String width, String height) { }

    /// @param tone class of its colour
    public record Label(String tone, double y, String words) {

        public String at() {
            return Picture.number(y);
        }
    }

    /// @param months whole ones only, oldest first
    static @Nullable TrendLines of(List<Month> months, FigureWords words) {
        if (months.size() < 2) {
            return null;
        }
        Words w = words.w();
        long most = Math.max(1, months.stream().map(Month::volume)
                .mapToLong(one -> Math.max(one.received(), Math.max(one.answered(), one.pendingEnd()))).max().orElse(1));
        int step = step(most);
        double top = Math.ceilDiv(most, step) * (double) step;
        var slots = new MonthTick.Slots(LEFT, RIGHT, months.size());
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < months.size(); i++) {
            if (months.get(i).volume().reconciles()) {
                double height = (BOTTOM - TOP) * months.get(i).volume().received() / top;
                bars.add(new Bar(Picture.number(slots.middle(i) - slots.width() * FILLED / 2), Picture.number(BOTTOM - height),
                        Picture.number(slots.width() * FILLED), Picture.number(height)));
            }
        }
        var counts = new ArrayList<Tick>();
        for (int count = 0; count <= top; count += step) {
            counts.add(new Tick(LEFT, count, y(count, top)));
        }
        var last = months.getLast().volume();
        return new TrendLines(bars, path(months, slots, top, one -> one.volume().answered()),
                path(months, slots, top, one -> one.volume().pendingEnd()),
                apart(List.of(new Label("label--filed", y(last.received(), top), w.get("portal.trend.received")),
                        new Label("label--answered", y(last.answered(), top), w.get("portal.trend.answered")),
                        new Label("label--waiting", y(last.pendingEnd(), top), w.get("portal.trend.waiting")))),
                counts, MonthTick.of(months, slots, w), readings(months, words));
    }

    @Override
    public int height() {
        return MonthTick.HEIGHT;
    }

    private static Lines readings(List<Month> months, FigureWords words) {
        return new Lines(MonthTick.places(months), MonthTick.labels(months, words.w()), null,
                List.of(new Line("bars", "filed", words.w().get("portal.trend.received"), values(months, one -> one.volume().received())),
                        new Line("line", "answered", words.w().get("portal.trend.answered"), values(months, one -> one.volume().answered())),
                        new Line("line", "waiting", words.w().get("portal.trend.waiting"), values(months, one -> one.volume().pendingEnd()))),
                false, null, null, months.stream().map(words::trend).toList());
    }

    private static List<@Nullable Long> values(List<Month> months, ToLongFunction<Month> of) {
        var values = new ArrayList<@Nullable Long>();
        months.forEach(month -> values.add(month.volume().reconciles() ? of.applyAsLong(month) : null));
        return values;
    }

    /// A month whose flow does not add up is blocked (domain.md §4): the line has a gap there.
    private static String path(List<Month> months, MonthTick.Slots slots, double top, ToLongFunction<Month> of) {
        var path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < months.size(); i++) {
            Month month = months.get(i);
            if (month.volume().reconciles()) {
                path.append(drawing ? 'L' : 'M').append(Picture.number(slots.middle(i))).append(' ')
                        .append(Picture.number(y(of.applyAsLong(month), top)));
            }
            drawing = month.volume().reconciles();
        }
        return path.toString();
    }

    /// Names that would lie on each other give way: upwards from the bottom.
    private static List<Label> apart(List<Label> labels) {
        var placed = new ArrayList<Label>();
        double free = BOTTOM;
        for (Label label : labels.stream().sorted(Comparator.comparingDouble(Label::y).reversed()).toList()) {
            double y = Math.min(label.y(), free);
            placed.add(new Label(label.tone(), y, label.words()));
            free = y - APART;
        }
        return placed;
    }

    /// 1, 2 or 5 times a power of ten, so that there are few lines.
    private static int step(long most) {
        long step = 1;
        for (int i = 0; Math.ceilDiv(most, step) > MOST_COUNTS; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return (int) step;
    }

    private static double y(long count, double top) {
        return BOTTOM - (BOTTOM - TOP) * count / top;
    }
}
