package id.terang.search;

import id.terang.shared.Refusal;
import java.util.Collection;
import org.springframework.stereotype.Service;

/// Brings cases into the index that were written past Hibernate, as bulk imports do. Cases filed and decided in the usual
/// way need nothing of this.
@Service
public class Indexing {

    /// Indexes these cases and returns when they can be found.
    public void index(Collection<Long> complaintIds) {
        throw new Refusal.Unavailable("refusal.search.unavailable");
    }

    /// Indexes all cases whose ids lie in this range, ends included; returns when they can be found.
    public void index(long firstId, long lastId) {
        throw new Refusal.Unavailable("refusal.search.unavailable");
    }

    /// Indexes every case again while the old entries keep serving. May take minutes; progress goes to the log.
    ///
    /// @return how many cases were indexed
    public long massIndex() {
        throw new Refusal.Unavailable("refusal.search.unavailable");
    }
}
