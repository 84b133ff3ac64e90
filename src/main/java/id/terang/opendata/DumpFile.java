package id.terang.opendata;

import org.jspecify.annotations.Nullable;

/// A file of a dump.
///
/// @param content what is in it: a table, a codebook, figures; its words are `opendata.file.{content}`
/// @param rows without the head; null where it has no rows
/// @param ofCases whether a withdrawn case could be found in it or computed from it
public record DumpFile(String name, String content, String mediaType, long bytes, String sha256, @Nullable Long rows, boolean ofCases) { }
