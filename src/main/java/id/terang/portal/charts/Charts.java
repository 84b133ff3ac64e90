package id.terang.portal.charts;

import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Boundaries;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Frames;
import id.terang.portal.frame.Words;
import id.terang.statistics.Comparison;
import id.terang.statistics.Comparison.Place;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureSheet.Curve;
import id.terang.statistics.FigureSheet.Month;
import id.terang.statistics.FigureSheet.OnTime;
import id.terang.statistics.FigureSheet.Unit;
import id.terang.statistics.Figures;
import id.terang.statistics.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Draws each chart from the figures of the page on which it stands, so that page, file and embedded page tell the same.
@Component
public class Charts {

    private final Figures figures;
    private final Boundaries boundaries;
    private final JsonMapper json;

    Charts(Figures figures, Boundaries boundaries, JsonMapper json) {
        this.figures = figures;
        this.boundaries = boundaries;
        this.json = json;
    }

    /// A chart by itself, with the moment of its figures.
    Drawn draw(ChartName name, StatisticsReading reading, Atlas atlas, Words w) {
        if (name == ChartName.FUNNEL) {
            Comparison comparison = figures.comparison(reading.query());
            return new Drawn(funnel(comparison, reading.asked(), w), comparison.asOf());
        }
        FigureSheet sheet = figures.sheet(reading.query());
        Asked asked = reading.asked();
        return new Drawn(switch (name) {
            case TREND -> trend(sheet, atlas, asked, w);
            case TIME_TO_ANSWER -> timeToAnswer(sheet, asked, w);
            case ON_TIME -> onTime(sheet, atlas, asked, w);
            case BACKLOG -> backlog(sheet, asked, w);
            case MAP -> map(sheet, reading.measure(), atlas, asked, w);
            case FUNNEL -> throw new IllegalStateException("drawn above");
        }, sheet.asOf());
    }

    public Chart trend(FigureSheet sheet, Atlas atlas, Asked asked, Words w) {
        var words = new FigureWords(w);
        List<Month> months = MonthTick.whole(sheet, Frames.zone(atlas));
        var picture = TrendLines.of(months, words);
        return chart(ChartName.TREND, asked, w, picture == null ? w.get("portal.trend.none") : words.trend(months), w.get("portal.trend.note"),
                picture);
    }

    public Chart timeToAnswer(FigureSheet sheet, Asked asked, Words w) {
        var words = new FigureWords(w);
        Curve curve = sheet.curves().stream().filter(one -> one.unit() == Unit.WORKING_DAYS).findFirst().orElseThrow();
        String since = words.since(sheet);
        var picture = HonestCurve.of(curve, w.get("portal.curve.axis", since), words);
        String finding = picture == null ? "" : words.finding(sheet, curve);
        String key = "portal.chart.time-to-answer";
        String alt = w.get(key + ".alt", since);
        return chart(ChartName.TIME_TO_ANSWER, asked, picture == null ? w.get("portal.curve.none") : finding.isEmpty() ? w.get(key + ".title") : finding,
                w.get(picture == null ? "portal.chart.none.text" : sheet.query().outcome() == null ? key + ".text" : key + ".text.answered", since), alt,
                sheet.decision().n() == null ? "" : w.get("portal.curve.source", sheet.decision().n(), sheet.decision().open(), sheet.decision().elsewhere()), picture);
    }

    public Chart onTime(FigureSheet sheet, Atlas atlas, Asked asked, Words w) {
        var words = new FigureWords(w);
        List<Month> months = MonthTick.whole(sheet, Frames.zone(atlas));
        OnTime whole = sheet.onTime().stream()
                .filter(one -> sheet.byMonth().isEmpty() || one.definition() == sheet.byMonth().getFirst().onTime().definition())
                .findFirst().orElseThrow();
        var picture = KeptShares.of(months, whole, words);
        return chart(ChartName.ON_TIME, asked, w, picture == null ? w.get("portal.ontime.none") : words.keptOver(whole),
                whole.due() == null ? "" : w.get("portal.ontime.note", whole.due()), picture);
    }

    public Chart backlog(FigureSheet sheet, Asked asked, Words w) {
        var words = new FigureWords(w);
        return chart(ChartName.BACKLOG, asked, w, words.backlog(sheet.backlog()), "", BacklogBars.of(sheet.backlog(), words));
    }

    public Chart funnel(Comparison comparison, Asked asked, Words w) {
        var words = new FigureWords(w);
        var picture = FunnelPlot.of(comparison, words);
        if (picture == null) {
            String finding = comparison.points().isEmpty() ? w.get("portal.compare.none")
                    : w.get("portal.compare.one", comparison.points().getFirst().name().in(w.locale()));
            return chart(ChartName.FUNNEL, asked, finding, w.get("portal.compare.one.text"), w.get("portal.chart.funnel.alt"), "", null);
        }
        long far = comparison.points().stream().filter(one -> one.place() == Place.FAR_ABOVE || one.place() == Place.FAR_BELOW).count();
        return chart(ChartName.FUNNEL, asked, w, w.get("portal.compare.finding", far), w.get("portal.compare.method",
                words.percent(comparison.target()), words.decimal(Math.sqrt(comparison.dispersion()))), picture);
    }

    /// @param measure one of {@link StatisticsReading#ON_MAP}
    public Chart map(FigureSheet sheet, Measure measure, Atlas atlas, Asked asked, Words w) {
        var words = new MapWords(new FigureWords(w), measure);
        var picture = AreaMap.of(atlas, sheet.byArea(),
                boundaries.of(AreaMap.areas(atlas, sheet.byArea()).stream().map(Area::id).toList(), Picture.WIDTH), words);
        // That nothing waits can be seen on a map without any colour.
        boolean empty = picture.empty() && (measure != Measure.PENDING || sheet.byArea().isEmpty());
        boolean shapes = !picture.shapes().isEmpty();
        boolean circles = !picture.spots().isEmpty();
        return new Chart(ChartName.MAP, asked, empty ? w.get("portal.map.none") : words.finding(sheet),
                empty ? w.get("portal.chart.none.text") : words.held(sheet) ? w.get("portal.flow.blocked") : words.text(shapes, circles), words.alt(shapes, circles), picture.without().isEmpty() ? "" : w.get("portal.map.without", picture.without()),
                empty ? null : picture, empty ? "" : json.writeValueAsString(picture.readings()));
    }

    private Chart chart(ChartName name, Asked asked, Words w, String finding, String note, @Nullable Picture picture) {
        String key = "portal.chart." + name.code();
        return chart(name, asked, finding, w.get(picture == null ? "portal.chart.none.text" : key + ".text"), w.get(key + ".alt"), note, picture);
    }

    private Chart chart(ChartName name, Asked asked, String finding, String text, String alt, String note, @Nullable Picture picture) {
        return new Chart(name, asked, finding, text, alt, note, picture,
                picture == null ? "" : json.writeValueAsString(picture.readings()));
    }
}
