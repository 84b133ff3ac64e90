package id.terang.search;

import id.terang.jurisdiction.Atlas;
import id.terang.search.words.Analyzers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/// Under which words an atlas knows its services, offices and areas, all that ever were. Cutting 80,000 names into words
/// takes a moment, so it is done once for each atlas.
final class Directory {

    private final Atlas atlas;
    private final Map<String, List<Name>> services = new HashMap<>();
    private final Map<String, List<Name>> agencies = new HashMap<>();
    private final Map<String, List<Name>> areas = new HashMap<>();

    private record Name(long id, List<String> words) { }

    Directory(Atlas atlas) {
        this.atlas = atlas;
        atlas.services().forEach(one -> add(services, one.id(), one.name().id(), one.name().en(), one.code()));
        atlas.agencies().forEach(one -> add(agencies, one.id(), one.name(), one.shortName(), one.slug()));
        atlas.areas().forEach(one -> add(areas, one.id(), one.name(), one.code()));
    }

    private static void add(Map<String, List<Name>> byWord, long id, String... names) {
        Stream.of(names).map(Directory::words).distinct().forEach(words -> {
            var name = new Name(id, words);
            words.stream().distinct().forEach(word -> byWord.computeIfAbsent(word, none -> new ArrayList<>(1)).add(name));
        });
    }

    boolean of(Atlas other) {
        return atlas == other;
    }

    /// Each with all that is below it.
    Set<Long> services(String words) {
        return all(services, words, atlas::serviceSubtree);
    }

    /// Each with all that is below it.
    Set<Long> agencies(String words) {
        return all(agencies, words, atlas::agencySubtree);
    }

    /// Each with all that is inside it.
    Set<Long> areas(String words) {
        return all(areas, words, atlas::areaSubtree);
    }

    /// Of everything that has all of these words in one of its names.
    private static Set<Long> all(Map<String, List<Name>> byWord, String typed, LongFunction<Set<Long>> subtree) {
        var words = words(typed);
        var ids = new HashSet<Long>();
        words.stream().map(word -> byWord.getOrDefault(word, List.of())).min(Comparator.comparingInt(List::size)).orElse(List.of()).stream()
            .filter(name -> name.words().containsAll(words)).mapToLong(Name::id).distinct()
            .filter(id -> !ids.contains(id)).forEach(id -> ids.addAll(subtree.apply(id)));
        return ids;
    }

    private static List<String> words(String said) {
        return Analyzers.terms(Analyzers.AS_TYPED, said);
    }
}
