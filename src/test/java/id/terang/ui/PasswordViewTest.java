package id.terang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialDetails;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.shared.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

@SpringBootTest
@Import(TestClock.Moved.class)
class PasswordViewTest extends SpringBrowserlessTest {

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired Officials officials;
    @Autowired AuthenticationContext session;
    @Autowired AuthenticationProvider signIn;

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

    @Test
    void who_comes_with_a_password_that_somebody_else_set_is_led_here_first() {
        var town = SmallTown.in(beans);
        var mandate = new Mandate(Role.HANDLER, town.publicWorks);
        officials.create(town.admin, "petugas-baru", new OfficialDetails("Wati", null, town.publicWorks, Set.of(mandate), true), "sandi dari admin");
        var entered = signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("petugas-baru", "sandi dari admin"));
        Seat.take((OfficialPrincipal) entered.getPrincipal());

        for (String wanted : List.of("desk", "file", "")) {
            UI.getCurrent().navigate(wanted);
            assertThat($(PasswordView.class).single().getElement().getTextRecursively()).contains("dibuat administrator");
        }
        var view = $(PasswordView.class).single();
        test(view.present).setValue("sandi dari admin");
        test(view.wanted).setValue("sepatu kaca biru");
        test(view.change).click();
        assertThat(SignedIn.official(session).orElseThrow().mandates()).containsExactly(mandate);
    }
}
