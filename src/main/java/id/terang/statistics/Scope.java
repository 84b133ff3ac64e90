package id.terang.statistics;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which cases are counted, and in which row of each table.
///
/// @param inAgency by agency id, null for all; likewise service and area
/// @param kind ordinal, -1 for all; likewise channel
/// @param from epoch day; likewise to, inclusive
/// @param monthStarts first day of each month of the period, and the day after the period
record Scope(boolean @Nullable [] inAgency, boolean @Nullable [] inService, boolean @Nullable [] inArea, int kind, int channel,
        int from, int to, Rows agencies, Rows services, Rows areas, int[] monthStarts) {

    static final int NOWHERE = -1;

    /// The rows of one table.
    ///
    /// @param rowOf by id, {@link #NOWHERE} for what is in none
    record Rows(int[] rowOf, int count) {

        /// One row for each set of ids.
        static Rows of(List<? extends Collection<Long>> sets) {
            int[] rowOf = new int[sets.stream().mapToInt(Scope::size).max().orElse(0)];
            Arrays.fill(rowOf, NOWHERE);
            for (int row = 0; row < sets.size(); row++) {
                for (long id : sets.get(row)) {
                    rowOf[Math.toIntExact(id)] = row;
                }
            }
            return new Rows(rowOf, sets.size());
        }

        int of(int id) {
            return id < rowOf.length ? rowOf[id] : NOWHERE;
        }
    }

    static boolean @Nullable [] set(@Nullable Collection<Long> ids) {
        if (ids == null) {
            return null;
        }
        boolean[] set = new boolean[size(ids)];
        ids.forEach(id -> set[Math.toIntExact(id)] = true);
        return set;
    }

    private static int size(Collection<Long> ids) {
        return Math.toIntExact(ids.stream().mapToLong(Long::longValue).max().orElse(-1) + 1);
    }

    /// The first day of a period's months and the day after it, as epoch days.
    static int[] monthStarts(LocalDate from, LocalDate to) {
        return Stream.concat(
                from.withDayOfMonth(1).datesUntil(to.plusDays(1), Period.ofMonths(1))
                        .map(first -> first.isBefore(from) ? from : first),
                Stream.of(to.plusDays(1))).mapToInt(day -> (int) day.toEpochDay()).toArray();
    }

    /// Whether service, area and kind of a span are asked for.
    boolean matches(FactColumns facts, int span) {
        return in(inService, facts.service[span]) && in(inArea, facts.area[span]) && (kind < 0 || facts.kind[span] == kind);
    }

    boolean inAgency(int agency) {
        return in(inAgency, agency);
    }

    private static boolean in(boolean @Nullable [] set, int id) {
        return set == null || id < set.length && set[id];
    }

    boolean inPeriod(int day) {
        return day >= from && day <= to;
    }

    /// The month of a day of the period.
    int month(int day) {
        // Months have 28 days or more, but for the first of the period: the guess is never too low.
        int month = Math.min((day - from) / 28 + 1, monthStarts.length - 2);
        while (month > 0 && monthStarts[month] > day) {
            month--;
        }
        return month;
    }

    /// The first month that begins after a day; the number of months for the day after the period, one more for never.
    int beginsAfter(int day) {
        return day < from ? 0 : day > to ? monthStarts.length : month(day) + 1;
    }
}
