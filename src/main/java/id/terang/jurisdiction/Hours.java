package id.terang.jurisdiction;

import java.time.LocalTime;

/// Working hours of one weekday, local time.
public record Hours(LocalTime opens, LocalTime closes) {

    public Hours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("closes at " + closes + ", before it opens at " + opens);
        }
    }
}
