package id.terang.search;

import id.terang.shared.GeoPoint;
import id.terang.shared.Refusal;

/// Around a place. Only what the public may know of it counts: places rounded to 0.001°, the one asked for too.
///
/// @param km how far around, {@value #SMALLEST} to {@value #LARGEST}
public record Near(GeoPoint point, double km) {

    public static final double SMALLEST = 0.1;
    public static final double LARGEST = 50;

    /// @throws Refusal.BadInput for a radius that is too small or too large
    public Near {
        if (!(km >= SMALLEST && km <= LARGEST)) {
            throw new Refusal.BadInput("refusal.search.radius", SMALLEST, LARGEST);
        }
        point = point.coarse();
    }
}
