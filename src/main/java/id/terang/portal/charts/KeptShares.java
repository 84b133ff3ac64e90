package id.terang.portal.charts;

import id.terang.portal.charts.HonestCurve.Tick;
import id.terang.statistics.FigureSheet.Month;
import id.terang.statistics.FigureSheet.OnTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How often the promised answer came in time, month by month: a dot with its interval where there are enough deadlines,
/// nothing where there are not, and the share of the whole period as a line.
///
/// @param all where the share of the whole period is; null where it may not be told
public record KeptShares(List<Dot> dots, List<Tick> shares, List<MonthTick> months, @Nullable Tick all, Lines readings)
        implements Picture {

    static final double LEFT = 38;
    static final double RIGHT = 392;
    static final double TOP = 22;
    static final double BOTTOM = 190;

    /// @param high upper end of the interval
    public record Dot(String x, String y, String low, String high) { }

    /// @param months whole ones only, oldest first
    /// @param whole the same promise over the whole period
    static @Nullable KeptShares of(List<Month> months, OnTime whole, FigureWords words) {
        var slots = new MonthTick.Slots(LEFT, RIGHT, Math.max(1, months.size()));
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < months.size(); i++) {
            OnTime one = months.get(i).onTime();
            if (one.share() != null && one.low() != null && one.high() != null) {
                dots.add(new Dot(Picture.number(slots.middle(i)), Picture.number(y(one.share())), Picture.number(y(one.low())),
                        Picture.number(y(one.high()))));
            }
        }
        if (dots.isEmpty()) {
            return null;
        }
        return new KeptShares(dots, HonestCurve.shares(LEFT, 25, KeptShares::y), MonthTick.of(months, slots, words.w()),
                whole.share() == null ? null : new Tick(LEFT, (int) Math.round(whole.share() * 100), y(whole.share())),
                new Lines(MonthTick.places(months), MonthTick.labels(months, words.w()), null,
                        List.of(new Line("low", "kept", null, values(months, OnTime::low)),
                                new Line("high", "kept", null, values(months, OnTime::high)),
                                new Line("dots", "kept", null, values(months, OnTime::share))),
                        true, null, whole.share() == null ? null : new Level(Picture.share(whole.share()),
                                words.w().get("portal.ontime.all", words.percent(whole.share()))), months.stream().map(words::kept).toList()));
    }

    @Override
    public int height() {
        return MonthTick.HEIGHT;
    }

    private static List<@Nullable Double> values(List<Month> months, Function<OnTime, @Nullable Double> of) {
        var values = new ArrayList<@Nullable Double>();
        months.stream().map(Month::onTime).map(of).forEach(value -> values.add(value == null ? null : Picture.share(value)));
        return values;
    }

    private static double y(double share) {
        return BOTTOM - (BOTTOM - TOP) * share;
    }
}
