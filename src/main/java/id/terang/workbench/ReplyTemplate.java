package id.terang.workbench;

import id.terang.shared.Texts;

/// Words to begin a reply with.
///
/// @param agencyId whose officials, and those below, write from it
/// @param words with {@link Placeholder}s
public record ReplyTemplate(long id, long agencyId, ReplyUse use, String name, Texts words) { }
