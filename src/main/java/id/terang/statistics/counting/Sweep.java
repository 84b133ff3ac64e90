package id.terang.statistics.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;

/// One walk over all cases that counts everything a sheet needs; on several cores where there are many.
public final class Sweep {

    /// Fewer cases than this are counted before a second core has begun.
    private static final int WORTH_SHARING = 20_000;

    /// Cases that a core takes at a time, so that all are done at about the same time.
    private static final int SOME = 8_192;

    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private final FactCopy.View view;
    private final FactColumns facts;
    private final Scope scope;
    private final long asOf;
    private final boolean past;

    /// What happened on an earlier day had happened at the moment asked for, wherever it is a day later already.
    private final int settled;
    private final int earliest;
    private final long agencies;

    /// @param past whether `asOf` is over, so that what became known since does not count
    public Sweep(FactCopy.View view, Scope scope, Instant asOf, boolean past) {
        this.view = view;
        facts = view.columns();
        this.scope = scope;
        this.asOf = FactReplica.micros(asOf);
        this.past = past;
        settled = (int) Math.floorDiv(this.asOf, MICROS_PER_DAY) - 1;
        earliest = Math.min(scope.from(), settled);
        agencies = scope.agencyBits();
    }

    public Cells run() {
        AtomicInteger next = new AtomicInteger();
        int others = facts.cases < WORTH_SHARING ? 0 : Runtime.getRuntime().availableProcessors() - 1;
        List<ForkJoinTask<Cells>> helpers = new ArrayList<>();
        for (int i = 0; i < others; i++) {
            helpers.add(ForkJoinTask.adapt(() -> count(next)).fork());
        }
        Cells cells = count(next);
        // Whoever has not begun by now finds nothing left.
        helpers.stream().filter(helper -> !helper.tryUnfork()).forEach(helper -> cells.add(helper.join()));
        cells.complete();
        new IncidentCount(cells).complete(new OneCase(view, asOf, past), one -> ofChannel(one.rowNow()) && asked(one));
        return cells;
    }

    private Cells count(AtomicInteger next) {
        Cells cells = new Cells(scope);
        FlowCount flows = new FlowCount(cells);
        JourneyCount journeys = new JourneyCount(cells);
        IncidentCount incidents = new IncidentCount(cells);
        PromiseCount promises = new PromiseCount(cells);
        BacklogCount backlog = new BacklogCount(cells);
        AftermathCount aftermath = new AftermathCount(cells);
        OneCase one = new OneCase(view, asOf, past);
        int[] rows = new int[SOME];
        for (int from = next.getAndAdd(SOME); from < facts.cases; from = next.getAndAdd(SOME)) {
            int chosen = choose(from, Math.min(from + SOME, facts.cases), rows);
            for (int i = 0; i < chosen; i++) {
                if (one.meet(rows[i]) && asked(one)) {
                    flows.count(one);
                    journeys.count(one);
                    incidents.count(one);
                    promises.count(one);
                    backlog.count(one);
                    aftermath.count(one);
                }
            }
        }
        flows.complete();
        return cells;
    }

    /// Cases that may be in some figure, as far as can be told without looking at their spans and clocks.
    ///
    /// @return how many
    private int choose(int from, int to, int[] rows) {
        int chosen = 0;
        for (int row = from; row < to; row++) {
            rows[chosen] = row;
            chosen += facts.live[row] && ofChannel(row) && (worthALook(row) || past && facts.corrected[row]) ? 1 : 0;
        }
        return chosen;
    }

    private boolean asked(OneCase one) {
        return one.concerns(scope) && (scope.outcome() < 0 || one.outcome() == scope.outcome());
    }

    private boolean ofChannel(int row) {
        return scope.channel() < 0 || facts.channel[row] == scope.channel();
    }

    /// By what is known now; of what was known otherwise nothing can be told. All is asked of every case: guessing which
    /// question comes out how takes a processor longer.
    private boolean worthALook(int row) {
        int over = facts.over[row];
        return over >= earliest & (facts.filed[row] <= scope.to() | over >= settled) & (facts.agencies[row] & agencies) != 0
                & scope.mayMatch(facts.service[row], facts.area[row], facts.kind[row]);
    }
}
