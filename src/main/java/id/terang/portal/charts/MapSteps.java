package id.terang.portal.charts;

import id.terang.statistics.Measure.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// The steps of colour of a map: at most five, from numbers that the legend names. Of numbers of cases there are about as many
/// areas in each step; shares and times have steps of one width that begin at zero, so that what differs little looks alike.
///
/// @param from the least number of each step, rising
/// @param most the largest number of all
/// @param bare what else is on the map, instead of a step
public record MapSteps(List<Long> from, long most, Set<Bare> bare) {

    /// What an area has instead of a step of the colour.
    public enum Bare {
        /// Nothing happened there.
        EMPTY,
        /// Too few to speak of.
        FEW,
        /// It takes longer than has been seen.
        BEYOND,
        /// The numbers do not add up.
        BLOCKED;

        /// Class of its filling.
        public String css() {
            return "shape--" + name().toLowerCase(Locale.ROOT);
        }

        /// Filling where there is no style sheet.
        public String fill() {
            return this == EMPTY ? "#ffffff" : "url(#map-" + name().toLowerCase(Locale.ROOT) + ")";
        }
    }

    private static final int STEPS = 5;
    private static final long ALL = 100;
    private static final double PALEST = 0.35;
    private static final int COLUMNS = 3;
    private static final int COLUMN = 130;
    private static final int LINE = 20;
    private static final int GAP = 22;

    /// One entry of the legend.
    ///
    /// @param text height at which its words stand
    public record Key(int x, int y, int text, @Nullable Bare bare, String depth, String words) { }

    /// @param numbers of those that have a step
    /// @param shape what kind of numbers they are; shares in whole per cent
    static MapSteps of(List<Long> numbers, Shape shape, Set<Bare> bare) {
        if (numbers.isEmpty() || shape == Shape.CASES) {
            return alike(numbers, bare);
        }
        long most = shape == Shape.SHARE ? ALL : Collections.max(numbers);
        long width = shape == Shape.SHARE ? ALL / STEPS : Math.ceilDiv(most + 1, STEPS);
        return new MapSteps(LongStream.range(0, STEPS).map(step -> step * width).filter(from -> from <= most).boxed().toList(), most, bare);
    }

    private static MapSteps alike(List<Long> numbers, Set<Bare> bare) {
        List<Long> some = numbers.stream().sorted().toList();
        int steps = (int) Math.min(STEPS, some.stream().distinct().count());
        var from = new TreeSet<Long>();
        for (int i = 0; i < steps; i++) {
            from.add(some.get(i * some.size() / steps));
        }
        return new MapSteps(List.copyOf(from), some.isEmpty() ? 0 : some.getLast(), bare);
    }

    String depth(long number) {
        int step = (int) from.stream().filter(least -> least <= number).count() - 1;
        return step < 0 ? "1" : depthOf(step);
    }

    private String depthOf(int step) {
        return Picture.number(from.size() == 1 ? 0.6 : PALEST + (1 - PALEST) * step / (from.size() - 1));
    }

    static String heading(int below) {
        return Integer.toString(below + GAP - 6);
    }

    List<Key> legend(int below, MapWords words) {
        var keys = new ArrayList<Key>();
        for (int i = 0; i < from.size(); i++) {
            long last = i == from.size() - 1 ? most : from.get(i + 1) - 1;
            add(keys, below, null, depthOf(i), words.step(from.get(i), last));
        }
        for (Bare one : Bare.values()) {
            if (bare.contains(one)) {
                add(keys, below, one, "1", words.words().w().get("portal.map.step." + one.name().toLowerCase(Locale.ROOT)));
            }
        }
        return keys;
    }

    private static void add(List<Key> keys, int below, @Nullable Bare bare, String depth, String words) {
        int y = below + GAP + keys.size() / COLUMNS * LINE;
        keys.add(new Key(6 + keys.size() % COLUMNS * COLUMN, y, y + 11, bare, depth, words));
    }

    static int room(List<Key> legend) {
        return legend.isEmpty() ? 0 : GAP + (legend.size() + COLUMNS - 1) / COLUMNS * LINE;
    }
}
