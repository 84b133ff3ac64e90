package id.terang.search;

import id.terang.shared.Reference;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FieldProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;

/// What of a released case is offered to somebody who types.
@ProjectionConstructor
record TitleHit(@FieldProjection(path = CaseIndex.REFERENCE) Reference reference,
                @FieldProjection(path = CaseIndex.TITLE) String title,
                @FieldProjection(path = CaseIndex.SERVICE) Long service,
                @FieldProjection(path = CaseIndex.PUBLIC_AREA) Long area) {

    Completion.OfCase completion() {
        return new Completion.OfCase(reference, title, service, area);
    }
}
