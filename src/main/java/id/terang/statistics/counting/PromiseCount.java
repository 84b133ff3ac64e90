package id.terang.statistics.counting;

import id.terang.statistics.counting.Tally.Kept;
import id.terang.statistics.counting.Tally.Verdict;
import org.jspecify.annotations.Nullable;

/// Promises kept or not, of the clocks due in the period. Counted where the charge lies: at the holder at the due date or
/// at the stop, or at who passed the case on too late (domain.md §4); so never by where the case was filed.
final class PromiseCount {

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
        int response = Scope.NOWHERE;
        for (int c = one.firstClock(); c < one.clockEnd(); c++) {
            if (facts.clocks.type(c) == Clocks.FIRST_RESPONSE && one.begun(c) && scope.inPeriod(facts.clocks.dueDay(c))) {
                // A round that was late from its beginning is the same promise, missed once.
                if (response >= 0 && facts.clocks.due(response) != facts.clocks.due(c)) {
                    promise(one, response, Kept.FIRST_RESPONSE, Kept.FIRST_RESPONSE);
                }
                response = c;
            }
        }
        int firstAnswer = due(one.firstPromise, facts);
        // What a dispute took up again does not stand, whenever the next answer is due.
        int standing = due(one.latestResolve, facts);
        if (response >= 0) {
            promise(one, response, Kept.FIRST_RESPONSE, Kept.FIRST_RESPONSE);
        }
        if (firstAnswer >= 0) {
            promise(one, firstAnswer, Kept.FIRST_ANSWER, firstAnswer == standing ? Kept.STANDING_ANSWER : Kept.FIRST_ANSWER);
        }
        if (standing >= 0 && standing != firstAnswer) {
            promise(one, standing, Kept.STANDING_ANSWER, Kept.STANDING_ANSWER);
        }
    }

    private int due(int c, FactColumns facts) {
        return c >= 0 && scope.inPeriod(facts.clocks.dueDay(c)) ? c : Scope.NOWHERE;
    }

    /// @param from the kinds of promise it is: from this one
    /// @param to to this one
    private void promise(OneCase one, int c, int from, int to) {
        FactColumns facts = one.facts;
        // Until it is due or stopped nobody is charged; it is on the desk of whoever holds the case then.
        int charged = facts.clocks.due(c) > one.asOf && facts.clocks.stop(c) > one.asOf ? facts.spans.holder(one.last) : facts.clocks.chargedTo(c);
        if (!scope.inAgency(charged)) {
            return;
        }
        Verdict verdict = verdict(one, c);
        Tally month = cells.month(facts.clocks.dueDay(c));
        Tally agency = cells.agency(charged);
        Tally service = cells.service(facts.spans.service(one.last));
        Tally area = cells.area(facts.spans.area(one.last));
        for (int kind = from; kind <= to; kind++) {
            keep(month, kind, verdict);
            keep(agency, kind, verdict);
            keep(service, kind, verdict);
            keep(area, kind, verdict);
        }
        if (agency != null && from == Kept.FIRST_ANSWER && (verdict == Verdict.IN_TIME || verdict == Verdict.LATE)) {
            agency.mix.add(facts.spans.service(one.last), verdict == Verdict.IN_TIME);
        }
    }

    private static void keep(@Nullable Tally tally, int kind, Verdict verdict) {
        if (tally != null) {
            tally.kept.add(kind, verdict);
        }
    }

    private static Verdict verdict(OneCase one, int c) {
        long due = one.facts.clocks.due(c);
        if (one.takenBack(c)) {
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
