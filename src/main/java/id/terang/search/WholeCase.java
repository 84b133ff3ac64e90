package id.terang.search;

import org.jspecify.annotations.Nullable;

/// A public case as results have it, with its released words whole and unmarked.
///
/// @param title released title, null before the release; so is the text
/// @param answer the one that stands, told also before the release; null if there is none
public record WholeCase(FoundCase found, @Nullable String title, @Nullable String text, @Nullable String answer) { }
