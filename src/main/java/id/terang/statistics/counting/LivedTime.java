package id.terang.statistics.counting;

import id.terang.statistics.Durations;

/// Time as the citizen lives it, in steps that can be counted: hours begun for sixty days, then days begun. So "within
/// so many days" is exact, quantiles are to the hour where hours matter, and years fit into a few thousand steps.
final class LivedTime {

    private static final int HOURS_PER_DAY = 24;
    private static final long MICROS_PER_HOUR = 3_600_000_000L;
    private static final int DAYS_IN_HOURS = 60;
    private static final int FINE = DAYS_IN_HOURS * HOURS_PER_DAY;

    private LivedTime() { }

    static int step(long micros) {
        long hours = Math.ceilDiv(Math.max(0, micros), MICROS_PER_HOUR);
        return hours <= FINE ? (int) hours
                : (int) Math.min(FINE + Math.ceilDiv(hours - FINE, HOURS_PER_DAY), Durations.LONGEST);
    }

    /// How old something is that still waits, in whole hours, then whole days: an age is what has passed, not what has begun.
    static int age(long micros) {
        long hours = Math.max(0, micros) / MICROS_PER_HOUR;
        return hours <= FINE ? (int) hours : (int) Math.min(FINE + (hours - FINE) / HOURS_PER_DAY, Durations.LONGEST);
    }

    /// The last step that is within so many days.
    static int stepOfDay(int days) {
        return days <= DAYS_IN_HOURS ? days * HOURS_PER_DAY : FINE + days - DAYS_IN_HOURS;
    }

    static double days(long step) {
        return step <= FINE ? (double) step / HOURS_PER_DAY : DAYS_IN_HOURS + step - FINE;
    }
}
