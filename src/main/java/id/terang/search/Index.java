package id.terang.search;

import id.terang.complaints.Complaint;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;
import org.hibernate.search.engine.search.highlighter.SearchHighlighter;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterEncoder;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.stereotype.Component;

/// The way into the index. Questions are answered from the index alone: no transaction, no connection, no entity.
@Component
class Index {

    private final EntityManagerFactory factory;
    private final SearchScope<Complaint> cases;
    private final SearchHighlighter pieces;
    private final SearchHighlighter whole;

    Index(EntityManagerFactory factory) {
        this.factory = factory;
        this.cases = mapping().scope(Complaint.class);
        this.pieces = highlighter(1, 220);
        // Titles are short: shown whole, whatever matched.
        this.whole = highlighter(10, 400);
    }

    private SearchHighlighter highlighter(int fragments, int size) {
        return cases.highlighter().unified().tag(Marked.OPEN, Marked.CLOSE).encoder(HighlighterEncoder.HTML)
            .numberOfFragments(fragments).fragmentSize(size).noMatchSize(size).toHighlighter();
    }

    SearchMapping mapping() {
        return Search.mapping(factory);
    }

    SearchScope<Complaint> cases() {
        return cases;
    }

    SearchPredicateFactory predicates() {
        return cases.predicate();
    }

    SearchSortFactory sorts() {
        return cases.sort();
    }

    SearchHighlighter pieces() {
        return pieces;
    }

    SearchHighlighter whole() {
        return whole;
    }

    <T> T ask(Function<SearchSession, T> question) {
        try (var entities = factory.createEntityManager()) {
            return question.apply(Search.session(entities));
        }
    }
}
