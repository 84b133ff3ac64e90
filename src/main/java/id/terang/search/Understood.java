package id.terang.search;

import id.terang.search.words.Synonyms;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// What was asked, seen beside what the public cases say.
///
/// @param rarity of each word asked for and of the likelier ones, see {@link Vocabulary#rarity}
/// @param rarest the rarity of the rarest word, of what was likely meant where that is another one: a mistake is rarer
/// @param corrections for words that no case uses, the nearest that some case does
/// @param likelier for words that few cases use, those spelt almost alike that very many do
/// @param expressions among the words that can be said in other ways
record Understood(Asked asked, Map<String, Double> rarity, double rarest, Map<String, List<String>> corrections,
                  Map<String, List<String>> likelier, List<Synonyms.Expression> expressions) {

    /// Of the rarity of the rarest word: what lies below says little about what is meant.
    private static final double TELLING = 0.4;

    /// Takes every word as it stands.
    static Understood literally(Asked asked, Synonyms synonyms) {
        return new Understood(asked, Map.of(), 0, Map.of(), Map.of(), synonyms.in(asked.words()));
    }

    static Understood of(Asked asked, Synonyms synonyms, Vocabulary vocabulary) {
        return of(asked, synonyms, vocabulary::rarity, vocabulary::near);
    }

    /// @param rarityOf 0 for a word that no case uses
    /// @param nearest words that were likely meant by one that no case uses, or few do
    static Understood of(Asked asked, Synonyms synonyms, ToDoubleFunction<String> rarityOf, Function<String, List<String>> nearest) {
        var known = new HashMap<String, Double>();
        return weighed(asked.parted(word -> known.computeIfAbsent(word, rarityOf::applyAsDouble) > 0), synonyms,
            word -> known.computeIfAbsent(word, rarityOf::applyAsDouble), nearest);
    }

    private static Understood weighed(Asked asked, Synonyms synonyms, ToDoubleFunction<String> rarityOf, Function<String, List<String>> nearest) {
        var rarity = new LinkedHashMap<String, Double>();
        var corrections = new LinkedHashMap<String, List<String>>();
        var likelier = new LinkedHashMap<String, List<String>>();
        for (String word : asked.words()) {
            double own = rarity.computeIfAbsent(word, rarityOf::applyAsDouble);
            var near = nearest.apply(word);
            if (!near.isEmpty() && own == 0) {
                corrections.put(word, near);
                rarity.put(word, rarityOf.applyAsDouble(near.getFirst()));
            } else if (!near.isEmpty()) {
                likelier.put(word, near);
                near.forEach(other -> rarity.computeIfAbsent(other, rarityOf::applyAsDouble));
            }
        }
        double rarest = asked.words().stream().map(word -> likelier.containsKey(word) ? likelier.get(word).getFirst() : word)
            .mapToDouble(rarity::get).max().orElse(0);
        return new Understood(asked, rarity, rarest, corrections, likelier, synonyms.in(asked.words()));
    }

    List<String> corrections(String word) {
        return corrections.getOrDefault(word, List.of());
    }

    List<String> likelier(String word) {
        return likelier.getOrDefault(word, List.of());
    }

    /// The words without which a case is about something else: of "minta tolong lampu mati" those that are rare.
    List<String> telling() {
        return asked.words().stream().filter(this::tells).toList();
    }

    /// Whether a word, or one that was perhaps meant by it, is rare enough to say what a case is about.
    boolean tells(String word) {
        double own = rarity.getOrDefault(word, 0.0);
        return own > 0 && own >= rarest * TELLING;
    }

    /// The same question with every word taken for what it is, where some case has it.
    Understood withoutLikelier() {
        return new Understood(asked, rarity, rarest, corrections, Map.of(), expressions);
    }

    /// The question without the words that found so little; empty if none would remain.
    Optional<String> withoutTelling() {
        var telling = telling();
        var rest = asked.words().stream().filter(word -> rarity.getOrDefault(word, 0.0) > 0 && !telling.contains(word)).toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(asked.typed(rest, asked.particulars()));
    }

    /// The question with the words replaced that nobody uses, or hardly anybody, if there are any.
    Optional<String> meant() {
        if (corrections.isEmpty() && likelier.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(asked.typed(asked.words().stream().map(word -> corrections.containsKey(word) ? corrections.get(word).getFirst()
            : likelier.containsKey(word) ? likelier.get(word).getFirst() : word).toList(), asked.particulars()));
    }
}
