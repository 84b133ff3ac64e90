package id.terang.search;

import id.terang.complaints.CloseReason;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Reference;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FieldProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;
import org.jspecify.annotations.Nullable;

/// A line of a queue as the index gives it.
@ProjectionConstructor
record DeskHit(@FieldProjection(path = CaseIndex.REFERENCE) Reference reference,
               @FieldProjection(path = CaseIndex.TITLE) @Nullable String publicTitle,
               @FieldProjection(path = CaseIndex.CASE_TITLE) @Nullable String title,
               @FieldProjection(path = CaseIndex.STATUS) Status status,
               @FieldProjection(path = CaseIndex.CLOSE_REASON) @Nullable CloseReason closeReason,
               @FieldProjection(path = CaseIndex.KIND) Kind kind,
               @FieldProjection(path = CaseIndex.TRACK) Track track,
               @FieldProjection(path = CaseIndex.VISIBILITY) Visibility visibility,
               @FieldProjection(path = CaseIndex.SERVICE) Long service,
               @FieldProjection(path = CaseIndex.AREA) Long area,
               @FieldProjection(path = CaseIndex.AGENCY) Long agency,
               @FieldProjection(path = CaseIndex.HANDLER) @Nullable Long handler,
               @FieldProjection(path = CaseIndex.FILED) Instant filed,
               @FieldProjection(path = CaseIndex.UPDATED) Instant updated,
               @FieldProjection(path = CaseIndex.DUE_CLOCK) @Nullable ClockType dueClock,
               @FieldProjection(path = CaseIndex.DUE) @Nullable Instant due,
               @FieldProjection(path = CaseIndex.FOLLOWERS) Integer followers) {

    QueuedCase queued() {
        return new QueuedCase(reference, Objects.requireNonNull(title == null ? publicTitle : title), status, closeReason, kind, track, visibility, service, area, agency, handler,
            filed, updated, dueClock, due, followers);
    }
}
