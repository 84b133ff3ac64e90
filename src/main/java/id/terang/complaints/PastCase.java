package id.terang.complaints;

import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.GeoPoint;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A case that another system took and worked on, as far as that system knows. It keeps its number there
/// (`source`, `sourceId`) and its original times.
///
/// @param title at most 200 characters, cut if longer; made from the text if blank
/// @param text 1 to 10,000 characters
/// @param address at most 300 characters, cut if longer
/// @param agency who handled it; holds it from the beginning, because nobody knows how it got there
/// @param due the promise of the other system, if it made one; not before `filed`
public record PastCase(String source, String sourceId, Kind kind, Track track, Visibility visibility, Channel channel,
                       long service, long area, long agency, @Nullable String title, String text, @Nullable String address,
                       @Nullable GeoPoint pin, Release release, Instant filed, @Nullable Instant due, Ending ending) {

    /// What of its words the public may read.
    public enum Release { NOTHING, MASKED, EVERYTHING }

    /// How it ended there, if it has.
    public sealed interface Ending {

        /// Nobody has decided it.
        record Waiting() implements Ending { }

        /// @param closed whether the other system closed it with the answer; nobody asked the citizen, so it lapsed
        record Answered(Instant at, Outcome outcome, @Nullable String text, boolean closed) implements Ending { }

        record Rejected(Instant at, CaseEvent.Ground ground, @Nullable String reason) implements Ending { }

        /// @param to where the citizen was sent, in words
        record Referred(Instant at, String to, @Nullable String reason) implements Ending { }

        record Withdrawn(Instant at) implements Ending { }

        /// When, unless it still waits.
        default @Nullable Instant moment() {
            return switch (this) {
                case Waiting ignored -> null;
                case Answered e -> e.at();
                case Rejected e -> e.at();
                case Referred e -> e.at();
                case Withdrawn e -> e.at();
            };
        }
    }

    /// @throws Refusal.BadInput if there is no text, if it is too long, or if something happened before the filing
    public PastCase {
        if (sourceId.isBlank() || sourceId.length() > 100) {
            throw new Refusal.BadInput("refusal.import.id");
        }
        text = Typed.required(text, "refusal.text.empty", FileComplaint.LONGEST_TEXT);
        title = title == null || title.isBlank() ? Words.titleFrom(text) : cut(title, 200);
        address = address == null ? null : cut(address, 300);
        filed = Micros.of(filed);
        due = due == null ? null : Micros.of(due);
        var ended = ending.moment();
        if (ended != null && ended.isBefore(filed)) {
            throw new Refusal.BadInput("refusal.import.order");
        }
        if (due != null && due.isBefore(filed)) {
            throw new Refusal.BadInput("refusal.import.due");
        }
    }

    private static @Nullable String cut(String text, int longest) {
        var typed = Typed.optional(text.length() > 2 * longest ? text.substring(0, 2 * longest) : text, 2 * longest);
        if (typed == null || typed.codePointCount(0, typed.length()) <= longest) {
            return typed;
        }
        return typed.substring(0, typed.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }
}
