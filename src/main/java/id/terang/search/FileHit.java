package id.terang.search;

import java.util.List;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.CompositeProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FieldProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;
import org.jspecify.annotations.Nullable;

/// A result of an official's search as the index gives it.
@ProjectionConstructor
record FileHit(@CompositeProjection DeskHit line,
               @FieldProjection(path = CaseIndex.TEXT) @Nullable String publicText,
               @FieldProjection(path = CaseIndex.CASE_TEXT) @Nullable String text,
               @FieldProjection(path = CaseIndex.ANSWER) @Nullable String answer,
               @FieldProjection(path = CaseIndex.CASE_ANSWER) @Nullable String unlistedAnswer,
               @FieldProjection(path = CaseIndex.HISTORY) List<String> history,
               @FieldProjection(path = CaseIndex.CASE_HISTORY) List<String> unlistedHistory) {

    FoundFile found(Marking marking) {
        return new FoundFile(line.queued(), marking.whole(line.queued().title()), marking.snippet(text == null ? publicText : text, answer == null ? unlistedAnswer : answer,
            history.isEmpty() ? unlistedHistory : history));
    }
}
