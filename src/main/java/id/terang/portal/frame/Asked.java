package id.terang.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The questions in an address, in their order of declaration: what is not asked is not in it, so that one question
/// has one address.
public record Asked(Map<String, String> values) {

    private static final int LONGEST = 200;

    public Asked {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// @param names of the parameters that are understood; others are ignored
    public static Asked of(HttpServletRequest request, List<String> names) {
        return of(request::getParameter, names);
    }

    private static Asked of(Function<String, @Nullable String> asked, List<String> names) {
        var values = new LinkedHashMap<String, String>();
        for (String name : names) {
            String value = asked.apply(name);
            if (value != null && !value.isBlank()) {
                String stripped = value.strip();
                values.put(name, stripped.substring(0, Math.min(stripped.length(), LONGEST)));
            }
        }
        return new Asked(values);
    }

    /// The question in an address that somebody hands us.
    ///
    /// @param query as it stands there, encoded; null for none
    /// @throws IllegalArgumentException if it is not encoded as it should be
    public static Asked of(@Nullable String query, List<String> names) {
        var found = new HashMap<String, String>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                found.putIfAbsent(URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return of(found::get, names);
    }

    /// Just one question.
    public static Asked only(String name, String value) {
        return new Asked(Map.of(name, value));
    }

    /// @return what was asked, or empty
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /// The same question with one answer changed; a changed question begins at its first page.
    public Asked with(String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(values);
        if (!"page".equals(name)) {
            changed.remove("page");
        }
        if (value == null || value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Asked(changed);
    }

    public Asked without(String... names) {
        var changed = new LinkedHashMap<>(values);
        List.of(names).forEach(changed::remove);
        return new Asked(changed);
    }

    /// `?q=lampu&sort=newest`, or nothing.
    public String query() {
        return values.isEmpty() ? "" : values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
