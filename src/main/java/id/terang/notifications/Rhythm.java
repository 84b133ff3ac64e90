package id.terang.notifications;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/// How often somebody wants letters.
public enum Rhythm {
    /// Each for itself, but not at night.
    EACH,
    /// Together, once a day before work begins.
    DAILY,
    NEVER;

    /// Quiet hours are from 21.00 to 07.00 local time.
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime NIGHT = LocalTime.of(21, 0);

    /// When a letter written now may be sent.
    Instant next(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        var time = local.toLocalTime();
        boolean morningToCome = time.isBefore(MORNING);
        if (this == EACH && !morningToCome && time.isBefore(NIGHT)) {
            return now;
        }
        return local.toLocalDate().plusDays(morningToCome ? 0 : 1).atTime(MORNING).atZone(zone).toInstant();
    }
}
