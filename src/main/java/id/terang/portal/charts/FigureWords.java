package id.terang.portal.charts;

import id.terang.portal.frame.Words;
import id.terang.shared.LocalWords;
import id.terang.statistics.Comparison.Point;
import id.terang.statistics.Estimate;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet.Aftermath;
import id.terang.statistics.FigureSheet.Backlog;
import id.terang.statistics.FigureSheet.Band;
import id.terang.statistics.FigureSheet.Cell;
import id.terang.statistics.FigureSheet.Curve;
import id.terang.statistics.FigureSheet.CurvePoint;
import id.terang.statistics.FigureSheet.Endings;
import id.terang.statistics.FigureSheet.HandOffs;
import id.terang.statistics.FigureSheet.Incidents;
import id.terang.statistics.FigureSheet.LeftOut;
import id.terang.statistics.FigureSheet.Month;
import id.terang.statistics.FigureSheet.OnTime;
import id.terang.statistics.FigureSheet.Promise;
import id.terang.statistics.FigureSheet.Quantile;
import id.terang.statistics.FigureSheet.Rate;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.FigureSheet.Unit;
import id.terang.statistics.FigureSheet.Volume;
import id.terang.statistics.FlowLine;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Figures in words: never without their interval, and where nothing can be said, why.
public record FigureWords(Words w) {

    /// Working days of the table of the curve.
    private static final Set<Integer> ASKED_FOR = Set.of(0, 1, 2, 3, 5, 7, 10, 14, 20, 30, 45, 60, 90);

    /// A promise that fewer have says little of all; one that as good as all have needs no word about the others.
    private static final double NEARLY_ALL = 0.9;
    private static final double ALL = 0.995;

    /// As for quantiles (domain.md §4): with fewer still waiting nothing is concluded.
    private static final int LEAST_AT_RISK = 10;

    /// When figures were computed, or as of when they are.
    public String computed(FigureQuery query, Instant asOf, ZoneId zone) {
        return w.get(query.asOf() == null ? "portal.statistics.asof" : "portal.statistics.stood", w.moment(asOf, zone));
    }

    /// `6 hari kerja`, or why not.
    public String days(Quantile quantile, Unit unit) {
        boolean fewWaiting = quantile.standing() == Standing.TOO_FEW && Objects.requireNonNull(quantile.atRisk()) > 0;
        return fewWaiting ? w.get("statistics.standing.too_few_waiting", LEAST_AT_RISK)
                : quantile.days() == null ? standing(quantile.standing()) : w.get("portal.figure.days." + unit, LocalWords.tenths(quantile.days()));
    }

    /// `5–7`, `5 atau lebih`; empty where there is no figure.
    public String between(Quantile quantile) {
        if (quantile.days() == null || quantile.low() == null) {
            return "";
        }
        return quantile.high() == null ? w.get("portal.figure.atleast", number(quantile.low()))
                : number(quantile.low()) + "–" + number(quantile.high());
    }

    /// Class of a table cell that has no figure to show.
    public String css(Standing standing) {
        return standing == Standing.SHOWN ? "num" : "num none";
    }

    public String css(Volume volume) {
        return css(volume.reconciles() ? Standing.SHOWN : Standing.BLOCKED);
    }

    /// A number of the flow, or why it cannot be trusted.
    public String count(Volume volume, long number) {
        return volume.reconciles() ? w.number(number) : standing(Standing.BLOCKED);
    }

    /// Whether none of them has enough cases for more than counts.
    public boolean few(List<Cell> cells) {
        return cells.stream().allMatch(cell -> cell.decision().working().median().standing() == Standing.TOO_FEW
                && (cell.onTime() == null || cell.onTime().standing() == Standing.TOO_FEW));
    }

    /// The agencies of which can be said how long cases lay there.
    public List<Cell> stays(List<Cell> agencies) {
        return agencies.stream().filter(cell -> {
            Quantile median = cell.stay() == null ? null : cell.stay().working().median();
            return median != null && (median.standing() != Standing.TOO_FEW || Objects.requireNonNull(median.atRisk()) > 0);
        }).toList();
    }

    public String share(OnTime onTime) {
        return onTime.share() == null ? standing(onTime.standing()) : w.percent(whole(onTime.share()));
    }

    public String between(OnTime onTime) {
        return onTime.share() == null || onTime.low() == null || onTime.high() == null ? ""
                : percents(onTime.low(), onTime.high());
    }

    public String share(Rate rate) {
        return rate.share() == null ? standing(rate.standing()) : w.percent(whole(rate.share()));
    }

    public String between(Rate rate) {
        return rate.share() == null || rate.low() == null || rate.high() == null ? "" : percents(rate.low(), rate.high());
    }

    public String share(Estimate.Share share) {
        return w.percent(whole(share.share()));
    }

    public String between(Estimate.Share share) {
        return percents(share.low(), share.high());
    }

    /// What is missing to the whole: still pending.
    public String rest(Endings endings) {
        return w.percent(Math.max(0, whole(1 - endings.answered().share() - endings.refused().share() - endings.elsewhere().share())));
    }

    /// `0–6 hari`, `365 hari atau lebih`.
    public String band(Band band) {
        return band.toDays() == null ? w.get("portal.backlog.band.last", band.fromDays())
                : w.get("portal.backlog.band", band.fromDays(), band.toDays() - 1);
    }

    /// `n = 23`, what a figure of a table rests on; empty where there is none.
    public String of(@Nullable Object figure, @Nullable Long n) {
        return figure == null || n == null ? "" : w.get("portal.statistics.of", n);
    }

    /// Out of how many, and of what.
    public String of(Rate rate) {
        return rate.n() == null ? "–" : w.get("portal.aftermath.of." + rate.definition(), rate.n());
    }

    /// A number that is told only where it can be.
    public String told(@Nullable Long number) {
        return number == null ? "–" : w.number(number);
    }

    /// What the backlog says, in one sentence.
    public String backlog(Backlog backlog) {
        if (backlog.pending() == null) {
            return standing(backlog.standing()) + ".";
        }
        if (backlog.pending() == 0) {
            return w.get("portal.backlog.none");
        }
        if (backlog.medianDays() == null || backlog.p90Days() == null) {
            return w.get("portal.backlog.few", backlog.pending(), wholeDays(backlog.oldestDays()));
        }
        Object[] waiting = {backlog.pending(), wholeDays(backlog.medianDays()), share(backlog.pastDue())};
        return w.get(backlog.pastDue().share() == null ? "portal.backlog.finding.undue"
            : Objects.requireNonNull(backlog.pastDue().n()) < backlog.pending() ? "portal.backlog.finding.some" : "portal.backlog.finding", waiting);
    }

    /// What came in and what went out, in one sentence that adds up.
    public String flow(Volume volume) {
        long in = FlowLine.of(volume).stream().mapToLong(FlowLine::change).filter(change -> change > 0).sum();
        long out = -FlowLine.of(volume).stream().mapToLong(FlowLine::change).filter(change -> change < 0).sum();
        return w.get("portal.flow.finding", volume.pendingStart(), in, out, volume.pendingEnd());
    }

    /// How duplicates are counted, and of how many incidents the reports tell.
    public String incidents(Incidents one) {
        return one.reports() == null || one.reports() == 0 ? w.get("portal.flow.duplicates")
                : w.get("portal.flow.duplicates") + " " + w.get("portal.flow.incidents", one.reports(), one.incidents());
    }

    /// How the cases ended within the longest time that is known, in one sentence; empty where too few say nothing.
    public String ended(FigureSheet sheet) {
        if (sheet.endings().isEmpty()) {
            return "";
        }
        Endings longest = sheet.endings().getLast();
        return w.get("portal.endings.finding", longest.days(), share(longest.answered()), share(longest.refused()),
                share(longest.elsewhere()), rest(longest));
    }

    /// What citizens say, in one sentence; empty where too few say nothing.
    public String said(Aftermath aftermath) {
        if (aftermath.satisfied().share() == null) {
            return "";
        }
        String satisfied = w.get("portal.aftermath.finding", share(aftermath.satisfied()), between(aftermath.satisfied()), aftermath.satisfied().n());
        return aftermath.response().share() == null ? satisfied
                : satisfied + " " + w.get("portal.aftermath.response", share(aftermath.response()));
    }

    /// What some figures do not contain, and why.
    ///
    /// @param figures their titles; empty for all of them
    /// @param n how many cases; null where the number itself must not be told
    public record Missing(String figures, String why, @Nullable Long n) { }

    /// What is left out for the same reason, and as often, in one line.
    public List<Missing> leftOut(FigureSheet sheet) {
        record Cause(String key, @Nullable Long n) { }
        var figures = new LinkedHashMap<Cause, List<String>>();
        for (LeftOut left : sheet.leftOut()) {
            var titles = figures.computeIfAbsent(new Cause(left.key(), left.n()), none -> new ArrayList<>());
            if (left.definition() != null) {
                titles.add(w.get(left.definition().key() + ".title"));
            }
        }
        return figures.entrySet().stream().map(one -> new Missing(String.join(" · ", one.getValue()), w.get(one.getKey().key()),
                one.getKey().n())).toList();
    }

    /// How many were passed on, in one sentence; empty where too few say nothing.
    public String handOffs(HandOffs handOffs) {
        return handOffs.once().share() == null ? "" : w.get("portal.handoffs.finding", share(handOffs.once()), share(handOffs.often()));
    }

    /// `6 hari`, of days that may be broken.
    public String days(@Nullable Double days) {
        return days == null ? "–" : w.get("portal.figure.days.CALENDAR_DAYS", LocalWords.tenths(days));
    }

    /// `6 hari`: an age in whole days, as it stands beside each case.
    public String age(@Nullable Double days) {
        return days == null ? "–" : w.get("portal.backlog.days", wholeDays(days));
    }

    private static long wholeDays(@Nullable Double days) {
        return days == null ? 0 : (long) Math.floor(days);
    }

    public String standing(Standing standing) {
        return w.get("statistics.standing." + standing.name().toLowerCase(Locale.ROOT));
    }

    /// What the curve says, in one sentence; the title of its picture. Empty where nothing can be said.
    public String finding(FigureSheet sheet, Curve curve) {
        Quantile median = curve.unit() == Unit.WORKING_DAYS ? sheet.decision().working().median()
                : sheet.decision().calendar().median();
        List<String> said = new ArrayList<>();
        if (median.days() != null) {
            said.add(w.get("portal.curve.half", days(median, curve.unit())));
        } else if (median.standing() == Standing.NOT_YET_REACHED) {
            said.add(w.get("portal.curve.half.not"));
        }
        Promise promise = curve.promise();
        if (promise != null && promise.cases() >= NEARLY_ALL && curve.standing() == Standing.SHOWN && promise.kept() != null) {
            said.add(w.get((promise.cases() >= ALL ? "portal.curve.promise" : "portal.curve.promise.most") + (said.isEmpty() ? ".alone" : ""),
                    w.percent(whole(promise.kept().share())), percents(promise.kept().low(), promise.kept().high()),
                    w.get("portal.figure.days." + curve.unit(), LocalWords.tenths(promise.days())), w.percent(whole(promise.cases()))));
        }
        if (said.isEmpty() && !curve.points().isEmpty()) {
            CurvePoint last = curve.points().getLast();
            said.add(w.get("portal.curve.within", w.percent(whole(last.share())), percents(last.low(), last.high()),
                    w.get("portal.figure.days." + curve.unit(), LocalWords.tenths(last.day()))));
        }
        if (!said.isEmpty()) {
            long open = Objects.requireNonNull(sheet.decision().open());
            long n = Objects.requireNonNull(sheet.decision().n());
            said.add(w.get("portal.curve.open", open, n, w.percent(whole((double) open / n))));
        }
        return said.isEmpty() ? "" : String.join("; ", said) + ".";
    }

    /// The curve as a table: of its many days those that people ask for, the promised one and the last.
    public List<CurvePoint> table(FigureSheet sheet) {
        Curve curve = sheet.curves().stream().filter(one -> one.unit() == Unit.WORKING_DAYS).findFirst().orElseThrow();
        int promised = curve.promise() == null ? 0 : curve.promise().days();
        return curve.points().size() < 2 ? List.of() : curve.points().stream().filter(point -> point.day() == promised
                || point.equals(curve.points().getLast()) || ASKED_FOR.contains(point.day())).toList();
    }

    public String share(CurvePoint point) {
        return w.percent(whole(point.share()));
    }

    public String between(CurvePoint point) {
        return percents(point.low(), point.high());
    }

    /// From when on times run: at one agency from the arrival there.
    public String since(FigureSheet sheet) {
        return w.get(sheet.query().agency() == null ? "portal.curve.since" : "portal.curve.since.agency");
    }

    // ---- what is said at one place of a chart, and what a whole one says ----

    String decided(CurvePoint point) {
        return w.get("portal.curve.say", point.day(), w.percent(whole(point.share())), percents(point.low(), point.high()), point.atRisk());
    }

    String trend(Month month) {
        String name = w.month(month.month());
        return month.volume().reconciles() ? w.get("portal.trend.say", name, month.volume().received(), month.volume().answered(),
                month.volume().pendingEnd()) : w.get("portal.chart.blank", name, standing(Standing.BLOCKED));
    }

    /// Without numbers where one of them is held back: it would be what the others leave of the sum.
    ///
    /// @param months at least two
    String trend(List<Month> months) {
        if (months.stream().anyMatch(month -> !month.volume().reconciles())) {
            return w.get("portal.chart.trend.title");
        }
        var first = months.getFirst().volume();
        var last = months.getLast().volume();
        int way = Long.compare(last.pendingEnd(), first.pendingEnd());
        return w.get(way < 0 ? "portal.trend.fell" : way > 0 ? "portal.trend.rose" : "portal.trend.same", w.month(months.getFirst().month()), w.month(months.getLast().month()),
                months.stream().mapToLong(month -> month.volume().received()).sum(),
                months.stream().mapToLong(month -> month.volume().answered()).sum(),
                first.pendingEnd(), last.pendingEnd());
    }

    String kept(Month month) {
        OnTime one = month.onTime();
        String name = w.month(month.month());
        return one.share() == null ? w.get("portal.chart.blank", name, standing(one.standing()))
                : w.get("portal.ontime.say", name, share(one), between(one), one.due());
    }

    String keptOver(OnTime whole) {
        return whole.share() == null ? w.get("portal.chart.on-time.title") : w.get("portal.ontime.finding", share(whole), between(whole));
    }

    String placed(Point point) {
        return w.get("portal.compare.say", point.name().in(w.locale()), percent(point.standardised()), point.due(),
                w.get("portal.compare.place." + point.place()));
    }

    public String percent(double share) {
        return w.percent(whole(share));
    }

    /// One digit after the comma.
    public String decimal(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(w.locale());
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private String percents(double low, double high) {
        return LocalWords.percents(whole(low), whole(high), w.locale());
    }

    /// Tenths of a per cent would pretend to know more than the interval allows.
    private static double whole(double share) {
        return Math.round(share * 100) / 100.0;
    }

    private String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(w.locale());
        format.setMaximumFractionDigits(value < 10 ? 1 : 0);
        return format.format(value);
    }
}
