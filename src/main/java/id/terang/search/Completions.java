package id.terang.search;

import id.terang.jurisdiction.Jurisdiction;
import id.terang.search.words.Analyzers;
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
    private final Jurisdiction jurisdiction;
    private volatile @Nullable Names names;

    Completions(PublicCases cases, Jurisdiction jurisdiction) {
        this.cases = cases;
        this.jurisdiction = jurisdiction;
    }

    /// Cases first, newest first and each title once; then services, offices, areas.
    ///
    /// @param typed so far; what is more than plain words is nothing to complete
    /// @return at most {@value #MOST}
    public List<Completion> of(String typed) {
        if (typed.length() > LONGEST || typed.matches(".*[\"“”„:*].*|.*(^|\\s)-.*")) {
            return List.of();
        }
        var words = Analyzers.terms(Analyzers.AS_TYPED, typed);
        if (words.isEmpty() || words.getFirst().length() < SHORTEST) {
            return List.of();
        }
        var named = names().beginning(words, OF_EACH_NAME);
        var found = new ArrayList<Completion>(titles(words, MOST - named.size()));
        found.addAll(named);
        return found;
    }

    private List<Completion.OfCase> titles(List<String> words, int most) {
        var byTitle = new LinkedHashMap<String, Completion.OfCase>();
        cases.sorted(titled(words), new Sort(PublicQuestion.NEWEST), 0, TITLES, cases.begin()).forEach(hit ->
            byTitle.putIfAbsent(hit.title(), new Completion.OfCase(hit.reference(), hit.title(), hit.service(), hit.area())));
        return byTitle.values().stream().limit(most).toList();
    }

    private static Query titled(List<String> words) {
        var all = new BooleanQuery.Builder();
        words.subList(0, words.size() - 1).forEach(word -> all.add(new TermQuery(new Term(CaseIndex.TITLE_PLAIN, word)), Occur.FILTER));
        return all.add(new PrefixQuery(new Term(CaseIndex.TITLE_PLAIN, words.getLast())), Occur.FILTER).build();
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
