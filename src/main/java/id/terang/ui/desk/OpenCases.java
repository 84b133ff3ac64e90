package id.terang.ui.desk;

import com.vaadin.flow.shared.Registration;
import id.terang.complaints.CaseEventRecorded;
import id.terang.complaints.CasesChanged;
import id.terang.workbench.Onlookers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The cases that are open on some screen of this node: tells those who look at the same case about each other, and
/// about every change to it. Who looks on from another node, and what happens there, comes by {@link LiveElsewhere}.
@Component
class OpenCases {

    /// Three times as long as between two signs of life (`vaadin.heartbeatInterval`).
    static final Duration SILENT = Duration.ofMinutes(3);

    private final Map<Long, List<Visitor>> byCase = new ConcurrentHashMap<>();
    private volatile Map<Long, Map<Long, String>> elsewhere = Map.of();
    private volatile Set<Visitor> silent = Set.of();
    private final Map<Visitor, Heard> heard = new HashMap<>();

    /// @param nanos when this sign of life was first noticed
    private record Heard(long beat, long nanos) { }

    /// One screen. It is called from any thread and must not wait.
    interface Visitor {

        long officialId();

        String name();

        /// @param names of the other officials, each once, by name
        void meets(List<String> names);

        /// Its last sign of life: another number with every new one.
        long beat();

        /// @param seq of the newest entry of the history, or the largest number there is where that is not told
        void hears(int seq);
    }

    /// @return to be removed when the case is closed or the screen goes away
    Registration enter(long caseId, Visitor visitor) {
        byCase.compute(caseId, (id, present) -> {
            var visitors = present == null ? new CopyOnWriteArrayList<Visitor>() : present;
            visitors.add(visitor);
            return visitors;
        });
        introduce(caseId);
        return () -> leave(caseId, visitor);
    }

    private void leave(long caseId, Visitor visitor) {
        byCase.computeIfPresent(caseId, (id, present) -> {
            present.removeIf(one -> one == visitor);
            return present.isEmpty() ? null : present;
        });
        introduce(caseId);
    }

    private void introduce(long caseId) {
        var visitors = List.copyOf(byCase.getOrDefault(caseId, List.of()));
        var there = elsewhere.getOrDefault(caseId, Map.of());
        visitors.forEach(visitor -> visitor.meets(Stream.concat(
            visitors.stream().filter(other -> !silent.contains(other)).filter(other -> other.officialId() != visitor.officialId()).map(Visitor::name),
            there.entrySet().stream().filter(other -> other.getKey() != visitor.officialId()).map(Map.Entry::getValue)).distinct().sorted().toList()));
    }

    /// Takes those of whom nothing is heard for looking on no more, until they are heard again: a browser that died says nothing.
    ///
    /// @param nanos as `System.nanoTime()` has them
    synchronized void listen(long nanos) {
        var before = silent;
        var all = byCase.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        heard.keySet().retainAll(all);
        all.forEach(one -> heard.merge(one, new Heard(one.beat(), nanos), (last, now) -> last.beat() == now.beat() ? last : now));
        silent = all.stream().filter(one -> nanos - heard.get(one).nanos() > SILENT.toNanos()).collect(Collectors.toSet());
        byCase.forEach((id, visitors) -> {
            if (visitors.stream().anyMatch(one -> silent.contains(one) != before.contains(one))) {
                introduce(id);
            }
        });
    }

    /// Introduces those who look on from other nodes to those who do here.
    ///
    /// @param there names by officials by cases; who is not in it looks on no more
    void meet(Map<Long, Map<Long, String>> there) {
        var before = elsewhere;
        elsewhere = Map.copyOf(there);
        Stream.concat(before.keySet().stream(), there.keySet().stream()).distinct()
            .filter(id -> !before.getOrDefault(id, Map.of()).equals(there.getOrDefault(id, Map.of()))).forEach(this::introduce);
    }

    /// The cases that are open here.
    Set<Long> open() {
        return Set.copyOf(byCase.keySet());
    }

    /// Who has which open here.
    Set<Onlookers.Look> looks() {
        return byCase.entrySet().stream().flatMap(open -> open.getValue().stream().filter(one -> !silent.contains(one))
            .map(visitor -> new Onlookers.Look(open.getKey(), visitor.officialId()))).collect(Collectors.toSet());
    }

    /// A case was changed on another node.
    void changed(long caseId, int seq) {
        tell(caseId, seq);
    }

    @EventListener
    void recorded(CaseEventRecorded event) {
        boolean quiet = event.type().ofFollowers();
        if (quiet || !byCase.containsKey(event.complaintId())) {
            return;
        }
        News.afterCommit(() -> tell(event.complaintId(), event.seq()));
    }

    @EventListener
    void changed(CasesChanged event) {
        var open = event.complaints().stream().filter(byCase::containsKey).toList();
        if (!open.isEmpty()) {
            News.afterCommit(() -> open.forEach(one -> tell(one, Integer.MAX_VALUE)));
        }
    }

    /// On a thread of its own: whoever decided about the case must not wait for somebody else's screen.
    private void tell(long caseId, int seq) {
        var visitors = List.copyOf(byCase.getOrDefault(caseId, List.of()));
        if (!visitors.isEmpty()) {
            Thread.ofVirtual().name("desk-news").start(() -> visitors.forEach(visitor -> visitor.hears(seq)));
        }
    }

    /// How many screens have a case open.
    int screens() {
        return byCase.values().stream().mapToInt(List::size).sum();
    }
}
