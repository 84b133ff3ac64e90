package id.terang.complaints;

import id.terang.complaints.files.StoredFile;
import id.terang.complaints.telling.Telling;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the story of a case, as its reader may see it; {@link Telling} puts it into a sentence.
///
/// @param seq its place among all entries of the case
/// @param number its place in what its reader sees, from 1. The public is told this one: gaps would tell how much officials do among themselves
/// @param by for the public with official id 0: the agency and role only
/// @param text what was written, as far as this reader may read it
/// @param publicText what of it everybody may read, before a release only the office
/// @param why why there is no text
public record TimelineEntry(int seq, int number, CaseEvent event, Actor by, Instant occurredAt, Instant recordedAt, @Nullable String text,
                            @Nullable String publicText, Withheld why, List<StoredFile> files) {

    /// Why an entry has no words.
    public enum Withheld {
        /// It has words, or nothing was written.
        NOT,
        /// The verifier has not released the case.
        UNTIL_RELEASED,
        /// What a citizen writes to the office stays between them.
        CITIZEN_ONLY
    }

    /// Those of its files that everybody may see.
    public List<PublicFile> publicFiles() {
        return files.stream().filter(StoredFile::released).map(PublicFile::of).toList();
    }

    /// The other cases it names, as far as this reader may know of them.
    public List<Reference> linked() {
        return LinkedCases.in(event).toList();
    }

    public EventType type() {
        return event.type();
    }
}
