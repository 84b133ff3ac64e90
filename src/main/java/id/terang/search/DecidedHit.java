package id.terang.search;

import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FieldProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ScoreProjection;

/// A public case whose service an official has decided, as an example to learn from.
@ProjectionConstructor
record DecidedHit(@FieldProjection(path = CaseIndex.TITLE) String title,
                  @FieldProjection(path = CaseIndex.TEXT) String text,
                  @FieldProjection(path = CaseIndex.SERVICE) Long service,
                  @ScoreProjection Float score) { }
