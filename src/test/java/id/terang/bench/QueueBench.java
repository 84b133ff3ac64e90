package id.terang.bench;

import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.search.DeskQueue;
import id.terang.search.QueueFilter;
import id.terang.search.QueueOrder;
import id.terang.search.QueueTab;
import id.terang.shared.Role;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// The queue of a LEAD over everything, as the desk asks for it: the counts of all tabs and the first fifty lines.
final class QueueBench {

    private static final int PAGE = 50;
    private static final List<QueueTab> TABS = List.of(QueueTab.MY_AGENCY, QueueTab.OVERDUE, QueueTab.ANSWERED, QueueTab.ALL);

    private final DeskQueue queue;
    private final BenchRegion region;
    private final OfficialPrincipal lead;

    QueueBench(DeskQueue queue, BenchRegion region, long topmost) {
        this.queue = queue;
        this.region = region;
        lead = new OfficialPrincipal(1, 0, "lead", "Lead", topmost, Set.of(new Mandate(Role.LEAD, topmost)));
    }

    /// Any tab, by due date.
    Times tabs(double seconds) throws Exception {
        var random = new SplittableRandom(5);
        return Times.during(seconds, 1, thread -> () -> asked(QueueFilter.of(any(TABS, random))));
    }

    /// Any tab with a service, a district or an office, and with words every second time.
    Times filtered(double seconds) throws Exception {
        var random = new SplittableRandom(6);
        var questions = new Sentences(random);
        return Times.during(seconds, 1, thread -> () -> {
            int which = random.nextInt(3);
            return asked(new QueueFilter(any(TABS, random), random.nextBoolean() ? questions.question() : "",
                    which == 0 ? any(region.services(), random) : null, which == 1 ? any(region.districts(), random) : null,
                    which == 2 ? any(region.agencies(), random) : null, null, Set.of(), Set.of(), null, null, QueueOrder.DUE));
        });
    }

    private Object asked(QueueFilter filter) {
        return List.of(queue.counts(lead, filter), queue.find(lead, filter, 0, PAGE));
    }

    private static <T> T any(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
