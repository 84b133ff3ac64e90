package id.terang.search.learning;

import id.terang.search.words.Analyzers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How what is known speaks about one text. Three witnesses, each wrong about other cases, are heard together:
///
/// - what the words mean on the whole: naive Bayes over weights instead of counts, each verdict against all others
///   ("one-versus-all-but-one", J. Rennie et al., ICML 2003), which does not favour what is frequent;
/// - the decisions in the cases most alike (k nearest neighbours by cosine, votes squared; Y. Yang, SIGIR 1994);
/// - what many cases make of the words, each heard for what the others do not say already ({@link Bearings}).
///
/// The product of all, each raised to a power, is normalised to a share (C. Genest, J. Zidek, Statistical Science 1
/// (1986) 114–135). Powers and smoothing were chosen on a part of the training cases; `suggestion-quality.md` has them.
///
/// @param telling the telltales of the text that are known
/// @param importance of each; the squares sum to 1
/// @param found weight of each telltale in the cases of each verdict
/// @param verdicts what was decided
/// @param weights sum of all weights by verdict
/// @param vocabulary how many telltales there are at all
/// @param bearings of the cases of each verdict on the text ({@link Bearings}), summed
public record Weighed<V>(List<Telltale> telling, double[] importance, double[][] found, List<V> verdicts, double[] weights,
                  int vocabulary, List<Neighbour> neighbours, double[] bearings) {

    static final int NEIGHBOURS = 20;

    private static final double SMOOTHING = 0.03;
    private static final double WORDS = 0.3;
    private static final double ALIKE = 0.3;
    private static final double TOGETHER = 6;

    /// Of the votes, for what no neighbour votes for.
    private static final double UNHEARD = 0.003;

    private static final int REASONS = 5;

    public record Neighbour(int verdict, double alike) { }

    /// @param aspect which part of the verdict is asked about; `null` where it says nothing about it
    /// @return likeliest first; empty if nothing is known
    public <T> List<Opinion<T>> about(Function<V, @Nullable T> aspect, int limit) {
        var answers = new LinkedHashMap<T, Integer>();
        var answerOf = new int[verdicts.size()];
        for (int v = 0; v < answerOf.length; v++) {
            T answer = weights[v] > 1e-6 ? aspect.apply(verdicts.get(v)) : null;
            answerOf[v] = answer == null ? -1 : answers.computeIfAbsent(answer, next -> answers.size());
        }
        if (telling.isEmpty() || answers.isEmpty()) {
            return List.of();
        }
        var speaking = speaking(answerOf, answers.size());
        var shares = shares(speaking, votes(answerOf, answers.size()), told(answerOf, answers.size()));
        var list = new ArrayList<>(answers.keySet());
        return IntStream.range(0, list.size()).boxed().sorted((a, b) -> Double.compare(shares[b], shares[a])).limit(limit)
            .map(a -> new Opinion<>(list.get(a), shares[a], reasons(speaking, a))).toList();
    }

    /// How much each telltale speaks for each answer, rather than for any other.
    private double[][] speaking(int[] answerOf, int answers) {
        var sums = grouped(weights, answerOf, answers);
        double all = Arrays.stream(sums).sum();
        var speaking = new double[telling.size()][];
        double space = SMOOTHING * vocabulary;
        for (int i = 0; i < speaking.length; i++) {
            var here = grouped(found[i], answerOf, answers);
            double everywhere = Arrays.stream(here).sum();
            for (int a = 0; a < answers; a++) {
                double with = (here[a] + SMOOTHING) / (sums[a] + space);
                double without = (Math.max(0, everywhere - here[a]) + SMOOTHING) / (Math.max(0, all - sums[a]) + space);
                here[a] = importance[i] * Math.log(with / without);
            }
            speaking[i] = here;
        }
        return speaking;
    }

    private double[] votes(int[] answerOf, int answers) {
        var votes = new double[answers];
        double all = 0;
        for (var neighbour : neighbours) {
            int answer = answerOf[neighbour.verdict()];
            if (answer >= 0) {
                double vote = neighbour.alike() * neighbour.alike();
                votes[answer] += vote;
                all += vote;
            }
        }
        for (int a = 0; a < answers && all > 0; a++) {
            votes[a] /= all;
        }
        return votes;
    }

    /// How much more than usual the cases heard together speak for each answer; the sum is 0.
    private double[] told(int[] answerOf, int answers) {
        var usual = grouped(weights, answerOf, answers);
        double most = Arrays.stream(usual).sum();
        var told = grouped(bearings, answerOf, answers);
        double all = Arrays.stream(told).sum();
        for (int a = 0; a < answers; a++) {
            told[a] -= all * usual[a] / most;
        }
        return told;
    }

    private static double[] shares(double[][] speaking, double[] votes, double[] told) {
        var logs = new double[votes.length];
        for (int a = 0; a < logs.length; a++) {
            double words = 0;
            for (var one : speaking) {
                words += one[a];
            }
            logs[a] = WORDS * words + ALIKE * Math.log(votes[a] + UNHEARD) + TOGETHER * told[a];
        }
        double most = Arrays.stream(logs).max().orElseThrow();
        var shares = Arrays.stream(logs).map(log -> Math.exp(log - most)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    /// A pair speaks through each of its words by half. Words that say when count too, but are no reason that anybody would want to read.
    private List<String> reasons(double[][] speaking, int answer) {
        var words = new HashMap<String, Double>();
        for (int i = 0; i < speaking.length; i++) {
            var typed = telling.get(i).typed();
            double each = speaking[i][answer] / typed.size();
            if (each > 0) {
                typed.forEach(word -> words.merge(word, each, Double::sum));
            }
        }
        return words.entrySet().stream().filter(one -> Analyzers.tellsWhat(one.getKey().toLowerCase(Locale.ROOT)))
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed()).limit(REASONS).map(Map.Entry::getKey).toList();
    }

    private static double[] grouped(double[] byVerdict, int[] answerOf, int answers) {
        var sums = new double[answers];
        for (int v = 0; v < byVerdict.length; v++) {
            if (answerOf[v] >= 0) {
                sums[answerOf[v]] += byVerdict[v];
            }
        }
        return sums;
    }
}
