package id.terang.complaints.files;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a camera was held, from the EXIF part of a JPEG (CIPA DC-008, tag 0x0112). Read by hand because it is the one
/// thing wanted from a part that is otherwise thrown away unread.
final class Orientation {

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int EXIF = 0xE1;
    private static final int START_OF_SCAN = 0xDA;

    private Orientation() { }

    /// @param head the first bytes of a JPEG, as many as there are
    /// @return 1 (upright) to 8; 1 whatever is wrong with the bytes
    static int of(byte[] head) {
        try {
            return find(ByteBuffer.wrap(head));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return 1;
        }
    }

    private static int find(ByteBuffer jpeg) {
        jpeg.position(2);
        while (true) {
            int marker = jpeg.getShort() & 0xFFFF;
            if ((marker & 0xFF00) != 0xFF00 || (marker & 0xFF) == START_OF_SCAN) {
                return 1;
            }
            int length = (jpeg.getShort() & 0xFFFF) - 2;
            if ((marker & 0xFF) == EXIF && length > 14 && isExif(jpeg)) {
                return ofTiff(jpeg.slice(jpeg.position() + 6, length - 6));
            }
            jpeg.position(jpeg.position() + length);
        }
    }

    private static boolean isExif(ByteBuffer jpeg) {
        int at = jpeg.position();
        return jpeg.getInt(at) == 0x45786966 && jpeg.getShort(at + 4) == 0;
    }

    private static int ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG && tiff.getShort(entry + 2) == SHORT) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /// Whether width and height change places.
    static boolean lies(int orientation) {
        return orientation >= 5;
    }

    /// Maps a picture of this size, as stored, onto one that stands upright.
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
