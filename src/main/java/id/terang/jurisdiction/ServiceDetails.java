package id.terang.jurisdiction;

import id.terang.shared.Texts;
import org.jspecify.annotations.Nullable;

/// All that an administrator says about a service.
public record ServiceDetails(String code, Texts name, @Nullable Long parentId, Standard standard, boolean secret,
        Publish publish, Kind kind, Track track, boolean active) {
}
