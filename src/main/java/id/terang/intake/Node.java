package id.terang.intake;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A piece of a YAML file that knows its place in it and notices what nobody asked for.
final class Node {

    private final String file;
    private final String path;
    private final @Nullable Object value;
    private final Map<String, Node> asked = new LinkedHashMap<>();

    private Node(String file, String path, @Nullable Object value) {
        this.file = file;
        this.path = path;
        this.value = value;
    }

    static Node of(String file, @Nullable Object yaml) {
        Node root = new Node(file, "", yaml);
        if (!(yaml instanceof Map<?, ?>)) {
            throw root.wrong("map");
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
        Node child = asked.computeIfAbsent(name, first -> below(name, value instanceof Map<?, ?> map ? map.get(name) : null));
        return child.value == null ? null : child;
    }

    private Node below(String name, @Nullable Object found) {
        return new Node(file, path.isEmpty() ? name : path + "." + name, found);
    }

    /// An empty one where nothing is said.
    Node map(String name) {
        Node child = child(name);
        if (child != null && !(child.value instanceof Map<?, ?>)) {
            throw child.wrong("map");
        }
        return child != null ? child : below(name, Map.of());
    }

    List<Node> list(String name) {
        Node child = child(name);
        if (child == null) {
            return List.of();
        }
        List<?> all = child.value instanceof List<?> list ? list : List.of(child.text());
        return IntStream.range(0, all.size()).mapToObj(i -> new Node(file, child.path + "[" + i + "]", all.get(i))).toList();
    }

    @Nullable String text(String name) {
        Node child = child(name);
        return child == null ? null : child.text();
    }

    String need(String name) {
        String found = text(name);
        if (found == null || found.isBlank()) {
            throw wrong("lacks", name);
        }
        return found;
    }

    boolean flag(String name) {
        Node child = child(name);
        return child != null && switch (child.text().strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "ya" -> true;
            case "false", "no", "tidak" -> false;
            default -> throw child.wrong("oneOf", child.text(), "true, false");
        };
    }

    <E extends Enum<E>> E word(String name, E otherwise) {
        Node child = child(name);
        return child == null ? otherwise : child.word(otherwise.getDeclaringClass());
    }

    <E extends Enum<E>> E word(Class<E> type) {
        String name = text().strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> wrong("oneOf", text(), Arrays.stream(type.getEnumConstants())
                        .map(one -> one.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
    }

    ZoneId zone(String name) {
        String said = need(name);
        try {
            return ZoneId.of(said);
        } catch (DateTimeException unknown) {
            throw asked.get(name).wrong("zone", said);
        }
    }

    Map<String, String> texts() {
        return children((key, node) -> node.text());
    }

    <T> Map<String, T> children(BiFunction<String, Node, T> reading) {
        Map<String, T> found = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> found.put(String.valueOf(key),
                    reading.apply(String.valueOf(key), below(String.valueOf(key), one))));
        }
        return found;
    }

    /// A misspelled name would otherwise be ignored in silence.
    void nothingElse() {
        if (value instanceof Map<?, ?> map) {
            map.keySet().stream().map(String::valueOf).filter(key -> !asked.containsKey(key)).findFirst().ifPresent(key -> {
                throw wrong("unknown", key, String.join(", ", asked.keySet()));
            });
        }
    }

    /// @param what last word of the message key
    BadMapping wrong(String what, Object... more) {
        return new BadMapping("command.import.mapping." + what,
                Stream.concat(Stream.of(path.isEmpty() ? file : path), Arrays.stream(more)).toArray());
    }
}
