package id.terang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.shared.Role;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestClock.Moved.class)
class PasswordViewTest extends SpringBrowserlessTest {

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired Officials officials;
    @Autowired AuthenticationContext session;

    @AfterEach
    void goHome() {
        Seat.leave();
    }

    @Test
    void who_changes_the_own_password_goes_on_here_and_nowhere_else() {
        var town = SmallTown.in(beans);
        OfficialPrincipal elsewhere = officials.principal(town.official("ganti-sandi", new Mandate(Role.HANDLER, town.publicWorks)).officialId())
            .orElseThrow();
        Seat.take(elsewhere);
        clock.advance(Duration.ofMinutes(1));
        var view = navigate(PasswordView.class);
        test(view.present).setValue(SmallTown.PASSWORD);
        test(view.wanted).setValue("sepatu kaca biru");
        test(view.change).click();

        assertThat(officials.refresh(elsewhere)).isEmpty();
        assertThat(officials.refresh(SignedIn.official(session).orElseThrow())).isPresent();
    }
}
