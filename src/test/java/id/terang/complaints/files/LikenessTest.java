package id.terang.complaints.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import net.coobird.thumbnailator.Thumbnails;
import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void the_same_picture_smaller_and_compressed_anew_looks_the_same() throws IOException {
        var photo = Scenes.scene(7, 1600, 1200);
        var other = Thumbnails.of(photo).size(640, 480).outputQuality(0.4).outputFormat("jpg").asBufferedImage();
        assertThat(Long.bitCount(Likeness.of(photo) ^ Likeness.of(other))).isLessThanOrEqualTo(Likeness.NEAR);
    }

    @Test
    void other_pictures_look_different() throws IOException {
        for (int seed = 1; seed < 40; seed++) {
            assertThat(Long.bitCount(Likeness.of(Scenes.scene(seed, 800, 600)) ^ Likeness.of(Scenes.scene(seed + 1, 800, 600))))
                .as("scene %d", seed).isGreaterThan(Likeness.NEAR);
        }
    }

    @Test
    void a_blank_sheet_looks_like_nothing() throws IOException {
        assertThat(Likeness.of(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB))).isNull();
    }
}
