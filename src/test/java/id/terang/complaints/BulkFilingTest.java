package id.terang.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Kind;
import id.terang.shared.Actor;
import id.terang.shared.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class BulkFilingTest {

    private static final Instant FILED = Instant.parse("2024-03-04T02:00:00Z");
    private static final Instant IMPORTED = Instant.parse("2026-11-02T03:00:00Z");

    @Autowired BeanFactory beans;
    @Autowired BulkFiling bulk;
    @Autowired CaseReader reader;
    @Autowired CaseEvents events;
    @Autowired Complaints complaints;
    @Autowired Filing filing;
    @Autowired JdbcClient jdbc;

    SmallTown town;

    @BeforeEach
    void town() {
        town = SmallTown.in(beans);
    }

    private PastCase past(String id, Instant responded, PastCase.Decided decided) {
        return new PastCase(id, Kind.COMPLAINT, null, "Lampu mati di depan balai. Sudah lama.", true, town.streetlights, town.north,
            "Jl. Mawar", new GeoPoint(-6.9, 107.6), town.transport, FILED, Instant.parse("2024-03-08T09:00:00Z"), responded, decided);
    }

    @Test
    void a_past_case_keeps_its_times_as_events_and_is_read_like_any_other() {
        var decided = new PastCase.Decided(FILED.plusSeconds(86_400), Outcome.ACTION_TAKEN, "Sudah diganti.");
        var kept = bulk.keep("uji", List.of(past("a-1", null, decided)), IMPORTED).getFirst();

        var one = complaints.findById(kept.complaintId()).orElseThrow();
        assertThat(one.filedAt()).isEqualTo(FILED);
        assertThat(one.closeReason()).isEqualTo(CloseReason.LAPSED_NO_CONTACT);
        var read = reader.publicComplaint(one.reference()).orElseThrow();
        assertThat(read.source()).isEqualTo("uji");
        assertThat(read.sourceId()).isEqualTo("a-1");
        assertThat(read.title()).isEqualTo("Lampu mati di depan balai.");
        assertThat(read.clocks()).filteredOn(clock -> clock.type() == ClockType.RESOLVE).singleElement()
            .satisfies(clock -> assertThat(clock.dueAt()).isEqualTo(Instant.parse("2024-03-08T09:00:00Z")))
            .satisfies(clock -> assertThat(clock.stoppedAt()).isEqualTo(FILED.plusSeconds(86_400)));
        assertThat(events.of(kept.complaintId())).isEqualTo(kept.history()).extracting(RecordedEvent::type).containsExactly(
            EventType.FILED, EventType.VERIFIED, EventType.STARTED, EventType.ANSWERED, EventType.DISPUTE_WINDOW_LAPSED);
        assertThat(kept.history()).allSatisfy(event -> assertThat(event.recordedAt()).isEqualTo(IMPORTED));
    }

    @Test
    void an_open_past_case_has_missed_its_due_date_on_record_and_can_be_worked_on() {
        var kept = bulk.keep("uji", List.of(past("b-1", FILED.plusSeconds(3600), null)), IMPORTED).getFirst();
        assertThat(kept.history()).extracting(RecordedEvent::type).containsExactly(EventType.FILED, EventType.VERIFIED,
            EventType.STARTED, EventType.RESPONSE_PUBLISHED, EventType.DEADLINE_MISSED);
        assertThat(complaints.findById(kept.complaintId()).orElseThrow().status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void importing_again_changes_nothing_and_ids_never_collide_with_new_filings() {
        var cases = IntStream.range(0, 300).mapToObj(i -> past("c-" + i, null, null)).toList();
        assertThat(bulk.keep("uji", cases, IMPORTED)).hasSize(300);
        assertThat(bulk.keep("uji", cases, IMPORTED)).isEmpty();
        for (int i = 0; i < 120; i++) {
            filing.file(AComplaint.aComplaint().about(town.roads).in(town.north).command(), Actor.CITIZEN);
        }
        assertThat(bulk.keep("lain", cases, IMPORTED)).hasSize(300);
        assertThat(jdbc.sql("select count(*) from complaint where source = 'uji' and source_id like 'c-%'").query(Long.class).single())
            .isEqualTo(300);
    }

    @Test
    void what_cannot_have_happened_is_refused() {
        assertThatThrownBy(() -> past("", null, null)).hasMessage("refusal.import.id");
        assertThatThrownBy(() -> past("x", FILED.minusSeconds(1), null)).hasMessage("refusal.import.order");
    }
}
