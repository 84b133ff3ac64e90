package id.terang.search;

import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Service;
import id.terang.shared.Texts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The choices that one of the three trees offers for narrowing a question.
final class Choices<T> {

    private final LongFunction<List<Long>> path;
    private final Function<@Nullable Long, List<T>> children;
    private final ToLongFunction<T> id;
    private final Function<T, String> code;
    private final Function<T, Texts> name;

    private Choices(LongFunction<List<Long>> path, Function<@Nullable Long, List<T>> children, ToLongFunction<T> id,
                    Function<T, String> code, Function<T, Texts> name) {
        this.path = path;
        this.children = children;
        this.id = id;
        this.code = code;
        this.name = name;
    }

    static List<Facets.Choice> services(Atlas atlas, Map<Long, Long> counts, @Nullable Service chosen) {
        return new Choices<>(atlas::servicePath, atlas::serviceChildren, Service::id, Service::code, Service::name)
            .of(counts, chosen == null ? null : chosen.id());
    }

    static List<Facets.Choice> agencies(Atlas atlas, Map<Long, Long> counts, @Nullable Agency chosen) {
        return new Choices<>(atlas::agencyPath, atlas::agencyChildren, Agency::id, Agency::slug, a -> Texts.same(a.name()))
            .of(counts, chosen == null ? null : chosen.id());
    }

    static List<Facets.Choice> areas(Atlas atlas, Map<Long, Long> counts, @Nullable Area chosen) {
        return new Choices<>(atlas::areaPath, atlas::areaChildren, Area::id, Area::code, a -> Texts.same(a.name()))
            .of(counts, chosen == null ? null : chosen.id());
    }

    /// @param counts of cases by where in the tree they are
    private List<Facets.Choice> of(Map<Long, Long> counts, @Nullable Long chosen) {
        var below = new HashMap<Long, Long>();
        counts.forEach((at, count) -> path.apply(at).forEach(up -> below.merge(up, count, Long::sum)));
        var choices = level(below, chosen).stream().filter(one -> below.containsKey(id.applyAsLong(one)))
            .map(one -> new Facets.Choice(code.apply(one), name.apply(one), below.get(id.applyAsLong(one)),
                Objects.equals(id.applyAsLong(one), chosen)))
            .sorted(Comparator.comparingLong(Facets.Choice::count).reversed()).toList();
        return Stream.concat(choices.stream().limit(Facets.MOST), choices.stream().skip(Facets.MOST).filter(Facets.Choice::chosen)).toList();
    }

    private List<T> level(Map<Long, Long> below, @Nullable Long chosen) {
        if (chosen != null) {
            var inside = children.apply(chosen);
            var around = path.apply(chosen);
            return !inside.isEmpty() ? inside : children.apply(around.size() > 1 ? around.get(around.size() - 2) : null);
        }
        // One root with everything below it is no choice.
        var level = children.apply(null);
        var used = level.stream().filter(one -> below.containsKey(id.applyAsLong(one))).toList();
        while (used.size() == 1 && !children.apply(id.applyAsLong(used.getFirst())).isEmpty()) {
            level = children.apply(id.applyAsLong(used.getFirst()));
            used = level.stream().filter(one -> below.containsKey(id.applyAsLong(one))).toList();
        }
        return level;
    }
}
