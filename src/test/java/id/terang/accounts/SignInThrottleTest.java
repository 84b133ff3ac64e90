package id.terang.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.terang.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String HOME = "203.0.113.7";

    private final MovableClock clock = new MovableClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void five_attempts_are_free_and_the_sixth_waits() {
        attempts(5, "siti", HOME);
        assertThat(wait("siti", HOME)).isBetween(1L, 15L);
    }

    @Test
    void waits_double_with_every_further_attempt_and_end_at_a_quarter_of_an_hour() {
        attempts(5, "siti", HOME);
        long before = 0;
        for (int i = 0; i < 12; i++) {
            long seconds = wait("siti", HOME);
            assertThat(seconds).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(900);
            before = seconds;
            clock.forward(Duration.ofSeconds(seconds + 1));
            throttle.attempt("siti", HOME);
        }
        assertThat(before).isEqualTo(900);
    }

    @Test
    void asking_while_waiting_does_not_prolong_the_wait() {
        attempts(5, "siti", HOME);
        for (int i = 0; i < 50; i++) {
            wait("siti", HOME);
        }
        clock.forward(Duration.ofSeconds(16));
        assertThatCode(() -> throttle.attempt("siti", HOME)).doesNotThrowAnyException();
    }

    @Test
    void success_forgives() {
        for (int i = 0; i < 100; i++) {
            attempts(1, "siti", HOME);
            throttle.succeeded("siti", HOME);
        }
        assertThatCode(() -> attempts(4, "siti", HOME)).doesNotThrowAnyException();
    }

    @Test
    void one_account_tried_from_everywhere_is_slowed_but_not_where_its_owner_usually_is() {
        throttle.attempt("siti", HOME);
        throttle.succeeded("siti", HOME);
        for (int i = 0; i < 20; i++) {
            throttle.attempt("siti", "198.51.100." + i);
        }
        assertThat(wait("siti", "198.51.100.200")).isLessThanOrEqualTo(60);
        assertThatCode(() -> throttle.attempt("siti", HOME)).doesNotThrowAnyException();
    }

    @Test
    void one_address_trying_many_accounts_is_slowed() {
        for (int i = 0; i < 60; i++) {
            throttle.attempt("someone" + i, HOME);
        }
        assertThat(wait("somebody else", HOME)).isPositive();
    }

    @Test
    void all_addresses_of_one_ipv6_network_count_as_one() {
        for (int i = 1; i <= 5; i++) {
            throttle.attempt("siti", "2001:db8:1:2::" + i);
        }
        assertThat(wait("SITI ", "2001:db8:1:2:ffff::1")).isPositive();
        assertThatCode(() -> throttle.attempt("siti", "2001:db8:1:3::1")).doesNotThrowAnyException();
    }

    @Test
    void an_hour_of_rest_forgets() {
        attempts(5, "siti", HOME);
        clock.forward(Duration.ofMinutes(61));
        assertThatCode(() -> attempts(5, "siti", HOME)).doesNotThrowAnyException();
    }

    private void attempts(int count, String account, String address) {
        for (int i = 0; i < count; i++) {
            throttle.attempt(account, address);
        }
    }

    private long wait(String account, String address) {
        Refusal slowed = catchThrowableOfType(Refusal.TooMany.class, () -> throttle.attempt(account, address));
        assertThat(slowed).isNotNull();
        return (long) slowed.args()[0];
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-11-20T08:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
