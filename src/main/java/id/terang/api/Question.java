package id.terang.api;

import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The parameters of a request, read strictly: what is unknown, repeated or makes no sense is refused by its name.
final class Question {

    private static final String LANGUAGE = "lang";
    static final String FIELDS = "fields";
    private static final int LONGEST = 500;

    private final Map<String, String> asked = new LinkedHashMap<>();

    /// @param names of the parameters that are understood besides `lang`
    Question(HttpServletRequest request, String... names) {
        List<String> known = Stream.concat(Arrays.stream(names), Stream.of(LANGUAGE)).toList();
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new Mistaken(name, new Refusal.BadInput("refusal.api.parameter", String.join(", ", known)));
            }
            if (values.length != 1 || values[0].length() > LONGEST) {
                throw new Mistaken(name, new Refusal.BadInput("refusal.api.once", LONGEST));
            }
        });
        for (String name : known) {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                asked.put(name, value.strip());
            }
        }
        if (asked.containsKey(LANGUAGE) && !Set.of("id", "en").contains(asked.get(LANGUAGE))) {
            throw new Mistaken(LANGUAGE, new Refusal.BadInput("refusal.api.code", "id, en"));
        }
    }

    /// The language of words in an answer; also of one that refuses.
    static Locale locale(HttpServletRequest request) {
        try {
            return "en".equals(request.getParameter(LANGUAGE)) ? Locale.ENGLISH : LocalWords.INDONESIAN;
        } catch (InvalidParameterException unreadable) {
            return LocalWords.INDONESIAN;
        }
    }

    /// What was asked, without how it is to be told.
    Map<String, String> asked() {
        var asked = new LinkedHashMap<>(this.asked);
        asked.keySet().removeAll(Set.of(LANGUAGE, FIELDS));
        return asked;
    }

    /// The same question with one parameter changed, as an address.
    String with(String address, String name, String value) {
        var changed = UriComponentsBuilder.fromUriString(address);
        asked.forEach((known, given) -> {
            if (!known.equals(name)) {
                changed.queryParam(known, "{" + known + "}");
            }
        });
        var values = new LinkedHashMap<String, Object>(asked);
        values.put(name, value);
        return changed.queryParam(name, "{" + name + "}").encode().buildAndExpand(values).toUriString();
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(asked.get(name));
    }

    <T> Optional<T> known(String name, Function<String, Optional<T>> find, String unknown) {
        return text(name).map(code -> find.apply(code).orElseThrow(() -> new Mistaken(name, new Refusal.BadInput(unknown, code))));
    }

    /// Constants as they stand in answers; upper and lower case, `_` and `-` alike. Several are separated by commas.
    <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        return text(name).map(codes -> Arrays.stream(codes.split(",")).map(code -> constant(name, code, type)).collect(Collectors.toSet()))
            .orElse(Set.of());
    }

    <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return text(name).map(code -> constant(name, code, type));
    }

    private static <E extends Enum<E>> E constant(String name, String code, Class<E> type) {
        String wanted = code.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(wanted)).findFirst().orElseThrow(() -> new Mistaken(name,
            new Refusal.BadInput("refusal.api.code", Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")))));
    }

    Optional<LocalDate> day(String name) {
        return text(name).map(day -> {
            try {
                LocalDate read = LocalDate.parse(day);
                if (read.getYear() >= 1900 && read.getYear() < 2200) {
                    return read;
                }
            } catch (DateTimeException impossible) {
                // refused below, like a day of a year that we do not know
            }
            throw new Mistaken(name, new Refusal.BadInput("refusal.api.day"));
        });
    }

    int limit(int usual, int most) {
        return text("limit").map(number -> {
            if (number.matches("[1-9]\\d{0,5}") && Integer.parseInt(number) <= most) {
                return Integer.parseInt(number);
            }
            throw new Mistaken("limit", new Refusal.BadInput("refusal.api.limit", most));
        }).orElse(usual);
    }

    /// Those of `all` that are asked for, in their order there; all of them where none is.
    List<String> fields(List<String> all) {
        return text(FIELDS).map(names -> {
            List<String> wanted = Arrays.stream(names.split(",")).map(String::strip).toList();
            if (wanted.isEmpty() || !all.containsAll(wanted)) {
                throw new Mistaken(FIELDS, new Refusal.BadInput("refusal.api.fields", String.join(", ", all)));
            }
            return all.stream().filter(wanted::contains).toList();
        }).orElse(all);
    }

    /// The fields of an answer that are asked for.
    Map<String, @Nullable Object> only(Map<String, @Nullable Object> whole) {
        return only(fields(List.copyOf(whole.keySet())), whole);
    }

    static Map<String, @Nullable Object> only(List<String> fields, Map<String, @Nullable Object> whole) {
        var only = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach(field -> only.put(field, whole.get(field)));
        return only;
    }
}
