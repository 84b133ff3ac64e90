package id.terang.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
///
/// @param flaws where the values are not all that was asked
public record Asked(Map<String, String> values, Map<String, Flaw> flaws) {

    /// Letters of one value, as in the API.
    static final int LONGEST = 500;

    /// Why a value is not all that was asked.
    public enum Flaw {
        /// Longer than any question.
        CUT,
        /// Several values, of which the first counts.
        REPEATED
    }

    public Asked {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        flaws = Collections.unmodifiableMap(new LinkedHashMap<>(flaws));
    }

    public Asked(Map<String, String> values) {
        this(values, Map.of());
    }

    /// @param names of the parameters that are understood; others are ignored
    public static Asked of(HttpServletRequest request, List<String> names) {
        return of(name -> request.getParameterValues(name) == null ? List.of() : List.of(request.getParameterValues(name)), names);
    }

    private static Asked of(Function<String, List<String>> asked, List<String> names) {
        var values = new LinkedHashMap<String, String>();
        var flaws = new LinkedHashMap<String, Flaw>();
        for (String name : names) {
            var said = asked.apply(name).stream().map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
            if (said.size() > 1) {
                flaws.put(name, Flaw.REPEATED);
            }
            if (!said.isEmpty()) {
                String value = said.getFirst();
                if (value.length() > LONGEST) {
                    flaws.put(name, Flaw.CUT);
                    value = value.substring(0, Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST).strip();
                }
                values.put(name, value);
            }
        }
        return new Asked(values, flaws);
    }

    /// The question in an address that somebody hands us.
    ///
    /// @param query as it stands there, encoded; null for none
    /// @throws IllegalArgumentException if it is not encoded as it should be
    public static Asked of(@Nullable String query, List<String> names) {
        var found = new HashMap<String, List<String>>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                found.computeIfAbsent(URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8), name -> new ArrayList<>())
                        .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return of(name -> found.getOrDefault(name, List.of()), names);
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
        return new Asked(changed, flawsWithout(name));
    }

    public Asked without(String... names) {
        var changed = new LinkedHashMap<>(values);
        List.of(names).forEach(changed::remove);
        return new Asked(changed, flawsWithout(names));
    }

    private Map<String, Flaw> flawsWithout(String... names) {
        var left = new LinkedHashMap<>(flaws);
        List.of(names).forEach(left::remove);
        return left;
    }

    /// `?q=lampu&sort=newest`, or nothing.
    public String query() {
        return values.isEmpty() ? "" : values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
