package id.terang.notifications;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.OwnWords;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Decision;
import id.terang.complaints.Outcome;
import id.terang.complaints.Receipt;
import id.terang.shared.EmailAddress;
import id.terang.shared.LocalWords;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What one of several claimants does for all of them, the others are written about, and not who it was.
class ClaimantsToldTest extends ToldCases {

    @Autowired Post post;
    @Autowired FollowingByMail following;

    private Receipt survivor;
    private Receipt duplicate;
    private Receipt third;

    @BeforeEach
    void threeClaimantsOfOneAnswer() throws Exception {
        survivor = atWork(aComplaint().about(town.roads).reachedAt("pertama@contoh.id"));
        clock.set("2026-11-02T11:00");
        duplicate = atWork(aComplaint().about(town.roads).reachedAt("kedua@contoh.id"));
        third = atWork(aComplaint().about(town.roads).reachedAt("ketiga@contoh.id").inEnglish());
        decide(town.verifier, duplicate, new Decision.Merge(survivor.reference(), null));
        decide(town.verifier, third, new Decision.Merge(survivor.reference(), null));
        answer(town.handler);
    }

    /// Then time goes on: what happens to many cases is told by its moment.
    private void answer(OfficialPrincipal by) throws Exception {
        decide(by, survivor, new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal. " + OwnWords.of(survivor.reference()), List.of()));
        handled();
        jdbc.sql("delete from letter").update();
        POST_OFFICE.purgeEmailFromAllMailboxes();
        clock.advance(Duration.ofMinutes(1));
    }

    private List<String> sentTo(String address) {
        handled();
        post.empty();
        return Arrays.stream(POST_OFFICE.getReceivedMessages()).filter(mail -> to(mail).equals(address)).map(ClaimantsToldTest::text).toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return (String) mail.getContent();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void who_filed_the_case_that_lives_on_hears_that_who_filed_a_duplicate_confirmed_it() {
        act(duplicate, new CitizenAct.Confirm(4, "Terima kasih, Pak Budi."));
        assertThat(sentTo("pertama@contoh.id")).singleElement().asString()
            .contains("Salah satu dari 3 pelapor menyatakan selesai, nilai 4 dari 4.", survivor.reference().toString())
            .doesNotContain("kedua", duplicate.reference().toString(), "Budi");
        assertThat(sentTo("ketiga@contoh.id")).singleElement().asString()
            .contains("The complaint it was merged into was confirmed as resolved by one of the citizens who filed it.", third.reference().toString())
            .doesNotContain("kedua", duplicate.reference().toString(), "Budi");
        assertThat(sentTo("kedua@contoh.id")).as("their own act").isEmpty();
    }

    @Test
    void who_filed_a_duplicate_hears_what_who_filed_the_case_that_lives_on_did_and_each_act_once() throws Exception {
        act(survivor, new CitizenAct.Dispute("Belum selesai."));
        assertThat(sentTo("kedua@contoh.id")).singleElement().asString().contains("Laporan gabungannya disanggah");
        assertThat(sentTo("pertama@contoh.id")).isEmpty();
        answer(town.handler);
        act(third, new CitizenAct.Dispute("Nothing was done."));
        assertThat(sentTo("pertama@contoh.id")).singleElement().asString().contains("Salah satu dari 3 pelapor menyanggah", "Nothing was done.");
        assertThat(sentTo("kedua@contoh.id")).hasSize(1);
        answer(town.worksLead);

        act(duplicate, new CitizenAct.Appeal("Dua kali tidak dikerjakan."));
        assertThat(sentTo("pertama@contoh.id")).singleElement().asString().contains("Salah satu dari 3 pelapor mengajukan keberatan");
        assertThat(sentTo("ketiga@contoh.id")).singleElement().asString().contains("was appealed against by one of the citizens who filed it");
        assertThat(sentTo("kedua@contoh.id")).isEmpty();
    }

    @Test
    void who_follows_a_duplicate_is_told_once() throws Exception {
        following.ask(survivor.reference(), new EmailAddress("ikut@contoh.id"), LocalWords.INDONESIAN);
        jdbc.sql("update mail_follower set complaint_id = ?, confirmed_at = asked_at, token = null where email = 'ikut@contoh.id' and complaint_id = ?")
            .params(id(duplicate), id(survivor)).update();
        jdbc.sql("delete from letter").update();
        act(third, new CitizenAct.Confirm(3, null));
        handled();
        assertThat(jdbc.sql("select count(*) from letter where recipient like 'follower/%'").query(Integer.class).single()).isEqualTo(1);
    }
}
