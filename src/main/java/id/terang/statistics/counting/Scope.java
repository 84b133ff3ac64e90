package id.terang.statistics.counting;

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
/// @param kind ordinal, -1 for all; likewise channel and outcome
/// @param from epoch day; likewise to, inclusive
/// @param firstHolders rows of the agencies where cases were filed, whoever has them since
/// @param months of the period
public record Scope(boolean @Nullable [] inAgency, boolean @Nullable [] inService, boolean @Nullable [] inArea, int kind, int channel,
        int outcome, int from, int to, Rows agencies, Rows services, Rows areas, Rows firstHolders, Months months) {

    static final int NOWHERE = -1;

    /// The rows of one table.
    ///
    /// @param rowOf by id, {@link #NOWHERE} for what is in none
    public record Rows(int[] rowOf, int count) {

        /// One row for each set of ids.
        public static Rows of(List<? extends Collection<Long>> sets) {
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

    public static boolean @Nullable [] set(@Nullable Collection<Long> ids) {
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

    /// The months of a period.
    ///
    /// @param starts the first epoch day of each, and the day after the period
    /// @param of the month of each day of the period
    public record Months(int[] starts, short[] of) {

        public static Months of(LocalDate from, LocalDate to) {
            int[] starts = Stream.concat(
                    from.withDayOfMonth(1).datesUntil(to.plusDays(1), Period.ofMonths(1))
                            .map(first -> first.isBefore(from) ? from : first),
                    Stream.of(to.plusDays(1))).mapToInt(day -> (int) day.toEpochDay()).toArray();
            short[] of = new short[starts[starts.length - 1] - starts[0]];
            for (int month = 0; month < starts.length - 1; month++) {
                Arrays.fill(of, starts[month] - starts[0], starts[month + 1] - starts[0], (short) month);
            }
            return new Months(starts, of);
        }

        int count() {
            return starts.length - 1;
        }

        /// Whether all days of a month are in the period.
        boolean whole(int month) {
            return LocalDate.ofEpochDay(starts[month]).getDayOfMonth() == 1 && LocalDate.ofEpochDay(starts[month + 1]).getDayOfMonth() == 1;
        }
    }

    /// Whether all cases of an agency are asked for, and not some of them.
    boolean uncut() {
        return inService == null && inArea == null && kind < 0 && channel < 0 && outcome < 0;
    }

    /// Whether service, area and kind of a span are asked for.
    boolean matches(Spans spans, int span) {
        return in(inService, spans.service(span)) && in(inArea, spans.area(span)) && (kind < 0 || spans.kind(span) == kind);
    }

    /// Whether a case that always had these may match; {@link FactColumns#VARIES} for what it did not always have.
    boolean mayMatch(int service, int area, int kindOf) {
        return (service < 0 || in(inService, service)) & (area < 0 || in(inArea, area)) & (kind < 0 | kindOf < 0 | kindOf == kind);
    }

    /// The agencies whose cases are in any figure, as in {@link FactColumns#agencies}: those asked for, and those of the rows.
    long agencyBits() {
        if (inAgency == null) {
            return -1L;
        }
        long bits = 0;
        for (int agency = 0; agency < inAgency.length; agency++) {
            bits |= inAgency[agency] ? FactColumns.bit(agency) : 0;
        }
        for (int agency = 0; agency < agencies.rowOf.length; agency++) {
            bits |= agencies.of(agency) >= 0 ? FactColumns.bit(agency) : 0;
        }
        return bits;
    }

    /// The first span of a case in the chosen agency.
    int arrival(OneCase one) {
        int s = one.first;
        while (s <= one.last && !inAgency(one.facts.spans.holder(s))) {
            s++;
        }
        return s <= one.last ? s : NOWHERE;
    }

    /// Whether a case was in a row of the agencies before a span of it.
    boolean cameBefore(OneCase one, int row, int span) {
        for (int before = one.first; before < span; before++) {
            if (agencies.of(one.facts.spans.holder(before)) == row) {
                return true;
            }
        }
        return false;
    }

    boolean everyAgency() {
        return inAgency == null;
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
        return months.of()[day - from];
    }

    /// The first month that begins after a day; the number of months for the day after the period, one more for never.
    int beginsAfter(int day) {
        return day < from ? 0 : day > to ? months.starts().length : month(day) + 1;
    }
}
