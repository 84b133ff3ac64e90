package id.terang.eval;

import id.terang.search.learning.Trial.Guess;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The floor: multinomial naive Bayes with Laplace smoothing over plain lower-case words.
final class NaiveBayes implements Guesser {

    private final Map<String, Map<String, Integer>> words = new HashMap<>();
    private final Map<String, Integer> sums = new HashMap<>();
    private final Map<String, Integer> cases = new HashMap<>();
    private final Map<String, Integer> vocabulary = new HashMap<>();

    NaiveBayes(List<DecidedRow> training, Function<DecidedRow, String> label) {
        for (var row : training) {
            String answer = label.apply(row);
            cases.merge(answer, 1, Integer::sum);
            for (String word : PlainNeighbours.words(row.said())) {
                vocabulary.merge(word, 1, Integer::sum);
                words.computeIfAbsent(answer, any -> new HashMap<>()).merge(word, 1, Integer::sum);
                sums.merge(answer, 1, Integer::sum);
            }
        }
    }

    @Override
    public List<Guess<String>> guess(String text) {
        var known = PlainNeighbours.words(text).stream().filter(vocabulary::containsKey).toList();
        return cases.keySet().stream().map(answer -> new Guess<>(answer, log(answer, known)))
            .sorted((a, b) -> Double.compare(b.confidence(), a.confidence())).limit(5).toList();
    }

    private double log(String answer, List<String> known) {
        double log = Math.log(cases.get(answer));
        var here = words.getOrDefault(answer, Map.of());
        for (String word : known) {
            log += Math.log((here.getOrDefault(word, 0) + 1.0) / (sums.getOrDefault(answer, 0) + vocabulary.size()));
        }
        return log;
    }
}
