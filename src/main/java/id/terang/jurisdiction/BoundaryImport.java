package id.terang.jurisdiction;

import id.terang.jurisdiction.AdminChange.Act;
import id.terang.jurisdiction.AdminChange.Subject;
import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads outlines of areas from a GeoJSON FeatureCollection (RFC 7946). A feature is matched by the code of its area; those
/// whose code nobody knows are passed over and told, because files are of a whole country and Terang often of a part of it.
/// All others are checked, then either all are kept or none.
@Component
@Transactional
public class BoundaryImport {

    /// Where files on the web have the code, the most exact ones first; compared without regard to case.
    private static final List<String> USUAL = List.of("code", "kode", "kode_wilayah", "kode_kemendagri", "kode_desa", "kode_kel", "kdepum",
            "kode_kec", "kdcpum", "kode_kab", "kode_kabkota", "kdpkab", "kode_prov", "kode_provinsi", "kdppum");

    /// How exact an outline is kept, in degrees: about a quarter of a point where areas of its level fill a picture.
    private static final Map<AreaLevel, Double> FINEST = Map.of(AreaLevel.PROVINCE, 0.005, AreaLevel.REGENCY, 0.002,
            AreaLevel.DISTRICT, 0.0005, AreaLevel.VILLAGE, 0.0001);

    private final Areas areas;
    private final BoundaryKeeping keeping;
    private final AdminChanges changes;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    BoundaryImport(Areas areas, BoundaryKeeping keeping, AdminChanges changes, JdbcClient jdbc, JsonMapper json) {
        this.areas = areas;
        this.keeping = keeping;
        this.changes = changes;
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param property that has the code; null for the first of the usual ones that a feature has
    /// @return the number of a problem is that of its feature, the first being 1
    /// @throws Refusal.NotAllowed unless an ADMIN of a topmost agency or the machine itself asks
    /// @throws Refusal.BadInput if it is not a collection of features, or of no area that is known
    public CsvReport run(Actor by, String text, @Nullable String property, boolean dryRun) {
        keeping.begin(by);
        var read = new Reading(areas.findAll(), property == null || property.isBlank() ? null : property.strip());
        features(text, read);
        if (read.features == 0) {
            throw new Refusal.BadInput("refusal.boundary.none");
        }
        if (read.shapes.isEmpty() && read.problems.isEmpty()) {
            throw new Refusal.BadInput("refusal.boundary.unmatched", read.unknown.getFirst());
        }
        Map<Area, String> outlines = simpler(read.shapes);
        Map<Long, String> before = stored(outlines.keySet());
        boolean write = read.problems.isEmpty() && !dryRun;
        int added = 0;
        int changed = 0;
        for (var one : outlines.entrySet()) {
            long id = one.getKey().id();
            boolean there = before.containsKey(id);
            if (!one.getValue().equals(before.get(id))) {
                added += there ? 0 : 1;
                changed += there ? 1 : 0;
                if (write) {
                    jdbc.sql("insert into area_boundary (area_id, outline) values (?, ?) on duplicate key update outline = values(outline)")
                            .params(id, one.getValue()).update();
                    changes.record(by, Subject.BOUNDARY, id, there ? Act.CHANGED : Act.ADDED, one.getKey().code());
                }
            }
        }
        return new CsvReport(added, changed, outlines.size() - added - changed, read.problems, write, read.unknown);
    }

    /// One feature at a time: a file may be large.
    private void features(String text, Reading read) {
        try (JsonParser parser = json.createParser(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Refusal.BadInput("refusal.boundary.none");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("features") && value == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        read.feature(parser.readValueAsTree());
                    }
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException broken) {
            throw new Refusal.BadInput("refusal.boundary.broken", Long.toString(read.features));
        }
    }

    /// Areas of one level together, so that neighbours keep one line between them.
    private static Map<Area, String> simpler(Map<Area, Geometry> shapes) {
        var outlines = new LinkedHashMap<Area, String>();
        for (AreaLevel level : AreaLevel.values()) {
            List<Area> some = shapes.keySet().stream().filter(area -> area.level() == level).toList();
            Geometry[] before = some.stream().map(shapes::get).toArray(Geometry[]::new);
            Geometry[] after = CoverageSimplifier.simplify(before, FINEST.get(level));
            for (int i = 0; i < before.length; i++) {
                outlines.put(some.get(i), Outline.write(after[i].isEmpty() ? before[i] : after[i]));
            }
        }
        return outlines;
    }

    private Map<Long, String> stored(Collection<Area> of) {
        var found = new HashMap<Long, String>();
        if (!of.isEmpty()) {
            jdbc.sql("select area_id, outline from area_boundary where area_id in (:areas)").param("areas", of.stream().map(Area::id).toList())
                    .query(row -> {
                        found.put(row.getLong(1), row.getString(2));
                    });
        }
        return found;
    }

    /// What a file says, beside the areas there are.
    private static final class Reading {

        private final Map<String, Area> known = new HashMap<>();
        private final Map<String, List<Area>> bare;
        private final @Nullable String property;
        private final Map<Area, Geometry> shapes = new LinkedHashMap<>();
        private final List<String> unknown = new ArrayList<>();
        private final List<CsvReport.Problem> problems = new ArrayList<>();
        private int features;

        Reading(List<Area> areas, @Nullable String property) {
            areas.forEach(area -> known.put(area.code(), area));
            bare = areas.stream().collect(Collectors.groupingBy(area -> bare(area.code())));
            this.property = property;
        }

        void feature(JsonNode feature) {
            features++;
            try {
                String code = code(feature.path("properties"));
                Area area = area(code);
                if (area == null) {
                    unknown.add(CsvTable.clip(code));
                } else if (shapes.containsKey(area)) {
                    throw new Refusal.BadInput("refusal.boundary.repeated", code);
                } else {
                    shapes.put(area, Outline.of(feature.path("geometry"), code));
                }
            } catch (Refusal wrong) {
                problems.add(new CsvReport.Problem(features, wrong));
            }
        }

        private String code(JsonNode properties) {
            Optional<String> name = property == null
                    ? USUAL.stream().flatMap(usual -> properties.propertyNames().stream().filter(usual::equalsIgnoreCase)).findFirst()
                    : Optional.of(property).filter(properties::has);
            String code = name.map(one -> properties.path(one).asString("").strip()).orElse("");
            if (code.isEmpty()) {
                throw property == null ? new Refusal.BadInput("refusal.boundary.code")
                        : new Refusal.BadInput("refusal.boundary.property", CsvTable.clip(property));
            }
            return code;
        }

        /// `337401` stands for `33.74.01` where it cannot stand for anything else.
        private @Nullable Area area(String code) {
            List<Area> like = bare.getOrDefault(bare(code), List.of());
            return known.getOrDefault(code, like.size() == 1 ? like.getFirst() : null);
        }

        private static String bare(String code) {
            return code.replaceAll("[.\\s-]", "").toLowerCase(Locale.ROOT);
        }
    }
}
