package id.terang;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import id.terang.accounts.SignInThrottle;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.util.ReflectionTestUtils;

/// Whoever knows the session that somebody had before signing in has nothing: it is another one afterwards. In the application
/// of the desk's browser tests, because sessions are the server's.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"terang.demo=false", "terang.jobs=false"})
@Import(TestClock.Moved.class)
class SessionFixationTest {

    private static final Pattern SESSION = Pattern.compile("JSESSIONID=([^;]+)");

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired TestClock clock;

    private final HttpClient web = HttpClient.newHttpClient();

    @Test
    void signing_in_gives_another_session_and_leaves_nothing_in_the_one_before() throws Exception {
        clock.set("2026-11-02T10:00");
        var town = SmallTown.in(beans);
        ((Cache<?, ?>) ReflectionTestUtils.getField(beans.getBean(SignInThrottle.class), "tries")).invalidateAll();
        var known = session(send(asked("/app/login").GET()));
        assertThat(known).isNotNull();

        var form = "username=" + URLEncoder.encode(town.handler.userName(), StandardCharsets.UTF_8) + "&password="
            + URLEncoder.encode(SmallTown.PASSWORD, StandardCharsets.UTF_8);
        var answer = send(asked("/app/login").header("Cookie", "JSESSIONID=" + known).header("Sec-Fetch-Site", "same-origin")
            .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("error", "wait");
        var given = session(answer);
        assertThat(given).isNotNull().isNotEqualTo(known);

        assertThat(opened(given)).isEqualTo(200);
        assertThat(opened(known)).as("leads to the form to sign in").isEqualTo(302);
    }

    private int opened(String session) throws Exception {
        return send(asked("/app/desk/inbox").header("Cookie", "JSESSIONID=" + session).GET()).statusCode();
    }

    private HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return web.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream().map(SESSION::matcher).filter(cookie -> cookie.find())
            .map(cookie -> cookie.group(1)).findFirst().orElse(null);
    }
}
