package id.terang.jurisdiction;

import id.terang.shared.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import tools.jackson.databind.JsonNode;

/// Polygons, as GeoJSON (RFC 7946) has them and as they are stored.
final class Outline {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private Outline() {
    }

    /// A geometry of a file.
    ///
    /// @param code of its area, for messages
    /// @throws Refusal.BadInput for anything but polygons on earth
    static Geometry of(JsonNode geometry, String code) {
        JsonNode places = geometry.path("coordinates");
        var polygons = new ArrayList<Polygon>();
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygons.add(polygon(places, code));
            case "MultiPolygon" -> places.forEach(one -> polygons.add(polygon(one, code)));
            default -> throw new Refusal.BadInput("refusal.boundary.kind", code);
        }
        if (polygons.isEmpty()) {
            throw new Refusal.BadInput("refusal.boundary.ring", code);
        }
        // Lines that cross themselves are common in files made for other pictures.
        Geometry whole = polygons.stream().allMatch(Geometry::isValid) ? SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new))
                : GeometryFixer.fix(SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new)));
        if (whole.isEmpty() || whole.getDimension() != 2) {
            throw new Refusal.BadInput("refusal.boundary.ring", code);
        }
        return whole;
    }

    private static Polygon polygon(JsonNode rings, String code) {
        List<LinearRing> read = rings.valueStream().map(ring -> ring(ring, code)).toList();
        if (read.isEmpty()) {
            throw new Refusal.BadInput("refusal.boundary.ring", code);
        }
        return SHAPES.createPolygon(read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode points, String code) {
        var ring = new ArrayList<Coordinate>();
        points.forEach(point -> ring.add(coordinate(point, code)));
        if (!ring.isEmpty() && !ring.getFirst().equals2D(ring.getLast())) {
            ring.add(ring.getFirst().copy());
        }
        if (ring.size() < 4) {
            throw new Refusal.BadInput("refusal.boundary.ring", code);
        }
        return SHAPES.createLinearRing(ring.toArray(Coordinate[]::new));
    }

    private static Coordinate coordinate(JsonNode point, String code) {
        if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
            throw new Refusal.BadInput("refusal.boundary.ring", code);
        }
        double lon = point.path(0).asDouble();
        double lat = point.path(1).asDouble();
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new Refusal.BadInput("refusal.boundary.range", code, CsvTable.clip(point.path(0).asString() + ", " + point.path(1).asString()));
        }
        return new Coordinate(lon, lat);
    }

    /// To 0.00001° (a metre).
    static String write(Geometry shape) {
        return parts(shape).stream().map(polygon -> IntStream.rangeClosed(0, polygon.getNumInteriorRing())
                .mapToObj(i -> i == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(i - 1)).map(Outline::write)
                .collect(Collectors.joining(";"))).collect(Collectors.joining("|"));
    }

    private static String write(LinearRing ring) {
        return Arrays.stream(ring.getCoordinates()).map(at -> number(at.x) + ',' + number(at.y)).collect(Collectors.joining(" "));
    }

    private static String number(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }

    static Geometry read(String stored) {
        return SHAPES.createMultiPolygon(Arrays.stream(stored.split("\\|")).map(polygon -> {
            List<LinearRing> rings = Arrays.stream(polygon.split(";")).map(Outline::ring).toList();
            return SHAPES.createPolygon(rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
        }).toArray(Polygon[]::new));
    }

    private static LinearRing ring(String points) {
        return SHAPES.createLinearRing(Arrays.stream(points.split(" ")).map(point -> {
            int comma = point.indexOf(',');
            return new Coordinate(Double.parseDouble(point.substring(0, comma)), Double.parseDouble(point.substring(comma + 1)));
        }).toArray(Coordinate[]::new));
    }

    static List<Polygon> parts(Geometry shape) {
        return IntStream.range(0, shape.getNumGeometries()).mapToObj(shape::getGeometryN)
                .filter(Polygon.class::isInstance).map(Polygon.class::cast).toList();
    }
}
