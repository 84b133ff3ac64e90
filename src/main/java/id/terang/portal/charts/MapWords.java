package id.terang.portal.charts;

import id.terang.portal.frame.Words;
import id.terang.shared.LocalWords;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureSheet.Cell;
import id.terang.statistics.FigureSheet.OnTime;
import id.terang.statistics.FigureSheet.Quantile;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.FigureSheet.Unit;
import id.terang.statistics.Measure;
import id.terang.statistics.Measure.Shape;
import id.terang.statistics.Measure.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a map says in words, by the figure that it shows. Numbers of cases name the area that has most; shares and times name
/// none, because that would be a ranking.
record MapWords(FigureWords words, Measure measure) {

    private Words w() {
        return words.w();
    }

    private boolean counts() {
        return measure.shape() == Shape.CASES;
    }

    /// How to read it.
    ///
    /// @param shapes whether areas are filled
    /// @param circles whether any stands as a circle
    String text(boolean shapes, boolean circles) {
        if (measure == Measure.FILED) {
            return w().get("portal.chart.map.text" + (!shapes ? "" : circles ? ".both" : ".shapes"));
        }
        String text = w().get("portal.chart.map.text." + measure.id());
        return circles ? text + " " + w().get(counts() ? "portal.chart.map.circles.count" : "portal.chart.map.circles.rate") : text;
    }

    String alt(boolean shapes, boolean circles) {
        return w().get("portal.chart.map.alt" + (measure != Measure.FILED ? "." + measure.id() : !shapes ? "" : circles ? ".both" : ".shapes"));
    }

    /// Over the legend.
    String legend() {
        return w().get("portal.map.legend" + (measure == Measure.FILED ? "" : "." + measure.id()));
    }

    /// `12–40`, `60–74%`, `3–5`: the numbers of one step.
    String step(long from, long last) {
        if (measure.shape() == Shape.SHARE) {
            return from == last ? w().percent(from / 100.0) : LocalWords.percents(from / 100.0, last / 100.0, w().locale());
        }
        return from == last ? w().number(from) : w().get("portal.map.step", from, last);
    }

    /// Whether there is something to show of it: a number that is not zero, or that there is one which is held back.
    boolean says(Cell cell) {
        var value = measure.of(cell);
        return value.value() == null ? value.standing() == Standing.BLOCKED : value.value() != 0;
    }

    /// What is said of one area.
    String said(String area, @Nullable Cell cell) {
        if (cell == null) {
            return w().get("portal.map.say.none", area);
        }
        Standing standing = measure.of(cell).standing();
        if (standing == Standing.BLOCKED) {
            return w().get("portal.chart.blank", area, words.standing(standing));
        }
        return switch (measure) {
            case FILED -> w().get("portal.map.say", area, cell.volume().received(), cell.backlog().pending());
            case PENDING -> w().get("portal.map.say.pending", area, cell.volume().pendingEnd());
            case ON_TIME -> kept(area, Objects.requireNonNull(cell.onTime()));
            default -> decided(area, cell);
        };
    }

    private String kept(String area, OnTime one) {
        return one.share() == null ? w().get("portal.chart.blank", area, words.share(one))
                : w().get("portal.ontime.say", area, words.share(one), words.between(one), one.due());
    }

    private String decided(String area, Cell cell) {
        Quantile median = cell.decision().working().median();
        String days = words.days(median, Unit.WORKING_DAYS);
        if (median.days() == null) {
            return w().get("portal.chart.blank", area, days);
        }
        String between = words.between(median);
        return w().get("portal.map.say.decision-median", area, between.isEmpty() ? days : days + " (" + between + ")", cell.decision().n());
    }

    /// Whether there are areas and the number of none is told, because none adds up.
    boolean held(FigureSheet sheet) {
        return !sheet.byArea().isEmpty() && sheet.byArea().stream().allMatch(cell -> measure.of(cell).standing() == Standing.BLOCKED);
    }

    /// What the map says as a whole.
    String finding(FigureSheet sheet) {
        if (held(sheet)) {
            return w().get("portal.map.held");
        }
        if (!sheet.volume().reconciles()) {
            return w().get("portal.map.held.whole");
        }
        return counts() ? most(sheet) : range(sheet);
    }

    /// Which area has most; a count, no judgement.
    private String most(FigureSheet sheet) {
        long all = number(Objects.requireNonNull(measure.of(sheet).value()));
        Cell most = sheet.byArea().stream().filter(cell -> cell.volume().reconciles())
                .max(Comparator.comparing(cell -> measure.of(cell).value())).orElseThrow();
        if (all == 0 && measure == Measure.PENDING) {
            return w().get("portal.map.finding.pending.none");
        }
        return w().get("portal.map.finding" + (measure == Measure.FILED ? "" : "." + measure.id()), all, most.name().in(w().locale()),
                number(Objects.requireNonNull(measure.of(most).value())));
    }

    /// The whole, and between which numbers the areas lie.
    private String range(FigureSheet sheet) {
        List<Double> values = sheet.byArea().stream().map(cell -> measure.of(cell).value()).filter(Objects::nonNull).sorted().toList();
        String key = "portal.map.finding." + measure.id();
        if (values.isEmpty()) {
            return w().get(key + ".few");
        }
        Value whole = measure.of(sheet);
        String least = figure(values.getFirst());
        String largest = figure(values.getLast());
        if (whole.value() == null) {
            return w().get(key + ".areas", least, largest);
        }
        // What all of them say together may then lie outside of what single ones say.
        boolean some = values.size() < sheet.byArea().size();
        return least.equals(largest) ? w().get(key + ".one", figure(whole.value()), interval(whole))
                : w().get(some ? key + ".some" : key, figure(whole.value()), interval(whole), least, largest);
    }

    private String figure(double value) {
        return measure.shape() == Shape.SHARE ? words.percent(value) : w().get("portal.figure.days.WORKING_DAYS", LocalWords.tenths(value));
    }

    private String interval(Value value) {
        return value.low() == null || value.high() == null || measure.shape() != Shape.SHARE ? ""
                : LocalWords.percents(Math.round(value.low() * 100) / 100.0, Math.round(value.high() * 100) / 100.0, w().locale());
    }

    /// As it is coloured: cases, whole per cent, whole days; the numbers that the legend names.
    long number(double value) {
        return Math.round(measure.shape() == Shape.SHARE ? value * 100 : value);
    }
}
