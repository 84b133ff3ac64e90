package id.terang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.complaints.oversight.Patterns;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// In a context of its own: the demo is built only where nothing is yet.
@SpringBootTest(properties = "terang.site.name=Kabupaten Terang Raya")
class DemoTest {

    @Value("${terang.data-dir}")
    Path directory;
    @Autowired
    DemoRegion region;
    @Autowired
    DemoDesk desk;
    @Autowired
    DemoCases cases;
    @Autowired
    Patterns patterns;
    @Autowired
    Officials officials;
    @Autowired
    Jurisdiction jurisdiction;
    @Autowired
    JdbcClient jdbc;

    @Test
    void the_demo_fills_an_empty_house_once_with_cases_in_every_state() throws IOException {
        assertThat(region.wanted()).isTrue();
        region.build();
        // As if the first start had been cut short here.
        Files.writeString(directory.resolve("demo-begun"), "");
        new DemoStart(region, desk, cases, directory).run(new DefaultApplicationArguments());
        assertThat(jdbc.sql("select count(*) from complaint").query(Integer.class).single()).isEqualTo(CaseScript.read().size());
        assertThat(directory.resolve("demo-begun")).doesNotExist();

        assertThat(region.wanted()).as("a second time").isFalse();
        desk.furnish(cases.cast());
        assertThat(every("select name from reply_template")).doesNotHaveDuplicates().contains("Sudah kami terima", "Masuk rencana perbaikan");
        assertThat(every("select points from checklist").getFirst()).contains("Foto sebelum dan sesudah");
        assertThat(cases.live()).as("each case once").isEqualTo(CaseScript.read().size());
        assertThat(jdbc.sql("select count(*) from complaint").query(Integer.class).single()).isEqualTo(CaseScript.read().size());
        assertThat(every("select distinct status from complaint")).contains("SUBMITTED", "ASSIGNED", "IN_PROGRESS",
                "AWAITING_CITIZEN", "ANSWERED", "CLOSED");
        assertThat(every("select distinct close_reason from complaint where close_reason is not null")).contains(
                "CONFIRMED", "LAPSED", "LAPSED_NO_CONTACT", "REJECTED", "REFERRED", "DUPLICATE", "WITHDRAWN");
        assertThat(every("select distinct visibility from complaint")).contains("PUBLIC", "ANONYMOUS", "SECRET");

        Atlas atlas = jurisdiction.atlas();
        OfficialPrincipal oversight = officials.named("pengawas").orElseThrow();
        assertThat(patterns.of(oversight, atlas.agencyBySlug("kabupaten").orElseThrow().id())).as("something to look into")
                .extracting(Patterns.Finding::kind).contains(Patterns.Kind.LONG_PAUSES);
        assertThat(CaseScript.read()).allSatisfy(script -> {
            assertThat(atlas.serviceByCode(script.service())).isPresent();
            assertThat(atlas.areaByCode(script.area())).isPresent();
        });
        assertThat(atlas.services()).allSatisfy(service -> assertThat(service.name().en()).isNotBlank());
    }

    private List<String> every(String sql) {
        List<Map<String, Object>> rows = jdbc.sql(sql).query().listOfRows();
        return rows.stream().map(row -> row.values().iterator().next().toString()).toList();
    }
}
