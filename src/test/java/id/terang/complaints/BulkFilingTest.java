package id.terang.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class BulkFilingTest {

    private static final Instant FILED = Instant.parse("2024-03-04T02:00:00Z");
    private static final Instant IMPORTED = Instant.parse("2026-11-02T03:00:00Z");

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired BulkFiling bulk;
    @Autowired CaseReader reader;
    @Autowired CaseEvents events;
    @Autowired Complaints complaints;
    @Autowired Filing filing;
    @Autowired Triage triage;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    SmallTown town;

    @BeforeEach
    void town() {
        clock.set(IMPORTED);
        town = SmallTown.in(beans);
    }

    private PastCase past(String source, String id, PastCase.Ending ending) {
        return new PastCase(source, id, Kind.COMPLAINT, Track.ORDINARY, Visibility.PUBLIC, Channel.PHONE, town.streetlights,
            town.north, town.transport, null, "Lampu mati di depan balai, hubungi 0812 3456 7890. Sudah lama.", "Jl. Mawar",
            new GeoPoint(-6.9, 107.6), PastCase.Release.MASKED, FILED, Instant.parse("2024-03-08T09:00:00Z"), ending);
    }

    private List<List<RecordedEvent>> keep(List<PastCase> cases) {
        return new TransactionTemplate(transactions).execute(status -> bulk.file(cases));
    }

    @Test
    void a_past_case_keeps_its_times_as_events_and_is_read_like_any_other() {
        var answered = new PastCase.Ending.Answered(FILED.plusSeconds(86_400), Outcome.ACTION_TAKEN, "Sudah diganti.", true);
        var history = keep(List.of(past("uji", "a-1", answered))).getFirst();

        var one = complaints.findById(history.getFirst().complaintId()).orElseThrow();
        assertThat(one.filedAt()).isEqualTo(FILED);
        assertThat(one.closeReason()).isEqualTo(CloseReason.LAPSED_NO_CONTACT);
        assertThat(one.lastSeq()).isEqualTo(history.size());
        var read = reader.publicComplaint(one.reference()).orElseThrow();
        assertThat(read.source()).isEqualTo("uji");
        assertThat(read.sourceId()).isEqualTo("a-1");
        assertThat(read.channel()).isEqualTo(Channel.PHONE);
        assertThat(read.text()).isEqualTo("Lampu mati di depan balai, hubungi […]. Sudah lama.");
        assertThat(read.clocks()).as("only the promise that the source made").singleElement()
            .satisfies(clock -> assertThat(clock.type()).isEqualTo(ClockType.RESOLVE))
            .satisfies(clock -> assertThat(clock.dueAt()).isEqualTo(Instant.parse("2024-03-08T09:00:00Z")))
            .satisfies(clock -> assertThat(clock.stoppedAt()).isEqualTo(FILED.plusSeconds(86_400)));
        assertThat(events.of(one.requiredId())).isEqualTo(history).extracting(RecordedEvent::type).containsExactly(
            EventType.FILED, EventType.VERIFIED, EventType.STARTED, EventType.ANSWERED, EventType.DISPUTE_WINDOW_LAPSED);
        assertThat(history).allSatisfy(event -> assertThat(event.recordedAt()).isEqualTo(IMPORTED));
    }

    @Test
    void an_open_past_case_has_missed_its_due_date_on_record_and_can_be_worked_on() {
        var history = keep(List.of(past("uji", "b-1", new PastCase.Ending.Waiting()))).getFirst();
        assertThat(history).extracting(RecordedEvent::type)
            .containsExactly(EventType.FILED, EventType.VERIFIED, EventType.DEADLINE_MISSED);

        var one = complaints.findById(history.getFirst().complaintId()).orElseThrow();
        assertThat(one.status()).isEqualTo(Status.ASSIGNED);
        assertThat(one.dueClock()).isEqualTo(ClockType.RESOLVE);
        triage.decide(town.transportHandler, one.reference(), one.revision(),
            new Decision.Answer(Outcome.ACTION_TAKEN, "Akhirnya diganti.", List.of()));
        assertThat(complaints.findById(one.requiredId()).orElseThrow().status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void whatever_its_ending_a_past_case_is_where_its_history_leads() {
        var later = FILED.plusSeconds(3600);
        var endings = List.of(new PastCase.Ending.Rejected(later, CaseEvent.Ground.NO_SUBSTANCE, "Bukan layanan"),
            new PastCase.Ending.Referred(later, "PLN", null), new PastCase.Ending.Withdrawn(later),
            new PastCase.Ending.Answered(later, Outcome.EXPLAINED, null, false));
        var cases = IntStream.range(0, 4).mapToObj(i -> past("uji", "e-" + i, endings.get(i))).toList();

        var found = keep(cases).stream().map(history -> complaints.findById(history.getFirst().complaintId()).orElseThrow())
            .map(one -> one.status() + " " + one.closeReason() + " " + one.dueClock()).toList();

        assertThat(found).containsExactly("CLOSED REJECTED null", "CLOSED REFERRED null", "CLOSED WITHDRAWN null",
            "ANSWERED null null");
    }

    @Test
    void what_is_here_is_known_and_ids_never_collide_with_new_filings() {
        var waiting = new PastCase.Ending.Waiting();
        assertThat(keep(IntStream.range(0, 300).mapToObj(i -> past("uji", "c-" + i, waiting)).toList())).hasSize(300);
        assertThat(bulk.known("uji", List.of("c-0", "c-299", "c-300"))).containsExactlyInAnyOrder("c-0", "c-299");
        assertThat(bulk.known("lain", List.of("c-0"))).isEmpty();
        for (int i = 0; i < 120; i++) {
            filing.file(AComplaint.aComplaint().about(town.roads).in(town.north).command(), Actor.CITIZEN);
        }
        assertThat(keep(IntStream.range(0, 300).mapToObj(i -> past("lain", "c-" + i, waiting)).toList())).hasSize(300);
        assertThat(jdbc.sql("select count(*) from complaint where source = 'uji' and source_id like 'c-%'").query(Long.class).single())
            .isEqualTo(300);
        var range = bulk.ids("lain");
        assertThat(range.last() - range.first()).isGreaterThanOrEqualTo(299);
        assertThat(bulk.ids("nowhere")).isNull();
    }

    @Test
    void what_cannot_have_happened_is_refused() {
        assertThatThrownBy(() -> past("uji", "", new PastCase.Ending.Waiting())).hasMessage("refusal.import.id");
        assertThatThrownBy(() -> past("uji", "x", new PastCase.Ending.Withdrawn(FILED.minusSeconds(1))))
            .hasMessage("refusal.import.order");
    }
}
