package id.terang.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Offices that serve one district or village are told apart by the place of the case, never by its words: text says
/// "an office of the village", the row's own place says which. Where officials wrote the name of such an office otherwise
/// than its place, the training rows tell how.
final class Offices {

    private static final String DISTRICT = "Kecamatan";
    private static final String VILLAGE = "Kelurahan";

    private final Map<String, Map<String, Integer>> called = new HashMap<>();

    Offices(List<DecidedRow> training) {
        for (var row : training) {
            bound(row.agency()).ifPresent(kind -> called.computeIfAbsent(place(kind, row), any -> new HashMap<>())
                .merge(plain(row.agency()), 1, Integer::sum));
        }
    }

    /// What text is asked about: the kind of an area-bound office, any other by its name.
    static String kind(String agency) {
        return bound(agency).orElse(agency);
    }

    /// The office itself, in plain letters.
    String resolve(String kind, DecidedRow row) {
        if (!kind.equals(DISTRICT) && !kind.equals(VILLAGE)) {
            return plain(kind);
        }
        return called.getOrDefault(place(kind, row), Map.of()).entrySet().stream()
            .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey)
            .orElseGet(() -> plain(kind + (kind.equals(DISTRICT) ? row.district() : row.village())));
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Optional<String> bound(String agency) {
        return Stream.of(DISTRICT, VILLAGE).filter(kind -> agency.startsWith(kind + " ")).findFirst();
    }

    private static String place(String kind, DecidedRow row) {
        return kind + '/' + plain(row.district()) + (kind.equals(VILLAGE) ? '/' + plain(row.village()) : "");
    }
}
