package id.terang.ui.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.complaints.AComplaint;
import id.terang.complaints.Filing;
import id.terang.notifications.Rhythm;
import id.terang.notifications.Wishes;
import id.terang.shared.Actor;
import id.terang.shared.LocalWords;
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

    @Test
    void a_link_that_no_letter_has_leads_nowhere() {
        UI.getCurrent().navigate(LettersView.PATH + "/" + UUID.randomUUID());
        assertThat(getCurrentView()).isNotInstanceOf(LettersView.class);
    }
}
