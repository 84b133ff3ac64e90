package id.terang.search;

import id.terang.search.words.Synonyms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The only way to ask the index for the public. Whatever is wanted, the audience is added here.
@Component
class PublicCases implements AutoCloseable {

    /// Every question may use all of them: one that comes alone is answered sooner.
    private final ExecutorService processors = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
        Thread.ofPlatform().daemon().name("search-", 1).factory());
    private final Tallies tallies = new Tallies();
    private final Index index;
    private final KnownWords words;
    private final Patience patience;

    PublicCases(Index index, KnownWords words, Patience patience) {
        this.index = index;
        this.words = words;
        this.patience = patience;
    }

    @Override
    public void close() {
        processors.shutdown();
    }

    /// @param whole whether it has all that was asked for
    record Hit(PublicHit shown, boolean whole) { }

    /// How long a question that begins now may take.
    ///
    /// @throws id.terang.shared.Refusal.Unavailable while the index is being filled from nothing
    Patience.Limit begin() {
        index.insistOnAll();
        return patience.begin();
    }

    /// Whether all cases can be found.
    boolean whole() {
        return index.whole();
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
            return Understood.of(asked, synonyms, new Vocabulary(reader, Matching.PUBLIC_AT_ONCE.fields(), limit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Counted once for each state of the index.
    Tally tally(Query wanted, Patience.Limit limit) {
        var counting = Somewhere.counting(wanted);
        return ask(limit, searcher -> {
            var reader = searcher.getIndexReader();
            var known = tallies.find(reader, counting);
            if (known.isPresent()) {
                return known.get();
            }
            var tally = searcher.search(counting, Listed.only(Tally.SEGMENTS));
            if (!searcher.timedOut()) {
                tallies.keep(reader, counting, tally);
            }
            return tally;
        });
    }

    /// Some of what is found, in the order of something that stands in every entry.
    List<PublicHit> sorted(Query found, Sort order, int from, int many, Patience.Limit limit) {
        return sorted(found, null, order, from, many, limit).stream().map(Hit::shown).toList();
    }

    /// @param whole what has all that is asked for; null where that is all that is found
    List<Hit> sorted(Query found, @Nullable Query whole, Sort order, int from, int many, Patience.Limit limit) {
        return ask(limit, searcher -> {
            // A filter here: where everything is wanted Lucene skips only through a question that has one.
            var hits = searcher.search(forEverybody(Somewhere.counting(found)),
                new TopFieldCollectorManager(order, from + many, null, from + many));
            return hits(searcher, List.of(hits.scoreDocs), from, whole);
        });
    }

    /// Some of what fits best, in order.
    ///
    /// @param found by one look at everything
    /// @param closer how well each fits
    /// @param first what comes before all else; null where nothing does
    /// @param whole what has all that is asked for; null where that is all that is found
    List<Hit> best(Query found, Query closer, @Nullable Query first, @Nullable Query whole, int from, int many, Patience.Limit limit) {
        return ask(limit, searcher -> hits(searcher, Foremost.of(searcher, found, closer, first, from + many), from, whole));
    }

    /// All that is found, one after the other, as the index is now. However long it takes.
    ///
    /// @param whole what has all that is asked for; null where that is all that is found
    /// @param most from here on nothing is given
    /// @param taker of each, and whether it has all
    /// @return how many were given
    int each(Query found, @Nullable Query whole, Sort order, int most, BiConsumer<PublicHit, Boolean> taker) {
        return each((searcher, many) -> List.of(searcher.search(forEverybody(Somewhere.counting(found)),
            new TopFieldCollectorManager(order, many, null, many)).scoreDocs), whole, most, taker);
    }

    /// As {@link #each}, what fits best first: in the order of {@link #best}, page after page.
    int eachOfBest(Query found, Query closer, @Nullable Query first, @Nullable Query whole, int most, BiConsumer<PublicHit, Boolean> taker) {
        return each((searcher, many) -> Foremost.of(searcher, found, closer, first, many), whole, most, taker);
    }

    private interface Way {
        List<ScoreDoc> find(IndexSearcher searcher, int many) throws IOException;
    }

    private int each(Way way, @Nullable Query whole, int most, BiConsumer<PublicHit, Boolean> taker) {
        try (IndexReader reader = index.cases().extension(LuceneExtension.get()).openIndexReader()) {
            int many = Math.clamp(reader.maxDoc(), 1, most);
            var searcher = new IndexSearcher(reader, processors);
            var hits = way.find(searcher, many);
            var all = whole == null ? null : bits(searcher, Somewhere.counting(whole));
            for (var hit : hits) {
                taker.accept(hit(reader, hit.doc), all == null || all.get(hit.doc));
            }
            return hits.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As far as the time of the searcher reaches.
    static FixedBitSet bits(IndexSearcher searcher, Query wanted) throws IOException {
        int all = Math.max(1, searcher.getIndexReader().maxDoc());
        return searcher.search(wanted, new CollectorManager<Those, FixedBitSet>() {
            @Override
            public Those newCollector() {
                return new Those(new FixedBitSet(all));
            }

            @Override
            public FixedBitSet reduce(Collection<Those> some) {
                var bits = new FixedBitSet(all);
                some.forEach(those -> bits.or(those.bits));
                return bits;
            }
        });
    }

    /// What is found in some of the segments.
    private static final class Those extends SimpleCollector {

        private final FixedBitSet bits;
        private int base;

        private Those(FixedBitSet bits) {
            this.bits = bits;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            base = leaf.docBase;
        }

        @Override
        public void collect(int doc) {
            bits.set(base + doc);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    private interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    private <T> T ask(Patience.Limit limit, Question<T> question) {
        try (IndexReader reader = index.cases().extension(LuceneExtension.get()).openIndexReader()) {
            var searcher = new IndexSearcher(reader, processors);
            searcher.setTimeout(limit);
            var answer = question.ask(searcher);
            if (searcher.timedOut()) {
                throw Patience.over();
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Hit> hits(IndexSearcher searcher, List<ScoreDoc> found, int from, @Nullable Query whole) throws IOException {
        var page = found.subList(Math.min(from, found.size()), found.size());
        var all = whole == null ? null : those(searcher, whole, page);
        var hits = new ArrayList<Hit>();
        for (var one : page) {
            hits.add(new Hit(hit(searcher.getIndexReader(), one.doc), all == null || all.contains(one.doc)));
        }
        return hits;
    }

    /// Those of a few that are found too.
    private static Set<Integer> those(IndexSearcher searcher, Query wanted, List<ScoreDoc> few) throws IOException {
        var those = new HashSet<Integer>();
        var weight = searcher.createWeight(searcher.rewrite(wanted), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var leaf : searcher.getIndexReader().leaves()) {
            var here = few.stream().mapToInt(one -> one.doc - leaf.docBase).filter(doc -> doc >= 0 && doc < leaf.reader().maxDoc()).sorted().toArray();
            var scorer = here.length == 0 ? null : weight.scorer(leaf);
            if (scorer != null) {
                var found = scorer.iterator();
                for (int doc : here) {
                    if (found.docID() == doc || found.docID() < doc && found.advance(doc) == doc) {
                        those.add(leaf.docBase + doc);
                    }
                }
            }
        }
        return those;
    }

    private static PublicHit hit(IndexReader reader, int doc) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        var shown = DocValues.getBinary(leaf.reader(), CaseIndex.SHOWN);
        shown.advanceExact(doc - leaf.docBase);
        return PublicHit.read(shown.binaryValue());
    }

    private static Query forEverybody(Query wanted) {
        return new BooleanQuery.Builder().add(wanted, Occur.MUST)
            .add(new TermQuery(new Term(CaseIndex.LISTED, CaseIndex.YES)), Occur.FILTER).build();
    }
}
