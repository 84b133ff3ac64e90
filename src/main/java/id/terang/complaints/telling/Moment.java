package id.terang.complaints.telling;

import id.terang.complaints.TimelineEntry;

/// One step of the story of a case, as every page shows it.
public sealed interface Moment {

    /// Something that happened.
    ///
    /// @param withheld why there are no words, or empty
    record Told(TimelineEntry entry, String sentence, Tone tone, String withheld) implements Moment { }

    /// Nothing that the reader could see, for days.
    ///
    /// @param size 1 to 3, how long it looks
    record Silence(String words, int size) implements Moment { }
}
