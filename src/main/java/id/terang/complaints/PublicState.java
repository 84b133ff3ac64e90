package id.terang.complaints;

import org.jspecify.annotations.Nullable;

/// Just enough of a public case to say whether a page that somebody has is still true.
///
/// @param versions its own, and for a duplicate those of the cases it lives on in, where the public may know of them: `7`,
/// `7.12`
/// @param linked a digest of the numbers of other cases that the page names; null if it names none
public record PublicState(String versions, @Nullable String linked, long calendarId) { }
