package id.terang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithAnonymousUser;

/// In a context of its own: set-up is there only as long as there is no official.
@SpringBootTest(properties = "terang.site.name=Kota Baru")
@WithAnonymousUser
class SetUpViewTest extends SpringBrowserlessTest {

    @Test
    void set_up_says_at_the_token_that_it_is_wrong_and_keeps_the_form() {
        var view = navigate(SetUpView.class);
        test(view.token).setValue("0000-0000-0000-0000");
        test(view.agency).setValue("Pemerintah Kota Melati");
        test(view.name).setValue("Ratna");

        test(view.submit).click();

        assertThat(view.token.getErrorMessage()).startsWith("Token ini tidak berlaku.");
        assertThat(view.errors.isVisible()).isTrue();
        assertThat(view.agency.getValue()).isEqualTo("Pemerintah Kota Melati");
        assertThat(view.submit.isEnabled()).isTrue();
    }

    @Test
    void set_up_asks_for_names_before_it_asks_for_the_token() {
        var view = navigate(SetUpView.class);

        test(view.submit).click();

        assertThat(view.agency.getErrorMessage()).isEqualTo("Isi namanya.");
        assertThat(view.name.getErrorMessage()).isEqualTo("Isi namanya.");
        assertThat(view.token.isInvalid()).isFalse();
    }
}
