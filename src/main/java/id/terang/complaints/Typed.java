package id.terang.complaints;

import id.terang.shared.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What people type, made safe to keep: stripped, without control characters, and never longer than it may be.
final class Typed {

    // Control characters except line breaks and tabs, and the marks that turn the direction of everything after them.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}");

    private Typed() { }

    /// @throws Refusal.BadInput with `emptyKey` if nothing is there, or if it is longer than `longest` characters
    static String required(@Nullable String text, String emptyKey, int longest) {
        var typed = optional(text, longest);
        if (typed == null) {
            throw new Refusal.BadInput(emptyKey);
        }
        return typed;
    }

    static @Nullable String optional(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        var typed = UNSEEN.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("").strip();
        int length = typed.codePointCount(0, typed.length());
        if (length > longest) {
            throw new Refusal.BadInput("refusal.text.long", longest, length);
        }
        return typed.isEmpty() ? null : typed;
    }
}
