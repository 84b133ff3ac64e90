package id.terang.complaints.files;

import java.util.Locale;
import java.util.UUID;

/// Name of one stored content. Safe as a path and as an object key: lower-case hexadecimal digits and dashes only.
public record FileKey(UUID id, Form form) {

    @Override
    public String toString() {
        return id + "-" + form.name().toLowerCase(Locale.ROOT);
    }
}
