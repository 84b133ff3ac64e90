package id.terang.complaints;

import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A case as everybody may see it: no personal data, no secret case, and until it is released only service, district,
/// dates and clocks (domain.md §2). The only thing of a case that public rooms can ask for.
///
/// @param title released title
/// @param text released text
/// @param areaId the exact area once an official has released it, the district before
/// @param address released address
/// @param point released place, rounded to 0.001°; never of an anonymous case
/// @param source name of the source of an imported case
/// @param updatedAt when something last happened to it that everybody may know of
/// @param photos released files that came with the filing
/// @param duplicates public cases merged into this one, at most 50
/// @param answers how many rounds of answers there were
/// @param planned the day that the standing answer promises
/// @param appeals level of the last appeal; 0 if there was none
/// @param incident the report of the same incident whose answers reach this one
/// @param reports public reports that this one's answers reach, at most 50
public record PublicComplaint(Reference reference, Kind kind, Track track, Visibility visibility, Channel channel,
                              Status status, @Nullable CloseReason closeReason, boolean released, @Nullable String title,
                              @Nullable String text, long serviceId, long areaId, @Nullable String address,
                              @Nullable GeoPoint point, long holderId, long deskId, long calendarId, Instant filedAt,
                              Instant updatedAt, @Nullable Instant answeredAt, @Nullable Instant closedAt,
                              @Nullable Outcome outcome, @Nullable String source, @Nullable String sourceId, int followers,
                              int disputes, List<TimelineEntry> timeline, List<ClockView> clocks, List<PublicFile> photos,
                              @Nullable Reference survivor, List<Reference> duplicates, int answers, @Nullable LocalDate planned,
                              int appeals, @Nullable Reference incident, List<Reference> reports) {

    /// Whether the first answer came in time; empty where there is none yet.
    public Optional<Boolean> firstAnswerOnTime() {
        return resolvedBy(1);
    }

    /// Whether the answer that stands came in time; empty where there is none, or where it is taken up again.
    public Optional<Boolean> standingAnswerOnTime() {
        var last = clocks.stream().filter(clock -> clock.type() == ClockType.RESOLVE).max(Comparator.comparing(ClockView::round));
        return status.pending() ? Optional.empty()
            : resolvedBy(answers).filter(onTime -> answered(answers).equals(last.map(ClockView::stoppedAt)));
    }

    /// Working days that the promise stood still, in all rounds together.
    public int pausedDays() {
        return clocks.stream().filter(clock -> clock.type() == ClockType.RESOLVE).mapToInt(ClockView::pausedDays).sum();
    }

    /// The clock that this answer stopped; what the answer to another case stopped was another one.
    private Optional<Boolean> resolvedBy(int answer) {
        return answered(answer).flatMap(at -> clocks.stream().filter(clock -> clock.type() == ClockType.RESOLVE && at.equals(clock.stoppedAt()))
            .findFirst()).map(clock -> !clock.stoppedAt().isAfter(clock.dueAt()));
    }

    private Optional<Instant> answered(int answer) {
        return timeline.stream().filter(entry -> entry.event() instanceof CaseEvent.Answered said && said.round() == answer)
            .map(TimelineEntry::occurredAt).findFirst();
    }
}
