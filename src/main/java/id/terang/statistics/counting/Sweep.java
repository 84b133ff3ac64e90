package id.terang.statistics.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;

/// One walk over all cases that counts everything a sheet needs; on several cores where there are many.
public final class Sweep {

    /// Fewer cases than this are counted before a second core has begun.
    private static final int WORTH_SHARING = 20_000;

    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private final FactCopy.View view;
    private final Scope scope;
    private final long asOf;
    private final boolean past;

    /// @param past whether `asOf` is over, so that what became known since does not count
    public Sweep(FactCopy.View view, Scope scope, Instant asOf, boolean past) {
        this.view = view;
        this.scope = scope;
        this.asOf = FactReplica.micros(asOf);
        this.past = past;
    }

    public Cells run() {
        int cases = view.columns().cases;
        int parts = cases < WORTH_SHARING ? 1 : Runtime.getRuntime().availableProcessors();
        List<ForkJoinTask<Cells>> others = new ArrayList<>();
        for (int part = 1; part < parts; part++) {
            int from = (int) ((long) cases * part / parts);
            int to = (int) ((long) cases * (part + 1) / parts);
            others.add(ForkJoinTask.adapt(() -> count(from, to)).fork());
        }
        Cells cells = count(0, cases / parts);
        others.forEach(other -> cells.add(other.join()));
        cells.complete();
        return cells;
    }

    private Cells count(int from, int to) {
        Cells cells = new Cells(scope);
        FlowCount flows = new FlowCount(cells);
        JourneyCount journeys = new JourneyCount(cells);
        PromiseCount promises = new PromiseCount(cells);
        BacklogCount backlog = new BacklogCount(cells);
        AftermathCount aftermath = new AftermathCount(cells);
        FactColumns facts = view.columns();
        OneCase one = new OneCase(view, asOf, past);
        // What was over on an earlier day was so at the moment asked for, wherever it is a day later already.
        int earliest = Math.min(scope.from(), (int) Math.floorDiv(asOf, MICROS_PER_DAY) - 1);
        for (int row = from; row < to; row++) {
            boolean wanted = facts.live[row] && (facts.over[row] >= earliest || facts.corrected[row])
                    && (scope.channel() < 0 || facts.channel[row] == scope.channel());
            if (wanted && one.meet(row) && one.concerns(scope) && (scope.outcome() < 0 || one.outcome() == scope.outcome())) {
                flows.count(one);
                journeys.count(one);
                promises.count(one);
                backlog.count(one);
                aftermath.count(one);
            }
        }
        return cells;
    }
}
