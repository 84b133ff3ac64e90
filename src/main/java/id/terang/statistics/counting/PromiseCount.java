package id.terang.statistics.counting;

import id.terang.statistics.counting.Tally.Verdict;
import org.jspecify.annotations.Nullable;

/// Promises kept or not, of the clocks due in the period. Counted where the charge lies: at the holder at the due date or
/// at the stop, or at who passed the case on too late (domain.md §4).
final class PromiseCount {

    private static final int FIRST_RESPONSE = 0;
    private static final int FIRST_ANSWER = 1;
    private static final int STANDING_ANSWER = 2;

    private final Cells cells;
    private final Scope scope;

    PromiseCount(Cells cells) {
        this.cells = cells;
        this.scope = cells.scope;
    }

    void count(OneCase one) {
        FactColumns facts = one.facts;
        if (!scope.matches(facts.spans, one.last)) {
            return;
        }
        int standing = Scope.NOWHERE;
        for (int c = one.firstClock(); c < one.clockEnd(); c++) {
            if (!one.begun(c)) {
                continue;
            }
            if (facts.clocks.type(c) == Clocks.FIRST_RESPONSE) {
                promise(one, c, FIRST_RESPONSE);
            } else {
                if (facts.clocks.round(c) == 1) {
                    promise(one, c, FIRST_ANSWER);
                }
                standing = scope.inPeriod(facts.clocks.dueDay(c)) ? c : standing;
            }
        }
        if (standing >= 0) {
            promise(one, standing, STANDING_ANSWER);
        }
    }

    private void promise(OneCase one, int c, int which) {
        FactColumns facts = one.facts;
        // Until it is due or stopped nobody is charged; it is on the desk of whoever holds the case then.
        int charged = facts.clocks.due(c) > one.asOf && facts.clocks.stop(c) > one.asOf ? facts.spans.holder(one.last) : facts.clocks.chargedTo(c);
        if (!scope.inPeriod(facts.clocks.dueDay(c)) || !scope.inAgency(charged)) {
            return;
        }
        Verdict verdict = verdict(one, c);
        cells.month(facts.clocks.dueDay(c)).kept[which].add(verdict);
        Tally agency = cells.agency(charged);
        keep(agency, which, verdict);
        keep(cells.service(facts.spans.service(one.last)), which, verdict);
        keep(cells.area(facts.spans.area(one.last)), which, verdict);
        if (agency != null && which == FIRST_ANSWER && (verdict == Verdict.IN_TIME || verdict == Verdict.LATE)) {
            agency.mix.add(facts.spans.service(one.last), verdict == Verdict.IN_TIME);
        }
    }

    private static void keep(@Nullable Tally tally, int which, Verdict verdict) {
        if (tally != null) {
            tally.kept[which].add(verdict);
        }
    }

    private static Verdict verdict(OneCase one, int c) {
        long due = one.facts.clocks.due(c);
        // Who withdraws after waiting in vain takes nobody's lateness back.
        if (one.voided(c) && (one.facts.clocks.stop(c) <= due || one.paused(c))) {
            return Verdict.VOIDED;
        }
        if (due > one.asOf) {
            return Verdict.NOT_YET_DUE;
        }
        if (one.stopped(c) || one.voided(c)) {
            return one.facts.clocks.stop(c) <= due ? Verdict.IN_TIME : Verdict.LATE;
        }
        return one.paused(c) ? Verdict.PAUSED : Verdict.LATE;
    }
}
