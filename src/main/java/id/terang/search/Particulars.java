package id.terang.search;

import id.terang.complaints.CloseReason;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Kind;
import id.terang.search.words.Analyzers;
import id.terang.shared.LocalWords;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns what is asked of one field each into questions to the index: words into words of that field, names into what the
/// atlas of the day knows under them. Whom the answer is for is none of its business.
@Component
class Particulars {

    private static final List<Locale> LANGUAGES = List.of(LocalWords.INDONESIAN, Locale.ENGLISH);

    private final Telling telling;
    private @Nullable Directory directory;

    Particulars(Telling telling) {
        this.telling = telling;
    }

    /// What the names in a question stand for: of each part that asks for a service, an agency or an area.
    Map<Particular, Set<Long>> named(Asked asked, Atlas atlas) {
        var named = new HashMap<Particular, Set<Long>>();
        for (var one : asked.particulars()) {
            switch (one.field()) {
                case SERVICE -> named.put(one, directory(atlas).services(one.value()));
                case AGENCY -> named.put(one, directory(atlas).agencies(one.value()));
                case AREA -> named.put(one, directory(atlas).areas(one.value()));
                default -> { }
            }
        }
        return named;
    }

    /// What is called just as was typed.
    List<Completion> called(String typed, Atlas atlas) {
        var words = terms(typed);
        return words.isEmpty() ? List.of() : directory(atlas).called(words);
    }

    /// Why nothing can be found, whatever the cases say.
    ///
    /// @param typed all of it
    Optional<Found.Nothing> nothing(String typed, Asked asked, Map<Particular, Set<Long>> named, Atlas atlas) {
        if (asked.empty()) {
            return Optional.of(new Found.Nothing(terms(typed).isEmpty() ? Found.Why.UNREADABLE : Found.Why.SMALL_WORDS, "", List.of()));
        }
        return asked.particulars().stream().filter(one -> !one.not() && named.containsKey(one) && named.get(one).isEmpty()).findFirst()
            .map(one -> new Found.Nothing(Found.Why.UNKNOWN_NAME, one.typed(), directory(atlas).nearest(one.field(), one.value())));
    }

    private synchronized Directory directory(Atlas atlas) {
        if (directory == null || !directory.of(atlas)) {
            directory = new Directory(atlas);
        }
        return directory;
    }

    /// @param words what else is asked
    /// @param named what the names in it stand for
    /// @param zone in which days begin and end
    Query with(Query words, Asked asked, Map<Particular, Set<Long>> named, Matching of, ZoneId zone) {
        if (asked.particulars().isEmpty()) {
            return words;
        }
        var all = new BooleanQuery.Builder().add(words, Occur.MUST);
        asked.particulars().forEach(one -> all.add(query(one, named, of, zone),
            one.not() ? Occur.MUST_NOT : one.field().written() ? Occur.MUST : Occur.FILTER));
        return all.build();
    }

    private Query query(Particular one, Map<Particular, Set<Long>> named, Matching of, ZoneId zone) {
        String value = one.value();
        return switch (one.field()) {
            case TITLE, TEXT, ANSWER, HISTORY, ADDRESS -> written(value, of.parts().getOrDefault(one.field(), List.of()));
            case SERVICE -> LongPoint.newSetQuery(CaseIndex.SERVICE, named.getOrDefault(one, Set.of()));
            case AGENCY -> LongPoint.newSetQuery(CaseIndex.AGENCY, named.getOrDefault(one, Set.of()));
            case AREA -> LongPoint.newSetQuery(of.area(), named.getOrDefault(one, Set.of()));
            case NUMBER -> number(value);
            case STATUS -> any(CaseIndex.STATUS, Status.values(), value).add(any(CaseIndex.CLOSE_REASON, CloseReason.values(), value).build(),
                Occur.SHOULD).build();
            case KIND -> any(CaseIndex.KIND, Kind.values(), value).build();
            case OUTCOME -> any(CaseIndex.OUTCOME, Outcome.values(), value).build();
            case FROM -> Days.read(value).map(days -> filed(days.begin(zone), Long.MAX_VALUE)).orElseGet(MatchNoDocsQuery::new);
            case TO -> Days.read(value).map(days -> filed(Long.MIN_VALUE, days.end(zone))).orElseGet(MatchNoDocsQuery::new);
        };
    }

    private static Query filed(long first, long last) {
        return LongPoint.newRangeQuery(CaseIndex.FILED, first, last);
    }

    /// The parts that ask a field for something it never says, as in `jenis:mobil` or `sejak:kemarin`, or for days that end
    /// before they begin.
    List<Unreadable> unreadable(String typed) {
        var parts = new ArrayList<Unreadable>();
        String rest = typed;
        for (var part = firstUnreadable(rest); part.isPresent() && !part.get().without().equals(rest); part = firstUnreadable(rest)) {
            parts.add(part.get());
            rest = part.get().without();
        }
        return parts;
    }

    private Optional<Unreadable> firstUnreadable(String typed) {
        var asked = Asked.of(typed).particulars();
        return asked.stream().flatMap(one -> wrong(one, asked).stream()
            .map(why -> new Unreadable(one.typed(), Asked.without(typed, one), why, known(one.field())))).findFirst();
    }

    private Optional<Unreadable.Why> wrong(Particular one, List<Particular> asked) {
        return switch (one.field()) {
            case STATUS, KIND, OUTCOME -> readable(one.field(), words(one.value())) ? Optional.empty() : Optional.of(Unreadable.Why.UNKNOWN);
            case FROM, TO -> Days.read(one.value()).map(days -> one.field() == CaseField.TO && endsBefore(days, one, asked)
                ? Optional.of(Unreadable.Why.BEFORE_THE_FIRST) : Optional.<Unreadable.Why>empty()).orElse(Optional.of(Unreadable.Why.NO_DAY));
            case TITLE, TEXT, ANSWER, HISTORY, ADDRESS, SERVICE, AGENCY, AREA, NUMBER -> Optional.empty();
        };
    }

    private static boolean endsBefore(Days end, Particular one, List<Particular> asked) {
        return !one.not() && asked.stream().filter(other -> other.field() == CaseField.FROM && !other.not())
            .anyMatch(other -> Days.read(other.value()).filter(begin -> begin.first().isAfter(end.last())).isPresent());
    }

    private boolean readable(CaseField field, List<String> words) {
        return Stream.concat(known(field).stream(), field == CaseField.STATUS ? Stream.of(CloseReason.values()) : Stream.<Enum<?>>empty())
            .anyMatch(constant -> says(constant, words));
    }

    /// What a field can say where that is little; empty for words, names and days.
    private static List<? extends Enum<?>> known(CaseField field) {
        return switch (field) {
            case STATUS -> List.of(Status.values());
            case KIND -> List.of(Kind.values());
            case OUTCOME -> List.of(Outcome.values());
            default -> List.of();
        };
    }

    private static Query written(String value, List<Matching.Weighted> fields) {
        var queries = fields.stream().map(field -> field.phrase(value, 0)).filter(query -> query != null).toList();
        return queries.isEmpty() ? new MatchNoDocsQuery() : new DisjunctionMaxQuery(queries, 0);
    }

    private static Query number(String value) {
        String digits = value.replaceAll("\\D", "");
        return digits.isEmpty() ? new MatchNoDocsQuery() : new PrefixQuery(new Term(CaseIndex.REFERENCE, digits));
    }

    private <E extends Enum<E>> BooleanQuery.Builder any(String field, E[] constants, String value) {
        var any = new BooleanQuery.Builder();
        Stream.of(constants).filter(constant -> says(constant, words(value))).forEach(constant ->
            any.add(new TermQuery(new Term(field, constant.name())), Occur.SHOULD));
        return any;
    }

    private boolean says(Enum<?> constant, List<String> words) {
        return !words.isEmpty() && (words(constant.name()).containsAll(words)
            || LANGUAGES.stream().anyMatch(language -> terms(telling.word(constant, language)).containsAll(words)));
    }

    /// As they stand in an address and in data too: `information-request`, `IN_PROGRESS`.
    private static List<String> words(String code) {
        return terms(code.replace('_', ' ').replace('-', ' '));
    }

    private static List<String> terms(String words) {
        return Analyzers.terms(Analyzers.AS_TYPED, words);
    }
}
