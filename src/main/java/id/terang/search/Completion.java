package id.terang.search;

import id.terang.shared.Reference;
import org.jspecify.annotations.Nullable;

/// Something public that begins like what is being typed.
public sealed interface Completion {

    /// @param title released; null before the release, when only its number leads to it
    /// @param areaId the exact area once an official has released it, the district before
    record OfCase(Reference reference, @Nullable String title, long serviceId, long areaId) implements Completion { }

    record OfService(long id) implements Completion { }

    record OfAgency(long id) implements Completion { }

    record OfArea(long id) implements Completion { }
}
