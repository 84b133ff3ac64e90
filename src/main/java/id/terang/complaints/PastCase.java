package id.terang.complaints;

import id.terang.jurisdiction.Kind;
import id.terang.shared.GeoPoint;
import id.terang.shared.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A case from elsewhere, with what is known of its life and when.
///
/// @param sourceId its number there; with the source's name it identifies the case for good
/// @param release whether its words are public as they are: somebody has decided so for the whole source
/// @param agency that held it
/// @param due its due date as the source promised it; counted by the policy in force if unknown
/// @param respondedAt first substantive response, if that came before the decision
/// @param decision how it ended, if it did
public record PastCase(String sourceId, Kind kind, @Nullable String title, String text, boolean release, long service, long area,
                       @Nullable String address, @Nullable GeoPoint pin, long agency, Instant filedAt, @Nullable Instant due,
                       @Nullable Instant respondedAt, @Nullable Decided decision) {

    /// How and when a past case was decided.
    ///
    /// @param outcome of an answer; `null` for a rejection
    /// @param text the answer or reason, if it is known
    public record Decided(Instant at, @Nullable Outcome outcome, @Nullable String text) { }

    public PastCase {
        text = Typed.required(text, "refusal.text.empty", FileComplaint.LONGEST_TEXT);
        title = title == null || title.isBlank() ? Words.titleFrom(text) : Typed.optional(title, 200);
        address = Typed.optional(address, 300);
        if (sourceId.isBlank() || sourceId.length() > 100) {
            throw new Refusal.BadInput("refusal.import.id");
        }
        if (due != null && due.isBefore(filedAt)) {
            throw new Refusal.BadInput("refusal.import.due");
        }
        if (respondedAt != null && respondedAt.isBefore(filedAt) || decision != null && decision.at().isBefore(filedAt)) {
            throw new Refusal.BadInput("refusal.import.order");
        }
    }
}
