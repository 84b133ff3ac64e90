package id.terang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LatestTest {

    private static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");

    private final AtomicInteger counts = new AtomicInteger();

    @Test
    void as_much_as_wanted_is_at_and_after_it_and_not_much_more() {
        var hours = IntStream.range(0, 100_000).mapToObj(hour -> DAY.plusSeconds(3600L * hour)).toList();
        var since = Latest.with(2_000, since(hours));
        assertThat(since(hours).applyAsLong(since)).isBetween(2_000L, 2_100L);
        assertThat(counts.get()).isLessThan(44);
    }

    @Test
    void many_of_the_same_moment_come_together() {
        var brought = Stream.concat(Stream.generate(() -> DAY).limit(5_000), Stream.of(DAY.plusSeconds(9))).toList();
        assertThat(Latest.with(1_000, since(brought))).isEqualTo(DAY);
    }

    @Test
    void few_are_found_to_the_millisecond() {
        assertThat(Latest.with(1, since(List.of(DAY, DAY.plusMillis(1), DAY.plusMillis(2))))).isEqualTo(DAY.plusMillis(2));
    }

    private ToLongFunction<Instant> since(List<Instant> all) {
        return moment -> {
            counts.incrementAndGet();
            return all.stream().filter(one -> !one.isBefore(moment)).count();
        };
    }
}
