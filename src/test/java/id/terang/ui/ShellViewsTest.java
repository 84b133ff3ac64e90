package id.terang.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.ErrorEvent;
import id.terang.accounts.CitizenPrincipal;
import id.terang.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.catalina.connector.ClientAbortException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.test.context.support.WithAnonymousUser;

@SpringBootTest
@ExtendWith(OutputCaptureExtension.class)
@WithAnonymousUser
class ShellViewsTest extends SpringBrowserlessTest {

    @Autowired Failures failures;

    @AfterEach
    void goHome() {
        Seat.leave();
    }

    @BeforeEach
    void indonesian() {
        UI.getCurrent().setLocale(Translations.INDONESIAN);
    }

    @Test
    void the_sign_in_page_says_that_reporting_needs_none_and_offers_the_other_language() {
        navigate(SignInView.class);
        assertThat($(H1.class).first().getText()).isEqualTo("Masuk");
        assertThat($(LanguageSwitch.class).first().getHref()).isEqualTo("/app/login?lang=en");
        assertThat($(LoginForm.class).first().isError()).isFalse();
    }

    @Test
    void a_layout_that_was_left_no_longer_follows_where_one_goes() {
        navigate(SignInView.class);
        var left = $(LanguageSwitch.class).first();
        UI.getCurrent().navigate("nothing/here");
        assertThat(left.isAttached()).isFalse();
        navigate(RegisterView.class);
        assertThat(left.getHref()).isEqualTo("/app/login?lang=en");
    }

    @Test
    void a_weak_password_is_refused_in_words_and_what_was_typed_stays() {
        var view = navigate(RegisterView.class);
        test(view.contact).setValue("wati@contoh.id");
        test(view.name).setValue("Wati");
        test(view.password).setValue("pendek");

        refused(() -> test(view.open).click());

        assertThat(notice()).startsWith("Kata sandi paling sedikit 10 karakter.");
        assertThat(view.contact.getValue()).isEqualTo("wati@contoh.id");
        assertThat(view.password.getValue()).isEqualTo("pendek");
        assertThat(view.open.isEnabled()).isTrue();
    }

    @Test
    void a_fault_of_ours_gets_a_reference_that_stands_in_the_log_too(CapturedOutput log) {
        failures.error(new ErrorEvent(new IllegalStateException("wires crossed")));

        String reference = notice().replaceAll(".*kode ([0-9A-F]{6}).*", "$1");
        assertThat(reference).hasSize(6);
        assertThat(log).contains(reference).contains("wires crossed");
        assertThat(notice()).doesNotContain("wires");
    }

    @Test
    void a_browser_that_was_closed_is_no_fault(CapturedOutput log) {
        failures.tell(new RuntimeException(new ClientAbortException(new IOException("Broken pipe of a reader"))), Locale.ENGLISH);
        failures.tell(new UncheckedIOException(new IOException(new IllegalStateException(
            "The WebSocket session [1f] has been closed and no method (apart from close()) may be called on a closed session"))), Locale.ENGLISH);
        assertThat(log).doesNotContain("Broken pipe of a reader", "WebSocket session [1f]");
    }

    @Test
    void a_refusal_inside_another_exception_speaks_for_itself_in_english_too() {
        assertThat(failures.tell(new RuntimeException(new Refusal.TooMany("refusal.tooManyAttempts", 7L)), Locale.ENGLISH))
            .isEqualTo("Too many attempts. Wait 7 seconds, then try again.");
    }

    @Test
    void who_has_not_signed_in_is_led_to_the_sign_in_page() {
        assertThat(UI.getCurrent().navigate(PasswordView.class)).isEmpty();
        assertThat($(LoginForm.class).all()).hasSize(1);
    }

    @Test
    void a_citizen_is_told_that_a_view_of_officials_is_not_open() {
        var citizen = new CitizenPrincipal(1, "wati@contoh.id", "Wati");
        Seat.take(citizen);
        UI.getCurrent().navigate(PasswordView.class);
        assertThat($(H1.class).first().getText()).isEqualTo("Anda tidak berhak membuka halaman ini");
    }

    @Test
    void an_unknown_address_is_not_found() {
        UI.getCurrent().navigate("nothing/here");
        assertThat($(H1.class).first().getText()).isEqualTo("Halaman tidak ditemukan");
    }

    @Test
    void the_header_leads_to_reporting_tracking_and_signing_in() {
        navigate(RegisterView.class);
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref)
            .contains("/", "/app/file", "/app/track", "/app/login", "#content");
    }

    /// A browserless click throws where a real one would reach the session's error handler.
    private void refused(ThrowingCallable click) {
        failures.error(new ErrorEvent(catchThrowable(click)));
    }

    private String notice() {
        return $(Notification.class).all().getLast().getChildren().findFirst().orElseThrow().getChildren()
            .filter(Span.class::isInstance).map(Span.class::cast).findFirst().orElseThrow().getText();
    }
}
