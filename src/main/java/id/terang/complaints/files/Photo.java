package id.terang.complaints.files;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import id.terang.shared.Refusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.jspecify.annotations.Nullable;

/// A picture drawn anew from what was sent: upright, of a sensible size, and with nothing in it but the picture (no
/// place, no device, no name, no appended file).
///
/// @param contentType of `large`; `thumb` is always JPEG
/// @param likeness    as {@link Likeness}; empty for pictures without a pattern
record Photo(byte[] large, String contentType, int width, int height, byte[] thumb, @Nullable Long likeness) {

    static final int LARGE_EDGE = 2560;
    static final int THUMB_EDGE = 480;

    /// More than this is refused unread: a file of a few kilobytes can unfold to gigabytes.
    static final long MAX_PIXELS = 50_000_000;

    /// More scans than this are refused undecoded; cameras write one, progressive pictures about ten.
    static final int MAX_SCANS = 64;

    /// Pixels times scans: the largest picture may have twenty, which is a few seconds of one core.
    private static final long MAX_WORK = 20 * MAX_PIXELS;

    /// Larger pictures are read in every second (third, …) row and column; bounds the memory of one decoding to 64 MB.
    private static final double DECODED_PIXELS = 16_000_000;

    /// Drawings and screenshots stay sharp as PNG unless that makes them heavy.
    private static final int MAX_PNG = 1_500_000;
    private static final float QUALITY = 0.85f;
    private static final int HEAD = 128 * 1024;

    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";

    /// @throws Refusal.BadInput where the picture is damaged or would take too long
    /// @throws Refusal.TooMany  where it has too many pixels
    static Photo of(Path file, FileType type, String clientName) {
        try {
            BufferedImage upright = upright(decode(file, type, clientName), type == FileType.JPEG ? orientation(file) : 1);
            return encode(upright, type == FileType.PNG || type == FileType.GIF || seeThrough(upright));
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The readers answer damaged input with all kinds of exceptions; none of them is our bug.
            throw new Refusal.BadInput("refusal.files.damaged", clientName);
        }
    }

    private static BufferedImage decode(Path file, FileType type, String clientName) throws IOException {
        ImageReader reader = reader(type);
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            long pixels = (long) width * height;
            if (pixels > MAX_PIXELS) {
                throw new Refusal.TooMany("refusal.files.pixels", String.valueOf(MAX_PIXELS / 1_000_000));
            }
            if (type == FileType.JPEG) {
                checkScans(file, pixels, clientName);
            }
            int every = Math.max(1, (int) Math.ceil(Math.sqrt(pixels / DECODED_PIXELS)));
            var param = reader.getDefaultReadParam();
            param.setSourceSubsampling(every, every, 0, 0);
            return smaller(reader.read(0, param), LARGE_EDGE);
        } finally {
            reader.dispose();
        }
    }

    private static void checkScans(Path file, long pixels, String clientName) throws IOException {
        int scans = JpegScans.count(file, MAX_SCANS);
        if (scans > MAX_SCANS || scans * pixels > MAX_WORK) {
            throw new Refusal.BadInput("refusal.files.scans", clientName);
        }
    }

    /// The reader for what the content is. WebP's is named directly, so that nothing depends on plug-in discovery.
    private static ImageReader reader(FileType type) {
        if (type == FileType.WEBP) {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        return ImageIO.getImageReadersByFormatName(type.name()).next();
    }

    private static int orientation(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Orientation.of(in.readNBytes(HEAD));
        }
    }

    /// In plain sRGB, at most `edge` long; never enlarged.
    private static BufferedImage smaller(BufferedImage image, int edge) throws IOException {
        int type = seeThrough(image) ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        double scale = Math.min(1, (double) edge / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        if (scale < 1) {
            return Thumbnails.of(image).forceSize(width, height).imageType(type).asBufferedImage();
        }
        var copy = new BufferedImage(width, height, type);
        draw(copy, g -> g.drawImage(image, 0, 0, null));
        return copy;
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        boolean lies = Orientation.lies(orientation);
        var turned = new BufferedImage(
                lies ? image.getHeight() : image.getWidth(), lies ? image.getWidth() : image.getHeight(), image.getType());
        draw(turned, g -> g.drawImage(
                image, Orientation.upright(orientation, image.getWidth(), image.getHeight()), null));
        return turned;
    }

    private static boolean seeThrough(BufferedImage image) {
        return image.getColorModel().hasAlpha();
    }

    private static Photo encode(BufferedImage image, boolean sharp) throws IOException {
        byte[] thumb = jpeg(smaller(image, THUMB_EDGE));
        Long likeness = Likeness.of(image);
        if (sharp) {
            byte[] png = png(image);
            if (png.length <= MAX_PNG) {
                return new Photo(png, PNG, image.getWidth(), image.getHeight(), thumb, likeness);
            }
        }
        return new Photo(jpeg(image), JPEG, image.getWidth(), image.getHeight(), thumb, likeness);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /// Progressive: smaller, and on a slow line something is seen early.
    private static byte[] jpeg(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(onWhite(image), null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage onWhite(BufferedImage image) {
        if (!seeThrough(image)) {
            return image;
        }
        var white = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        draw(white, g -> g.drawImage(image, 0, 0, Color.WHITE, null));
        return white;
    }

    private static void draw(BufferedImage on, Consumer<Graphics2D> drawing) {
        Graphics2D g = on.createGraphics();
        try {
            drawing.accept(g);
        } finally {
            g.dispose();
        }
    }
}
