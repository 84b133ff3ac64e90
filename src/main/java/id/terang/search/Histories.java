package id.terang.search;

import id.terang.complaints.Complaint;
import id.terang.complaints.PublicHistory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What was written on the cases whose entries are being made, read for many at once where many are made.
@Component
class Histories {

    private final ObjectProvider<PublicHistory> history;
    private final ThreadLocal<@Nullable Map<Long, List<String>>> read = new ThreadLocal<>();

    Histories(ObjectProvider<PublicHistory> history) {
        this.history = history;
    }

    /// Makes the entries of these cases, in this thread.
    void together(Collection<Complaint> cases, Runnable making) {
        read.set(history.getObject().of(cases));
        try {
            making.run();
        } finally {
            read.remove();
        }
    }

    List<String> of(Complaint one) {
        var all = read.get();
        return (all == null ? history.getObject().of(List.of(one)) : all).getOrDefault(one.id(), List.of());
    }
}
