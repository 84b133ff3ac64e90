package id.terang.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.terang.shared.Texts;
import id.terang.statistics.Comparison;
import id.terang.statistics.Comparison.Limits;
import id.terang.statistics.Comparison.Point;
import id.terang.statistics.FigureQuery;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Agencies beside each other as data: what the funnel is drawn from. A line is an agency (`agency`), or the funnel at one
/// size (`limits`); the share of all agencies and the dispersion stand in every line.
public final class ComparisonDescription {

    private static final List<String> COLUMNS = List.of("as_of", "from", "to", "target", "dispersion", "scope", "code", "name", "due", "kept",
            "share", "expected", "standardised", "size", "distance", "place", "low_998", "low_95", "high_95", "high_998", "query");

    private ComparisonDescription() { }

    /// @param asked the question as it stood in the address
    public static Map<String, @Nullable Object> json(Comparison comparison, Map<String, String> asked, Locale locale) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("query", asked);
        json.put("from", comparison.query().from());
        json.put("to", comparison.query().to());
        json.put("as_of", comparison.asOf());
        json.put("target", comparison.target());
        json.put("dispersion", comparison.dispersion());
        json.put("agencies", comparison.points().stream().map(point -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("code", point.code());
            one.put("name", point.name().in(locale));
            one.put("due", point.due());
            one.put("kept", point.kept());
            one.put("share", point.share());
            one.put("expected", point.expected());
            one.put("standardised", point.standardised());
            one.put("size", point.size());
            one.put("distance", point.distance());
            one.put("place", point.place());
            return one;
        }).toList());
        json.put("limits", comparison.limits().stream().map(limits -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("size", limits.size());
            one.put("low_998", limits.low998());
            one.put("low_95", limits.low95());
            one.put("high_95", limits.high95());
            one.put("high_998", limits.high998());
            return one;
        }).toList());
        json.put("too_few", comparison.tooFew().stream().map(name -> name.in(locale)).toList());
        json.put("held_back", comparison.heldBack().stream().map(name -> name.in(locale)).toList());
        return json;
    }

    /// @param asked the question as it stood in the address
    public static String csv(Comparison comparison, String asked, Locale locale) {
        var out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(COLUMNS);
            comparison.points().forEach(point -> csv.writeRecord(line(comparison, agency(point, locale), asked)));
            comparison.limits().forEach(limits -> csv.writeRecord(line(comparison, limits(limits), asked)));
            comparison.tooFew().forEach(name -> csv.writeRecord(line(comparison, leftOut("too_few", name, locale), asked)));
            comparison.heldBack().forEach(name -> csv.writeRecord(line(comparison, leftOut("held_back", name, locale), asked)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static List<String> line(Comparison comparison, Stream<Object> more, String asked) {
        FigureQuery query = comparison.query();
        return Stream.of(Stream.of(comparison.asOf(), query.from(), query.to(), comparison.target(), comparison.dispersion()), more,
                Stream.of(Cells.harmless(asked))).flatMap(part -> part).map(Object::toString).collect(Collectors.toList());
    }

    private static Stream<Object> agency(Point one, Locale locale) {
        return Stream.of("agency", Cells.harmless(one.code()), Cells.harmless(one.name().in(locale)), one.due(), one.kept(), one.share(),
                one.expected(), one.standardised(), one.size(), one.distance(), one.place(), "", "", "", "");
    }

    /// An agency of which no share is told.
    private static Stream<Object> leftOut(String scope, Texts name, Locale locale) {
        return Stream.concat(Stream.of(scope, "", Cells.harmless(name.in(locale))), Collections.nCopies(12, (Object) "").stream());
    }

    private static Stream<Object> limits(Limits one) {
        return Stream.of("limits", "", "", "", "", "", "", "", one.size(), "", "", one.low998(), one.low95(), one.high95(), one.high998());
    }
}
