package id.terang.search;

import id.terang.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/// What similar cases should resemble. What is not known yet stays empty.
///
/// @param text title and text as far as they are written
/// @param service id
/// @param area id
/// @param point where it happened
public record Likeness(String text, @Nullable Long service, @Nullable Long area, @Nullable GeoPoint point) {

    public static Likeness of(String text) {
        return new Likeness(text, null, null, null);
    }
}
