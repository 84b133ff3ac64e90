package id.terang.portal.charts;

import id.terang.portal.frame.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The steps of colour of a map: at most five, with about as many areas in each, from numbers that the legend names.
///
/// @param from the least number of each step, rising
/// @param most the largest number of all
/// @param empty whether there are areas without any
/// @param blocked whether there are areas that have no number to show
public record MapSteps(List<Long> from, long most, boolean empty, boolean blocked) {

    static final String EMPTY = "shape--empty";
    static final String BLOCKED = "shape--blocked";

    private static final int STEPS = 5;
    private static final double PALEST = 0.35;
    private static final int COLUMNS = 3;
    private static final int COLUMN = 130;
    private static final int LINE = 20;
    private static final int GAP = 22;

    /// One entry of the legend.
    ///
    /// @param text height at which its words stand
    public record Key(int x, int y, int text, String css, String depth, String words) { }

    static MapSteps of(List<Long> numbers, boolean blocked) {
        List<Long> some = numbers.stream().filter(number -> number > 0).sorted().toList();
        int steps = (int) Math.min(STEPS, some.stream().distinct().count());
        var from = new TreeSet<Long>();
        for (int i = 0; i < steps; i++) {
            from.add(some.get(i * some.size() / steps));
        }
        return new MapSteps(List.copyOf(from), some.isEmpty() ? 0 : some.getLast(), some.size() < numbers.size(), blocked);
    }

    String css(long number) {
        return number == 0 ? EMPTY : "";
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

    List<Key> legend(int below, Words w) {
        var keys = new ArrayList<Key>();
        for (int i = 0; i < from.size(); i++) {
            long last = i == from.size() - 1 ? most : from.get(i + 1) - 1;
            add(keys, below, "", depthOf(i), last == from.get(i) ? w.number(last) : w.get("portal.map.step", from.get(i), last));
        }
        if (empty) {
            add(keys, below, EMPTY, "1", w.get("portal.map.step.empty"));
        }
        if (blocked) {
            add(keys, below, BLOCKED, "1", w.get("portal.map.step.blocked"));
        }
        return keys;
    }

    private static void add(List<Key> keys, int below, String css, String depth, String words) {
        int y = below + GAP + keys.size() / COLUMNS * LINE;
        keys.add(new Key(6 + keys.size() % COLUMNS * COLUMN, y, y + 11, css, depth, words));
    }

    static int room(List<Key> legend) {
        return legend.isEmpty() ? 0 : GAP + (legend.size() + COLUMNS - 1) / COLUMNS * LINE;
    }
}
