package id.terang.notifications;

/// What goes with a letter.
///
/// @param name of the file
public record Enclosure(String name, String contentType, byte[] content) { }
