package id.terang.complaints;

import static id.terang.complaints.AComplaint.aComplaint;
import static id.terang.jurisdiction.ClockType.RESOLVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.terang.OwnWords;
import id.terang.complaints.files.Scenes;
import id.terang.complaints.files.StoredFile;
import id.terang.complaints.files.Uploader;
import id.terang.complaints.files.Uploads;
import id.terang.search.PublicQuery;
import id.terang.search.PublicSearch;
import id.terang.shared.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What those who filed a duplicate, or follow one, may do and count for in the case it lives on in.
class MergedClaimsTest extends LivedCases {

    private static final String WORDS = "Belum, hubungi saya di 081234567890.";

    @Autowired Uploads uploads;
    @Autowired PublicSearch search;
    @Autowired PlatformTransactionManager transactions;

    private Receipt survivor;
    private Receipt duplicate;

    @BeforeEach
    void twoReports() {
        survivor = atWork();
        clock.set("2026-11-02T11:00");
        duplicate = atWork();
    }

    private void merge() {
        decide(town.verifier, duplicate, new Decision.Merge(survivor.reference(), null));
    }

    private void unmerge() {
        decide(town.verifier, duplicate, new Decision.Unmerge("Lubang yang lain."));
    }

    private void answer() {
        decide(town.handler, survivor, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal: " + OwnWords.of(survivor.reference()), List.of()));
    }

    private CaseFile file(Receipt receipt) {
        return reader.claimFile(claims.open(receipt.reference(), receipt.secret(), "test"));
    }

    private RecordedEvent last(Receipt receipt) {
        return events.of(now(receipt.reference()).requiredId()).getLast();
    }

    @Test
    void who_filed_a_duplicate_replies_to_the_question_and_only_officials_read_the_reply() {
        merge();
        assertThat(file(duplicate).citizenActions()).containsOnly(CitizenAction.ADD_FILES, CitizenAction.WITHDRAW,
            CitizenAction.DEMAND_UNMERGE, CitizenAction.CHANGE_VISIBILITY);
        decide(town.handler, survivor, new Decision.Ask("Di mana tepatnya?"));
        assertThat(file(duplicate).citizenActions()).contains(CitizenAction.CLARIFY);
        assertThat(file(duplicate).livesOn().timeline()).extracting(TimelineEntry::text).contains("Di mana tepatnya?");
        act(duplicate, new CitizenAct.Clarify(WORDS, List.of()));

        assertThat(now(survivor.reference()).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(now(duplicate.reference()).status()).isEqualTo(Status.CLOSED);
        assertThat(file(survivor).timeline().getLast().text()).as("somebody else wrote it").isNull();
        assertThat(reader.caseFile(town.handler, survivor.reference()).timeline().getLast().text()).isEqualTo(WORDS);
        assertThat(file(survivor).livesOn()).isNull();
    }

    @Test
    void what_one_claimant_writes_the_other_reads_as_the_public_does() {
        merge();
        answer();
        act(duplicate, new CitizenAct.Dispute(WORDS));
        assertThat(file(survivor).timeline().getLast().text()).isEqualTo(Masking.mask(WORDS)).doesNotContain("081234567890");
        answer();
        act(survivor, new CitizenAct.Dispute(WORDS));
        assertThat(file(survivor).timeline().getLast().text()).as("their own words").isEqualTo(WORDS);
    }

    @Test
    void a_file_that_one_claimant_adds_is_not_shown_to_the_other_before_everybody_may_see_it() throws IOException {
        merge();
        var photo = photo();
        act(duplicate, new CitizenAct.AddFiles(List.of(photo)));
        assertThat(reader.caseFile(town.handler, survivor.reference()).files()).extracting(StoredFile::id).containsExactly(photo);
        assertThat(file(survivor).files()).isEmpty();
        assertThat(file(survivor).timeline().getLast().type()).isNotEqualTo(EventType.FILE_ADDED);

        var own = photo();
        act(survivor, new CitizenAct.AddFiles(List.of(own)));
        assertThat(file(survivor).files()).extracting(StoredFile::id).containsExactly(own);
    }

    private UUID photo() throws IOException {
        return uploads.receive(Scenes.photo(7, 320, 240), "bukti.jpg", Uploader.fresh(), "203.0.113.7").id();
    }

    @Test
    void one_of_several_leaves_and_takes_nothing_up_again_by_being_unmerged() {
        merge();
        act(duplicate, new CitizenAct.Withdraw("Pindah rumah."));
        assertThat(now(survivor.reference()).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(now(survivor.reference()).claimants()).isEqualTo(1);
        assertThat(last(survivor).event()).isEqualTo(new CaseEvent.ClaimantLeft(1));
        assertThat(file(duplicate).citizenActions()).isEmpty();
        assertThatThrownBy(() -> act(duplicate, new CitizenAct.DemandUnmerge("Lain."))).hasMessage("refusal.claim.left");

        unmerge();
        assertThat(now(duplicate.reference()).closeReason()).isEqualTo(CloseReason.WITHDRAWN);
        assertThat(now(survivor.reference()).claimants()).isEqualTo(1);
        assertThat(clock(duplicate, RESOLVE, 1).voidedAt()).isEqualTo(clock.instant());
        assertThat(file(duplicate).citizenActions()).contains(CitizenAction.REOPEN);
    }

    @Test
    void the_last_claimant_withdraws_the_case_and_may_take_it_up_again() {
        merge();
        act(survivor, new CitizenAct.Withdraw(null));
        assertThat(now(survivor.reference()).status()).as("another one still waits").isEqualTo(Status.IN_PROGRESS);
        act(duplicate, new CitizenAct.Withdraw(null));
        assertThat(now(survivor.reference()).closeReason()).isEqualTo(CloseReason.WITHDRAWN);
        assertThat(clock(duplicate, RESOLVE, 1).voidedAt()).as("void with the survivor's").isEqualTo(clock.instant());

        assertThat(file(duplicate).citizenActions()).contains(CitizenAction.REOPEN);
        act(duplicate, new CitizenAct.Reopen("Ternyata masih bocor."));
        assertThat(now(survivor.reference()).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(clock(duplicate, RESOLVE, 2).running()).isTrue();
    }

    @Test
    void a_case_whose_claimants_all_left_is_withdrawn_when_the_last_duplicate_goes() {
        merge();
        act(survivor, new CitizenAct.Withdraw(null));
        unmerge();
        assertThat(now(duplicate.reference()).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(now(survivor.reference()).closeReason()).isEqualTo(CloseReason.WITHDRAWN);
        assertThat(file(survivor).citizenActions()).contains(CitizenAction.REOPEN);
    }

    @Test
    void a_confirmed_case_is_reopened_by_whoever_filed_a_duplicate_of_it() {
        merge();
        answer();
        act(survivor, new CitizenAct.Confirm(4, null));
        assertThat(file(duplicate).citizenActions()).contains(CitizenAction.REOPEN);
        act(duplicate, new CitizenAct.Reopen("Berlubang lagi."));
        assertThat(now(survivor.reference()).status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void the_code_of_a_duplicate_opens_no_other_case_and_no_official_acts_for_a_claimant() {
        merge();
        assertThatThrownBy(() -> claims.open(survivor.reference(), duplicate.secret(), "test")).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> claims.open(duplicate.reference(), survivor.secret(), "test")).isInstanceOf(Refusal.NotFound.class);
        for (var official : List.of(town.verifier, town.handler, town.worksLead, town.townLead, town.oversight, town.moderator)) {
            assertThat(reader.caseFile(official, duplicate.reference()).citizenActions()).isEmpty();
            assertThat(reader.caseFile(official, duplicate.reference()).livesOn()).isNull();
        }
    }

    @Test
    void who_has_their_duplicate_erased_takes_along_what_they_said_elsewhere_and_nothing_else() throws IOException {
        merge();
        act(duplicate, new CitizenAct.AddFiles(List.of(photo())));
        answer();
        act(duplicate, new CitizenAct.Dispute(WORDS));
        answer();
        act(survivor, new CitizenAct.Dispute("Saya juga."));
        decide(town.moderator, duplicate, new Decision.Erase("Diminta pelapor."));
        assertThat(disputes()).containsExactly(null, "Saya juga.");
        assertThat(last(survivor).type()).as("so that pages and the index are made anew").isEqualTo(EventType.REDACTED);
        assertThat(reader.caseFile(town.handler, survivor.reference()).files()).isEmpty();
    }

    @Test
    void who_has_the_survivor_erased_leaves_what_others_said() {
        merge();
        answer();
        act(duplicate, new CitizenAct.Dispute(WORDS));
        answer();
        act(survivor, new CitizenAct.Dispute("Saya juga."));
        decide(town.moderator, survivor, new Decision.Erase("Diminta pelapor."));
        assertThat(disputes()).containsExactly(WORDS, null);
    }

    private List<String> disputes() {
        return events.of(now(survivor.reference()).requiredId()).stream().filter(event -> event.type() == EventType.DISPUTED)
            .map(RecordedEvent::text).toList();
    }

    @Test
    void who_has_this_too_counts_once_where_the_case_lives_on_and_where_it_was_once_it_is_unmerged() {
        String person = duplicate.reference().digits();
        following.follow(survivor.reference(), "a" + person);
        following.follow(survivor.reference(), "b" + person);
        following.follow(duplicate.reference(), "b" + person);
        following.follow(duplicate.reference(), "c" + person);
        merge();
        assertThat(followers(survivor)).as("one of the four follows both").isEqualTo(3);
        assertThat(following.follow(duplicate.reference(), "c" + person)).as("counted already").isEqualTo(3);
        assertThat(following.follow(duplicate.reference(), "d" + person)).isEqualTo(4);
        assertThat(following.unfollow(survivor.reference(), "b" + person)).isEqualTo(3);
        assertThat(followers(duplicate)).isEqualTo(1);

        unmerge();
        assertThat(followers(survivor)).isEqualTo(2);
        assertThat(followers(duplicate)).isEqualTo(1);
    }

    @Test
    void a_chain_counts_its_followers_to_its_end() {
        var last = file(aComplaint().about(town.roads));
        jdbc.sql("update complaint set filed_at = filed_at - interval 1 day where reference = ?").param(last.reference().digits()).update();
        following.follow(duplicate.reference(), "e" + duplicate.reference().digits());
        merge();
        decide(town.verifier, survivor, new Decision.Merge(last.reference(), null));
        assertThat(followers(last)).isEqualTo(1);
        unmerge();
        assertThat(followers(survivor)).isZero();
        assertThat(followers(last)).isZero();
    }

    @Test
    void who_follows_is_counted_and_makes_no_history_longer_that_others_read() {
        var page = reader.publicState(survivor.reference()).orElseThrow();
        int read = events.of(now(survivor.reference()).requiredId()).size();
        following.follow(survivor.reference(), "f" + survivor.reference().digits());
        assertThat(followers(survivor)).isEqualTo(1);
        assertThat(reader.publicState(survivor.reference())).as("the page shows the number").isPresent().get().isNotEqualTo(page);
        following.unfollow(survivor.reference(), "f" + survivor.reference().digits());
        assertThat(events.of(now(survivor.reference()).requiredId())).hasSize(read);
        assertThat(now(survivor.reference()).lastSeq()).as("it stands there all the same").isEqualTo(read + 2);
    }

    private int followers(Receipt receipt) {
        int shown = reader.publicComplaint(receipt.reference()).orElseThrow().followers();
        assertThat(search.find(PublicQuery.of(receipt.reference().toString())).hits().getFirst().followers()).as("found so too").isEqualTo(shown);
        return shown;
    }

    /// What they had before their eyes when they pressed the button.
    @Test
    void who_acts_for_a_duplicate_waits_for_the_case_it_lives_on_in_and_holds_up_nobody_meanwhile() {
        merge();
        answer();
        var seen = file(duplicate);
        survivorFirst(() -> actHaving(seen, new CitizenAct.Confirm(4, null)));
        assertThat(now(survivor.reference()).closeReason()).isEqualTo(CloseReason.CONFIRMED);
    }

    @Test
    void so_does_who_follows_a_duplicate_or_no_longer() {
        merge();
        survivorFirst(() -> following.follow(duplicate.reference(), "token-antre"));
        assertThat(now(survivor.reference()).followers()).isEqualTo(1);
        survivorFirst(() -> following.unfollow(duplicate.reference(), "token-antre"));
        assertThat(now(survivor.reference()).followers()).isZero();
    }

    @Test
    void so_does_who_erases_a_duplicate() {
        merge();
        answer();
        actHaving(file(duplicate), new CitizenAct.Dispute(WORDS));
        survivorFirst(() -> decide(town.moderator, duplicate, new Decision.Erase("Diminta pelapor.")));
        assertThat(events.of(now(survivor.reference()).requiredId()).getLast().type()).isEqualTo(EventType.REDACTED);
    }

    /// Holds the survivor, as whoever decides there does, and then asks for the duplicate.
    private void survivorFirst(Runnable act) {
        long lives = now(survivor.reference()).requiredId();
        var acting = new TransactionTemplate(transactions).execute(status -> {
            complaints.lock(lives);
            var acts = CompletableFuture.runAsync(act);
            await().until(this::somebodyWaits);
            jdbc.sql("select id from complaint where id = ? for update nowait").param(now(duplicate.reference()).requiredId())
                .query(Long.class).single();
            return acts;
        });
        acting.join();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select count(*) from information_schema.processlist where id <> connection_id() and db = database() "
            + "and info like '%complaint%for update%' and time_ms > 50").query(Integer.class).single() > 0;
    }

    private void actHaving(CaseFile seen, CitizenAct act) {
        claims.act(claims.open(seen.reference(), (seen.reference().equals(duplicate.reference()) ? duplicate : survivor).secret(), "test"), seen.seen(), act);
    }

    @Test
    void who_filed_a_duplicate_is_told_that_the_case_it_lives_on_in_moved_on_since_they_looked() {
        merge();
        answer();
        var seen = file(duplicate);
        decide(town.worksLead, survivor, new Decision.AmendAnswer("Ditambal dan diratakan: " + OwnWords.of(survivor.reference()), List.of()));
        for (var act : List.of(new CitizenAct.Confirm(4, null), new CitizenAct.Dispute("Belum."), new CitizenAct.Withdraw(null))) {
            assertThatThrownBy(() -> actHaving(seen, act)).isInstanceOf(Refusal.Stale.class);
        }
        assertThat(now(survivor.reference()).status()).isEqualTo(Status.ANSWERED);
        actHaving(file(duplicate), new CitizenAct.Confirm(4, null));
        assertThat(now(survivor.reference()).closeReason()).isEqualTo(CloseReason.CONFIRMED);

        var closed = file(duplicate);
        actHaving(file(survivor), new CitizenAct.Reopen("Belum rata."));
        assertThatThrownBy(() -> actHaving(closed, new CitizenAct.Reopen("Belum rata."))).isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void what_was_meant_for_the_case_it_lived_on_in_does_not_happen_to_the_case_that_stands_alone() {
        merge();
        answer();
        var seen = file(duplicate);
        unmerge();
        decide(town.handler, duplicate, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal: " + OwnWords.of(duplicate.reference()), List.of()));
        assertThatThrownBy(() -> actHaving(seen, new CitizenAct.Confirm(4, null))).isInstanceOf(Refusal.Stale.class);
        assertThat(now(duplicate.reference()).status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void what_is_about_the_duplicate_itself_does_not_mind_what_happens_elsewhere() {
        merge();
        var seen = file(duplicate);
        decide(town.worksLead, survivor, new Decision.Assign(town.handler.officialId()));
        actHaving(seen, new CitizenAct.DemandUnmerge("Bukan lubang yang sama."));
        assertThat(now(duplicate.reference()).unmergeDemanded()).isTrue();
    }
}
