package id.terang.search;

import org.jspecify.annotations.Nullable;

/// A case that an official found. For the eyes of the official who asked, never for a public page.
///
/// @param title as the citizen wrote it, with what was asked for marked
/// @param snippet where the text or the answer speaks of what was asked for, else the beginning of the text
public record FoundFile(QueuedCase line, Marked title, @Nullable Marked snippet) { }
