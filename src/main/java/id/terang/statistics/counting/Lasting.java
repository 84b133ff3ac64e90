package id.terang.statistics.counting;

import id.terang.statistics.Definition;
import id.terang.statistics.Durations;
import id.terang.statistics.Durations.Ending;
import id.terang.statistics.Estimate;
import id.terang.statistics.Estimate.Share;
import id.terang.statistics.FigureSheet.Curve;
import id.terang.statistics.FigureSheet.CurvePoint;
import id.terang.statistics.FigureSheet.Promise;
import id.terang.statistics.FigureSheet.Quantile;
import id.terang.statistics.FigureSheet.Quantiles;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.FigureSheet.Unit;
import id.terang.statistics.FigureSheet.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// How long something lasted, in working days and as the citizen lives it ({@link LivedTime}).
final class Lasting {

    /// A quantile where fewer are still waiting hangs on single cases.
    static final int STILL_WAITING = 10;

    private final Definition definition;
    private final Durations working = new Durations();
    private final Durations lived = new Durations();
    /// Not reached and not open any more.
    private int elsewhere;

    Lasting(Definition definition) {
        this.definition = definition;
    }

    /// @param livedSteps as {@link LivedTime#step}
    /// @param stillOpen whether an unreached case is open now, rather than ended another way
    void add(int workingDays, int livedSteps, Ending ending, boolean stillOpen) {
        working.add(Math.max(0, workingDays), ending);
        lived.add(livedSteps, ending);
        if (ending != Ending.REACHED && !stillOpen) {
            elsewhere++;
        }
    }

    void add(Lasting other) {
        working.add(other.working);
        lived.add(other.lived);
        elsewhere += other.elsewhere;
    }

    long n() {
        return working.size();
    }

    long reached() {
        return working.size(Ending.REACHED);
    }

    Waiting waiting(boolean blocked) {
        return blocked ? new Waiting(definition, null, null, null, null, quantiles(Unit.WORKING_DAYS, true), quantiles(Unit.CALENDAR_DAYS, true))
                : new Waiting(definition, n(), reached(), n() - reached() - elsewhere, (long) elsewhere, quantiles(Unit.WORKING_DAYS, false),
                quantiles(Unit.CALENDAR_DAYS, false));
    }

    private Durations in(Unit unit) {
        return unit == Unit.WORKING_DAYS ? working : lived;
    }

    private Quantiles quantiles(Unit unit, boolean blocked) {
        Durations durations = in(unit);
        if (blocked || durations.size() < Tally.ENOUGH) {
            var none = blocked ? new Quantile(Standing.BLOCKED, null, null, null, null) : new Quantile(Standing.TOO_FEW, null, null, null, 0);
            return new Quantiles(unit, none, none, none);
        }
        Estimate estimate = durations.estimate();
        return new Quantiles(unit, quantile(estimate, 0.5, unit), quantile(estimate, 0.75, unit), quantile(estimate, 0.9, unit));
    }

    private static Quantile quantile(Estimate estimate, double q, Unit unit) {
        Estimate.Quantile found = estimate.quantile(q);
        Standing standing = found.value().isEmpty() ? Standing.NOT_YET_REACHED
                : found.atRisk() < STILL_WAITING ? Standing.TOO_FEW : Standing.SHOWN;
        return standing == Standing.SHOWN
                ? new Quantile(standing, days(found.value(), unit), days(found.low(), unit), days(found.high(), unit), found.atRisk())
                : new Quantile(standing, null, null, null, found.atRisk());
    }

    private static @Nullable Double days(OptionalLong value, Unit unit) {
        return value.isEmpty() ? null : unit == Unit.WORKING_DAYS ? Double.valueOf(value.getAsLong())
                : Double.valueOf(LivedTime.days(value.getAsLong()));
    }

    /// @param promised the promise drawn into it, in the curve's unit; null for none
    Curve curve(Unit unit, int longest, @Nullable Integer promised, double promisedShare, boolean blocked) {
        Durations durations = in(unit);
        if (blocked || durations.size() < Tally.ENOUGH) {
            return new Curve(unit, blocked ? null : n(), List.of(), null, blocked ? Standing.BLOCKED : Standing.TOO_FEW);
        }
        Estimate estimate = durations.estimate();
        List<CurvePoint> points = new ArrayList<>();
        for (int day = 0; day <= longest; day++) {
            CurvePoint point = point(estimate, day, unit);
            if (point.atRisk() < STILL_WAITING) {
                break;
            }
            points.add(point);
        }
        CurvePoint kept = promised == null ? null : point(estimate, promised, unit);
        Promise promise = kept == null ? null : new Promise(promised, promisedShare, kept.atRisk() < STILL_WAITING ? null : kept);
        return new Curve(unit, n(), List.copyOf(points), promise, Standing.SHOWN);
    }

    private static CurvePoint point(Estimate estimate, int day, Unit unit) {
        int step = unit == Unit.WORKING_DAYS ? day : LivedTime.stepOfDay(day);
        Share share = estimate.within(step);
        return new CurvePoint(day, share.share(), share.low(), share.high(), estimate.waitingJustBefore(step));
    }
}
