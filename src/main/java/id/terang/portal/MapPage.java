package id.terang.portal;

import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.GeoPoint;
import id.terang.statistics.FigureSheet.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One circle for each area, where its centre is, and the table beside it. Coordinates are those of a picture 400 wide.
///
/// @param without names of the areas whose place is not known
public record MapPage(Asked asked, List<Spot> spots, String height, List<Cell> cells, FigureWords words, String link, String without,
                      String period, String asOf, List<Mistake> mistakes) {

    private static final double WIDTH = 400;
    private static final double MARGIN = 48;
    private static final double EDGE = 90;
    private static final double LOWEST = 160;
    private static final double HIGHEST = 420;
    private static final double LARGEST = 26;
    private static final double SMALLEST = 3;

    /// @param all radius for the cases filed, in proportion by area
    /// @param waiting radius for those still waiting
    /// @param below how far under its middle the name stands
    /// @param anchor which end of the name stands there: names at the edges grow inwards
    public record Spot(String name, long filed, String x, String y, String all, String waiting, String below,
                       String anchor) { }

    private record Place(Area area, GeoPoint at, Cell cell) { }

    static MapPage of(Asked asked, Atlas atlas, List<Cell> cells, FigureWords words, String link, String period, String asOf,
                      List<Mistake> mistakes) {
        var places = new ArrayList<Place>();
        var without = new ArrayList<String>();
        for (Cell cell : cells) {
            Area area = atlas.areaByCode(cell.code()).orElseThrow();
            GeoPoint centre = area.centre();
            if (centre == null) {
                without.add(area.name());
            } else if (!cell.own() || cell.volume().received() + cell.backlog().pending() > 0) {
                places.add(new Place(area, centre, cell));
            }
        }
        double west = places.stream().mapToDouble(place -> place.at().lon()).min().orElse(0);
        double east = places.stream().mapToDouble(place -> place.at().lon()).max().orElse(0);
        double south = places.stream().mapToDouble(place -> place.at().lat()).min().orElse(0);
        double north = places.stream().mapToDouble(place -> place.at().lat()).max().orElse(0);
        // A degree of longitude is shorter than one of latitude, by the cosine.
        double narrow = Math.cos(Math.toRadians((south + north) / 2));
        double wide = Math.max(1e-6, (east - west) * narrow);
        double height = Math.clamp((WIDTH - 2 * MARGIN) * (north - south) / wide + 2 * MARGIN, LOWEST, HIGHEST);
        double scale = Math.min((WIDTH - 2 * MARGIN) / wide, (height - 2 * MARGIN) / Math.max(1e-6, north - south));
        long most = Math.max(1, places.stream().mapToLong(place -> filed(place.cell())).max().orElse(1));
        var spots = places.stream().map(place -> {
            double x = WIDTH / 2 + (place.at().lon() - (west + east) / 2) * narrow * scale;
            double y = height / 2 - (place.at().lat() - (south + north) / 2) * scale;
            double all = radius(filed(place.cell()), most);
            return new Spot(place.area().name(), filed(place.cell()), number(x), number(y), number(all),
                    number(Math.min(all, place.cell().backlog().pending() == 0 ? 0 : radius(place.cell().backlog().pending(), most))),
                    number(all + 14), x < EDGE ? "start" : x > WIDTH - EDGE ? "end" : "middle");
        }).toList();
        return new MapPage(asked, spots, number(height), cells, words, link, without.stream().collect(Collectors.joining(", ")), period,
                asOf, mistakes);
    }

    private static long filed(Cell cell) {
        return cell.volume().received();
    }

    private static double radius(long cases, long most) {
        return cases == 0 ? 0 : Math.max(SMALLEST, LARGEST * Math.sqrt((double) cases / most));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
