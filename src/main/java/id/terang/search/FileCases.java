package id.terang.search;

import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Complaint;
import id.terang.jurisdiction.Jurisdiction;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.stereotype.Component;

/// The only way to ask the index for an official. Whatever is wanted, the rights are added here.
@Component
class FileCases {

    private final Index index;
    private final Jurisdiction jurisdiction;

    FileCases(Index index, Jurisdiction jurisdiction) {
        this.index = index;
        this.jurisdiction = jurisdiction;
    }

    <H> SearchQueryOptionsStep<?, ?, H, ?, ?, ?> search(SearchSession session, OfficialPrincipal by, Class<H> hits,
                                                        SearchPredicate wanted) {
        var f = index.predicates();
        return session.search(index.cases()).select(hits)
            .where(f.bool().must(wanted).filter(new Readable(by, jurisdiction.atlas(), f).all()).toPredicate());
    }
}
