package id.terang.complaints;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.accounts.Absences;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.assignment.Assigning;
import id.terang.complaints.assignment.AssignmentRules;
import id.terang.complaints.assignment.Candidate;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who gets a case that comes to an office: by rule, by load, and never who is away.
class AssignmentTest extends LivedCases {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Autowired AssignmentRules rules;
    @Autowired Assigning assigning;
    @Autowired Absences absences;

    private OfficialPrincipal wati;
    private OfficialPrincipal budi;

    @BeforeEach
    void twoHandlers() {
        wati = town.official("wati-" + System.nanoTime(), new Mandate(Role.HANDLER, town.roadUnit));
        budi = town.official("budi-" + System.nanoTime(), new Mandate(Role.HANDLER, town.roadUnit));
    }

    @AfterEach
    void noRules() {
        jdbc.sql("delete from assignment_rule").update();
        jdbc.sql("delete from official_absence").update();
    }

    private Receipt arrived(AComplaint complaint) {
        var receipt = file(complaint);
        decide(town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.roadUnit, null, null));
        return receipt;
    }

    private Long handler(Receipt receipt) {
        return now(receipt.reference()).handlerId();
    }

    @Test
    void without_rules_a_case_waits_for_a_hand() {
        assertThat(handler(arrived(aComplaint().about(town.roads)))).isNull();
    }

    @Test
    void the_first_rule_that_fits_and_whose_official_is_there_decides() {
        rules.add(town.worksLead, town.roadUnit, town.streetlights, null, budi.officialId());
        rules.add(town.worksLead, town.roadUnit, town.roads, town.northVillage, wati.officialId());
        rules.add(town.worksLead, town.roadUnit, null, null, budi.officialId());
        var receipt = arrived(aComplaint().about(town.roads));
        assertThat(handler(receipt)).isEqualTo(wati.officialId());
        var last = events.of(now(receipt.reference()).requiredId()).getLast();
        assertThat(last.event()).isEqualTo(new CaseEvent.HandlerAssigned(wati.officialId()));
        assertThat(last.actor()).isEqualTo(Actor.DEADLINE);
        assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().timeline()).extracting(TimelineEntry::type)
            .doesNotContain(EventType.HANDLER_ASSIGNED);

        absences.keep(wati, wati.officialId(), TODAY, TODAY.plusDays(3));
        assertThat(handler(arrived(aComplaint().about(town.roads)))).isEqualTo(budi.officialId());
        absences.keep(town.worksLead, budi.officialId(), TODAY, TODAY);
        assertThat(handler(arrived(aComplaint().about(town.roads)))).as("both are away").isNull();
        clock.set("2026-11-03T08:00");
        assertThat(handler(arrived(aComplaint().about(town.roads)))).as("back the day after").isEqualTo(budi.officialId());
    }

    @Test
    void a_transfer_is_an_arrival_too_and_the_clocks_take_no_notice() {
        rules.add(town.worksLead, town.roadUnit, null, null, wati.officialId());
        var receipt = aboutRoads();
        decide(town.verifier, receipt, verified(false));
        var due = now(receipt.reference()).dueAt();
        decide(town.worksLead, receipt, new Decision.Delegate(town.roadUnit, "Dikerjakan UPT."));
        assertThat(handler(receipt)).isEqualTo(wati.officialId());
        assertThat(now(receipt.reference()).status()).isEqualTo(Status.ASSIGNED);
        assertThat(now(receipt.reference()).dueAt()).isEqualTo(due);
    }

    @Test
    void secret_cases_are_given_out_by_hand() {
        rules.add(town.worksLead, town.roadUnit, null, null, wati.officialId());
        var receipt = file(aComplaint().about(town.roads).visible(Visibility.SECRET));
        decide(town.secretVerifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.roadUnit, null, null));
        assertThat(handler(receipt)).isNull();
    }

    @Test
    void whoever_has_least_to_do_comes_first_and_who_is_away_last() {
        rules.add(town.worksLead, town.roadUnit, null, null, wati.officialId());
        arrived(aComplaint().about(town.roads));
        arrived(aComplaint().about(town.roads));
        var candidates = assigning.candidates(town.worksLead, town.roadUnit);
        assertThat(candidates).filteredOn(one -> one.official() == wati.officialId()).singleElement()
            .satisfies(one -> assertThat(one.pending()).isEqualTo(2))
            .satisfies(one -> assertThat(one.nextDue()).isEqualTo(wib("2026-11-09T16:00")));
        assertThat(candidates).extracting(Candidate::official).containsSubsequence(budi.officialId(), wati.officialId());
        absences.keep(budi, budi.officialId(), TODAY, TODAY.plusDays(1));
        assertThat(assigning.candidates(town.worksLead, town.roadUnit)).last()
            .satisfies(one -> assertThat(one.official()).isEqualTo(budi.officialId()))
            .satisfies(one -> assertThat(one.absentUntil()).isEqualTo(TODAY.plusDays(1)));
        clock.set("2026-11-09T16:01");
        assertThat(assigning.candidates(town.worksLead, town.roadUnit)).filteredOn(one -> one.official() == wati.officialId())
            .singleElement().satisfies(one -> assertThat(one.overdue()).isEqualTo(2));
    }

    @Test
    void a_trial_says_what_would_happen_and_changes_nothing() {
        var receipt = arrived(aComplaint().about(town.roads));
        rules.add(town.worksLead, town.roadUnit, town.streetlights, null, budi.officialId());
        rules.add(town.worksLead, town.roadUnit, town.roads, null, wati.officialId());
        var tried = assigning.tryOut(town.worksLead, town.roadUnit);
        assertThat(tried).hasSizeLessThanOrEqualTo(Assigning.TRIED).filteredOn(one -> one.reference().equals(receipt.reference()))
            .singleElement().satisfies(one -> assertThat(one.choice()).isEqualTo(new Assigning.Choice(2, wati.officialId())));
        assertThat(handler(receipt)).isNull();

        rules.raise(town.worksLead, town.roadUnit, rules.of(town.roadUnit).getLast().id());
        assertThat(assigning.tryOut(town.worksLead, town.roadUnit)).filteredOn(one -> one.reference().equals(receipt.reference()))
            .singleElement().satisfies(one -> assertThat(one.choice().rule()).isEqualTo(1));
    }

    @Test
    void rules_are_kept_by_who_leads_and_name_who_works_there() {
        assertThatThrownBy(() -> rules.add(wati, town.roadUnit, null, null, null)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> rules.add(town.worksLead, town.town, null, null, null)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> assigning.tryOut(wati, town.roadUnit)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> assigning.candidates(town.transportHandler, town.roadUnit)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> rules.add(town.worksLead, town.roadUnit, null, null, town.transportHandler.officialId()))
            .hasMessage("refusal.assign.handler");
        rules.add(town.worksLead, town.roadUnit, null, null, null);
        assertThatThrownBy(() -> rules.add(town.worksLead, town.roadUnit, null, null, null)).hasMessage("refusal.rule.known");
        long id = rules.of(town.roadUnit).getFirst().id();
        assertThatThrownBy(() -> rules.remove(wati, town.roadUnit, id)).isInstanceOf(Refusal.NotAllowed.class);
        rules.remove(town.townLead, town.roadUnit, id);
        assertThat(rules.of(town.roadUnit)).isEmpty();
    }

    @Test
    void absences_have_an_order_and_belong_to_oneself_or_one_s_lead() {
        assertThatThrownBy(() -> absences.keep(budi, wati.officialId(), TODAY, TODAY)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> absences.end(town.transportHandler, wati.officialId(), 1)).isInstanceOf(Refusal.NotAllowed.class);
        for (var last : new LocalDate[] {TODAY.minusDays(1), TODAY.plusYears(3)}) {
            assertThatThrownBy(() -> absences.keep(wati, wati.officialId(), TODAY.minusDays(2), last)).hasMessage("refusal.absence.days");
        }
        assertThatThrownBy(() -> absences.keep(wati, wati.officialId(), TODAY.plusDays(2), TODAY.plusDays(1))).hasMessage("refusal.absence.days");
        var lent = town.official("lent-" + System.nanoTime(), new Mandate(Role.HANDLER, town.transport), new Mandate(Role.HANDLER, town.roadUnit));
        absences.keep(town.worksLead, lent.officialId(), TODAY, TODAY);
        absences.keep(wati, wati.officialId(), TODAY, TODAY.plusDays(2));
        assertThat(days()).containsExactly(TODAY + " " + TODAY.plusDays(2));
        clock.set("2026-11-05T00:00");
        assertThat(absences.of(wati.officialId())).as("over").isEmpty();
    }

    private List<String> days() {
        return absences.of(wati.officialId()).stream().map(one -> one.from() + " " + one.until()).toList();
    }

    @Test
    void several_absences_lie_ahead_and_those_without_a_day_between_are_one() {
        var id = wati.officialId();
        absences.keep(wati, id, TODAY.plusDays(20), TODAY.plusDays(24));
        absences.keep(wati, id, TODAY, TODAY.plusDays(2));
        absences.keep(town.worksLead, id, TODAY.plusDays(10), TODAY.plusDays(11));
        assertThat(days()).containsExactly(TODAY + " " + TODAY.plusDays(2), TODAY.plusDays(10) + " " + TODAY.plusDays(11),
            TODAY.plusDays(20) + " " + TODAY.plusDays(24));
        for (int day : new int[] {0, 3, 10, 12, 21}) {
            assertThat(absences.on(Set.of(id), TODAY.plusDays(day))).as("day " + day).isEqualTo(
                day == 0 ? Map.of(id, TODAY.plusDays(2)) : day == 10 ? Map.of(id, TODAY.plusDays(11)) : day == 21 ? Map.of(id, TODAY.plusDays(24)) : Map.of());
        }

        assertThat(absences.keep(wati, id, TODAY.plusDays(3), TODAY.plusDays(4)).until()).as("the day after").isEqualTo(TODAY.plusDays(4));
        assertThat(absences.on(Set.of(id), TODAY)).isEqualTo(Map.of(id, TODAY.plusDays(4)));
        var second = absences.of(id).get(1);
        assertThat(absences.change(wati, id, second.id(), TODAY.plusDays(12), TODAY.plusDays(22)).until()).as("reaches into the third").isEqualTo(TODAY.plusDays(24));
        assertThat(days()).containsExactly(TODAY + " " + TODAY.plusDays(4), TODAY.plusDays(12) + " " + TODAY.plusDays(24));

        assertThatThrownBy(() -> absences.change(wati, id, absences.of(id).getFirst().id(), TODAY, TODAY.minusDays(1))).hasMessage("refusal.absence.days");
        assertThatThrownBy(() -> absences.end(budi, id, absences.of(id).getFirst().id())).isInstanceOf(Refusal.NotAllowed.class);
        assertThat(days()).hasSize(2);
        absences.end(town.worksLead, id, absences.of(id).getFirst().id());
        assertThat(absences.on(Set.of(id), TODAY)).isEmpty();
        for (int i = 0; i < Absences.MOST - 1; i++) {
            absences.keep(wati, id, TODAY.plusDays(100 + 3 * i), TODAY.plusDays(100 + 3 * i));
        }
        assertThatThrownBy(() -> absences.keep(wati, id, TODAY.plusDays(400), TODAY.plusDays(400))).hasMessage("refusal.absence.many");
        assertThat(absences.keep(wati, id, TODAY.plusDays(98), TODAY.plusDays(102)).until()).as("becomes one with two").isEqualTo(TODAY.plusDays(103));
    }
}
