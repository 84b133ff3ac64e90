package id.terang.statistics;

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
        if (!scope.matches(facts, one.last)) {
            return;
        }
        int standing = Scope.NOWHERE;
        for (int c = one.firstClock(); c < one.clockEnd(); c++) {
            if (!one.begun(c)) {
                continue;
            }
            if (facts.type[c] == FactColumns.FIRST_RESPONSE) {
                promise(one, c, FIRST_RESPONSE);
            } else {
                if (facts.round[c] == 1) {
                    promise(one, c, FIRST_ANSWER);
                }
                standing = scope.inPeriod(facts.dueDay[c]) ? c : standing;
            }
        }
        if (standing >= 0) {
            promise(one, standing, STANDING_ANSWER);
        }
    }

    private void promise(OneCase one, int c, int which) {
        FactColumns facts = one.facts;
        // Until it is due or stopped nobody is charged; it is on the desk of whoever holds the case then.
        int charged = facts.due[c] > one.asOf && facts.stop[c] > one.asOf ? facts.holder[one.last] : facts.chargedTo[c];
        if (!scope.inPeriod(facts.dueDay[c]) || !scope.inAgency(charged)) {
            return;
        }
        keep(cells.all, one, c, which);
        keep(cells.month(facts.dueDay[c]), one, c, which);
        Tally agency = cells.agency(charged);
        keep(agency, one, c, which);
        keep(cells.service(facts.service[one.last]), one, c, which);
        keep(cells.area(facts.area[one.last]), one, c, which);
        if (agency != null && which == FIRST_ANSWER && settled(one, c)) {
            agency.mix.add(facts.service[one.last], kept(one, c));
        }
    }

    private static void keep(@Nullable Tally tally, OneCase one, int c, int which) {
        if (tally == null) {
            return;
        }
        Tally.Kept kept = tally.kept[which];
        if (one.voided(c)) {
            kept.voided++;
        } else if (one.facts.due[c] > one.asOf) {
            kept.notYetDue++;
        } else if (kept(one, c)) {
            kept.inTime++;
        } else if (!one.stopped(c) && one.paused(c)) {
            kept.paused++;
        } else {
            kept.late++;
        }
    }

    private static boolean kept(OneCase one, int c) {
        return one.stopped(c) && one.facts.stop[c] <= one.facts.due[c];
    }

    /// Whether it counts as kept or late.
    private static boolean settled(OneCase one, int c) {
        return !one.voided(c) && one.facts.due[c] <= one.asOf && (one.stopped(c) || !one.paused(c));
    }
}
