package id.terang.statistics;

import id.terang.statistics.Durations.Ending;
import id.terang.statistics.Estimate.Share;
import id.terang.statistics.FigureSheet.Curve;
import id.terang.statistics.FigureSheet.CurvePoint;
import id.terang.statistics.FigureSheet.OnTime;
import id.terang.statistics.FigureSheet.Promise;
import id.terang.statistics.FigureSheet.Quantile;
import id.terang.statistics.FigureSheet.Quantiles;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.FigureSheet.Unit;
import id.terang.statistics.FigureSheet.Volume;
import id.terang.statistics.FigureSheet.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What is counted for one cell, and the figures that come of it.
final class Tally {

    /// Fewer cases than this say nothing (domain.md §4).
    static final int ENOUGH = 20;

    /// A quantile where fewer are still waiting hangs on single cases.
    static final int STILL_WAITING = 10;

    private static final double MICROS_PER_DAY = 86_400e6;

    long pendingStart;
    long filed;
    long returned;
    long movedIn;
    long answered;
    long refused;
    long withdrawn;
    long merged;
    long dismissed;
    long movedOut;
    long pendingEnd;

    final Lasting firstResponse = new Lasting(Definition.FIRST_RESPONSE);
    final Lasting decision = new Lasting(Definition.DECISION);
    final Kept[] kept = {new Kept(Definition.ON_TIME_FIRST_RESPONSE), new Kept(Definition.ON_TIME_FIRST_ANSWER),
        new Kept(Definition.ON_TIME_STANDING_ANSWER)};

    Volume volume() {
        return new Volume(pendingStart, filed, returned, movedIn, answered, refused, withdrawn, merged, dismissed,
                movedOut, pendingEnd);
    }

    /// How long something lasted, in both units.
    static final class Lasting {

        private final Definition definition;
        private final Durations working = new Durations();
        private final Durations calendar = new Durations();
        private long reached;
        private long open;
        private long elsewhere;

        Lasting(Definition definition) {
            this.definition = definition;
        }

        /// @param stillOpen whether an unreached case is open now, rather than ended another way
        void add(int workingDays, long micros, Ending ending, boolean stillOpen) {
            working.add(Math.max(0, workingDays), ending);
            calendar.add(Math.max(0, micros), ending);
            reached += ending == Ending.REACHED ? 1 : 0;
            open += ending != Ending.REACHED && stillOpen ? 1 : 0;
            elsewhere += ending != Ending.REACHED && !stillOpen ? 1 : 0;
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
                    quantiles(Unit.CALENDAR_DAYS, calendar, MICROS_PER_DAY, blocked));
        }

        private static Quantiles quantiles(Unit unit, Durations durations, double perDay, boolean blocked) {
            Estimate estimate = durations.estimate();
            return new Quantiles(unit, quantile(estimate, 0.5, perDay, blocked),
                    quantile(estimate, 0.75, perDay, blocked), quantile(estimate, 0.9, perDay, blocked));
        }

        private static Quantile quantile(Estimate estimate, double q, double perDay, boolean blocked) {
            Estimate.Quantile found = estimate.quantile(q);
            Standing standing = blocked ? Standing.BLOCKED : estimate.n() < ENOUGH ? Standing.TOO_FEW
                    : found.value().isEmpty() ? Standing.NOT_YET_REACHED
                    : found.atRisk() < STILL_WAITING ? Standing.TOO_FEW : Standing.SHOWN;
            return standing == Standing.SHOWN
                    ? new Quantile(standing, days(found.value(), perDay), days(found.low(), perDay),
                            days(found.high(), perDay), found.atRisk())
                    : new Quantile(standing, null, null, null, found.atRisk());
        }

        private static @Nullable Double days(OptionalLong value, double perDay) {
            return value.isPresent() ? value.getAsLong() / perDay : null;
        }

        /// @param promised the promise drawn into it, in working days
        Curve curve(Unit unit, int longest, @Nullable Integer promised, double promisedShare, boolean blocked) {
            boolean inWorkingDays = unit == Unit.WORKING_DAYS;
            Durations durations = inWorkingDays ? working : calendar;
            double perDay = inWorkingDays ? 1 : MICROS_PER_DAY;
            if (blocked || durations.size() < ENOUGH) {
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

        private static CurvePoint point(Estimate estimate, int day, double perDay) {
            Share share = estimate.within((long) (day * perDay));
            return new CurvePoint(day, share.share(), share.low(), share.high(),
                    estimate.waitingJustBefore((long) (day * perDay)));
        }
    }

    /// Promises kept or not.
    static final class Kept {

        private final Definition definition;
        long inTime;
        long late;
        long paused;
        long notYetDue;
        long voided;

        Kept(Definition definition) {
            this.definition = definition;
        }

        OnTime onTime() {
            long due = inTime + late;
            if (due < ENOUGH) {
                return new OnTime(definition, due, inTime, late, paused, notYetDue, Standing.TOO_FEW, null, null, null);
            }
            Wilson interval = Wilson.of(inTime, due);
            return new OnTime(definition, due, inTime, late, paused, notYetDue, Standing.SHOWN, interval.share(),
                    interval.low(), interval.high());
        }
    }
}
