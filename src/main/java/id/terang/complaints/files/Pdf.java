package id.terang.complaints.files;

import id.terang.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Judges a PDF without reading all of it (ISO 32000-1): it begins and ends like one, carries no program and no other
/// file, and is not locked. Names are looked at wherever they stand, also in compressed object streams (§7.5.7) and
/// however they are spelt (§7.3.5); a name this long hardly occurs in other bytes by chance.
final class Pdf {

    private static final Set<String> ACTIVE = Set.of(
            "JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "Rendition", "XFA", "GoToE",
            "ImportData", "SubmitForm");
    private static final int LONGEST_NAME = 24;

    /// The tail in which a trailer must stand (Annex H.3), and how far a dictionary may reach.
    private static final int TAIL = 2048;
    private static final int DICTIONARY = 4096;

    /// The dictionary of an object stream as programs write it (§7.5.7). Strings, comments and dictionaries within have no business there:
    /// they could make another part of it look like the whole. So could a comment before it, which ends with its line.
    private static final Pattern SIMPLE = Pattern.compile("\\s*<<[^()<>%]*>>\\s*");
    private static final Pattern NUMBERED = Pattern.compile("[^()<>%]*\\d");

    /// No more than this is unfolded, and no more object streams are looked for: thousands of pages have hundreds.
    private static final int MAX_UNFOLDED = 64 * 1024 * 1024;
    private static final int MAX_OBJECT_STREAMS = 10_000;

    private final byte[] bytes;
    private final String clientName;
    private final Inflater inflater = new Inflater();
    /// Where streams that were unfolded begin: many names may lead to the same one.
    private final Set<Integer> seen = new HashSet<>();
    private byte[] unfolding = new byte[64 * 1024];
    private long unfolded;
    private int objectStreams;

    private Pdf(byte[] bytes, String clientName) {
        this.bytes = bytes;
        this.clientName = clientName;
    }

    /// @throws Refusal.BadInput where the document is damaged, locked or active
    static void check(byte[] bytes, String clientName) {
        var pdf = new Pdf(bytes, clientName);
        try {
            pdf.frame();
            pdf.names(bytes, bytes.length, true);
        } finally {
            pdf.inflater.end();
        }
    }

    /// A sane end also keeps out a second file glued behind.
    private void frame() {
        if (bytes.length < 64 || bytes[5] != '1' && bytes[5] != '2' || bytes[6] != '.') {
            throw damaged();
        }
        int from = Math.max(0, bytes.length - TAIL);
        String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        int end = tail.lastIndexOf("%%EOF");
        if (end < 0 || tail.lastIndexOf("startxref", end) < 0 || !tail.substring(end + 5).replace('\0', ' ').isBlank()) {
            throw damaged();
        }
    }

    private void names(byte[] in, int length, boolean outer) {
        for (int i = 0; i < length; i++) {
            if (in[i] != '/') {
                continue;
            }
            String name = name(in, i + 1, length);
            if (ACTIVE.contains(name)) {
                throw new Refusal.BadInput("refusal.files.pdf.active", clientName);
            }
            if (outer && name.equals("Encrypt")) {
                throw new Refusal.BadInput("refusal.files.pdf.locked", clientName);
            }
            if (outer && name.equals("ObjStm")) {
                objectStream(i);
            }
        }
    }

    /// The name that starts here, `#53` and the like resolved.
    private static String name(byte[] in, int from, int to) {
        var name = new StringBuilder(LONGEST_NAME);
        for (int i = from; i < to && name.length() < LONGEST_NAME; i++) {
            int c = in[i] & 0xFF;
            if (c == '#' && i + 2 < to && hex(in[i + 1]) >= 0 && hex(in[i + 2]) >= 0) {
                name.append((char) (hex(in[i + 1]) * 16 + hex(in[i + 2])));
                i += 2;
            } else if (c <= ' ' || "()<>[]{}/%".indexOf(c) >= 0) {
                break;
            } else {
                name.append((char) c);
            }
        }
        return name.toString();
    }

    private static int hex(byte digit) {
        return Character.digit(digit, 16);
    }

    private void objectStream(int typeAt) {
        if (++objectStreams > MAX_OBJECT_STREAMS) {
            throw damaged();
        }
        int from = Math.max(0, typeAt - DICTIONARY);
        int to = Math.min(bytes.length, typeAt + DICTIONARY);
        String around = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        int open = around.lastIndexOf(" obj", typeAt - from);
        int stream = around.indexOf("stream", typeAt - from);
        if (open < 0 || stream < 0) {
            throw damaged();
        }
        int line = Math.max(around.lastIndexOf('\n', open), around.lastIndexOf('\r', open));
        String dictionary = around.substring(open + " obj".length(), stream);
        if (line < 0 && from > 0 || !NUMBERED.matcher(around.substring(line + 1, open)).matches() || !SIMPLE.matcher(dictionary).matches()) {
            throw damaged();
        }
        boolean plain = !dictionary.contains("/Filter") && !dictionary.contains("#");
        if (plain) {
            return;
        }
        if (!dictionary.contains("/FlateDecode") || dictionary.contains("/DecodeParms")
                || dictionary.indexOf("Decode") != dictionary.lastIndexOf("Decode")) {
            throw damaged();
        }
        int data = from + stream + "stream".length();
        data += data + 1 < bytes.length && bytes[data] == '\r' && bytes[data + 1] == '\n' ? 2 : 1;
        if (seen.add(data)) {
            int length = inflate(data);
            names(unfolding, length, false);
        }
    }

    /// @return how much of `unfolding` it fills
    private int inflate(int from) {
        inflater.reset();
        inflater.setInput(bytes, from, Math.max(0, bytes.length - from));
        int length = 0;
        try {
            while (!inflater.finished()) {
                if (length == unfolding.length) {
                    unfolding = Arrays.copyOf(unfolding, unfolding.length * 2);
                }
                int n = inflater.inflate(unfolding, length, unfolding.length - length);
                length += n;
                unfolded += n;
                if (unfolded > MAX_UNFOLDED || n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw damaged();
                }
            }
            return length;
        } catch (DataFormatException e) {
            throw damaged();
        }
    }

    private Refusal damaged() {
        return new Refusal.BadInput("refusal.files.pdf.damaged", clientName);
    }
}
