package id.terang.complaints.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.terang.shared.Network;
import id.terang.shared.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DrawingRoomTest {

    private static final Network KIOSK = Network.of("203.0.113.7");
    private static final Network HOME = Network.of("198.51.100.4");
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void one_network_is_given_half_of_the_places_and_another_one_finds_the_rest() throws Exception {
        var room = new DrawingRoom(4, LONG);
        try (var lines = Executors.newCachedThreadPool()) {
            var begun = new CountDownLatch(2);
            var go = new CountDownLatch(1);
            var most = new AtomicInteger();
            var now = new AtomicInteger();
            List<Future<?>> many = Collections.nCopies(8, 0).stream().<Future<?>>map(one -> lines.submit(() -> room.draw(KIOSK, () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                begun.countDown();
                await(go);
                return now.decrementAndGet();
            }))).toList();
            begun.await();

            assertThat(room.draw(HOME, () -> "drawn")).isEqualTo("drawn");

            go.countDown();
            for (var one : many) {
                one.get();
            }
            assertThat(most.get()).isEqualTo(2);
        }
    }

    @Test
    void eight_photos_that_a_citizen_sends_at_once_are_all_drawn() throws Exception {
        var room = new DrawingRoom(1, LONG);
        try (var lines = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> photos = Collections.nCopies(8, () -> room.draw(HOME, () -> 1));
            int drawn = 0;
            for (var one : lines.invokeAll(photos)) {
                drawn += one.get();
            }
            assertThat(drawn).isEqualTo(8);
        }
    }

    @Test
    void who_waits_longer_than_a_moment_is_told_that_it_is_busy() {
        var room = new DrawingRoom(2, Duration.ofMillis(1));

        room.draw(KIOSK, () -> {
            assertBusy(room, KIOSK);
            return null;
        });

        assertThat(room.draw(KIOSK, () -> "drawn")).isEqualTo("drawn");
    }

    @Test
    void all_places_together_are_no_more_than_there_are() {
        var room = new DrawingRoom(2, Duration.ofMillis(1));

        room.draw(KIOSK, () -> room.draw(HOME, () -> {
            assertBusy(room, Network.of("192.0.2.1"));
            return null;
        }));
    }

    @Test
    void a_line_that_is_too_long_is_not_made_longer() throws Exception {
        var room = new DrawingRoom(2, LONG);
        var go = new CountDownLatch(1);
        var refused = new CountDownLatch(1);
        var drawn = new AtomicInteger();
        try (ExecutorService lines = Executors.newCachedThreadPool()) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < 33; i++) {
                all.add(lines.submit(() -> {
                    try {
                        room.draw(KIOSK, () -> {
                            await(go);
                            return drawn.incrementAndGet();
                        });
                    } catch (Refusal.Unavailable busy) {
                        refused.countDown();
                    }
                }));
            }
            refused.await();
            go.countDown();
            for (var one : all) {
                one.get();
            }
        }
        assertThat(drawn.get()).isEqualTo(32);
    }

    @Test
    void a_damaged_picture_gives_its_place_back() {
        var room = new DrawingRoom(1, Duration.ofMillis(1));
        for (int i = 0; i < 40; i++) {
            assertThatExceptionOfType(Refusal.BadInput.class).isThrownBy(() -> room.draw(HOME, () -> {
                throw new Refusal.BadInput("refusal.files.damaged", "x.jpg");
            }));
        }
        assertThat(room.draw(HOME, () -> "drawn")).isEqualTo("drawn");
    }

    private static void assertBusy(DrawingRoom room, Network network) {
        assertThatExceptionOfType(Refusal.Unavailable.class).isThrownBy(() -> room.draw(network, () -> "drawn"))
            .matches(e -> e.key().equals("refusal.files.busy"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
