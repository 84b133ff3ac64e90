package id.terang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private Mapping read(String yaml) throws IOException {
        return MappingFile.read(Files.writeString(folder.resolve("uji.yaml"), yaml).toString());
    }
}
