package id.terang.statistics;

import id.terang.complaints.Channel;
import id.terang.complaints.Outcome;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Service;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The question that an address asks, so that one address is one question on every page. What makes no sense is named
/// and left out; the rest is answered.
///
/// @param oddities what was left out, and why
public record FigureAddress(FigureQuery query, List<Oddity> oddities) {

    /// What is understood.
    public static final List<String> NAMES = List.of("agency", "service", "area", "kind", "channel", "outcome", "from", "to", "as_of");

    /// Longer than any record of complaints that a town could bring along.
    private static final int LONGEST_YEARS = 30;

    /// Something that cannot be answered.
    ///
    /// @param name of the parameter
    /// @param instead what is answered in its place; null where it is left out
    /// @param harmless whether the answer is that to the question nevertheless
    /// @param key of the message that says why
    public record Oddity(String name, @Nullable String instead, boolean harmless, String key, Object... args) {

        /// What makes no sense.
        public static Oddity senseless(String name, @Nullable String instead, String key, Object... args) {
            return new Oddity(name, instead, false, key, args);
        }
    }

    /// @param asked by name; other names are ignored
    /// @param today where the topmost agency is
    public static FigureAddress read(Map<String, String> asked, Atlas atlas, LocalDate today) {
        var reader = new Reader(asked, today);
        return new FigureAddress(reader.query(atlas), List.copyOf(reader.oddities));
    }

    /// The same question in an address. The usual period is not named, so that it goes on with time.
    public static SequencedMap<String, String> of(FigureQuery query, Atlas atlas, LocalDate today) {
        SequencedMap<String, String> asked = new LinkedHashMap<>();
        put(asked, "agency", query.agency(), id -> atlas.agency(id).slug());
        put(asked, "service", query.service(), id -> atlas.service(id).code());
        put(asked, "area", query.area(), id -> atlas.area(id).code());
        put(asked, "kind", query.kind(), FigureAddress::word);
        put(asked, "channel", query.channel(), FigureAddress::word);
        put(asked, "outcome", query.outcome(), FigureAddress::word);
        FigureQuery usual = FigureQuery.lastYear(query.asOf() == null ? today : query.asOf());
        if (!query.from().equals(usual.from()) || !query.to().equals(usual.to())) {
            asked.put("from", query.from().toString());
            asked.put("to", query.to().toString());
        }
        put(asked, "as_of", query.asOf(), LocalDate::toString);
        return asked;
    }

    private static <T> void put(Map<String, String> asked, String name, @Nullable T value, Function<T, String> written) {
        if (value != null) {
            asked.put(name, written.apply(value));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class Reader {

        private final Map<String, String> asked;
        private final LocalDate today;
        private final List<Oddity> oddities = new ArrayList<>();

        Reader(Map<String, String> asked, LocalDate today) {
            this.asked = asked;
            this.today = today;
        }

        FigureQuery query(Atlas atlas) {
            @Nullable LocalDate asOf = asOf();
            FigureQuery period = period(asOf);
            return new FigureQuery(period.from(), period.to(),
                    known("agency", "statistics.asked.agency", atlas::agencyBySlug).map(Agency::id).orElse(null),
                    known("service", "statistics.asked.service", atlas::serviceByCode).map(Service::id).orElse(null),
                    known("area", "statistics.asked.area", atlas::areaByCode).map(Area::id).orElse(null),
                    constant("kind", Kind.values()).orElse(null), constant("channel", Channel.values()).orElse(null),
                    constant("outcome", Outcome.values()).orElse(null), asOf);
        }

        /// Not beyond the day as of which all is told: months that had not begun are no months without complaints.
        private FigureQuery period(@Nullable LocalDate asOf) {
            LocalDate last = asOf == null ? today : asOf;
            LocalDate to = day("to").orElse(last);
            if (asOf != null && to.isAfter(asOf)) {
                oddities.add(new Oddity("to", asOf.toString(), true, "statistics.asked.later", asOf.toString()));
                to = asOf;
            }
            LocalDate usual = FigureQuery.lastYear(to).from();
            LocalDate from = day("from").orElse(usual);
            if (to.isBefore(from)) {
                boolean early = from.isAfter(last);
                odd(early ? "from" : "to", null, "refusal.search.days");
                return early ? FigureQuery.between(usual, to) : FigureQuery.between(from, last);
            }
            LocalDate earliest = to.minusYears(LONGEST_YEARS);
            if (from.isBefore(earliest)) {
                odd("from", earliest.toString(), "statistics.asked.long", LONGEST_YEARS);
                return FigureQuery.between(earliest, to);
            }
            return FigureQuery.between(from, to);
        }

        /// A day that is over.
        private @Nullable LocalDate asOf() {
            LocalDate day = day("as_of").orElse(null);
            if (day == null || day.isBefore(today)) {
                return day;
            }
            odd("as_of", null, "statistics.asked.future");
            return null;
        }

        private Optional<LocalDate> day(String name) {
            return known(name, "statistics.asked.day", typed -> {
                try {
                    return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
                } catch (DateTimeException impossible) {
                    return Optional.empty();
                }
            });
        }

        private <E extends Enum<E>> Optional<E> constant(String name, E[] all) {
            return known(name, "statistics.asked." + name, typed -> {
                for (E one : all) {
                    if (word(one).equals(typed.toLowerCase(Locale.ROOT).replace('_', '-'))) {
                        return Optional.of(one);
                    }
                }
                return Optional.empty();
            });
        }

        private <T> Optional<T> known(String name, String key, Function<String, Optional<T>> find) {
            String typed = asked.getOrDefault(name, "").strip();
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            Optional<T> found = find.apply(typed);
            if (found.isEmpty()) {
                odd(name, null, key, typed);
            }
            return found;
        }

        private void odd(String name, @Nullable String instead, String key, Object... args) {
            oddities.add(Oddity.senseless(name, instead, key, args));
        }
    }
}
