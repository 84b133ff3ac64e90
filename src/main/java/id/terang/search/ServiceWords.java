package id.terang.search;

import id.terang.jurisdiction.Atlas;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The words by which services speak of themselves: their names and published standards, as stems. Made once per version
/// of the atlas.
///
/// @param names stems of the name, by service
/// @param texts stems of the standard, by service
/// @param services how many services a stem occurs in
record ServiceWords(long version, Map<Long, Set<String>> names, Map<Long, Set<String>> texts, Map<String, Integer> services) {

    private static final double NAME = 3;

    static ServiceWords of(Atlas atlas) {
        var names = new HashMap<Long, Set<String>>();
        var texts = new HashMap<Long, Set<String>>();
        var services = new HashMap<String, Integer>();
        for (var service : atlas.services()) {
            if (service.active()) {
                var name = stems(service.name().id(), service.name().en());
                var standard = service.standard();
                var text = stems(standard.requirements().id(), standard.promise().id(), standard.requirements().en(),
                    standard.promise().en());
                names.put(service.id(), name);
                texts.put(service.id(), text);
                var both = new HashSet<>(name);
                both.addAll(text);
                both.forEach(stem -> services.merge(stem, 1, Integer::sum));
            }
        }
        return new ServiceWords(atlas.version(), names, texts, services);
    }

    private static Set<String> stems(String... texts) {
        var stems = new HashSet<String>();
        for (String text : texts) {
            stems.addAll(Analyzers.terms(Analyzers.IN_INDONESIAN, text));
        }
        return stems;
    }

    /// How much a word speaks for a service; 0 if it does not.
    double weight(String stem, long service) {
        double rarity = Math.log(1 + (double) names.size() / services.getOrDefault(stem, names.size() + 1));
        return names.getOrDefault(service, Set.of()).contains(stem) ? NAME * rarity
            : texts.getOrDefault(service, Set.of()).contains(stem) ? rarity : 0;
    }

    /// What a word of a name weighs on average: the scale by which evidence is much or little.
    double average() {
        return NAME * Math.log(1 + names.size());
    }

    Set<Long> all() {
        return names.keySet();
    }
}
