package id.terang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What never comes as far as a page or an endpoint, byte by byte as it goes over the line: no client would send it.
@InTheBrowser
class ServerRefusalsTest {

    @LocalServerPort int port;

    private String answer(String request, String... headers) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            var all = request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + String.join("", headers) + "\r\n";
            socket.getOutputStream().write(all.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/cases/%zz, 400",
        "GET /api/v1/cases;x=1, 400",
        "GET /api/v1//cases, 400",
        "GET /api/v1/cases%2Fx, 400",
        "GET /api/v1/cases?q=%zz, 400",
        "GET /api/v1/nothing, 404",
        "GET /api/nothing, 404",
        "GET /api/v2/cases, 404",
        "POST /api/v1/cases, 405",
        "POST /api/nothing, 405",
        "FOO /api/v1/cases, 405",
        "TRACE /api/v1/cases, 405",
    })
    void a_program_is_refused_with_a_problem_document(String request, int status) throws IOException {
        String answer = answer(request, "Origin: https://journal.example\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("\"status\":" + status, "\"type\":\"about:blank\"", "\"instance\":\"/api/")
            .containsPattern("(?i)\r\naccess-control-allow-origin: \\*\r\n").containsPattern("(?i)content-type: application/problem\\+json").containsIgnoringCase("cache-control: no-store")
            .doesNotContainIgnoringCase("tomcat", "spring", "<html", "exception");
        if (status == 405) {
            assertThat(answer).containsPattern("(?i)\r\nallow: GET, HEAD, OPTIONS\r\n");
        }
    }

    @Test
    void a_program_is_told_what_it_may_do_and_what_it_cannot_get() throws IOException {
        for (String path : new String[] {"/api/v1", "/api/v1/cases", "/api/v1/agencies/x"}) {
            assertThat(answer("OPTIONS " + path)).startsWith("HTTP/1.1 200").containsPattern("(?i)\r\nallow: GET, HEAD, OPTIONS\r\n");
        }
        assertThat(answer("GET /api/v1/cases", "Accept: text/html\r\n")).startsWith("HTTP/1.1 406").contains("problem+json");
        assertThat(answer("GET /api/nothing?lang=en", "Accept: text/html\r\n")).startsWith("HTTP/1.1 404").contains("problem+json", "\"title\":\"Not found\"");
        assertThat(answer("GET /api")).as("the page about it is for people").startsWith("HTTP/1.1 200").contains("<html");
        assertThat(answer("HEAD /api/v1/nothing")).startsWith("HTTP/1.1 404").contains("problem+json").endsWith("\r\n\r\n");
    }

    @Test
    void what_the_server_itself_refuses_is_said_in_both_languages_and_not_by_whom() throws IOException {
        String long8k = "X-Long: " + "x".repeat(9_000) + "\r\n";
        for (String answer : new String[] {answer("GET /complaints/%zz"), answer("GET /complaints", long8k), answer("GET /\u0000"),
                answer("GET /complaints?q=a b")}) {
            assertThat(answer).startsWith("HTTP/1.1 400").containsPattern("(?i)content-type: text/html; ?charset=utf-8")
                .contains("<html lang=\"id\">", "Permintaan ini tidak dapat kami baca", "lang=\"en\"", "Nothing was lost")
                .doesNotContainIgnoringCase("tomcat", "apache", "HTTP Status", "exception");
        }
    }
}
