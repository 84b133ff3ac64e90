package id.terang.jurisdiction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.terang.shared.GeoPoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the outlines of areas are asked for. They are read when somebody draws them and kept for a while; the [Atlas] does
/// without.
@Component
public class Boundaries {

    /// Pictures of one kind: a country's provinces, the districts of each regency.
    private static final int KEPT = 200;
    private static final Duration WHILE = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final Snapshots snapshots;
    private final Cache<Asked, Map<Long, Boundary>> drawn = Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(WHILE).build();

    private record Asked(long version, Set<Long> areas, int width) { }

    Boundaries(JdbcClient jdbc, Snapshots snapshots) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
    }

    /// The outlines of those of these areas that have one, made simpler together, so that neighbours still share a line.
    ///
    /// @param width of the picture that they fill, in points; nothing finer than half of one is left
    public Map<Long, Boundary> of(Collection<Long> areas, int width) {
        return areas.isEmpty() ? Map.of()
                : drawn.get(new Asked(snapshots.latest().atlas().version(), Set.copyOf(areas), width), asked -> draw(asked));
    }

    private Map<Long, Boundary> draw(Asked asked) {
        var ids = new ArrayList<Long>();
        var shapes = new ArrayList<Geometry>();
        var all = new Envelope();
        jdbc.sql("select area_id, outline from area_boundary where area_id in (:areas)").param("areas", asked.areas())
                .query(row -> {
                    ids.add(row.getLong(1));
                    shapes.add(Outline.read(row.getString(2)));
                    all.expandToInclude(shapes.getLast().getEnvelopeInternal());
                });
        double finest = Math.max(all.getWidth(), all.getHeight()) / asked.width() / 2;
        Geometry[] simpler = simpler(shapes, finest);
        var found = new HashMap<Long, Boundary>();
        for (int i = 0; i < simpler.length; i++) {
            found.put(ids.get(i), boundary(simpler[i].isEmpty() ? shapes.get(i) : simpler[i]));
        }
        return Map.copyOf(found);
    }

    /// Lakes and islands of less than a few points go too, but never the whole of an area.
    private static Geometry[] simpler(List<Geometry> shapes, double finest) {
        var simplifier = new CoverageSimplifier(shapes.toArray(Geometry[]::new));
        simplifier.setRemovableRingSizeFactor(4);
        return simplifier.simplify(finest);
    }

    private static Boundary boundary(Geometry shape) {
        var rings = new ArrayList<List<GeoPoint>>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            var polygon = (Polygon) shape.getGeometryN(i);
            rings.add(points(polygon.getExteriorRing().getCoordinates()));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(points(polygon.getInteriorRingN(hole).getCoordinates()));
            }
        }
        Coordinate inside = shape.getInteriorPoint().getCoordinate();
        return new Boundary(rings, new GeoPoint(inside.y, inside.x));
    }

    private static List<GeoPoint> points(Coordinate[] ring) {
        return Arrays.stream(ring).map(at -> new GeoPoint(at.y, at.x)).toList();
    }
}
