package id.terang.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// A word in any of several fields, for counting: each field is read through once into one set of bits. Merging the fields
/// document by document, which scores need, costs several times as much where words are common.
final class Somewhere extends Query {

    private static final int FEW = 2;

    private final List<Query> fields;

    private Somewhere(List<Query> fields) {
        this.fields = fields;
    }

    /// Finds the same as `query`, without what only orders it.
    static Query counting(Query query) {
        return switch (query) {
            case BoostQuery boosted -> counting(boosted.getQuery());
            case DisjunctionMaxQuery any -> anywhere(any.getDisjuncts().stream().map(Somewhere::counting).toList());
            case BooleanQuery several -> counting(several);
            default -> query;
        };
    }

    /// Of few fields Lucene itself makes one set, window by window, together with the other words.
    private static Query anywhere(List<Query> fields) {
        if (fields.size() > FEW) {
            return new Somewhere(fields);
        }
        var any = new BooleanQuery.Builder();
        fields.forEach(field -> any.add(field, Occur.SHOULD));
        return any.build();
    }

    private static Query counting(BooleanQuery several) {
        int needed = several.getMinimumNumberShouldMatch();
        boolean optional = needed == 0
            && several.clauses().stream().anyMatch(clause -> clause.isRequired());
        var all = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        for (var clause : several) {
            if (!optional || clause.getOccur() != Occur.SHOULD) {
                all.add(counting(clause.getQuery()), clause.getOccur());
            }
        }
        return all.build();
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        var weights = new ArrayList<Weight>();
        for (var field : fields) {
            weights.add(searcher.createWeight(searcher.rewrite(field), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        return new ConstantScoreWeight(this, boost) {

            @Override
            public Scorer scorer(LeafReaderContext leaf) throws IOException {
                var bits = new FixedBitSet(leaf.reader().maxDoc());
                for (var weight : weights) {
                    var scorer = weight.scorer(leaf);
                    if (scorer != null) {
                        bits.or(scorer.iterator());
                    }
                }
                return new ConstantScoreScorer(this, score(), mode, new BitSetIterator(bits, bits.cardinality()));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return weights.stream().allMatch(weight -> weight.isCacheable(leaf));
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        fields.forEach(field -> field.visit(visitor.getSubVisitor(Occur.SHOULD, this)));
    }

    @Override
    public String toString(String field) {
        return "somewhere" + fields;
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && fields.equals(((Somewhere) other).fields);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + fields.hashCode();
    }
}
