package id.terang.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// What fits best out of very much that is listed, in three looks. The first goes over all that is found in one field, where Lucene leaves out
/// what cannot come among the foremost; the second looks closely at each of these; the third prefers those of the service
/// that most of the best are about: who asks for "dahan berbahaya" means the cases about trees, also those that say it in
/// other words. What comes behind these, where nobody reads, stays in the order of the first look. Of two that fit alike the
/// newer comes first.
///
/// The third look is pseudo-relevance feedback (C. D. Manning, P. Raghavan, H. Schütze: Introduction to Information
/// Retrieval, 2008, §9.1.6) over the services that officials gave instead of over words, so it needs no second search.
final class Foremost {

    /// How many are looked at closely.
    private static final int CLOSELY = 200;

    /// The best of these tell what the question is about.
    private static final int TELLING = 20;

    /// The better one fits the more it tells: its fit beside the best one's, to this power.
    private static final int TELLING_POWER = 4;

    /// What a case gains whose service all telling ones have, as a multiple of how well the one at {@link #USUAL} fits. Measured
    /// by what usually fits, not by the case itself: the one that fits far better than all others stays in front.
    private static final float SAME_SERVICE = 1.5f;
    private static final int USUAL = 10;

    private static final float NOT_FOUND = -1;

    private Foremost() { }

    /// @param found everything that is found
    /// @param closer how well each of them fits
    /// @param first  what comes before all else of them, however well that fits; null for nothing
    static List<ScoreDoc> of(IndexSearcher searcher, Query found, Query closer, @Nullable Query first, int most) throws IOException {
        var hits = searcher.search(found, Listed.only(new Fittest(Math.max(most, CLOSELY))));
        var again = closer(searcher, closer, hits.subList(0, Math.min(CLOSELY, hits.size())));
        if (first != null) {
            var before = PublicCases.bits(searcher, first);
            again = again.stream().sorted(Comparator.comparing(hit -> !before.get(hit.doc))).toList();
        }
        var all = new ArrayList<ScoreDoc>(again);
        all.addAll(hits.subList(again.size(), hits.size()));
        return all.subList(0, Math.min(most, all.size()));
    }

    private static List<Fit> closer(IndexSearcher searcher, Query closer, List<Fit> hits) throws IOException {
        var all = new TotalHits(hits.size(), TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO);
        var looked = new QueryRescorer(closer) {
            @Override
            protected float combine(float first, boolean fits, float fit) {
                return fits ? fit : 0;
            }
        }.rescore(searcher, new TopDocs(all, hits.toArray(ScoreDoc[]::new)), hits.size());
        var byNumber = hits.stream().collect(Collectors.toMap(hit -> hit.doc, hit -> hit));
        for (var hit : looked.scoreDocs) {
            Objects.requireNonNull(byNumber.get(hit.doc)).score = hit.score;
        }
        return about(searcher.getIndexReader(), inOrder(hits));
    }

    /// @param hits in order
    private static List<Fit> about(IndexReader reader, List<Fit> hits) {
        if (hits.isEmpty() || hits.getFirst().score <= 0) {
            return hits;
        }
        var services = hits.stream().mapToInt(hit -> service(reader, hit.doc)).toArray();
        var shares = new HashMap<Integer, Double>();
        double all = 0;
        for (int i = 0; i < Math.min(TELLING, services.length); i++) {
            double telling = Math.pow(hits.get(i).score / hits.getFirst().score, TELLING_POWER);
            all += telling;
            if (services[i] != Columns.NONE) {
                shares.merge(services[i], telling, Double::sum);
            }
        }
        // Whatever has no service yet gains what one of the telling ones gains on the average.
        double unknown = 0;
        for (double share : shares.values()) {
            unknown += share * share / all;
        }
        double usual = hits.get(Math.min(USUAL, hits.size()) - 1).score;
        for (int i = 0; i < services.length; i++) {
            double share = (services[i] == Columns.NONE ? unknown : shares.getOrDefault(services[i], 0.0)) / all;
            hits.get(i).score += (float) (SAME_SERVICE * usual * share);
        }
        return inOrder(hits);
    }

    private static int service(IndexReader reader, int doc) {
        var segment = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        return Columns.of(segment.reader()).service()[doc - segment.docBase];
    }

    private static List<Fit> inOrder(List<Fit> hits) {
        return hits.stream().sorted(Fit::bestFirst).toList();
    }

    /// One that was found.
    private static final class Fit extends ScoreDoc {

        private long filed = Columns.NEVER;

        Fit() {
            super(Integer.MAX_VALUE, NOT_FOUND);
        }

        boolean found() {
            return score > NOT_FOUND;
        }

        /// Called for whatever is collected, so without boxes.
        static int bestFirst(Fit one, Fit other) {
            if (one.score != other.score) {
                return one.score > other.score ? -1 : 1;
            }
            return one.filed == other.filed ? Integer.compare(one.doc, other.doc) : Long.compare(other.filed, one.filed);
        }
    }

    /// The best of all that is found, in order. Very many fit exactly alike where texts are short; Lucene's collector reads the time
    /// of each of these from the packed columns on disk. Here it is in memory, and where nothing newer is in a segment what fits
    /// only as well as the last is left out with the rest.
    ///
    /// @param most how many
    private record Fittest(int most, LongAccumulator least) implements CollectorManager<Fittest.Part, List<Fit>> {

        Fittest(int most) {
            this(most, new LongAccumulator(Math::max, 0));
        }

        @Override
        public Part newCollector() {
            return new Part(most, least);
        }

        @Override
        public List<Fit> reduce(Collection<Part> parts) {
            return parts.stream().flatMap(part -> StreamSupport.stream(part.best.spliterator(), false)).filter(Fit::found)
                .sorted(Fit::bestFirst).limit(most).toList();
        }

        /// Of some segments.
        private static final class Part implements Collector {

            private final PriorityQueue<Fit> best;
            private final LongAccumulator least;

            /// @param least the bits of a score that enough others reach
            Part(int most, LongAccumulator least) {
                this.least = least;
                this.best = new PriorityQueue<>(most, Fit::new) {
                    @Override
                    protected boolean lessThan(Fit one, Fit other) {
                        return Fit.bestFirst(one, other) > 0;
                    }
                };
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.TOP_SCORES;
            }

            @Override
            public LeafCollector getLeafCollector(LeafReaderContext leaf) {
                var columns = Columns.of(leaf.reader());
                return new LeafCollector() {

                    private @Nullable Scorable fit;
                    private Fit last = best.top();
                    private float needed;

                    @Override
                    public void setScorer(Scorable scorer) throws IOException {
                        fit = scorer;
                        needed = Float.intBitsToFloat((int) least.get());
                        scorer.setMinCompetitiveScore(needed);
                        skip(scorer);
                    }

                    @Override
                    public void collect(int doc) throws IOException {
                        var scorer = Objects.requireNonNull(fit);
                        float score = scorer.score();
                        if (score < needed || score < last.score || score == last.score && columns.filed()[doc] <= last.filed) {
                            return;
                        }
                        last.doc = leaf.docBase + doc;
                        last.score = score;
                        last.filed = columns.filed()[doc];
                        last = best.updateTop();
                        if (last.found()) {
                            skip(scorer);
                        }
                    }

                    private void skip(Scorable scorer) throws IOException {
                        float own = columns.newest() <= last.filed ? Math.nextUp(last.score) : last.score;
                        if (own > needed) {
                            least.accumulate(Float.floatToIntBits(last.score));
                            needed = Math.max(own, Float.intBitsToFloat((int) least.get()));
                            scorer.setMinCompetitiveScore(needed);
                        }
                    }
                };
            }
        }
    }
}
