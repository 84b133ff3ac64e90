package id.terang.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What else people call the thing that is asked for.
final class Synonyms {

    private static final List<List<List<String>>> GROUPS = WordLists.synonyms().stream()
        .map(group -> group.stream().map(Synonyms::terms).filter(terms -> !terms.isEmpty()).distinct().toList())
        .filter(group -> group.size() > 1).toList();

    private Synonyms() { }

    /// An expression among the words asked for.
    ///
    /// @param from the first of its words
    /// @param to behind the last
    /// @param others the terms of each other way to say it
    record Expression(int from, int to, List<List<String>> others) { }

    private static List<String> terms(String words) {
        return Analyzers.terms(Analyzers.IN_INDONESIAN, words);
    }

    /// In the order of the words, none overlapping; where several begin with the same word, the longest.
    static List<Expression> in(List<String> words) {
        var terms = words.stream().map(Synonyms::terms).toList();
        var found = new ArrayList<Expression>();
        int at = 0;
        while (at < words.size()) {
            var longest = longest(terms, at);
            if (longest == null) {
                at++;
            } else {
                found.add(longest);
                at = longest.to();
            }
        }
        return found;
    }

    private static @Nullable Expression longest(List<List<String>> terms, int from) {
        var run = new ArrayList<String>();
        Expression longest = null;
        for (int to = from; to < terms.size(); to++) {
            run.addAll(terms.get(to));
            for (var group : GROUPS) {
                if (group.contains(run)) {
                    longest = new Expression(from, to + 1, group.stream().filter(other -> !other.equals(run)).toList());
                }
            }
        }
        return longest;
    }
}
