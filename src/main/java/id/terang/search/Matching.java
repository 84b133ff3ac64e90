package id.terang.search;

import java.util.List;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/// How typed words meet the fields of one audience. Every word must stand somewhere in the case, of more than three
/// words three quarters; titles weigh most, a word exactly as typed a little more than its stem, words together more
/// than apart.
///
/// @param plain the field of titles as typed, which also knows beginnings of words
record Matching(List<Weighted> fields, List<String> plain) {

    /// What the public may read.
    static final Matching PUBLIC = new Matching(List.of(new Weighted(CaseIndex.TITLE, 3), new Weighted(CaseIndex.TEXT, 1),
        new Weighted(CaseIndex.ANSWER, 0.5f), new Weighted(CaseIndex.NAMES, 0.8f), new Weighted(CaseIndex.ENGLISH, 1)),
        List.of(CaseIndex.TITLE_PLAIN));

    /// What is in the file.
    static final Matching FILE = new Matching(List.of(new Weighted(CaseIndex.CASE_TITLE, 3), new Weighted(CaseIndex.CASE_TEXT, 1),
        new Weighted(CaseIndex.ANSWER, 0.5f), new Weighted(CaseIndex.CASE_NAMES, 0.8f), new Weighted(CaseIndex.CASE_ENGLISH, 1)),
        List.of());

    private static final int ALL_NEEDED_UP_TO = 3;
    private static final int PERCENT_OF_MORE = 75;
    private static final float REFERENCE_FIRST = 1_000;

    record Weighted(String field, float weight) { }

    SearchPredicate of(Asked asked, SearchPredicateFactory f) {
        if (asked.nothing()) {
            return f.matchAll().toPredicate();
        }
        boolean words = !asked.words().isEmpty() || !asked.phrases().isEmpty() || !asked.beginnings().isEmpty();
        if (!words && asked.excluded().isEmpty()) {
            return f.matchNone().toPredicate();
        }
        var byWords = words(asked, f, words);
        return asked.reference().<SearchPredicate>map(reference -> f.or()
            .add(f.match().field(CaseIndex.REFERENCE).matching(reference).boost(REFERENCE_FIRST)).add(byWords).toPredicate())
            .orElse(byWords);
    }

    private SearchPredicate words(Asked asked, SearchPredicateFactory f, boolean any) {
        var all = f.bool();
        if (!any) {
            all.must(f.matchAll());
        }
        var each = asked.words().stream().map(word -> word(word, f)).toList();
        if (each.size() <= ALL_NEEDED_UP_TO) {
            each.forEach(all::must);
        } else {
            var most = f.bool();
            each.forEach(most::should);
            all.must(most.minimumShouldMatchPercent(PERCENT_OF_MORE));
        }
        asked.phrases().forEach(phrase -> all.must(phrase(phrase, 0, f)));
        asked.beginnings().forEach(start -> all.must(beginning(start, f)));
        asked.excluded().forEach(word -> all.mustNot(phrase(word, 0, f)));
        if (asked.words().size() > 1) {
            all.should(together(String.join(" ", asked.words()), f));
        }
        return all.toPredicate();
    }

    private SearchPredicate word(String word, SearchPredicateFactory f) {
        var somewhere = f.or();
        fields.forEach(field -> somewhere.add(f.match().field(field.field()).matching(word).boost(field.weight())));
        plain.forEach(field -> somewhere.add(f.match().field(field).matching(word)));
        return somewhere.toPredicate();
    }

    private SearchPredicate phrase(String phrase, int slop, SearchPredicateFactory f) {
        var somewhere = f.or();
        fields.forEach(field -> somewhere.add(f.phrase().field(field.field()).matching(phrase).slop(slop).boost(field.weight())));
        return somewhere.toPredicate();
    }

    private SearchPredicate together(String words, SearchPredicateFactory f) {
        var somewhere = f.or();
        fields.stream().limit(2).forEach(field ->
            somewhere.add(f.phrase().field(field.field()).matching(words).slop(2).boost(field.weight())));
        return somewhere.toPredicate();
    }

    private SearchPredicate beginning(String start, SearchPredicateFactory f) {
        return f.prefix().fields(Stream.concat(plain.stream(), fields.stream().map(Weighted::field)).toArray(String[]::new))
            .matching(start).toPredicate();
    }
}
