package id.terang.api;

import id.terang.search.LastRead;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/// Where a list goes on, as an opaque word. It names the last case that was read, not how many there were, so it stays true
/// whatever is filed meanwhile.
final class Cursor {

    private Cursor() { }

    static String of(LastRead last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
            (last.filedAt().toEpochMilli() + "." + last.reference().digits()).getBytes(StandardCharsets.US_ASCII));
    }

    static LastRead read(String word) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.US_ASCII).split("\\.");
            if (parts.length == 2 && parts[0].matches("-?\\d{1,14}")) {
                return new LastRead(Instant.ofEpochMilli(Long.parseLong(parts[0])), new Reference(parts[1]));
            }
        } catch (IllegalArgumentException | Refusal.BadInput none) {
            // refused below
        }
        throw new Mistaken("cursor", new Refusal.BadInput("refusal.api.cursor"));
    }
}
