package id.terang.search.learning;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The suggester of the product, opened for evaluation: the same {@link Precedents}, the same words; only parts may be
/// left out to see what they are worth.
public final class Trial<V> {

    /// @param about what is suggested
    public record Guess<T>(T about, double confidence) { }

    /// What may be left out.
    public enum Part { PAIRS, NEIGHBOURS, TOGETHER }

    private final Precedents<V> precedents = new Precedents<>();
    private final Set<Part> without = EnumSet.noneOf(Part.class);

    public Trial(Part... without) {
        this.without.addAll(List.of(without));
    }

    public void learn(long id, String text, V decided) {
        precedents.learn(id, telltales(text), decided);
    }

    public <T> List<Guess<T>> guess(String text, Function<V, T> aspect, int limit) {
        var all = precedents.weigh(telltales(text));
        var weighed = new Weighed<>(all.telling(), all.importance(), all.found(), all.verdicts(), all.weights(), all.vocabulary(),
            without.contains(Part.NEIGHBOURS) ? List.of() : all.neighbours(),
            without.contains(Part.TOGETHER) ? new double[all.verdicts().size()] : all.bearings());
        return weighed.about(aspect, limit).stream().map(opinion -> new Guess<>(opinion.about(), opinion.confidence())).toList();
    }

    private List<Telltale> telltales(String text) {
        return Telltale.of(text).stream().filter(one -> !one.pair() || !without.contains(Part.PAIRS)).toList();
    }
}
