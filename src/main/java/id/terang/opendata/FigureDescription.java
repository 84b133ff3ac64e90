package id.terang.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.terang.statistics.Definition;
import id.terang.statistics.Definitions;
import id.terang.statistics.Estimate;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureSheet.Aftermath;
import id.terang.statistics.FigureSheet.Backlog;
import id.terang.statistics.FigureSheet.Cell;
import id.terang.statistics.FigureSheet.Curve;
import id.terang.statistics.FigureSheet.CurvePoint;
import id.terang.statistics.FigureSheet.Endings;
import id.terang.statistics.FigureSheet.HandOffs;
import id.terang.statistics.FigureSheet.Incidents;
import id.terang.statistics.FigureSheet.OnTime;
import id.terang.statistics.FigureSheet.Quantile;
import id.terang.statistics.FigureSheet.Quantiles;
import id.terang.statistics.FigureSheet.Rate;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.FigureSheet.Volume;
import id.terang.statistics.FigureSheet.Waiting;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// A sheet of figures as data. JSON has its shape; CSV has one figure per line, so that a spreadsheet needs no
/// knowledge of the shape.
@Component
public class FigureDescription {

    static final List<String> COLUMNS = List.of("as_of", "from", "to", "scope", "code", "name", "figure", "unit", "value",
            "low", "high", "n", "at_risk", "standing", "immature");

    private final MessageSource messages;
    private final Definitions definitions;

    FigureDescription(MessageSource messages, Definitions definitions) {
        this.messages = messages;
        this.definitions = definitions;
    }

    /// @param asked the question as it stood in the address
    public Map<String, @Nullable Object> json(FigureSheet sheet, Map<String, String> asked, Locale locale) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("query", asked);
        json.put("from", sheet.query().from());
        json.put("to", sheet.query().to());
        json.put("as_of", sheet.asOf());
        json.put("volume", sheet.volume());
        json.put("imported", sheet.imported());
        json.put("first_response", sheet.firstResponse());
        json.put("first_question", sheet.firstQuestion());
        json.put("decision", sheet.decision());
        json.put("on_time", sheet.onTime());
        json.put("backlog", sheet.backlog());
        json.put("endings", sheet.endings());
        json.put("aftermath", sheet.aftermath());
        json.put("hand_offs", sheet.handOffs());
        json.put("incidents", sheet.incidents());
        json.put("by_agency", sheet.byAgency());
        json.put("by_service", sheet.byService());
        json.put("by_area", sheet.byArea());
        json.put("by_first_holder", sheet.byFirstHolder());
        json.put("filed_here", sheet.filedHere());
        json.put("by_month", sheet.byMonth());
        json.put("curves", sheet.curves());
        json.put("left_out", sheet.leftOut().stream().map(left -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("reason", left.reason());
            one.put("figure", left.definition());
            one.put("n", left.n());
            one.put("text", text(left.key(), locale));
            return one;
        }).toList());
        json.put("definitions", definitions(locale));
        return json;
    }

    private SequencedMap<String, String> definitions(Locale locale) {
        var all = new LinkedHashMap<String, String>();
        Arrays.stream(Definition.values()).forEach(one -> all.put(one.name(), definitions.of(one, locale)));
        return all;
    }

    /// With a line per figure.
    ///
    /// @param asked the question as it stood in the address, for a last column; null where everything is always asked for
    public String csv(FigureSheet sheet, @Nullable String asked, Locale locale) {
        var out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            lines(new Sheet(csv, sheet, asked), locale);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private void lines(Sheet into, Locale locale) {
        into.write(COLUMNS, "query");
        FigureSheet sheet = into.sheet;
        var all = Lines.of(into, FigureScope.ALL, "", "");
        volume(all, sheet.volume());
        all.cases("IMPORTED", sheet.imported(), sheet.imported() == null ? Standing.BLOCKED : null);
        waiting(all, sheet.firstResponse());
        rate(all, sheet.firstQuestion());
        waiting(all, sheet.decision());
        sheet.onTime().forEach(one -> onTime(all, one));
        backlog(all, sheet.backlog());
        aftermath(all, sheet.aftermath());
        handOffs(all, sheet.handOffs());
        incidents(all, sheet.incidents());
        sheet.endings().forEach(one -> endings(Lines.of(into, FigureScope.WITHIN_DAYS, Integer.toString(one.days()), ""), one));
        sheet.byAgency().forEach(cell -> cell(Lines.of(into, FigureScope.AGENCY, cell.code(), cell.name().in(locale)), cell));
        sheet.byService().forEach(cell -> cell(Lines.of(into, FigureScope.SERVICE, cell.code(), cell.name().in(locale)), cell));
        sheet.byArea().forEach(cell -> cell(Lines.of(into, FigureScope.AREA, cell.code(), cell.name().in(locale)), cell));
        sheet.byFirstHolder().forEach(cell -> cell(Lines.of(into, FigureScope.FIRST_HOLDER, cell.code(), cell.name().in(locale)), cell));
        Cell here = sheet.filedHere();
        if (here != null) {
            cell(Lines.of(into, FigureScope.FILED_HERE, here.code(), here.name().in(locale)), here);
        }
        sheet.byMonth().forEach(month -> {
            var lines = new Lines(into, FigureScope.MONTH, month.month().toString(), "", month.immature());
            volume(lines, month.volume());
            waiting(lines, month.decision());
            onTime(lines, month.onTime());
            incidents(lines, month.incidents());
        });
        sheet.curves().forEach(curve -> curve(into, curve));
        sheet.leftOut().forEach(left -> Lines.of(into, FigureScope.LEFT_OUT, left.reason().name(), text(left.key(), locale))
                .line(left.definition() == null ? "" : left.definition().name(), "cases", left.n(), null, null, null, null));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static void cell(Lines lines, Cell cell) {
        volume(lines, cell.volume());
        waiting(lines, cell.firstResponse());
        rate(lines, cell.firstQuestion());
        waiting(lines, cell.decision());
        if (cell.onTime() != null) {
            onTime(lines, cell.onTime());
        }
        backlog(lines, cell.backlog());
        aftermath(lines, cell.aftermath());
        handOffs(lines, cell.handOffs());
        incidents(lines, cell.incidents());
        if (cell.stay() != null) {
            waiting(lines, cell.stay());
        }
    }

    private static void backlog(Lines lines, Backlog backlog) {
        lines.cases("BACKLOG", backlog.pending(), told(backlog.standing()));
        rate(lines, backlog.pastDue());
        age(lines, "BACKLOG_AGE_MEDIAN", backlog, backlog.medianDays(), backlog.standing());
        age(lines, "BACKLOG_AGE_P90", backlog, backlog.p90Days(), backlog.standing());
        age(lines, "BACKLOG_AGE_OLDEST", backlog, backlog.oldestDays(), backlog.standing() == Standing.BLOCKED ? Standing.BLOCKED : Standing.SHOWN);
        backlog.bands().forEach(band -> lines.cases(FigureCodes.age(band.fromDays()), band.cases(), told(backlog.standing())));
    }

    private static void age(Lines lines, String figure, Backlog backlog, @Nullable Double days, Standing standing) {
        lines.line(figure, "calendar_days", days, null, null, backlog.pending(), standing);
    }

    private static void aftermath(Lines lines, Aftermath aftermath) {
        aftermath.answers().forEach((outcome, cases) -> lines.cases(FigureCodes.answer(outcome), cases, told(aftermath.standing())));
        aftermath.closings().forEach((reason, cases) -> lines.cases(FigureCodes.closing(reason), cases, told(aftermath.standing())));
        List.of(aftermath.disputed(), aftermath.reopened(), aftermath.response(), aftermath.satisfied())
                .forEach(rate -> rate(lines, rate));
    }

    private static void handOffs(Lines lines, HandOffs handOffs) {
        lines.cases("HAND_OFFS", handOffs.total(), told(handOffs.standing()));
        for (int times = 0; times <= HandOffs.MORE; times++) {
            lines.cases(FigureCodes.handedOff(times), handOffs.cases().isEmpty() ? null : handOffs.cases().get(times), told(handOffs.standing()));
        }
    }

    private static void incidents(Lines lines, Incidents one) {
        lines.line(Definition.INCIDENTS.name(), "cases", one.incidents(), null, null, one.reports(), told(one.standing()));
    }

    /// A count has no standing but this one.
    private static @Nullable Standing told(Standing standing) {
        return standing == Standing.BLOCKED ? standing : null;
    }

    private static void endings(Lines lines, Endings endings) {
        within(lines, "ANSWERED_WITHIN", endings.answered(), endings);
        within(lines, "REFUSED_WITHIN", endings.refused(), endings);
        within(lines, "ENDED_OTHERWISE_WITHIN", endings.elsewhere(), endings);
        within(lines, "CONFIRMED_WITHIN", endings.confirmed(), endings);
    }

    private static void within(Lines lines, String figure, Estimate.Share share, Endings of) {
        lines.line(figure, "share", share.share(), share.low(), share.high(), of.n(), of.atRisk(), Standing.SHOWN);
    }

    private static void rate(Lines lines, Rate rate) {
        lines.line(rate.definition().name(), "share", rate.share(), rate.low(), rate.high(), rate.n(), rate.standing());
    }

    /// "A mismatch blocks the cell": its flow has no numbers then.
    private static void volume(Lines lines, Volume volume) {
        flow(lines, "PENDING_START", volume, volume.pendingStart());
        flow(lines, "FILED", volume, volume.filed());
        flow(lines, "RETURNED", volume, volume.returned());
        flow(lines, "MOVED_IN", volume, volume.movedIn());
        flow(lines, "ANSWERED", volume, volume.answered());
        flow(lines, "REFUSED", volume, volume.refused());
        flow(lines, "WITHDRAWN", volume, volume.withdrawn());
        flow(lines, "MERGED", volume, volume.merged());
        flow(lines, "DISMISSED", volume, volume.dismissed());
        flow(lines, "MOVED_OUT", volume, volume.movedOut());
        flow(lines, "PENDING_END", volume, volume.pendingEnd());
        flow(lines, "RECEIVED", volume, volume.received());
    }

    private static void flow(Lines lines, String figure, Volume volume, long cases) {
        lines.cases(figure, volume.reconciles() ? cases : null, volume.reconciles() ? null : Standing.BLOCKED);
    }

    private static void waiting(Lines lines, Waiting waiting) {
        for (Quantiles in : List.of(waiting.working(), waiting.calendar())) {
            List<Quantile> quantiles = List.of(in.median(), in.p75(), in.p90());
            for (int i = 0; i < quantiles.size(); i++) {
                quantile(lines, waiting, in, FigureCodes.QUANTILES.get(i), quantiles.get(i));
            }
        }
    }

    private static void quantile(Lines lines, Waiting waiting, Quantiles in, String which, Quantile quantile) {
        lines.line(FigureCodes.time(waiting.definition(), which), in.unit().name().toLowerCase(Locale.ROOT), quantile.days(), quantile.low(),
                quantile.high(), waiting.n(), quantile.atRisk(), quantile.standing());
    }

    private static void onTime(Lines lines, OnTime one) {
        lines.line(one.definition().name(), "share", one.share(), one.low(), one.high(), one.due(), one.standing());
    }

    private static void curve(Sheet into, Curve curve) {
        for (CurvePoint point : curve.points()) {
            Lines.of(into, FigureScope.curve(curve.unit()), Integer.toString(point.day()), "").line("DECISION_WITHIN", "share", point.share(),
                    point.low(), point.high(), curve.n(), point.atRisk(), curve.standing());
        }
    }

    /// Where the lines go.
    private record Sheet(CsvWriter csv, FigureSheet sheet, @Nullable String asked) {

        void write(List<String> values, String last) {
            csv.writeRecord(asked == null ? values : Stream.concat(values.stream(), Stream.of(last)).toList());
        }
    }

    /// Lines about one thing.
    ///
    /// @param immature whether what they say will still change much
    private record Lines(Sheet into, FigureScope scope, String code, String name, boolean immature) {

        static Lines of(Sheet into, FigureScope scope, String code, String name) {
            return new Lines(into, scope, code, name, false);
        }

        void cases(String figure, @Nullable Long value, @Nullable Standing standing) {
            line(figure, "cases", value, null, null, null, standing);
        }

        void line(String figure, String unit, @Nullable Number value, @Nullable Number low, @Nullable Number high, @Nullable Long n,
                  @Nullable Standing standing) {
            line(figure, unit, value, low, high, n, null, standing);
        }

        /// @param atRisk of the `n` cases, those that still waited when it happened
        void line(String figure, String unit, @Nullable Number value, @Nullable Number low, @Nullable Number high, @Nullable Long n,
                  @Nullable Integer atRisk, @Nullable Standing standing) {
            FigureSheet sheet = into.sheet;
            into.write(List.of(sheet.asOf().toString(), sheet.query().from().toString(), sheet.query().to().toString(), scope.code(),
                    Cells.harmless(code), Cells.harmless(name), figure, unit, text(value), text(low), text(high), text(n), text(atRisk), text(standing),
                    Boolean.toString(immature)), Objects.toString(into.asked, ""));
        }

        private static String text(@Nullable Object value) {
            return Objects.toString(value, "");
        }
    }
}
