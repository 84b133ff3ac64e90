package id.terang.workbench;

/// A picture of figures with a name.
///
/// @param address query part of its address: which figure, for what, by what
public record KeptPicture(long id, String name, String address) { }
