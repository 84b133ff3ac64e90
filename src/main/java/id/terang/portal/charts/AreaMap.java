package id.terang.portal.charts;

import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Boundary;
import id.terang.portal.charts.MapSteps.Bare;
import id.terang.shared.GeoPoint;
import id.terang.statistics.FigureSheet.Cell;
import id.terang.statistics.Measure;
import id.terang.statistics.Measure.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Areas whose boundary is known are filled in steps of one colour; a circle stands for each of the others, where its centre
/// is: as large as its number of cases or, for shares and times, in the colour of its step.
///
/// @param bare what some have instead of a step
/// @param heading where the words over the legend stand; empty without a legend
/// @param measured what the legend is of
/// @param without names of the areas whose place is not known
public record AreaMap(List<Shape> shapes, List<Spot> spots, List<MapLabel> labels, List<MapSteps.Key> legend, Set<Bare> bare, String heading,
                      String measured, int height, String without, Spots readings) implements Picture {

    private static final double LARGEST = 26;
    private static final double SMALLEST = 3;
    /// Of a circle whose colour says all.
    private static final double EVEN = 10;
    /// Of the colour of a circle in which the cases that wait are solid.
    private static final String PALE = "0.35";

    /// @param path of the outline, to be filled where an odd number of its lines goes around
    /// @param bare what it has instead of a step; null for a step
    /// @param depth how solid the colour of its step is, 0…1
    /// @param reading which of the readings is about it
    public record Shape(String path, @Nullable Bare bare, String depth, int reading) { }

    /// @param radius for the cases, in proportion by area; the same for all shares and times
    /// @param waiting radius for those of them still waiting
    /// @param bare what it has instead of a number; null for a number
    /// @param depth as of a shape
    public record Spot(String x, String y, String radius, String waiting, @Nullable Bare bare, String depth) { }

    /// @param cell null where nothing happened
    /// @param number what is coloured; null where there is none
    /// @param bare why there is none
    private record Place(Area area, @Nullable Cell cell, @Nullable Boundary boundary, @Nullable Long number, @Nullable Bare bare) {

        static Place of(Area area, @Nullable Cell cell, @Nullable Boundary boundary, MapWords words) {
            if (cell == null) {
                return new Place(area, null, boundary, null, Bare.EMPTY);
            }
            Value value = words.measure().of(cell);
            if (value.value() == null) {
                return new Place(area, cell, boundary, null, switch (value.standing()) {
                    case NOT_YET_REACHED -> Bare.BEYOND;
                    case BLOCKED -> Bare.BLOCKED;
                    case SHOWN, TOO_FEW, WITHHELD -> Bare.FEW;
                });
            }
            long number = words.number(value.value());
            return number == 0 && words.measure().shape() == Measure.Shape.CASES ? new Place(area, cell, boundary, null, Bare.EMPTY)
                    : new Place(area, cell, boundary, number, null);
        }

        GeoPoint at() {
            return boundary != null ? boundary.inside() : Objects.requireNonNull(area.centre());
        }

        /// How much its name matters.
        long weight() {
            return cell == null || bare == Bare.BLOCKED ? 0 : cell.volume().received();
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
    static AreaMap of(Atlas atlas, List<Cell> cells, Map<Long, Boundary> boundaries, MapWords words) {
        var places = new ArrayList<Place>();
        var without = new ArrayList<String>();
        var silent = new LinkedHashMap<Long, Boundary>(boundaries);
        for (Cell cell : cells) {
            Area area = area(atlas, cell);
            Boundary boundary = boundaries.get(area.id());
            silent.remove(area.id());
            if (boundary == null && area.centre() == null) {
                without.add(area.name());
            } else if (boundary != null || !cell.own() || words.says(cell)) {
                places.add(Place.of(area, cell, boundary, words));
            }
        }
        silent.forEach((id, boundary) -> places.add(Place.of(atlas.area(id), null, boundary, words)));
        var scale = MapScale.of(points(places), places.stream().anyMatch(place -> place.boundary() == null));
        return draw(places, scale, String.join(", ", without), words);
    }

    /// None where that number is held back.
    private static long waiting(Cell cell) {
        return Objects.requireNonNullElse(cell.backlog().pending(), 0L);
    }

    private static AreaMap draw(List<Place> places, MapScale scale, String without, MapWords words) {
        boolean counts = words.measure().shape() == Measure.Shape.CASES;
        List<Place> shaped = places.stream().filter(place -> place.boundary() != null).toList();
        // Circles as large as their number need no step.
        List<Place> stepped = counts ? shaped : places;
        var steps = MapSteps.of(stepped.stream().map(Place::number).filter(Objects::nonNull).toList(), words.measure().shape(),
                stepped.stream().map(Place::bare).filter(Objects::nonNull).collect(Collectors.toCollection(() -> EnumSet.noneOf(Bare.class))));
        long most = Math.max(1, places.stream().map(Place::number).filter(Objects::nonNull).mapToLong(Long::longValue).max().orElse(1));
        var shapes = new ArrayList<Shape>();
        var spots = new ArrayList<Spot>();
        var labels = new MapLabel.Row();
        var told = MapLabel.told(places.stream().map(place -> place.area().name()).toList());
        var at = new ArrayList<List<Double>>();
        for (Place place : places) {
            double x = scale.x(place.at());
            double y = scale.y(place.at());
            String depth = place.number() == null ? "1" : steps.depth(place.number());
            if (place.boundary() != null) {
                shapes.add(new Shape(scale.path(place.boundary().rings()), place.bare(), depth, at.size()));
            } else {
                double radius = !counts ? EVEN : place.number() != null ? radius(place.number(), most) : place.bare() == Bare.EMPTY ? 0 : SMALLEST;
                double waiting = words.measure() == Measure.FILED && place.number() != null
                        ? Math.min(radius, radius(waiting(Objects.requireNonNull(place.cell())), most)) : 0;
                spots.add(new Spot(Picture.number(x), Picture.number(y), Picture.number(radius), Picture.number(waiting), place.bare(),
                        counts && place.bare() == null ? PALE : depth));
                labels.beside(told.apply(place.area().name()), x, y, radius);
            }
            at.add(Picture.spot(x, y));
        }
        shaped.stream().sorted(Comparator.comparingLong(Place::weight).reversed())
                .forEach(place -> labels.within(told.apply(place.area().name()), scale.x(place.at()), scale.y(place.at()), scale.width(place.boundary()),
                        place.number() == null ? 0 : Double.parseDouble(steps.depth(place.number()))));
        List<MapSteps.Key> legend = stepped.isEmpty() ? List.of() : steps.legend(scale.height(), words);
        Set<Bare> bare = places.stream().map(Place::bare).filter(Objects::nonNull).collect(Collectors.toCollection(() -> EnumSet.noneOf(Bare.class)));
        return new AreaMap(shapes, spots, labels.all(), legend, bare, legend.isEmpty() ? "" : MapSteps.heading(scale.height()), words.legend(),
                scale.height() + MapSteps.room(legend), without,
                new Spots(at, places.stream().map(place -> words.said(place.area().name(), place.cell())).toList()));
    }

    /// Whether there is nothing to look at: outlines alone say nothing.
    boolean empty() {
        return spots.isEmpty() && shapes.stream().allMatch(shape -> shape.bare() == Bare.EMPTY);
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
