package id.terang.complaints;

/// Just enough of a public case to say whether a page that somebody has is still true.
///
/// @param seal changes with whatever could change the page: with the case, for a duplicate with those it lives on in, and with the
///     numbers of other cases that it names, as far as the public may know of them. It tells none of it, not even how often a
///     case was written: it is keyed, and no two cases have the same
public record PublicState(String seal, long calendarId) { }
