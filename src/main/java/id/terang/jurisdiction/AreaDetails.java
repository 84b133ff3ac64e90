package id.terang.jurisdiction;

import id.terang.shared.GeoPoint;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// All that an administrator says about an area. Codes are those of the state, such as `33.74.01`.
public record AreaDetails(String code, String name, AreaLevel level, @Nullable Long parentId,
        @Nullable GeoPoint centre, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
}
