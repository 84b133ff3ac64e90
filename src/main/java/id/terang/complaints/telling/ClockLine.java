package id.terang.complaints.telling;

import java.time.LocalDate;
import java.util.List;

/// A clock in words and as a bar, as every page shows it.
///
/// @param line the glance: what is left, or how it ended
/// @param lived wall-clock time, beside the working time of the line
/// @param why how the due date was counted, in one sentence
/// @param days the same day by day, neighbours alike in one line
/// @param versions which policy and calendar were used
public record ClockLine(String name, Tone tone, String line, String lived, LocalDate from, LocalDate due, ClockBar bar, String why,
                        List<Days> days, String versions) {

    /// The same under another name.
    ClockLine named(String other) {
        return new ClockLine(other, tone, line, lived, from, due, bar, why, days, versions);
    }

    /// @param numbers of the working days, `1` or `2–5`; empty where they do not count
    /// @param css modifier of the class `days__day`
    public record Days(String dates, String numbers, String css, String why) { }
}
