package id.terang.search;

import id.terang.complaints.CloseReason;
import id.terang.complaints.Status;
import id.terang.complaints.Telling;
import id.terang.jurisdiction.Atlas;
import id.terang.search.words.Analyzers;
import id.terang.shared.LocalWords;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.springframework.stereotype.Component;

/// Turns what is asked of one field each into questions to the index: words into words of that field, names into what the
/// atlas of the day knows under them. Whom the answer is for is none of its business.
@Component
class Particulars {

    private static final List<Locale> LANGUAGES = List.of(LocalWords.INDONESIAN, Locale.ENGLISH);

    private final Telling telling;

    Particulars(Telling telling) {
        this.telling = telling;
    }

    /// @param words what else is asked
    Query with(Query words, Asked asked, Matching of, Atlas atlas) {
        if (asked.particulars().isEmpty()) {
            return words;
        }
        var all = new BooleanQuery.Builder().add(words, Occur.MUST);
        asked.particulars().forEach(one -> all.add(query(one, of, atlas),
            one.not() ? Occur.MUST_NOT : one.field().written() ? Occur.MUST : Occur.FILTER));
        return all.build();
    }

    private Query query(Particular one, Matching of, Atlas atlas) {
        String value = one.value();
        return switch (one.field()) {
            case TITLE, TEXT, ANSWER, HISTORY, ADDRESS -> written(value, of.parts().getOrDefault(one.field(), List.of()));
            case SERVICE -> LongPoint.newSetQuery(CaseIndex.SERVICE, named(value, atlas.services(), service -> Stream.of(service.name().id(),
                service.name().en(), service.code()), service -> service.id(), atlas::serviceSubtree));
            case AGENCY -> LongPoint.newSetQuery(CaseIndex.AGENCY, named(value, atlas.agencies(), agency -> Stream.of(agency.name(),
                agency.shortName(), agency.slug()), agency -> agency.id(), atlas::agencySubtree));
            case AREA -> LongPoint.newSetQuery(of.area(), named(value, atlas.areas(), area -> Stream.of(area.name(), area.code()),
                area -> area.id(), atlas::areaSubtree));
            case NUMBER -> number(value);
            case STATUS -> status(value);
        };
    }

    private static Query written(String value, List<Matching.Weighted> fields) {
        var queries = fields.stream().map(field -> field.phrase(value, 0)).filter(query -> query != null).toList();
        return queries.isEmpty() ? new MatchNoDocsQuery() : new DisjunctionMaxQuery(queries, 0);
    }

    /// @return of everything that has all of these words in one of its names, and of what is below
    private static <T> Set<Long> named(String value, Collection<T> known, Function<T, Stream<String>> names, ToLongFunction<T> id,
                                       LongFunction<Set<Long>> subtree) {
        var words = terms(value);
        var ids = new HashSet<Long>();
        for (T one : known) {
            if (!words.isEmpty() && names.apply(one).anyMatch(name -> terms(name).containsAll(words))) {
                ids.addAll(subtree.apply(id.applyAsLong(one)));
            }
        }
        return ids;
    }

    private static Query number(String value) {
        String digits = value.replaceAll("\\D", "");
        return digits.isEmpty() ? new MatchNoDocsQuery() : new PrefixQuery(new Term(CaseIndex.REFERENCE, digits));
    }

    private Query status(String value) {
        var words = terms(value.replace('_', ' '));
        var any = new BooleanQuery.Builder();
        if (!words.isEmpty()) {
            Stream.of(Status.values()).filter(status -> says(status, words)).forEach(status ->
                any.add(new TermQuery(new Term(CaseIndex.STATUS, status.name())), Occur.SHOULD));
            Stream.of(CloseReason.values()).filter(reason -> says(reason, words)).forEach(reason ->
                any.add(new TermQuery(new Term(CaseIndex.CLOSE_REASON, reason.name())), Occur.SHOULD));
        }
        return any.build();
    }

    private boolean says(Enum<?> constant, List<String> words) {
        return terms(constant.name().replace('_', ' ')).containsAll(words)
            || LANGUAGES.stream().anyMatch(language -> terms(telling.word(constant, language)).containsAll(words));
    }

    private static List<String> terms(String words) {
        return Analyzers.terms(Analyzers.AS_TYPED, words);
    }
}
