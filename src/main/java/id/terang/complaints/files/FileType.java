package id.terang.complaints.files;

import id.terang.shared.Refusal;
import java.nio.charset.StandardCharsets;

/// What a file is, by its first bytes and never by its name.
enum FileType {
    JPEG,
    PNG,
    GIF,
    WEBP,
    PDF;

    /// How many first bytes tell.
    static final int HEAD = 16;

    /// @throws Refusal.BadInput for everything else: programs, pages, drawings, archives, other pictures
    static FileType of(byte[] head, String clientName) {
        if (at(head, 0, "\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (at(head, 0, "\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (at(head, 0, "GIF87a") || at(head, 0, "GIF89a")) {
            return GIF;
        }
        if (at(head, 0, "RIFF") && at(head, 8, "WEBP")) {
            return WEBP;
        }
        if (at(head, 0, "%PDF-")) {
            return PDF;
        }
        if (at(head, 4, "ftyphei") || at(head, 4, "ftyphev") || at(head, 4, "ftypmif1") || at(head, 4, "ftypavif")) {
            throw new Refusal.BadInput("refusal.files.heic", clientName);
        }
        throw new Refusal.BadInput("refusal.files.type", clientName);
    }

    boolean picture() {
        return this != PDF;
    }

    private static boolean at(byte[] head, int offset, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (head.length < offset + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (head[offset + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
