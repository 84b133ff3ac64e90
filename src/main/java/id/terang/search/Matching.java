package id.terang.search;

import static id.terang.search.words.Analyzers.AS_TYPED;
import static id.terang.search.words.Analyzers.IN_ENGLISH;
import static id.terang.search.words.Analyzers.IN_INDONESIAN;
import static id.terang.search.words.Analyzers.IN_MARKED_ENGLISH;

import id.terang.search.words.Synonyms;
import id.terang.shared.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/// How typed words meet the fields of one audience. A case is found narrowly, where every word must stand somewhere in it
/// (of more than three words three quarters), or widely, where it is enough that a telling word does: for lists in the
/// order of relevance, in which the better ones come first anyhow. What words weigh was tuned and measured by
/// `./mvnw -Peval test`.
///
/// @param fields with words in every form
/// @param weaker how much the weaker fields of a word add to its strongest
/// @param ordered with words in every form and in their order
/// @param verbatim with every word as it was typed and in its order, for phrases and beginnings
/// @param written how much a word counts besides where it stands just as it was typed; a case is found by it in any form
/// @param together in which words together count
/// @param parts the fields that can be asked for by name
/// @param area where it is
record Matching(List<Weighted> fields, float weaker, List<Weighted> ordered, List<Weighted> verbatim, float written, List<Weighted> together,
                Map<CaseField, List<Weighted>> parts, String area) {

    private static final float WEAKER_FIELDS = 0.2f;
    private static final float AS_WRITTEN = 0.3f;

    /// What the names of the services above say of a case, beside its own.
    private static final float ABOVE = 0.3f;

    /// What the public may read.
    static final Matching PUBLIC = matching(List.of(new Weighted(CaseIndex.TITLE, IN_INDONESIAN, 0.7f),
        new Weighted(CaseIndex.TITLE_PLAIN, AS_TYPED, 0.7f), new Weighted(CaseIndex.TEXT, IN_INDONESIAN, 1),
        new Weighted(CaseIndex.ANSWER, IN_INDONESIAN, 0.5f), new Weighted(CaseIndex.HISTORY, IN_INDONESIAN, 0.5f),
        new Weighted(CaseIndex.NAMES, IN_INDONESIAN, 1), new Weighted(CaseIndex.ENGLISH, IN_ENGLISH, 1)), List.of(CaseIndex.VERBATIM), AS_WRITTEN,
        parts(List.of(CaseIndex.TITLE), List.of(CaseIndex.TEXT), List.of(CaseIndex.ADDRESS), List.of(CaseIndex.ANSWER), List.of(CaseIndex.HISTORY)),
        CaseIndex.PUBLIC_AREA);

    /// The same cases found in one field instead of seven: quick enough for very many, but not in as good an order.
    static final Matching PUBLIC_AT_ONCE = new Matching(List.of(new Weighted(CaseIndex.THROUGHOUT, IN_INDONESIAN, 1),
        new Weighted(CaseIndex.THROUGHOUT, IN_MARKED_ENGLISH, 1)), 0, PUBLIC.ordered(), PUBLIC.verbatim(), 0, List.of(),
        PUBLIC.parts(), PUBLIC.area());

    /// What is in the file, whether everybody may read it or not.
    static final Matching FILE = matching(List.of(new Weighted(CaseIndex.TITLE, IN_INDONESIAN, 1),
        new Weighted(CaseIndex.CASE_TITLE, IN_INDONESIAN, 1), new Weighted(CaseIndex.TEXT, IN_INDONESIAN, 1),
        new Weighted(CaseIndex.CASE_TEXT, IN_INDONESIAN, 1), new Weighted(CaseIndex.ANSWER, IN_INDONESIAN, 0.5f),
        new Weighted(CaseIndex.CASE_ANSWER, IN_INDONESIAN, 0.5f), new Weighted(CaseIndex.HISTORY, IN_INDONESIAN, 0.5f),
        new Weighted(CaseIndex.CASE_HISTORY, IN_INDONESIAN, 0.5f), new Weighted(CaseIndex.NAMES, IN_INDONESIAN, 1),
        new Weighted(CaseIndex.CASE_NAMES, IN_INDONESIAN, 1), new Weighted(CaseIndex.ENGLISH, IN_ENGLISH, 1),
        new Weighted(CaseIndex.CASE_ENGLISH, IN_ENGLISH, 1)), List.of(CaseIndex.VERBATIM, CaseIndex.CASE_VERBATIM), 0,
        parts(List.of(CaseIndex.TITLE, CaseIndex.CASE_TITLE), List.of(CaseIndex.TEXT, CaseIndex.CASE_TEXT),
            List.of(CaseIndex.ADDRESS, CaseIndex.CASE_ADDRESS), List.of(CaseIndex.ANSWER, CaseIndex.CASE_ANSWER),
            List.of(CaseIndex.HISTORY, CaseIndex.CASE_HISTORY)), CaseIndex.AREA);

    private static final int ALL_NEEDED_UP_TO = 3;
    private static final float NEEDED_OF_MORE = 0.75f;

    /// Of the telling words of a long question.
    private static final float TELLING_NEEDED = 0.25f;

    /// What another way to say it counts beside the words that were typed.
    private static final float SYNONYM = 0.8f;
    private static final float CORRECTION = 0.8f;

    /// What a word counts that was perhaps meant by one that some cases have.
    private static final float LIKELIER = 0.25f;

    private static final int CLOSE = 2;
    private static final float REFERENCE_FIRST = 1_000;

    record Weighted(String field, Analyzer analyzer, float weight) {

        @Nullable Query word(String word) {
            return boosted(new QueryBuilder(analyzer).createBooleanQuery(field, word, Occur.MUST));
        }

        @Nullable Query phrase(String phrase, int slop) {
            return boosted(new QueryBuilder(analyzer).createPhraseQuery(field, phrase, slop));
        }

        /// One word, or all of several beside each other.
        Query terms(List<String> terms) {
            var query = terms.size() == 1 ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(1, field, terms.toArray(String[]::new));
            return Objects.requireNonNull(boosted(query));
        }

        private @Nullable Query boosted(@Nullable Query query) {
            return query == null || weight == 1 ? query : new BoostQuery(query, weight);
        }
    }

    private static Matching matching(List<Weighted> ordered, List<String> verbatim, float written,
                                     Map<CaseField, List<Weighted>> parts, String area) {
        var fields = new ArrayList<>(ordered);
        fields.add(new Weighted(CaseIndex.ABOVE, IN_INDONESIAN, ABOVE));
        fields.add(new Weighted(CaseIndex.ABOVE, IN_MARKED_ENGLISH, ABOVE));
        var together = new ArrayList<>(Objects.requireNonNull(parts.get(CaseField.TITLE)));
        together.add(new Weighted(CaseIndex.NAMES, IN_INDONESIAN, 1));
        return new Matching(fields, WEAKER_FIELDS, ordered, verbatim.stream().map(field -> new Weighted(field, AS_TYPED, 1)).toList(),
            written, together, parts, area);
    }

    private static Map<CaseField, List<Weighted>> parts(List<String> titles, List<String> texts, List<String> addresses,
                                                        List<String> answers, List<String> histories) {
        return Map.of(CaseField.TITLE, part(titles), CaseField.TEXT, part(texts), CaseField.ADDRESS, part(addresses), CaseField.ANSWER,
            part(answers), CaseField.HISTORY, part(histories));
    }

    private static List<Weighted> part(List<String> fields) {
        return fields.stream().map(field -> new Weighted(field, IN_INDONESIAN, 1)).toList();
    }

    /// Every word, or nearly.
    Query narrow(Understood question) {
        return of(question, this::all);
    }

    /// Whatever speaks of what is asked for; best where it speaks of all of it.
    Query wide(Understood question) {
        return of(question, this::any);
    }

    /// Every word without exception, each perhaps said in another way.
    Query complete(Understood question) {
        return of(question, it -> all(it, true));
    }

    /// Whether the other ways of asking may find what lacks some of the words.
    static boolean lenient(Understood question, boolean wide) {
        int words = question.asked().words().size();
        return wide ? words > 1 || !question.likelier().isEmpty() : words > ALL_NEEDED_UP_TO;
    }

    private Query of(Understood question, Function<Understood, Query> words) {
        var asked = question.asked();
        if (asked.nothing()) {
            return new MatchAllDocsQuery();
        }
        boolean typed = asked.wantsWords();
        if (!typed && asked.excluded().isEmpty() && asked.unwanted().isEmpty() && asked.particulars().isEmpty()) {
            return asked.reference().map(Matching::exactly).orElseGet(MatchNoDocsQuery::new);
        }
        var query = new BooleanQuery.Builder().add(typed ? words.apply(question) : new MatchAllDocsQuery(), Occur.MUST);
        asked.phrases().forEach(phrase -> query.add(phrase(phrase), Occur.MUST));
        asked.beginnings().forEach(start -> query.add(beginning(start), Occur.MUST));
        asked.excluded().forEach(word -> query.add(somewhere(fields, field -> field.word(word)), Occur.MUST_NOT));
        asked.unwanted().forEach(phrase -> query.add(phrase(phrase), Occur.MUST_NOT));
        if (!together.isEmpty() && asked.words().size() > 1) {
            String all = String.join(" ", asked.words());
            query.add(strongest(together, field -> field.phrase(all, CLOSE), 0), Occur.SHOULD);
        }
        return asked.reference().map(reference -> (Query) new BooleanQuery.Builder().add(exactly(reference), Occur.SHOULD)
            .add(query.build(), Occur.SHOULD).build()).orElseGet(query::build);
    }

    private static Query exactly(Reference reference) {
        return new BoostQuery(new TermQuery(new Term(CaseIndex.REFERENCE, reference.digits())), REFERENCE_FIRST);
    }

    /// An expression stands for its words together, or is said in another way.
    private Query all(Understood question) {
        return all(question, false);
    }

    private Query all(Understood question, boolean strictly) {
        var asked = question.asked().words();
        var parts = new ArrayList<Query>();
        int at = 0;
        for (var expression : question.expressions()) {
            asked.subList(at, expression.from()).forEach(word -> parts.add(word(word, question)));
            var said = new BooleanQuery.Builder();
            asked.subList(expression.from(), expression.to()).forEach(word -> said.add(word(word, question), Occur.MUST));
            parts.add(new BooleanQuery.Builder().add(said.build(), Occur.SHOULD).add(otherwise(expression), Occur.SHOULD).build());
            at = expression.to();
        }
        asked.subList(at, asked.size()).forEach(word -> parts.add(word(word, question)));
        var all = new BooleanQuery.Builder();
        boolean each = strictly || parts.size() <= ALL_NEEDED_UP_TO;
        if (!each) {
            all.setMinimumNumberShouldMatch(Math.round(parts.size() * NEEDED_OF_MORE));
        }
        parts.forEach(part -> all.add(part, each ? Occur.MUST : Occur.SHOULD));
        return parts.isEmpty() ? new MatchAllDocsQuery() : all.build();
    }

    private Query any(Understood question) {
        var asked = question.asked().words();
        if (asked.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        var telling = question.telling();
        if (telling.isEmpty() && question.expressions().isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(Math.max(1, Math.round(telling.size() * TELLING_NEEDED)));
        telling.forEach(word -> any.add(orLikelier(word, question), Occur.SHOULD));
        question.expressions().forEach(expression -> any.add(otherwise(expression), Occur.SHOULD));
        var query = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
        asked.stream().filter(word -> !telling.contains(word)).forEach(word -> query.add(word(word, question), Occur.SHOULD));
        asked.forEach(word -> likelier(word, question, near -> !question.tells(near)).forEach(near -> query.add(near, Occur.SHOULD)));
        return query.build();
    }

    private Query otherwise(Synonyms.Expression expression) {
        var ways = new ArrayList<Query>();
        for (var other : expression.others()) {
            (other.size() == 1 ? fields : ordered).stream().filter(field -> field.analyzer() == IN_INDONESIAN)
                .forEach(field -> ways.add(field.terms(other)));
        }
        return new BoostQuery(new DisjunctionMaxQuery(ways, 0), SYNONYM);
    }

    /// One word in any form, wherever it may stand.
    Query word(String word) {
        var anywhere = somewhere(fields, field -> field.word(word));
        if (written == 0) {
            return anywhere;
        }
        var exactly = new BooleanQuery.Builder().add(anywhere, Occur.MUST);
        verbatim.forEach(field -> exactly.add(new BoostQuery(new TermQuery(new Term(field.field(), word)), written), Occur.SHOULD));
        return exactly.build();
    }

    private Query beginning(String start) {
        if (verbatim.size() == 1) {
            return new PrefixQuery(new Term(verbatim.getFirst().field(), start));
        }
        var any = new BooleanQuery.Builder();
        verbatim.forEach(field -> any.add(new PrefixQuery(new Term(field.field(), start)), Occur.SHOULD));
        return new ConstantScoreQuery(any.build());
    }

    private Query word(String word, Understood question) {
        var corrections = question.corrections(word);
        var exactly = word(word);
        if (corrections.isEmpty()) {
            return exactly;
        }
        var ways = new ArrayList<Query>(List.of(exactly));
        corrections.forEach(near -> ways.add(new BoostQuery(word(near), CORRECTION)));
        return new DisjunctionMaxQuery(ways, 0);
    }

    private Query orLikelier(String word, Understood question) {
        var ways = Stream.concat(Stream.of(word(word, question)), likelier(word, question, question::tells)).toList();
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
    }

    private Stream<Query> likelier(String word, Understood question, Predicate<String> which) {
        return question.likelier(word).stream().filter(which).map(near -> new BoostQuery(word(near), LIKELIER));
    }

    private Query phrase(String phrase) {
        return somewhere(verbatim, field -> field.phrase(phrase, 0));
    }

    private Query somewhere(List<Weighted> places, Function<Weighted, @Nullable Query> in) {
        return strongest(places, in, weaker);
    }

    /// In the one of these fields where it counts most.
    ///
    /// @param weaker how much the others add
    static Query strongest(List<Weighted> places, Function<Weighted, @Nullable Query> in, float weaker) {
        var queries = new ArrayList<Query>();
        for (var field : places) {
            var query = in.apply(field);
            if (query != null) {
                queries.add(query);
            }
        }
        return queries.isEmpty() ? new MatchNoDocsQuery() : new DisjunctionMaxQuery(queries, weaker);
    }
}
