package id.terang.jurisdiction;

import id.terang.shared.GeoPoint;
import java.util.List;

/// The outline of an area, simple enough for a picture and not exact enough to tell on which side of a border a house stands.
///
/// @param rings closed lines around what belongs to it and around what does not: whatever lies inside an odd number of them is in
/// @param inside a place well inside, for a name
public record Boundary(List<List<GeoPoint>> rings, GeoPoint inside) {

    public Boundary {
        rings = rings.stream().map(List::copyOf).toList();
    }
}
