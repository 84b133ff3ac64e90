package id.terang.ui.figures;

import com.vaadin.flow.router.QueryParameters;
import id.terang.jurisdiction.Atlas;
import id.terang.statistics.Dimension;
import id.terang.statistics.FigureAddress;
import id.terang.statistics.FigureAddress.Oddity;
import id.terang.statistics.Measure;
import id.terang.statistics.Pivot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// What the address of the explorer asks: the question of the public pages under the same names, and how it is laid
/// out. What is usual is not in it, so that one picture has one address.
///
/// @param values by name, as an address has them
/// @param oddities what made no sense and was left out
record FiguresAddress(SequencedMap<String, String> values, Pivot.Question question, Sorting sorting, List<Oddity> oddities) {

    static final Measure USUAL = Measure.FILED;
    static final Dimension USUAL_ROWS = Dimension.SERVICE;

    static FiguresAddress read(QueryParameters address, Atlas atlas, LocalDate today) {
        Map<String, String> asked = new LinkedHashMap<>();
        address.getParameters().forEach((name, all) -> asked.put(name, all.isEmpty() ? "" : all.getFirst().strip()));
        FigureAddress figures = FigureAddress.read(asked, atlas, today);
        List<Oddity> oddities = new ArrayList<>(figures.oddities());
        Measure measure = one(asked, "measure", word -> constant(Measure.values(), Measure::id, word), oddities).orElse(USUAL);
        Dimension rows = one(asked, "rows", word -> constant(Dimension.values(), Dimension::id, word), oddities).orElse(USUAL_ROWS);
        Dimension columns = one(asked, "columns", word -> constant(Dimension.values(), Dimension::id, word), oddities).orElse(null);
        Sorting sorting = one(asked, "sort", Sorting::of, oddities).orElse(Sorting.USUAL);
        SequencedMap<String, String> values = FigureAddress.of(figures.query(), atlas, today);
        put(values, "measure", measure == USUAL ? "" : measure.id());
        put(values, "rows", rows == USUAL_ROWS ? "" : rows.id());
        put(values, "columns", columns == null ? "" : columns.id());
        put(values, "sort", sorting.word());
        return new FiguresAddress(values, new Pivot.Question(figures.query(), measure, rows, columns), sorting, oddities);
    }

    /// The same with some answers changed.
    ///
    /// @param changes names and values in turn; an empty value takes the name away
    QueryParameters with(String... changes) {
        SequencedMap<String, String> changed = new LinkedHashMap<>(values);
        for (int i = 0; i < changes.length; i += 2) {
            put(changed, changes[i], changes[i + 1]);
        }
        return QueryParameters.simple(changed);
    }

    QueryParameters parameters() {
        return QueryParameters.simple(values);
    }

    /// The question of the public pages in it, with its question mark; empty for everything.
    String figures() {
        return asked(QueryParameters.simple(values).including(FigureAddress.NAMES.toArray(String[]::new)));
    }

    static String asked(QueryParameters parameters) {
        String query = parameters.getQueryString();
        return query.isEmpty() ? "" : "?" + query;
    }

    private static <T> Optional<T> one(Map<String, String> asked, String name, Function<String, Optional<T>> find, List<Oddity> oddities) {
        String typed = asked.getOrDefault(name, "");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> found = find.apply(typed);
        if (found.isEmpty()) {
            oddities.add(Oddity.senseless(name, null, "explore.unknown." + name, typed));
        }
        return found;
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, Function<E, String> word, String typed) {
        for (E one : all) {
            if (word.apply(one).equals(typed)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (value.isBlank()) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
    }
}
