package id.terang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AppAllowanceTest {

    private final AppAllowance allowance = new AppAllowance(2, 5);

    @Test
    void a_network_gets_so_many_sessions_and_then_has_to_wait() throws Exception {
        assertThat(open("/app/file", "10.0.0.1")).isEqualTo(200);
        assertThat(open("/app/VAADIN/nothing", "10.0.0.1")).as("makes one too").isEqualTo(200);
        var request = new MockHttpServletRequest("GET", "/app/file");
        request.setRemoteAddr("10.0.0.1");
        var response = new MockHttpServletResponse();
        allowance.doFilter(request, response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(response.getHeader(HttpHeaders.RETRY_AFTER))).isBetween(1, 3600);

        assertThat(open("/app/file", "10.0.0.2")).as("another one").isEqualTo(200);
        assertThat(within("/app/", "10.0.0.1")).as("who has a session goes on").isEqualTo(200);
    }

    @Test
    void within_sessions_a_network_may_do_so_much_a_minute() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(within("/app/", "10.0.0.3")).isEqualTo(200);
        }
        assertThat(within("/app/", "10.0.0.3")).isEqualTo(429);
        assertThat(open("/app/VAADIN/build/index.js", "10.0.0.3")).as("what costs little").isEqualTo(200);
        assertThat(within("/app/files/case/1", "10.0.0.3")).isEqualTo(200);
    }

    private int open(String path, String address) throws ServletException, IOException {
        return asked(new MockHttpServletRequest("GET", path), address);
    }

    private int within(String path, String address) throws ServletException, IOException {
        var request = new MockHttpServletRequest("POST", path);
        request.getSession(true);
        return asked(request, address);
    }

    private int asked(MockHttpServletRequest request, String address) throws ServletException, IOException {
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        allowance.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
