package id.terang.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;

/// What was counted in the present state of the index. Whoever turns a page, takes the same question as a file or opens the
/// list of everything, as most do, is not counted for anew. The first thing that changes in the index empties it.
final class Tallies {

    /// Each takes a few hundred kilobytes where there are very many areas.
    private static final int MOST = 50;

    private List<Object> state = List.of();
    private final Map<Query, Tally> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Query, Tally> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Tally> find(IndexReader reader, Query wanted) {
        return state(reader).equals(state) ? Optional.ofNullable(known.get(wanted)) : Optional.empty();
    }

    synchronized void keep(IndexReader reader, Query wanted, Tally counted) {
        var seen = state(reader);
        if (!seen.equals(state)) {
            known.clear();
            state = seen;
        }
        known.put(wanted, counted);
    }

    /// Segments, and which of their entries are still there.
    private static List<Object> state(IndexReader reader) {
        return reader.leaves().stream().<Object>map(leaf -> leaf.reader().getReaderCacheHelper().getKey()).toList();
    }
}
