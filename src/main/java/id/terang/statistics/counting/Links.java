package id.terang.statistics.counting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which cases lived on in another, or told of the same incident as another, and from when on. Few ever do.
final class Links {

    /// No case: the report left its incident.
    static final long NONE = 0;

    /// So that all others need not be looked up.
    private final BitSet rows = new BitSet();
    private final Map<Integer, List<Link>> ofRow = new HashMap<>();

    /// @param from microseconds since 1970; likewise when it was known: from `knownFrom` to before `knownTo`
    /// @param to the id of the other case, or {@link #NONE}
    /// @param merged whether it was merged into it, else it joined it or left it
    private record Link(long from, long knownFrom, long knownTo, long to, boolean merged) {
    }

    /// @param knownTo {@link Clocks#NEVER} if it still is known
    void add(int row, long from, long knownFrom, long knownTo, long to, boolean merged) {
        rows.set(row);
        ofRow.computeIfAbsent(row, none -> new ArrayList<>(1)).add(new Link(from, knownFrom, knownTo, to, merged));
    }

    void forget(int row) {
        if (rows.get(row)) {
            rows.clear(row);
            ofRow.remove(row);
        }
    }

    boolean any(int row) {
        return rows.get(row);
    }

    /// The latest of a kind, as it was known `then`.
    long of(int row, long then, boolean merged) {
        long to = NONE;
        for (Link link : ofRow.getOrDefault(row, List.of())) {
            if (link.merged == merged && link.from <= then && link.knownFrom <= then && then < link.knownTo) {
                to = link.to;
            }
        }
        return to;
    }

    /// Takes over those of a row of another copy.
    void add(int row, Links others, int other) {
        others.ofRow.getOrDefault(other, List.of()).forEach(link -> add(row, link.from, link.knownFrom, link.knownTo, link.to, link.merged));
    }
}
