package id.terang.complaints;

import static id.terang.jurisdiction.ClockType.FIRST_RESPONSE;
import static id.terang.jurisdiction.ClockType.PLAN;
import static id.terang.jurisdiction.ClockType.RESOLVE;
import static id.terang.jurisdiction.ClockType.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.Asked;
import id.terang.OwnWords;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.search.FoundCase;
import id.terang.search.PublicQuery;
import id.terang.search.PublicSearch;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Cases that belong together: parts of one filing, reports of one incident, duplicates that are none.
class LinksTest extends LivedCases {

    @Autowired PublicSearch search;
    @Autowired Administration administration;
    @Autowired Jurisdiction jurisdiction;

    private Decision.Split lightsToo() {
        return new Decision.Split(List.of(new Decision.Part("Lampu padam", "Lampu di sana juga padam.", town.streetlights, true)),
            "Dua urusan.");
    }

    private Reference part(Receipt whole) {
        var last = reader.publicComplaint(whole.reference()).orElseThrow().timeline().getLast();
        return ((CaseEvent.SplitInto) last.event()).parts().getFirst();
    }

    @Test
    void a_part_goes_to_its_own_owner_and_keeps_the_promise_of_the_whole() {
        var whole = atWork();
        clock.set("2026-11-09T09:00");
        decide(town.handler, whole, lightsToo());

        var part = now(part(whole));
        assertThat(part.status()).isEqualTo(Status.ASSIGNED);
        assertThat(part.holderId()).isEqualTo(town.transport);
        assertThat(part.filedAt()).isEqualTo(now(whole.reference()).filedAt());
        var shown = reader.publicComplaint(part.reference()).orElseThrow();
        assertThat(shown.title()).isEqualTo("Lampu padam");
        assertThat(shown.clocks()).filteredOn(one -> one.type() == RESOLVE).extracting(ClockView::dueAt)
            .containsExactly(clock(whole, RESOLVE, 1).dueAt());
        assertThat(shown.clocks()).filteredOn(one -> one.type() == VERIFY).extracting(ClockView::stoppedAt)
            .containsExactly(clock(whole, VERIFY, 1).stoppedAt());
        assertThat(((CaseEvent.Filed) shown.timeline().getFirst().event()).splitFrom()).isEqualTo(whole.reference());
    }

    @Test
    void the_code_of_the_whole_opens_its_parts() {
        var whole = atWork();
        decide(town.handler, whole, lightsToo());
        assertThat(claims.open(part(whole), whole.secret(), "test").reference()).isEqualTo(part(whole));
    }

    @Test
    void a_part_of_an_unverified_case_waits_for_the_desk() {
        var whole = aboutRoads();
        decide(town.verifier, whole, lightsToo());
        var part = now(part(whole));
        assertThat(part.status()).isEqualTo(Status.SUBMITTED);
        assertThat(part.holderId()).isEqualTo(town.town);
        assertThat(reader.publicComplaint(part.reference()).orElseThrow().title()).isNull();
    }

    @Test
    void no_part_of_an_open_case_is_secret_because_it_would_be_linked() {
        var whole = atWork();
        assertThatThrownBy(() -> decide(town.handler, whole, new Decision.Split(
            List.of(new Decision.Part("Suap", "Diminta uang.", town.bribery, false)), "Dua urusan."))).hasMessage("refusal.split.secret");
    }

    @Test
    void what_is_hidden_is_not_split_into_parts_that_everybody_reads() {
        var whole = atWork();
        decide(town.moderator, whole, new Decision.Hide("Memuat nama."));
        assertThat(Action.SPLIT.possible(now(whole.reference()))).isFalse();
        assertThatThrownBy(() -> decide(town.handler, whole, lightsToo())).hasMessage("refusal.split.hidden");

        decide(town.moderator, whole, new Decision.Unhide("Namanya sudah ditutup."));
        decide(town.handler, whole, lightsToo());
        assertThat(now(part(whole)).hidden()).isFalse();
    }

    @Test
    void the_number_of_a_case_that_became_secret_does_not_stay_behind_in_others() {
        var whole = atWork();
        decide(town.handler, whole, lightsToo());
        var part = part(whole);
        act(whole, part, new CitizenAct.ChangeVisibility(Visibility.SECRET));

        var last = reader.publicComplaint(whole.reference()).orElseThrow().timeline().getLast();
        assertThat(((CaseEvent.SplitInto) last.event()).parts()).isEmpty();

        var older = aboutRoads();
        var younger = aboutRoads();
        decide(town.verifier, younger, new Decision.Merge(older.reference(), null));
        decide(town.moderator, older, new Decision.Hide("Memuat nama."));
        assertThat(((CaseEvent.MergedInto) reader.publicComplaint(younger.reference()).orElseThrow().timeline().getLast().event())
            .survivorReference()).isNull();
        assertThat(claimed(younger)).as("somebody else's case").filteredOn(CaseEvent.MergedInto.class::isInstance)
            .extracting(event -> ((CaseEvent.MergedInto) event).survivorReference()).containsOnlyNulls();
        assertThat(claimed(whole)).as("their own part").filteredOn(CaseEvent.SplitInto.class::isInstance)
            .extracting(event -> ((CaseEvent.SplitInto) event).parts()).containsExactly(List.of(part));
    }

    private List<CaseEvent> claimed(Receipt receipt) {
        return reader.claimFile(claims.open(receipt.reference(), receipt.secret(), "test")).timeline().stream()
            .map(TimelineEntry::event).toList();
    }

    private void act(Receipt whole, Reference part, CitizenAct act) {
        var claim = claims.open(part, whole.secret(), "test");
        claims.act(claim, reader.claimFile(claim).seen(), act);
    }

    @Test
    void one_answer_reaches_every_report_of_an_incident_and_is_no_mass_mail() {
        var parent = atWork();
        var reports = List.of(atWork(), atWork(), atWork(), atWork(), atWork(), atWork());
        for (var report : reports) {
            decide(town.handler, report, new Decision.JoinIncident(parent.reference(), "Pipa yang sama."));
        }
        decide(town.handler, reports.getFirst(), new Decision.Ask("Sejak kapan?"));
        decide(town.handler, parent, new Decision.Respond("Tim sudah di lokasi."));
        decide(town.handler, parent, new Decision.Answer(Outcome.ACTION_TAKEN, "Pipa sudah diganti.", List.of()));

        for (var report : reports) {
            assertThat(now(report.reference()).status()).isEqualTo(Status.ANSWERED);
            assertThat(now(report.reference()).answerText()).isEqualTo("Pipa sudah diganti.");
            assertThat(clock(report, FIRST_RESPONSE, 1).running()).isFalse();
            assertThat(clock(report, RESOLVE, 1).running()).isFalse();
        }
        act(reports.getLast(), new CitizenAct.Dispute("Di tempat saya masih bocor."));
        assertThat(now(reports.getLast().reference()).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(now(parent.reference()).status()).as("one disputes, the others stand").isEqualTo(Status.ANSWERED);
        assertThat(reader.publicComplaint(parent.reference()).orElseThrow().reports()).hasSize(6);
    }

    /// "A second one goes to the LEAD", whatever else that LEAD is.
    @Test
    void who_leads_and_handles_answers_every_report_and_as_lead_what_only_a_lead_may() {
        var both = town.official("kepala-dan-penangan", new Mandate(Role.HANDLER, town.publicWorks), new Mandate(Role.LEAD, town.publicWorks));
        var parent = atWork();
        var report = atWork();
        for (var text : List.of("Pipa di " + OwnWords.of(report.reference()) + " utuh.", "Pipa di " + OwnWords.of(report.reference()) + " masih utuh.")) {
            decide(town.handler, report, new Decision.Answer(Outcome.EXPLAINED, text, List.of()));
            act(report, new CitizenAct.Dispute("Bocor, lihat sendiri."));
        }
        assertThat(now(report.reference()).leadAnswers()).isTrue();
        decide(town.worksLead, report, new Decision.JoinIncident(parent.reference(), null));

        decide(both, parent, new Decision.Answer(Outcome.ACTION_TAKEN, "Pipa induk diganti, " + OwnWords.of(parent.reference()), List.of()));

        assertThat(now(report.reference()).status()).isEqualTo(Status.ANSWERED);
        assertThat(roleOfLast(parent)).isEqualTo(Role.HANDLER);
        assertThat(roleOfLast(report)).isEqualTo(Role.LEAD);
    }

    @Test
    void another_wording_reaches_no_report_that_only_a_lead_answers_and_none_that_was_answered_on_its_own() {
        var parent = atWork();
        var report = reportOf(parent);
        var leads = reportOf(parent);
        var own = reportOf(parent);
        for (var text : List.of("Saluran di " + OwnWords.of(leads.reference()) + " lancar.", "Saluran di " + OwnWords.of(leads.reference()) + " tetap lancar.")) {
            decide(town.handler, leads, new Decision.Answer(Outcome.EXPLAINED, text, List.of()));
            act(leads, new CitizenAct.Dispute("Mampat, lihat sendiri."));
        }
        decide(town.handler, own, new Decision.Answer(Outcome.EXPLAINED, "Di sini salurannya milik warga.", List.of()));
        clock.set("2026-11-03T09:00");
        decide(town.worksLead, parent, new Decision.Answer(Outcome.ACTION_TAKEN, "Saluran dikeruk.", List.of()));
        assertThat(now(leads.reference()).answerText()).isEqualTo("Saluran dikeruk.");

        decide(town.handler, parent, new Decision.AmendAnswer("Saluran dikeruk sampai muara.", List.of()));
        assertThat(now(report.reference()).answerText()).isEqualTo("Saluran dikeruk sampai muara.");
        assertThat(now(leads.reference()).answerText()).as("a handler rewrites no answer of a lead").isEqualTo("Saluran dikeruk.");
        assertThat(now(own.reference()).answerText()).as("an answer of its own").isEqualTo("Di sini salurannya milik warga.");

        decide(town.worksLead, parent, new Decision.AmendAnswer("Saluran dikeruk sampai laut.", List.of()));
        assertThat(now(leads.reference()).answerText()).isEqualTo("Saluran dikeruk sampai laut.");
        assertThat(roleOfLast(leads)).isEqualTo(Role.LEAD);
    }

    private Role roleOfLast(Receipt receipt) {
        return ((Actor.Official) reader.publicComplaint(receipt.reference()).orElseThrow().timeline().getLast().by()).role();
    }

    @Test
    void an_answer_to_many_reports_asks_the_database_hardly_more_than_one_to_few() {
        answerTo(1, "Pipa sudah diganti, untuk pertama kali.");
        var few = answerTo(2, "Pipa sudah diganti, untuk sedikit laporan.");
        var many = answerTo(20, "Pipa sudah diganti, untuk banyak laporan.");
        assertThat(many.reads()).isLessThanOrEqualTo(few.reads() + 4);
        assertThat(many.statements()).isLessThanOrEqualTo(few.statements() + 8);
    }

    @Test
    void what_is_said_to_all_reports_is_found_in_each() {
        var parent = atWork();
        var reports = List.of(reportOf(parent), reportOf(parent));
        decide(town.handler, parent, new Decision.Respond("Regu pipa kumbangraya sedang menggali."));
        assertThat(search.find(PublicQuery.of("kumbangraya")).hits()).extracting(FoundCase::reference)
            .containsExactlyInAnyOrder(parent.reference(), reports.getFirst().reference(), reports.getLast().reference());
    }

    /// Each report with a duplicate, and one that waits for its citizen.
    private Asked answerTo(int many, String text) {
        var parent = atWork();
        var reports = Stream.generate(() -> reportOf(parent)).limit(many).toList();
        var duplicates = reports.stream().map(this::duplicateOf).toList();
        decide(town.handler, reports.getFirst(), new Decision.Ask("Sejak kapan, di " + OwnWords.of(parent.reference()) + "?"));
        int revision = now(parent.reference()).revision();
        var asked = Asked.by(beans, () -> triage.decide(town.handler, parent.reference(), revision,
            new Decision.Answer(Outcome.ACTION_TAKEN, text, List.of())));
        assertThat(reports).allSatisfy(report -> assertThat(now(report.reference()).answerText()).isEqualTo(text));
        assertThat(duplicates).allSatisfy(duplicate -> assertThat(clock(duplicate, RESOLVE, 1).running()).isFalse());
        return asked;
    }

    private Receipt duplicateOf(Receipt survivor) {
        var duplicate = atWork();
        decide(town.verifier, duplicate, new Decision.Merge(survivor.reference(), null));
        return duplicate;
    }

    @Test
    void a_plan_that_is_moved_moves_for_every_report_that_was_promised_the_same_day() {
        var parent = atWork();
        var report = reportOf(parent);
        var other = reportOf(parent);
        decide(town.handler, other, new Decision.Answer(Outcome.PLANNED, LocalDate.of(2026, 11, 27), "Di sini lebih dulu.", List.of()));
        decide(town.handler, parent, new Decision.Answer(Outcome.PLANNED, LocalDate.of(2026, 12, 1), "Pipa diganti Desember.", List.of()));

        decide(town.worksLead, parent, new Decision.MovePlan(LocalDate.of(2026, 12, 8), "Pipa terlambat datang."));

        assertThat(now(report.reference()).planned()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(clock(report, PLAN, 1).dueAt()).isEqualTo(clock(parent, PLAN, 1).dueAt());
        assertThat(reader.publicComplaint(report.reference()).orElseThrow().timeline().getLast().text()).isEqualTo("Pipa terlambat datang.");
        assertThat(now(other.reference()).planned()).as("a promise of its own").isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void a_plan_that_is_fulfilled_is_so_for_what_was_answered_with_it_and_a_report_keeps_a_plan_of_its_own() {
        var parent = atWork();
        var report = reportOf(parent);
        var own = reportOf(parent);
        var late = reportOf(parent);
        decide(town.handler, parent, new Decision.Answer(Outcome.PLANNED, LocalDate.of(2026, 12, 1), "Pipa diganti Desember.", List.of()));
        clock.set("2026-11-03T09:00");
        for (var one : Map.of(own, LocalDate.of(2027, 1, 20), late, LocalDate.of(2026, 11, 5)).entrySet()) {
            act(one.getKey(), new CitizenAct.Dispute("Di sini belum."));
            decide(town.handler, one.getKey(), new Decision.Answer(Outcome.PLANNED, one.getValue(), "Di sini menyusul " + OwnWords.of(one.getKey().reference()), List.of()));
        }
        clock.set("2026-11-09T09:00");
        decide(town.handler, parent, new Decision.FulfilPlan("Pipa sudah diganti.", List.of()));

        assertThat(history(report).getLast()).isEqualTo(EventType.PLAN_FULFILLED);
        assertThat(List.of(own, late)).allSatisfy(one -> assertThat(history(one)).doesNotContain(EventType.PLAN_FULFILLED));
        assertThat(clock(own, PLAN, 2).running()).isTrue();
    }

    @Test
    void a_plan_is_fulfilled_for_whoever_was_promised_it_also_where_only_the_incident_was_planned_anew_since() {
        var parent = atWork();
        var report = reportOf(parent);
        var moved = reportOf(parent);
        decide(town.handler, parent, new Decision.Answer(Outcome.PLANNED, LocalDate.of(2026, 12, 1), "Pipa diganti Desember.", List.of()));
        clock.set("2026-11-03T09:00");
        act(parent, new CitizenAct.Dispute("Terlalu lama."));
        decide(town.handler, parent, new Decision.Answer(Outcome.PLANNED, LocalDate.of(2026, 12, 1), "Tidak bisa lebih cepat.", List.of()));
        assertThat(now(moved.reference()).answerText()).as("it has its answer").isEqualTo("Pipa diganti Desember.");

        decide(town.worksLead, parent, new Decision.MovePlan(LocalDate.of(2026, 12, 8), "Pipa terlambat datang."));
        assertThat(now(moved.reference()).planned()).isEqualTo(LocalDate.of(2026, 12, 8));
        decide(town.handler, parent, new Decision.FulfilPlan("Pipa sudah diganti.", List.of()));
        assertThat(history(report).getLast()).isEqualTo(EventType.PLAN_FULFILLED);
    }

    @Test
    void a_report_whose_plan_is_missed_leaves_an_incident_that_is_over() {
        var parent = atWork();
        var report = reportOf(parent);
        decide(town.handler, parent, new Decision.Answer(Outcome.PLANNED, LocalDate.of(2026, 11, 9), "Pipa diganti Senin.", List.of()));
        act(parent, new CitizenAct.Confirm(4, null));
        assertThat(now(report.reference()).incidentId()).as("it has its answer").isNotNull();
        clock.set("2026-11-11T09:00");
        deadlines.pass(now(report.reference()).requiredId());

        assertThat(history(report)).containsSubsequence(EventType.PLAN_MISSED, EventType.INCIDENT_LEFT);
        assertThat(now(report.reference()).incidentId()).isNull();
    }

    @Test
    void a_report_that_is_disputed_leaves_an_incident_that_is_over_or_in_other_hands() {
        var ends = Map.<String, Consumer<Receipt>>of(
            "in other hands", one -> {
                act(one, new CitizenAct.Dispute("Belum."));
                decide(town.handler, one, new Decision.Transfer(town.transport, "Ternyata lampu."));
            },
            "closed", one -> act(one, new CitizenAct.Confirm(4, null)));
        ends.forEach((how, end) -> {
            clock.set("2026-11-02T11:00");
            var parent = atWork();
            var report = reportOf(parent);
            var staying = reportOf(parent);
            decide(town.handler, parent, new Decision.Answer(Outcome.ACTION_TAKEN, "Pompa diganti, " + OwnWords.of(parent.reference()), List.of()));
            act(staying, new CitizenAct.Dispute("Di sini belum."));
            assertThat(now(staying.reference()).incidentId()).as("an answer there reaches it").isNotNull();
            end.accept(parent);
            act(report, new CitizenAct.Dispute("Di sini juga belum."));

            assertThat(now(report.reference()).incidentId()).as(how).isNull();
            assertThat(history(report)).as(how).contains(EventType.INCIDENT_LEFT);
        });
    }

    @Test
    void reports_of_an_incident_lie_in_the_same_hands_and_make_no_chains() {
        var parent = atWork();
        var report = atWork();
        decide(town.handler, report, new Decision.JoinIncident(parent.reference(), null));
        var third = atWork();
        assertThatThrownBy(() -> decide(town.handler, third, new Decision.JoinIncident(report.reference(), null)))
            .hasMessage("refusal.incident.parent");
        assertThatThrownBy(() -> decide(town.handler, parent, new Decision.JoinIncident(third.reference(), null)))
            .hasMessage("refusal.incident.parent");

        decide(town.handler, report, new Decision.Transfer(town.transport, "Ternyata lampu."));
        assertThat(now(report.reference()).incidentId()).isNull();
        assertThat(history(report)).endsWith(EventType.INCIDENT_LEFT, EventType.TRANSFERRED);
        assertThatThrownBy(() -> decide(town.townLead, report, new Decision.JoinIncident(parent.reference(), null)))
            .hasMessage("refusal.incident.holder");
    }

    @Test
    void a_report_that_turns_out_to_be_a_duplicate_leaves_its_incident_on_record() {
        var parent = atWork();
        var report = reportOf(parent);
        decide(town.verifier, report, new Decision.Merge(parent.reference(), null));
        assertThat(now(report.reference()).incidentId()).isNull();
        assertThat(history(report)).endsWith(EventType.INCIDENT_LEFT, EventType.MERGED_INTO);
    }

    @Test
    void the_reports_of_an_incident_that_is_merged_go_along_with_it() {
        var older = atWork();
        clock.set("2026-11-02T11:00");
        var parent = atWork();
        var first = reportOf(parent);
        var second = reportOf(parent);
        decide(town.handler, older, new Decision.JoinIncident(parent.reference(), null));
        decide(town.verifier, parent, new Decision.Merge(older.reference(), "Laporan yang sama."));

        assertThat(now(older.reference()).incidentId()).as("it is the incident now").isNull();
        assertThat(List.of(first, second)).allSatisfy(report -> {
            assertThat(now(report.reference()).incidentId()).isEqualTo(now(older.reference()).requiredId());
            assertThat(history(report)).endsWith(EventType.INCIDENT_LEFT, EventType.INCIDENT_JOINED);
            assertThat(events.of(now(report.reference()).requiredId()).getLast().actor()).as("nobody acted on the report").isEqualTo(Actor.DEADLINE);
        });
        decide(town.handler, older, new Decision.Answer(Outcome.ACTION_TAKEN, "Pipa induk sudah diganti.", List.of()));
        assertThat(now(first.reference()).answerText()).isEqualTo("Pipa induk sudah diganti.");
        assertThat(now(second.reference()).status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void reports_leave_an_incident_that_nobody_will_answer_for_them() {
        var elsewhere = atWork();
        decide(town.townLead, elsewhere, new Decision.Transfer(town.transport, "Urusan rambu."));
        clock.set("2026-11-02T11:00");
        var ends = Map.<String, Consumer<Receipt>>of(
            "transferred", one -> decide(town.handler, one, new Decision.Transfer(town.transport, "Ternyata lampu.")),
            "delegated", one -> decide(town.handler, one, new Decision.Delegate(town.roadUnit, "Ditangani unit.")),
            "rejected", one -> decide(town.worksLead, one, new Decision.Reject(CaseEvent.Ground.IN_COURT, "Disidangkan.")),
            "referred", one -> decide(town.worksLead, one, new Decision.Refer("PLN", "Urusan PLN.")),
            "withdrawn", one -> act(one, new CitizenAct.Withdraw("Sudah beres.")),
            "merged elsewhere", one -> decide(town.verifier, one, new Decision.Merge(elsewhere.reference(), null)));
        ends.forEach((how, end) -> {
            var parent = atWork();
            var report = reportOf(parent);
            end.accept(parent);
            assertThat(now(report.reference()).incidentId()).as(how).isNull();
            assertThat(history(report).getLast()).as(how).isEqualTo(EventType.INCIDENT_LEFT);
            assertThat(events.of(now(report.reference()).requiredId()).getLast().actor()).as(how).isEqualTo(Actor.DEADLINE);
        });
    }

    @Test
    void reports_stay_with_an_incident_whose_answer_they_have() {
        var parent = atWork();
        var report = reportOf(parent);
        decide(town.handler, parent, new Decision.Answer(Outcome.ACTION_TAKEN, "Pompa sudah diganti.", List.of()));
        act(parent, new CitizenAct.Confirm(4, null));
        assertThat(now(report.reference()).incidentId()).isEqualTo(now(parent.reference()).requiredId());
    }

    @Test
    void reports_that_have_their_answer_stay_with_the_incident_wherever_it_goes() {
        var ends = Map.<String, Consumer<Receipt>>of(
            "transferred", one -> decide(town.worksLead, one, new Decision.Transfer(town.transport, "Ternyata lampu.")),
            "merged", one -> decide(town.verifier, one, new Decision.Merge(older().reference(), null)));
        ends.forEach((how, end) -> {
            clock.set("2026-11-02T11:00");
            var parent = atWork();
            var answered = reportOf(parent);
            var closed = reportOf(parent);
            var waiting = reportOf(parent);
            decide(town.handler, parent, new Decision.Answer(Outcome.ACTION_TAKEN, "Pompa diganti, " + OwnWords.of(parent.reference()), List.of()));
            act(closed, new CitizenAct.Confirm(4, null));
            act(waiting, new CitizenAct.Dispute("Di sini belum."));
            act(parent, new CitizenAct.Dispute("Belum."));
            end.accept(parent);

            assertThat(List.of(answered, closed)).as(how).allSatisfy(report -> {
                assertThat(now(report.reference()).incidentId()).isEqualTo(now(parent.reference()).requiredId());
                assertThat(history(report)).doesNotContain(EventType.INCIDENT_LEFT);
            });
            assertThat(history(waiting)).as(how).contains(EventType.INCIDENT_LEFT);
        });
    }

    private Receipt older() {
        clock.set("2026-11-02T09:00");
        var older = atWork();
        clock.set("2026-11-02T12:00");
        return older;
    }

    @Test
    void reports_leave_an_incident_that_is_no_longer_as_visible_as_they_are() {
        var parent = atWork();
        var report = reportOf(parent);
        decide(town.verifier, parent, new Decision.Tighten(Visibility.SECRET, "Menyangkut saksi."));
        assertThat(now(report.reference()).incidentId()).isNull();
        assertThat(history(report).getLast()).isEqualTo(EventType.INCIDENT_LEFT);
        decide(namedForSecrets(), parent, new Decision.Answer(Outcome.EXPLAINED, "Saksi dilindungi.", List.of()));
        assertThat(now(report.reference()).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(now(parent.reference()).status()).isEqualTo(Status.ANSWERED);

        var anonymous = atWork();
        var open = reportOf(anonymous);
        act(anonymous, new CitizenAct.ChangeVisibility(Visibility.ANONYMOUS));
        assertThat(now(open.reference()).incidentId()).isNull();
        assertThat(events.of(now(open.reference()).requiredId()).getLast().actor()).as("it was not this citizen")
            .isEqualTo(Actor.DEADLINE);
    }

    @Test
    void what_a_secret_case_is_told_reaches_no_report_that_others_can_read() {
        var parent = atWork();
        var report = reportOf(parent);
        long id = now(parent.reference()).requiredId();
        decide(town.verifier, parent, new Decision.Tighten(Visibility.SECRET, "Menyangkut saksi."));
        linkAgain(report, id);
        decide(namedForSecrets(), parent, new Decision.Respond("Saksi didengar."));
        decide(namedForSecrets(), parent, new Decision.Answer(Outcome.PLANNED, LocalDate.of(2026, 12, 1), "Saksi dilindungi.", List.of()));
        assertThat(now(report.reference()).status()).isEqualTo(Status.IN_PROGRESS);

        decide(town.handler, report, new Decision.Answer(Outcome.PLANNED, LocalDate.of(2026, 12, 1), "Desember.", List.of()));
        decide(namedForSecrets(), parent, new Decision.AmendAnswer("Saksi tetap dilindungi.", List.of()));
        decide(namedForSecrets(), parent, new Decision.FulfilPlan("Saksi pindah.", List.of()));
        assertThat(reader.publicComplaint(report.reference()).orElseThrow().timeline()).extracting(TimelineEntry::text)
            .filteredOn(text -> text != null && text.contains("Saksi")).isEmpty();
    }

    /// As cases were linked before reports left such an incident.
    private void linkAgain(Receipt report, long parent) {
        jdbc.sql("update complaint set incident_id = ? where reference = ?").params(parent, report.reference().digits()).update();
    }

    private OfficialPrincipal namedForSecrets() {
        return town.official("penangan-pu-rahasia", new Mandate(Role.HANDLER, town.publicWorks, true));
    }

    private Receipt reportOf(Receipt parent) {
        var report = atWork();
        decide(town.handler, report, new Decision.JoinIncident(parent.reference(), null));
        return report;
    }

    private List<EventType> history(Receipt receipt) {
        return events.of(now(receipt.reference()).requiredId()).stream().map(RecordedEvent::type).toList();
    }

    @Test
    void the_citizen_may_say_once_that_a_duplicate_is_none() {
        var older = aboutRoads();
        var younger = aboutRoads();
        decide(town.verifier, younger, new Decision.Merge(older.reference(), null));
        act(younger, new CitizenAct.DemandUnmerge("Lubang saya di selatan."));
        assertThat(now(younger.reference()).unmergeDemanded()).isTrue();
        assertThatThrownBy(() -> act(younger, new CitizenAct.DemandUnmerge("Sungguh."))).hasMessage("refusal.unmerge.demanded");
        decide(town.verifier, younger, new Decision.Unmerge("Benar, lain tempat."));
        assertThat(now(younger.reference()).unmergeDemanded()).isFalse();
    }

    @Test
    void words_of_a_case_that_the_clock_assigned_can_be_released_later() {
        var receipt = aboutRoads();
        assertThatThrownBy(() -> decide(town.verifier, receipt, new Decision.ReleaseWords(words()))).hasMessage("refusal.release.early");
        clock.set("2026-11-11T09:00");
        deadlines.pass(now(receipt.reference()).requiredId());
        decide(town.verifier, receipt, new Decision.ReleaseWords(words()));
        assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().title()).isEqualTo("Jalan berlubang");
    }

    private static Decision.Release words() {
        return new Decision.Release("Jalan berlubang", "Jalan di depan pasar berlubang.", null, List.of());
    }

    @Test
    void nothing_is_handed_to_an_office_that_is_gone() {
        var setUp = new Actor.Importer("links-test");
        var calendar = jurisdiction.atlas().agency(town.publicWorks).calendarId();
        long gone = administration.addAgency(setUp, new AgencyDetails("unit-lama-" + System.nanoTime(), "Unit Lama", "Unit Lama",
            AgencyLevel.REGENCY, town.publicWorks, null, calendar, true, null, null, null, null, null, null));
        administration.retireAgency(setUp, gone, LocalDate.of(2020, 1, 1), town.publicWorks);
        var unverified = aboutRoads();
        var one = atWork();

        assertThatThrownBy(() -> decide(town.verifier, unverified, new Decision.Reroute(gone, "Wilayahnya.")))
            .isInstanceOfSatisfying(Refusal.BadInput.class, refusal -> assertThat(refusal.args()).containsExactly("Unit Lama"))
            .hasMessage("refusal.agency.ended");
        assertThatThrownBy(() -> decide(town.verifier, unverified, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, gone, null, null)))
            .hasMessage("refusal.agency.ended");
        assertThatThrownBy(() -> decide(town.townLead, one, new Decision.Transfer(gone, "Wewenangnya."))).hasMessage("refusal.agency.ended");
        assertThatThrownBy(() -> decide(town.handler, one, new Decision.Delegate(gone, "Pekerjaan unit."))).hasMessage("refusal.agency.ended");
        assertThat(now(one.reference()).holderId()).isEqualTo(town.publicWorks);
        assertThat(now(unverified.reference()).holderId()).isEqualTo(town.town);
    }
}
