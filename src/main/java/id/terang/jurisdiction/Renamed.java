package id.terang.jurisdiction;

/// A change after which an area, an agency or a service may have another name.
///
/// @param change rises from change to change
public record Renamed(long change, AdminChange.Subject subject, long id) {
}
