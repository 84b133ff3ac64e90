package id.terang.statistics;

import id.terang.statistics.Durations.Ending;
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

/// How long something lasted, in working days and as the citizen lives it. Lived time is counted in hours begun, so that
/// "within so many days" is exact.
final class Lasting {

    /// A quantile where fewer are still waiting hangs on single cases.
    static final int STILL_WAITING = 10;

    static final int HOURS_PER_DAY = 24;
    private static final long MICROS_PER_HOUR = 3_600_000_000L;

    private final Definition definition;
    private final Durations working = new Durations();
    private final Durations hours = new Durations();
    private long reached;
    private long open;
    private long elsewhere;

    Lasting(Definition definition) {
        this.definition = definition;
    }

    static int hours(long micros) {
        return (int) Math.min(Math.ceilDiv(Math.max(0, micros), MICROS_PER_HOUR), Durations.LONGEST);
    }

    /// @param stillOpen whether an unreached case is open now, rather than ended another way
    void add(int workingDays, long micros, Ending ending, boolean stillOpen) {
        working.add(Math.max(0, workingDays), ending);
        hours.add(hours(micros), ending);
        reached += ending == Ending.REACHED ? 1 : 0;
        open += ending != Ending.REACHED && stillOpen ? 1 : 0;
        elsewhere += ending != Ending.REACHED && !stillOpen ? 1 : 0;
    }

    void add(Lasting other) {
        working.add(other.working);
        hours.add(other.hours);
        reached += other.reached;
        open += other.open;
        elsewhere += other.elsewhere;
    }

    long n() {
        return working.size();
    }

    long reached() {
        return reached;
    }

    Waiting waiting(boolean blocked) {
        return new Waiting(definition, n(), reached, open, elsewhere,
                quantiles(Unit.WORKING_DAYS, working, 1, blocked),
                quantiles(Unit.CALENDAR_DAYS, hours, HOURS_PER_DAY, blocked));
    }

    private static Quantiles quantiles(Unit unit, Durations durations, int perDay, boolean blocked) {
        Estimate estimate = durations.estimate();
        return new Quantiles(unit, quantile(estimate, 0.5, perDay, blocked),
                quantile(estimate, 0.75, perDay, blocked), quantile(estimate, 0.9, perDay, blocked));
    }

    private static Quantile quantile(Estimate estimate, double q, int perDay, boolean blocked) {
        Estimate.Quantile found = estimate.quantile(q);
        Standing standing = blocked ? Standing.BLOCKED : estimate.n() < Tally.ENOUGH ? Standing.TOO_FEW
                : found.value().isEmpty() ? Standing.NOT_YET_REACHED
                : found.atRisk() < STILL_WAITING ? Standing.TOO_FEW : Standing.SHOWN;
        return standing == Standing.SHOWN
                ? new Quantile(standing, days(found.value(), perDay), days(found.low(), perDay),
                        days(found.high(), perDay), found.atRisk())
                : new Quantile(standing, null, null, null, found.atRisk());
    }

    private static @Nullable Double days(OptionalLong value, int perDay) {
        return value.isPresent() ? (double) value.getAsLong() / perDay : null;
    }

    /// @param promised the promise drawn into it, in working days
    Curve curve(Unit unit, int longest, @Nullable Integer promised, double promisedShare, boolean blocked) {
        boolean inWorkingDays = unit == Unit.WORKING_DAYS;
        Durations durations = inWorkingDays ? working : hours;
        int perDay = inWorkingDays ? 1 : HOURS_PER_DAY;
        if (blocked || durations.size() < Tally.ENOUGH) {
            return new Curve(unit, List.of(), null, blocked ? Standing.BLOCKED : Standing.TOO_FEW);
        }
        Estimate estimate = durations.estimate();
        List<CurvePoint> points = new ArrayList<>();
        for (int day = 0; day <= longest; day++) {
            CurvePoint point = point(estimate, day, perDay);
            points.add(point);
            if (point.atRisk() < STILL_WAITING) {
                break;
            }
        }
        Promise promise = promised == null || !inWorkingDays ? null
                : new Promise(promised, promisedShare, point(estimate, promised, 1));
        return new Curve(unit, List.copyOf(points), promise, Standing.SHOWN);
    }

    private static CurvePoint point(Estimate estimate, int day, int perDay) {
        Share share = estimate.within((long) day * perDay);
        return new CurvePoint(day, share.share(), share.low(), share.high(),
                estimate.waitingJustBefore((long) day * perDay));
    }
}
