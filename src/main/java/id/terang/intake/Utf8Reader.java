package id.terang.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// Reads UTF-8 and nothing else. Java's own reader loses up to a buffer of good text before a bad byte and cannot say where
/// it is; here the good text comes first.
final class Utf8Reader extends Reader {

    private static final int AT_ONCE = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE).flip();
    private final CharBuffer chars = CharBuffer.allocate(AT_ONCE).flip();
    private boolean ended;
    private long line = 1;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    /// These bytes are no UTF-8.
    static final class Malformed extends CharacterCodingException {

        private final long line;

        private Malformed(long line) {
            this.line = line;
        }

        /// Line of the file, the first being 1.
        long line() {
            return line;
        }
    }

    /// @throws Malformed when everything before it has been read
    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (!chars.hasRemaining() && !fill()) {
            return -1;
        }
        int some = Math.min(length, chars.remaining());
        chars.get(into, from, some);
        return some;
    }

    /// @return whether there is something to read
    private boolean fill() throws IOException {
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        while (chars.position() == 0 && result.isUnderflow() && !ended) {
            bytes.compact();
            int some = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = some < 0;
            bytes.position(bytes.position() + Math.max(0, some)).flip();
            result = decoder.decode(bytes, chars, ended);
        }
        chars.flip();
        if (!chars.hasRemaining() && result.isError()) {
            throw new Malformed(line);
        }
        for (int i = 0; i < chars.limit(); i++) {
            line += chars.get(i) == '\n' ? 1 : 0;
        }
        return chars.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
