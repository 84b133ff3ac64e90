package id.terang.opendata;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/// A gzip file that is written part by part. Each part is compressed without looking back at those before it and ends on a whole
/// byte, so that it can be read alone and be taken over into another file as it is. To everybody else it is one gzip file with
/// one member, as all programs read it.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>
final class PartedGzip implements AutoCloseable {

    private static final byte[] HEAD = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    /// An empty last block of Deflate.
    private static final byte[] END = {3, 0};
    private static final int TAIL = END.length + 8;

    /// @param at where it begins in the file
    /// @param packed bytes in the file
    /// @param plain bytes unpacked
    /// @param crc of these
    record Part(long at, long packed, long plain, long crc) { }

    private final FileChannel file;
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final CRC32 crc = new CRC32();
    private final OutputStream out;
    private final List<Part> parts = new ArrayList<>();
    private DeflaterOutputStream packing;
    private long begun;
    private long plain;

    PartedGzip(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
        out.write(HEAD);
        begin();
    }

    private void begin() throws IOException {
        out.flush();
        begun = file.position();
        plain = 0;
        crc.reset();
        deflater.reset();
        packing = new DeflaterOutputStream(out, deflater, 1 << 13, true);
    }

    void write(byte[] bytes) throws IOException {
        packing.write(bytes);
        crc.update(bytes);
        plain += bytes.length;
    }

    /// What is written from now on is another part.
    void endPart() throws IOException {
        packing.flush();
        out.flush();
        parts.add(new Part(begun, file.position() - begun, plain, crc.getValue()));
        begin();
    }

    /// Takes over a part of another file.
    void take(FileChannel former, Part part) throws IOException {
        if (plain > 0) {
            throw new IllegalStateException("a part is open");
        }
        long at = file.position();
        for (long done = 0; done < part.packed(); ) {
            long some = former.transferTo(part.at() + done, part.packed() - done, file);
            if (some <= 0) {
                throw new IOException("The file ends before its part does");
            }
            done += some;
        }
        parts.add(new Part(at, part.packed(), part.plain(), part.crc()));
        begun = file.position();
    }

    List<Part> parts() {
        return parts;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            if (plain > 0) {
                endPart();
            }
            long all = 0;
            long sum = 0;
            for (Part part : parts) {
                sum = combined(sum, part.crc(), part.plain());
                all += part.plain();
            }
            out.write(END);
            out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt((int) sum).putInt((int) all).array());
            out.flush();
        } finally {
            deflater.end();
        }
    }

    /// How long a file with these parts is.
    static long length(List<Part> parts) {
        return HEAD.length + parts.stream().mapToLong(Part::packed).sum() + TAIL;
    }

    /// The bytes of a part, unpacked.
    static byte[] read(FileChannel file, Part part) throws IOException {
        var packed = ByteBuffer.allocate(Math.toIntExact(part.packed()));
        while (packed.hasRemaining()) {
            if (file.read(packed, part.at() + packed.position()) < 0) {
                throw new IOException("The file ends before its part does");
            }
        }
        var bytes = new byte[Math.toIntExact(part.plain())];
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed.array());
            int done = 0;
            while (done < bytes.length) {
                int some = inflater.inflate(bytes, done, bytes.length - done);
                if (some == 0) {
                    throw new IOException("A part is shorter than it should be");
                }
                done += some;
            }
        } catch (DataFormatException e) {
            throw new IOException(e);
        } finally {
            inflater.end();
        }
        var sum = new CRC32();
        sum.update(bytes);
        if (sum.getValue() != part.crc()) {
            throw new IOException("A part is not what was written");
        }
        return bytes;
    }

    /// The CRC-32 of two texts one behind the other, from theirs: that of the first is multiplied by x to the power of the bits of
    /// the second, modulo the polynomial of CRC-32.
    ///
    /// @see <a href="https://github.com/madler/zlib/blob/develop/crc32.c">crc32_combine of zlib</a>
    private static long combined(long first, long second, long lengthOfSecond) {
        long shifted = first;
        long power = 1L << 23; // x^8: a byte, bits in reverse order
        for (long left = lengthOfSecond; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                shifted = product(power, shifted);
            }
            power = product(power, power);
        }
        return shifted ^ second;
    }

    private static long product(long a, long b) {
        long product = 0;
        long times = b;
        for (long bit = 1L << 31; bit != 0; bit >>= 1) {
            if ((a & bit) != 0) {
                product ^= times;
            }
            times = (times & 1) == 1 ? times >>> 1 ^ 0xedb88320L : times >>> 1;
        }
        return product;
    }
}
