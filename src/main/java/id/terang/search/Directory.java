package id.terang.search;

import static id.terang.search.words.Analyzers.AS_TYPED;
import static id.terang.search.words.Analyzers.IN_INDONESIAN;
import static id.terang.search.words.Analyzers.IN_MARKED_ENGLISH;

import id.terang.jurisdiction.Atlas;
import id.terang.search.words.Analyzers;
import id.terang.search.words.Misspelt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;

/// Under which words an atlas knows its services, offices and areas, all that ever were: of services in every form of their
/// words, of offices too, of areas as they are written. Cutting 80,000 names into words takes a moment, so it is done once for
/// each atlas.
final class Directory {

    private final Atlas atlas;
    private final Map<String, List<Name>> services = new HashMap<>();
    private final Map<String, List<Name>> agencies = new HashMap<>();
    private final Map<String, List<Name>> areas = new HashMap<>();

    private static final List<Analyzer> OF_SERVICES = List.of(AS_TYPED, IN_INDONESIAN, IN_MARKED_ENGLISH);
    private static final List<Analyzer> OF_AGENCIES = List.of(AS_TYPED, IN_INDONESIAN);
    private static final List<Analyzer> OF_AREAS = List.of(AS_TYPED);

    /// What an area is; in its name or left out, as people like.
    private static final Set<String> LEVELS = Set.of("provinsi", "kota", "kabupaten", "kab", "kecamatan", "kec", "kelurahan", "kel", "desa", "city",
        "district", "village", "province", "regency");

    /// Names with just these words are hardly a choice any more.
    private static final int MOST_CALLED = 3;

    private static final int MOST_NEAREST = 3;

    /// @param terms its words in every form
    /// @param words how many it has as it is written
    /// @param code whether it is one, which nobody reads
    private record Name(long id, Set<String> terms, int words, String said, boolean code) { }

    Directory(Atlas atlas) {
        this.atlas = atlas;
        atlas.services().forEach(one -> add(services, OF_SERVICES, one.id(), one.code(), one.name().id(), one.name().en()));
        atlas.agencies().forEach(one -> add(agencies, OF_AGENCIES, one.id(), one.slug(), one.name(), one.shortName()));
        atlas.areas().forEach(one -> add(areas, OF_AREAS, one.id(), one.code(), one.name()));
    }

    private static void add(Map<String, List<Name>> byWord, List<Analyzer> forms, long id, String code, String... names) {
        add(byWord, new Name(id, Set.copyOf(terms(forms, code)), words(code).size(), code, true));
        Stream.of(names).distinct().forEach(said -> add(byWord, new Name(id, Set.copyOf(terms(forms, said)), words(said).size(), said, false)));
    }

    private static void add(Map<String, List<Name>> byWord, Name name) {
        name.terms().forEach(term -> byWord.computeIfAbsent(term, none -> new ArrayList<>(1)).add(name));
    }

    private static Set<String> terms(List<Analyzer> forms, String said) {
        var terms = new LinkedHashSet<String>();
        forms.forEach(form -> terms.addAll(Analyzers.terms(form, said)));
        return terms;
    }

    boolean of(Atlas other) {
        return atlas == other;
    }

    /// Each with all that is below it.
    Set<Long> services(String words) {
        return all(services, OF_SERVICES, words, atlas::serviceSubtree);
    }

    /// Each with all that is below it.
    Set<Long> agencies(String words) {
        return all(agencies, OF_AGENCIES, words, atlas::agencySubtree);
    }

    /// Each with all that is inside it.
    Set<Long> areas(String words) {
        return all(areas, OF_AREAS, words, atlas::areaSubtree);
    }

    /// Of everything that has all of these words in one of its names.
    private static Set<Long> all(Map<String, List<Name>> byWord, List<Analyzer> forms, String typed, LongFunction<Set<Long>> subtree) {
        var ids = new HashSet<Long>();
        names(byWord, forms, words(typed)).mapToLong(Name::id).distinct().filter(id -> !ids.contains(id)).forEach(id -> ids.addAll(subtree.apply(id)));
        return ids;
    }

    private static Stream<Name> names(Map<String, List<Name>> byWord, List<Analyzer> forms, List<String> words) {
        var wanted = words.stream().map(word -> terms(forms, word)).toList();
        return wanted.stream().map(any -> any.stream().flatMap(term -> byWord.getOrDefault(term, List.of()).stream()).distinct().toList())
            .min(Comparator.comparingInt(List::size)).orElse(List.of()).stream()
            .filter(name -> wanted.stream().allMatch(any -> any.stream().anyMatch(name.terms()::contains)));
    }

    /// What is called just so, each of few: services, then offices, then areas, these also without the word for what they are.
    List<Completion> called(List<String> words) {
        var called = new ArrayList<Completion>();
        called(services, OF_SERVICES, words).forEach(id -> called.add(new Completion.OfService(id)));
        called(agencies, OF_AGENCIES, words).forEach(id -> called.add(new Completion.OfAgency(id)));
        var bare = words.stream().filter(word -> !LEVELS.contains(word)).toList();
        var inFull = called(areas, OF_AREAS, words);
        (inFull.isEmpty() && !bare.isEmpty() && bare.size() < words.size() ? called(areas, OF_AREAS, bare) : inFull)
            .forEach(id -> called.add(new Completion.OfArea(id)));
        return called.size() > MOST_CALLED ? called.subList(0, MOST_CALLED) : called;
    }

    private static List<Long> called(Map<String, List<Name>> byWord, List<Analyzer> forms, List<String> words) {
        return names(byWord, forms, words).filter(name -> name.words() == words.size()).map(Name::id).distinct().limit(MOST_CALLED).toList();
    }

    /// Names of services, offices or areas that share a word with what was typed, or have one that is spelt almost so.
    ///
    /// @param field which of the three
    List<String> nearest(CaseField field, String typed) {
        return switch (field) {
            case SERVICE -> nearest(services, OF_SERVICES, typed);
            case AGENCY -> nearest(agencies, OF_AGENCIES, typed);
            case AREA -> nearest(areas, OF_AREAS, typed);
            default -> List.of();
        };
    }

    private static List<String> nearest(Map<String, List<Name>> byWord, List<Analyzer> forms, String typed) {
        var shared = new HashMap<Name, Integer>();
        for (String word : words(typed)) {
            var near = new HashSet<Name>();
            terms(forms, word).forEach(term -> near.addAll(byWord.getOrDefault(term, List.of())));
            if (near.isEmpty() && word.length() > 3) {
                byWord.entrySet().stream().filter(entry -> Misspelt.near(word, entry.getKey())).forEach(entry -> near.addAll(entry.getValue()));
            }
            near.forEach(name -> shared.merge(name, 1, Integer::sum));
        }
        return shared.entrySet().stream().filter(entry -> !entry.getKey().code()).sorted(Map.Entry.<Name, Integer>comparingByValue().reversed().thenComparing(entry -> entry.getKey().words())
            .thenComparing(entry -> entry.getKey().said())).map(entry -> entry.getKey().said()).distinct().limit(MOST_NEAREST).toList();
    }

    private static List<String> words(String said) {
        return Analyzers.terms(AS_TYPED, said);
    }
}
