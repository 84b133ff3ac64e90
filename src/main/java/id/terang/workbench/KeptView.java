package id.terang.workbench;

/// A view of the queue with a name.
///
/// @param address query part of its address: tab, words, filters and order
/// @param shared whether others see it too
/// @param removable whether the official who asks may take it away
public record KeptView(long id, String name, String address, boolean shared, boolean removable) { }
