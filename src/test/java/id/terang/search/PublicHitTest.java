package id.terang.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.complaints.Channel;
import id.terang.complaints.CloseReason;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Kind;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicHitTest {

    private static final Instant FILED = Instant.parse("2026-11-02T03:00:00.123456Z");

    private static PublicHit again(PublicHit hit) throws IOException {
        return PublicHit.read(hit.field("shown").binaryValue());
    }

    @Test
    void what_is_written_down_is_read_as_it_was() throws IOException {
        var whole = new PublicHit(new Reference("000005724"), "Lampu 💡", "مصباح", "Sudah", List.of("Satu", ""), "Jl. Melati 5", Status.CLOSED,
            CloseReason.CONFIRMED, Outcome.ACTION_TAKEN, Kind.COMPLAINT, Channel.WEB, Visibility.PUBLIC, 1, 300, Long.MAX_VALUE,
            new GeoPoint(-7.257, 112.752), FILED, FILED.plusNanos(1), FILED.plusSeconds(9), Instant.EPOCH.minusNanos(1), 100_000);
        var bare = new PublicHit(new Reference("000005724"), null, null, null, List.of(), null, Status.SUBMITTED, null, null, Kind.ASPIRATION, Channel.COUNTER,
            Visibility.ANONYMOUS, 1, 2, 3, null, FILED, FILED, null, null, 0);

        assertThat(again(whole)).isEqualTo(whole);
        assertThat(again(bare)).isEqualTo(bare);
    }
}
