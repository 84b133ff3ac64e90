package id.terang.complaints;

/// Just enough of a public case to say whether a page that somebody has is still true.
public record PublicState(long version, long calendarId) { }
