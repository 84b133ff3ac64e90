package id.terang.escalation;

import id.terang.complaints.Deadlines;
import java.util.HashSet;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every half minute at the clocks that are due, the longest overdue first, each case in a transaction of its own: one that
/// cannot be moved on, whatever is wrong with it, keeps no other waiting.
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int BATCH = 500;

    private final Deadlines deadlines;

    Sweep(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT30S")
    @SchedulerLock(name = "sweep", lockAtMostFor = "PT30M")
    public void sweep() {
        var failed = new HashSet<Long>();
        var due = deadlines.due(BATCH);
        // A case that fails stays due: once a round consists only of those, they wait for the next sweep.
        while (!due.isEmpty() && !failed.containsAll(due)) {
            for (var complaint : due) {
                try {
                    deadlines.pass(complaint);
                } catch (RuntimeException failure) {
                    failed.add(complaint);
                    LOG.error("the clocks of case {} could not be moved on", complaint, failure);
                }
            }
            due = deadlines.due(BATCH + failed.size());
        }
    }
}
