package id.terang.ui.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.complaints.AComplaint;
import id.terang.complaints.Correspondence;
import id.terang.complaints.Filing;
import id.terang.notifications.Rhythm;
import id.terang.notifications.Wishes;
import id.terang.shared.Actor;
import id.terang.shared.EmailAddress;
import id.terang.shared.LocalWords;
import id.terang.shared.Micros;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;

/// The link at the end of a letter.
@SpringBootTest
@Import(TestClock.Moved.class)
@WithAnonymousUser
class LettersViewTest extends SpringBrowserlessTest {

    @Autowired BeanFactory beans;
    @Autowired Filing filing;
    @Autowired Wishes wishes;
    @Autowired JdbcClient jdbc;

    @Autowired Correspondence correspondence;

    private String token;

    @BeforeEach
    void aLetter() {
        UI.getCurrent().setLocale(LocalWords.INDONESIAN);
        var town = SmallTown.in(beans);
        var receipt = filing.file(AComplaint.aComplaint().about(town.roads).in(town.north).command(), Actor.CITIZEN);
        token = UUID.randomUUID().toString();
        jdbc.sql("insert into letter (event_id, recipient, complaint_id, seq, occasion, written_at, send_at, attempts, state, stop_token) "
                + "select :event, concat('claimant/', id), id, 1, 'NEWS', filed_at, filed_at, 1, 'SENT', :token from complaint where reference = :digits")
            .param("event", UUID.randomUUID().toString()).param("token", token).param("digits", receipt.reference().digits()).update();
    }

    @Test
    void one_press_ends_the_letters_and_the_next_begins_them_again() {
        var view = navigate(LettersView.PATH + "/" + token, LettersView.class);
        assertThat(view.again.isVisible()).isFalse();
        test(view.stop).click();
        assertThat(wishes.of(token)).isEqualTo(Rhythm.NEVER);
        assertThat(view.state.getText()).contains("tidak mengirim surel lagi");
        test(view.again).click();
        assertThat(wishes.of(token)).isEqualTo(Rhythm.EACH);
    }

    /// The letter went to the address under which so many filed.
    private void wentTo(String address, int filings) {
        var mailbox = correspondence.fingerprint(new EmailAddress(address));
        jdbc.sql("update letter set mailbox = ? where stop_token = ?").params(mailbox, token).update();
        jdbc.sql("delete from mailbox_consent where mailbox = ?").param(mailbox).update();
        jdbc.sql("delete from mailbox_filing where mailbox = ? or complaint_id < 0").param(mailbox).update();
        for (int i = 1; i <= filings; i++) {
            jdbc.sql("insert into mailbox_filing (complaint_id, mailbox, at, received, held) values (?, ?, ?, true, false)")
                .params(-i, mailbox, Micros.utc(Instant.parse("2026-11-02T03:00:00Z"))).update();
        }
    }

    @Test
    void one_press_ends_all_letters_to_the_address_that_this_one_went_to() {
        var view = navigate(LettersView.PATH + "/" + token, LettersView.class);
        assertThat(view.stopAll.isVisible()).as("it is not known where it went").isFalse();
        wentTo("warga@contoh.id", 0);
        view = navigate(LettersView.PATH + "/" + token, LettersView.class);
        assertThat(view.confirm.isVisible()).as("one filing is no reason to ask").isFalse();
        test(view.stopAll).click();
        assertThat(view.state.getText()).contains("siapa pun yang menuliskannya");
        assertThat(view.stop.isVisible() || view.stopAll.isVisible()).isFalse();
        test(view.again).click();
        assertThat(view.stopAll.isVisible()).isTrue();
    }

    @Test
    void whose_address_many_filings_have_named_confirms_it_once() {
        wentTo("warga@contoh.id", 3);
        var view = navigate(LettersView.PATH + "/" + token, LettersView.class);
        assertThat(view.why.isVisible()).isTrue();
        test(view.confirm).click();
        assertThat(view.state.getText()).contains("sudah disahkan");
        assertThat(view.confirm.isVisible() || view.why.isVisible()).isFalse();
        assertThat(view.stop.isVisible()).isTrue();
    }

    @Test
    void whose_mailbox_is_tried_says_that_the_letter_arrived() {
        wentTo("hidup-lagi@contoh.id", 0);
        var mailbox = correspondence.fingerprint(new EmailAddress("hidup-lagi@contoh.id"));
        jdbc.sql("update claimant set email = 'hidup-lagi@contoh.id' where complaint_id = (select complaint_id from letter where stop_token = ?)")
            .param(token).update();
        jdbc.sql("insert ignore into dead_mailbox (mailbox, status, since) values (?, '5.1.1', now())").param(mailbox).update();
        var view = navigate(LettersView.PATH + "/" + token, LettersView.class);
        assertThat(view.state.getText()).contains("ke alamat ini kembali");
        assertThat(view.why.getText()).contains("pernah kembali");
        test(view.confirm).click();
        assertThat(view.confirm.isVisible() || view.why.isVisible()).isFalse();
        assertThat(jdbc.sql("select count(*) from dead_mailbox where mailbox = ?").param(mailbox).query(Integer.class).single()).isZero();
    }

    @Test
    void a_link_that_no_letter_has_leads_nowhere() {
        UI.getCurrent().navigate(LettersView.PATH + "/" + UUID.randomUUID());
        assertThat(getCurrentView()).isNotInstanceOf(LettersView.class);
    }
}
