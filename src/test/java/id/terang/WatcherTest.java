package id.terang;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

class WatcherTest {

    private static boolean lets(String token, @Nullable String said) {
        var request = new MockHttpServletRequest("GET", "/actuator/metrics");
        if (said != null) {
            request.addHeader("Authorization", said);
        }
        return new Watcher(token).authorize(() -> null, new RequestAuthorizationContext(request)).isGranted();
    }

    @Test
    void who_knows_the_token_reads_metrics_and_nobody_else() {
        assertThat(lets("4f1c-panjang", "Bearer 4f1c-panjang")).isTrue();
        assertThat(lets("4f1c-panjang", "Bearer 4f1c-lain")).isFalse();
        assertThat(lets("4f1c-panjang", "4f1c-panjang")).isFalse();
        assertThat(lets("4f1c-panjang", null)).isFalse();
    }

    @Test
    void without_a_token_nobody_does() {
        assertThat(lets("", "Bearer ")).isFalse();
        assertThat(lets(" ", "Bearer  ")).isFalse();
    }
}
