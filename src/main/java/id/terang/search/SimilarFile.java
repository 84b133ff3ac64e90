package id.terang.search;

import id.terang.complaints.CloseReason;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Kind;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FieldProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ScoreProjection;
import org.jspecify.annotations.Nullable;

/// A similar case as officials may see it.
@ProjectionConstructor
record SimilarFile(@FieldProjection(path = CaseIndex.REFERENCE) Reference reference,
                   @FieldProjection(path = CaseIndex.TITLE) @Nullable String publicTitle,
                   @FieldProjection(path = CaseIndex.CASE_TITLE) @Nullable String ownTitle,
                   @FieldProjection(path = CaseIndex.TEXT) @Nullable String publicText,
                   @FieldProjection(path = CaseIndex.CASE_TEXT) @Nullable String ownText,
                   @FieldProjection(path = CaseIndex.STATUS) Status status,
                   @FieldProjection(path = CaseIndex.CLOSE_REASON) @Nullable CloseReason closeReason,
                   @FieldProjection(path = CaseIndex.KIND) Kind kind,
                   @FieldProjection(path = CaseIndex.VISIBILITY) Visibility visibility,
                   @FieldProjection(path = CaseIndex.SERVICE) Long service,
                   @FieldProjection(path = CaseIndex.AGENCY) Long agency,
                   @FieldProjection(path = CaseIndex.AREA) Long area,
                   @FieldProjection(path = CaseIndex.PIN) @Nullable GeoPoint pin,
                   @FieldProjection(path = CaseIndex.FILED) Instant filed,
                   @FieldProjection(path = CaseIndex.FOLLOWERS) Integer followers,
                   @ScoreProjection Float score) {

    String title() {
        return Objects.requireNonNull(ownTitle == null ? publicTitle : ownTitle);
    }

    String text() {
        return Objects.requireNonNull(ownText == null ? publicText : ownText);
    }

    SimilarCase similar(Marking marking, @Nullable GeoPoint here) {
        return new SimilarCase(reference, marking.whole(title()), marking.snippet(text(), null, List.of()), status, closeReason, kind, service, agency,
            area, filed, followers, SimilarHit.distance(pin, here), score);
    }
}
