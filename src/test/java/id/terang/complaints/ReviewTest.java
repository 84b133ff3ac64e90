package id.terang.complaints;

import static id.terang.complaints.AComplaint.aComplaint;
import static id.terang.jurisdiction.ClockType.APPEAL;
import static id.terang.jurisdiction.ClockType.APPEAL_WINDOW;
import static id.terang.jurisdiction.ClockType.DISPUTE_WINDOW;
import static id.terang.jurisdiction.ClockType.PLAN;
import static id.terang.jurisdiction.ClockType.RESOLVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.Asked;
import id.terang.SmallTown;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialDetails;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.complaints.files.Scenes;
import id.terang.complaints.files.StoredFile;
import id.terang.complaints.files.Uploader;
import id.terang.complaints.files.Uploads;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What comes after an answer: plans kept and missed, second pairs of eyes, better wordings, disputes that go up, and
/// appeals to people who had no part in the case.
class ReviewTest extends LivedCases {

    @Autowired Administration administration;
    @Autowired Uploads uploads;
    @Autowired Officials officials;

    private static Decision.Answer answer(String text) {
        return new Decision.Answer(Outcome.ACTION_TAKEN, text, List.of());
    }

    private Receipt planned(LocalDate day) {
        var receipt = atWork();
        decide(town.handler, receipt, new Decision.Answer(Outcome.PLANNED, day, "Ditambal setelah musim hujan.", List.of()));
        return receipt;
    }

    private Receipt rejected() {
        var receipt = aboutRoads();
        decide(town.verifier, receipt, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas jalan mana."));
        return receipt;
    }

    /// Disputed twice, then answered by a lead.
    private Receipt disputedTwice() {
        var receipt = answered();
        act(receipt, new CitizenAct.Dispute("Belum."));
        decide(town.handler, receipt, answer("Sudah, sungguh."));
        act(receipt, new CitizenAct.Dispute("Masih belum."));
        return receipt;
    }

    @Test
    void a_second_dispute_goes_to_the_lead_and_leaves_the_handler_without_it() {
        var receipt = disputedTwice();

        assertThat(now(receipt.reference()).leadAnswers()).isTrue();
        assertThatThrownBy(() -> decide(town.handler, receipt, answer("Ketiga kali."))).hasMessage("refusal.right.missing");
        decide(town.worksLead, receipt, answer("Saya sudah melihat sendiri ke lokasi."));
        assertThat(now(receipt.reference()).answers()).isEqualTo(3);
    }

    @Test
    void an_answer_can_be_appealed_after_two_disputes_and_goes_to_the_agency_above() {
        var early = answered();
        assertThatThrownBy(() -> act(early, new CitizenAct.Appeal("Tidak benar."))).hasMessage("refusal.appeal.early")
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.args()).as("disputes").containsExactly(2));

        var receipt = disputedTwice();
        decide(town.worksLead, receipt, answer("Sudah selesai."));
        assertThat(reader.claimFile(claims.open(receipt.reference(), receipt.secret(), "test")).citizenActions())
            .contains(CitizenAction.APPEAL, CitizenAction.DISPUTE);
        act(receipt, new CitizenAct.Appeal("Lubangnya masih ada, telepon 0812 3456 7890."));

        var one = now(receipt.reference());
        assertThat(one.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(one.reviewerId()).as("the lead of public works acted, so the town above it reviews").isEqualTo(town.town);
        assertThat(clock(receipt, DISPUTE_WINDOW, 3).running()).isFalse();
        assertThat(clock(receipt, APPEAL, 1).dueAt()).as("30 working days").isEqualTo(wib("2026-12-14T16:00"));
        assertThat(one.dueClock()).isEqualTo(APPEAL);
        assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().timeline().getLast().text())
            .isEqualTo("Lubangnya masih ada, telepon […].");
    }

    @Test
    void nobody_reviews_a_case_they_had_a_part_in() {
        var receipt = disputedTwice();
        decide(town.worksLead, receipt, answer("Sudah selesai."));
        act(receipt, new CitizenAct.Appeal("Tidak benar."));
        var both = town.official("dua-jabatan", new Mandate(Role.LEAD, town.town), new Mandate(Role.HANDLER, town.publicWorks));

        assertThatThrownBy(() -> decide(town.worksLead, receipt, new Decision.DismissAppeal("Sudah benar.")))
            .isInstanceOf(Refusal.NotAllowed.class);
        assertThat(reader.caseFile(town.townLead, receipt.reference()).actions()).contains(Action.UPHOLD_APPEAL);
        assertThat(reader.caseFile(both, receipt.reference()).actions()).contains(Action.UPHOLD_APPEAL);

        var touched = disputedTwice();
        decide(both, touched, new Decision.Note("Saya sudah menelepon."));
        decide(town.worksLead, touched, answer("Sudah selesai."));
        act(touched, new CitizenAct.Appeal("Tidak benar."));
        assertThat(reader.caseFile(both, touched.reference()).actions()).doesNotContain(Action.UPHOLD_APPEAL, Action.DISMISS_APPEAL);
        assertThatThrownBy(() -> decide(both, touched, new Decision.DismissAppeal("Cukup."))).hasMessage("refusal.appeal.acted");
    }

    @Test
    void an_upheld_appeal_gives_the_agency_an_instruction_and_a_date() {
        var receipt = rejected();
        clock.set("2026-11-04T09:00");
        act(receipt, new CitizenAct.Appeal("Jalan di depan pasar, jelas sekali."));
        var reviewer = now(receipt.reference()).reviewerId();
        assertThat(reviewer).as("nobody is above the town, so oversight reviews").isEqualTo(town.inspectorate);
        decide(town.oversight, receipt, new Decision.UpholdAppeal("Periksa dan tambal.", LocalDate.of(2026, 11, 20)));

        var one = now(receipt.reference());
        assertThat(one.status()).isEqualTo(Status.ASSIGNED);
        assertThat(one.verifiedAt()).isEqualTo(clock.instant());
        assertThat(one.reviewerId()).isNull();
        assertThat(clock(receipt, RESOLVE, 2).dueAt()).isEqualTo(wib("2026-11-20T16:00"));
        assertThat(clock(receipt, RESOLVE, 2).startedAt()).as("elapsed time runs from filing").isEqualTo(wib("2026-11-02T10:00"));
        assertThat(clock(receipt, APPEAL, 2).state(clock.instant())).isEqualTo(ClockView.State.KEPT);
    }

    @Test
    void a_dismissed_appeal_goes_back_to_the_old_reason_and_after_the_last_level_the_ombudsman_is_named() {
        var receipt = rejected();
        act(receipt, new CitizenAct.Appeal("Jelas sekali."));
        decide(town.oversight, receipt, new Decision.DismissAppeal("Memang tidak jelas."));

        assertThat(now(receipt.reference()).closeReason()).isEqualTo(CloseReason.REJECTED);
        assertThatThrownBy(() -> act(receipt, new CitizenAct.Appeal("Sekali lagi."))).hasMessage("refusal.appeal.last");
        assertThat(can(receipt)).contains(CitizenAction.TAKE_ELSEWHERE).doesNotContain(CitizenAction.APPEAL);
    }

    @Test
    void where_nobody_here_can_review_a_case_the_ombudsman_is_named_at_once() {
        var receipt = aboutRoads();
        var duplicate = aboutRoads();
        decide(town.verifier, duplicate, new Decision.Merge(receipt.reference(), null));
        decide(town.verifier, receipt, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas jalan mana."));
        assertThat(can(receipt)).contains(CitizenAction.APPEAL).doesNotContain(CitizenAction.TAKE_ELSEWHERE);
        var overseers = jdbc.sql("select distinct o.id from official o join official_mandate m on m.official_id = o.id "
            + "where m.role = 'OVERSIGHT' and o.active").query(Long.class).list();
        jdbc.sql("update official set active = false where id in (:ids)").param("ids", overseers).update();
        try {
            assertThat(can(receipt)).contains(CitizenAction.TAKE_ELSEWHERE).doesNotContain(CitizenAction.APPEAL);
            assertThat(can(duplicate)).as("it tells where it was decided").contains(CitizenAction.TAKE_ELSEWHERE);
            clock.set("2026-12-14T16:01");
            assertThat(can(receipt)).as("too late").doesNotContain(CitizenAction.TAKE_ELSEWHERE);
        } finally {
            jdbc.sql("update official set active = true where id in (:ids)").param("ids", overseers).update();
        }
    }

    @Test
    void a_secret_case_goes_up_past_a_lead_who_is_not_named_for_such_cases() {
        assertThat(reviewerOf(Visibility.PUBLIC)).isEqualTo(town.publicWorks);
        assertThat(reviewerOf(Visibility.SECRET)).isEqualTo(town.town);
    }

    /// Who reviews what the unit below public works answered; nobody above it had a part in that.
    private @Nullable Long reviewerOf(Visibility visibility) {
        var receipt = aboutRoads();
        decide(town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.roadUnit, null, null));
        decide(town.unitHandler, receipt, answer("Lubang di Jalan Bangau ditambal, " + visibility));
        act(receipt, new CitizenAct.Confirm(4, null));
        if (visibility == Visibility.SECRET) {
            decide(town.verifier, receipt, new Decision.Tighten(Visibility.SECRET, "Menyangkut saksi."));
        }
        act(receipt, new CitizenAct.Appeal("Ternyata belum."));
        return now(receipt.reference()).reviewerId();
    }

    @Test
    void oversight_that_is_not_named_for_secret_cases_reviews_none() {
        var receipt = file(aComplaint().about(town.bribery));
        decide(town.secretVerifier, receipt, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas siapa."));
        assertThat(can(receipt)).contains(CitizenAction.TAKE_ELSEWHERE).doesNotContain(CitizenAction.APPEAL);

        long named = town.official("pengawas-rahasia", new Mandate(Role.OVERSIGHT, town.inspectorate, true)).officialId();
        jdbc.sql("update official set active = true where id = ?").param(named).update();
        try {
            assertThat(can(receipt)).contains(CitizenAction.APPEAL).doesNotContain(CitizenAction.TAKE_ELSEWHERE);
        } finally {
            jdbc.sql("update official set active = false where id = ?").param(named).update();
        }
    }

    @Test
    void whoever_has_been_through_every_level_takes_a_bad_answer_elsewhere_before_the_case_is_closed() {
        var receipt = rejected();
        act(receipt, new CitizenAct.Appeal("Jelas sekali."));
        assertThat(can(receipt)).as("it is being looked at").doesNotContain(CitizenAction.TAKE_ELSEWHERE);
        decide(town.oversight, receipt, new Decision.UpholdAppeal("Periksa dan tambal.", LocalDate.of(2026, 11, 20)));
        decide(town.townLead, receipt, new Decision.Answer(Outcome.NOT_UPHELD, "Kami tetap tidak menambalnya.", List.of()));
        assertThat(now(receipt.reference()).status()).isEqualTo(Status.ANSWERED);
        assertThat(can(receipt)).contains(CitizenAction.TAKE_ELSEWHERE, CitizenAction.DISPUTE).doesNotContain(CitizenAction.APPEAL);
        assertThat(can(answered())).as("who may still go up here").doesNotContain(CitizenAction.TAKE_ELSEWHERE);
    }

    @Test
    void who_would_review_a_case_is_asked_only_where_it_can_be_appealed() {
        assertThat(asked(this::answered)).as("not yet").isFalse();
        assertThat(asked(this::rejected)).isTrue();
    }

    private boolean asked(Supplier<Receipt> story) {
        var receipt = story.get();
        return Asked.by(beans, () -> can(receipt)).sql().stream().anyMatch(sql -> sql.contains("official_mandate"));
    }

    private Set<CitizenAction> can(Receipt receipt) {
        return reader.claimFile(claims.open(receipt.reference(), receipt.secret(), "test")).citizenActions();
    }

    @Test
    void an_appeal_has_its_time() {
        var receipt = rejected();
        clock.set("2026-12-14T16:01");
        assertThat(clock(receipt, APPEAL_WINDOW, 1).dueAt()).isEqualTo(wib("2026-12-14T16:00"));
        assertThatThrownBy(() -> act(receipt, new CitizenAct.Appeal("Terlambat?"))).hasMessage("refusal.appeal.window");
    }

    @Test
    void a_missed_appeal_goes_on_record_like_every_promise() {
        var receipt = rejected();
        act(receipt, new CitizenAct.Appeal("Jelas sekali."));
        clock.set("2026-12-15T09:00");
        deadlines.pass(now(receipt.reference()).requiredId());
        assertThat(events.of(now(receipt.reference()).requiredId()).getLast().event())
            .isEqualTo(new CaseEvent.DeadlineMissed(APPEAL, 2, wib("2026-12-14T16:00")));
    }

    @Test
    void a_planned_answer_has_a_day_within_a_year() {
        var receipt = atWork();
        for (var day : List.of(LocalDate.of(2026, 11, 2), LocalDate.of(2027, 11, 3))) {
            assertThatThrownBy(() -> decide(town.handler, receipt, new Decision.Answer(Outcome.PLANNED, day, "Nanti.", List.of())))
                .hasMessage("refusal.plan.date");
        }
        assertThatThrownBy(() -> decide(town.handler, receipt, new Decision.Answer(Outcome.PLANNED, null, "Nanti.", List.of())))
            .hasMessage("refusal.answer.planned");
        decide(town.handler, receipt, new Decision.Answer(Outcome.PLANNED, LocalDate.of(2027, 11, 2), "Tahun depan.", List.of()));
        assertThat(clock(receipt, PLAN, 1).dueAt()).isEqualTo(wib("2027-11-02T16:00"));
        assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().planned()).isEqualTo(LocalDate.of(2027, 11, 2));
    }

    @Test
    void a_plan_that_nobody_kept_takes_the_case_up_again_and_is_late() {
        var receipt = planned(LocalDate.of(2026, 12, 1));
        clock.set("2026-11-20T09:00");
        deadlines.pass(now(receipt.reference()).requiredId());
        assertThat(now(receipt.reference()).closeReason()).isEqualTo(CloseReason.LAPSED);

        clock.set("2026-12-02T09:00");
        deadlines.pass(now(receipt.reference()).requiredId());
        deadlines.pass(now(receipt.reference()).requiredId());

        assertThat(now(receipt.reference()).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(events.of(now(receipt.reference()).requiredId())).extracting(RecordedEvent::type)
            .endsWith(EventType.PLAN_MISSED, EventType.DEADLINE_MISSED);
        assertThat(clock(receipt, RESOLVE, 2).state(clock.instant())).isEqualTo(ClockView.State.LATE);
        assertThat(clock(receipt, RESOLVE, 2).dueAt()).isEqualTo(wib("2026-12-01T16:00"));
    }

    @Test
    void a_plan_is_fulfilled_with_words_and_stops_its_clock() {
        var receipt = planned(LocalDate.of(2026, 12, 1));
        clock.set("2026-11-30T09:00");
        deadlines.pass(now(receipt.reference()).requiredId());
        decide(town.handler, receipt, new Decision.FulfilPlan("Sudah ditambal.", List.of()));
        assertThat(clock(receipt, PLAN, 1).state(clock.instant())).isEqualTo(ClockView.State.KEPT);
        assertThat(now(receipt.reference()).status()).isEqualTo(Status.CLOSED);
        assertThatThrownBy(() -> decide(town.handler, receipt, new Decision.FulfilPlan("Lagi.", List.of())))
            .hasMessage("refusal.plan.none");
    }

    @Test
    void a_plan_moves_once_by_a_lead_before_it_is_due_and_a_dispute_voids_it() {
        var receipt = planned(LocalDate.of(2026, 12, 1));
        assertThatThrownBy(() -> decide(town.handler, receipt, new Decision.MovePlan(LocalDate.of(2027, 1, 4), "Aspal habis.")))
            .hasMessage("refusal.right.missing");
        decide(town.worksLead, receipt, new Decision.MovePlan(LocalDate.of(2027, 1, 4), "Aspal habis."));
        assertThat(clock(receipt, PLAN, 1).dueAt()).isEqualTo(wib("2027-01-04T16:00"));
        assertThat(events.of(now(receipt.reference()).requiredId()).getLast().event()).isInstanceOf(CaseEvent.DueMoved.class);
        assertThatThrownBy(() -> decide(town.worksLead, receipt, new Decision.MovePlan(LocalDate.of(2027, 2, 1), "Lagi.")))
            .hasMessage("refusal.plan.moved");

        act(receipt, new CitizenAct.Dispute("Terlalu lama."));
        assertThat(clock(receipt, PLAN, 1).state(clock.instant())).isEqualTo(ClockView.State.VOID);
    }

    @Test
    void where_answers_are_checked_one_waits_for_a_lead_other_than_its_author() {
        checked(() -> {
            var receipt = atWork();
            decide(town.handler, receipt, answer("Sudah ditambal."));
            assertThat(now(receipt.reference()).status()).isEqualTo(Status.IN_PROGRESS);
            assertThat(clock(receipt, RESOLVE, 1).running()).isTrue();
            assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().timeline()).extracting(TimelineEntry::type)
                .doesNotContain(EventType.ANSWER_PROPOSED);

            decide(town.worksLead, receipt, new Decision.ReturnAnswer("Sebutkan kapan."));
            assertThat(now(receipt.reference()).answerProposed()).isFalse();
            decide(town.worksLead, receipt, answer("Ditambal 1 November."));
            assertThatThrownBy(() -> decide(town.worksLead, receipt, new Decision.ApproveAnswer()))
                .hasMessage("refusal.answer.ownproposal");
            decide(town.townLead, receipt, new Decision.ApproveAnswer());
            assertThat(now(receipt.reference()).answerText()).isEqualTo("Ditambal 1 November.");
            assertThat(now(receipt.reference()).status()).isEqualTo(Status.ANSWERED);
            return receipt;
        });
    }

    @Test
    void where_answers_are_checked_an_amendment_too_waits_for_a_lead_other_than_its_author() {
        checked(() -> {
            var receipt = atWork();
            decide(town.handler, receipt, answer("Lubang Jalan Camar ditambal."));
            decide(town.worksLead, receipt, new Decision.ApproveAnswer());
            clock.set("2026-11-05T09:00");
            decide(town.worksLead, receipt, new Decision.AmendAnswer("Lubang Jalan Camar ditambal 2 November.", List.of()));

            assertThat(now(receipt.reference()).answerText()).as("the citizen still reads").isEqualTo("Lubang Jalan Camar ditambal.");
            assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().timeline()).extracting(TimelineEntry::text)
                .doesNotContain("Lubang Jalan Camar ditambal 2 November.");
            assertThat(clock(receipt, DISPUTE_WINDOW, 1).running()).as("the first window runs on").isTrue();
            assertThatThrownBy(() -> decide(town.worksLead, receipt, new Decision.ApproveAnswer()))
                .hasMessage("refusal.answer.ownproposal");
            decide(town.townLead, receipt, new Decision.ReturnAnswer("Sebutkan ruasnya."));
            assertThatThrownBy(() -> decide(town.townLead, receipt, new Decision.ApproveAnswer()))
                .hasMessage("refusal.answer.noproposal");

            var proof = uploads.receive(Scenes.photo(4711, 320, 240), "camar.jpg", Uploader.fresh(), "203.0.113.7").id();
            decide(town.handler, receipt, new Decision.AmendAnswer("Lubang Jalan Camar 1–9 ditambal.", List.of(proof)));
            assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().timeline()).flatExtracting(TimelineEntry::publicFiles).isEmpty();
            decide(town.worksLead, receipt, new Decision.ApproveAnswer());
            assertThat(now(receipt.reference()).answerText()).isEqualTo("Lubang Jalan Camar 1–9 ditambal.");
            assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().timeline()).flatExtracting(TimelineEntry::publicFiles).extracting(PublicFile::id).containsExactly(proof);
            assertThat(now(receipt.reference()).answers()).as("the same round").isEqualTo(1);
            assertThat(now(receipt.reference()).answerProposed()).isFalse();
            assertThat(clock(receipt, DISPUTE_WINDOW, 2).dueAt()).isEqualTo(wib("2026-11-19T16:00"));
            assertThat(events.of(now(receipt.reference()).requiredId()).getLast().type()).isEqualTo(EventType.ANSWER_AMENDED);
            return receipt;
        });
    }

    @Test
    void a_proposed_amendment_is_void_once_the_citizen_disputes_what_stands() {
        checked(() -> {
            var receipt = atWork();
            decide(town.handler, receipt, answer("Trotoar Jalan Elang rata."));
            decide(town.worksLead, receipt, new Decision.ApproveAnswer());
            decide(town.handler, receipt, new Decision.AmendAnswer("Trotoar Jalan Elang rata sejak Senin.", List.of()));
            act(receipt, new CitizenAct.Dispute("Masih berlubang."));
            assertThatThrownBy(() -> decide(town.worksLead, receipt, new Decision.ApproveAnswer()))
                .hasMessage("refusal.answer.noproposal");
            return receipt;
        });
    }

    @Test
    void what_an_agency_wants_checked_is_checked_in_the_offices_below_it_too() {
        checked(() -> {
            var receipt = atWork();
            decide(town.handler, receipt, new Decision.Delegate(town.roadUnit, "Unit Jalan memeriksa."));
            decide(town.unitHandler, receipt, answer("Trotoar Jalan Cendrawasih rata."));
            assertThat(now(receipt.reference()).status()).isEqualTo(Status.IN_PROGRESS);
            decide(town.worksLead, receipt, new Decision.ApproveAnswer());
            assertThat(now(receipt.reference()).status()).isEqualTo(Status.ANSWERED);
            return receipt;
        });
    }

    @Test
    void a_proposal_is_void_once_the_case_has_moved_on() {
        checked(() -> {
            var receipt = atWork();
            decide(town.handler, receipt, answer("Sudah ditambal."));
            decide(town.worksLead, receipt, new Decision.Ask("Lubang yang mana?"));
            act(receipt, new CitizenAct.Clarify("Yang di utara.", List.of()));
            assertThatThrownBy(() -> decide(town.townLead, receipt, new Decision.ApproveAnswer()))
                .hasMessage("refusal.answer.noproposal");
            return receipt;
        });
    }

    @Test
    void what_proves_an_answer_reaches_the_claimant_with_its_approval_and_not_before() {
        checked(() -> {
            var receipt = atWork();
            decide(town.handler, receipt, proven("Sudah ditambal, lihat foto."));
            assertThat(filesForClaimant(receipt)).isEmpty();
            decide(town.worksLead, receipt, new Decision.ReturnAnswer("Fotonya buram."));
            assertThat(filesForClaimant(receipt)).isEmpty();
            assertThat(reader.caseFile(town.handler, receipt.reference()).files()).as("officials still have it").hasSize(1);

            decide(town.handler, receipt, proven("Sudah ditambal, lihat foto yang terang."));
            decide(town.townLead, receipt, new Decision.ApproveAnswer());
            assertThat(filesForClaimant(receipt)).hasSize(1);
            return receipt;
        });
    }

    /// Why approving is not offered; null where it is.
    private @Nullable String refused(OfficialPrincipal lead, Receipt receipt) {
        var why = reader.caseFile(lead, receipt.reference()).refused().get(Action.APPROVE_ANSWER);
        return why == null ? null : why.key();
    }

    @Test
    void whoever_gave_the_author_a_password_lately_does_not_approve_nor_the_other_way_round() {
        var boss = town.official("kepala-merangkap", new Mandate(Role.LEAD, town.publicWorks), new Mandate(Role.ADMIN, town.publicWorks));
        var made = made(boss, "penangan-buatan", Role.HANDLER);
        var makersLead = made(boss, "kepala-buatan", Role.LEAD);
        clock.set("2026-11-06T10:00");
        checked(() -> {
            var receipt = atWork();
            decide(made, receipt, answer("Trotoar Jalan Merak rata."));
            assertThatThrownBy(() -> decide(boss, receipt, new Decision.ApproveAnswer())).isInstanceOf(Refusal.NotAllowed.class)
                .hasMessage("refusal.answer.samehands");
            assertThat(refused(boss, receipt)).isEqualTo("refusal.answer.samehands");
            assertThat(refused(town.worksLead, receipt)).isNull();
            decide(town.worksLead, receipt, new Decision.ApproveAnswer());

            var own = atWork();
            decide(boss, own, answer("Trotoar Jalan Nuri rata."));
            assertThatThrownBy(() -> decide(makersLead, own, new Decision.ApproveAnswer())).hasMessage("refusal.answer.samehands");
            decide(town.townLead, own, new Decision.ApproveAnswer());

            clock.set("2026-11-10T10:01"); // the accounts are a week old, the proposal is not
            var later = atWork();
            decide(made, later, answer("Trotoar Jalan Gagak rata."));
            decide(boss, later, new Decision.ApproveAnswer());
            officials.resetPassword(boss, made.officialId(), "sepatu kaca biru");
            decide(made, later, new Decision.AmendAnswer("Trotoar Jalan Gagak rata sejak Senin.", List.of()));
            assertThatThrownBy(() -> decide(boss, later, new Decision.ApproveAnswer())).hasMessage("refusal.answer.samehands");
            return later;
        });
    }

    @Test
    void nobody_reviews_what_an_account_did_that_they_could_act_as() {
        var boss = town.official("sekda-merangkap", new Mandate(Role.LEAD, town.town), new Mandate(Role.ADMIN, town.town));
        var made = made(boss, "penangan-sekda", Role.HANDLER);
        var receipt = disputedTwice();
        decide(made, receipt, new Decision.Note("Saya sudah menelepon."));
        decide(town.worksLead, receipt, answer("Sudah selesai."));
        clock.set("2026-12-01T10:00");
        act(receipt, new CitizenAct.Appeal("Tidak benar."));

        assertThat(reader.caseFile(boss, receipt.reference()).actions()).doesNotContain(Action.UPHOLD_APPEAL, Action.DISMISS_APPEAL);
        assertThatThrownBy(() -> decide(boss, receipt, new Decision.DismissAppeal("Cukup."))).hasMessage("refusal.appeal.acted");
        decide(town.townLead, receipt, new Decision.DismissAppeal("Sudah benar."));
    }

    @Test
    void who_had_a_part_in_the_whole_before_the_split_does_not_review_the_part() {
        var whole = atWork();
        decide(town.townLead, whole, new Decision.Respond("Tim memeriksa Jalan Kutilang besok."));
        decide(town.handler, whole, new Decision.Split(List.of(new Decision.Part("Lampu padam", "Lampu Jalan Kutilang padam.", town.streetlights, true)),
            "Dua hal dalam satu laporan."));
        var other = town.official("sekda-kedua", new Mandate(Role.LEAD, town.town));
        clock.set("2026-11-02T10:05");
        decide(other, whole, new Decision.Note("Sesudah dipecah."));
        var split = (CaseEvent.SplitInto) reader.publicComplaint(whole.reference()).orElseThrow().timeline().getLast().event();
        var part = new Receipt(split.parts().getFirst(), whole.secret(), whole.filedAt(), whole.title(), whole.service(), whole.area(), whole.holder(), whole.visibility(), true, List.of(), whole.contact());
        decide(town.transportHandler, part, new Decision.Start());
        for (String disputed : List.of("Belum.", "Masih belum.")) {
            decide(town.transportHandler, part, answer("Lampu Jalan Kutilang menyala."));
            act(part, new CitizenAct.Dispute(disputed));
        }
        decide(town.official("kepala-dishub", new Mandate(Role.LEAD, town.transport)), part, answer("Sudah menyala."));
        act(part, new CitizenAct.Appeal("Tidak benar."));

        assertThat(now(part.reference()).reviewerId()).isEqualTo(town.town);
        assertThat(reader.caseFile(town.townLead, part.reference()).actions()).doesNotContain(Action.UPHOLD_APPEAL);
        assertThatThrownBy(() -> decide(town.townLead, part, new Decision.DismissAppeal("Sudah benar."))).hasMessage("refusal.appeal.acted");
        decide(other, part, new Decision.DismissAppeal("Sudah benar."));
    }

    private OfficialPrincipal made(OfficialPrincipal by, String name, Role role) {
        var mandate = new Mandate(role, town.publicWorks);
        long id = officials.create(by, name, new OfficialDetails("Petugas " + name, null, town.publicWorks, Set.of(mandate), true), SmallTown.PASSWORD);
        return new OfficialPrincipal(id, "Petugas " + name, mandate);
    }

    private Decision.Answer proven(String text) {
        var photo = uploads.receive(Scenes.photo(76, 320, 240), "bukti.jpg", Uploader.fresh(), "203.0.113.7").id();
        return new Decision.Answer(Outcome.ACTION_TAKEN, text, List.of(photo));
    }

    private List<StoredFile> filesForClaimant(Receipt receipt) {
        return reader.claimFile(claims.open(receipt.reference(), receipt.secret(), "test")).files();
    }

    private void checked(Supplier<Receipt> story) {
        var setUp = new Actor.Importer("review-test");
        administration.checkAnswers(setUp, town.publicWorks, true);
        try {
            story.get();
        } finally {
            administration.checkAnswers(setUp, town.publicWorks, false);
        }
    }

    @Test
    void an_amended_answer_keeps_the_old_words_in_the_history_and_gives_the_whole_window_again() {
        var receipt = answered();
        clock.set("2026-11-05T09:00");
        decide(town.handler, receipt, new Decision.AmendAnswer("Ditambal hari Rabu.", List.of()));
        assertThat(now(receipt.reference()).answerText()).isEqualTo("Ditambal hari Rabu.");
        assertThat(now(receipt.reference()).answers()).as("the same round").isEqualTo(1);
        assertThat(clock(receipt, DISPUTE_WINDOW, 2).dueAt()).isEqualTo(wib("2026-11-19T16:00"));
        assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().timeline()).extracting(TimelineEntry::text)
            .contains("Sudah ditambal kemarin.", "Ditambal hari Rabu.");
    }

    @Test
    void only_a_custodian_learns_who_is_behind_an_anonymous_case_and_only_after_saying_why() {
        var receipt = file(aComplaint().about(town.roads).visible(Visibility.ANONYMOUS));
        var custodian = town.official("penjaga", new Mandate(Role.CUSTODIAN, town.inspectorate));
        assertThat(reader.caseFile(custodian, receipt.reference()).contact()).isNull();
        assertThatThrownBy(() -> decide(town.townLead, receipt, new Decision.OpenIdentity("Ingin tahu.")))
            .hasMessage("refusal.right.missing");

        decide(custodian, receipt, new Decision.OpenIdentity("Perintah pengadilan 12/2026."));
        assertThat(reader.caseFile(custodian, receipt.reference()).contact()).isNotNull();
        assertThat(reader.caseFile(town.verifier, receipt.reference()).contact()).isNull();
        assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().timeline()).extracting(TimelineEntry::type)
            .doesNotContain(EventType.IDENTITY_OPENED);

        var since = new OfficialPrincipal(custodian.officialId(), custodian.version(), custodian.userName(), custodian.displayName(), town.town,
            Set.of(new Mandate(Role.LEAD, town.town)), custodian.passwordSetAt(), custodian.passwordGiven());
        assertThat(reader.caseFile(since, receipt.reference()).contact()).as("custodian no more, and here by another role").isNull();
    }

    @Test
    void what_an_anonymous_citizen_calls_a_file_is_told_to_nobody_but_them() {
        var receipt = file(aComplaint().about(town.roads).visible(Visibility.ANONYMOUS));
        var photo = uploads.receive(Scenes.photo(78, 320, 240), "KTP Budi Santoso.jpg", Uploader.fresh(), "203.0.113.7").id();
        act(receipt, new CitizenAct.AddFiles(List.of(photo)));

        assertThat(reader.caseFile(town.verifier, receipt.reference()).files()).extracting(StoredFile::clientName).containsExactly("");
        assertThat(reader.caseFile(town.verifier, receipt.reference()).timeline()).flatExtracting(TimelineEntry::files)
            .extracting(StoredFile::clientName).containsExactly("");
        assertThat(filesForClaimant(receipt)).extracting(StoredFile::clientName).containsExactly("KTP Budi Santoso.jpg");

        decide(town.verifier, receipt, new Decision.Tighten(Visibility.SECRET, "Menyangkut saksi."));
        var sealed = reader.caseFile(town.secretVerifier, receipt.reference());
        assertThat(sealed.contact()).as("made secret by an official").isNull();
        assertThat(sealed.files()).extracting(StoredFile::clientName).containsExactly("");

        decide(town.secretVerifier, receipt, new Decision.Split(List.of(new Decision.Part("Pagar jembatan", "Pagarnya lepas.", town.roads, false)), "Dua perkara."));
        var part = new Reference(jdbc.sql("select p.reference from complaint p join complaint w on w.id = p.split_from where w.reference = ?")
            .param(receipt.reference().digits()).query(String.class).single());
        assertThat(reader.caseFile(town.secretVerifier, part).contact()).as("nor in a part of it").isNull();

        var custodian = town.official("penjaga-rahasia", new Mandate(Role.CUSTODIAN, town.inspectorate, true));
        decide(custodian, receipt, new Decision.OpenIdentity("Saksi harus dilindungi."));
        assertThat(reader.caseFile(custodian, receipt.reference()).contact()).as("but for the custodian").isNotNull();
    }
}
