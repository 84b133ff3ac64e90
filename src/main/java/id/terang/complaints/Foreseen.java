package id.terang.complaints;

import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The due dates that holidays would move, gathered calendar by calendar.
final class Foreseen {

    private final int examples;
    /// The latest first, so that it makes room for an earlier one.
    private final PriorityQueue<Recounting.Move> moves = new PriorityQueue<>(Comparator.comparing(Recounting.Move::from).reversed());
    private final Set<Long> cases = new HashSet<>();
    private int clocks;

    /// @param examples at most so many are named
    Foreseen(int examples) {
        this.examples = examples;
    }

    /// @param move null if the case is not to be named
    void add(long complaint, Recounting.@Nullable Move move) {
        clocks++;
        cases.add(complaint);
        if (move != null) {
            moves.add(move);
            if (moves.size() > examples) {
                moves.remove();
            }
        }
    }

    Recounting.Preview preview() {
        return new Recounting.Preview(clocks, cases.size(),
            moves.stream().sorted(Comparator.comparing(Recounting.Move::from)).toList());
    }
}
