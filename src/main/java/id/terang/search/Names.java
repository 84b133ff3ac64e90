package id.terang.search;

import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Service;
import id.terang.search.words.Analyzers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;

/// The names of an atlas cut into words, so that each can be looked at while somebody types. Of offices and areas those in
/// force, of services the active ones.
final class Names {

    private final Atlas atlas;
    private final List<Name> services = new ArrayList<>();
    private final List<Name> agencies = new ArrayList<>();
    private final List<Name> areas = new ArrayList<>();

    /// Of what is typed one word, or several that can be said in another way.
    ///
    /// @param words the terms of each besides, as it is written
    /// @param unfinished whether the last of them may be a beginning
    /// @param others the terms of each other way to say it
    record Part(Map<String, List<String>> words, boolean unfinished, List<List<String>> others) {

        private boolean fits(Name name) {
            return others.stream().anyMatch(name.terms()::containsAll) || said(name);
        }

        private boolean said(Name name) {
            int left = words.size();
            for (var word : words.entrySet()) {
                left--;
                if (!name.has(word.getKey(), left == 0 && unfinished) && (word.getValue().isEmpty() || !name.terms().containsAll(word.getValue()))) {
                    return false;
                }
            }
            return true;
        }
    }

    /// @param depth how far below the root: of two that fit the larger comes first
    /// @param terms of its words in every form
    private record Name(long id, int depth, List<String> words, Set<String> terms) {

        private boolean has(String typed, boolean beginning) {
            for (String word : words) {
                if (beginning ? word.startsWith(typed) : word.equals(typed)) {
                    return true;
                }
            }
            return false;
        }

        boolean first(String typed) {
            return words.getFirst().startsWith(typed);
        }
    }

    Names(Atlas atlas) {
        this.atlas = atlas;
        atlas.services().stream().filter(Service::active).forEach(service ->
            add(services, service.id(), atlas.servicePath(service.id()).size(), service.name().id() + " " + service.name().en()));
        atlas.agencies().stream().filter(agency -> agency.inForce(atlas.day())).forEach(agency ->
            add(agencies, agency.id(), atlas.agencyPath(agency.id()).size(), agency.name() + " " + agency.shortName()));
        atlas.areas().stream().filter(area -> area.inForce(atlas.day())).forEach(area ->
            add(areas, area.id(), atlas.areaPath(area.id()).size(), area.name()));
    }

    private static void add(List<Name> names, long id, int depth, String said) {
        var words = Analyzers.terms(Analyzers.AS_TYPED, said);
        if (!words.isEmpty()) {
            names.add(new Name(id, depth, words, Set.copyOf(Analyzers.terms(Analyzers.IN_INDONESIAN, said))));
        }
    }

    boolean of(Atlas other) {
        return atlas == other;
    }

    /// @param first how it begins: names that begin so come first
    /// @param most of each kind
    List<Completion> beginning(List<Part> typed, String first, int most) {
        var found = new ArrayList<Completion>();
        add(found, services, typed, first, most, Completion.OfService::new);
        add(found, agencies, typed, first, most, Completion.OfAgency::new);
        add(found, areas, typed, first, most, Completion.OfArea::new);
        return found;
    }

    private static void add(List<Completion> found, List<Name> names, List<Part> typed, String first, int most, LongFunction<Completion> completion) {
        names.stream().filter(name -> typed.stream().allMatch(part -> part.fits(name)))
            .sorted(Comparator.comparing((Name name) -> !name.first(first)).thenComparingInt(Name::depth))
            .limit(most).forEach(name -> found.add(completion.apply(name.id())));
    }
}
