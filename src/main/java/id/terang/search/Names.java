package id.terang.search;

import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Service;
import id.terang.search.words.Analyzers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;

/// The names of an atlas cut into words, so that each can be looked at while somebody types. Of offices and areas those in
/// force, of services the active ones.
final class Names {

    private final Atlas atlas;
    private final List<Name> services = new ArrayList<>();
    private final List<Name> agencies = new ArrayList<>();
    private final List<Name> areas = new ArrayList<>();

    /// @param depth how far below the root: of two that fit the larger comes first
    private record Name(long id, int depth, List<String> words) {

        boolean begins(List<String> typed) {
            for (int i = 0; i < typed.size(); i++) {
                if (!has(typed.get(i), i == typed.size() - 1)) {
                    return false;
                }
            }
            return true;
        }

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
            names.add(new Name(id, depth, words));
        }
    }

    boolean of(Atlas other) {
        return atlas == other;
    }

    /// @param typed words as the analyzer folds them; the last may be a beginning
    /// @param most of each kind
    List<Completion> beginning(List<String> typed, int most) {
        var found = new ArrayList<Completion>();
        add(found, services, typed, most, Completion.OfService::new);
        add(found, agencies, typed, most, Completion.OfAgency::new);
        add(found, areas, typed, most, Completion.OfArea::new);
        return found;
    }

    private static void add(List<Completion> found, List<Name> names, List<String> typed, int most, LongFunction<Completion> completion) {
        names.stream().filter(name -> name.begins(typed))
            .sorted(Comparator.comparing((Name name) -> !name.first(typed.getFirst())).thenComparingInt(Name::depth))
            .limit(most).forEach(name -> found.add(completion.apply(name.id())));
    }
}
