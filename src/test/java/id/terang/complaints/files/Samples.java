package id.terang.complaints.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Files as people and attackers send them.
final class Samples {

    /// Where this camera says it was: 6°10′31″ S.
    static final String PLACE = "GPSMARK";

    private Samples() { }

    /// Four quarters: red, green, blue, white (clockwise from the top left).
    static BufferedImage quarters(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var g = image.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, width / 2, height / 2);
        g.setColor(Color.GREEN);
        g.fillRect(width / 2, 0, width, height / 2);
        g.setColor(Color.BLUE);
        g.fillRect(width / 2, height / 2, width, height);
        g.setColor(Color.WHITE);
        g.fillRect(0, height / 2, width / 2, height);
        g.dispose();
        return image;
    }

    static byte[] image(String format, int width, int height) {
        int type = format.equals("jpeg") ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        return written(quarters(width, height, type), format);
    }

    static byte[] written(BufferedImage image, String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A progressive JPEG in which the last scan comes again so many times.
    static byte[] scannedAgain(int width, int height, int times) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        byte[] once = bytes.toByteArray();
        int last = new String(once, StandardCharsets.ISO_8859_1).lastIndexOf("\u00ff\u00da");
        int end = once.length - 2;
        var all = new ByteArrayOutputStream();
        all.write(once, 0, end);
        for (int i = 0; i < times; i++) {
            all.write(once, last, end - last);
        }
        all.write(once, end, 2);
        return all.toByteArray();
    }

    /// A JPEG as a telephone makes it: how it was held, and where.
    static byte[] phonePhoto(int width, int height, int orientation) {
        byte[] jpeg = image("jpeg", width, height);
        byte[] exif = exif(orientation);
        return ByteBuffer.allocate(jpeg.length + exif.length)
                .put(jpeg, 0, 2).put(exif).put(jpeg, 2, jpeg.length - 2).array();
    }

    /// An APP1 segment with tag 0x0112 (orientation) and a GPS directory whose area name is `PLACE`.
    private static byte[] exif(int orientation) {
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + 2 + 2 * 12 + 4 + place.length + 1);
        tiff.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        int gps = 8 + 2 + 24 + 4;
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gps);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(new byte[] {'S', 0, 0, 0});
        tiff.putShort((short) 0x1C).putShort((short) 2).putInt(place.length + 1).putInt(gps + 2 + 24 + 4);
        tiff.putInt(0);
        tiff.put(place);
        return ByteBuffer.allocate(4 + 6 + tiff.capacity())
                .putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff.capacity()))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array()).array();
    }

    /// A few bytes that claim to unfold to this many pixels.
    static byte[] bomb(int width, int height) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 6, 0, 0, 0}).array());
        chunk(out, "IDAT", deflated(new byte[1024]));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    static byte[] deflated(byte[] data) {
        var deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        byte[] out = new byte[data.length + 64];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    /// One lossy pixel.
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");
    }

    static byte[] pdf(String extra) {
        return pdf(extra.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] pdf(byte[] extra) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"));
        out.writeBytes(extra);
        out.writeBytes(ascii("xref\n0 3\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 3 >>\nstartxref\n110\n%%EOF\n"));
        return out.toByteArray();
    }

    /// Objects folded up, so that they cannot be read at a glance.
    static byte[] objectStream(String objects) {
        byte[] data = deflated(ascii(objects));
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("7 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + data.length
                + " >>\nstream\r\n"));
        out.writeBytes(data);
        out.writeBytes(ascii("\nendstream\nendobj\n"));
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
