package id.terang.notifications;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.OwnWords;
import id.terang.accounts.Absences;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Correspondence;
import id.terang.complaints.DeadlinesAlerted;
import id.terang.complaints.Decision;
import id.terang.complaints.EventType;
import id.terang.complaints.Outcome;
import id.terang.complaints.Receipt;
import id.terang.complaints.Recounting;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Holiday;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.LocalWords;
import id.terang.shared.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// "Warn the handler before, the LEAD at, the parent agency and OVERSIGHT at twice the time" (domain.md §3), and
/// everything else that officials have to know.
class InboxTest extends ToldCases {

    @Autowired Absences absences;
    @Autowired Writing writing;
    @Autowired ApplicationContext context;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Administration administration;
    @Autowired CalendarKeeping keeping;
    @Autowired Recounting recounting;
    @Autowired Jurisdiction jurisdiction;
    @Autowired Correspondence correspondence;
    @Autowired Discreetly discreetly;
    @Autowired LetterTexts texts;

    @Test
    void the_handler_is_warned_before_the_lead_told_at_and_those_above_at_twice_the_time() {
        atWork(aComplaint().about(town.roads));
        told(town.handler);
        inbox.readAll(town.handler);
        inbox.readAll(town.worksLead);

        // First response is due on Monday 9 November, 16.00: its last fifth begins on Sunday.
        at("2026-11-06T16:00");
        assertThat(told(town.handler)).isEmpty();
        at("2026-11-09T08:00");
        assertThat(told(town.handler)).containsExactly("DUE_SOON FIRST_RESPONSE");
        assertThat(told(town.worksLead)).isEmpty();

        at("2026-11-09T17:00");
        assertThat(told(town.worksLead)).containsExactly("DEADLINE_MISSED FIRST_RESPONSE");
        assertThat(told(town.townLead)).isEmpty();

        at("2026-11-17T08:00");
        assertThat(told(town.townLead)).containsExactly("TWICE_THE_TIME FIRST_RESPONSE");
        assertThat(told(town.oversight)).containsExactly("TWICE_THE_TIME FIRST_RESPONSE");
        assertThat(told(town.handler)).containsExactly("DUE_SOON FIRST_RESPONSE", "DUE_SOON RESOLVE");
        assertThat(told(town.worksLead)).containsExactly("DEADLINE_MISSED FIRST_RESPONSE");
    }

    @Test
    void while_the_handler_is_away_the_lead_hears_what_the_handler_would_have_to_do() {
        atWork(aComplaint().about(town.roads));
        inbox.readAll(town.worksLead);
        absences.keep(town.worksLead, town.handler.officialId(), LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 12));
        try {
            at("2026-11-09T08:00");
            assertThat(told(town.worksLead)).contains("DUE_SOON FIRST_RESPONSE");
            assertThat(told(town.handler)).as("and finds it on coming back").contains("DUE_SOON FIRST_RESPONSE");
        } finally {
            absences.of(town.handler.officialId()).forEach(one -> absences.end(town.worksLead, town.handler.officialId(), one.id()));
        }
    }

    @Test
    void a_first_response_that_is_owed_is_told_to_nobody_once_the_case_is_closed_until_it_is_reopened() {
        var text = "Sudah kami catat. " + UUID.randomUUID();
        var cases = Stream.generate(() -> atWork(aComplaint().about(town.roads))).limit(6).toList();
        cases.forEach(one -> decide(town.handler, one, new Decision.Answer(Outcome.EXPLAINED, text, List.of())));
        var sixth = cases.getLast();
        act(sixth, new CitizenAct.Confirm(3, null));
        handled();
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from letter").update();

        at("2026-11-09T08:00");
        at("2026-11-09T17:00");
        at("2026-11-17T08:00");
        assertThat(reader.publicComplaint(sixth.reference()).orElseThrow().timeline().getLast().event()).as("on record all the same")
            .isInstanceOf(CaseEvent.DeadlineMissed.class);
        assertThat(jdbc.sql("select count(*) from notice where complaint_id = ?").param(id(sixth)).query(Long.class).single()).isZero();
        assertThat(correspondence.reminds(id(sixth), ClockType.FIRST_RESPONSE)).as("nor in a letter that waits").isFalse();
        assertThat(jdbc.sql("select count(*) from letter where complaint_id = ?").param(id(sixth)).query(Long.class).single()).isZero();

        assertThat(alertsOf(sixth)).as("no sweep comes by what waits").isZero();

        act(sixth, new CitizenAct.Reopen("Ternyata belum."));
        assertThat(alertsOf(sixth)).isPositive();
        at("2026-11-17T09:00");
        assertThat(told(town.townLead)).containsExactly("TWICE_THE_TIME FIRST_RESPONSE");
    }

    @Test
    void who_asks_or_answers_a_case_that_nobody_has_takes_it_on_and_hears_the_reply() {
        var asked = atWork(aComplaint().about(town.roads));
        decide(town.worksLead, asked, new Decision.Assign(null));
        decide(town.handler, asked, new Decision.Respond("Sudah kami catat. " + UUID.randomUUID()));
        assertThat(handlerOf(asked)).as("a word to all takes nothing on").isNull();
        decide(town.handler, asked, new Decision.Ask("Di depan nomor berapa? " + UUID.randomUUID()));
        told(town.handler);
        inbox.readAll(town.handler);

        act(asked, new CitizenAct.Clarify("Di depan nomor 12.", List.of()));
        assertThat(told(town.handler)).containsExactly("REPLIED");

        decide(town.worksLead, asked, new Decision.Assign(null));
        decide(town.worksLead, asked, new Decision.Answer(Outcome.EXPLAINED, "Dijadwalkan. " + UUID.randomUUID(), List.of()));
        assertThat(handlerOf(asked)).as("a LEAD gives work out, and hears as such").isNull();
        act(asked, new CitizenAct.Dispute("Belum ada petugas."));
        assertThat(told(town.worksLead)).contains("DISPUTED");

        var twice = atWork(aComplaint().about(town.roads));
        for (var promise : List.of("Besok", "Lusa")) {
            decide(town.worksLead, twice, new Decision.Answer(Outcome.EXPLAINED, promise + " " + UUID.randomUUID(), List.of()));
            act(twice, new CitizenAct.Dispute("Masih belum."));
        }
        decide(town.handler, twice, new Decision.Ask("Hari ini juga belum? " + UUID.randomUUID()));
        assertThat(handlerOf(twice)).as("after two disputes it is the LEAD's").isNull();
    }

    @Test
    void what_is_due_to_be_told_of_a_duplicate_waits_outside_the_sweep_until_it_stands_alone() {
        var survivor = atWork(aComplaint().about(town.roads));
        clock.advance(Duration.ofMinutes(1));
        var duplicate = atWork(aComplaint().about(town.roads));
        assertThat(alertsOf(duplicate)).isEqualTo(2);
        decide(town.worksLead, duplicate, new Decision.Merge(survivor.reference(), null));
        assertThat(alertsOf(duplicate)).isZero();
        assertThat(alertsOf(survivor)).isEqualTo(2);
        decide(town.worksLead, duplicate, new Decision.Unmerge("Bukan kejadian yang sama."));
        assertThat(alertsOf(duplicate)).isEqualTo(2);
    }

    private int alertsOf(Receipt receipt) {
        return jdbc.sql("select count(*) from case_clock where complaint_id = ? and alert_at is not null").param(id(receipt))
            .query(Integer.class).single();
    }

    @Test
    void a_case_that_cannot_be_moved_on_keeps_no_other_waiting() {
        var broken = aboutRoads();
        clock.advance(Duration.ofHours(1));
        var sound = aboutRoads();
        int version = jdbc.sql("select policy_version from complaint where id = ?").param(id(broken)).query(Integer.class).single();
        jdbc.sql("update complaint set policy_version = -1 where id = ?").param(id(broken)).update();
        clock.set("2026-11-05T17:00");
        ReflectionTestUtils.invokeMethod(beans.getBean("sweep"), "sweep");
        assertThat(reader.publicComplaint(sound.reference()).orElseThrow().timeline().getLast().event())
            .isInstanceOf(CaseEvent.DeadlineMissed.class);
        jdbc.sql("update complaint set policy_version = ? where id = ?").params(version, id(broken)).update();
        ReflectionTestUtils.invokeMethod(beans.getBean("sweep"), "sweep");
        assertThat(reader.publicComplaint(broken.reference()).orElseThrow().timeline().getLast().event()).as("nor is it forgotten")
            .isInstanceOf(CaseEvent.DeadlineMissed.class);
    }

    @Test
    void an_alert_about_what_was_answered_before_it_could_be_told_tells_nobody() {
        var receipt = atWork(aComplaint().about(town.roads));
        decide(town.handler, receipt, new Decision.Answer(Outcome.EXPLAINED, "Dijelaskan kepada pelapor " + OwnWords.of(receipt.reference()), List.of()));
        handled();
        jdbc.sql("delete from notice").update();
        writing.about(new DeadlinesAlerted(UUID.randomUUID(), List.of(new DeadlinesAlerted.Alert(UUID.randomUUID(), id(receipt), ClockType.RESOLVE, 1,
            DeadlinesAlerted.Stage.SOON, clock.instant())), clock.instant()));
        assertThat(told(town.handler)).isEmpty();
    }

    @Test
    void who_has_a_case_hears_that_it_parted_from_the_one_it_was_merged_into() {
        var survivor = atWork(aComplaint().about(town.roads));
        clock.advance(Duration.ofMinutes(1));
        var duplicate = atWork(aComplaint().about(town.roads));
        decide(town.worksLead, duplicate, new Decision.Merge(survivor.reference(), null));
        handled();
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from letter").update();
        act(survivor, new CitizenAct.ChangeVisibility(Visibility.SECRET));
        assertThat(told(town.handler)).containsExactly("UNMERGED");
        assertThat(jdbc.sql("select occasion from letter where recipient = ?").param("claimant/" + id(duplicate)).query(String.class).list())
            .as("and so does who filed it").containsExactly("NEWS");
        assertThat(jdbc.sql("select seq from letter where recipient = ?").param("claimant/" + id(duplicate)).query(Integer.class).single())
            .isEqualTo(reader.publicComplaint(duplicate.reference()).orElseThrow().timeline().stream()
                .filter(entry -> entry.type() == EventType.UNMERGED).findFirst().orElseThrow().seq());
    }

    @Test
    void two_nodes_raise_an_alert_once_and_a_repeated_event_tells_nobody_twice() throws Exception {
        var cases = List.of(atWork(aComplaint().about(town.roads)), atWork(aComplaint().about(town.roads)));
        handled();
        inbox.readAll(town.handler);
        clock.set("2026-11-09T08:00");
        var start = new CyclicBarrier(2);
        Callable<Boolean> node = () -> {
            start.await();
            return alerts.raise(100);
        };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var raised : nodes.invokeAll(List.of(node, node))) {
                raised.get();
            }
        }
        assertThat(told(town.handler)).hasSize(cases.size());

        reader.caseFile(town.handler, cases.getFirst().reference()).timeline().forEach(entry ->
            beans.getBean(Writing.class).about(id(cases.getFirst()), entry.seq()));
        assertThat(told(town.handler)).hasSize(cases.size());
    }

    @Test
    void a_paused_clock_warns_nobody_and_a_resumed_one_by_its_new_date() {
        var receipt = atWork(aComplaint().about(town.roads));
        clock.set("2026-11-16T09:00");
        decide(town.handler, receipt, new Decision.Ask("Di sebelah mana?"));
        handled();
        inbox.readAll(town.handler);
        at("2026-11-19T09:00");
        assertThat(told(town.handler)).isEmpty();

        act(receipt, new CitizenAct.Clarify("Di depan pasar.", List.of()));
        // Three working days not run: from Friday 20 to Wednesday 25 November, 16.00.
        at("2026-11-20T09:00");
        assertThat(told(town.handler)).containsExactly("REPLIED");
        at("2026-11-23T09:00");
        assertThat(told(town.handler)).containsExactly("REPLIED", "DUE_SOON RESOLVE");
    }

    @Test
    void windows_of_citizens_warn_no_official_even_when_a_holiday_moves_them() {
        clock.set("2034-01-02T10:00");
        var receipt = atWork(aComplaint().about(town.roads));
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal.", List.of()));
        long calendar = jurisdiction.atlas().agency(town.town).calendarId();
        keeping.putHolidays(new Actor.Official(town.admin.officialId(), town.town, Role.ADMIN), calendar,
            List.of(new Holiday(LocalDate.of(2034, 1, 10), "Cuti bersama", "SKB 1/2034")));
        recounting.unfinished().forEach(recount -> recounting.step(recount, 100));
        handled();
        inbox.readAll(town.handler);
        assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().timeline())
            .anyMatch(entry -> entry.type() == EventType.DUE_MOVED);
        at("2034-01-17T15:00");
        assertThat(told(town.handler)).isEmpty();
    }

    @Test
    void of_a_secret_case_only_those_hear_who_may_read_it() {
        var receipt = file(aComplaint().about(town.bribery));
        at("2026-11-05T12:00");
        assertThat(told(town.secretVerifier)).containsExactly("DUE_SOON VERIFY");
        assertThat(told(town.verifier)).isEmpty();
        at("2026-11-05T17:00");
        assertThat(told(town.townLead)).containsExactly("DEADLINE_MISSED VERIFY");

        assertThat(inbox.of(town.secretVerifier, true, 0, 10).getFirst().heading()).isNotNull();
        var plain = town.official("verifikator-rahasia", town.verifier.mandates().iterator().next());
        assertThat(inbox.of(plain, true, 0, 10).getFirst().heading()).as("no longer named for secret cases").isNull();
        assertThat(receipt.visibility()).isEqualTo(Visibility.SECRET);
    }

    @Test
    void that_an_official_made_a_case_secret_its_line_and_oversight_hear_without_learning_which() {
        var receipt = atWork(aComplaint().about(town.roads));
        clock.set("2026-11-11T10:00");
        decide(town.handler, receipt, new Decision.Tighten(Visibility.SECRET, "Menyangkut nama orang."));
        assertThat(told(town.worksLead)).contains("SEALED");
        assertThat(told(town.townLead)).contains("SEALED");
        assertThat(told(town.oversight)).contains("SEALED");
        assertThat(told(town.handler)).as("who did it knows").doesNotContain("SEALED");

        var notice = inbox.of(town.worksLead, true, 0, 1).getFirst();
        assertThat(notice.heading()).as("nothing of the case").isNull();
        assertThat(discreetly.told(notice.occasion(), notice.agency(), notice.at(), notice.due(), texts.in(LocalWords.INDONESIAN))).isEqualTo(
            "Satu laporan di Dinas Pekerjaan Umum dijadikan rahasia oleh petugas pada Rabu, 11 November 2026; saat itu terlambat 2 hari kerja.");
        assertThat(inbox.of(town.townLead, true, 0, 1).getFirst().heading()).as("who is named for secret cases opens it").isNotNull();

        act(receipt, new CitizenAct.ChangeVisibility(Visibility.PUBLIC));
        act(receipt, new CitizenAct.ChangeVisibility(Visibility.SECRET));
        assertThat(told(town.worksLead)).as("what the citizen closes is nobody's business").containsOnlyOnce("SEALED");
    }

    @Test
    void a_secret_case_is_told_late_to_those_named_for_it_and_where_nobody_is_it_is_told_that_there_is_one() {
        var receipt = atWork(aComplaint().about(town.roads));
        act(receipt, new CitizenAct.ChangeVisibility(Visibility.SECRET));
        handled();
        jdbc.sql("delete from notice").update();
        var named = List.of(town.townLead.officialId(), town.secretVerifier.officialId());
        try {
            named(named.subList(0, 1), false);
            at("2026-11-09T17:00");
            assertThat(told(town.secretVerifier)).as("at its desk").containsExactly("DEADLINE_MISSED FIRST_RESPONSE");
            assertThat(told(town.worksLead)).isEmpty();

            named(named, false);
            at("2026-11-17T08:00");
            assertThat(told(town.townLead)).as("twice the first response").containsExactly("SECRET_TWICE");
            assertThat(told(town.oversight)).containsExactly("SECRET_TWICE");
            at("2026-11-23T08:00");
            assertThat(told(town.worksLead)).containsExactly("SECRET_LATE");
            assertThat(told(town.oversight)).containsExactly("SECRET_TWICE", "SECRET_LATE");
            assertThat(told(town.admin)).containsExactly("NOBODY_NAMED");
            assertThat(inbox.of(town.worksLead, true, 0, 1).getFirst().heading()).isNull();
            assertThat(inbox.of(town.worksLead, true, 0, 1).getFirst().agency()).isEqualTo(town.publicWorks);
        } finally {
            named(named, true);
        }
    }

    @Test
    void a_secret_case_that_nobody_verified_in_time_is_told_to_those_named_at_its_desk() {
        try {
            named(List.of(town.townLead.officialId()), false);
            file(aComplaint().about(town.bribery));
            at("2026-11-05T12:00");
            at("2026-11-05T17:00");
            assertThat(told(town.secretVerifier)).containsExactly("DUE_SOON VERIFY", "DEADLINE_MISSED VERIFY");
        } finally {
            named(List.of(town.townLead.officialId()), true);
        }
    }

    private void named(List<Long> officials, boolean secret) {
        jdbc.sql("update official_mandate set secret = :secret where official_id in (:officials)").param("secret", secret)
            .param("officials", officials).update();
    }

    @Test
    void who_has_to_act_next_is_told_and_never_of_what_they_did_themselves() {
        var receipt = atWork(aComplaint().about(town.roads));
        assertThat(told(town.handler)).containsExactly("ASSIGNED");
        assertThat(told(town.worksLead)).containsExactly("ARRIVED");

        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal.", List.of()));
        act(receipt, new CitizenAct.Dispute("Masih berlubang."));
        assertThat(told(town.handler)).containsExactly("ASSIGNED", "DISPUTED");
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal lagi.", List.of()));
        act(receipt, new CitizenAct.Dispute("Tetap berlubang."));
        assertThat(told(town.worksLead)).as("the second dispute goes to the LEAD").containsExactly("ARRIVED", "DISPUTED");
        assertThat(told(town.handler)).containsExactly("ASSIGNED", "DISPUTED");

        decide(town.worksLead, receipt, new Decision.Assign(town.worksLead.officialId()));
        assertThat(told(town.worksLead)).containsExactly("ARRIVED", "DISPUTED");
        decide(town.townLead, receipt, new Decision.Assign(null));
        assertThat(told(town.worksLead)).as("given back, to nobody").containsExactly("ARRIVED", "DISPUTED");
    }

    /// Rejected at the desk by the lead of the town, who may not review that; another lead there may.
    @Test
    void of_an_appeal_those_hear_who_may_decide_it_and_nobody_who_had_a_part_in_the_case() {
        var other = town.official("sekda-kedua", new Mandate(Role.LEAD, town.town));
        var receipt = atWork(aComplaint().about(town.roads));
        decide(town.townLead, receipt, new Decision.Note("Sudah saya telepon."));
        decide(town.worksLead, receipt, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas lubang mana. " + OwnWords.of(receipt.reference())));
        handled();
        jdbc.sql("delete from notice").update();

        act(receipt, new CitizenAct.Appeal("Jelas sekali."));
        assertThat(told(other)).containsExactly("APPEALED");
        assertThat(told(town.townLead)).as("took part").isEmpty();
        at("2026-12-10T09:00");
        at("2026-12-15T09:00");
        assertThat(told(other)).containsExactly("APPEALED", "DUE_SOON APPEAL", "DEADLINE_MISSED APPEAL");
        assertThat(told(town.townLead)).doesNotContain("APPEALED", "DUE_SOON APPEAL", "DEADLINE_MISSED APPEAL");

        decide(other, receipt, new Decision.UpholdAppeal("Tambal.", LocalDate.of(2026, 12, 28)));
        assertThat(told(town.worksLead)).as("who has it again, and decided nothing of it").contains("APPEAL_DECIDED");
        assertThat(told(other)).as("what they did themselves").doesNotContain("APPEAL_DECIDED");
    }

    @Test
    void an_answer_that_is_checked_is_told_to_the_lead_and_back_to_its_author() {
        var setUp = new Actor.Importer("inbox-test");
        administration.checkAnswers(setUp, town.publicWorks, true);
        try {
            var receipt = atWork(aComplaint().about(town.roads));
            handled();
            jdbc.sql("delete from notice").update();
            decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal " + OwnWords.of(receipt.reference()), List.of()));
            assertThat(told(town.worksLead)).containsExactly("ANSWER_PROPOSED");
            assertThat(told(town.handler)).isEmpty();
            decide(town.worksLead, receipt, new Decision.ReturnAnswer("Sebutkan kapan."));
            assertThat(told(town.handler)).containsExactly("ANSWER_RETURNED");
            assertThat(told(town.worksLead)).containsExactly("ANSWER_PROPOSED");
        } finally {
            administration.checkAnswers(setUp, town.publicWorks, false);
        }
    }

    @Test
    void a_report_that_a_rule_takes_out_of_its_incident_is_told_to_who_has_to_answer_it_now() {
        var incident = atWork(aComplaint().about(town.roads));
        var report = atWork(aComplaint().about(town.roads));
        var ended = atWork(aComplaint().about(town.roads));
        decide(town.handler, report, new Decision.JoinIncident(incident.reference(), null));
        decide(town.handler, ended, new Decision.JoinIncident(incident.reference(), null));
        decide(town.handler, ended, new Decision.LeaveIncident("Lubang yang lain. " + OwnWords.of(ended.reference())));
        handled();
        jdbc.sql("delete from notice").update();

        clock.advance(Duration.ofMinutes(1));
        decide(town.handler, incident, new Decision.Transfer(town.transport, "Ternyata rambu. " + OwnWords.of(incident.reference())));
        assertThat(told(town.handler)).containsExactly("LEFT_INCIDENT");
    }

    @Test
    void a_question_without_a_reply_and_a_plan_that_was_not_kept_are_told_to_who_has_the_case() {
        var asked = atWork(aComplaint().about(town.roads));
        decide(town.handler, asked, new Decision.Ask("Lubang yang mana? " + OwnWords.of(asked.reference())));
        var planned = atWork(aComplaint().about(town.roads));
        decide(town.handler, planned, new Decision.Answer(Outcome.PLANNED, LocalDate.of(2026, 11, 10), "Minggu depan " + OwnWords.of(planned.reference()), List.of()));
        handled();
        jdbc.sql("delete from notice").update();

        at("2026-11-11T09:00");
        assertThat(told(town.handler)).contains("PLAN_MISSED").doesNotContain("QUESTION_LAPSED");
        at("2026-11-17T09:00");
        assertThat(told(town.handler)).contains("PLAN_MISSED", "QUESTION_LAPSED");
        assertThat(told(town.transportHandler)).isEmpty();
    }

    @Test
    void that_a_merging_shall_be_undone_is_told_to_the_verifiers_of_the_desk() {
        var survivor = atWork(aComplaint().about(town.roads));
        clock.advance(Duration.ofMinutes(1));
        var duplicate = atWork(aComplaint().about(town.roads));
        decide(town.worksLead, duplicate, new Decision.Merge(survivor.reference(), null));
        handled();
        jdbc.sql("delete from notice").update();
        act(duplicate, new CitizenAct.DemandUnmerge("Bukan lubang yang sama."));
        assertThat(told(town.verifier)).containsExactly("UNMERGE_DEMANDED");
        assertThat(told(town.handler)).isEmpty();
    }

    @Test
    void where_the_desk_has_no_verifier_the_leads_hear_that_a_merging_shall_be_undone() {
        var survivor = atWork(aComplaint().about(town.roads));
        clock.advance(Duration.ofMinutes(1));
        var duplicate = atWork(aComplaint().about(town.roads));
        decide(town.worksLead, duplicate, new Decision.Merge(survivor.reference(), null));
        // As if it had come in at a desk that a lead runs alone, above whom nobody verifies.
        jdbc.sql("update complaint set desk_id = ? where id = ?").params(town.transport, id(duplicate)).update();
        handled();
        jdbc.sql("delete from notice").update();
        act(duplicate, new CitizenAct.DemandUnmerge("Bukan lubang yang sama."));
        assertThat(told(town.townLead)).containsExactly("UNMERGE_DEMANDED");
        assertThat(told(town.verifier)).isEmpty();
    }

    @Test
    void in_an_office_without_a_lead_its_handlers_hear_of_what_arrives() {
        var receipt = atWork(aComplaint().about(town.roads));
        decide(town.worksLead, receipt, new Decision.Delegate(town.roadUnit, "Ditangani unit."));
        assertThat(told(town.unitHandler)).containsExactly("ARRIVED");
        assertThat(told(town.worksLead)).as("who sent it knows").containsExactly("ARRIVED");
    }

    @Test
    void opening_a_case_reads_what_was_said_of_it() {
        var one = atWork(aComplaint().about(town.roads));
        atWork(aComplaint().about(town.roads));
        assertThat(told(town.handler)).hasSize(2);
        assertThat(inbox.opened(town.handler, id(one))).isTrue();
        assertThat(told(town.handler)).hasSize(1);
        assertThat(inbox.of(town.handler, false, 0, 9)).hasSize(2);
        assertThat(inbox.unread(town.handler)).isEqualTo(1);
        assertThat(inbox.readAll(town.handler)).isEqualTo(1);
        assertThat(inbox.unread(town.handler)).isZero();
    }

    @Test
    void events_of_which_nobody_is_told_cost_no_publication() {
        assertThat(Addressees.concerns(EventType.FILED)).isFalse();
        new TransactionTemplate(transactions).executeWithoutResult(open -> {
            file(aComplaint().about(town.roads));
            assertThat(jdbc.sql("select LISTENER_ID from EVENT_PUBLICATION").query(String.class).list())
                .contains("facts").doesNotContain("notices");
        });
    }

    @Test
    void an_arrival_that_is_heard_of_late_is_told_to_nobody_else() {
        var receipt = file(aComplaint().about(town.roads));
        decide(town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks, null, null));
        decide(town.worksLead, receipt, new Decision.Delegate(town.roadUnit, "Dikerjakan unit."));
        handled();
        jdbc.sql("delete from notice").update();
        int verified = jdbc.sql("select seq from case_event where complaint_id = ? and type = 'VERIFIED'").param(id(receipt)).query(Integer.class).single();
        writing.about(id(receipt), verified);
        assertThat(told(town.unitHandler)).as("told of its own arrival, not of that at the office before").isEmpty();
        writing.about(id(receipt), verified + 1);
        assertThat(told(town.unitHandler)).containsExactly("ARRIVED");
    }

    @Test
    void nothing_is_scheduled_where_another_node_does_the_jobs() {
        assertThat(context.getBeanNamesForType(ScheduledAnnotationBeanPostProcessor.class)).as("terang.jobs=false").isEmpty();
    }

    @Test
    void who_is_named_in_a_note_is_told_if_they_may_read_the_case() {
        var receipt = atWork(aComplaint().about(town.roads));
        handled();
        jdbc.sql("delete from notice").update();
        decide(town.worksLead, receipt, new Decision.Note("Tolong dicek @" + name(town.handler).toUpperCase(Locale.ROOT) + ", juga @" + name(town.transportHandler)
            + " dan surel budi@" + name(town.worksLead) + ".id, @tidak.ada"));
        assertThat(told(town.handler)).containsExactly("MENTIONED");
        assertThat(told(town.transportHandler)).as("may not read it").isEmpty();
        assertThat(told(town.worksLead)).as("part of an address, and the author").isEmpty();
        decide(town.handler, receipt, new Decision.Note("Tanpa sebutan."));
        assertThat(told(town.worksLead)).isEmpty();
    }

    private String name(OfficialPrincipal official) {
        return jdbc.sql("select user_name from official where id = ?").param(official.officialId()).query(String.class).single();
    }

    private Long handlerOf(Receipt one) {
        return jdbc.sql("select handler_id from complaint where id = ? and handler_id is not null").param(id(one)).query(Long.class).optional().orElse(null);
    }
}
