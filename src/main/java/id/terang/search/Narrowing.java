package id.terang.search;

import id.terang.complaints.Status;
import id.terang.jurisdiction.Kind;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;

/// What a public question can be narrowed by, and how the index counts it.
record Narrowing<T>(String field, Class<T> type) {

    static final Narrowing<Status> STATUS = new Narrowing<>(CaseIndex.STATUS, Status.class);
    static final Narrowing<Kind> KIND = new Narrowing<>(CaseIndex.KIND, Kind.class);
    static final Narrowing<Long> SERVICE = new Narrowing<>(CaseIndex.SERVICE, Long.class);
    static final Narrowing<Long> AGENCY = new Narrowing<>(CaseIndex.AGENCY, Long.class);
    static final Narrowing<Long> AREA = new Narrowing<>(CaseIndex.PUBLIC_AREA, Long.class);

    static final List<Narrowing<?>> ALL = List.of(STATUS, KIND, SERVICE, AGENCY, AREA);

    /// More than any country has offices or villages; only those that occur are counted.
    private static final int EVERY_ONE = 200_000;

    AggregationKey<Map<T, Long>> key() {
        return AggregationKey.of(field);
    }

    <H> SearchQueryOptionsStep<?, ?, H, ?, ?, ?> countedBy(SearchQueryOptionsStep<?, ?, H, ?, ?, ?> question) {
        return question.aggregation(key(), f -> f.terms().field(field, type).maxTermCount(EVERY_ONE));
    }
}
