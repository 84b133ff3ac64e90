package id.terang.complaints.assignment;

import org.jspecify.annotations.Nullable;

/// Whom a case of this office goes to. The first rule of an office that fits, and whose official is there, decides.
///
/// @param service  and those below it; empty for every service
/// @param area     and those within it; empty for everywhere
/// @param official empty for whoever has least to do
public record AssignmentRule(long id, long agency, @Nullable Long service, @Nullable Long area, @Nullable Long official) { }
