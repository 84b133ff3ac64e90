package id.terang.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;

/// What fits best out of very much that is listed, in two looks. The first goes over all that is found in one field, where Lucene leaves out
/// what cannot come among the foremost; the second puts the foremost into the order of a closer look at each of them. What
/// comes behind these, where nobody reads, stays in the order of the first. Of two that fit alike the newer comes first.
final class Foremost {

    /// How many are looked at closely.
    private static final int CLOSELY = 200;

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
        return Stream.of(looked.scoreDocs).sorted(Comparator.<ScoreDoc>comparingDouble(hit -> -hit.score)
            .thenComparingLong(hit -> -(Long) ((FieldDoc) hit).fields[1])).toList();
    }
}
