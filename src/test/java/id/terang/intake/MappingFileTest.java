package id.terang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFileTest {

    private static final String MAPPING = """
            source: uji
            where: {on: yes}
            id: no
            time: {zone: Asia/Jakarta}
            filed: masuk
            due:
            text: "{isi}"
            state: {otherwise: {is: answered, at: selesai, closed: ya}}
            agency: {under: {slug: kota, name: Kota, zone: Asia/Jakarta}}
            service: {under: {code: aduan, name: Aduan}}
            area: {under: [{code: 32.70, name: Kota}]}
            """;

    @TempDir Path folder;

    @Test
    void words_stay_as_they_are_written() throws IOException {
        Mapping mapping = read(MAPPING);

        assertThat(mapping.id()).isEqualTo("no");
        assertThat(mapping.where()).containsEntry("on", "yes");
        assertThat(mapping.area().under().getFirst().code()).isEqualTo("32.70");
        assertThat(mapping.due()).isNull();
        assertThat(mapping.state().otherwise().closed()).isTrue();
        wrong(MAPPING.replace("closed: ya", "closed: kadang"), "oneOf", "state.otherwise.closed", "kadang", "true, false");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            dd/MM/yyyy HH:mm             | 29/02/2024 08:30          | 30/02/2024 08:30
            dd.MM.yy                     | 29.02.24                  | 29.02.23
            d MMM yyyy, h:mm a           | 9 Feb 2024, 8:30 AM       | 31 Feb 2024, 8:30 AM
            yyyy-MM-dd'y'HH:mm           | 2024-02-29y08:30          | 2024-02-29y24:30
            yyyyMMddHHmmss               | 20240229083000            | 20240231083000
            """)
    void a_pattern_takes_every_day_there_is_and_no_other(String pattern, String real, String impossible) throws IOException {
        DateTimeFormatter times = read(MAPPING.replace("{zone: Asia/Jakarta}\nfiled",
                "{zone: Asia/Jakarta, pattern: \"" + pattern + "\"}\nfiled")).pattern();

        assertThat(LocalDate.from(times.parse(real)).getYear()).isEqualTo(2024);
        assertThatThrownBy(() -> LocalDate.from(times.parse(impossible))).isInstanceOf(DateTimeException.class);
    }

    @Test
    void whatever_is_wrong_is_said_with_its_place() throws IOException {
        wrong("- satu\n- dua\n", "map", folder.resolve("uji.yaml").toString());
        wrong(MAPPING.replace("source: uji", "source: [uji"), "yaml", folder.resolve("uji.yaml").toString(), "2");
        wrong(MAPPING.replace("text: \"{isi}\"", ""), "lacks", folder.resolve("uji.yaml").toString(), "text");
        wrong(MAPPING.replace("slug: kota", "slug: kota, lvl: regency"), "unknown", "agency.under", "lvl", "slug, name, level, zone");
        wrong(MAPPING.replace("area: {under:", "area: {leveles: [], under:"), "unknown", "area", "leveles", "under, levels");
        wrong(MAPPING.replace("at: selesai, ", ""), "lacks", "state.otherwise", "at");
        wrong(MAPPING.replace("closed: ya", "undated: wating"), "oneOf", "state.otherwise.undated", "wating", "refused, waiting");
        wrong(MAPPING.replace("state: {otherwise: {is: answered, at: selesai, closed: ya}}", "state: {otherwise: answered}"),
                "at", "state.otherwise", "answered");
        for (String pattern : List.of("tanggal", "dd/MM HH:mm", "dd/mm/yyyy", "dd/MM/yyyy hh:mm", "YYYY-MM-dd")) {
            wrong(MAPPING.replace("{zone: Asia/Jakarta}\nfiled", "{zone: Asia/Jakarta, pattern: \"" + pattern + "\"}\nfiled"),
                    "pattern", "time", pattern);
        }
    }

    private void wrong(String yaml, String what, Object... args) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOfSatisfying(BadMapping.class, bad -> {
            assertThat(bad.key()).isEqualTo("command.import.mapping." + what);
            assertThat(bad.args()).containsExactly(args);
        });
    }

    private Mapping read(String yaml) throws IOException {
        return MappingFile.read(Files.writeString(folder.resolve("uji.yaml"), yaml).toString());
    }
}
