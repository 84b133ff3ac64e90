package id.terang.complaints.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.terang.shared.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTest {

    @TempDir
    Path folder;

    @Test
    void where_a_photo_was_taken_does_not_survive() {
        byte[] sent = Samples.phonePhoto(640, 480, 1);
        assertThat(text(sent)).contains("Exif", Samples.PLACE);

        Photo photo = photo(sent, FileType.JPEG);

        assertThat(text(photo.large())).doesNotContain("Exif", Samples.PLACE);
        assertThat(text(photo.thumb())).doesNotContain("Exif", Samples.PLACE);
        assertThat(photo.contentType()).isEqualTo("image/jpeg");
    }

    @Test
    void a_second_file_glued_behind_a_photo_does_not_survive() {
        byte[] sent = glued(Samples.image("jpeg", 64, 64), Samples.ascii("PK\3\4<script>alert(1)</script>"));

        assertThat(text(photo(sent, FileType.JPEG).large())).doesNotContain("<script>", "PK\3\4");
    }

    @Test
    void a_script_that_begins_like_a_picture_is_refused() {
        assertRefused("refusal.files.damaged", Samples.ascii("GIF89a=1;alert(document.cookie);//"), FileType.GIF);
    }

    /// CIPA DC-008: where the first row and the first column of what is stored belong when seen upright.
    @ParameterizedTest
    @CsvSource({
        "1, left, top,    right, top",
        "2, right, top,   left, top",
        "3, right, bottom, left, bottom",
        "4, left, bottom, right, bottom",
        "5, left, top,    left, bottom",
        "6, right, top,   right, bottom",
        "7, right, bottom, right, top",
        "8, left, bottom, left, top"
    })
    void a_photo_stands_upright_however_the_camera_was_held(
            int orientation, String redX, String redY, String greenX, String greenY) {
        Photo photo = photo(Samples.phonePhoto(400, 200, orientation), FileType.JPEG);

        BufferedImage large = image(photo.large());
        assertThat(large.getWidth()).isEqualTo(orientation >= 5 ? 200 : 400);
        assertThat(photo.width()).isEqualTo(large.getWidth());
        assertThat(photo.height()).isEqualTo(large.getHeight());
        assertThat(pixel(large, redX, redY)).as("red").isEqualTo("FF0000");
        assertThat(pixel(large, greenX, greenY)).as("green").isEqualTo("00FF00");
    }

    @Test
    void a_large_photo_is_made_smaller_and_keeps_its_shape() {
        Photo photo = photo(Samples.phonePhoto(8000, 6000, 6), FileType.JPEG);

        assertThat(photo.height()).isEqualTo(2560);
        assertThat(photo.width()).isEqualTo(1920);
        assertThat(image(photo.thumb()).getHeight()).isEqualTo(480);
    }

    @Test
    void a_small_picture_is_not_enlarged() {
        Photo photo = photo(Samples.image("png", 40, 30), FileType.PNG);

        assertThat(photo.contentType()).isEqualTo("image/png");
        assertThat(image(photo.large()).getWidth()).isEqualTo(40);
        assertThat(image(photo.thumb()).getWidth()).isEqualTo(40);
    }

    @Test
    void a_photo_sent_as_png_does_not_stay_heavy() {
        var noise = new BufferedImage(1500, 1000, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < 1000; y++) {
            for (int x = 0; x < 1500; x++) {
                noise.setRGB(x, y, random.nextInt(0x1000000));
            }
        }

        assertThat(photo(Samples.written(noise, "png"), FileType.PNG).contentType()).isEqualTo("image/jpeg");
    }

    @Test
    void gif_and_webp_can_be_read() {
        assertThat(photo(Samples.image("gif", 50, 50), FileType.GIF).contentType()).isEqualTo("image/png");
        assertThat(photo(Samples.webp(), FileType.WEBP).contentType()).isEqualTo("image/jpeg");
    }

    @ParameterizedTest
    @ValueSource(ints = {60_000, 7_072})
    void a_picture_that_unfolds_to_gigabytes_is_refused_unread(int edge) {
        assertThatExceptionOfType(Refusal.TooMany.class)
                .isThrownBy(() -> photo(Samples.bomb(edge, edge), FileType.PNG))
                .matches(e -> e.key().equals("refusal.files.pixels"));
    }

    /// A few hundred bytes for each time that all of the picture is gone over.
    @Test
    @Timeout(60)
    void a_picture_that_takes_minutes_to_unfold_is_refused_undecoded() {
        assertRefused("refusal.files.scans", Samples.scannedAgain(200, 200, Photo.MAX_SCANS), FileType.JPEG);
        assertRefused("refusal.files.scans", Samples.scannedAgain(7_000, 7_000, 30), FileType.JPEG);
    }

    @Test
    void a_progressive_photo_is_taken_with_whatever_is_in_its_segments_and_behind_it() {
        byte[] sent = Samples.scannedAgain(400, 300, 0);
        byte[] scans = Samples.ascii("\u00ff\u00da".repeat(100));
        var segment = ByteBuffer.allocate(4 + scans.length).putShort((short) 0xFFE2).putShort((short) (2 + scans.length)).put(scans).array();
        byte[] told = glued(glued(Arrays.copyOf(sent, 2), segment), Arrays.copyOfRange(sent, 2, sent.length));

        assertThat(photo(glued(told, scans), FileType.JPEG).width()).isEqualTo(400);
    }

    @Test
    void a_picture_that_ends_early_is_refused() {
        assertRefused("refusal.files.damaged", Samples.bomb(2_000, 2_000), FileType.PNG);
        assertRefused("refusal.files.damaged", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, FileType.JPEG);
    }

    private void assertRefused(String key, byte[] sent, FileType type) {
        assertThatExceptionOfType(Refusal.BadInput.class)
                .isThrownBy(() -> photo(sent, type)).matches(e -> e.key().equals(key));
    }

    private Photo photo(byte[] sent, FileType type) {
        try {
            return Photo.of(Files.write(folder.resolve("sent"), sent), type, "x");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] glued(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static BufferedImage image(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The colour near a corner, rounded to full strength: JPEG does not keep it exactly.
    private static String pixel(BufferedImage image, String x, String y) {
        int rgb = image.getRGB(
                x.equals("left") ? 20 : image.getWidth() - 20, y.equals("top") ? 20 : image.getHeight() - 20);
        return strong(rgb >> 16) + strong(rgb >> 8) + strong(rgb);
    }

    private static String strong(int channel) {
        return (channel & 0xFF) > 127 ? "FF" : "00";
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
