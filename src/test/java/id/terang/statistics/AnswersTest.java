package id.terang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Caffeine;
import id.terang.shared.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AnswersTest {

    private static final Executor SOMEBODY = work -> Thread.ofVirtual().start(work);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger counted = new AtomicInteger();
    private final Semaphore places = new Semaphore(1, true);

    @Test
    void who_finds_no_place_is_refused_after_a_while_and_what_is_kept_never_waits() throws Exception {
        var answers = answers(Duration.ofMillis(50));
        assertThat(answers.to("quick")).isEqualTo("QUICK");

        var slow = CompletableFuture.supplyAsync(() -> answers.to("slow"), SOMEBODY);
        begun.await();
        assertThatThrownBy(() -> answers.to("other")).isInstanceOf(Refusal.TooMany.class)
                .extracting(refused -> ((Refusal) refused).key()).isEqualTo("refusal.statistics.busy");
        assertThat(answers.to("quick")).isEqualTo("QUICK");

        end.countDown();
        assertThat(slow.get()).isEqualTo("SLOW");
        assertThat(answers.to("other")).isEqualTo("OTHER");
    }

    @Test
    void many_who_ask_the_same_at_the_same_time_get_what_is_counted_once() throws Exception {
        var answers = answers(Duration.ofMillis(50));
        var first = CompletableFuture.supplyAsync(() -> answers.to("slow"), SOMEBODY);
        begun.await();
        var second = CompletableFuture.supplyAsync(() -> answers.to("slow"), SOMEBODY);
        assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(java.util.concurrent.TimeoutException.class);

        end.countDown();
        assertThat(first.get()).isEqualTo("SLOW");
        assertThat(second.get()).as("it needed no place of its own").isEqualTo("SLOW");
        assertThat(counted).hasValue(1);
    }

    @Test
    void a_question_that_failed_is_asked_again_and_gives_its_place_back() {
        var answers = answers(Duration.ofMillis(50));
        assertThatThrownBy(() -> answers.to("unknown")).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> answers.to("unknown")).isInstanceOf(Refusal.NotFound.class);
        assertThat(counted).hasValue(2);
        assertThat(places.availablePermits()).isEqualTo(1);
    }

    @Test
    void work_that_nobody_waits_for_waits_for_its_place() throws Exception {
        var answers = answers(Duration.ofMillis(1));
        var slow = CompletableFuture.supplyAsync(() -> answers.to("slow"), SOMEBODY);
        begun.await();
        var patient = CompletableFuture.supplyAsync(() -> answers.awaited("other"), SOMEBODY);
        assertThatThrownBy(() -> patient.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(java.util.concurrent.TimeoutException.class);
        end.countDown();
        assertThat(slow.get()).isEqualTo("SLOW");
        assertThat(patient.get()).isEqualTo("OTHER");
    }

    private Answers<String, String> answers(Duration patience) {
        return new Answers<>(Caffeine.newBuilder().build(), this::count, places, patience);
    }

    private String count(String question) {
        counted.incrementAndGet();
        switch (question) {
            case "slow" -> {
                begun.countDown();
                try {
                    end.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            }
            case "unknown" -> throw new Refusal.NotFound("unknown");
            default -> { }
        }
        return question.toUpperCase(java.util.Locale.ROOT);
    }
}
