package id.terang.search;

import id.terang.jurisdiction.Jurisdiction;
import id.terang.search.words.Analyzers;
import id.terang.search.words.Numbered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What somebody may be about to type: titles of released cases, and names of services, offices and areas.
@Service
public class Completions {

    /// Shown at a time.
    public static final int MOST = 8;

    private static final int OF_EACH_NAME = 2;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;
    /// Read from the index, because many cases are called the same.
    private static final int TITLES = 24;

    private final PublicCases cases;
    private final KnownWords known;
    private final Jurisdiction jurisdiction;
    private volatile @Nullable Names names;

    Completions(PublicCases cases, KnownWords known, Jurisdiction jurisdiction) {
        this.cases = cases;
        this.known = known;
        this.jurisdiction = jurisdiction;
    }

    /// Cases first, newest first and each title once; then services, offices, areas. Words that are typed to the end are
    /// understood as in a search, in other forms, abbreviated and said in other ways. The number of a case is completed by that
    /// case.
    ///
    /// @param typed so far; what is more than plain words is nothing to complete
    /// @return at most {@value #MOST}
    public List<Completion> of(String typed) {
        if (typed.length() > LONGEST) {
            return List.of();
        }
        var number = Numbered.in(typed).filter(Numbered::alone);
        if (number.isPresent()) {
            return List.copyOf(cases(new TermQuery(new Term(CaseIndex.REFERENCE, number.get().reference().digits())), 1));
        }
        if (typed.matches(".*[\"“”„:*].*|.*(^|\\s)-.*")) {
            return List.of();
        }
        var words = Analyzers.terms(Analyzers.AS_TYPED, typed);
        if (words.isEmpty() || words.getLast().length() < SHORTEST) {
            return List.of();
        }
        var parts = parts(words);
        var named = names().beginning(parts, words.getFirst(), OF_EACH_NAME);
        var found = new ArrayList<Completion>(titles(parts, MOST - named.size()));
        found.addAll(named);
        return found;
    }

    private List<Names.Part> parts(List<String> words) {
        var parts = new ArrayList<Names.Part>();
        int at = 0;
        for (var expression : known.synonyms().in(words)) {
            words.subList(at, expression.from()).forEach(word -> parts.add(part(List.of(word), false, List.of())));
            parts.add(part(words.subList(expression.from(), expression.to()), expression.to() == words.size(), expression.others()));
            at = expression.to();
        }
        for (; at < words.size(); at++) {
            parts.add(part(List.of(words.get(at)), at == words.size() - 1, List.of()));
        }
        return parts;
    }

    private static Names.Part part(List<String> words, boolean unfinished, List<List<String>> others) {
        var terms = new LinkedHashMap<String, List<String>>();
        words.forEach(word -> terms.put(word, Analyzers.terms(Analyzers.IN_INDONESIAN, word)));
        return new Names.Part(terms, unfinished, others);
    }

    private List<Completion.OfCase> titles(List<Names.Part> parts, int most) {
        var byTitle = new LinkedHashMap<String, Completion.OfCase>();
        var titled = new BooleanQuery.Builder();
        parts.forEach(part -> titled.add(titled(part), Occur.FILTER));
        cases(titled.build(), TITLES).forEach(one -> byTitle.putIfAbsent(one.title(), one));
        return byTitle.values().stream().limit(most).toList();
    }

    private List<Completion.OfCase> cases(Query wanted, int most) {
        return !cases.whole() ? List.of() : cases.sorted(wanted, new Sort(PublicQuestion.NEWEST), 0, most, cases.begin()).stream()
            .map(hit -> new Completion.OfCase(hit.reference(), hit.title(), hit.service(), hit.area())).toList();
    }

    private static Query titled(Names.Part part) {
        var ways = new BooleanQuery.Builder();
        var said = new BooleanQuery.Builder();
        int left = part.words().size();
        for (var word : part.words().entrySet()) {
            left--;
            var typed = new Term(CaseIndex.TITLE_PLAIN, word.getKey());
            var forms = new BooleanQuery.Builder().add(left == 0 && part.unfinished() ? new PrefixQuery(typed) : new TermQuery(typed), Occur.SHOULD);
            if (!word.getValue().isEmpty()) {
                forms.add(title(word.getValue()), Occur.SHOULD);
            }
            said.add(forms.build(), Occur.FILTER);
        }
        ways.add(said.build(), Occur.SHOULD);
        part.others().forEach(other -> ways.add(title(other), Occur.SHOULD));
        return ways.build();
    }

    private static Query title(List<String> terms) {
        return new Matching.Weighted(CaseIndex.TITLE, Analyzers.IN_INDONESIAN, 1).terms(terms);
    }

    /// Cut into words once for every atlas.
    private Names names() {
        var atlas = jurisdiction.atlas();
        var known = names;
        if (known == null || !known.of(atlas)) {
            known = new Names(atlas);
            names = known;
        }
        return known;
    }
}
