package id.terang.portal;

import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.GeoPoint;
import id.terang.statistics.FigureSheet.Cell;
import java.util.ArrayList;
import java.util.List;

/// One circle for each area, where its centre is.
///
/// @param without names of the areas whose place is not known
public record AreaMap(List<Spot> spots, int height, String without, Spots readings) implements Picture {

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
    public record Spot(String name, String x, String y, String all, String waiting, String below,
                       String anchor) { }

    private record Place(Area area, GeoPoint at, Cell cell) { }

    static AreaMap of(Atlas atlas, List<Cell> cells, FigureWords words) {
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
        int height = (int) Math.clamp((WIDTH - 2 * MARGIN) * (north - south) / wide + 2 * MARGIN, LOWEST, HIGHEST);
        double scale = Math.min((WIDTH - 2 * MARGIN) / wide, (height - 2 * MARGIN) / Math.max(1e-6, north - south));
        long most = Math.max(1, places.stream().mapToLong(place -> filed(place.cell())).max().orElse(1));
        var spots = new ArrayList<Spot>();
        var at = new ArrayList<List<Double>>();
        for (Place place : places) {
            double x = WIDTH / 2.0 + (place.at().lon() - (west + east) / 2) * narrow * scale;
            double y = height / 2.0 - (place.at().lat() - (south + north) / 2) * scale;
            double all = radius(filed(place.cell()), most);
            double waiting = place.cell().backlog().pending() == 0 ? 0 : Math.min(all, radius(place.cell().backlog().pending(), most));
            spots.add(new Spot(place.area().name(), Picture.number(x), Picture.number(y), Picture.number(all), Picture.number(waiting),
                    Picture.number(all + 14), x < EDGE ? "start" : x > WIDTH - EDGE ? "end" : "middle"));
            at.add(Picture.spot(x, y));
        }
        return new AreaMap(spots, height, String.join(", ", without),
                new Spots(at, places.stream().map(place -> words.filed(place.area().name(), place.cell())).toList()));
    }

    private static long filed(Cell cell) {
        return cell.volume().received();
    }

    private static double radius(long cases, long most) {
        return cases == 0 ? 0 : Math.max(SMALLEST, LARGEST * Math.sqrt((double) cases / most));
    }
}
