package id.terang.complaints;

import static id.terang.complaints.AComplaint.aComplaint;
import static id.terang.jurisdiction.ClockType.APPEAL;
import static id.terang.jurisdiction.ClockType.RESOLVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.Asked;
import id.terang.OwnWords;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.AreaDetails;
import id.terang.jurisdiction.AreaLevel;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import id.terang.shared.GeoPoint;
import id.terang.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What an agency leaves that was abolished or merged: nobody waits for it.
class SuccessionTest extends LivedCases {

    private static final Actor SET_UP = new Actor.Importer("succession-test");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final String DECREE = "Perda 7/2026";

    @Autowired Administration administration;
    @Autowired Jurisdiction jurisdiction;
    @Autowired Succession succession;

    private long office(String slug, long above, @Nullable Long area, boolean desk) {
        long id = administration.addAgency(SET_UP, new AgencyDetails(slug, "Kantor " + slug, slug, AgencyLevel.REGENCY, above, area,
            jurisdiction.atlas().agency(town.publicWorks).calendarId(), desk, null, null, null, null, null, null));
        jurisdiction.atlas();
        return id;
    }

    private void put(long agency, long above) {
        var one = jurisdiction.atlas().agency(agency);
        var was = one.details();
        administration.changeAgency(SET_UP, agency, one.version(), new AgencyDetails(was.slug(), was.name(), was.shortName(), was.level(), above,
            was.areaId(), was.calendarId(), was.receivingDesk(), null, null, null, null, null, null));
    }

    private Receipt at(long agency) {
        var receipt = atWork();
        decide(town.townLead, receipt, new Decision.Transfer(agency, "Wewenangnya."));
        return receipt;
    }

    private CaseEvent last(Receipt receipt) {
        return events.of(now(receipt.reference()).requiredId()).getLast().event();
    }

    private void handOn(long agency) {
        succession.decree(town.admin, agency, DECREE);
        succession.handOn(agency, 1000);
    }

    @Test
    void the_successor_takes_the_open_cases_with_the_decree_cited_and_no_clock_moves() {
        long old = office("lama", town.town, town.regency, false);
        var both = town.official("pindah-bersama", new Mandate(Role.HANDLER, old), new Mandate(Role.HANDLER, town.publicWorks));
        var stays = town.official("tidak-pindah", new Mandate(Role.HANDLER, old));
        var receipt = at(old);
        var kept = at(old);
        decide(both, kept, new Decision.Assign(both.officialId()));
        decide(both, receipt, new Decision.Assign(stays.officialId()));
        var due = clock(receipt, RESOLVE, 1).dueAt();
        assertThatThrownBy(() -> succession.decree(town.admin, old, DECREE)).hasMessage("refusal.succession.exists");

        administration.retireAgency(SET_UP, old, LONG_AGO, town.publicWorks);
        var left = succession.left(town.admin, old);
        assertThat(left).returns(2, Succession.Left::open).returns(0, Succession.Left::unverified).returns(1, Succession.Left::staying)
            .returns(town.publicWorks, one -> one.successor().id());
        assertThatThrownBy(() -> succession.left(town.townLead, old)).hasMessage("refusal.right.missing");
        assertThatThrownBy(() -> succession.decree(town.townLead, old, DECREE)).hasMessage("refusal.right.missing");
        assertThatThrownBy(() -> succession.decree(town.admin, old, " ")).hasMessage("refusal.succession.decree");
        assertThat(succession.handOn(old, 1000)).as("no decree is cited").isZero();
        assertThat(waiting(town.admin, old)).as("and somebody is told").containsExactly(2);
        assertThat(waiting(town.townLead, old)).isEmpty();

        handOn(old);
        assertThat(now(receipt.reference()).holderId()).isEqualTo(town.publicWorks);
        assertThat(now(receipt.reference()).handlerId()).isNull();
        assertThat(now(kept.reference()).handlerId()).as("works for the successor too").isEqualTo(both.officialId());
        assertThat(clock(receipt, RESOLVE, 1).dueAt()).isEqualTo(due);
        assertThat(last(receipt)).isEqualTo(new CaseEvent.HolderSucceeded(old, town.publicWorks, DECREE));
        assertThat(succession.left(town.admin, old).waits(succession.heirs(town.admin, old))).isFalse();
        assertThat(waiting(town.admin, old)).isEmpty();
    }

    private List<Integer> waiting(OfficialPrincipal by, long agency) {
        return succession.waiting(by).stream().filter(one -> one.agency().id() == agency).map(Succession.Waiting::open).toList();
    }

    @Test
    void cases_of_an_agency_that_ended_without_a_successor_are_shown_until_one_is_named() {
        long old = office("tanpa-penerus", town.town, town.regency, false);
        at(old);
        assertThat(waiting(town.admin, old)).as("it works").isEmpty();
        administration.retireAgency(SET_UP, old, LONG_AGO, null);
        assertThat(waiting(town.admin, old)).containsExactly(1);

        administration.retireAgency(SET_UP, old, LONG_AGO, town.publicWorks);
        handOn(old);
        assertThat(waiting(town.admin, old)).isEmpty();
    }

    @Test
    void an_agency_keeps_its_cases_to_its_last_day() {
        long old = office("terakhir", town.town, town.regency, false);
        var receipt = at(old);
        administration.retireAgency(SET_UP, old, LocalDate.of(2126, 1, 1), town.publicWorks);
        handOn(old);
        assertThat(now(receipt.reference()).holderId()).isEqualTo(old);
        assertThat(succession.decreed()).doesNotContain(old);
    }

    @Test
    void what_is_opened_again_later_goes_to_the_successor_too() {
        long old = office("dibuka-lagi", town.town, town.regency, false);
        var handler = town.official("penangan-lama", new Mandate(Role.HANDLER, old));
        var receipt = at(old);
        decide(handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal pekan lalu.", List.of()));
        act(receipt, new CitizenAct.Confirm(4, null));
        administration.retireAgency(SET_UP, old, LONG_AGO, town.publicWorks);
        handOn(old);
        assertThat(now(receipt.reference()).holderId()).as("closed cases stay where they were decided").isEqualTo(old);

        act(receipt, new CitizenAct.Reopen("Rusak lagi."));
        assertThat(succession.decreed()).contains(old);
        assertThat(succession.handOn(old, 1000)).isEqualTo(1);
        assertThat(now(receipt.reference()).holderId()).isEqualTo(town.publicWorks);
    }

    @Test
    void the_successor_of_a_desk_receives_and_sees_to_what_the_desk_received() {
        long district = administration.addArea(SET_UP, new AreaDetails("99.01.77", "Suksesi Tengah", AreaLevel.DISTRICT, town.regency,
            new GeoPoint(-6.8, 107.7), null, null));
        long desk = office("meja-lama", town.town, district, true);
        long next = office("meja-baru", town.town, town.regency, false);
        var verifier = town.official("verifikator-baru", new Mandate(Role.VERIFIER, next));
        var before = filing.file(aComplaint().about(town.roads).in(district).command(), Actor.CITIZEN);
        var verified = filing.file(aComplaint().about(town.roads).in(district).command(), Actor.CITIZEN);
        decide(town.official("verifikator-lama", new Mandate(Role.VERIFIER, desk)), verified, verified(false));
        assertThat(now(before.reference()).deskId()).isEqualTo(desk);

        administration.retireAgency(SET_UP, desk, LONG_AGO, next);
        assertThat(succession.left(town.admin, desk)).returns(true, Succession.Left::desk).returns(1, Succession.Left::unverified);
        var after = filing.file(aComplaint().about(town.roads).in(district).command(), Actor.CITIZEN);
        assertThat(now(after.reference()).deskId()).isEqualTo(next);
        assertThat(reader.caseFile(verifier, verified.reference()).actions()).contains(Action.RELEASE, Action.MERGE);
        assertThatThrownBy(() -> reader.caseFile(town.official("verifikator-lama", new Mandate(Role.VERIFIER, desk)), verified.reference()))
            .hasMessage("refusal.case.unknown");

        handOn(desk);
        decide(verifier, before, verified(false));
        assertThat(now(before.reference()).holderId()).isEqualTo(town.publicWorks);
    }

    /// A case of a section, appealed, that the office above reviews; then the section goes under another office.
    private Receipt inReview(long section, long above, long later, OfficialPrincipal... acting) {
        var receipt = at(section);
        for (var one : acting) {
            decide(one, receipt, new Decision.Note("Sudah saya lihat."));
        }
        decide(town.official("kepala-seksi-" + section, new Mandate(Role.LEAD, section)), receipt, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas."));
        act(receipt, new CitizenAct.Appeal("Jelas sekali."));
        assertThat(now(receipt.reference()).reviewerId()).isEqualTo(above);
        put(section, later);
        return receipt;
    }

    @Test
    void the_successor_goes_on_with_a_review_and_its_time_runs_on() {
        long biro = office("biro", town.town, null, false);
        long next = office("biro-penerus", town.town, null, false);
        long section = office("seksi", biro, null, false);
        town.official("kepala-biro", new Mandate(Role.LEAD, biro));
        var lead = town.official("kepala-penerus", new Mandate(Role.LEAD, next));
        var receipt = inReview(section, biro, next);
        var due = clock(receipt, APPEAL, 1).dueAt();

        administration.retireAgency(SET_UP, biro, LONG_AGO, next);
        assertThat(succession.left(town.admin, biro)).returns(1, Succession.Left::reviews);
        assertThat(succession.heirs(town.admin, biro)).isEqualTo(new Succession.Heirs(0, 0));
        handOn(biro);

        assertThat(last(receipt)).isEqualTo(new CaseEvent.ReviewSucceeded(biro, next, DECREE));
        assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().timeline().getLast().type()).isEqualTo(EventType.REVIEW_SUCCEEDED);
        assertThat(clock(receipt, APPEAL, 1).dueAt()).isEqualTo(due);
        decide(lead, receipt, new Decision.DismissAppeal("Sudah benar."));
        assertThat(now(receipt.reference()).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void a_successor_who_handled_the_case_does_not_review_it() {
        long biro = office("biro-a", town.town, null, false);
        long next = office("biro-b", town.town, null, false);
        long section = office("seksi-a", biro, null, false);
        town.official("kepala-biro-a", new Mandate(Role.LEAD, biro));
        var handled = town.official("pernah-menangani", new Mandate(Role.LEAD, next), new Mandate(Role.LEAD, section));
        var receipt = inReview(section, biro, next, handled);

        administration.retireAgency(SET_UP, biro, LONG_AGO, next);
        assertThat(succession.left(town.admin, biro)).returns(1, Succession.Left::reviews);
        assertThat(succession.heirs(town.admin, biro)).isEqualTo(new Succession.Heirs(1, 0));
        handOn(biro);

        assertThat(last(receipt)).isInstanceOf(CaseEvent.ReviewSucceeded.class);
        assertThat(now(receipt.reference()).reviewerId()).isNotIn(biro, next);
        assertThat(reader.caseFile(handled, receipt.reference()).actions()).doesNotContain(Action.UPHOLD_APPEAL);
    }

    @Test
    void who_reviews_a_case_does_not_become_its_holder_and_reviewer() {
        long biro = office("biro-c", town.town, null, false);
        long section = office("seksi-c", biro, null, false);
        town.official("kepala-biro-c", new Mandate(Role.LEAD, biro));
        var receipt = inReview(section, biro, biro);

        administration.retireAgency(SET_UP, section, LONG_AGO, biro);
        handOn(section);

        assertThat(now(receipt.reference()).holderId()).isEqualTo(biro);
        assertThat(now(receipt.reference()).reviewerId()).isNotNull().isNotIn(biro, section);
    }

    @Test
    void nobody_appeals_to_an_office_that_has_ended() {
        long biro = office("biro-d", town.town, null, false);
        long section = office("seksi-d", biro, null, false);
        town.official("kepala-biro-d", new Mandate(Role.LEAD, biro));
        var receipt = at(section);
        decide(town.official("kepala-seksi-d", new Mandate(Role.LEAD, section)), receipt, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas."));
        administration.retireAgency(SET_UP, section, LONG_AGO, null);
        administration.retireAgency(SET_UP, biro, LONG_AGO, null);
        act(receipt, new CitizenAct.Appeal("Jelas sekali."));
        assertThat(now(receipt.reference()).reviewerId()).isNotEqualTo(biro);
    }

    @Test
    void before_its_last_day_it_is_told_who_will_go_on_with_the_reviews() {
        long biro = office("biro-e", town.town, null, false);
        long next = office("biro-e-penerus", town.town, null, false);
        long section = office("seksi-e", biro, null, false);
        town.official("kepala-biro-e", new Mandate(Role.LEAD, biro));
        town.official("kepala-biro-e-penerus", new Mandate(Role.LEAD, next));
        inReview(section, biro, biro);
        administration.retireAgency(SET_UP, section, LocalDate.of(2126, 1, 1), next);
        administration.retireAgency(SET_UP, biro, LocalDate.of(2126, 1, 1), next);
        assertThat(succession.heirs(town.admin, biro)).isEqualTo(new Succession.Heirs(0, 0));

        administration.retireAgency(SET_UP, biro, LocalDate.of(2126, 1, 1), town.roadUnit);
        withoutReviewers(() -> assertThat(succession.heirs(town.admin, biro)).as("not the one that ends").isEqualTo(new Succession.Heirs(0, 1)));
    }

    @Test
    void who_must_not_review_its_own_case_gives_that_away_as_soon_as_somebody_else_may_decide_it() {
        long biro = office("biro-f", town.town, null, false);
        long section = office("seksi-f", biro, null, false);
        town.official("kepala-biro-f", new Mandate(Role.LEAD, biro));
        var receipt = inReview(section, biro, biro);
        administration.retireAgency(SET_UP, section, LONG_AGO, biro);
        withoutReviewers(() -> handOn(section));
        assertThat(now(receipt.reference())).returns(biro, Complaint::holderId).returns(biro, Complaint::reviewerId);
        assertThat(succession.left(town.admin, section)).returns(0, Succession.Left::open).returns(1, Succession.Left::own);

        assertThat(succession.handOn(section, 1000)).isEqualTo(1);
        assertThat(now(receipt.reference()).reviewerId()).isNotNull().isNotIn(biro, section);
        assertThat(succession.left(town.admin, section)).returns(0, Succession.Left::own);
    }

    /// Nobody of the town's own leads and of OVERSIGHT is there meanwhile.
    private void withoutReviewers(Runnable work) {
        var away = jdbc.sql("select o.id from official o where o.active and exists (select 1 from official_mandate m where m.official_id = o.id "
            + "and (m.role = 'OVERSIGHT' or m.role = 'LEAD' and m.agency_id = ?))").param(town.town).query(Long.class).list();
        jdbc.sql("update official set active = false where id in (:ids)").param("ids", away).update();
        try {
            work.run();
        } finally {
            jdbc.sql("update official set active = true where id in (:ids)").param("ids", away).update();
        }
    }

    private Receipt reportOf(Receipt incident, OfficialPrincipal handler) {
        var report = at(now(incident.reference()).holderId());
        decide(handler, report, new Decision.JoinIncident(incident.reference(), null));
        return report;
    }

    @Test
    void an_incident_takes_its_waiting_reports_along_whichever_comes_first() {
        long old = office("insiden", town.town, town.regency, false);
        var handler = town.official("penangan-insiden", new Mandate(Role.HANDLER, old));
        var older = at(old);
        var incident = at(old);
        decide(handler, older, new Decision.JoinIncident(incident.reference(), null));
        var younger = reportOf(incident, handler);
        administration.retireAgency(SET_UP, old, LONG_AGO, town.publicWorks);
        succession.decree(town.admin, old, DECREE);

        assertThat(succession.handOn(old, 1)).as("all three, though the first report alone is looked at").isEqualTo(3);
        assertThat(List.of(older, incident, younger)).allSatisfy(one -> assertThat(now(one.reference()).holderId()).isEqualTo(town.publicWorks));
        assertThat(List.of(older, younger)).allSatisfy(one ->
            assertThat(now(one.reference()).incidentId()).isEqualTo(now(incident.reference()).requiredId()));
        assertThat(succession.handOn(old, 1)).isZero();
    }

    @Test
    void a_report_that_is_opened_again_at_the_ended_agency_stays_with_the_incident_that_its_successor_has() {
        long old = office("insiden-lama", town.town, town.regency, false);
        var handler = town.official("penangan-insiden-lama", new Mandate(Role.HANDLER, old));
        var incident = at(old);
        var report = reportOf(incident, handler);
        decide(handler, incident, new Decision.Answer(Outcome.ACTION_TAKEN, "Pompa diganti, " + OwnWords.of(incident.reference()), List.of()));
        act(report, new CitizenAct.Confirm(4, null));
        act(incident, new CitizenAct.Dispute("Belum."));
        administration.retireAgency(SET_UP, old, LONG_AGO, town.publicWorks);
        handOn(old);
        assertThat(now(incident.reference()).holderId()).isEqualTo(town.publicWorks);
        assertThat(now(report.reference()).holderId()).isEqualTo(old);

        act(report, new CitizenAct.Reopen("Rusak lagi."));
        assertThat(now(report.reference()).incidentId()).isEqualTo(now(incident.reference()).requiredId());
        handOn(old);
        assertThat(now(report.reference())).returns(town.publicWorks, Complaint::holderId)
            .returns(now(incident.reference()).requiredId(), Complaint::incidentId);
    }

    @Test
    void the_decree_is_cited_from_the_top_where_a_tree_has_no_administrator_of_its_own_and_not_past_one() {
        long calendar = jurisdiction.atlas().agency(town.publicWorks).calendarId();
        long root = administration.addAgency(SET_UP, new AgencyDetails("pohon-lain", "Pohon lain", "pohon-lain", AgencyLevel.REGENCY, null, null,
            calendar, false, null, null, null, null, null, null));
        long old = office("pohon-lama", root, null, false);
        administration.retireAgency(SET_UP, old, LONG_AGO, root);
        assertThat(succession.left(town.admin, old).successor().id()).isEqualTo(root);
        succession.decree(town.admin, old, DECREE);

        var own = town.official("admin-pohon-lain", new Mandate(Role.ADMIN, root));
        assertThatThrownBy(() -> succession.left(town.admin, old)).hasMessage("refusal.right.missing");
        assertThatThrownBy(() -> succession.decree(town.admin, old, DECREE)).hasMessage("refusal.right.missing");
        assertThat(succession.left(own, old).decree()).contains(DECREE);
    }

    @Test
    void what_is_left_is_counted_with_as_many_questions_however_many_reviews_there_are() {
        var reads = Stream.of("satu", "dua").map(name -> {
            long biro = office("biro-g-" + name, town.town, null, false);
            long section = office("seksi-g-" + name, biro, null, false);
            town.official("kepala-biro-g-" + name, new Mandate(Role.LEAD, biro));
            int reviews = name.equals("dua") ? 2 : 0;
            for (int i = 0; i < reviews; i++) {
                inReview(section, biro, biro);
            }
            administration.retireAgency(SET_UP, section, LONG_AGO, town.publicWorks);
            administration.retireAgency(SET_UP, biro, LONG_AGO, town.publicWorks);
            jurisdiction.atlas();
            return Asked.by(beans, () -> assertThat(succession.left(town.admin, biro).reviews()).isEqualTo(reviews)).reads();
        }).toList();
        assertThat(reads.getLast()).isEqualTo(reads.getFirst());
    }
}
