package id.terang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
        assertThatThrownBy(() -> read(MAPPING.replace("closed: ya", "closed: kadang"))).isInstanceOf(BadMapping.class)
                .hasMessageContaining("closed").hasMessageContaining("kadang");
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

    private Mapping read(String yaml) throws IOException {
        return MappingFile.read(Files.writeString(folder.resolve("uji.yaml"), yaml).toString());
    }
}
