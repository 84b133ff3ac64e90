package id.terang.statistics.counting;

import id.terang.statistics.counting.Tally.Owed;
import org.jspecify.annotations.Nullable;

/// What waits for the government at the moment asked for, and for how long it has.
final class BacklogCount {

    private final Cells cells;
    private final Scope scope;

    BacklogCount(Cells cells) {
        this.cells = cells;
        this.scope = cells.scope;
    }

    void count(OneCase one) {
        FactColumns facts = one.facts;
        if (!one.pending() || !scope.matches(facts.spans, one.last)) {
            return;
        }
        int age = LivedTime.age(one.asOf - facts.spans.from(one.first));
        boolean promised = one.latestResolve >= 0 && !one.voided(one.latestResolve);
        // The answer to a case in review was given; what it is owed next is the reviewer's.
        boolean running = promised && !one.stopped(one.latestResolve);
        boolean late = running && one.overdue(one.latestResolve);
        var owed = running ? Owed.ANSWER : promised ? Owed.REVIEW : Owed.NOTHING;
        wait(cells.firstHolder(one), age, owed, late);
        if (!scope.inAgency(facts.spans.holder(one.last))) {
            return;
        }
        wait(cells.all, age, owed, late);
        wait(cells.agency(facts.spans.holder(one.last)), age, owed, late);
        wait(cells.service(facts.spans.service(one.last)), age, owed, late);
        wait(cells.area(facts.spans.area(one.last)), age, owed, late);
    }

    private static void wait(@Nullable Tally tally, int age, Owed owed, boolean late) {
        if (tally != null) {
            tally.backlog.add(age, owed, late);
        }
    }
}
