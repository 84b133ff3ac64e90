package id.terang.portal.charts;

import java.util.ArrayList;
import java.util.List;

/// A name on a map.
///
/// @param below how far under its place it stands
/// @param anchor which end of it stands there: names at the edges grow inwards
public record MapLabel(String name, String x, String y, String below, String anchor) {

    /// Width of a letter and height of a line on a phone, where letters are largest beside the picture.
    private static final double LETTER = 6.7;
    private static final double LINE = 14;
    private static final double EDGE = 90;

    /// A name may reach over its area by half, where nothing else stands.
    private static final double OVER = 1.5;

    private record Box(double left, double right, double top, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /// Names in the order of their weight: those that find no room are left out, what they name can be asked.
    static final class Row {

        private final List<MapLabel> all = new ArrayList<>();
        private final List<Box> taken = new ArrayList<>();

        /// Under a circle, always.
        void beside(String name, double x, double y, double radius) {
            String anchor = x < EDGE ? "start" : x > Picture.WIDTH - EDGE ? "end" : "middle";
            double wide = name.length() * LETTER;
            double left = anchor.equals("start") ? x : anchor.equals("end") ? x - wide : x - wide / 2;
            taken.add(new Box(left, left + wide, y + radius, y + radius + LINE));
            all.add(new MapLabel(name, Picture.number(x), Picture.number(y), Picture.number(radius + LINE), anchor));
        }

        /// In a shape of this width, where there is room.
        void within(String name, double x, double y, double width) {
            double wide = name.length() * LETTER;
            var box = new Box(x - wide / 2, x + wide / 2, y - LINE / 2, y + LINE / 2);
            if (wide <= width * OVER && box.left >= 0 && box.right <= Picture.WIDTH && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                all.add(new MapLabel(name, Picture.number(x), Picture.number(y), "4", "middle"));
            }
        }

        List<MapLabel> all() {
            return List.copyOf(all);
        }
    }
}
