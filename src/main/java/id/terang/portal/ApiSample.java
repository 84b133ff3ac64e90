package id.terang.portal;

/// What the examples on the page for programs ask for, so that they can be tried as they stand.
///
/// @param agency its slug
public record ApiSample(String reference, String agency) { }
