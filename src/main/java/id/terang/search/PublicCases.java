package id.terang.search;

import id.terang.complaints.Complaint;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.stereotype.Component;

/// The only way to ask the index for the public. Whatever is wanted, the audience is added here.
@Component
class PublicCases {

    private final Index index;

    PublicCases(Index index) {
        this.index = index;
    }

    <H> SearchQueryOptionsStep<?, ?, H, ?, ?, ?> search(SearchSession session, Class<H> hits, SearchPredicate wanted) {
        return session.search(index.cases()).select(hits).where(forEverybody(wanted));
    }

    private SearchPredicate forEverybody(SearchPredicate wanted) {
        var f = index.predicates();
        return f.bool().must(wanted).filter(f.match().field(CaseIndex.LISTED).matching(true)).toPredicate();
    }
}
