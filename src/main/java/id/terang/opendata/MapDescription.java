package id.terang.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.terang.statistics.Definition;
import id.terang.statistics.Definitions;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureSheet.Cell;
import id.terang.statistics.Measure;
import id.terang.statistics.Measure.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a map shows as data: one figure of all areas (`all`) and of each (`area`), named as in `figures.csv`. Where there is no
/// number, the standing says why.
@Component
public class MapDescription {

    private static final List<String> COLUMNS = List.of("as_of", "from", "to", "figure", "unit", "scope", "code", "name", "own", "value", "low", "high",
            "n", "standing", "query");

    private final Definitions definitions;

    MapDescription(Definitions definitions) {
        this.definitions = definitions;
    }

    /// @param measure one that a sheet has by area
    /// @param asked the question as it stood in the address
    public Map<String, @Nullable Object> json(FigureSheet sheet, Measure measure, Map<String, String> asked, Locale locale) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("query", asked);
        json.put("from", sheet.query().from());
        json.put("to", sheet.query().to());
        json.put("as_of", sheet.asOf());
        json.put("figure", figure(measure));
        json.put("unit", unit(measure));
        json.put("definition", definitions.of(measure.definition(), locale));
        json.put("all", told(of(measure, sheet), new LinkedHashMap<>()));
        json.put("areas", sheet.byArea().stream().map(cell -> {
            var one = new LinkedHashMap<String, @Nullable Object>();
            one.put("code", cell.code());
            one.put("name", cell.name().in(locale));
            one.put("own", cell.own());
            return told(of(measure, cell), one);
        }).toList());
        return json;
    }

    private static Map<String, @Nullable Object> told(Value value, Map<String, @Nullable Object> json) {
        json.put("value", value.value());
        json.put("low", value.low());
        json.put("high", value.high());
        json.put("n", value.n());
        json.put("standing", value.standing());
        return json;
    }

    /// @param measure one that a sheet has by area
    /// @param asked the question as it stood in the address
    public String csv(FigureSheet sheet, Measure measure, String asked, Locale locale) {
        var out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(COLUMNS);
            csv.writeRecord(line(sheet, measure, null, of(measure, sheet), asked, locale));
            sheet.byArea().forEach(cell -> csv.writeRecord(line(sheet, measure, cell, of(measure, cell), asked, locale)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static List<String> line(FigureSheet sheet, Measure measure, @Nullable Cell cell, Value value, String asked, Locale locale) {
        boolean cases = measure.shape() == Measure.Shape.CASES;
        Double number = value.value();
        return List.of(sheet.asOf().toString(), sheet.query().from().toString(), sheet.query().to().toString(), figure(measure), unit(measure),
                (cell == null ? FigureScope.ALL : FigureScope.AREA).code(), cell == null ? "" : Cells.harmless(cell.code()),
                cell == null ? "" : Cells.harmless(cell.name().in(locale)), Boolean.toString(cell != null && cell.own()),
                number == null ? "" : cases ? Long.toString(Math.round(number)) : number.toString(), text(value.low()),
                text(value.high()), text(value.n()), value.standing().name(), Cells.harmless(asked));
    }

    private static Value of(Measure measure, FigureSheet sheet) {
        return Objects.requireNonNull(measure.of(sheet), measure::name);
    }

    private static Value of(Measure measure, Cell cell) {
        return Objects.requireNonNull(measure.of(cell), measure::name);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /// As the same figure is called in `figures.csv`.
    private static String figure(Measure measure) {
        return switch (measure) {
            case PENDING -> "PENDING_END";
            case DECISION_MEDIAN -> FigureCodes.time(Definition.DECISION, FigureCodes.QUANTILES.getFirst());
            default -> measure.definition().name();
        };
    }

    private static String unit(Measure measure) {
        return switch (measure.shape()) {
            case CASES -> "cases";
            case SHARE -> "share";
            case DAYS -> "working_days";
        };
    }
}
