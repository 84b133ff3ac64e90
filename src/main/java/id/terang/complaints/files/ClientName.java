package id.terang.complaints.files;

import java.text.Normalizer;

/// What a sender called a file, as far as it can be shown: no folders, no control or direction marks, not too long.
final class ClientName {

    private static final int LONGEST = 100;

    private ClientName() { }

    static String harmless(String clientName) {
        String name = clientName.substring(Math.max(clientName.lastIndexOf('/'), clientName.lastIndexOf('\\')) + 1);
        name = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}<>\"'&]", "")
                .replaceAll("\\s+", " ")
                .strip();
        if (name.codePointCount(0, name.length()) > LONGEST) {
            name = "…" + name.substring(name.offsetByCodePoints(name.length(), 1 - LONGEST));
        }
        return name.isEmpty() ? "?" : name;
    }
}
