package id.terang.ui.desk;

import com.vaadin.flow.shared.Registration;
import id.terang.complaints.CaseEventRecorded;
import id.terang.complaints.CasesChanged;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The cases that are open on some screen of this node: tells those who look at the same case about each other, and
/// about every change to it. In memory only; who looks from another node is told when sending, by the stale revision.
@Component
class OpenCases {

    private final Map<Long, List<Visitor>> byCase = new ConcurrentHashMap<>();

    /// One screen. It is called from any thread and must not wait.
    interface Visitor {

        long officialId();

        String name();

        /// @param names of the other officials, each once, by name
        void meets(List<String> names);

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
        visitors.forEach(visitor -> visitor.meets(visitors.stream()
            .filter(other -> other.officialId() != visitor.officialId()).map(Visitor::name).distinct().sorted().toList()));
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
