package id.terang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yaml.snakeyaml.Yaml;

/// The page that explains the mapping, taken at its word.
@SpringBootTest(properties = "terang.demo=false")
class ImportPageTest {

    private static final Path PAGE = Path.of("src/docs/import.md");

    @TempDir Path folder;

    @Autowired Import importing;
    @Autowired JdbcClient jdbc;

    @Test
    void its_mapping_imports_its_example() throws IOException {
        var tried = run(true);
        assertThat(block("text")).isEqualTo("%d rows read: %d would be imported, %d are here already, %d would be rejected.%n"
                .formatted(tried.rows(), tried.taken(), tried.known(), tried.rejected()));

        assertThat(run(false).taken()).isEqualTo(tried.taken());

        assertThat(jdbc.sql("""
                select concat_ws(' ', c.source_id, c.status, c.close_reason, c.channel, a.name, s.name_id, r.name) from complaint c
                join agency a on a.id = c.holder_id join service s on s.id = c.service_id join area r on r.id = c.area_id
                where c.source = 'sukamaju_helpdesk' order by c.source_id""").query(String.class).list()).containsExactly(
                "A-1 CLOSED LAPSED_NO_CONTACT PHONE Dinas Pekerjaan Umum Jalan berlubang Utara",
                "A-2 ASSIGNED WEB Dinas Lingkungan Hidup Sampah Selatan",
                "A-3 CLOSED REJECTED COUNTER Dinas Pekerjaan Umum Jalan Kota Sukamaju",
                "A-4 CLOSED REFERRED IMPORT Pemerintah Kota Sukamaju Listrik dan penerangan Utara",
                "A-5 CLOSED WITHDRAWN WEB Dinas Lingkungan Hidup Sampah Kota Sukamaju");
        assertThat(Files.readAllLines(folder.resolve("rejected.csv"))).hasSize(2).anyMatch(row -> row.startsWith("8,"));
        assertThat(run(false).known()).isEqualTo(tried.taken());
    }

    /// What a mapping knows is told by its complaint about a word it does not know.
    @Test
    void it_explains_every_word_that_a_mapping_knows() throws IOException {
        for (String place : List.of("", "time", "channel", "place", "state", "state.values.selesai", "agency", "agency.under", "service",
                "service.under", "area", "area.under.0", "area.levels.0")) {
            Map<String, Object> yaml = new Yaml().load(block("yaml"));
            Object at = yaml;
            for (String step : place.isEmpty() ? new String[0] : place.split("\\.")) {
                at = at instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) at).get(step);
            }
            @SuppressWarnings("unchecked") var here = (Map<String, Object>) at;
            here.put("zzz", "x");
            Path file = Files.writeString(folder.resolve("zzz.yaml"), new Yaml().dump(yaml));

            BadMapping bad = catchThrowableOfType(BadMapping.class, () -> MappingFile.read(file.toString()));

            assertThat(bad.key()).isEqualTo("command.import.mapping.unknown");
            assertThat(bad.args()[1]).isEqualTo("zzz");
            for (String word : bad.args()[2].toString().split(", ")) {
                assertThat(block("yaml")).as(place).containsPattern("(^|[\\s{])#? ?" + word + ":");
            }
        }
    }

    private Import.Report run(boolean dry) throws IOException {
        Path mapping = Files.writeString(folder.resolve("sukamaju.yaml"), block("yaml"));
        Path file = Files.writeString(folder.resolve("kasus.csv"), block("csv"));
        return importing.run(new Import.Order(MappingFile.read(mapping.toString()), file, dry, folder.resolve("rejected.csv"),
                Locale.ENGLISH), new Import.Progress() {
                    @Override
                    public void read(long bytes) {
                    }

                    @Override
                    public void indexing() {
                    }
                });
    }

    /// What the page has between the fences of the first such block.
    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(block.find()).as(language).isTrue();
        return block.group(1);
    }
}
