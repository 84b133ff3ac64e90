package id.terang.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.terang.shared.Actor;
import id.terang.shared.GeoPoint;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest
class BoundaryImportTest {

    private static final Actor BY = new Actor.Importer("test");
    private static final String SQUARE = "[[[110,-7],[111,-7],[111,-6],[110,-6],[110,-7]]]";

    @Autowired
    BoundaryImport boundaries;
    @Autowired
    BoundaryKeeping keeping;
    @Autowired
    Boundaries outlines;
    @Autowired
    CsvImport csv;
    @Autowired
    Jurisdiction jurisdiction;
    @Autowired
    Administration administration;
    @Autowired
    CalendarKeeping calendars;

    @Test
    void a_feature_is_matched_by_a_usual_property_with_or_without_dots_and_drawn() {
        csv.areas(BY, "code,name,level,parent\n88,Utara,PROVINCE,\n88.01,Barat,REGENCY,88\n88.02,Timur,REGENCY,88\n", false);
        String file = collection(feature("{\"NAMA\":\"x\",\"KODE\":\"88.01\",\"kode_provinsi\":\"88\"}", "Polygon", SQUARE),
                feature("{\"kode\":\"8802\"}", "MultiPolygon",
                        "[[[[111,-7],[112,-7],[112,-6],[111,-6],[111,-7]],[[111.4,-6.6],[111.6,-6.6],[111.6,-6.4],[111.4,-6.6]]]]"));

        assertThat(boundaries.run(BY, file, null, true)).isEqualTo(new CsvReport(2, 0, 0, List.of(), false));
        assertThat(outlines.of(ids("88.01", "88.02"), 400)).isEmpty();
        assertThat(boundaries.run(BY, file, null, false)).isEqualTo(new CsvReport(2, 0, 0, List.of(), true));
        var drawn = outlines.of(ids("88.01", "88.02"), 400);
        assertThat(drawn).hasSize(2);
        assertThat(drawn.get(id("88.01")).rings()).hasSize(1).first().asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(5).contains(new GeoPoint(-6, 110), new GeoPoint(-7, 111));
        assertThat(drawn.get(id("88.02")).rings()).hasSize(2);
        assertThat(boundaries.run(BY, file, null, false)).isEqualTo(new CsvReport(0, 0, 2, List.of(), true));
    }

    @Test
    void what_nobody_knows_is_passed_over_and_told() {
        csv.areas(BY, "code,name,level\n87,Utara,PROVINCE\n", false);

        CsvReport report = boundaries.run(BY, collection(feature("{\"id_wil\":87}", "Polygon", SQUARE),
                feature("{\"id_wil\":\"86.99\"}", "Polygon", SQUARE)), "id_wil", false);

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.unknown()).containsExactly("86.99");
        assertThat(report.written()).isTrue();
        assertThatThrownBy(() -> boundaries.run(BY, collection(feature("{\"kode\":\"86.99\"}", "Polygon", SQUARE)), null, true))
                .as("where nothing matches").isInstanceOf(Refusal.BadInput.class);
    }

    @Test
    void one_wrong_feature_keeps_all_out_and_every_wrong_one_is_named() {
        csv.areas(BY, "code,name,level\n85,Utara,PROVINCE\n84,Selatan,PROVINCE\n83,Barat,PROVINCE\nZ82,Timur,PROVINCE\n", false);

        CsvReport report = boundaries.run(BY, collection(feature("{\"kode\":\"85\"}", "Polygon", SQUARE),
                feature("{\"kode\":\"84\"}", "Polygon", "[[[-7,110],[-7,111],[-6,111],[-7,110]]]"),
                feature("{\"kode\":\"83\"}", "Point", "[110,-7]"),
                feature("{\"kode\":\"Z82\"}", "Polygon", "[[[110,-7],[111,-7]]]"),
                feature("{\"nama\":\"Tanpa\"}", "Polygon", SQUARE),
                feature("{\"kode\":\"85\"}", "Polygon", SQUARE)), null, false);

        assertThat(report.written()).isFalse();
        assertThat(report.problems()).extracting(CsvReport.Problem::line).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(report.problems()).extracting(problem -> problem.refusal().key()).containsExactly("refusal.boundary.range",
                "refusal.boundary.kind", "refusal.boundary.ring", "refusal.boundary.code", "refusal.boundary.repeated");
        assertThat(report.problems().getFirst().refusal().args()).startsWith("84");
        assertThat(outlines.of(ids("85"), 400)).isEmpty();
    }

    @Test
    void a_file_that_is_no_collection_is_refused() {
        for (String file : List.of("kode,nama\n1,2\n", "[]", "{\"type\":\"FeatureCollection\",\"features\":[]}")) {
            assertThatThrownBy(() -> boundaries.run(BY, file, null, true)).isInstanceOf(Refusal.BadInput.class);
        }
        String whole = collection(feature("{\"kode\":\"1\"}", "Polygon", SQUARE), feature("{\"kode\":\"2\"}", "Polygon", SQUARE));
        assertThatThrownBy(() -> boundaries.run(BY, whole.substring(0, whole.length() - 20), null, true))
                .isInstanceOfSatisfying(Refusal.class, broken -> assertThat(broken.key()).isEqualTo("refusal.boundary.broken"));
    }

    @Test
    void only_an_administrator_of_a_topmost_agency_may() {
        long calendar = calendars.add(BY, "Batas", ZoneId.of("Asia/Jakarta"),
                Map.of(DayOfWeek.MONDAY, new Hours(LocalTime.of(8, 0), LocalTime.of(16, 0))));
        long top = agency("batas-atas", null, calendar);
        long below = agency("batas-bawah", top, calendar);
        csv.areas(BY, "code,name,level\nZ81,Utara,PROVINCE\n", false);
        String file = collection(feature("{\"kode\":\"Z81\"}", "Polygon", SQUARE));

        assertThatThrownBy(() -> boundaries.run(new Actor.Official(1, below, Role.ADMIN), file, null, false))
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> boundaries.run(new Actor.Official(1, top, Role.LEAD), file, null, false))
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThat(outlines.of(ids("Z81"), 400)).isEmpty();
        assertThat(boundaries.run(new Actor.Official(1, top, Role.ADMIN), file, null, false).written()).isTrue();
        assertThatThrownBy(() -> keeping.remove(new Actor.Official(1, below, Role.ADMIN), id("Z81"))).isInstanceOf(Refusal.NotAllowed.class);
        assertThat(outlines.of(ids("Z81"), 400)).hasSize(1);
    }

    @Test
    void the_outline_of_one_area_is_removed_on_the_record_and_can_come_back() {
        csv.areas(BY, "code,name,level\nZ80,Utara,PROVINCE\nZ79,Selatan,PROVINCE\n", false);
        String file = collection(feature("{\"kode\":\"Z80\"}", "Polygon", SQUARE), feature("{\"kode\":\"Z79\"}", "Polygon", SQUARE));
        boundaries.run(BY, file, null, false);
        assertThat(outlines.of(ids("Z80", "Z79"), 400)).hasSize(2);

        assertThat(keeping.remove(BY, id("Z80"))).isTrue();

        assertThat(outlines.of(ids("Z80", "Z79"), 400)).containsOnlyKeys(id("Z79"));
        assertThat(keeping.has(id("Z80"))).isFalse();
        assertThat(administration.changes(AdminChange.Subject.BOUNDARY, id("Z80"), 5)).extracting(AdminChange::act)
                .containsExactly(AdminChange.Act.REMOVED, AdminChange.Act.ADDED);
        assertThat(keeping.remove(BY, id("Z80"))).as("once is enough").isFalse();
        assertThatThrownBy(() -> keeping.remove(BY, -1)).isInstanceOf(Refusal.NotFound.class);
        assertThat(boundaries.run(BY, file, null, false)).isEqualTo(new CsvReport(1, 0, 1, List.of(), true));
    }

    /// Real borders, where they are: neighbours that were made simpler still share most of their points.
    @Test
    void provinces_and_regencies_of_a_country_are_kept_with_shared_borders() throws IOException {
        Path folder = Path.of(System.getenv().getOrDefault("TERANG_DATA", "../shared/data")).resolveSibling("reference");
        assumeTrue(Files.exists(folder.resolve("provinsi_38.geojson")), "no reference boundaries at " + folder);
        csv.areas(BY, Files.readString(folder.resolve("wilayah_kemendagri_level1-3.csv")), false);

        CsvReport provinces = boundaries.run(BY, Files.readString(folder.resolve("provinsi_38.geojson")), null, false);
        CsvReport regencies = boundaries.run(BY, Files.readString(folder.resolve("kabupaten_kota.geojson")), null, false);

        assertThat(provinces).isEqualTo(new CsvReport(38, 0, 0, List.of(), true));
        assertThat(regencies.written()).isTrue();
        assertThat(regencies.added()).isEqualTo(507);
        Atlas atlas = jurisdiction.atlas();
        Set<Long> country = atlas.areaChildren(null).stream().map(Area::id).collect(Collectors.toSet());
        var drawn = outlines.of(country, 400);
        long points = drawn.values().stream().flatMap(one -> one.rings().stream()).mapToLong(List::size).sum();
        assertThat(drawn).hasSizeGreaterThanOrEqualTo(38);
        assertThat(points).isBetween(500L, 6_000L);
        Area west = atlas.areaByCode("32").orElseThrow();
        var inner = new HashSet<GeoPoint>(outlines.of(country, 400).get(west.id()).rings().getFirst());
        inner.retainAll(new HashSet<>(outlines.of(country, 400).get(id("33")).rings().stream().flatMap(List::stream).toList()));
        assertThat(inner).as("points that West and Central Java share").hasSizeGreaterThanOrEqualTo(2);
    }

    private long agency(String slug, @Nullable Long parent, long calendar) {
        return administration.addAgency(BY, new AgencyDetails(slug, slug, slug, AgencyLevel.REGENCY, parent, null, calendar, false,
                null, null, null, null, null, null));
    }

    private long id(String code) {
        return jurisdiction.atlas().areaByCode(code).orElseThrow().id();
    }

    private List<Long> ids(String... codes) {
        return Arrays.stream(codes).map(this::id).toList();
    }

    private static String feature(String properties, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":{\"type\":\"" + type + "\",\"coordinates\":"
                + coordinates + "}}";
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }
}
