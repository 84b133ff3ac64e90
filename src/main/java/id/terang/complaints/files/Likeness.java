package id.terang.complaints.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import net.coobird.thumbnailator.Thumbnails;
import org.jspecify.annotations.Nullable;

/// What a picture looks like, in 64 bits: a difference hash ("dHash", N. Krawetz 2013). Shrunk to nine by eight grey
/// points, each bit says whether a point is brighter than its right neighbour. The same picture, scaled, compressed anew
/// or with other tags, differs in few bits; two photos of the same place in many.
final class Likeness {

    /// More differing bits are another picture.
    static final int NEAR = 3;

    private static final int WIDTH = 9;
    private static final int HEIGHT = 8;

    /// Fewer set or unset bits than this say nothing: a blank sheet looks like every other.
    private static final int LEAST = 8;

    private Likeness() { }

    /// @return empty for pictures without a pattern
    static @Nullable Long of(BufferedImage image) throws IOException {
        var small = Thumbnails.of(image).forceSize(WIDTH, HEIGHT).imageType(BufferedImage.TYPE_INT_RGB).asBufferedImage();
        long bits = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH - 1; x++) {
                bits = bits << 1 | (luma(small.getRGB(x, y)) > luma(small.getRGB(x + 1, y)) ? 1 : 0);
            }
        }
        int set = Long.bitCount(bits);
        return set < LEAST || set > Long.SIZE - LEAST ? null : bits;
    }

    /// ITU-R BT.601, in thousandths.
    private static int luma(int rgb) {
        return 299 * (rgb >> 16 & 0xff) + 587 * (rgb >> 8 & 0xff) + 114 * (rgb & 0xff);
    }
}
