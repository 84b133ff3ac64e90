package id.terang.complaints;

import static id.terang.complaints.AComplaint.aComplaint;
import static id.terang.jurisdiction.ClockType.DISPUTE_WINDOW;
import static id.terang.jurisdiction.ClockType.FIRST_RESPONSE;
import static id.terang.jurisdiction.ClockType.RESOLVE;
import static id.terang.jurisdiction.ClockType.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.terang.Asked;
import id.terang.OwnWords;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.shared.SecretCode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The life of a case, from filing to closure.
class LifeTest extends LivedCases {

    @Test
    void a_filing_gets_a_number_a_desk_and_three_due_dates_at_once() {
        var receipt = aboutRoads();

        assertThat(receipt.holder()).isEqualTo(town.town);
        assertThat(receipt.clocks()).extracting(ClockView::type, ClockView::dueAt).containsExactlyInAnyOrder(
            tuple(VERIFY, wib("2026-11-05T16:00")),
            tuple(FIRST_RESPONSE, wib("2026-11-09T16:00")),
            tuple(RESOLVE, wib("2026-11-20T16:00")));
        assertThat(now(receipt.reference()).dueClock()).isEqualTo(VERIFY);
    }

    @Test
    void the_whole_way_from_filing_to_confirmation_is_one_history() {
        var receipt = aboutRoads();
        clock.set("2026-11-03T09:00");
        decide(town.verifier, receipt, verified(true));
        decide(town.handler, receipt, new Decision.Ask("Di sisi utara atau selatan pasar?"));
        clock.set("2026-11-05T09:00");
        act(receipt, new CitizenAct.Clarify("Di sisi utara.", List.of()));
        decide(town.handler, receipt, new Decision.Answer(Outcome.EXPLAINED, "Masuk jadwal minggu depan.", List.of()));
        clock.set("2026-11-06T09:00");
        act(receipt, new CitizenAct.Dispute("Belum ada yang datang. Telepon saya 0812 3456 7890."));
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal.", List.of()));
        act(receipt, new CitizenAct.Confirm(4, "Terima kasih"));

        assertThat(events.of(now(receipt.reference()).requiredId())).extracting(RecordedEvent::type).containsExactly(
            EventType.FILED, EventType.VERIFIED, EventType.STARTED, EventType.HANDLER_ASSIGNED, EventType.CLARIFICATION_ASKED,
            EventType.CLARIFIED, EventType.ANSWERED, EventType.DISPUTED, EventType.ANSWERED, EventType.CONFIRMED);
        var one = reader.publicComplaint(receipt.reference()).orElseThrow();
        assertThat(one.status()).isEqualTo(Status.CLOSED);
        assertThat(one.closeReason()).isEqualTo(CloseReason.CONFIRMED);
        assertThat(one.timeline()).extracting(TimelineEntry::text).doesNotContain("Terima kasih", "Di sisi utara.")
            .contains("Belum ada yang datang. Telepon saya […].", "Sudah ditambal.");
    }

    @Test
    void only_waiting_for_the_citizen_pauses_and_gives_back_exactly_the_working_days_it_lasted() {
        var receipt = atWork();
        clock.set("2026-11-03T09:00");
        decide(town.handler, receipt, new Decision.Ask("Di mana tepatnya?"));
        assertThat(clock(receipt, FIRST_RESPONSE, 1).stoppedAt()).isEqualTo(wib("2026-11-03T09:00"));
        assertThat(clock(receipt, RESOLVE, 1).state(clock.instant())).isEqualTo(ClockView.State.PAUSED);
        clock.set("2026-11-09T09:00");
        act(receipt, new CitizenAct.Clarify("Di utara.", List.of()));

        var resolve = clock(receipt, RESOLVE, 1);
        assertThat(resolve.pausedDays()).isEqualTo(4);
        assertThat(resolve.dueAt()).isEqualTo(wib("2026-11-26T16:00"));
    }

    @Test
    void a_second_question_needs_a_lead_and_pauses_never_exceed_ten_working_days() {
        var receipt = atWork();
        decide(town.handler, receipt, new Decision.Ask("Di mana?"));
        clock.set("2026-11-10T09:00");
        act(receipt, new CitizenAct.Clarify("Di utara.", List.of()));
        assertThatThrownBy(() -> decide(town.handler, receipt, new Decision.Ask("Sejak kapan?")))
            .isInstanceOf(Refusal.NotAllowed.class).hasMessage("refusal.pause.lead");

        decide(town.worksLead, receipt, new Decision.Ask("Sejak kapan?"));
        assertThat(clock(receipt, ClockType.CLARIFY, 2).days()).isEqualTo(4);
        clock.set("2026-12-20T09:00");
        deadlines.pass(now(receipt.reference()).requiredId());
        assertThat(now(receipt.reference()).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(clock(receipt, RESOLVE, 1).pausedDays()).isEqualTo(10);

        assertThatThrownBy(() -> decide(town.worksLead, receipt, new Decision.Ask("Lagi?")))
            .isInstanceOf(Refusal.IllegalMove.class);
    }

    @Test
    void no_pause_starts_after_the_due_date_or_without_a_contact() {
        var silent = file(aComplaint().about(town.roads).withoutContact());
        decide(town.verifier, silent, verified(true));
        assertThatThrownBy(() -> decide(town.handler, silent, new Decision.Ask("Di mana?"))).hasMessage("refusal.ask.unreachable");

        var late = atWork();
        clock.set("2026-11-23T09:00");
        assertThatThrownBy(() -> decide(town.handler, late, new Decision.Ask("Di mana?"))).hasMessage("refusal.pause.late");
        assertThat(now(late.reference()).status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void transfer_and_delegation_never_move_a_due_date() {
        var receipt = atWork();
        var due = clock(receipt, RESOLVE, 1).dueAt();
        decide(town.handler, receipt, new Decision.Delegate(town.roadUnit, "Pekerjaan unit."));
        assertThat(clock(receipt, RESOLVE, 1).dueAt()).isEqualTo(due);
        assertThat(now(receipt.reference()).status()).isEqualTo(Status.ASSIGNED);
        decide(town.unitHandler, receipt, new Decision.Transfer(town.transport, "Lampu, bukan jalan."));
        assertThat(clock(receipt, RESOLVE, 1).dueAt()).isEqualTo(due);
    }

    @Test
    void moving_a_case_a_third_time_or_back_or_late_takes_a_lead_above_both() {
        var receipt = atWork();
        decide(town.handler, receipt, new Decision.Transfer(town.transport, "Bukan urusan kami."));
        assertThatThrownBy(() -> decide(town.transportHandler, receipt, new Decision.Transfer(town.publicWorks, "Juga bukan.")))
            .isInstanceOf(Refusal.NotAllowed.class).hasMessage("refusal.transfer.lead.former");
        decide(town.townLead, receipt, new Decision.Transfer(town.publicWorks, "Ini urusan PU."));

        var late = atWork();
        clock.set("2026-11-23T09:00");
        for (var below : List.of(town.handler, town.worksLead)) {
            assertThatThrownBy(() -> decide(below, late, new Decision.Transfer(town.transport, "Bukan kami.")))
                .as("above the sender is not above both").isInstanceOf(Refusal.NotAllowed.class).hasMessage("refusal.transfer.lead.late");
        }
        decide(town.townLead, late, new Decision.Transfer(town.transport, "Ini urusan perhubungan."));
        assertThat(now(late.reference()).holderId()).isEqualTo(town.transport);
    }

    @Test
    void a_third_move_takes_a_lead_though_it_is_neither_late_nor_back_to_anybody() {
        var receipt = atWork();
        decide(town.handler, receipt, new Decision.Delegate(town.roadUnit, "Pekerjaan unit."));
        decide(town.unitHandler, receipt, new Decision.Transfer(town.transport, "Lampu, bukan jalan."));

        assertThatThrownBy(() -> decide(town.transportHandler, receipt, new Decision.Transfer(town.inspectorate, "Urusan pengawasan.")))
            .isInstanceOf(Refusal.NotAllowed.class).hasMessage("refusal.transfer.lead.often");
        assertThat(now(receipt.reference()).holderId()).isEqualTo(town.transport);
        decide(town.townLead, receipt, new Decision.Transfer(town.inspectorate, "Urusan pengawasan."));
        assertThat(now(receipt.reference()).holderId()).as("nobody leads both: the topmost of its own tree").isEqualTo(town.inspectorate);
    }

    @Test
    void a_dispute_resumes_the_clock_with_what_was_left_and_never_less_than_three_days() {
        var receipt = answered();
        clock.set("2026-11-10T09:00");
        act(receipt, new CitizenAct.Dispute("Belum selesai."));
        var second = clock(receipt, RESOLVE, 2);
        assertThat(second.startedAt()).isEqualTo(wib("2026-11-02T10:00"));
        assertThat(second.dueAt()).as("14 of 14 days were left").isEqualTo(wib("2026-11-30T16:00"));

        clock.set("2026-11-30T15:00");
        decide(town.handler, receipt, new Decision.Answer(Outcome.EXPLAINED, "Menunggu aspal.", List.of()));
        clock.set("2026-12-01T09:00");
        act(receipt, new CitizenAct.Dispute("Masih belum."));
        assertThat(clock(receipt, RESOLVE, 3).dueAt()).isEqualTo(wib("2026-12-04T16:00"));
    }

    @Test
    void a_dispute_of_a_late_answer_gives_no_new_time() {
        var receipt = atWork();
        clock.set("2026-11-24T09:00");
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah.", List.of()));
        act(receipt, new CitizenAct.Dispute("Belum."));
        assertThat(clock(receipt, RESOLVE, 2).dueAt()).isEqualTo(wib("2026-11-20T16:00"));
        assertThat(clock(receipt, RESOLVE, 2).state(clock.instant())).isEqualTo(ClockView.State.LATE);
    }

    @Test
    void silence_closes_an_answer_but_is_never_called_satisfaction() {
        var reachable = answered();
        clock.set("2026-12-01T09:00");
        deadlines.pass(now(reachable.reference()).requiredId());
        assertThat(now(reachable.reference()).closeReason()).isEqualTo(CloseReason.LAPSED);
        assertThat(now(reachable.reference()).closedAt()).as("closed when the window ended, not when the sweep came by")
            .isEqualTo(wib("2026-11-16T16:00"));

        clock.set("2026-12-10T09:00");
        act(reachable, new CitizenAct.Reopen("Berlubang lagi."));
        assertThat(now(reachable.reference()).status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void a_window_that_has_passed_cannot_be_reopened() {
        var receipt = answered();
        act(receipt, new CitizenAct.Confirm(3, null));
        clock.set("2026-12-03T09:00");
        assertThatThrownBy(() -> act(receipt, new CitizenAct.Reopen("Lagi."))).hasMessage("refusal.reopen.window");
    }

    @Test
    void a_missed_deadline_goes_on_record_once_however_often_the_sweep_comes_by() {
        var receipt = aboutRoads();
        clock.set("2026-11-06T09:00");
        long id = now(receipt.reference()).requiredId();
        deadlines.pass(id);
        deadlines.pass(id);
        assertThat(events.of(id)).extracting(RecordedEvent::type).containsExactly(EventType.FILED, EventType.DEADLINE_MISSED);
        assertThat(events.of(id).getLast().occurredAt()).isEqualTo(wib("2026-11-05T16:00"));
    }

    @Test
    void a_sweep_at_the_very_moment_a_time_ends_is_too_early_and_takes_no_miss_off_the_record() {
        var receipt = aboutRoads();
        long id = now(receipt.reference()).requiredId();
        for (var type : List.of(VERIFY, FIRST_RESPONSE, RESOLVE)) {
            var end = clock.set(clock(receipt, type, 1).dueAt());
            deadlines.pass(id);
            assertThat(clock(receipt, type, 1).state(end)).isEqualTo(ClockView.State.RUNNING);

            clock.advance(Duration.of(1, ChronoUnit.MICROS));
            assertThat(deadlines.due(1000)).contains(id);
            deadlines.pass(id);
            assertThat(clock(receipt, type, 1).missedAt()).isEqualTo(end);
        }
    }

    @Test
    void an_answer_can_still_be_disputed_at_the_very_moment_its_window_ends_though_a_sweep_came_by() {
        var receipt = answered();
        clock.set(clock(receipt, DISPUTE_WINDOW, 1).dueAt());
        deadlines.pass(now(receipt.reference()).requiredId());
        act(receipt, new CitizenAct.Dispute("Masih berlubang."));
        assertThat(now(receipt.reference()).status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void what_nobody_verified_is_assigned_at_twice_the_time_and_never_closed() {
        var receipt = aboutRoads();
        long id = now(receipt.reference()).requiredId();
        clock.set("2026-11-10T15:59");
        deadlines.pass(id);
        assertThat(now(receipt.reference()).status()).isEqualTo(Status.SUBMITTED);
        clock.set("2026-11-10T16:01");
        assertThat(deadlines.due(1000)).contains(id);
        deadlines.pass(id);
        assertThat(now(receipt.reference()).status()).isEqualTo(Status.ASSIGNED);
        assertThat(now(receipt.reference()).holderId()).isEqualTo(town.publicWorks);
        assertThat(clock(receipt, VERIFY, 1).state(clock.instant())).isEqualTo(ClockView.State.MISSED);
        assertThat(deadlines.due(1000)).doesNotContain(id);
    }

    @Test
    void a_survivor_takes_the_earliest_due_date_and_its_answer_stops_the_duplicates_clocks() {
        var older = file(aComplaint().about(town.roads).ofKind(Kind.COMPLAINT));
        clock.set("2026-11-02T11:00");
        var younger = file(aComplaint().about(town.roads).ofKind(Kind.INFORMATION_REQUEST));
        decide(town.verifier, younger, new Decision.Merge(older.reference(), "Lubang yang sama."));

        assertThat(clock(older, RESOLVE, 1).dueAt()).as("five days of a request for information")
            .isEqualTo(wib("2026-11-09T16:00"));
        assertThat(now(younger.reference()).closeReason()).isEqualTo(CloseReason.DUPLICATE);
        assertThat(clock(younger, RESOLVE, 1).running()).isTrue();
        assertThat(reader.publicComplaint(older.reference()).orElseThrow().duplicates()).containsExactly(younger.reference());

        decide(town.verifier, older, verified(true));
        decide(town.handler, older, new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal.", List.of()));
        assertThat(clock(younger, RESOLVE, 1).stoppedAt()).isEqualTo(clock.instant());

        act(younger, new CitizenAct.Confirm(4, null));
        assertThat(now(older.reference()).closeReason()).isEqualTo(CloseReason.CONFIRMED);
    }

    @Test
    void a_merge_can_be_undone_and_the_case_returns_to_where_it_was() {
        var older = aboutRoads();
        var younger = aboutRoads();
        decide(town.verifier, younger, new Decision.Merge(older.reference(), null));
        decide(town.verifier, younger, new Decision.Unmerge("Lubang yang lain."));
        assertThat(now(younger.reference()).status()).isEqualTo(Status.SUBMITTED);
        assertThat(now(older.reference()).claimants()).isEqualTo(1);
        assertThat(clock(younger, VERIFY, 1).running()).isTrue();
    }

    @Test
    void cases_merge_only_into_older_open_ones_of_equal_visibility() {
        var older = aboutRoads();
        var anonymous = file(aComplaint().about(town.roads).visible(Visibility.ANONYMOUS));
        clock.set("2026-11-02T12:00");
        var younger = aboutRoads();
        assertThatThrownBy(() -> decide(town.verifier, anonymous, new Decision.Merge(older.reference(), null)))
            .hasMessage("refusal.merge.visibility");
        assertThatThrownBy(() -> decide(town.verifier, older, new Decision.Merge(younger.reference(), null)))
            .hasMessage("refusal.merge.younger");
        assertThatThrownBy(() -> decide(town.verifier, older, new Decision.Merge(older.reference(), null)))
            .hasMessage("refusal.merge.survivor");
    }

    @Test
    void reclassifying_shortens_freely_but_lengthens_only_by_a_lead_above() {
        var receipt = file(aComplaint().about(town.roads).ofKind(Kind.INFORMATION_REQUEST));
        decide(town.verifier, receipt, verified(true));
        assertThat(clock(receipt, RESOLVE, 1).dueAt()).as("verifying as a complaint does not lengthen").isEqualTo(wib("2026-11-09T16:00"));
        decide(town.worksLead, receipt, new Decision.Reclassify(Kind.INFORMATION_REQUEST, Track.ORDINARY, town.roads, "Pertanyaan."));
        decide(town.worksLead, receipt, new Decision.Reclassify(Kind.COMPLAINT, Track.ORDINARY, town.roads, "Aduan."));
        assertThat(clock(receipt, RESOLVE, 1).dueAt()).as("a lead of the holder is not above it").isEqualTo(wib("2026-11-09T16:00"));
        decide(town.townLead, receipt, new Decision.Reclassify(Kind.INFORMATION_REQUEST, Track.ORDINARY, town.roads, "Pertanyaan."));
        decide(town.townLead, receipt, new Decision.Reclassify(Kind.COMPLAINT, Track.ORDINARY, town.roads, "Aduan."));
        assertThat(clock(receipt, RESOLVE, 1).dueAt()).isEqualTo(wib("2026-11-20T16:00"));
        decide(town.townLead, receipt, new Decision.Reclassify(Kind.COMPLAINT, Track.INVESTIGATION, town.roads, "Perlu diperiksa."));
        assertThat(clock(receipt, RESOLVE, 1).dueAt()).as("once").isEqualTo(wib("2026-11-20T16:00"));
    }

    @Test
    void reclassifying_lengthens_nothing_that_is_late_already() {
        var receipt = file(aComplaint().about(town.roads).ofKind(Kind.INFORMATION_REQUEST));
        decide(town.verifier, receipt, verified(true));
        clock.set("2026-11-10T09:00");
        decide(town.townLead, receipt, new Decision.Reclassify(Kind.COMPLAINT, Track.INVESTIGATION, town.roads, "Perlu diperiksa."));

        assertThat(clock(receipt, RESOLVE, 1).dueAt()).isEqualTo(wib("2026-11-09T16:00"));
        assertThat(clock(receipt, RESOLVE, 1).state(clock.instant())).isEqualTo(ClockView.State.LATE);
        assertThat(events.of(now(receipt.reference()).requiredId())).extracting(RecordedEvent::type)
            .contains(EventType.RECLASSIFIED).doesNotContain(EventType.DUE_MOVED);
    }

    @Test
    void who_withdraws_by_mistake_and_reopens_is_owed_a_first_response_again() {
        var receipt = atWork();
        clock.set("2026-11-04T09:00");
        act(receipt, new CitizenAct.Withdraw("Salah tekan."));
        clock.set("2026-11-05T09:00");
        act(receipt, new CitizenAct.Reopen("Masih berlubang."));
        assertThat(clock(receipt, ClockType.FIRST_RESPONSE, 2).dueAt()).as("three of five days were left").isEqualTo(wib("2026-11-10T16:00"));
        decide(town.handler, receipt, new Decision.Respond("Regu dijadwalkan Jumat untuk " + OwnWords.of(receipt.reference())));
        act(receipt, new CitizenAct.Withdraw("Salah lagi."));
        act(receipt, new CitizenAct.Reopen("Masih juga."));
        assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().clocks()).filteredOn(ClockView::running)
            .extracting(ClockView::type).as("it was given").doesNotContain(ClockType.FIRST_RESPONSE);
    }

    /// As cases were reopened before a first response was owed again.
    @Test
    void what_was_withdrawn_reopened_and_responded_to_long_ago_owes_no_first_response_again() {
        for (boolean answered : List.of(true, false)) {
            clock.set("2026-11-02T10:00");
            var receipt = atWork();
            act(receipt, new CitizenAct.Withdraw("Salah tekan."));
            act(receipt, new CitizenAct.Reopen("Masih berlubang."));
            jdbc.sql("delete from case_clock where complaint_id = ? and type = 'FIRST_RESPONSE' and round = 2")
                .param(now(receipt.reference()).requiredId()).update();
            clock.set("2026-11-03T10:00");
            if (answered) {
                decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal: " + OwnWords.of(receipt.reference()), List.of()));
                act(receipt, new CitizenAct.Confirm(4, null));
            } else {
                decide(town.handler, receipt, new Decision.Respond("Regu dijadwalkan ke " + OwnWords.of(receipt.reference())));
                act(receipt, new CitizenAct.Withdraw("Salah lagi."));
            }
            clock.set("2026-11-16T10:00");
            act(receipt, new CitizenAct.Reopen("Berlubang lagi."));
            assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().clocks()).filteredOn(ClockView::running)
                .extracting(ClockView::type).doesNotContain(ClockType.FIRST_RESPONSE);
        }
    }

    @Test
    void withdrawing_voids_the_clocks_and_a_withdrawn_case_can_come_back() {
        var receipt = aboutRoads();
        act(receipt, new CitizenAct.Withdraw("Sudah beres sendiri."));
        assertThat(clock(receipt, RESOLVE, 1).state(clock.instant())).isEqualTo(ClockView.State.VOID);
        act(receipt, new CitizenAct.Reopen("Ternyata belum."));
        assertThat(now(receipt.reference()).status()).isEqualTo(Status.SUBMITTED);
        assertThat(clock(receipt, VERIFY, 2).dueAt()).isEqualTo(wib("2026-11-05T16:00"));
    }

    @Test
    void the_same_text_to_more_than_five_cases_in_a_day_stops_nothing() {
        var last = atWork();
        for (int i = 0; i < 5; i++) {
            var receipt = atWork();
            decide(town.handler, receipt, new Decision.Respond("Terima kasih, laporan Anda kami terima."));
            assertThat(clock(receipt, FIRST_RESPONSE, 1).running()).isFalse();
        }
        decide(town.handler, last, new Decision.Respond("Terima kasih, laporan Anda kami terima!"));
        assertThat(clock(last, FIRST_RESPONSE, 1).running()).isTrue();
    }

    @Test
    void two_officials_on_one_case_cannot_overwrite_each_other() {
        var receipt = atWork();
        int seen = now(receipt.reference()).revision();
        triage.decide(town.handler, receipt.reference(), seen, new Decision.Respond("Kami cek."));
        assertThatExceptionOfType(Refusal.Stale.class).isThrownBy(() -> triage.decide(town.worksLead, receipt.reference(), seen,
            new Decision.Answer(Outcome.EXPLAINED, "Sudah.", List.of())));
        triage.decide(town.worksLead, receipt.reference(), seen, new Decision.Note("Catatan boleh kapan saja."));
    }

    @Test
    void a_follower_does_not_make_an_official_start_again() {
        var receipt = atWork();
        int seen = now(receipt.reference()).revision();
        assertThat(following.follow(receipt.reference(), "token-a")).isEqualTo(1);
        assertThat(following.follow(receipt.reference(), "token-a")).isEqualTo(1);
        assertThat(following.follow(receipt.reference(), "token-b")).isEqualTo(2);
        triage.decide(town.handler, receipt.reference(), seen, new Decision.Respond("Kami cek."));
        assertThat(following.unfollow(receipt.reference(), "token-a")).isEqualTo(1);
    }

    @Test
    void sending_the_same_submission_twice_files_once_and_only_its_sender_gets_the_receipt_again() {
        var command = aComplaint().about(town.roads).in(town.north).command();
        var first = filing.file(command, Actor.CITIZEN);
        assertThat(filing.file(command, Actor.CITIZEN).reference()).isEqualTo(first.reference());
        var stolen = new FileComplaint(command.submission(), SecretCode.random(new SecureRandom()), command.kind(), null, "Lain",
            town.roads, town.north, null, null, Visibility.PUBLIC, command.contact(), Channel.WEB, List.of(), null, null);
        assertThatThrownBy(() -> filing.file(stolen, Actor.CITIZEN)).hasMessage("refusal.submission.taken");
    }

    @Test
    void a_wrong_code_answers_like_an_unknown_number_and_further_tries_are_slowed_down() {
        var receipt = aboutRoads();
        var wrong = SecretCode.random(new SecureRandom());
        var unknown = Reference.random(new SecureRandom());
        assertThatThrownBy(() -> claims.open(unknown, wrong, "10.0.0.1")).hasMessage("refusal.claim.wrong");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> claims.open(receipt.reference(), wrong, "10.0.0.2")).hasMessage("refusal.claim.wrong");
        }
        assertThatThrownBy(() -> claims.open(receipt.reference(), receipt.secret(), "10.0.0.2"))
            .isInstanceOfSatisfying(Refusal.TooMany.class, slowed -> assertThat(slowed.args()).containsExactly(15L));
        assertThat(claims.open(receipt.reference(), receipt.secret(), "10.0.0.3").reference())
            .as("strangers lock nobody out of their own case").isEqualTo(receipt.reference());
        for (int i = 0; i < 5; i++) {
            String address = "2001:db8:7:7::" + i;
            assertThatThrownBy(() -> claims.open(receipt.reference(), wrong, address)).hasMessage("refusal.claim.wrong");
        }
        assertThatThrownBy(() -> claims.open(receipt.reference(), wrong, "2001:db8:7:7::99")).as("one household").isInstanceOf(Refusal.TooMany.class);
    }

    @Test
    void a_wrong_code_takes_the_same_work_whether_there_is_such_a_case_or_not() {
        var receipt = aboutRoads();
        var wrong = SecretCode.random(new SecureRandom());
        for (var number : List.of(Reference.random(new SecureRandom()), receipt.reference())) {
            var asked = Asked.by(beans, () -> assertThatThrownBy(() -> claims.open(number, wrong, "10.0.7.1")).hasMessage("refusal.claim.wrong"));
            assertThat(asked.statements()).isEqualTo(1);
        }
    }

    @Test
    void the_secret_code_is_nowhere_in_the_database() {
        var receipt = aboutRoads();
        var stored = jdbc.sql("select code_hash from claimant where complaint_id = ?").param(now(receipt.reference()).requiredId())
            .query(String.class).single();
        assertThat(stored).hasSize(64).doesNotContainIgnoringCase(receipt.secret().characters());
    }

    @Test
    void until_it_is_released_the_public_sees_service_district_dates_and_clocks_only() {
        var receipt = aboutRoads();
        var one = reader.publicComplaint(receipt.reference()).orElseThrow();
        assertThat(one.released()).isFalse();
        assertThat(one.title()).isNull();
        assertThat(one.text()).isNull();
        assertThat(one.address()).isNull();
        assertThat(one.point()).isNull();
        assertThat(one.areaId()).isEqualTo(town.north);
        assertThat(one.clocks()).hasSize(3);

        decide(town.verifier, receipt, verified(true));
        var released = reader.publicComplaint(receipt.reference()).orElseThrow();
        assertThat(released.text()).isEqualTo("Jalan di depan pasar berlubang.");
        assertThat(released.point()).isEqualTo(new GeoPoint(-6.917, 107.619));
        assertThat(released.areaId()).isEqualTo(town.northVillage);
    }

    @Test
    void an_anonymous_case_shows_no_house_number_no_pin_and_officials_no_contact() {
        var receipt = file(aComplaint().about(town.roads).visible(Visibility.ANONYMOUS));
        decide(town.verifier, receipt, verified(true));
        var one = reader.publicComplaint(receipt.reference()).orElseThrow();
        assertThat(one.point()).isNull();
        assertThat(one.address()).isEqualTo("Jl. Melati");
        assertThat(reader.caseFile(town.handler, receipt.reference()).contact()).isNull();
    }

    @Test
    void a_service_that_forces_secrecy_leaves_no_public_trace() {
        var receipt = file(aComplaint().about(town.bribery).visible(Visibility.PUBLIC));
        assertThat(receipt.visibility()).isEqualTo(Visibility.SECRET);
        assertThat(reader.publicComplaint(receipt.reference())).isEmpty();
        assertThat(reader.publicState(receipt.reference())).isEmpty();
        assertThatThrownBy(() -> following.follow(receipt.reference(), "token")).hasMessage("refusal.case.unknown");
        assertThatThrownBy(() -> reader.caseFile(town.verifier, receipt.reference())).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> reader.caseFile(town.oversight, receipt.reference())).isInstanceOf(Refusal.NotFound.class);
        assertThat(reader.caseFile(town.secretVerifier, receipt.reference()).complaint().words().text()).contains("Jalan");
    }

    @Test
    void a_hidden_case_is_gone_for_the_public_and_comes_back_when_shown_again() {
        var receipt = atWork();
        decide(town.moderator, receipt, new Decision.Hide("Memuat nama orang."));
        assertThat(reader.publicComplaint(receipt.reference())).isEmpty();
        decide(town.moderator, receipt, new Decision.Unhide("Sudah disunting."));
        assertThat(reader.publicComplaint(receipt.reference())).isPresent();
    }

    @Test
    void redacting_replaces_public_words_and_erasing_leaves_only_the_facts() {
        var receipt = answered();
        var answer = events.of(now(receipt.reference()).requiredId()).getLast();
        decide(town.moderator, receipt, new Decision.Redact(answer.seq(), null, "Sudah ditambal.", "Ada nama."));
        assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().timeline()).extracting(TimelineEntry::text)
            .contains("Sudah ditambal.").doesNotContain("Sudah ditambal kemarin.");

        decide(town.moderator, receipt, new Decision.Erase("Diminta pelapor."));
        var one = now(receipt.reference());
        assertThat(one.words().text()).isEmpty();
        assertThat(one.place().address()).isNull();
        assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().released()).isFalse();
        assertThat(events.of(one.requiredId())).isNotEmpty();
    }

    @Test
    void redacting_publishes_nothing_that_was_between_the_citizen_and_the_office() {
        var receipt = atWork();
        decide(town.handler, receipt, new Decision.Ask("Di sisi utara atau selatan?"));
        act(receipt, new CitizenAct.Clarify("Di depan rumah Wati, 0812 3456 7890.", List.of()));
        int reply = now(receipt.reference()).lastSeq();

        assertThatThrownBy(() -> decide(town.moderator, receipt, new Decision.Redact(reply, null, "Di depan rumah […].", "Ada nama.")))
            .hasMessage("refusal.redact.private");
        assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().timeline()).extracting(TimelineEntry::text)
            .noneMatch(text -> text != null && text.contains("depan rumah"));
    }

    @Test
    void redacting_a_filing_that_waits_for_its_verifier_shows_none_of_its_words() {
        var receipt = file(aComplaint().about(town.roads));
        assertThatThrownBy(() -> decide(town.moderator, receipt, new Decision.Redact(1, null, "Lubang di depan rumah […].", "Ada nama.")))
            .hasMessage("refusal.redact.private");

        var shown = reader.publicComplaint(receipt.reference()).orElseThrow();
        assertThat(shown.text()).isNull();
        assertThat(shown.timeline()).extracting(TimelineEntry::text).noneMatch(text -> text != null && text.contains("depan rumah"));
        assertThat(events.of(now(receipt.reference()).requiredId()).getFirst().publicText()).isNull();
    }

    @Test
    void what_is_redacted_of_the_filing_does_not_stay_in_its_title() {
        var receipt = atWork();
        decide(town.moderator, receipt, new Decision.Redact(1, null, "Petugas meminta uang. Ia menyebut nominalnya.", "Ada nama."));
        assertThat(publicTitle(receipt)).isEqualTo("Petugas meminta uang.");
        decide(town.moderator, receipt, new Decision.Redact(1, "Pungutan", "Petugas meminta uang.", "Ada nama."));
        assertThat(publicTitle(receipt)).isEqualTo("Pungutan");
    }

    @Test
    void redacting_the_filing_takes_its_address_away_or_replaces_it_and_shows_none_that_was_kept_back() {
        var receipt = file(aComplaint().about(town.roads));
        decide(town.verifier, receipt, verified(true));
        assertThat(publicAddress(receipt)).isNotNull();
        decide(town.moderator, receipt, new Decision.Redact(1, null, "Lubang.", "Jalan Melati", List.of(), "Ada nomor rumah."));
        assertThat(publicAddress(receipt)).isEqualTo("Jalan Melati");
        decide(town.moderator, receipt, new Decision.Redact(1, null, "Lubang.", "Ada nama gang."));
        assertThat(publicAddress(receipt)).isNull();
        decide(town.moderator, receipt, new Decision.Redact(1, null, "Lubang.", "Jalan Melati 14", List.of(), "Keliru."));
        assertThat(publicAddress(receipt)).isNull();
    }

    private @Nullable String publicAddress(Receipt receipt) {
        return reader.publicComplaint(receipt.reference()).orElseThrow().address();
    }

    private String publicTitle(Receipt receipt) {
        return reader.publicComplaint(receipt.reference()).orElseThrow().title();
    }

    @Test
    void redacting_an_earlier_answer_leaves_the_standing_one() {
        var receipt = answered();
        int earlier = now(receipt.reference()).lastSeq();
        act(receipt, new CitizenAct.Dispute("Belum."));
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Sekarang sungguh selesai.", List.of()));
        decide(town.moderator, receipt, new Decision.Redact(earlier, null, "Disunting.", "Ada nama."));
        assertThat(now(receipt.reference()).answerText()).isEqualTo("Sekarang sungguh selesai.");
        decide(town.moderator, receipt, new Decision.Redact(now(receipt.reference()).lastSeq() - 1, null, "Selesai.", "Ada nama."));
        assertThat(now(receipt.reference()).answerText()).isEqualTo("Selesai.");
    }

    @Test
    void officials_tighten_and_only_the_citizen_loosens() {
        var receipt = file(aComplaint().about(town.roads).visible(Visibility.ANONYMOUS));
        assertThatThrownBy(() -> decide(town.verifier, receipt, new Decision.Tighten(Visibility.PUBLIC, "Tidak perlu.")))
            .hasMessage("refusal.visibility.loosen");
        act(receipt, new CitizenAct.ChangeVisibility(Visibility.PUBLIC));
        assertThat(now(receipt.reference()).visibility()).isEqualTo(Visibility.PUBLIC);
        decide(town.verifier, receipt, new Decision.Tighten(Visibility.SECRET, "Menyangkut saksi."));
        assertThat(reader.publicComplaint(receipt.reference())).isEmpty();
    }

    @Test
    void a_service_that_forces_secrecy_closes_what_is_reclassified_to_it_and_is_not_loosened() {
        var receipt = atWork();
        assertThat(reader.publicComplaint(receipt.reference())).isPresent();
        decide(town.handler, receipt, new Decision.Reclassify(Kind.COMPLAINT, Track.ORDINARY, town.bribery, "Menyangkut suap."));
        assertThat(now(receipt.reference()).visibility()).isEqualTo(Visibility.SECRET);
        assertThat(reader.publicComplaint(receipt.reference())).isEmpty();
        assertThatThrownBy(() -> act(receipt, new CitizenAct.ChangeVisibility(Visibility.PUBLIC))).hasMessage("refusal.visibility.forced");
        assertThat(reader.publicComplaint(receipt.reference())).isEmpty();
    }

    @Test
    void what_becomes_anonymous_after_its_release_loses_its_house_number() {
        var receipt = file(aComplaint().about(town.roads));
        decide(town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks,
            new Decision.Release("Lubang", "Lubang besar", "Jalan Melati 14, C5/12", List.of()), null));
        assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().address()).contains("14");
        act(receipt, new CitizenAct.ChangeVisibility(Visibility.ANONYMOUS));
        assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().address()).isEqualTo("Jalan Melati");
        act(receipt, new CitizenAct.ChangeVisibility(Visibility.PUBLIC));
        assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().address()).as("not brought back").isEqualTo("Jalan Melati");
    }

    @Test
    void what_is_published_on_filing_is_masked_by_machine_and_keeps_the_address_back() {
        var receipt = file(aComplaint().about(town.noise).saying("Bising tiap malam. Hubungi 081234567890 atau a@b.id."));
        var one = reader.publicComplaint(receipt.reference()).orElseThrow();
        assertThat(one.text()).isEqualTo("Bising tiap malam. Hubungi […] atau […].");
        assertThat(one.address()).isNull();
        assertThat(receipt.readable()).isTrue();
    }

    @Test
    void what_is_published_on_filing_waits_for_the_verifier_where_somebody_wants_to_stay_unknown() {
        var receipt = file(aComplaint().about(town.noise).visible(Visibility.ANONYMOUS).saying("Bising dari rumah di sebelah saya."));
        assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().text()).isNull();
        assertThat(receipt.readable()).isFalse();
        assertThat(filing.preview(Kind.COMPLAINT, town.noise, town.north, Visibility.ANONYMOUS).readableAtOnce()).isFalse();
        assertThat(filing.preview(Kind.COMPLAINT, town.noise, town.north, Visibility.PUBLIC).readableAtOnce()).isTrue();
        assertThat(filing.preview(Kind.COMPLAINT, town.roads, town.north, Visibility.PUBLIC).readableAtOnce()).isFalse();
    }

    @Test
    void the_event_and_the_case_are_one_transaction() {
        var before = jdbc.sql("select count(*) from case_event").query(Long.class).single();
        var receipt = atWork();
        long events = jdbc.sql("select count(*) from case_event").query(Long.class).single();
        assertThatThrownBy(() -> decide(town.handler, receipt, new Decision.Answer(Outcome.EXPLAINED, "Ada bukti.",
            List.of(UUID.randomUUID())))).isInstanceOf(Refusal.class);
        assertThat(jdbc.sql("select count(*) from case_event").query(Long.class).single()).isEqualTo(events).isGreaterThan(before);
        assertThat(now(receipt.reference()).status()).isEqualTo(Status.IN_PROGRESS);
    }
}
