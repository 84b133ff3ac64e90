package id.terang.complaints.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// How often a JPEG (ITU-T T.81, annex B) goes over its picture. Each scan is work for every block of the picture,
/// however few bytes it has, so that a small file with many of them would take minutes.
final class JpegScans {

    private static final int SOF = 0xC0;
    private static final int RST = 0xD0;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;

    private JpegScans() { }

    /// Counted to the end of the picture, or to one more than `most`.
    static int count(Path file, int most) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            int scans = 0;
            for (int marker = next(in); marker >= 0 && scans <= most; marker = next(in)) {
                if (marker == EOI && scans > 0) {
                    return scans; // what is glued behind is no part of the picture; tables alone may end before it begins
                }
                if (marker == SOS) {
                    scans++;
                }
                // Whatever stands in a segment, such as a thumbnail, is not looked at; nothing is passed over that a
                // decoder might read.
                if (marker >= SOF && (marker < RST || marker > EOI)) {
                    skipSegment(in);
                }
            }
            return scans;
        }
    }

    /// The next marker; coded data between is passed over, with its stuffed zeros.
    private static int next(InputStream in) throws IOException {
        int before = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (before == 0xFF && b != 0 && b != 0xFF) {
                return b;
            }
            before = b;
        }
        return -1;
    }

    private static void skipSegment(InputStream in) throws IOException {
        int length = in.read() << 8 | in.read();
        for (long rest = length - 2; rest > 0;) {
            long skipped = in.skip(rest);
            if (skipped <= 0) {
                return;
            }
            rest -= skipped;
        }
    }
}
