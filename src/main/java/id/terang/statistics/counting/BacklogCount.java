package id.terang.statistics.counting;

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
        // The answer to a case in review was given; what it is owed next is the reviewer's.
        boolean promised = one.latestResolve >= 0 && !one.voided(one.latestResolve) && !one.stopped(one.latestResolve);
        boolean late = promised && one.overdue(one.latestResolve);
        wait(cells.firstHolder(one), age, promised, late);
        if (!scope.inAgency(facts.spans.holder(one.last))) {
            return;
        }
        wait(cells.all, age, promised, late);
        wait(cells.agency(facts.spans.holder(one.last)), age, promised, late);
        wait(cells.service(facts.spans.service(one.last)), age, promised, late);
        wait(cells.area(facts.spans.area(one.last)), age, promised, late);
    }

    private static void wait(@Nullable Tally tally, int age, boolean promised, boolean late) {
        if (tally != null) {
            tally.backlog.add(age, promised, late);
        }
    }
}
