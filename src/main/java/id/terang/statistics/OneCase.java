package id.terang.statistics;

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
    int first;
    int last;

    /// The span that began with the first decision, or {@link #NOWHERE}.
    int decided;
    boolean firstResponseKnown;
    /// When somebody answered it in substance, {@link FactColumns#NEVER} if nobody did.
    long respondedAt;
    int respondedWorkingDay;
    /// The first RESOLVE clock and the last one, or {@link #NOWHERE}.
    int resolve;
    int latestResolve;

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
        boolean otherwise = past && view.former().at(view.columns().id[wanted], asOf, scratch);
        facts = otherwise ? scratch : view.columns();
        row = otherwise ? 0 : wanted;
        first = facts.firstSpan[row];
        last = first + facts.spanCount[row] - 1;
        while (last >= first && facts.from[last] > asOf) {
            last--;
        }
        decided = NOWHERE;
        for (int s = first; s <= last && decided < 0; s++) {
            decided = facts.decided(s) ? s : NOWHERE;
        }
        lookAtClocks();
        return last >= first;
    }

    private void lookAtClocks() {
        firstResponseKnown = false;
        respondedAt = FactColumns.NEVER;
        resolve = NOWHERE;
        latestResolve = NOWHERE;
        for (int c = firstClock(); c < clockEnd(); c++) {
            if (!begun(c)) {
                continue;
            }
            if (facts.type[c] == FactColumns.RESOLVE) {
                resolve = resolve < 0 ? c : resolve;
                latestResolve = c;
            } else {
                firstResponseKnown = true;
                if ((facts.flags[c] & FactColumns.BY_SURVIVOR) == 0 && stopped(c)) {
                    respondedAt = facts.stop[c];
                    respondedWorkingDay = facts.stopWorkingDay[c];
                }
            }
        }
    }

    /// Whether something of it can be in the figures of a period: it was not over before, or it waits today.
    boolean concerns(Scope scope) {
        if (facts.day[first] > scope.to()) {
            return pending();
        }
        if (facts.day[last] >= scope.from() || facts.state[last] != FactColumns.CLOSED) {
            return true;
        }
        for (int c = firstClock(); c < clockEnd(); c++) {
            if (facts.dueDay[c] >= scope.from()) {
                return true;
            }
        }
        return false;
    }

    int firstClock() {
        return facts.firstClock[row];
    }

    int clockEnd() {
        return facts.firstClock[row] + facts.clockCount[row];
    }

    /// Clocks of later rounds have not begun yet.
    boolean begun(int clock) {
        return facts.knownFrom[clock] <= asOf;
    }

    boolean stopped(int clock) {
        return facts.stop[clock] <= asOf && (facts.flags[clock] & FactColumns.VOID) == 0;
    }

    boolean voided(int clock) {
        return facts.stop[clock] <= asOf && (facts.flags[clock] & FactColumns.VOID) != 0;
    }

    boolean paused(int clock) {
        return facts.pausedAt[clock] <= asOf;
    }

    boolean overdue(int clock) {
        return facts.due[clock] <= asOf && facts.stop[clock] > asOf && !paused(clock);
    }

    boolean pending() {
        return facts.pending(last);
    }

    boolean closed() {
        return facts.state[last] == FactColumns.CLOSED;
    }

    int today() {
        return workingDayNow[facts.calendar[row]];
    }

    /// Working days that a running pause has lasted so far.
    int standingStill(int clock) {
        return today() - FactReplica.workingDay(facts.pausedAt[clock], view.calendars().get(facts.calendar[row]));
    }

    /// Until when a span lasted, or `asOf`.
    long until(int span) {
        return span < last ? facts.from[span + 1] : asOf;
    }
}
