package id.terang.portal;

import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.LocalWords;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The offices in force, as the page of all offices shows them: every one, or where they are thousands the upper two levels,
/// what is below those being on their own pages, and those of a name that somebody looks for.
///
/// @param cut whether there are more than stand here
/// @param typed what to look for; empty: nothing
/// @param named those that have all of these words in their name, by name
/// @param more how many of them have no place here
public record AgencyTree(List<Office> roots, boolean cut, String typed, List<Agency> named, int more) {

    /// That many stand on one page.
    static final int MOST = 200;
    private static final int LEVELS = 2;
    private static final int NAMED = 50;

    /// @param hidden how many offices below it do not stand here
    public record Office(Agency agency, List<Office> below, int hidden) { }

    static AgencyTree of(Atlas atlas, String typed) {
        boolean cut = atlas.agencies().stream().filter(one -> one.inForce(atlas.day())).limit(MOST + 1L).count() > MOST;
        List<Agency> named = cut && !typed.isEmpty() ? named(atlas, typed) : List.of();
        return new AgencyTree(offices(atlas, null, cut ? LEVELS : Integer.MAX_VALUE), cut, typed,
                named.stream().limit(NAMED).toList(), Math.max(0, named.size() - NAMED));
    }

    private static List<Office> offices(Atlas atlas, @Nullable Long parent, int levels) {
        return atlas.agencyChildren(parent).stream().filter(one -> one.inForce(atlas.day()))
                .map(one -> new Office(one, levels == 1 ? List.of() : offices(atlas, one.id(), levels - 1), levels == 1 ? below(atlas, one) : 0))
                .toList();
    }

    private static int below(Atlas atlas, Agency agency) {
        return (int) atlas.agencySubtree(agency.id()).stream().filter(id -> id != agency.id() && atlas.agency(id).inForce(atlas.day())).count();
    }

    private static List<Agency> named(Atlas atlas, String typed) {
        String[] words = folded(typed).split("\\s+");
        return atlas.agencies().stream().filter(one -> one.inForce(atlas.day())).filter(one -> {
            String name = folded(one.name() + ' ' + one.shortName());
            return Arrays.stream(words).allMatch(name::contains);
        }).sorted((one, other) -> one.name().compareToIgnoreCase(other.name())).toList();
    }

    private static String folded(String name) {
        return name.toLowerCase(LocalWords.INDONESIAN);
    }
}
