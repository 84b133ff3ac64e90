package id.terang.portal.charts;

import id.terang.statistics.FigureSheet.Backlog;
import id.terang.statistics.FigureSheet.Band;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What waits, by age: one bar for each band, the youngest above.
public record BacklogBars(List<Bar> bars, Spots readings) implements Picture {

    static final double LEFT = 138;
    static final double RIGHT = 356;

    private static final int ROW = 25;
    private static final int THICK = 15;
    private static final int BELOW = 6;

    /// @param text height at which its words stand
    /// @param end where its number stands
    public record Bar(String words, String count, String y, String text, String width, String end) { }

    static @Nullable BacklogBars of(Backlog backlog, FigureWords words) {
        if (backlog.pending() == null || backlog.pending() == 0) {
            return null;
        }
        long most = Math.max(1, backlog.bands().stream().mapToLong(Band::cases).max().orElse(1));
        var bars = new ArrayList<Bar>();
        var at = new ArrayList<List<Double>>();
        var say = new ArrayList<String>();
        for (Band band : backlog.bands()) {
            double y = bars.size() * (double) ROW + (ROW - THICK) / 2.0;
            double width = (RIGHT - LEFT) * band.cases() / most;
            String count = words.w().number(band.cases());
            bars.add(new Bar(words.band(band), count, Picture.number(y), Picture.number(y + THICK / 2.0), Picture.number(width),
                    Picture.number(LEFT + width)));
            at.add(Picture.spot(LEFT + width, y + THICK / 2.0));
            say.add(words.w().get("portal.backlog.say", words.band(band), band.cases()));
        }
        return new BacklogBars(bars, new Spots(at, say));
    }

    @Override
    public int height() {
        return bars.size() * ROW + BELOW;
    }
}
