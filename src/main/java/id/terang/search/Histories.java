package id.terang.search;

import id.terang.complaints.Complaint;
import id.terang.complaints.PublicHistory;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What was written on the cases whose entries are being made, read for many at once where many are made.
@Component
class Histories {

    private final ObjectProvider<PublicHistory> history;
    private final ThreadLocal<@Nullable Together> read = new ThreadLocal<>();

    Histories(ObjectProvider<PublicHistory> history) {
        this.history = history;
    }

    /// Makes the entries of these cases, in this thread. Their histories are read with the first entry.
    void together(Collection<Complaint> cases, Runnable making) {
        read.set(new Together(cases));
        try {
            making.run();
        } finally {
            read.remove();
        }
    }

    List<String> of(Complaint one) {
        var together = read.get();
        var texts = together == null || !together.cases.contains(one) ? history.getObject().of(List.of(one)) : together.texts();
        return texts.getOrDefault(one.id(), List.of());
    }

    private final class Together {

        private final Set<Complaint> cases;
        private @Nullable Map<Long, List<String>> texts;

        Together(Collection<Complaint> cases) {
            this.cases = Collections.newSetFromMap(new IdentityHashMap<>());
            this.cases.addAll(cases);
        }

        Map<Long, List<String>> texts() {
            if (texts == null) {
                texts = history.getObject().of(cases);
            }
            return texts;
        }
    }
}
