package id.terang.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a due date was counted, day by day, from the day of filing to the due day.
///
/// @param days without gaps, oldest first
public record Explanation(List<CountedDay> days) {

    public Explanation {
        days = List.copyOf(days);
    }

    /// One day of the count.
    ///
    /// @param number working days counted up to and including this day; 0 up to the day of receipt
    /// @param name   of the holiday, also where it fell on a weekend and so cost nothing
    public record CountedDay(LocalDate date, int number, Kind kind, @Nullable String name) {

        /// Why a day counts or does not. AFTER_CLOSING: a working day on which the case came too late to be received.
        public enum Kind {
            AFTER_CLOSING, RECEIPT, COUNTED, WEEKEND, HOLIDAY, PAUSE
        }
    }
}
