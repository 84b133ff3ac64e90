package id.terang.search;

import java.util.List;
import java.util.function.Function;

/// The suggester of the product, opened for evaluation: the same {@link Precedents}, the same words, nothing else.
public final class Trial<V> {

    /// @param about what is suggested
    public record Guess<T>(T about, double confidence) { }

    private final Precedents<V> precedents = new Precedents<>();

    public void learn(long id, String text, V decided) {
        precedents.learn(id, Telltale.of(text), decided);
    }

    public <T> List<Guess<T>> guess(String text, Function<V, T> aspect, int limit) {
        return precedents.weigh(Telltale.of(text)).about(aspect, limit).stream()
            .map(opinion -> new Guess<>(opinion.about(), opinion.confidence())).toList();
    }
}
