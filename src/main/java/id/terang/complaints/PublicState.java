package id.terang.complaints;

/// Just enough of a public case to say whether a page that somebody has is still true.
///
/// @param seal changes with whatever could change the page: with the public history and the followers of the case, for a duplicate
///     with those of the cases it lives on in, and with the numbers of other cases that it names, as far as the public may know of
///     them. What officials do among themselves leaves it as it is. It tells none of it: it is keyed, and no two cases have the same
public record PublicState(String seal, long calendarId) { }
