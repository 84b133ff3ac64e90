package id.terang.ui.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.terang.accounts.Officials;
import id.terang.complaints.elsewhere.ChangesElsewhere;
import id.terang.search.Indexing;
import id.terang.workbench.Onlookers;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Brings to the screens of this node what happens on others of the same database (ADR 0029): one look at the committed
/// changes each second for all screens together, and none while no desk is open. A node whose database is away says nothing
/// and catches up afterwards.
@Component
class LiveElsewhere implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(LiveElsewhere.class);

    private final ChangesElsewhere changes;
    private final Onlookers onlookers;
    private final Indexing indexing;
    private final Officials officials;
    private final LiveQueues queues;
    private final OpenCases cases;
    private final Cache<Long, String> names = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();
    /// Changed cases whose entries could not be written yet.
    private final Set<Long> unshown = new HashSet<>();
    private boolean looking;
    private boolean away;

    LiveElsewhere(ChangesElsewhere changes, Onlookers onlookers, Indexing indexing, Officials officials, LiveQueues queues, OpenCases cases) {
        this.changes = changes;
        this.onlookers = onlookers;
        this.indexing = indexing;
        this.officials = officials;
        this.queues = queues;
        this.cases = cases;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1S")
    synchronized void look() {
        try {
            if (queues.watched() || cases.screens() > 0) {
                looking = true;
                // Whoever looks on from here is to be seen, whether the news can be shown here or not.
                meet();
                hear();
            } else if (looking) {
                // Who opens one of them later is not told of who looked on then.
                cases.meet(Map.of());
                onlookers.tell(Set.of());
                looking = false;
            }
            away = false;
        } catch (RuntimeException e) {
            if (!away) {
                log.warn("What happens on other nodes is not heard of or not shown until it can be: {}", e.toString());
            }
            away = true;
        }
    }

    /// Each node has an index of its own, and the queue asks it: first the entries, then the news.
    private void hear() {
        changes.look().forEach(one -> {
            cases.changed(one.complaintId(), one.seq());
            unshown.add(one.complaintId());
        });
        if (!unshown.isEmpty()) {
            indexing.index(unshown);
            unshown.clear();
            queues.changed();
        }
    }

    private void meet() {
        cases.listen(System.nanoTime());
        onlookers.tell(cases.looks());
        var met = new HashMap<Long, Map<Long, String>>();
        onlookers.elsewhere(cases.open()).forEach((id, there) -> {
            var named = new HashMap<Long, String>();
            there.forEach(official -> named.put(official, names.get(official, one -> officials.nameOf(one).orElse(""))));
            named.values().removeIf(String::isEmpty);
            met.put(id, named);
        });
        cases.meet(met);
    }

    /// Whoever looked on from here does so no more.
    @Override
    public void destroy() {
        try {
            onlookers.tell(Set.of());
        } catch (RuntimeException gone) {
            log.debug("Nobody could be told that this node is leaving", gone);
        }
    }
}
