package id.terang.search;

import id.terang.complaints.Status;
import id.terang.jurisdiction.Kind;
import id.terang.shared.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How many cases each choice of a filter would show, all other filters and the words staying as they are.
///
/// @param status every status, in the order of the life, zeros included
/// @param kind every kind, zeros included
/// @param services the services directly below the chosen one, or beside it if there are none below; most cases first
/// @param agencies likewise; a case counts for its holder and every office above
/// @param areas likewise
public record Facets(Map<Status, Long> status, Map<Kind, Long> kind, List<Choice> services, List<Choice> agencies,
                     List<Choice> areas) {

    /// Choices of each of the three trees, besides the chosen one.
    public static final int MOST = 50;

    /// @param code what goes into the filter: slug of the agency, code of the service or area
    public record Choice(String code, Texts name, long count, boolean chosen) { }

    static <E extends Enum<E>> Map<E, Long> every(Class<E> type, Map<E, Long> counts) {
        var all = new EnumMap<E, Long>(type);
        for (var one : type.getEnumConstants()) {
            all.put(one, counts.getOrDefault(one, 0L));
        }
        return all;
    }
}
