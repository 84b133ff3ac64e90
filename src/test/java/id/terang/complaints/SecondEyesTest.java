package id.terang.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.SmallTown;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialDetails;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who may judge what an account did whose password somebody gave: nobody who could act as it then, and everybody else. A water
/// office with one lead, who keeps its accounts too, and a unit below it.
class SecondEyesTest extends LivedCases {

    private static final Actor SET_UP = new Actor.Importer("second-eyes");
    private static final String NEW_PASSWORD = "sepatu kaca biru";

    @Autowired Administration administration;
    @Autowired Jurisdiction jurisdiction;
    @Autowired Officials officials;

    private static int number;

    private long office;
    private long unit;
    private OfficialPrincipal lead;
    private OfficialPrincipal handler;
    private OfficialPrincipal keeper;

    /// Of their own for each test: what was given stays in the record, and time begins anew.
    @BeforeEach
    void waterOffice() {
        number++;
        office = agency("dinas-air-" + number, town.town);
        unit = agency("unit-air-" + number, office);
        lead = town.official("kepala-air-" + number, new Mandate(Role.LEAD, office), new Mandate(Role.ADMIN, office));
        handler = town.official("penangan-air-" + number, new Mandate(Role.HANDLER, unit));
        keeper = town.official("penjaga-air-" + number, new Mandate(Role.HANDLER, unit), new Mandate(Role.ADMIN, office));
    }

    @Test
    void a_password_given_later_takes_no_reviewer_from_what_was_done_before() {
        var receipt = confirmed(handler);
        clock.set("2026-11-20T10:00");
        officials.resetPassword(lead, handler.officialId(), NEW_PASSWORD);
        act(receipt, new CitizenAct.Appeal("Keran umum masih kering."));

        assertThat(now(receipt.reference()).reviewerId()).isEqualTo(office);
        officials.resetPassword(lead, handler.officialId(), NEW_PASSWORD);
        assertThat(reader.caseFile(lead, receipt.reference()).actions()).contains(Action.UPHOLD_APPEAL, Action.DISMISS_APPEAL);
        decide(lead, receipt, new Decision.DismissAppeal("Keran umum sudah mengalir."));
    }

    @Test
    void who_acts_again_in_the_week_after_a_password_was_given_is_not_judged_by_who_gave_it() {
        var receipt = atUnit();
        decide(handler, receipt, new Decision.Start());
        clock.set("2026-11-20T10:00");
        officials.resetPassword(lead, handler.officialId(), NEW_PASSWORD);
        clock.set("2026-11-27T10:00");
        decide(handler, receipt, answer("Pipa Jalan Camar diganti."));
        act(receipt, new CitizenAct.Confirm(4, null));
        clock.set("2026-12-11T10:00");
        act(receipt, new CitizenAct.Appeal("Pipa Jalan Camar bocor lagi."));

        assertThat(now(receipt.reference()).reviewerId()).as("its only lead may have been the handler").isEqualTo(town.town);
    }

    @Test
    void who_was_given_a_password_by_who_had_a_part_reviews_a_week_later() {
        var receipt = confirmed(keeper);
        clock.set("2026-11-20T10:00");
        officials.resetPassword(keeper, lead.officialId(), NEW_PASSWORD);
        act(receipt, new CitizenAct.Appeal("Keran umum masih kering."));

        assertThat(now(receipt.reference()).reviewerId()).as("a review has more time than a week").isEqualTo(office);
        assertThat(reader.caseFile(lead, receipt.reference()).actions()).doesNotContain(Action.UPHOLD_APPEAL, Action.DISMISS_APPEAL);
        assertThatThrownBy(() -> decide(lead, receipt, new Decision.DismissAppeal("Cukup."))).hasMessage("refusal.appeal.later");
        clock.set("2026-11-27T10:01");
        decide(lead, receipt, new Decision.DismissAppeal("Keran umum sudah mengalir."));
    }

    @Test
    void a_password_given_after_a_proposal_takes_nobody_from_approving_it() {
        administration.checkAnswers(SET_UP, unit, true);
        try {
            clock.set("2026-11-20T10:00");
            var receipt = atUnit();
            decide(handler, receipt, answer("Pompa Jalan Pipit menyala."));
            clock.set("2026-11-20T10:05");
            officials.resetPassword(lead, handler.officialId(), NEW_PASSWORD);
            decide(lead, receipt, new Decision.ApproveAnswer());
        } finally {
            administration.checkAnswers(SET_UP, unit, false);
        }
    }

    @Test
    void who_gives_through_another_account_is_no_second_pair_of_eyes_either() {
        administration.checkAnswers(SET_UP, unit, true);
        try {
            var between = made(lead, "admin-air-perantara", Role.ADMIN, office);
            clock.set("2026-11-09T10:00");
            var author = made(between, "penangan-air-perantara", Role.HANDLER, unit);
            var approver = made(between, "kepala-air-perantara", Role.LEAD, office);
            clock.set("2026-11-16T10:00");
            var receipt = atUnit();
            decide(author, receipt, answer("Sumur Jalan Kenari jernih."));
            assertThatThrownBy(() -> decide(lead, receipt, new Decision.ApproveAnswer())).hasMessage("refusal.answer.samehands");
            decide(town.townLead, receipt, new Decision.ApproveAnswer());

            var own = atUnit();
            decide(lead, own, answer("Sumur Jalan Kepodang jernih."));
            assertThatThrownBy(() -> decide(approver, own, new Decision.ApproveAnswer())).hasMessage("refusal.answer.samehands");
            clock.set("2026-11-16T10:01");
            decide(approver, own, new Decision.ApproveAnswer());
        } finally {
            administration.checkAnswers(SET_UP, unit, false);
        }
    }

    @Test
    void who_gives_a_week_after_their_own_account_was_made_is_themself() {
        administration.checkAnswers(SET_UP, unit, true);
        try {
            var between = made(lead, "admin-air-mandiri", Role.ADMIN, office);
            clock.set("2026-11-09T10:01");
            var author = made(between, "penangan-air-mandiri", Role.HANDLER, unit);
            var receipt = atUnit();
            decide(author, receipt, answer("Saluran Jalan Merpati lancar."));
            decide(lead, receipt, new Decision.ApproveAnswer());
        } finally {
            administration.checkAnswers(SET_UP, unit, false);
        }
    }

    private Receipt confirmed(OfficialPrincipal by) {
        var receipt = atUnit();
        decide(by, receipt, answer("Keran umum diperbaiki oleh " + by.userName() + "."));
        act(receipt, new CitizenAct.Confirm(4, null));
        return receipt;
    }

    private Receipt atUnit() {
        var receipt = aboutRoads();
        decide(town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, unit, null, null));
        return receipt;
    }

    private static Decision.Answer answer(String text) {
        return new Decision.Answer(Outcome.ACTION_TAKEN, text, List.of());
    }

    private OfficialPrincipal made(OfficialPrincipal by, String name, Role role, long where) {
        var mandate = new Mandate(role, where);
        long id = officials.create(by, name, new OfficialDetails("Petugas " + name, null, where, Set.of(mandate), true), SmallTown.PASSWORD);
        return new OfficialPrincipal(id, "Petugas " + name, mandate);
    }

    private long agency(String slug, long above) {
        long calendar = jurisdiction.atlas().agency(above).calendarId();
        return administration.addAgency(SET_UP, new AgencyDetails(slug, slug, slug, AgencyLevel.REGENCY, above, town.regency, calendar, false, null,
            null, null, null, null, null));
    }
}
