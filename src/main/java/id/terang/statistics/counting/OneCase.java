package id.terang.statistics.counting;

import id.terang.jurisdiction.WorkingCalendar;

/// The case at hand in a walk over all of them: as it was known, and up to the moment asked for.
final class OneCase {

    static final int NOWHERE = -1;

    private final FactCopy.View view;
    private final FactColumns scratch = new FactColumns();
    private final boolean past;

    final long asOf;
    private final int[] workingDayNow;

    /// Where it stands.
    FactColumns facts;
    int row;
    /// Where it stands as it is known now.
    private int rowNow;
    int first;
    int last;

    /// The span that began with the first decision, or {@link #NOWHERE}.
    int decided;
    boolean firstResponseKnown;
    /// When somebody answered it in substance, {@link FactColumns#NEVER} if nobody did.
    long respondedAt;
    int respondedWorkingDay;
    /// Whether that was a question to the citizen.
    boolean respondedByQuestion;
    /// Whether a first response is still owed: a case that was answered, refused or closed in the words of many owes it too.
    boolean responseOwed;
    /// The first RESOLVE clock and the last one, or {@link #NOWHERE}.
    int resolve;
    int latestResolve;
    /// That of the promise of a first answer: the first one or, where that was taken back in time, the one it was owed by again.
    int firstPromise;

    /// @param past whether `asOf` is a moment that is over, so that what became known since does not count
    OneCase(FactCopy.View view, long asOf, boolean past) {
        this.view = view;
        this.asOf = asOf;
        this.past = past;
        facts = view.columns();
        workingDayNow = view.calendars().stream().mapToInt(calendar -> FactReplica.workingDay(asOf, calendar)).toArray();
    }

    /// Looks at a case; says whether there is anything of it by then.
    boolean meet(int wanted) {
        boolean otherwise = past && view.columns().corrected[wanted] && view.former().at(view.columns().id[wanted], asOf, scratch);
        facts = otherwise ? scratch : view.columns();
        row = otherwise ? 0 : wanted;
        rowNow = wanted;
        first = facts.firstSpan[row];
        last = first + facts.spanCount[row] - 1;
        while (last >= first && facts.spans.from(last) > asOf) {
            last--;
        }
        decided = NOWHERE;
        for (int s = first; s <= last && decided < 0; s++) {
            decided = facts.spans.decided(s) ? s : NOWHERE;
        }
        lookAtClocks();
        return last >= first;
    }

    private void lookAtClocks() {
        firstResponseKnown = false;
        respondedAt = Clocks.NEVER;
        respondedByQuestion = false;
        responseOwed = false;
        resolve = NOWHERE;
        latestResolve = NOWHERE;
        firstPromise = NOWHERE;
        for (int c = firstClock(); c < clockEnd(); c++) {
            if (!begun(c)) {
                continue;
            }
            if (facts.clocks.type(c) == Clocks.RESOLVE) {
                resolve = resolve < 0 ? c : resolve;
                latestResolve = c;
                firstPromise = firstPromise < 0 || takenBack(firstPromise) ? c : firstPromise;
            } else {
                firstResponseKnown = true;
                responseOwed = !stopped(c) && !voided(c);
                if (!facts.clocks.is(c, Clocks.BY_SURVIVOR) && stopped(c)) {
                    respondedAt = facts.clocks.stop(c);
                    respondedWorkingDay = facts.clocks.stopWorkingDay(c);
                    respondedByQuestion = facts.clocks.is(c, Clocks.BY_QUESTION);
                }
            }
        }
    }

    /// Whether it was filed before a period was over, or waits today.
    boolean concerns(Scope scope) {
        return facts.spans.day(first) <= scope.to() || pending();
    }

    /// That of the latest answer, -1 where there is none.
    int outcome() {
        int s = last;
        while (s >= first && facts.spans.outcome(s) < 0) {
            s--;
        }
        return s < first ? NOWHERE : facts.spans.outcome(s);
    }

    int firstClock() {
        return facts.firstClock[row];
    }

    int clockEnd() {
        return facts.firstClock[row] + facts.clockCount[row];
    }

    /// Clocks of later rounds have not begun yet.
    boolean begun(int clock) {
        return facts.clocks.knownFrom(clock) <= asOf;
    }

    boolean stopped(int clock) {
        return facts.clocks.stop(clock) <= asOf && !facts.clocks.is(clock, Clocks.VOID);
    }

    boolean voided(int clock) {
        return facts.clocks.stop(clock) <= asOf && facts.clocks.is(clock, Clocks.VOID);
    }

    boolean paused(int clock) {
        return facts.clocks.pausedAt(clock) <= asOf;
    }

    /// Whether it became void before it was missed. Who withdraws after waiting in vain takes nobody's lateness back.
    boolean takenBack(int clock) {
        return voided(clock) && (facts.clocks.stop(clock) <= facts.clocks.due(clock) || paused(clock));
    }

    boolean overdue(int clock) {
        return facts.clocks.due(clock) <= asOf && facts.clocks.stop(clock) > asOf && !paused(clock);
    }

    boolean pending() {
        return facts.spans.pending(last);
    }

    boolean closed() {
        return facts.spans.state(last) == Spans.CLOSED;
    }

    int rowNow() {
        return rowNow;
    }

    /// The row of the case that it lives on in or tells of the same incident as; {@link #NOWHERE} for none, and for one that the
    /// public may not know of.
    int partOf() {
        FactColumns now = view.columns();
        if (!now.links.any(rowNow)) {
            return NOWHERE;
        }
        boolean merged = closed() && facts.spans.reason(last) == Spans.DUPLICATE;
        long other = now.links.of(rowNow, asOf, merged);
        int found = other == Links.NONE ? NOWHERE : now.row(other);
        return found >= 0 && now.live[found] ? found : NOWHERE;
    }

    int today() {
        return workingDayNow[facts.calendar[row]];
    }

    /// Working days that a pause which nothing ended has lasted, as long as its clock ran.
    int standingStill(int clock, long until) {
        WorkingCalendar calendar = view.calendars().get(facts.calendar[row]);
        long end = Math.min(until, facts.clocks.stop(clock));
        return Math.max(0, FactReplica.workingDay(end, calendar) - FactReplica.workingDay(facts.clocks.pausedAt(clock), calendar));
    }

    /// Until when a span lasted, or `asOf`.
    long until(int span) {
        return span < last ? facts.spans.from(span + 1) : asOf;
    }
}
