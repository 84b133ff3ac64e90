package id.terang.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What flowed in and out of the pending cases of each cell, counted with what a case was at the time.
final class FlowCount {

    private static final int KINDS_OF_CELLS = 4;

    private final Cells cells;
    private final Scope scope;
    private final @Nullable Tally[] was = new Tally[KINDS_OF_CELLS];
    private final @Nullable Tally[] is = new Tally[KINDS_OF_CELLS];

    FlowCount(Cells cells) {
        this.cells = cells;
        this.scope = cells.scope;
    }

    void count(OneCase one) {
        FactColumns facts = one.facts;
        Arrays.fill(was, null);
        for (int s = one.first; s <= one.last; s++) {
            boolean pending = facts.pending(s) && scope.matches(facts, s) && scope.inAgency(facts.holder[s]);
            is[0] = pending ? cells.all : null;
            is[1] = pending ? cells.agency(facts.holder[s]) : null;
            is[2] = pending ? cells.service(facts.service[s]) : null;
            is[3] = pending ? cells.area(facts.area[s]) : null;
            int day = facts.day[s];
            if (pending) {
                stock(day, s < one.last ? facts.day[s + 1] : Integer.MAX_VALUE);
            }
            if (scope.inPeriod(day)) {
                if (is[0] != was[0]) {
                    Tally month = cells.month(day);
                    turn(was[0] == null ? null : month, is[0] == null ? null : month, one, s);
                }
                for (int i = 0; i < KINDS_OF_CELLS; i++) {
                    if (is[i] != was[i]) {
                        turn(was[i], is[i], one, s);
                    }
                }
            }
            System.arraycopy(is, 0, was, 0, KINDS_OF_CELLS);
        }
    }

    /// A case left one cell's pending cases, entered another's, or both.
    private static void turn(@Nullable Tally left, @Nullable Tally entered, OneCase one, int s) {
        FactColumns facts = one.facts;
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
            if (s == one.first) {
                entered.filed++;
            } else if (facts.pending(s - 1)) {
                entered.movedIn++;
            } else {
                entered.returned++;
            }
        }
    }

    /// Counted from where the case stood, not from what moved, so that the two check each other.
    private void stock(int day, int until) {
        for (Tally tally : is) {
            if (tally != null) {
                stock(tally, day, until, scope.from(), scope.to() + 1);
            }
        }
        int[] starts = scope.monthStarts();
        for (int m = scope.beginsAfter(day); m < starts.length && starts[m] <= until; m++) {
            if (m < cells.months.length) {
                cells.months[m].pendingStart++;
            }
            if (m > 0) {
                cells.months[m - 1].pendingEnd++;
            }
        }
    }

    /// Pending at the start of day `start` and at the start of day `end`.
    private static void stock(Tally tally, int day, int until, int start, int end) {
        tally.pendingStart += day < start && until >= start ? 1 : 0;
        tally.pendingEnd += day < end && until >= end ? 1 : 0;
    }
}
