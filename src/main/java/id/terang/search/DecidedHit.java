package id.terang.search;

import java.time.Instant;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FieldProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;

/// A public case whose service and office officials have decided, as an example to learn from.
@ProjectionConstructor
record DecidedHit(@FieldProjection(path = CaseIndex.ID) Long id,
                  @FieldProjection(path = CaseIndex.TITLE) String title,
                  @FieldProjection(path = CaseIndex.TEXT) String text,
                  @FieldProjection(path = CaseIndex.SERVICE) Long service,
                  @FieldProjection(path = CaseIndex.AGENCY) Long agency,
                  @FieldProjection(path = CaseIndex.UPDATED) Instant updated) { }
