package id.terang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {

    @Test
    void every_letter_comes_through_wherever_a_piece_of_the_file_ends() throws IOException {
        for (int before = 0; before < 5; before++) {
            String text = "a".repeat(65_530 + before) + "é€😀\nꦱ".repeat(30_000);
            var read = new StringWriter();
            new Utf8Reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).transferTo(read);
            assertThat(read.toString().equals(text)).isTrue();
        }
    }

    @Test
    void what_is_good_comes_before_what_is_told_of_the_bad() {
        byte[] latin = ("baik\n".repeat(20_000) + "Caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        var read = new StringWriter();

        assertThatThrownBy(() -> new Utf8Reader(new ByteArrayInputStream(latin)).transferTo(read))
                .isInstanceOfSatisfying(Utf8Reader.Malformed.class, bad -> assertThat(bad.line()).isEqualTo(20_001));
        assertThat(read.toString()).hasSize(100_003).endsWith("baik\nCaf");
    }

    @Test
    void a_letter_cut_off_by_the_end_is_bad() {
        byte[] cut = {'a', '\n', (byte) 0xC3};
        assertThatThrownBy(() -> new Utf8Reader(new ByteArrayInputStream(cut)).transferTo(new StringWriter()))
                .isInstanceOfSatisfying(Utf8Reader.Malformed.class, bad -> assertThat(bad.line()).isEqualTo(2));
    }
}
