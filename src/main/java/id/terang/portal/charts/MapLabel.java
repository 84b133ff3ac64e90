package id.terang.portal.charts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A name on a map.
///
/// @param below how far under its place it stands
/// @param anchor which end of it stands there: names at the edges grow inwards
/// @param deep whether it stands in a solid colour, on which the ink of the page could not be read
public record MapLabel(String name, String x, String y, String below, String anchor, boolean deep) {

    /// Width of a letter and height of a line on a phone, where letters are largest beside the picture.
    private static final double LETTER = 6.7;
    private static final double LINE = 14;
    private static final double EDGE = 90;

    /// A name may reach a little over its area, where nothing else stands.
    private static final double OVER = 1.2;

    /// How solid the colour of the page's accent has to be for the ink on it to change.
    private static final double DEEP = 0.75;

    /// What areas of one level are, before their names.
    private static final Set<String> KINDS = Set.of("Provinsi", "Kabupaten", "Kota", "Kecamatan", "Distrik", "Kelurahan", "Desa");

    /// What kind of area all are tells none of them apart and takes the room of what does.
    static UnaryOperator<String> told(Collection<String> names) {
        var first = names.stream().map(name -> name.substring(0, Math.max(0, name.indexOf(' ')))).distinct().toList();
        int shared = names.size() > 1 && first.size() == 1 && KINDS.contains(first.getFirst()) ? first.getFirst().length() + 1 : 0;
        return name -> name.substring(shared);
    }

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
            all.add(new MapLabel(name, Picture.number(x), Picture.number(y), Picture.number(radius + LINE), anchor, false));
        }

        /// In a shape of this width, where there is room.
        ///
        /// @param depth how solid its colour is, 0…1
        void within(String name, double x, double y, double width, double depth) {
            double wide = name.length() * LETTER;
            var box = new Box(x - wide / 2, x + wide / 2, y - LINE / 2, y + LINE / 2);
            if (wide <= width * OVER && box.left >= 0 && box.right <= Picture.WIDTH && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                all.add(new MapLabel(name, Picture.number(x), Picture.number(y), "4", "middle", depth >= DEEP));
            }
        }

        List<MapLabel> all() {
            return List.copyOf(all);
        }
    }
}
