package id.terang.complaints.telling;

import id.terang.complaints.ClockView;
import id.terang.complaints.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A clock as a bar: where filing, due date, pauses and today (or the stop) lie on one line. Positions are percentages
/// of the time from the start to the later of due and stop or today.
///
/// @param run end of the part that has run
/// @param due where the due date lies; 100 unless it is over
public record ClockBar(double run, double due, List<Stretch> pauses, boolean running) {

    public record Stretch(double from, double to) {

        public String x() {
            return percent(from);
        }

        public String width() {
            return percent(to - from);
        }
    }

    /// @param now the moment of looking
    public static ClockBar of(ClockView clock, Instant now) {
        Instant end = clock.ended(now).orElse(now);
        Instant start = clock.startedAt().isAfter(end) ? end : clock.startedAt();
        Instant last = clock.dueAt().isAfter(end) ? clock.dueAt() : end;
        double whole = Math.max(1, Duration.between(start, last).toMillis());
        var pauses = new ArrayList<Stretch>();
        for (Pause pause : clock.pauses()) {
            pauses.add(stretch(start, pause.from(), pause.to(), whole));
        }
        if (clock.pausedAt() != null) {
            pauses.add(stretch(start, clock.pausedAt(), end, whole));
        }
        return new ClockBar(at(start, end, whole), at(start, clock.dueAt(), whole), List.copyOf(pauses), clock.running());
    }

    public boolean late() {
        return run > due;
    }

    /// How much of what has run was in time.
    public String runWidth() {
        return percent(Math.min(run, due));
    }

    public String runEnd() {
        return percent(run);
    }

    public String dueX() {
        return percent(due);
    }

    public String overWidth() {
        return percent(Math.max(0, run - due));
    }

    private static Stretch stretch(Instant start, Instant from, Instant to, double whole) {
        return new Stretch(at(start, from, whole), at(start, to, whole));
    }

    private static double at(Instant start, Instant moment, double whole) {
        return Math.clamp(100 * Duration.between(start, moment).toMillis() / whole, 0, 100);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f%%", value);
    }
}
