package id.terang.search;

import id.terang.accounts.OfficialPrincipal;
import id.terang.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/// The cases an official may read, as tabs with filters, words and sorts. The rights are part of every question asked of
/// the index; they say the same as `complaints.Rights` for reading.
@Service
public class DeskQueue {

    /// How far ahead {@link QueueTab#DUE_SOON} looks.
    public static final Duration SOON = Duration.ofDays(3);

    /// Nobody scrolls further; whoever needs a deeper case narrows the filter.
    public static final int DEEPEST = 10_000;

    /// @param offset up to {@value #DEEPEST}; deeper there is nothing
    /// @param limit at most 200
    public List<QueuedCase> find(OfficialPrincipal by, QueueFilter filter, int offset, int limit) {
        throw new Refusal.Unavailable("refusal.search.unavailable");
    }

    /// How many there are. A list that scrolls shows at most {@value #DEEPEST} of them.
    public long count(OfficialPrincipal by, QueueFilter filter) {
        throw new Refusal.Unavailable("refusal.search.unavailable");
    }

    /// How many there are in each tab under the same words and filters.
    public Map<QueueTab, Long> counts(OfficialPrincipal by, QueueFilter filter) {
        throw new Refusal.Unavailable("refusal.search.unavailable");
    }
}
