package id.terang.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.stereotype.Component;

/// The only way to ask the index for the public. Whatever is wanted, the audience is added here.
@Component
class PublicCases {

    private final Index index;
    private final KnownWords words;
    private final Patience patience;

    PublicCases(Index index, KnownWords words, Patience patience) {
        this.index = index;
        this.words = words;
        this.patience = patience;
    }

    /// How long a question that begins now may take.
    Patience.Limit begin() {
        return patience.begin();
    }

    <H> SearchQueryOptionsStep<?, ?, H, ?, ?, ?> search(SearchSession session, Class<H> hits, Query wanted) {
        return session.search(index.cases()).select(hits).where(index.lucene(forEverybody(wanted)));
    }

    <H> SearchQueryOptionsStep<?, ?, H, ?, ?, ?> search(SearchSession session, Class<H> hits, SearchPredicate wanted) {
        return session.search(index.cases()).select(hits)
            .where(index.predicates().and(index.lucene(forEverybody(new MatchAllDocsQuery())), wanted).toPredicate());
    }

    /// The question beside the words of the public cases.
    Understood understand(Asked asked, Patience.Limit limit) {
        return understand(asked, words.synonyms(), limit);
    }

    Understood understand(Asked asked, Synonyms synonyms, Patience.Limit limit) {
        try (IndexReader reader = index.cases().extension(LuceneExtension.get()).openIndexReader()) {
            return Understood.of(asked, synonyms, new Vocabulary(reader, Matching.PUBLIC.fields(), limit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Tally tally(Query wanted, Patience.Limit limit) {
        try (IndexReader reader = index.cases().extension(LuceneExtension.get()).openIndexReader()) {
            var tally = new Tally();
            var searcher = new IndexSearcher(reader);
            searcher.setTimeout(limit);
            searcher.search(forEverybody(Somewhere.counting(wanted)), tally);
            if (searcher.timedOut()) {
                throw Patience.over();
            }
            return tally;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query forEverybody(Query wanted) {
        return new BooleanQuery.Builder().add(wanted, Occur.MUST)
            .add(new TermQuery(new Term(CaseIndex.LISTED, CaseIndex.YES)), Occur.FILTER).build();
    }
}
