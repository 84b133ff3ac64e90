package id.terang.statistics.counting;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What flowed in and out of the pending cases of each cell, counted with what a case was at the time.
final class FlowCount {

    private static final int KINDS_OF_CELLS = 4;

    private final Cells cells;
    private final Scope scope;
    private final @Nullable Tally[] was = new Tally[KINDS_OF_CELLS];
    private final @Nullable Tally[] is = new Tally[KINDS_OF_CELLS];
    /// How many more cases are pending when a month begins than when the one before began. The last is the day after the period.
    private final long[] more;

    FlowCount(Cells cells) {
        this.cells = cells;
        this.scope = cells.scope;
        more = new long[scope.months().count() + 2];
    }

    void count(OneCase one) {
        FactColumns facts = one.facts;
        Arrays.fill(was, null);
        int since = 0;
        for (int s = one.first; s <= one.last; s++) {
            if (s > one.first && facts.spans.alike(s - 1, s)) {
                continue;
            }
            boolean pending = facts.spans.pending(s) && scope.matches(facts.spans, s) && scope.inAgency(facts.spans.holder(s));
            is[0] = pending ? cells.all : null;
            is[1] = pending ? cells.agency(facts.spans.holder(s)) : null;
            is[2] = pending ? cells.service(facts.spans.service(s)) : null;
            is[3] = pending ? cells.area(facts.spans.area(s)) : null;
            int day = facts.spans.day(s);
            if (was[0] != null) {
                stock(since, day);
            }
            since = day;
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
        if (was[0] != null) {
            stock(since, Integer.MAX_VALUE);
        }
    }

    /// A case left one cell's pending cases, entered another's, or both.
    private static void turn(@Nullable Tally left, @Nullable Tally entered, OneCase one, int s) {
        FactColumns facts = one.facts;
        if (left != null) {
            int state = facts.spans.state(s);
            if (facts.spans.pending(s)) {
                left.movedOut++;
            } else if (facts.spans.enteredBy(s) == Spans.APPEAL_DISMISSED) {
                left.dismissed++;
            } else if (state == Spans.ANSWERED) {
                left.answered++;
            } else if (facts.spans.reason(s) == Spans.WITHDRAWN) {
                left.withdrawn++;
            } else if (facts.spans.reason(s) == Spans.DUPLICATE) {
                left.merged++;
            } else {
                left.refused++;
            }
        }
        if (entered != null) {
            if (s == one.first) {
                entered.filed++;
            } else if (facts.spans.pending(s - 1)) {
                entered.movedIn++;
            } else {
                entered.returned++;
            }
        }
    }

    /// Counted from where the case stood, not from what moved, so that the two check each other.
    private void stock(int day, int until) {
        int months = scope.months().count();
        int first = scope.beginsAfter(day);
        int last = until > scope.to() ? months : until < scope.from() ? Scope.NOWHERE : scope.month(until);
        if (first > last) {
            return;
        }
        more[first]++;
        more[last + 1]--;
        boolean atStart = first == 0;
        boolean atEnd = last == months;
        for (int i = 0; i < KINDS_OF_CELLS && (atStart || atEnd); i++) {
            Tally tally = was[i];
            if (tally != null) {
                tally.pendingStart += atStart ? 1 : 0;
                tally.pendingEnd += atEnd ? 1 : 0;
            }
        }
    }

    /// To be told when all cases have been counted.
    void complete() {
        long pending = 0;
        for (int month = 0; month <= cells.months.length; month++) {
            pending += more[month];
            if (month < cells.months.length) {
                cells.months[month].pendingStart += pending;
            }
            if (month > 0) {
                cells.months[month - 1].pendingEnd += pending;
            }
        }
    }
}
