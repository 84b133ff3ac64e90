package id.terang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final ArrayDeque<Runnable> later = new ArrayDeque<>();
    private final List<List<Integer>> done = new ArrayList<>();

    @Test
    void what_is_handed_in_during_a_round_is_done_together_in_the_next() {
        var rounds = new Rounds<Integer>(later::add, 3, done::add);

        IntStream.rangeClosed(1, 7).forEach(rounds::add);
        later.forEach(Runnable::run);

        assertThat(done).containsExactly(List.of(1, 2, 3), List.of(4, 5, 6), List.of(7));
    }

    @Test
    void one_by_itself_is_done_at_once() {
        var rounds = new Rounds<Integer>(Runnable::run, 3, done::add);

        rounds.add(1);
        rounds.add(2);

        assertThat(done).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void a_round_that_fails_keeps_no_other_from_being_done() {
        var rounds = new Rounds<Integer>(later::add, 1, some -> {
            if (some.contains(1)) {
                throw new IllegalStateException("on purpose");
            }
            done.add(some);
        });
        rounds.add(1);
        rounds.add(2);

        assertThatThrownBy(later.remove()::run).hasMessage("on purpose");
        later.remove().run();

        assertThat(done).containsExactly(List.of(2));
    }

    @Test
    void what_is_handed_in_during_a_round_that_fails_is_done_in_the_next() {
        var meanwhile = new ArrayDeque<Runnable>();
        var rounds = new Rounds<Integer>(later::add, 3, some -> {
            if (some.contains(1)) {
                meanwhile.forEach(Runnable::run);
                throw new IllegalStateException("on purpose");
            }
            done.add(some);
        });
        meanwhile.add(() -> {
            rounds.add(2);
            later.remove().run();
        });
        rounds.add(1);

        assertThatThrownBy(later.remove()::run).hasMessage("on purpose");
        later.forEach(Runnable::run);

        assertThat(done).containsExactly(List.of(2));
    }

    @Property(tries = 20)
    void everything_is_done_once_whoever_hands_it_in(@ForAll @IntRange(min = 1, max = 50) int most) {
        List<Integer> found = new ArrayList<>(); // by one round at a time
        try (var executor = Executors.newFixedThreadPool(4)) {
            var rounds = new Rounds<Integer>(executor, most, found::addAll);
            IntStream.range(0, 500).parallel().forEach(rounds::add);
        }
        assertThat(found).hasSize(500).doesNotHaveDuplicates();
    }
}
