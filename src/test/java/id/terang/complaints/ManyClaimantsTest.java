package id.terang.complaints;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.OwnWords;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.oversight.Patterns;
import id.terang.complaints.oversight.Patterns.Kind;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.ClockType;
import id.terang.shared.Actor;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Several claimants of one case, strangers to one another: what one of them does takes nothing from the others, and not unseen.
class ManyClaimantsTest extends LivedCases {

    @Autowired Telling telling;
    @Autowired Patterns patterns;
    @Autowired ClaimantNews news;

    private Receipt survivor;
    private Receipt duplicate;
    private Receipt third;

    @BeforeEach
    void threeReports() {
        survivor = atWork();
        clock.set("2026-11-02T11:00");
        duplicate = atWork();
        third = atWork();
    }

    private void merge(Receipt one) {
        decide(town.verifier, one, new Decision.Merge(survivor.reference(), null));
    }

    private void answer() {
        answer(town.handler);
    }

    private void answer(OfficialPrincipal by) {
        decide(by, survivor, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal: " + OwnWords.of(survivor.reference()), List.of()));
    }

    private CaseFile file(Receipt receipt) {
        return reader.claimFile(claims.open(receipt.reference(), receipt.secret(), "test"));
    }

    private RecordedEvent last(Receipt receipt) {
        return events.of(now(receipt.reference()).requiredId()).getLast();
    }

    private String lastSentence(Receipt receipt, Locale language) {
        return telling.sentence(reader.publicComplaint(receipt.reference()).orElseThrow().timeline().getLast(), language);
    }

    @Test
    void a_confirmation_by_one_of_several_is_on_record_with_all_and_says_how_many_there_are() {
        merge(duplicate);
        merge(third);
        answer();
        act(duplicate, new CitizenAct.Confirm(4, null));

        assertThat(last(survivor).event()).isEqualTo(new CaseEvent.Confirmed(4, 3));
        assertThat(lastSentence(survivor, LocalWords.INDONESIAN)).isEqualTo("Salah satu dari 3 pelapor menyatakan selesai, nilai 4 dari 4");
        assertThat(lastSentence(survivor, Locale.ENGLISH)).isEqualTo("One of the 3 citizens who filed this confirmed it as resolved, rating 4 of 4");
        assertThat(last(third).actor()).as("somebody else did it").isEqualTo(Actor.DEADLINE);
        assertThat(lastSentence(third, LocalWords.INDONESIAN)).isEqualTo("Laporan gabungannya dinyatakan selesai oleh salah satu pelapornya");
        assertThat(last(duplicate).actor()).as("their own act").isEqualTo(Actor.CITIZEN);
        assertThat(file(third).timeline().getLast().by()).isEqualTo(file(duplicate).timeline().getLast().by());
        assertThat(last(third).clocks()).isEmpty();
    }

    @Test
    void the_only_claimant_is_told_of_as_ever() {
        answer();
        act(survivor, new CitizenAct.Confirm(3, null));
        assertThat(last(survivor).event()).isEqualTo(new CaseEvent.Confirmed(3, null));
        assertThat(lastSentence(survivor, LocalWords.INDONESIAN)).isEqualTo("Pelapor menyatakan selesai, nilai 3 dari 4");
    }

    @Test
    void the_others_take_a_case_up_again_that_one_confirmed_and_its_deadline_does_not_begin_anew() {
        merge(duplicate);
        answer();
        var due = clock(survivor, ClockType.RESOLVE, 1).dueAt();
        act(duplicate, new CitizenAct.Confirm(4, null));
        assertThat(file(survivor).citizenActions()).contains(CitizenAction.REOPEN, CitizenAction.APPEAL);

        act(survivor, new CitizenAct.Reopen("Belum ditambal."));
        assertThat(now(survivor.reference()).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(clock(survivor, ClockType.RESOLVE, 2).dueAt()).isEqualTo(due);
        assertThat(last(duplicate).event()).isEqualTo(new CaseEvent.SurvivorDecided(now(survivor.reference()).requiredId(), EventType.REOPENED));
    }

    @Test
    void an_account_counts_what_another_claimant_did_as_news_and_what_its_owner_did_not() {
        jdbc.sql("update claimant set citizen_id = ? where complaint_id = ?").params(900_001, now(survivor.reference()).requiredId()).update();
        jdbc.sql("update claimant set citizen_id = ? where complaint_id = ?").params(900_002, now(duplicate.reference()).requiredId()).update();
        jdbc.sql("update claimant set citizen_id = ? where complaint_id = ?").params(900_003, now(third.reference()).requiredId()).update();
        merge(duplicate);
        merge(third);
        answer();
        List.of(survivor, duplicate, third).forEach(one -> claims.looked(claims.open(one.reference(), one.secret(), "test"), file(one)));
        act(duplicate, new CitizenAct.Confirm(4, null));

        assertThat(news.of(900_001).values()).containsExactly(1);
        assertThat(news.of(900_002)).isEmpty();
        assertThat(news.of(900_003).values()).containsExactly(1);
        for (long citizen : List.of(900_001, 900_002, 900_003)) {
            jdbc.sql("update claimant set citizen_id = null where citizen_id = ?").param(citizen).update();
        }
    }

    @Test
    void each_claimant_appeals_once_at_each_level_whatever_the_others_did() {
        merge(duplicate);
        answer();
        act(duplicate, new CitizenAct.Confirm(1, null));
        act(duplicate, new CitizenAct.Appeal("Tidak ditambal."));
        assertThat(last(survivor).event()).isEqualTo(new CaseEvent.Appealed(1, town.town, 2));
        decide(town.townLead, survivor, new Decision.DismissAppeal("Sudah ditambal."));

        assertThat(file(survivor).citizenActions()).contains(CitizenAction.APPEAL);
        act(duplicate, new CitizenAct.Appeal("Tetap tidak."));
        assertThat(((CaseEvent.Appealed) last(survivor).event()).level()).isEqualTo(2);
        decide(town.oversight, survivor, new Decision.DismissAppeal("Sudah ditambal, ada fotonya."));

        assertThat(file(duplicate).citizenActions()).as("both levels").doesNotContain(CitizenAction.APPEAL).contains(CitizenAction.TAKE_ELSEWHERE);
        assertThatThrownBy(() -> act(duplicate, new CitizenAct.Appeal("Lagi."))).hasMessage("refusal.appeal.last");
    }

    @Test
    void an_appeal_by_one_leaves_the_others_their_own_level() {
        merge(duplicate);
        answer();
        act(duplicate, new CitizenAct.Confirm(1, null));
        act(duplicate, new CitizenAct.Appeal("Tidak ditambal."));
        decide(town.townLead, survivor, new Decision.UpholdAppeal("Tambal.", LocalDate.of(2026, 11, 20)));
        answer(town.worksLead);
        act(survivor, new CitizenAct.Confirm(1, null));
        act(survivor, new CitizenAct.Appeal("Di depan rumah saya belum."));
        assertThat(now(survivor.reference()).status()).isEqualTo(Status.IN_REVIEW);
        assertThat(clock(survivor, ClockType.APPEAL, 2).running()).as("the clock of another round").isTrue();
        // The lead of the town has acted; another test may have left a second one, and then it is theirs.
        var reviewer = Objects.equals(now(survivor.reference()).reviewerId(), town.town)
            ? town.official("pimpinan-kedua", new Mandate(Role.LEAD, town.town)) : town.oversight;
        decide(reviewer, survivor, new Decision.DismissAppeal("Sudah semua."));
        assertThat(file(duplicate).citizenActions()).as("the second level is theirs still, but for who is left to review")
            .containsAnyOf(CitizenAction.APPEAL, CitizenAction.TAKE_ELSEWHERE);
    }

    private Receipt onBehalf(OfficialPrincipal by) {
        var receipt = filing.file(aComplaint().about(town.roads).in(town.northVillage).command(),
            new Actor.Official(by.officialId(), town.town, Role.VERIFIER));
        decide(town.verifier, receipt, verified(true));
        return receipt;
    }

    @Test
    void what_an_official_filed_for_somebody_and_merged_confirms_nothing_and_may_be_disputed() {
        var mine = onBehalf(town.verifier);
        answer();
        merge(mine);
        assertThat(file(mine).citizenActions()).doesNotContain(CitizenAction.CONFIRM).contains(CitizenAction.DISPUTE);
        assertThatThrownBy(() -> act(mine, new CitizenAct.Confirm(4, null))).isInstanceOf(Refusal.NotAllowed.class)
            .hasMessage("refusal.claim.behalf");
        assertThat(now(survivor.reference()).status()).isEqualTo(Status.ANSWERED);
        act(mine, new CitizenAct.Dispute("Belum."));
        assertThat(now(survivor.reference()).status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void what_one_official_filed_and_another_merged_confirms_and_oversight_is_pointed_to_it() {
        jdbc.sql("update complaint set decided_at = '2001-01-01' where decided_at is not null").update();
        var theirs = onBehalf(town.handler);
        answer();
        merge(theirs);
        assertThat(patterns.of(town.oversight, town.publicWorks)).extracting(Patterns.Finding::kind).doesNotContain(Kind.ON_BEHALF);
        act(theirs, new CitizenAct.Confirm(4, null));
        var found = patterns.of(town.oversight, town.publicWorks).stream().filter(one -> one.kind() == Kind.ON_BEHALF).toList();
        assertThat(found).containsExactly(new Patterns.Finding(Kind.ON_BEHALF, town.publicWorks, 1, 1));
        assertThat(patterns.cases(town.oversight, town.publicWorks, found.getFirst())).containsExactly(survivor.reference());
    }

    /// The counter filing came first, so the citizen's lives on in it.
    private void counterFirst(OfficialPrincipal by) {
        survivor = onBehalf(by);
        clock.set("2026-11-02T12:00");
        duplicate = atWork();
        merge(duplicate);
        answer();
    }

    @Test
    void into_what_an_official_filed_for_somebody_the_same_merges_nothing_to_confirm_it() {
        counterFirst(town.verifier);
        assertThat(file(survivor).citizenActions()).doesNotContain(CitizenAction.CONFIRM).contains(CitizenAction.DISPUTE);
        assertThatThrownBy(() -> act(survivor, new CitizenAct.Confirm(4, null))).hasMessage("refusal.claim.behalf");
        assertThat(file(duplicate).citizenActions()).as("the citizen decides").contains(CitizenAction.CONFIRM);
    }

    @Test
    void oversight_is_pointed_to_a_counter_filing_that_confirmed_for_those_merged_into_it() {
        jdbc.sql("update complaint set decided_at = '2001-01-01' where decided_at is not null").update();
        counterFirst(town.handler);
        act(survivor, new CitizenAct.Confirm(4, null));
        var found = patterns.of(town.oversight, town.publicWorks).stream().filter(one -> one.kind() == Kind.ON_BEHALF).toList();
        assertThat(found).containsExactly(new Patterns.Finding(Kind.ON_BEHALF, town.publicWorks, 1, 1));
        assertThat(patterns.cases(town.oversight, town.publicWorks, found.getFirst())).containsExactly(survivor.reference());
    }

    @Test
    void what_another_claimant_wrote_is_read_by_the_others_once_everybody_may_read_it() {
        survivor = aboutRoads();
        decide(town.verifier, survivor, verified(false));
        decide(town.handler, survivor, new Decision.Start());
        clock.set("2026-11-02T12:00");
        duplicate = atWork();
        merge(duplicate);
        answer();
        act(duplicate, new CitizenAct.Dispute("Pak Budi di sebelah juga bilang belum."));
        var disputed = file(survivor).timeline().stream().filter(entry -> entry.type() == EventType.DISPUTED).toList();
        assertThat(disputed).singleElement().satisfies(entry -> {
            assertThat(entry.text()).isNull();
            assertThat(entry.why()).isEqualTo(TimelineEntry.Withheld.UNTIL_RELEASED);
        });
    }
}
