package id.terang.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.stereotype.Component;

/// The only way to ask the index for an official. Whatever is wanted, the rights are added here.
@Component
class FileCases {

    private final Index index;
    private final Jurisdiction jurisdiction;
    private final KnownWords words;
    private final Patience patience;

    FileCases(Index index, Jurisdiction jurisdiction, KnownWords words, Patience patience) {
        this.index = index;
        this.jurisdiction = jurisdiction;
        this.words = words;
        this.patience = patience;
    }

    /// The question beside the words of what this official may read: a word that stands nowhere in it counts as one that
    /// nobody uses, whoever else uses it. What is offered instead of a word, or likelier meant
    /// than one that few cases have, stands in what everybody may read.
    Understood understand(Asked asked, OfficialPrincipal by, Patience.Limit limit) {
        try (IndexReader reader = index.cases().extension(LuceneExtension.get()).openIndexReader()) {
            var vocabulary = new Vocabulary(reader, Matching.FILE.fields(), limit);
            double cases = Math.max(1, reader.numDocs());
            var known = new HashMap<String, Long>();
            ToLongFunction<String> with = word -> known.computeIfAbsent(word, one -> readable(by, one, limit));
            return Understood.of(asked, words.synonyms(), word -> with.applyAsLong(word) == 0 ? 0 : Math.log(1 + cases / with.applyAsLong(word)),
                word -> vocabulary.near(word, with.applyAsLong(word)).stream()
                    .filter(near -> with.applyAsLong(near) >= Math.max(1, with.applyAsLong(word) * Vocabulary.TIMES)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many cases have a term, of those that this official may read: also a word that only others may read must look like one
    /// that nobody wrote. Where many have it some more or less change nothing, see {@link Vocabulary}.
    ///
    /// @throws Refusal.Unavailable if it takes too long, then or later
    ToIntFunction<Term> frequencies(OfficialPrincipal by, IndexReader reader, Patience.Limit limit) {
        var known = new HashMap<Term, Integer>();
        try {
            var searcher = new IndexSearcher(reader);
            searcher.setTimeout(limit);
            var readable = PublicCases.bits(searcher,
                LuceneMigrationUtils.toLuceneQuery(new Readable(by, jurisdiction.atlas(), index.predicates()).all()));
            if (searcher.timedOut()) {
                throw Patience.over();
            }
            return term -> known.computeIfAbsent(term, one -> {
                limit.check();
                return frequency(reader, one, readable);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int frequency(IndexReader reader, Term term, FixedBitSet readable) {
        try {
            int all = reader.docFreq(term);
            if (all == 0 || all > Vocabulary.MANY) {
                return all;
            }
            int with = 0;
            for (var leaf : reader.leaves()) {
                var having = leaf.reader().postings(term, PostingsEnum.NONE);
                for (int doc = having == null ? NO_MORE_DOCS : having.nextDoc(); doc != NO_MORE_DOCS; doc = having.nextDoc()) {
                    with += readable.get(leaf.docBase + doc) ? 1 : 0;
                }
            }
            return with;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The question as it stands.
    Understood literally(Asked asked) {
        return Understood.literally(asked, words.synonyms());
    }

    private long readable(OfficialPrincipal by, String word, Patience.Limit limit) {
        var says = index.lucene(Somewhere.counting(Matching.FILE.word(word)));
        return index.ask(session -> search(session, by, DeskHit.class, says, limit).fetchTotalHitCount());
    }

    /// Counts what this official finds.
    ///
    /// @throws Refusal.Unavailable if it takes too long
    Tally tally(OfficialPrincipal by, SearchPredicate wanted, Patience.Limit limit) {
        var found = LuceneMigrationUtils.toLuceneQuery(readable(by, wanted));
        try (IndexReader reader = index.cases().extension(LuceneExtension.get()).openIndexReader()) {
            var searcher = new IndexSearcher(reader);
            searcher.setTimeout(limit);
            var tally = searcher.search(found, Tally.OF_FILES);
            if (searcher.timedOut()) {
                throw Patience.over();
            }
            return tally;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SearchPredicate readable(OfficialPrincipal by, SearchPredicate wanted) {
        var f = index.predicates();
        return f.bool().must(wanted).filter(new Readable(by, jurisdiction.atlas(), f).all()).toPredicate();
    }

    /// How long a question that begins now may take.
    ///
    /// @throws Refusal.Unavailable while the index is being filled from nothing
    Patience.Limit begin() {
        if (!index.whole()) {
            throw new Refusal.Unavailable("refusal.search.filling.desk");
        }
        return patience.begin();
    }

    /// Refused if it takes too long.
    <H> SearchQueryOptionsStep<?, ?, H, ?, ?, ?> search(SearchSession session, OfficialPrincipal by, Class<H> hits,
                                                        SearchPredicate wanted, Patience.Limit limit) {
        return session.search(index.cases()).select(hits).where(readable(by, wanted))
            .failAfter(limit.millisLeft(), TimeUnit.MILLISECONDS);
    }
}
