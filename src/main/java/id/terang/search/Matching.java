package id.terang.search;

import static id.terang.search.Analyzers.AS_TYPED;
import static id.terang.search.Analyzers.IN_ENGLISH;
import static id.terang.search.Analyzers.IN_INDONESIAN;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/// How typed words meet the fields of one audience. Every word must stand somewhere in the case, of more than three
/// words three quarters; titles weigh most, a word exactly as typed a little more than its stem, a title with the words
/// together more than one with them apart.
///
/// @param title in which words together count
record Matching(List<Weighted> fields, Weighted title) {

    /// What the public may read.
    static final Matching PUBLIC = new Matching(List.of(new Weighted(CaseIndex.TITLE, IN_INDONESIAN, 3),
        new Weighted(CaseIndex.TITLE_PLAIN, AS_TYPED, 3), new Weighted(CaseIndex.TEXT, IN_INDONESIAN, 1),
        new Weighted(CaseIndex.ANSWER, IN_INDONESIAN, 0.5f), new Weighted(CaseIndex.NAMES, IN_INDONESIAN, 0.8f),
        new Weighted(CaseIndex.ENGLISH, IN_ENGLISH, 1)), new Weighted(CaseIndex.TITLE, IN_INDONESIAN, 3));

    /// What is in the file.
    static final Matching FILE = new Matching(List.of(new Weighted(CaseIndex.CASE_TITLE, IN_INDONESIAN, 3),
        new Weighted(CaseIndex.CASE_TEXT, IN_INDONESIAN, 1), new Weighted(CaseIndex.ANSWER, IN_INDONESIAN, 0.5f),
        new Weighted(CaseIndex.CASE_NAMES, IN_INDONESIAN, 0.8f), new Weighted(CaseIndex.CASE_ENGLISH, IN_ENGLISH, 1)),
        new Weighted(CaseIndex.CASE_TITLE, IN_INDONESIAN, 3));

    private static final int ALL_NEEDED_UP_TO = 3;
    private static final float NEEDED_OF_MORE = 0.75f;

    /// How much the weaker fields of a word add to its strongest.
    private static final float WEAKER_FIELDS = 0.2f;

    private static final int CLOSE = 2;
    private static final float REFERENCE_FIRST = 1_000;

    record Weighted(String field, Analyzer analyzer, float weight) {

        @Nullable Query word(String word) {
            return boosted(new QueryBuilder(analyzer).createBooleanQuery(field, word, Occur.MUST));
        }

        @Nullable Query phrase(String phrase, int slop) {
            return boosted(new QueryBuilder(analyzer).createPhraseQuery(field, phrase, slop));
        }

        Query beginning(String start) {
            return new PrefixQuery(new Term(field, start));
        }

        private @Nullable Query boosted(@Nullable Query query) {
            return query == null || weight == 1 ? query : new BoostQuery(query, weight);
        }
    }

    Query of(Asked asked) {
        if (asked.nothing()) {
            return new MatchAllDocsQuery();
        }
        boolean words = !asked.words().isEmpty() || !asked.phrases().isEmpty() || !asked.beginnings().isEmpty();
        if (!words && asked.excluded().isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var byWords = words(asked, words);
        if (asked.reference().isEmpty()) {
            return byWords;
        }
        var exactly = new TermQuery(new Term(CaseIndex.REFERENCE, asked.reference().get().digits()));
        return new BooleanQuery.Builder().add(new BoostQuery(exactly, REFERENCE_FIRST), Occur.SHOULD).add(byWords, Occur.SHOULD)
            .build();
    }

    private Query words(Asked asked, boolean any) {
        var all = new BooleanQuery.Builder();
        if (!any) {
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        var each = asked.words().stream().map(this::word).toList();
        if (each.size() <= ALL_NEEDED_UP_TO) {
            each.forEach(word -> all.add(word, Occur.MUST));
        } else {
            var most = new BooleanQuery.Builder().setMinimumNumberShouldMatch(Math.round(each.size() * NEEDED_OF_MORE));
            each.forEach(word -> most.add(word, Occur.SHOULD));
            all.add(most.build(), Occur.MUST);
        }
        asked.phrases().forEach(phrase -> all.add(phrase(phrase), Occur.MUST));
        asked.beginnings().forEach(start -> all.add(beginning(start), Occur.MUST));
        asked.excluded().forEach(phrase -> all.add(phrase(phrase), Occur.MUST_NOT));
        if (asked.words().size() > 1) {
            var together = title.phrase(String.join(" ", asked.words()), CLOSE);
            if (together != null) {
                all.add(together, Occur.SHOULD);
            }
        }
        return all.build();
    }

    private Query word(String word) {
        return somewhere(field -> field.word(word));
    }

    private Query phrase(String phrase) {
        return somewhere(field -> field.phrase(phrase, 0));
    }

    private Query beginning(String start) {
        return somewhere(field -> field.beginning(start));
    }

    private Query somewhere(Function<Weighted, @Nullable Query> in) {
        var queries = new ArrayList<Query>();
        for (var field : fields) {
            var query = in.apply(field);
            if (query != null) {
                queries.add(query);
            }
        }
        return queries.isEmpty() ? new MatchNoDocsQuery() : new DisjunctionMaxQuery(queries, WEAKER_FIELDS);
    }
}
