package id.terang.search.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What else people call the thing that is asked for.
public final class Synonyms {

    /// Those that come with the product.
    public static final Synonyms SHIPPED = new Synonyms(WordLists.synonyms());

    private final List<List<String>> groups;
    /// By the terms of an expression, the terms of all others of its groups.
    private final Map<List<String>, Set<List<String>>> others = new HashMap<>();

    /// @param groups of expressions that mean the same
    private Synonyms(List<List<String>> groups) {
        this.groups = groups;
        for (var group : groups) {
            var all = group.stream().map(Synonyms::terms).filter(terms -> !terms.isEmpty()).distinct().toList();
            for (var one : all) {
                all.stream().filter(other -> !other.equals(one))
                    .forEach(other -> others.computeIfAbsent(one, none -> new LinkedHashSet<>()).add(other));
            }
        }
    }

    /// These and more.
    public Synonyms with(List<List<String>> more) {
        return more.isEmpty() ? this : new Synonyms(Stream.concat(groups.stream(), more.stream()).toList());
    }

    /// An expression among the words asked for.
    ///
    /// @param from the first of its words
    /// @param to behind the last
    /// @param others the terms of each other way to say it
    public record Expression(int from, int to, List<List<String>> others) { }

    public static List<String> terms(String words) {
        return Analyzers.terms(Analyzers.IN_INDONESIAN, words);
    }

    /// Whether all of these are known to mean the same.
    public boolean know(List<List<String>> expressions) {
        return expressions.stream().allMatch(one -> expressions.stream()
            .allMatch(other -> other.equals(one) || others.getOrDefault(one, Set.of()).contains(other)));
    }

    /// In the order of the words, none overlapping; where several begin with the same word, the longest.
    public List<Expression> in(List<String> words) {
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

    private @Nullable Expression longest(List<List<String>> terms, int from) {
        var run = new ArrayList<String>();
        Expression longest = null;
        for (int to = from; to < terms.size(); to++) {
            run.addAll(terms.get(to));
            var same = others.get(run);
            if (same != null) {
                longest = new Expression(from, to + 1, List.copyOf(same));
            }
        }
        return longest;
    }
}
