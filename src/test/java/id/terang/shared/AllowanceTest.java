package id.terang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final AtomicLong now = new AtomicLong();
    private final Allowance allowance = new Allowance(3, Duration.ofMinutes(1), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void what_is_used_up_comes_back_evenly() {
        take(3, "192.0.2.1");
        assertThatThrownBy(() -> allowance.take("192.0.2.1")).isInstanceOfSatisfying(Refusal.TooMany.class,
            refused -> assertThat(refused.args()).containsExactly(21L));

        now.addAndGet(Duration.ofSeconds(20).toNanos());

        assertThatCode(() -> allowance.take("192.0.2.1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> allowance.take("192.0.2.1")).isInstanceOf(Refusal.TooMany.class);
    }

    @Test
    void one_sender_does_not_use_up_what_belongs_to_others() {
        take(3, "192.0.2.1");

        assertThatCode(() -> allowance.take("192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void a_household_is_one_network() {
        take(2, "2001:db8:1:2::a");
        allowance.take("2001:db8:1:2:ffff::b");

        assertThatThrownBy(() -> allowance.take("2001:db8:1:2::c")).isInstanceOf(Refusal.TooMany.class);
        assertThatCode(() -> allowance.take("2001:db8:1:3::a")).doesNotThrowAnyException();
        assertThat(Network.of("no address at all: really")).isEqualTo(new Network("no address at all: really"));
    }

    private void take(int many, String address) {
        for (int i = 0; i < many; i++) {
            allowance.take(address);
        }
    }
}
