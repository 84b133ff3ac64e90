package id.terang;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A clock that stands still until it is moved. `@Import(TestClock.Moved.class)` puts it in the place of the real one.
public final class TestClock extends Clock {

    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private volatile Instant now = Instant.parse("2026-11-02T03:00:00Z");

    /// Moves to a local time in WIB, for example `2026-11-02T10:00`.
    public Instant set(String local) {
        now = LocalDateTime.parse(local).atZone(WIB).toInstant();
        return now;
    }

    public Instant set(Instant instant) {
        now = instant;
        return now;
    }

    public Instant advance(Duration duration) {
        now = now.plus(duration);
        return now;
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

    @TestConfiguration(proxyBeanMethods = false)
    public static class Moved {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
