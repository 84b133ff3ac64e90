package id.terang.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;

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

    private static final Sort BY_FIT = new Sort(SortField.FIELD_SCORE, PublicQuestion.NEWEST);

    private Foremost() { }

    /// @param found everything that is found
    /// @param closer how well each of them fits
    static List<ScoreDoc> of(IndexSearcher searcher, Query found, Query closer, int most) throws IOException {
        int wanted = Math.max(most, CLOSELY);
        var foremost = searcher.search(found, Listed.only(new TopFieldCollectorManager(BY_FIT, wanted, null, wanted)));
        var hits = List.of(foremost.scoreDocs);
        var again = closer(searcher, closer, new TopDocs(foremost.totalHits, Arrays.copyOf(foremost.scoreDocs, Math.min(CLOSELY, hits.size()))));
        var all = new ArrayList<>(again);
        all.addAll(hits.subList(again.size(), hits.size()));
        return all.subList(0, Math.min(most, all.size()));
    }

    private static List<ScoreDoc> closer(IndexSearcher searcher, Query closer, TopDocs hits) throws IOException {
        var looked = new QueryRescorer(closer) {
            @Override
            protected float combine(float first, boolean fits, float fit) {
                return fits ? fit : 0;
            }
        }.rescore(searcher, hits, hits.scoreDocs.length);
        return about(searcher.getIndexReader(), inOrder(looked.scoreDocs));
    }

    /// @param hits in order
    private static List<ScoreDoc> about(IndexReader reader, List<ScoreDoc> hits) {
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
        return inOrder(hits.toArray(ScoreDoc[]::new));
    }

    private static int service(IndexReader reader, int doc) {
        var segment = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        return Columns.of(segment.reader()).service()[doc - segment.docBase];
    }

    private static List<ScoreDoc> inOrder(ScoreDoc... hits) {
        return Stream.of(hits).sorted(Comparator.<ScoreDoc>comparingDouble(hit -> -hit.score)
            .thenComparingLong(hit -> -(Long) ((FieldDoc) hit).fields[1])).toList();
    }
}
