package id.terang.portal.charts;

import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Boundary;
import id.terang.shared.GeoPoint;
import id.terang.statistics.FigureSheet.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Areas whose boundary is known are filled in steps of one colour; a circle stands for each of the others, where its centre
/// is.
///
/// @param hatched whether any area has no number to show
/// @param heading where the words over the legend stand; empty without a legend
/// @param without names of the areas whose place is not known
public record AreaMap(List<Shape> shapes, List<Spot> spots, List<MapLabel> labels, List<MapSteps.Key> legend, boolean hatched, String heading,
                      int height, String without, Spots readings) implements Picture {

    private static final double LARGEST = 26;
    private static final double SMALLEST = 3;

    /// @param path of the outline, to be filled where an odd number of its lines goes around
    /// @param css class of what it has instead of a step; empty for a step
    /// @param depth how solid the colour of its step is, 0…1
    /// @param reading which of the readings is about it
    public record Shape(String path, String css, String depth, int reading) { }

    /// @param all radius for the cases filed, in proportion by area
    /// @param waiting radius for those still waiting
    public record Spot(String x, String y, String all, String waiting) { }

    /// @param cell null where nothing happened
    private record Place(Area area, @Nullable Cell cell, @Nullable Boundary boundary) {

        GeoPoint at() {
            return boundary != null ? boundary.inside() : Objects.requireNonNull(area.centre());
        }

        boolean told() {
            return cell == null || cell.volume().reconciles();
        }

        long filed() {
            return cell == null ? 0 : cell.volume().received();
        }
    }

    /// The areas that may have a shape: those of the table and their neighbours in which nothing happened.
    static List<Area> areas(Atlas atlas, List<Cell> cells) {
        if (cells.isEmpty()) {
            return List.of();
        }
        Area first = area(atlas, cells.stream().filter(cell -> !cell.own()).findFirst().orElse(cells.getFirst()));
        List<Area> around = cells.stream().allMatch(Cell::own) ? atlas.areaChildren(first.id()) : atlas.areaChildren(first.parentId());
        List<Area> now = around.stream().filter(area -> area.inForce(atlas.day())).toList();
        return now.isEmpty() ? List.of(first)
                : Stream.concat(cells.stream().filter(cell -> !cell.own()).map(cell -> area(atlas, cell)), now.stream()).distinct().toList();
    }

    /// @param boundaries of those areas that have one, by id
    static AreaMap of(Atlas atlas, List<Cell> cells, Map<Long, Boundary> boundaries, FigureWords words) {
        var places = new ArrayList<Place>();
        var without = new ArrayList<String>();
        var silent = new LinkedHashMap<Long, Boundary>(boundaries);
        for (Cell cell : cells) {
            Area area = area(atlas, cell);
            Boundary boundary = boundaries.get(area.id());
            silent.remove(area.id());
            if (boundary == null && area.centre() == null) {
                without.add(area.name());
            } else if (boundary != null || !cell.own() || cell.volume().received() + waiting(cell) > 0) {
                places.add(new Place(area, cell, boundary));
            }
        }
        silent.forEach((id, boundary) -> places.add(new Place(atlas.area(id), null, boundary)));
        var scale = MapScale.of(points(places), places.stream().anyMatch(place -> place.boundary() == null));
        return draw(places, scale, String.join(", ", without), words);
    }

    /// None where that number is held back.
    private static long waiting(Cell cell) {
        return Objects.requireNonNullElse(cell.backlog().pending(), 0L);
    }

    private static AreaMap draw(List<Place> places, MapScale scale, String without, FigureWords words) {
        List<Place> shaped = places.stream().filter(place -> place.boundary() != null).toList();
        var steps = MapSteps.of(shaped.stream().filter(Place::told).map(Place::filed).toList(),
                shaped.stream().anyMatch(place -> !place.told()));
        long most = Math.max(1, places.stream().filter(Place::told).mapToLong(Place::filed).max().orElse(1));
        var shapes = new ArrayList<Shape>();
        var spots = new ArrayList<Spot>();
        var labels = new MapLabel.Row();
        var at = new ArrayList<List<Double>>();
        for (Place place : places) {
            double x = scale.x(place.at());
            double y = scale.y(place.at());
            if (place.boundary() != null) {
                shapes.add(new Shape(scale.path(place.boundary().rings()), place.told() ? steps.css(place.filed()) : MapSteps.BLOCKED,
                        steps.depth(place.filed()), at.size()));
            } else {
                double all = place.told() ? radius(place.filed(), most) : SMALLEST;
                double waiting = place.told() ? Math.min(all, radius(waiting(Objects.requireNonNull(place.cell())), most)) : 0;
                spots.add(new Spot(Picture.number(x), Picture.number(y), Picture.number(all), Picture.number(waiting)));
                labels.beside(place.area().name(), x, y, all);
            }
            at.add(Picture.spot(x, y));
        }
        shaped.stream().sorted((one, other) -> Long.compare(other.filed(), one.filed()))
                .forEach(place -> labels.within(place.area().name(), scale.x(place.at()), scale.y(place.at()), scale.width(place.boundary())));
        List<MapSteps.Key> legend = shapes.isEmpty() ? List.of() : steps.legend(scale.height(), words.w());
        return new AreaMap(shapes, spots, labels.all(), legend, steps.blocked(), shapes.isEmpty() ? "" : MapSteps.heading(scale.height()),
                scale.height() + MapSteps.room(legend), without, new Spots(at, places.stream().map(place ->
                place.cell() == null ? words.w().get("portal.map.say.none", place.area().name()) : words.filed(place.area().name(), place.cell()))
                .toList()));
    }

    /// Whether there is nothing to look at: outlines alone say nothing.
    boolean empty() {
        return spots.isEmpty() && shapes.stream().allMatch(shape -> shape.css().equals(MapSteps.EMPTY));
    }

    private static Area area(Atlas atlas, Cell cell) {
        return atlas.areaByCode(cell.code()).orElseThrow();
    }

    private static Collection<GeoPoint> points(List<Place> places) {
        return places.stream().flatMap(place -> place.boundary() == null ? Stream.of(place.at())
                : place.boundary().rings().stream().flatMap(List::stream)).collect(Collectors.toList());
    }

    private static double radius(long cases, long most) {
        return cases == 0 ? 0 : Math.max(SMALLEST, LARGEST * Math.sqrt((double) cases / most));
    }
}
