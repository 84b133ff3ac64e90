package id.terang.search;

import id.terang.complaints.CloseReason;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Kind;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import java.time.Instant;
import java.util.List;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FieldProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;
import org.jspecify.annotations.Nullable;

/// A public result as the index gives it.
@ProjectionConstructor
record PublicHit(@FieldProjection(path = CaseIndex.REFERENCE) Reference reference,
                 @FieldProjection(path = CaseIndex.TITLE) @Nullable String title,
                 @FieldProjection(path = CaseIndex.TEXT) @Nullable String text,
                 @FieldProjection(path = CaseIndex.ANSWER) @Nullable String answer,
                 @FieldProjection(path = CaseIndex.HISTORY) List<String> history,
                 @FieldProjection(path = CaseIndex.STATUS) Status status,
                 @FieldProjection(path = CaseIndex.CLOSE_REASON) @Nullable CloseReason closeReason,
                 @FieldProjection(path = CaseIndex.OUTCOME) @Nullable Outcome outcome,
                 @FieldProjection(path = CaseIndex.KIND) Kind kind,
                 @FieldProjection(path = CaseIndex.VISIBILITY) Visibility visibility,
                 @FieldProjection(path = CaseIndex.SERVICE) Long service,
                 @FieldProjection(path = CaseIndex.AGENCY) Long agency,
                 @FieldProjection(path = CaseIndex.PUBLIC_AREA) Long area,
                 @FieldProjection(path = CaseIndex.POINT) @Nullable GeoPoint point,
                 @FieldProjection(path = CaseIndex.FILED) Instant filed,
                 @FieldProjection(path = CaseIndex.UPDATED) Instant updated,
                 @FieldProjection(path = CaseIndex.ANSWERED) @Nullable Instant answered,
                 @FieldProjection(path = CaseIndex.CLOSED) @Nullable Instant closed,
                 @FieldProjection(path = CaseIndex.FOLLOWERS) Integer followers) {

    FoundCase found(Marking marking, @Nullable GeoPoint here) {
        return new FoundCase(reference, title == null ? null : marking.whole(title), marking.snippet(text, answer, history), status,
            closeReason, outcome, kind, visibility, service, agency, area, point, SimilarHit.distance(point, here), filed, updated,
            answered, closed, followers);
    }
}
