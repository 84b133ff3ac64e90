package id.terang.search;

import id.terang.complaints.CloseReason;
import id.terang.complaints.Status;
import id.terang.jurisdiction.Kind;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import java.time.Instant;
import java.util.List;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FieldProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ScoreProjection;
import org.jspecify.annotations.Nullable;

/// A similar public case as the index gives it.
@ProjectionConstructor
record SimilarHit(@FieldProjection(path = CaseIndex.REFERENCE) Reference reference,
                  @FieldProjection(path = CaseIndex.TITLE) String title,
                  @FieldProjection(path = CaseIndex.TEXT) String text,
                  @FieldProjection(path = CaseIndex.STATUS) Status status,
                  @FieldProjection(path = CaseIndex.CLOSE_REASON) @Nullable CloseReason closeReason,
                  @FieldProjection(path = CaseIndex.KIND) Kind kind,
                  @FieldProjection(path = CaseIndex.SERVICE) Long service,
                  @FieldProjection(path = CaseIndex.AGENCY) Long agency,
                  @FieldProjection(path = CaseIndex.PUBLIC_AREA) Long area,
                  @FieldProjection(path = CaseIndex.POINT) @Nullable GeoPoint point,
                  @FieldProjection(path = CaseIndex.FILED) Instant filed,
                  @FieldProjection(path = CaseIndex.FOLLOWERS) Integer followers,
                  @ScoreProjection Float score) {

    SimilarCase similar(Marking marking, @Nullable GeoPoint here) {
        return new SimilarCase(reference, marking.whole(title), marking.snippet(text, null, List.of()), status, closeReason, kind, service, agency,
            area, filed, followers, distance(point, here), score);
    }

    static @Nullable Double distance(@Nullable GeoPoint there, @Nullable GeoPoint here) {
        return there == null || here == null ? null : here.distanceTo(there);
    }
}
