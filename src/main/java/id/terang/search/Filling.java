package id.terang.search;

import id.terang.shared.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How far the building of the index is. While it is filled from nothing, or very many entries are missing, no question is answered
/// from it: part of the cases is never shown as if it were all of them. While old entries serve every question is.
@Component
class Filling {

    private final IndexFolder folder;
    private volatile @Nullable IndexingProgress progress;

    Filling(IndexFolder folder) {
        this.folder = folder;
    }

    void begin(IndexingProgress of) {
        progress = of;
    }

    void end() {
        progress = null;
    }

    /// Of the building that is going on, if any.
    Optional<IndexState.Building> building() {
        return Optional.ofNullable(progress).map(IndexingProgress::state);
    }

    /// Whether every case has an entry, but for what is caught up with within a minute.
    boolean whole() {
        return !folder.partial();
    }

    /// @throws Refusal.Unavailable with the share that is done, in per cent, unless {@link #whole}
    void insistOnAll() {
        if (!whole()) {
            throw new Refusal.Unavailable("refusal.search.filling", percent());
        }
    }

    private long percent() {
        return building().filter(one -> one.total() > 0).map(one -> Math.min(99, 100 * one.done() / one.total())).orElse(0L);
    }
}
