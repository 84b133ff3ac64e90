package id.terang.portal;

import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One service with its published standard and the promise that binds every case about it from today on.
///
/// @param path the services above it, highest first
/// @param below services that it is divided into and that can be filed about
/// @param owners who answers for it, by their own rule or that of a service above
/// @param promises in the order of a case's life
/// @param exceptions agencies that promise something else for this service
public record ServicePage(Service service, List<Service> path, List<Service> below, List<Owner> owners,
                          List<Promise> promises, List<Exception> exceptions) {

    /// @param area null: everywhere
    public record Owner(Agency agency, @Nullable Area area) { }

    /// @param promises only those that differ
    public record Exception(Agency agency, List<Promise> promises) { }

    /// @param key message of the clock's name
    /// @param working whether the days are working days
    public record Promise(String key, int days, boolean working) { }
}
