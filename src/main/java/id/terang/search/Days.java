package id.terang.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/// A day, a month or a year as it is typed: `2026-03-15`, `2026-03`, `2026`.
///
/// @param last the same day as the first, or the last of the month or year
record Days(LocalDate first, LocalDate last) {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;

    /// Empty for anything else, and for days that no calendar has.
    static Optional<Days> read(String typed) {
        try {
            return Optional.of(switch (typed.length()) {
                case 4 -> year(typed);
                case 7 -> month(YearMonth.parse(typed));
                default -> day(LocalDate.parse(typed));
            }).filter(days -> days.first.getYear() >= EARLIEST_YEAR && days.last.getYear() <= LATEST_YEAR);
        } catch (DateTimeException | NumberFormatException impossible) {
            return Optional.empty();
        }
    }

    private static Days year(String typed) {
        int year = Integer.parseInt(typed);
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Days month(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    private static Days day(LocalDate day) {
        return new Days(day, day);
    }

    long begin(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /// Its last millisecond.
    long end(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli() - 1;
    }
}
