package id.terang.api;

import id.terang.search.LastRead;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/// Where a list goes on, as an opaque word. It names the last case or code that was read, not how many there were, so it
/// stays true whatever is filed, added or renamed meanwhile.
final class Cursor {

    private Cursor() { }

    static String of(LastRead last) {
        return word(last.filedAt().toEpochMilli() + "." + last.reference().digits());
    }

    /// @param codebook whose cursors no other understands
    /// @param code the last that was read
    static String of(String codebook, String code) {
        return word(codebook + "/" + code);
    }

    static LastRead read(String word) {
        try {
            String[] parts = text(word).split("\\.");
            if (parts.length == 2 && parts[0].matches("-?\\d{1,14}")) {
                return new LastRead(Instant.ofEpochMilli(Long.parseLong(parts[0])), new Reference(parts[1]));
            }
        } catch (IllegalArgumentException | Refusal.BadInput none) {
            // refused below
        }
        throw unreadable();
    }

    /// @return the code behind which the codebook goes on
    static String read(String word, String codebook) {
        try {
            String text = text(word);
            if (text.startsWith(codebook + "/") && of(codebook, text.substring(codebook.length() + 1)).equals(word)) {
                return text.substring(codebook.length() + 1);
            }
        } catch (IllegalArgumentException none) {
            // refused below
        }
        throw unreadable();
    }

    private static String word(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String word) {
        return new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
    }

    private static Mistaken unreadable() {
        return new Mistaken("cursor", new Refusal.BadInput("refusal.api.cursor"));
    }
}
