package id.terang.statistics;

import id.terang.jurisdiction.WorkingCalendar;
import id.terang.statistics.Durations.Ending;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One walk over all cases that counts everything a sheet needs. What a case *is* (service, area, kind) is what it is
/// at the end; what flowed is counted with what it was then.
final class Sweep {

    private static final int NOWHERE = -1;

    private final FactColumns facts;
    private final Scope scope;
    private final long asOf;
    private final int[] workingDayNow;

    final Tally all = new Tally();
    final Tally[] agencies;
    final Tally[] services;
    final Tally[] months;
    final Map<Integer, Integer> promises = new HashMap<>();
    long imported;
    long firstResponseUnknown;
    long withoutPromise;

    // The case at hand
    private int first;
    private int last;
    private int decided;
    private int respondedBy;
    private long respondedAt;
    private int respondedWorkingDay;
    private int resolve;
    private int paused;
    private boolean firstResponseKnown;

    /// Which cases, and which cell each belongs to.
    ///
    /// @param inAgency by agency id, null for all; likewise service and area
    /// @param agencyCell by agency id, the row it is counted in, or -1
    /// @param monthStarts first day of each month of the period, and the day after the period
    record Scope(boolean @Nullable [] inAgency, boolean @Nullable [] inService, boolean @Nullable [] inArea, int kind,
            int channel, int from, int to, int[] agencyCell, int agencyCells, int[] serviceCell, int serviceCells,
            int[] monthStarts) {
    }

    Sweep(FactReplica.View view, Scope scope, Instant asOf) {
        this.facts = view.columns();
        this.scope = scope;
        this.asOf = FactReplica.micros(asOf);
        List<WorkingCalendar> calendars = view.calendars();
        workingDayNow = calendars.stream().mapToInt(c -> FactReplica.workingDay(this.asOf, c)).toArray();
        agencies = tallies(scope.agencyCells());
        services = tallies(scope.serviceCells());
        months = tallies(scope.monthStarts().length - 1);
    }

    private static Tally[] tallies(int n) {
        Tally[] made = new Tally[n];
        for (int i = 0; i < n; i++) {
            made[i] = new Tally();
        }
        return made;
    }

    Sweep run() {
        for (int row = 0; row < facts.cases; row++) {
            boolean wanted = facts.live[row] && (scope.channel() < 0 || facts.channel[row] == scope.channel());
            if (wanted && meet(row)) {
                flows();
                journeys(row);
                promises(row);
            }
        }
        return this;
    }

    /// Looks at a case up to `asOf`; says whether there is anything of it by then.
    private boolean meet(int row) {
        first = facts.firstSpan[row];
        last = first + facts.spanCount[row] - 1;
        while (last >= first && facts.from[last] > asOf) {
            last--;
        }
        decided = NOWHERE;
        for (int s = first; s <= last && decided < 0; s++) {
            decided = facts.decided(s) ? s : NOWHERE;
        }
        firstResponseKnown = false;
        respondedAt = FactColumns.NEVER;
        respondedBy = NOWHERE;
        resolve = NOWHERE;
        paused = 0;
        for (int c = facts.firstClock[row]; c < facts.firstClock[row] + facts.clockCount[row]; c++) {
            if (facts.type[c] == FactColumns.FIRST_RESPONSE) {
                firstResponseKnown = true;
                boolean own = (facts.flags[c] & FactColumns.BY_SURVIVOR) == 0;
                if (own && facts.stop[c] <= asOf) {
                    respondedAt = facts.stop[c];
                    respondedWorkingDay = facts.stopWorkingDay[c];
                    respondedBy = c;
                }
            } else if (resolve < 0) {
                resolve = c;
                paused = facts.pausedDays[c];
            }
        }
        return last >= first;
    }

    // ---- what flowed ----

    private void flows() {
        int wasAll = NOWHERE;
        int wasAgency = NOWHERE;
        int wasService = NOWHERE;
        for (int s = first; s <= last; s++) {
            boolean pending = facts.pending(s) && matches(s) && inAgency(facts.holder[s]);
            int isAll = pending ? 0 : NOWHERE;
            int isAgency = pending ? cell(scope.agencyCell(), facts.holder[s]) : NOWHERE;
            int isService = pending ? cell(scope.serviceCell(), facts.service[s]) : NOWHERE;
            int day = facts.day[s];
            int until = s < last ? facts.day[s + 1] : Integer.MAX_VALUE;
            if (pending) {
                stock(all, day, until, scope.from(), scope.to() + 1);
                stockByMonth(day, until);
                if (isAgency >= 0) {
                    stock(agencies[isAgency], day, until, scope.from(), scope.to() + 1);
                }
                if (isService >= 0) {
                    stock(services[isService], day, until, scope.from(), scope.to() + 1);
                }
            }
            if (day >= scope.from() && day <= scope.to()) {
                if (isAll != wasAll) {
                    turn(wasAll < 0 ? null : all, isAll < 0 ? null : all, s);
                    Tally month = months[month(day)];
                    turn(wasAll < 0 ? null : month, isAll < 0 ? null : month, s);
                }
                if (isAgency != wasAgency) {
                    turn(tally(agencies, wasAgency), tally(agencies, isAgency), s);
                }
                if (isService != wasService) {
                    turn(tally(services, wasService), tally(services, isService), s);
                }
            }
            wasAll = isAll;
            wasAgency = isAgency;
            wasService = isService;
        }
    }

    private static @Nullable Tally tally(Tally[] tallies, int cell) {
        return cell < 0 ? null : tallies[cell];
    }

    /// A case left one cell's pending cases, entered another's, or both.
    private void turn(@Nullable Tally left, @Nullable Tally entered, int s) {
        if (left != null) {
            byte state = facts.state[s];
            if (facts.pending(s)) {
                left.movedOut++;
            } else if (facts.enteredBy[s] == FactColumns.APPEAL_DISMISSED) {
                left.dismissed++;
            } else if (state == FactColumns.ANSWERED) {
                left.answered++;
            } else if (facts.reason[s] == FactColumns.WITHDRAWN) {
                left.withdrawn++;
            } else if (facts.reason[s] == FactColumns.DUPLICATE) {
                left.merged++;
            } else {
                left.refused++;
            }
        }
        if (entered != null) {
            if (s == first) {
                entered.filed++;
            } else if (facts.pending(s - 1)) {
                entered.movedIn++;
            } else {
                entered.returned++;
            }
        }
    }

    /// Pending at the start of day `start` and at the start of day `end`: counted from where the case stood, not from
    /// what moved, so that the two check each other.
    private static void stock(Tally tally, int day, int until, int start, int end) {
        tally.pendingStart += day < start && until >= start ? 1 : 0;
        tally.pendingEnd += day < end && until >= end ? 1 : 0;
    }

    private void stockByMonth(int day, int until) {
        int[] starts = scope.monthStarts();
        for (int m = 0; m < months.length; m++) {
            stock(months[m], day, until, starts[m], starts[m + 1]);
        }
    }

    // ---- how long it took ----

    private void journeys(int row) {
        if (!matches(last)) {
            return;
        }
        int ofService = cell(scope.serviceCell(), facts.service[last]);
        if (scope.inAgency() == null) {
            if (inPeriod(facts.day[first])) {
                imported += facts.imported[row] ? 1 : 0;
                firstResponseUnknown += firstResponseKnown ? 0 : 1;
                promised();
                Tally month = months[month(facts.day[first])];
                journey(row, first, last + 1, all, month, tally(services, ofService));
            }
        } else {
            int arrived = NOWHERE;
            boolean done = false;
            for (int s = first; s <= last + 1 && !done; s++) {
                boolean here = s <= last && inAgency(facts.holder[s]);
                if (here && arrived < 0) {
                    arrived = s;
                } else if (!here && arrived >= 0) {
                    if (inPeriod(facts.day[arrived])) {
                        imported += facts.imported[row] ? 1 : 0;
                        firstResponseUnknown += firstResponseKnown ? 0 : 1;
                        promised();
                        Tally month = months[month(facts.day[arrived])];
                        journey(row, arrived, s, all, month, tally(services, ofService));
                    }
                    done = true;
                }
            }
        }
        byAgency(row);
    }

    /// One journey per agency cell that the case came to, from its first arrival there until it left.
    private void byAgency(int row) {
        int s = first;
        while (s <= last) {
            int cell = cell(scope.agencyCell(), facts.holder[s]);
            int end = s + 1;
            while (end <= last && cell(scope.agencyCell(), facts.holder[end]) == cell) {
                end++;
            }
            if (cell >= 0 && inPeriod(facts.day[s]) && !cameBefore(cell, s)) {
                journey(row, s, end, agencies[cell], null, null);
            }
            s = end;
        }
    }

    private boolean cameBefore(int cell, int s) {
        for (int before = first; before < s; before++) {
            if (cell(scope.agencyCell(), facts.holder[before]) == cell) {
                return true;
            }
        }
        return false;
    }

    /// From span `from` to before span `end` (one past the last span: never left).
    private void journey(int row, int from, int end, Tally a, @Nullable Tally b, @Nullable Tally c) {
        boolean left = end <= last;
        int now = workingDayNow[facts.calendar[row]];
        long start = facts.from[from];
        int startDay = facts.workingDay[from];
        boolean closed = !left && facts.state[last] == FactColumns.CLOSED;
        Ending otherwise = left ? Ending.COMPETING : Ending.OPEN;
        long ended = left ? facts.from[end] : closed ? facts.from[last] : asOf;
        int endedDay = left ? facts.workingDay[end] : closed ? facts.workingDay[last] : now;
        if (decided < 0 || decided > from) {
            boolean reached = decided >= 0 && decided < end;
            int standing = !reached && !left && !closed && resolve >= 0
                    && (facts.flags[resolve] & FactColumns.PAUSED) != 0 ? now - facts.pausedSince[resolve] : 0;
            int days = (reached ? facts.workingDay[decided] : endedDay) - startDay - paused - Math.max(0, standing);
            long micros = (reached ? facts.from[decided] : ended) - start;
            add(a, b, c, true, days, micros, reached ? Ending.REACHED : otherwise, !left && !closed);
        }
        if (firstResponseKnown && (respondedAt > start || from == first)) {
            boolean reached = respondedBy >= 0 && (!left || respondedAt <= ended);
            int days = (reached ? respondedWorkingDay : endedDay) - startDay;
            add(a, b, c, false, days, (reached ? respondedAt : ended) - start, reached ? Ending.REACHED : otherwise,
                    !left && !closed);
        }
    }

    private static void add(Tally a, @Nullable Tally b, @Nullable Tally c, boolean decision, int days, long micros,
            Ending ending, boolean open) {
        (decision ? a.decision : a.firstResponse).add(days, micros, ending, open);
        if (b != null) {
            (decision ? b.decision : b.firstResponse).add(days, micros, ending, open);
        }
        if (c != null) {
            (decision ? c.decision : c.firstResponse).add(days, micros, ending, open);
        }
    }

    private void promised() {
        if (resolve < 0) {
            withoutPromise++;
        } else {
            promises.merge((int) facts.days[resolve], 1, Integer::sum);
        }
    }

    // ---- promises kept ----

    private void promises(int row) {
        if (!matches(last)) {
            return;
        }
        int standing = NOWHERE;
        int end = facts.firstClock[row] + facts.clockCount[row];
        for (int c = facts.firstClock[row]; c < end; c++) {
            if (facts.type[c] == FactColumns.FIRST_RESPONSE) {
                promise(c, 0);
            } else {
                if (facts.round[c] == 1) {
                    promise(c, 1);
                }
                standing = inPeriod(facts.dueDay[c]) ? c : standing;
            }
        }
        if (standing >= 0) {
            promise(standing, 2);
        }
    }

    private void promise(int c, int which) {
        int charged = facts.chargedTo[c];
        if (!inPeriod(facts.dueDay[c]) || !inAgency(charged)) {
            return;
        }
        keep(all.kept[which], c);
        keep(months[month(facts.dueDay[c])].kept[which], c);
        Tally agency = tally(agencies, cell(scope.agencyCell(), charged));
        if (agency != null) {
            keep(agency.kept[which], c);
        }
        Tally service = tally(services, cell(scope.serviceCell(), facts.service[last]));
        if (service != null) {
            keep(service.kept[which], c);
        }
    }

    private void keep(Tally.Kept kept, int c) {
        boolean stopped = facts.stop[c] <= asOf;
        if ((facts.flags[c] & FactColumns.VOID) != 0) {
            kept.voided++;
        } else if (facts.due[c] > asOf) {
            kept.notYetDue++;
        } else if (stopped && facts.stop[c] <= facts.due[c]) {
            kept.inTime++;
        } else if (!stopped && (facts.flags[c] & FactColumns.PAUSED) != 0) {
            kept.paused++;
        } else {
            kept.late++;
        }
    }

    // ---- which cases ----

    private boolean matches(int span) {
        return (scope.inService() == null || in(scope.inService(), facts.service[span]))
                && (scope.inArea() == null || in(scope.inArea(), facts.area[span]))
                && (scope.kind() < 0 || facts.kind[span] == scope.kind());
    }

    private boolean inAgency(int agency) {
        return scope.inAgency() == null || in(scope.inAgency(), agency);
    }

    private boolean inPeriod(int day) {
        return day >= scope.from() && day <= scope.to();
    }

    private int month(int day) {
        int month = months.length - 1;
        while (month > 0 && scope.monthStarts()[month] > day) {
            month--;
        }
        return month;
    }

    private static boolean in(boolean[] set, int id) {
        return id < set.length && set[id];
    }

    private static int cell(int[] cells, int id) {
        return id < cells.length ? cells[id] : NOWHERE;
    }

    /// The first day of a period's month and the day after it, as epoch days.
    static int[] monthStarts(LocalDate from, LocalDate to) {
        return Stream.concat(
                from.withDayOfMonth(1).datesUntil(to.plusDays(1), Period.ofMonths(1))
                        .map(first -> first.isBefore(from) ? from : first),
                Stream.of(to.plusDays(1))).mapToInt(day -> (int) day.toEpochDay()).toArray();
    }
}
