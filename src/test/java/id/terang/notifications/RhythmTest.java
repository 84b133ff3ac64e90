package id.terang.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.TestClock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Quiet hours are from 21.00 to 07.00 of the office.
class RhythmTest {

    @ParameterizedTest
    @CsvSource({
        "EACH,  2026-11-02T06:59, 2026-11-02T07:00",
        "EACH,  2026-11-02T07:00, 2026-11-02T07:00",
        "EACH,  2026-11-02T20:59, 2026-11-02T20:59",
        "EACH,  2026-11-02T21:00, 2026-11-03T07:00",
        "EACH,  2026-11-02T00:00, 2026-11-02T07:00",
        "DAILY, 2026-11-02T06:00, 2026-11-02T07:00",
        "DAILY, 2026-11-02T07:00, 2026-11-03T07:00",
        "DAILY, 2026-12-31T12:00, 2027-01-01T07:00"})
    void a_letter_waits_for_its_hour(Rhythm rhythm, String written, String sent) {
        assertThat(rhythm.next(wib(written), TestClock.WIB)).isEqualTo(wib(sent));
    }

    private static Instant wib(String local) {
        return LocalDateTime.parse(local).atZone(TestClock.WIB).toInstant();
    }
}
