package id.terang.statistics.counting;

import org.jspecify.annotations.Nullable;

/// What flowed in and out of the pending cases of each cell, counted with what a case was at the time.
final class FlowCount {

    private final Cells cells;
    private final Scope scope;
    /// How many more cases are pending when a month begins than when the one before began. The last is the day after the period.
    private final long[] more;

    FlowCount(Cells cells) {
        this.cells = cells;
        this.scope = cells.scope;
        more = new long[scope.months().count() + 2];
    }

    /// Where it was and where it is are kept in variables of their own: a reference that is stored in a list costs more than
    /// all that is counted.
    void count(OneCase one) {
        Spans spans = one.facts.spans;
        Tally firstHolder = cells.firstHolder(one);
        boolean was = false;
        Tally wasAt = null;
        Tally wasAgency = null;
        Tally wasService = null;
        Tally wasArea = null;
        int since = 0;
        for (int s = one.first; s <= one.last; s++) {
            if (s > one.first && spans.alike(s - 1, s)) {
                continue;
            }
            boolean somewhere = spans.pending(s) && scope.matches(spans, s);
            boolean is = somewhere && scope.inAgency(spans.holder(s));
            // Where it was filed it is counted wherever it went since.
            Tally at = somewhere ? firstHolder : null;
            Tally agency = is ? cells.agency(spans.holder(s)) : null;
            Tally service = is ? cells.service(spans.service(s)) : null;
            Tally area = is ? cells.area(spans.area(s)) : null;
            int day = spans.day(s);
            stock(since, day, was, wasAt, wasAgency, wasService, wasArea);
            since = day;
            if (scope.inPeriod(day)) {
                if (is != was) {
                    Tally month = cells.month(day);
                    turn(was ? month : null, is ? month : null, one, s);
                    turn(was ? cells.all : null, is ? cells.all : null, one, s);
                }
                turn(wasAt, at, one, s);
                turn(wasAgency, agency, one, s);
                turn(wasService, service, one, s);
                turn(wasArea, area, one, s);
            }
            was = is;
            wasAt = at;
            wasAgency = agency;
            wasService = service;
            wasArea = area;
        }
        stock(since, Integer.MAX_VALUE, was, wasAt, wasAgency, wasService, wasArea);
    }

    /// A case left one cell's pending cases, entered another's, or both.
    private static void turn(@Nullable Tally left, @Nullable Tally entered, OneCase one, int s) {
        if (left == entered) {
            return;
        }
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
    ///
    /// @param asked whether it was among all that is asked for
    private void stock(int day, int until, boolean asked, @Nullable Tally firstHolder, @Nullable Tally agency, @Nullable Tally service,
            @Nullable Tally area) {
        if (!asked && firstHolder == null) {
            return;
        }
        int months = scope.months().count();
        int first = scope.beginsAfter(day);
        int last = until > scope.to() ? months : until < scope.from() ? Scope.NOWHERE : scope.month(until);
        if (first > last) {
            return;
        }
        if (asked) {
            more[first]++;
            more[last + 1]--;
        }
        boolean atStart = first == 0;
        boolean atEnd = last == months;
        if (atStart || atEnd) {
            stock(asked ? cells.all : null, atStart, atEnd);
            stock(firstHolder, atStart, atEnd);
            stock(agency, atStart, atEnd);
            stock(service, atStart, atEnd);
            stock(area, atStart, atEnd);
        }
    }

    private static void stock(@Nullable Tally tally, boolean atStart, boolean atEnd) {
        if (tally != null) {
            tally.pendingStart += atStart ? 1 : 0;
            tally.pendingEnd += atEnd ? 1 : 0;
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
