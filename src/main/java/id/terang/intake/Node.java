package id.terang.intake;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A piece of a YAML file that knows its place in it and notices what nobody asked for.
final class Node {

    private final String path;
    private final @Nullable Object value;
    private final Set<String> asked = new LinkedHashSet<>();

    private Node(String path, @Nullable Object value) {
        this.path = path;
        this.value = value;
    }

    static Node of(@Nullable Object yaml) {
        Node root = new Node("", yaml);
        if (!(yaml instanceof Map<?, ?>)) {
            throw root.wrong("is not a mapping of names to values");
        }
        return root;
    }

    boolean isText() {
        return !(value instanceof Map<?, ?>) && !(value instanceof List<?>);
    }

    String text() {
        return String.valueOf(value);
    }

    @Nullable Node child(String name) {
        asked.add(name);
        Object found = value instanceof Map<?, ?> map ? map.get(name) : null;
        return found == null ? null : new Node(path.isEmpty() ? name : path + "." + name, found);
    }

    /// An empty one where nothing is said.
    Node map(String name) {
        Node child = child(name);
        if (child != null && child.isText()) {
            throw child.wrong("is not a mapping of names to values");
        }
        return child != null ? child : new Node(path.isEmpty() ? name : path + "." + name, Map.of());
    }

    List<Node> list(String name) {
        Node child = child(name);
        if (child == null) {
            return List.of();
        }
        List<?> all = child.value instanceof List<?> list ? list : List.of(child.text());
        return IntStream.range(0, all.size()).mapToObj(i -> new Node(child.path + "[" + i + "]", all.get(i))).toList();
    }

    @Nullable String text(String name) {
        Node child = child(name);
        return child == null ? null : child.text();
    }

    String need(String name) {
        String found = text(name);
        if (found == null || found.isBlank()) {
            throw wrong("lacks '" + name + "'");
        }
        return found;
    }

    boolean flag(String name) {
        Node child = child(name);
        return child != null && switch (child.text().strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "ya" -> true;
            case "false", "no", "tidak" -> false;
            default -> throw child.wrong("is '" + child.text() + "', not true or false");
        };
    }

    <E extends Enum<E>> E word(String name, E otherwise) {
        Node child = child(name);
        return child == null ? otherwise : child.word(otherwise.getDeclaringClass());
    }

    <E extends Enum<E>> E word(Class<E> type) {
        String name = text().strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> wrong("is '" + text() + "', not one of "
                        + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    Map<String, String> texts() {
        return children((key, node) -> node.text());
    }

    <T> Map<String, T> children(BiFunction<String, Node, T> reading) {
        Map<String, T> found = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> found.put(String.valueOf(key),
                    reading.apply(String.valueOf(key), new Node(path + "." + key, one))));
        }
        return found;
    }

    /// A misspelled name would otherwise be ignored in silence.
    void nothingElse() {
        if (value instanceof Map<?, ?> map) {
            map.keySet().stream().map(String::valueOf).filter(key -> !asked.contains(key)).findFirst().ifPresent(key -> {
                throw wrong("says '" + key + "', which means nothing here; known are " + asked);
            });
        }
    }

    BadMapping wrong(String what) {
        return new BadMapping((path.isEmpty() ? "The mapping" : "'" + path + "'") + " " + what);
    }
}
