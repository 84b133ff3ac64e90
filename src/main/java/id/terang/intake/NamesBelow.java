package id.terang.intake;

import id.terang.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What lies below one agency or service, however deep, by name.
final class NamesBelow {

    private final Map<String, List<Named>> names = new HashMap<>();

    /// @param code slug of an agency, code of a service
    record Named(String name, String code, long id) { }

    NamesBelow(Stream<Named> all) {
        all.forEach(this::add);
    }

    void add(Named one) {
        names.computeIfAbsent(one.name().toLowerCase(Locale.ROOT), first -> new ArrayList<>()).add(one);
    }

    /// The only one of this name; null where there is none.
    ///
    /// @param several key of what is said where there are several: the name, how many, their codes, and what the file says
    /// @throws Refusal.BadInput where there are several
    @Nullable Long only(String name, String several, String said) {
        List<Named> found = names.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        if (found.size() > 1) {
            throw new Refusal.BadInput(several, name, found.size(), found.stream().map(Named::code).sorted().collect(Collectors.joining(", ")), said);
        }
        return found.isEmpty() ? null : found.getFirst().id();
    }
}
