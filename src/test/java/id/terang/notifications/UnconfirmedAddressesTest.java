package id.terang.notifications;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.OwnWords;
import id.terang.complaints.Action;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Decision;
import id.terang.complaints.Outcome;
import id.terang.complaints.Receipt;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.EmailAddress;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Anybody can type anybody's address: nobody fills a mailbox that is not theirs.
class UnconfirmedAddressesTest extends ToldCases {

    private static final EmailAddress ADDRESS = new EmailAddress("siapa@contoh.id");

    @Autowired Post post;
    @Autowired Consents consents;
    @Autowired Mailboxes mailboxes;
    @Autowired FollowingByMail following;
    @Autowired ForgettingAddresses forgetting;

    @BeforeEach
    void emptyMailboxes() throws Exception {
        jdbc.sql("delete from dead_mailbox").update();
        jdbc.sql("delete from mail_follower").update();
        POST_OFFICE.purgeEmailFromAllMailboxes();
    }

    private Receipt filed() {
        return filed(ADDRESS.value());
    }

    private Receipt filed(String email) {
        var receipt = file(aComplaint().about(town.roads).reachedAt(email));
        handled();
        return receipt;
    }

    private List<String> delivered() {
        handled();
        post.empty();
        return Arrays.stream(POST_OFFICE.getReceivedMessages()).map(UnconfirmedAddressesTest::text).toList();
    }

    private static String text(MimeMessage mail) {
        try {
            return ((String) mail.getContent()).replace("\r\n", "\n");
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String token(String letter) {
        return letter.substring(letter.lastIndexOf("/letters/") + "/letters/".length()).strip();
    }

    private void verify(Receipt receipt) {
        clock.advance(Duration.ofMinutes(1));
        decide(town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY,
            town.roads, town.publicWorks, null, null));
        handled();
    }

    private int letters(Receipt receipt) {
        return jdbc.sql("select count(*) from letter where recipient = ?").param("claimant/" + id(receipt)).query(Integer.class).single();
    }

    @Test
    void who_files_once_or_twice_is_written_to_as_ever_and_asked_nothing() {
        var first = filed();
        verify(first);
        assertThat(delivered()).hasSize(1).first().asString().contains("sudah kami terima", "memverifikasi").doesNotContain("sahkan");
        filed();
        assertThat(delivered()).hasSize(2).last().asString().doesNotContain("sahkan");
        assertThat(reader.caseFile(town.handler, first.reference()).unconfirmed()).isFalse();
    }

    @Test
    void of_many_filings_in_a_day_few_are_acknowledged_and_the_last_of_these_letters_asks() {
        for (int i = 0; i < 20; i++) {
            filed(i % 2 == 0 ? ADDRESS.value() : "siapa+" + i + "@contoh.id");
        }
        assertThat(delivered()).hasSize(3).allMatch(letter -> letter.contains("sudah kami terima"));
        assertThat(delivered()).last().asString().contains("sahkan agar kabar", "https://lapor.example.id/letters/");
    }

    @Test
    void the_next_day_a_receipt_is_acknowledged_again_and_news_wait_for_the_owner() {
        List.of(1, 2, 3).forEach(any -> filed());
        clock.advance(Duration.ofHours(25));
        var fourth = filed();
        verify(fourth);
        assertThat(letters(fourth)).as("only that it came in").isEqualTo(1);
        var file = reader.caseFile(town.handler, fourth.reference());
        assertThat(file.unconfirmed()).isTrue();
        assertThat(file.returned()).isFalse();
        assertThat(file.refused().get(Action.ASK)).as("who is not told cannot be waited for").extracting(Refusal::key).isEqualTo("refusal.ask.returned");
        assertThat(delivered()).last().asString().contains("sahkan agar kabar");
        int before = delivered().size();

        consents.confirm(token(delivered().getLast()));
        assertThat(reader.caseFile(town.handler, fourth.reference()).unconfirmed()).isFalse();
        clock.advance(Duration.ofMinutes(1));
        decide(town.handler, fourth, new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal. " + OwnWords.of(fourth.reference()), List.of()));
        handled();
        assertThat(letters(fourth)).isEqualTo(2);
        List.of(1, 2, 3, 4).forEach(any -> filed());
        assertThat(delivered().subList(before, delivered().size())).as("all of them, and asked no more").hasSize(5)
            .noneMatch(letter -> letter.contains("sahkan"));
        assertThat(jdbc.sql("select count(*) from mailbox_filing").query(Integer.class).single()).isZero();
    }

    @Test
    void the_letter_about_a_secret_case_asks_too_and_gives_nothing_away() {
        List.of(1, 2).forEach(any -> filed());
        var secret = file(aComplaint().about(town.roads).reachedAt(ADDRESS.value()).visible(Visibility.SECRET));
        assertThat(delivered()).last().asString().contains("sahkan agar kabar").doesNotContain(secret.reference().toString());
    }

    @Test
    void one_link_ends_all_letters_to_an_address_and_begins_them_again() {
        filed();
        var token = token(delivered().getLast());
        consents.stop(token);
        filed();
        var followed = atWork(aComplaint().about(town.roads).withoutContact());
        handled();
        following.ask(followed.reference(), ADDRESS, LocalWords.INDONESIAN);
        assertThat(delivered()).hasSize(1);
        assertThat(consents.of(token)).isEqualTo(new Consents.Consent(true, false, false, true));

        consents.confirm(token);
        filed();
        assertThat(delivered()).hasSize(2);
    }

    @Test
    void a_part_of_what_waits_waits_too() {
        List.of(1, 2, 3).forEach(any -> filed());
        var held = atWork(aComplaint().about(town.roads).reachedAt(ADDRESS.value()));
        handled();
        var parts = List.of(new Decision.Part("Lubang", "Jalan berlubang.", town.roads, true), new Decision.Part("Lampu", "Lampu jalan padam.", town.roads, true));
        decide(town.handler, held, new Decision.Split(parts, "Dua hal. " + OwnWords.of(held.reference())));
        assertThat(jdbc.sql("select count(*) from mailbox_filing f join complaint c on c.id = f.complaint_id and c.split_from = ? and held")
            .param(id(held)).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void whose_owner_wants_no_letters_is_not_reachable_and_both_sides_are_told() {
        var receipt = atWork(aComplaint().about(town.roads).reachedAt("siapa+saya@contoh.id"));
        filed();
        consents.stop(token(delivered().getLast()));
        var file = reader.caseFile(town.handler, receipt.reference());
        assertThat(file.unconfirmed()).isTrue();
        assertThat(file.refused().get(Action.ASK)).extracting(Refusal::key).isEqualTo("refusal.ask.returned");
        assertThat(reader.claimFile(claims.open(receipt.reference(), receipt.secret(), "test")).unconfirmed()).isTrue();

        jdbc.sql("update claimant set phone = '+628123456789' where complaint_id = ?").param(id(receipt)).update();
        assertThat(reader.caseFile(town.handler, receipt.reference()).refused()).as("there is another way").isEmpty();
    }

    @Test
    void a_link_that_went_elsewhere_says_nothing_about_an_address() {
        var receipt = filed("mati@contoh.id");
        var token = token(delivered().getLast());
        mailboxes.refused(new EmailAddress("mati@contoh.id"), "550 5.1.1 User unknown");
        act(receipt, new CitizenAct.ReachAt(ADDRESS));
        assertThatThrownBy(() -> consents.confirm(token)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> consents.stop(token)).isInstanceOf(Refusal.NotFound.class);
        assertThat(consents.of(token)).isEqualTo(new Consents.Consent(false, false, false, false));
    }

    @Test
    void who_gives_another_address_for_a_filing_fills_no_mailbox_either() {
        for (int i = 0; i < 5; i++) {
            var receipt = filed("mati" + i + "@contoh.id");
            mailboxes.refused(new EmailAddress("mati" + i + "@contoh.id"), "550 5.1.1 User unknown");
            act(receipt, new CitizenAct.ReachAt(ADDRESS));
        }
        assertThat(jdbc.sql("select count(*) from mailbox_filing where held").query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void who_files_with_an_address_revives_no_mailbox_and_who_reads_it_does() {
        mailboxes.refused(ADDRESS, "550 5.1.1 User unknown");
        var receipt = filed();
        var other = filed();
        assertThat(delivered()).isEmpty();
        assertThat(mailboxes.dead(ADDRESS)).isTrue();
        assertThat(reader.caseFile(town.verifier, receipt.reference()).returned()).isTrue();

        act(receipt, new CitizenAct.ReachAt(ADDRESS));
        act(receipt, new CitizenAct.ReachAt(ADDRESS));
        act(other, new CitizenAct.ReachAt(ADDRESS));
        assertThat(delivered()).as("one trial, whoever asks").singleElement().asString().contains("mencobanya lagi", "https://lapor.example.id/letters/");
        assertThat(reader.caseFile(town.verifier, receipt.reference()).returned()).as("nobody has said that it arrived").isTrue();
        var token = jdbc.sql("select stop_token from letter where occasion = 'TRIED'").query(String.class).single();
        assertThat(consents.of(token)).isEqualTo(new Consents.Consent(true, false, true, false));

        consents.confirm(token);
        assertThat(mailboxes.dead(ADDRESS)).isFalse();
        assertThat(reader.caseFile(town.verifier, receipt.reference()).returned()).isFalse();
    }

    @Test
    void a_mailbox_that_did_not_answer_is_tried_again_the_next_day() {
        mailboxes.refused(ADDRESS, "550 5.1.1 User unknown");
        var receipt = filed();
        act(receipt, new CitizenAct.ReachAt(ADDRESS));
        clock.advance(Duration.ofHours(25));
        act(receipt, new CitizenAct.ReachAt(ADDRESS));
        assertThat(jdbc.sql("select count(*) from letter where occasion = 'TRIED'").query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void many_who_ask_at_once_for_one_mailbox_write_three_letters() throws Exception {
        var cases = new ArrayList<Receipt>();
        for (int i = 0; i < 12; i++) {
            cases.add(atWork(aComplaint().about(town.roads).withoutContact()));
        }
        handled();
        jdbc.sql("delete from letter").update();
        var together = new CountDownLatch(1);
        try (var askers = Executors.newFixedThreadPool(8)) {
            var asked = cases.stream().map(one -> CompletableFuture.runAsync(() -> {
                try {
                    together.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
                following.ask(one.reference(), ADDRESS, LocalWords.INDONESIAN);
            }, askers)).toList();
            together.countDown();
            asked.forEach(CompletableFuture::join);
        }
        assertThat(jdbc.sql("select count(*) from letter where occasion = 'FOLLOW_ASKED'").query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void many_who_file_at_once_with_one_address_write_three_letters() {
        try (var filers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 12; i++) {
                filers.submit(() -> file(aComplaint().about(town.roads).reachedAt(ADDRESS.value())));
            }
        }
        handled();
        assertThat(jdbc.sql("select count(*) from letter where occasion = 'RECEIVED'").query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void what_says_nothing_any_more_is_forgotten_and_a_wish_is_not() {
        List.of(1, 2, 3, 4).forEach(any -> filed());
        var token = token(delivered().getFirst());
        consents.stop(token);
        consents.lock(new EmailAddress("lain@contoh.id"));
        clock.advance(Duration.ofDays(181));
        forgetting.forget();
        assertThat(jdbc.sql("select count(*) from mailbox_filing").query(Integer.class).single()).as("still open and held").isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from mailbox_consent").query(Integer.class).single()).isEqualTo(1);

        clock.advance(Duration.ofDays(550));
        forgetting.forget();
        assertThat(jdbc.sql("select count(*) from mailbox_consent").query(Integer.class).single()).as("whoever has it by now was never asked").isZero();
    }

    @Test
    void whatever_there_is_to_forget_is_forgotten_a_few_rows_at_a_time() {
        for (int i = 0; i < 5; i++) {
            filed("ke" + i + "@contoh.id");
        }
        clock.advance(Duration.ofDays(1));
        assertThat(consents.forget(clock.instant(), clock.instant(), 2)).isTrue();
        assertThat(jdbc.sql("select count(*) from mailbox_filing").query(Integer.class).single()).isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from mailbox_consent").query(Integer.class).single()).isEqualTo(3);
        assertThat(consents.forget(clock.instant(), clock.instant(), 4)).isFalse();
        var plan = jdbc.sql("explain delete from mailbox_filing where held = 0 and at < now() limit 10").query((row, n) -> row.getString("possible_keys")).single();
        assertThat(plan).contains("mailbox_filing_forgotten");
    }
}
