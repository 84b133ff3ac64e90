package id.terang.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Words that the public may not read any more, wherever one act has put them.
class RedactingTest extends LivedCases {

    private static final String ANSWER = "Pipa Jalan Camar diganti, kata Bu Nani di nomor 7.";
    private static final String REPLACED = "Pipa Jalan Camar diganti.";

    private Receipt reportOf(Receipt parent) {
        var report = atWork();
        decide(town.handler, report, new Decision.JoinIncident(parent.reference(), null));
        return report;
    }

    private List<RecordedEvent> history(Receipt receipt) {
        return events.of(now(receipt.reference()).requiredId());
    }

    private int seq(Receipt receipt, EventType type) {
        return history(receipt).stream().filter(event -> event.type() == type).reduce((earlier, later) -> later).orElseThrow().seq();
    }

    private void redact(Receipt receipt, EventType type, String replacement) {
        decide(town.moderator, receipt, new Decision.Redact(seq(receipt, type), null, replacement, "Nama orang."));
    }

    private List<String> said(Receipt receipt) {
        return reader.publicComplaint(receipt.reference()).orElseThrow().timeline().stream().map(TimelineEntry::text)
            .filter(text -> text != null).toList();
    }

    @Test
    void words_taken_from_the_answer_of_an_incident_go_from_every_report_that_it_reached() {
        var parent = atWork();
        var report = reportOf(parent);
        var gone = reportOf(parent);
        var own = reportOf(parent);
        decide(town.handler, own, new Decision.Answer(Outcome.ACTION_TAKEN, "Di Jalan Dara, kata Bu Nani, selesai lebih dulu.", List.of()));
        decide(town.handler, parent, new Decision.Answer(Outcome.ACTION_TAKEN, ANSWER, List.of()));
        clock.set("2026-11-03T09:00");
        act(gone, new CitizenAct.Dispute("Di sini belum."));
        decide(town.handler, gone, new Decision.Transfer(town.transport, "Bukan pipa."));
        assertThat(now(gone.reference()).incidentId()).isNull();

        clock.set("2026-11-04T09:00");
        redact(parent, EventType.ANSWERED, REPLACED);

        for (var one : List.of(parent, report, gone)) {
            assertThat(said(one)).contains(REPLACED).doesNotContain(ANSWER);
            assertThat(now(one.reference()).answerText()).isEqualTo(REPLACED);
            assertThat(history(one).getLast().event()).isEqualTo(new CaseEvent.Redacted(seq(one, EventType.ANSWERED)));
            assertThat(history(one).getLast().text()).isEqualTo("Nama orang.");
        }
        assertThat(said(own)).as("an answer of its own").contains("Di Jalan Dara, kata Bu Nani, selesai lebih dulu.");
        assertThat(history(own)).extracting(RecordedEvent::type).doesNotContain(EventType.REDACTED);
    }

    @Test
    void so_do_those_of_a_response_and_of_another_wording_and_the_answer_that_stands_stays() {
        var parent = atWork();
        var report = reportOf(parent);
        decide(town.handler, parent, new Decision.Respond("Regu Bu Nani menuju Jalan Camar."));
        decide(town.handler, parent, new Decision.Answer(Outcome.ACTION_TAKEN, "Pipa Jalan Camar ditutup sementara, kata Bu Nani.", List.of()));
        clock.set("2026-11-03T09:00");
        decide(town.handler, parent, new Decision.AmendAnswer("Pipa Jalan Camar diganti baru, kata Bu Nani.", List.of()));

        redact(parent, EventType.RESPONSE_PUBLISHED, "Regu menuju Jalan Camar.");
        redact(parent, EventType.ANSWERED, "Pipa ditutup sementara.");
        assertThat(now(report.reference()).answerText()).isEqualTo("Pipa Jalan Camar diganti baru, kata Bu Nani.");
        redact(parent, EventType.ANSWER_AMENDED, "Pipa diganti baru.");
        redact(parent, EventType.ANSWER_AMENDED, "Pipanya diganti baru.");

        assertThat(said(report)).contains("Regu menuju Jalan Camar.", "Pipa ditutup sementara.", "Pipanya diganti baru.")
            .noneMatch(text -> text.contains("Nani"));
        assertThat(now(report.reference()).answerText()).isEqualTo("Pipanya diganti baru.");
    }

    @Test
    void what_is_taken_from_one_report_alone_stays_in_the_incident() {
        var parent = atWork();
        var report = reportOf(parent);
        decide(town.handler, parent, new Decision.Answer(Outcome.ACTION_TAKEN, "Saluran Jalan Elang dibersihkan.", List.of()));
        redact(report, EventType.ANSWERED, "Saluran dibersihkan.");
        assertThat(said(report)).contains("Saluran dibersihkan.");
        assertThat(said(parent)).contains("Saluran Jalan Elang dibersihkan.");
    }
}
