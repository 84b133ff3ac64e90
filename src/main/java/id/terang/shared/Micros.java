package id.terang.shared;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Instants as the database keeps them: whole microseconds. What is not truncated comes back different from what
/// was stored.
public final class Micros {

    private Micros() { }

    public static Instant of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    public static Instant now(InstantSource clock) {
        return of(clock.instant());
    }

    /// As a `datetime(6)` column holds it, whatever the time zone of this machine; for plain JDBC.
    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(of(instant), ZoneOffset.UTC);
    }

    /// Back from a `datetime(6)` column.
    public static Instant fromUtc(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }
}
