package id.terang.search;

import org.jspecify.annotations.Nullable;

/// A public case as results have it, with its released words whole and unmarked.
///
/// @param title released title, null before the release; so are the others where there is nothing
public record WholeCase(FoundCase found, @Nullable String title, @Nullable String text, @Nullable String answer) { }
