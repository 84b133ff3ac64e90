package id.terang.search;

import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Which service a new text is about, learned from what officials decided before and from the services' own words. Only
/// public cases teach, so that no reason can give away a word of another.
@Service
public class Suggestions {

    private static final int EXAMPLES = 40;
    private static final int MOST = 10;
    private static final int MOST_REASONS = 5;

    /// So many examples exactly alike count as much as a service's own words.
    private static final double EXAMPLES_AS_WORDS = 5;

    /// Evidence that nothing in particular speaks for; keeps a single weak word from looking certain.
    private static final double DOUBT = 0.05;

    private final Index index;
    private final PublicCases cases;
    private final Jurisdiction jurisdiction;
    private volatile @Nullable ServiceWords serviceWords;

    Suggestions(Index index, PublicCases cases, Jurisdiction jurisdiction) {
        this.index = index;
        this.cases = cases;
        this.jurisdiction = jurisdiction;
    }

    /// What speaks for one service, and which words do.
    private static final class Evidence {

        private final Map<String, Double> reasons = new HashMap<>();
        private double sum;

        void add(String word, double weight) {
            reasons.merge(word, weight, Double::sum);
        }

        List<String> strongest() {
            return reasons.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey).limit(MOST_REASONS).toList();
        }
    }

    /// @param text as far as it is written
    /// @param limit at most 10
    /// @return best first; empty if nothing speaks for any service
    public List<ServiceSuggestion> services(String text, int limit) {
        var atlas = jurisdiction.atlas();
        var evidence = new HashMap<Long, Evidence>();
        learn(Gist.of(text, CaseIndex.TEXT, index), evidence);
        compare(Gist.words(text), words(atlas), evidence);
        evidence.keySet().removeIf(id -> !words(atlas).all().contains(id));
        double all = DOUBT + evidence.values().stream().mapToDouble(one -> one.sum).sum();
        return evidence.entrySet().stream()
            .sorted(Comparator.comparingDouble((Map.Entry<Long, Evidence> one) -> one.getValue().sum).reversed())
            .limit(Math.clamp(limit, 0, MOST))
            .map(one -> new ServiceSuggestion(one.getKey(), one.getValue().sum / all, one.getValue().strongest())).toList();
    }

    /// From decided cases: the more alike, the more it counts, squared.
    private void learn(Gist gist, Map<Long, Evidence> evidence) {
        if (gist.empty()) {
            return;
        }
        var f = index.predicates();
        var words = f.bool();
        gist.words().forEach(word -> words.should(
            f.match().field(CaseIndex.TITLE).boost(2).field(CaseIndex.TEXT).matching(word.typed())));
        var wanted = f.bool().must(words).filter(f.match().field(CaseIndex.VERIFIED).matching(CaseIndex.YES)).toPredicate();
        var examples = index.ask(session -> cases.search(session, DecidedHit.class, wanted).fetchHits(EXAMPLES));
        for (var example : examples) {
            var said = new HashSet<>(Analyzers.terms(Analyzers.IN_INDONESIAN, example.title() + "\n" + example.text()));
            var shared = gist.words().stream().filter(word -> said.contains(word.stem())).toList();
            double alike = shared.stream().mapToDouble(Gist.Word::weight).sum() / gist.weight();
            var service = evidence.computeIfAbsent(example.service(), id -> new Evidence());
            double vote = alike * alike / EXAMPLES_AS_WORDS;
            service.sum += vote;
            shared.forEach(word -> service.add(word.typed(), vote * word.weight() / gist.weight()));
        }
    }

    /// From the services' own words.
    private static void compare(List<Gist.Word> text, ServiceWords words, Map<Long, Evidence> evidence) {
        for (long id : words.all()) {
            double known = 0;
            var speaking = new HashMap<String, Double>();
            for (var word : text) {
                double weight = words.weight(word.stem(), id);
                if (weight > 0) {
                    speaking.put(word.typed(), weight);
                    known += weight;
                }
            }
            if (known > 0) {
                double share = known / (known + words.average());
                var service = evidence.computeIfAbsent(id, unknown -> new Evidence());
                service.sum += share * share;
                speaking.forEach((word, weight) -> service.add(word, share * share * weight));
            }
        }
    }

    private ServiceWords words(Atlas atlas) {
        var known = serviceWords;
        if (known == null || known.version() != atlas.version()) {
            known = ServiceWords.of(atlas);
            serviceWords = known;
        }
        return known;
    }
}
