package id.terang.complaints;

/// Just enough of a public case to say whether a page that somebody has is still true.
///
/// @param versions its own, and for a duplicate those of the cases it lives on in, where the public may know of them: `7`,
/// `7.12`
public record PublicState(String versions, long calendarId) { }
