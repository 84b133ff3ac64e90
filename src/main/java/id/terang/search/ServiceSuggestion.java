package id.terang.search;

import java.util.List;

/// A service that a text may be about. It suggests, never decides.
///
/// @param confidence how often, of suggestions held so firmly, it was decided so; 0 to 1
/// @param reasons the words of the text that speak for it, strongest first, at most five
public record ServiceSuggestion(long serviceId, double confidence, List<String> reasons) { }
