package id.terang.search;

import id.terang.shared.Reference;

/// Something public that begins like what is being typed.
public sealed interface Completion {

    /// @param title released
    /// @param areaId the exact area: only released cases are offered
    record OfCase(Reference reference, String title, long serviceId, long areaId) implements Completion { }

    record OfService(long id) implements Completion { }

    record OfAgency(long id) implements Completion { }

    record OfArea(long id) implements Completion { }
}
