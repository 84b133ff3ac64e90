package id.terang.search.learning;

import java.util.List;

/// What may be decided about a text.
///
/// @param confidence how often, of opinions held so firmly, it was decided so; 0 to 1
/// @param reasons the words of the text that speak for it, as typed, strongest first
public record Opinion<T>(T about, double confidence, List<String> reasons) { }
