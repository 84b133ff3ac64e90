package id.terang.jurisdiction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Rows that name their parent, as the tree they form.
final class Tree<T> {

    private final List<T> all;
    private final Map<Long, T> byId = new HashMap<>();
    private final Map<@Nullable Long, List<T>> children = new HashMap<>();
    private final ToLongFunction<T> id;
    private final Function<T, @Nullable Long> parentId;

    Tree(Collection<T> rows, ToLongFunction<T> id, Function<T, @Nullable Long> parentId, Comparator<T> order) {
        this.id = id;
        this.parentId = parentId;
        all = rows.stream().sorted(order).toList();
        all.forEach(row -> byId.put(id.applyAsLong(row), row));
        all.forEach(row -> children.computeIfAbsent(parentId.apply(row), key -> new ArrayList<>()).add(row));
    }

    List<T> all() {
        return all;
    }

    @Nullable T find(long wanted) {
        return byId.get(wanted);
    }

    List<T> children(@Nullable Long parent) {
        return Collections.unmodifiableList(children.getOrDefault(parent, List.of()));
    }

    List<Long> path(long from) {
        Deque<Long> path = new ArrayDeque<>();
        T row = byId.get(from);
        while (row != null) {
            path.addFirst(id.applyAsLong(row));
            Long parent = parentId.apply(row);
            row = parent == null ? null : byId.get(parent);
        }
        return List.copyOf(path);
    }

    Set<Long> subtree(long from) {
        Set<Long> found = new LinkedHashSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            long next = open.remove();
            if (found.add(next)) {
                children(next).forEach(child -> open.add(id.applyAsLong(child)));
            }
        }
        return Collections.unmodifiableSet(found);
    }
}
