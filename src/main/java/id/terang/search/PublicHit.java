package id.terang.search;

import id.terang.complaints.CloseReason;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Kind;
import id.terang.shared.Reference;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.search.engine.spatial.GeoPoint;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FieldProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.HighlightProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;
import org.jspecify.annotations.Nullable;

/// A public result as the index gives it.
@ProjectionConstructor
record PublicHit(@FieldProjection(path = CaseIndex.REFERENCE) Reference reference,
                 @HighlightProjection(path = CaseIndex.TITLE, highlighter = CaseIndex.WHOLE) List<String> title,
                 @HighlightProjection(path = CaseIndex.TITLE_ENGLISH, highlighter = CaseIndex.WHOLE) List<String> titleEnglish,
                 @HighlightProjection(path = CaseIndex.TEXT) List<String> text,
                 @HighlightProjection(path = CaseIndex.TEXT_ENGLISH) List<String> textEnglish,
                 @HighlightProjection(path = CaseIndex.ANSWER) List<String> answer,
                 @HighlightProjection(path = CaseIndex.ANSWER_ENGLISH) List<String> answerEnglish,
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

    FoundCase found() {
        var place = point == null ? null : new id.terang.shared.GeoPoint(point.latitude(), point.longitude());
        return new FoundCase(reference, best(title, titleEnglish), best(text, textEnglish, answer, answerEnglish), status,
            closeReason, outcome, kind, visibility, service, agency, area, place, filed, updated, answered, closed, followers);
    }

    /// The first piece in which something matched, else the first there is.
    @SafeVarargs
    static @Nullable Marked best(List<String>... pieces) {
        return Stream.of(pieces).flatMap(List::stream).filter(piece -> piece.contains(Marked.OPEN)).findFirst()
            .or(() -> Stream.of(pieces).flatMap(List::stream).findFirst()).map(Marked::new).orElse(null);
    }
}
