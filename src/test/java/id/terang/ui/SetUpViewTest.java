package id.terang.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithAnonymousUser;

/// In a context of its own: set-up is there only as long as there is no official.
@SpringBootTest(properties = "terang.site.name=Kota Baru")
@WithAnonymousUser
class SetUpViewTest extends SpringBrowserlessTest {

    @Autowired Failures failures;

    @Test
    void set_up_refuses_a_wrong_token_and_keeps_the_form() {
        var view = navigate(SetUpView.class);
        test(view.token).setValue("0000-0000-0000-0000");
        test(view.agency).setValue("Pemerintah Kota Melati");

        failures.error(new ErrorEvent(catchThrowable(() -> test(view.submit).click())));

        assertThat($(Notification.class).all().getLast().getChildren().findFirst().orElseThrow().getChildren()
            .filter(Span.class::isInstance).map(Span.class::cast).findFirst().orElseThrow().getText())
            .startsWith("Token ini tidak berlaku.");
        assertThat(view.agency.getValue()).isEqualTo("Pemerintah Kota Melati");
    }
}
