package id.terang.complaints;

import id.terang.complaints.files.StoredFile;
import id.terang.complaints.telling.Telling;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of the story of a case, as its reader may see it; {@link Telling} puts it into a sentence.
///
/// @param seq its place among all entries of the case
/// @param number its place in what its reader sees, from 1. The public is told this one: gaps would tell how much officials do among themselves
/// @param by for the public with official id 0: the agency and role only
/// @param inNameOf the office whose answer it is, where a LEAD elsewhere approved it
/// @param text what was written, as far as this reader may read it
/// @param publicText what of it everybody may read, before a release only the office
/// @param why why there is no text
public record TimelineEntry(int seq, int number, CaseEvent event, Actor by, @Nullable Long inNameOf, Instant occurredAt, Instant recordedAt, @Nullable String text,
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

    /// The offices whose answers were approved, by the numbers of those entries: whoever holds a case answers it.
    static Map<Integer, Long> approved(List<RecordedEvent> history) {
        var names = new HashMap<Integer, Long>();
        Long holder = null;
        boolean proposed = false;
        for (var entry : history) {
            boolean answers = entry.type() == EventType.ANSWERED || entry.type() == EventType.ANSWER_AMENDED;
            if (answers && proposed && holder != null) {
                names.put(entry.seq(), holder);
            }
            var moved = heldFrom(entry.event());
            holder = moved == null ? holder : moved;
            proposed = entry.type() == EventType.ANSWER_PROPOSED
                || proposed && moved == null && !answers && entry.type() != EventType.ANSWER_RETURNED;
        }
        return names;
    }

    /// Who has the case from this event on; null where that stays.
    private static @Nullable Long heldFrom(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Filed e -> e.desk();
            case CaseEvent.Rerouted e -> e.to();
            case CaseEvent.Verified e -> e.to();
            case CaseEvent.AutoAssigned e -> e.to();
            case CaseEvent.Transferred e -> e.to();
            case CaseEvent.Delegated e -> e.to();
            case CaseEvent.HolderSucceeded e -> e.to();
            default -> null;
        };
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
