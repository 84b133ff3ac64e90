package id.terang.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.ModelAndView;

@SpringBootTest
@AutoConfigureMockMvc
@Import(SmallTown.class)
class ProblemsTest {

    private static final Exception AWAY = new CannotCreateTransactionException("no connection",
            new SQLTransientConnectionException("request timed out after 10000ms"));

    @Autowired
    private Problems problems;

    @Autowired
    private MockMvc http;

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_database_that_is_away_is_no_fault_of_the_page_and_says_when_to_come_back() throws Exception {
        var page = (ModelAndView) problems.failed(AWAY, new MockHttpServletRequest("GET", "/complaints/1234"), response, Locale.of("id"));
        assertThat(page.getStatus()).isNotNull().extracting(status -> status.value()).isEqualTo(503);
        assertThat(((Problem) page.getModel().get("problem")).text()).contains("Laporan yang sudah terkirim aman");
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whoever_asked_for_data_gets_a_problem_as_data() throws Exception {
        var data = (ResponseEntity<?>) problems.failed(AWAY, new MockHttpServletRequest("GET", "/complaints.json"), response, Locale.ENGLISH);
        assertThat(data.getStatusCode().value()).isEqualTo(503);
        assertThat(data.getBody()).asString().contains("Complaints already sent are safe");
    }

    @Test
    void two_who_changed_the_same_at_once_are_no_fault_of_the_page_either() throws Exception {
        var page = (ModelAndView) problems.failed(new CannotAcquireLockException("deadlock"), new MockHttpServletRequest("POST", "/follow/1"),
                response, Locale.of("id"));
        assertThat(page.getStatus()).isNotNull().extracting(status -> status.value()).isEqualTo(409);
        assertThat(((Problem) page.getModel().get("problem")).text()).isEqualTo("Muat ulang halaman, lalu coba lagi.");
    }

    @Test
    void a_case_that_is_not_found_is_named_as_one_and_following_a_search_is_about_none() {
        for (var asked : Map.of("/complaints/1234-5678-2", true, "/complaints/follow", false).entrySet()) {
            var page = (ModelAndView) problems.refused(new Refusal.NotFound("refusal.service.unknown"), new MockHttpServletRequest("GET", asked.getKey()),
                new MockHttpServletResponse(), LocalWords.INDONESIAN);
            var problem = (Problem) page.getModel().get("problem");
            assertThat(problem.aboutCase()).as(asked.getKey()).isEqualTo(asked.getValue());
            assertThat(problem.title()).isEqualTo(asked.getValue() ? "Laporan tidak ditemukan" : "Halaman tidak ditemukan");
        }
    }

    @Test
    void search_that_is_away_says_when_to_come_back_too() {
        problems.refused(new Refusal.Unavailable("refusal.search.unavailable"), new MockHttpServletRequest("GET", "/complaints"), response,
                Locale.of("id"));
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
    }

    @Test
    void a_bug_stays_a_bug_with_a_mark_to_be_found_by() throws Exception {
        var page = (ModelAndView) problems.failed(new IllegalStateException("bug"), new MockHttpServletRequest("GET", "/"), response,
                Locale.of("id"));
        assertThat(page.getStatus()).isNotNull().extracting(status -> status.value()).isEqualTo(500);
        assertThat(((Problem) page.getModel().get("problem")).mark()).isNotBlank();
    }

    @Test
    void a_bug_behind_data_is_told_as_data_with_the_same_mark() throws Exception {
        var data = (ResponseEntity<?>) problems.failed(new IllegalStateException("bug"), new MockHttpServletRequest("GET", "/complaints.atom"), response,
                Locale.ENGLISH);
        assertThat(data.getStatusCode().value()).isEqualTo(500);
        assertThat(data.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(data.getBody()).asString().containsPattern("mark=[0-9a-f]{8}");
    }

    @Test
    void an_address_that_is_cut_off_is_no_fault_of_ours() throws Exception {
        var cut = new InvalidParameterException("Character decoding failed. Parameter [q] with value [%zz] has been ignored.");
        var page = (ModelAndView) problems.failed(cut, new MockHttpServletRequest("GET", "/complaints"), response, Locale.of("id"));
        assertThat(page.getStatus()).isNotNull().extracting(status -> status.value()).isEqualTo(400);
        assertThat(((Problem) page.getModel().get("problem")).text()).contains("Alamatnya mungkin terpotong");
        assertThat(((Problem) page.getModel().get("problem")).mark()).as("nothing to look for in the log").isNull();
        var data = (ResponseEntity<?>) problems.failed(cut, new MockHttpServletRequest("GET", "/complaints.json"), response, Locale.ENGLISH);
        assertThat(data.getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void a_flood_of_searches_from_one_network_has_to_wait_and_nobody_else() throws Exception {
        int asked = 0;
        var refused = new MockHttpServletResponse();
        // Ten more are allowed every second, so the one that is refused is the one to look at.
        while (refused.getStatus() == 200 && asked < 1_200) {
            refused = search("203.0.113.9", asked % 2 == 0 ? "/en/statistics.json" : "/en/complaints.json?q=jalan");
            asked++;
        }

        assertThat(asked).isGreaterThanOrEqualTo(600);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 60);
        assertThat(refused.getContentAsString()).contains("Too many attempts. Wait");
        assertThat(search("203.0.113.9", "/about").getStatus()).as("what costs nothing").isEqualTo(200);
        assertThat(search("203.0.113.10", "/complaints?q=jalan").getStatus()).as("a neighbour").isEqualTo(200);
    }

    private MockHttpServletResponse search(String address, String path) throws Exception {
        return http.perform(MockMvcRequestBuilders.get(path).with(request -> {
            request.setRemoteAddr(address);
            return request;
        })).andReturn().getResponse();
    }
}
