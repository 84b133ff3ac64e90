package id.terang.complaints;

import static id.terang.jurisdiction.ClockType.FIRST_RESPONSE;
import static id.terang.jurisdiction.ClockType.RESOLVE;
import static id.terang.jurisdiction.ClockType.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Work on an imported case of which its source knew no due date: nobody promised a time, until somebody names a day.
class ImportedAtWorkTest extends LivedCases {

    private static final Instant FILED = wib("2026-10-01T09:00");

    @Autowired BulkFiling bulk;
    @Autowired PlatformTransactionManager transactions;

    private Reference imported() {
        return imported(null);
    }

    private Reference imported(@Nullable Instant due) {
        var past = new PastCase("kertas", UUID.randomUUID().toString(), Kind.COMPLAINT, Track.ORDINARY, Visibility.PUBLIC, Channel.PHONE,
            town.roads, town.northVillage, town.publicWorks, null, "Jalan berlubang di depan pasar.", null, null, PastCase.Release.MASKED,
            FILED, due, new PastCase.Ending.Waiting());
        var history = new TransactionTemplate(transactions).execute(status -> bulk.file(List.of(past))).getFirst();
        return complaints.findById(history.getFirst().complaintId()).orElseThrow().reference();
    }

    private Receipt duplicateOf(Reference survivor) {
        var duplicate = aboutRoads();
        decide(town.townLead, duplicate, new Decision.Merge(survivor, "Lubang yang sama."));
        return duplicate;
    }

    private void decide(OfficialPrincipal by, Reference reference, Decision decision) {
        triage.decide(by, reference, now(reference).revision(), decision);
    }

    private void pass(Reference reference) {
        deadlines.pass(now(reference).requiredId());
    }

    private List<ClockView> clocks(Reference reference) {
        return reader.publicComplaint(reference).orElseThrow().clocks().stream().filter(one -> one.type() == RESOLVE).toList();
    }

    private static Decision.Answer answer(String text) {
        return new Decision.Answer(Outcome.ACTION_TAKEN, text, List.of());
    }

    @Test
    void a_plan_that_was_not_kept_is_the_first_promise_and_late() {
        var one = imported();
        decide(town.handler, one, new Decision.Answer(Outcome.PLANNED, LocalDate.of(2026, 11, 20), "Ditambal 20 November.", List.of()));
        clock.set("2026-11-23T09:00");
        pass(one);
        pass(one);

        assertThat(now(one).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(events.of(now(one).requiredId())).extracting(RecordedEvent::type).endsWith(EventType.PLAN_MISSED, EventType.DEADLINE_MISSED);
        assertThat(clocks(one)).singleElement().satisfies(promise -> {
            assertThat(promise.round()).isEqualTo(1);
            assertThat(promise.startedAt()).as("time lived runs from filing").isEqualTo(FILED);
            assertThat(promise.dueAt()).isEqualTo(wib("2026-11-20T16:00"));
            assertThat(promise.state(clock.instant())).isEqualTo(ClockView.State.LATE);
        });
        assertThat(deadlines.due(1000)).doesNotContain(now(one).requiredId());
    }

    @Test
    void a_dispute_takes_it_up_again_without_a_date_and_whoever_was_promised_one_keeps_what_was_left() {
        var one = imported();
        var duplicate = duplicateOf(one);
        clock.set("2026-11-05T09:00");
        decide(town.handler, one, answer("Sudah ditambal, kata mandor."));
        assertThat(clock(duplicate, RESOLVE, 1).stoppedAt()).isEqualTo(clock.instant());
        clock.set("2026-11-12T09:00");
        act(duplicate, new CitizenAct.Dispute("Belum."));

        assertThat(now(one).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(clocks(one)).isEmpty();
        assertThat(clock(duplicate, RESOLVE, 2).dueAt()).as("11 of 14 days were left").isEqualTo(wib("2026-11-27T16:00"));
    }

    @Test
    void the_day_of_an_instruction_is_its_first_promise() {
        var one = imported();
        var duplicate = duplicateOf(one);
        decide(town.worksLead, one, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas lubang yang mana, kata kami."));
        act(duplicate, new CitizenAct.Appeal("Jelas sekali."));
        decide(town.townLead, one, new Decision.UpholdAppeal("Periksa dan tambal.", LocalDate.of(2026, 11, 20)));

        assertThat(clocks(one)).singleElement().satisfies(promise -> {
            assertThat(promise.startedAt()).isEqualTo(FILED);
            assertThat(promise.dueAt()).isEqualTo(wib("2026-11-20T16:00"));
        });
        assertThat(clock(duplicate, RESOLVE, 2).dueAt()).isEqualTo(wib("2026-11-20T16:00"));
    }

    @Test
    void a_response_keeps_the_first_promise_of_its_duplicates_and_not_that_of_an_answer() {
        var one = imported();
        var duplicate = duplicateOf(one);
        clock.set("2026-11-03T09:00");
        decide(town.handler, one, new Decision.Respond("Petugas berangkat Rabu pagi."));
        assertThat(clock(duplicate, VERIFY, 1).running()).isFalse();
        assertThat(clock(duplicate, FIRST_RESPONSE, 1).stoppedAt()).isEqualTo(clock.instant());
        assertThat(clock(duplicate, RESOLVE, 1).running()).as("nobody has answered").isTrue();

        clock.set("2026-11-23T09:00");
        pass(duplicate.reference());
        assertThat(clock(duplicate, RESOLVE, 1).state(clock.instant())).isEqualTo(ClockView.State.LATE);
        decide(town.handler, one, answer("Akhirnya ditambal Senin pagi."));
        assertThat(clock(duplicate, RESOLVE, 1).state(clock.instant())).isEqualTo(ClockView.State.MISSED);
    }

    @Test
    void a_text_sent_to_many_is_no_first_response_to_its_duplicates_either() {
        var one = imported();
        var duplicate = duplicateOf(one);
        for (int i = 0; i < 5; i++) {
            decide(town.handler, atWork(), new Decision.Respond("Laporan dari arsip kertas kami terima."));
        }
        decide(town.handler, one, new Decision.Respond("Laporan dari arsip kertas kami terima!"));
        assertThat(clock(duplicate, FIRST_RESPONSE, 1).running()).isTrue();
        decide(town.handler, one, new Decision.Respond("Kami ke pasar besok pukul sembilan."));
        assertThat(clock(duplicate, FIRST_RESPONSE, 1).running()).isFalse();
    }

    /// What the other system promised is the promise, whatever the policy says of such cases here.
    @Test
    void a_date_that_its_source_promised_comes_back_once_who_hurried_it_stands_alone() {
        var due = wib("2026-12-11T16:00");
        var one = imported(due);
        var duplicate = duplicateOf(one);
        assertThat(clocks(one)).extracting(ClockView::dueAt).containsExactly(wib("2026-11-20T16:00"));
        clock.set("2026-11-03T09:00");
        decide(town.verifier, duplicate.reference(), new Decision.Unmerge("Lubang yang lain."));
        assertThat(clocks(one)).extracting(ClockView::dueAt).containsExactly(due);
    }
}
