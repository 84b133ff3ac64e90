package id.terang.complaints.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.terang.shared.Refusal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    @Test
    void a_file_is_what_its_content_says() {
        assertThat(of(Samples.image("jpeg", 8, 8))).isEqualTo(FileType.JPEG);
        assertThat(of(Samples.image("png", 8, 8))).isEqualTo(FileType.PNG);
        assertThat(of(Samples.image("gif", 8, 8))).isEqualTo(FileType.GIF);
        assertThat(of(Samples.webp())).isEqualTo(FileType.WEBP);
        assertThat(of(Samples.pdf(""))).isEqualTo(FileType.PDF);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "MZ\u0090\0 a program", "\u007fELF\2\1\1", "#!/bin/sh\nrm -rf /", "PK\3\4 an archive", "<!doctype html><script>",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'>", " <?xml version='1.0'?>", "BM bitmap", "II*\0 tiff",
        "RIFF1234WAVEfmt ", "%!PS-Adobe", " %PDF-1.7", "x"
    })
    void everything_else_is_refused_whatever_it_is_called(String content) {
        assertThatExceptionOfType(Refusal.BadInput.class)
                .isThrownBy(() -> of(Samples.ascii(content))).matches(e -> e.key().equals("refusal.files.type"));
    }

    @Test
    void photos_of_some_telephones_get_an_answer_of_their_own() {
        assertThatExceptionOfType(Refusal.BadInput.class)
                .isThrownBy(() -> of(Samples.ascii("\0\0\0\30ftypheic\0\0\0\0")))
                .matches(e -> e.key().equals("refusal.files.heic"));
    }

    private static FileType of(byte[] content) {
        return FileType.of(Arrays.copyOf(content, Math.min(content.length, FileType.HEAD)), "foto.jpg");
    }
}
