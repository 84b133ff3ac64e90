package id.terang.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.terang.portal.SmallTown;
import id.terang.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Nobody who searches meets the allowance; who floods does, alone. Every test has a network of its own.
@SpringBootTest
@AutoConfigureMockMvc
@Import(SmallTown.class)
class SearchAllowanceTest {

    private static final String SUGGEST = "/suggest.json";
    private static final String QUESTION = "lampu jalan padam di depan pasar sukamaju";

    @Autowired
    private MockMvc browser;
    @Autowired
    private SmallTown town;
    @Autowired
    private SearchAllowance allowance;
    @Value("${terang.limits.suggestions-per-minute}")
    private int suggestions;
    @Value("${terang.limits.searches-per-minute}")
    private int searches;

    @BeforeEach
    void a_town() {
        town.build();
    }

    @Test
    void who_types_a_long_question_and_takes_it_back_letter_by_letter_is_answered_at_every_key() throws Exception {
        for (int letters = 1; letters <= QUESTION.length(); letters++) {
            assertThat(ask(SUGGEST, QUESTION.substring(0, letters), "198.51.100.1").getStatus()).as("key %s", letters).isEqualTo(200);
        }
        for (int letters = QUESTION.length() - 1; letters > 0; letters--) {
            assertThat(ask(SUGGEST, QUESTION.substring(0, letters), "198.51.100.1").getStatus()).as("back to %s", letters).isEqualTo(200);
        }
        assertThat(ask("/complaints.json", QUESTION, "198.51.100.1").getStatus()).isEqualTo(200);
    }

    @Test
    void an_office_of_fifty_behind_one_address_may_type_and_search_at_once() {
        int keys = 50 * 2 * QUESTION.length();
        assertThat(passed(SUGGEST, "198.51.100.2", keys)).isEqualTo(keys);
        assertThat(passed("/complaints", "198.51.100.2", 50 * 10)).isEqualTo(500);
    }

    @Test
    void a_flood_of_suggestions_is_told_in_words_when_to_come_back_and_nobody_else_feels_it() throws Exception {
        assertThat(passed(SUGGEST, "198.51.100.3", 2 * suggestions)).isBetween(suggestions, 2 * suggestions - 1);
        var refused = afterFlood(SUGGEST, "198.51.100.3");
        polite(refused);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString()).contains("\"status\":429", "Terlalu banyak percobaan. Tunggu 1 detik");

        assertThat(ask(SUGGEST, "lampu", "203.0.113.3").getStatus()).as("another network").isEqualTo(200);
        assertThat(ask("/complaints.json", "lampu", "198.51.100.3").getStatus()).as("searching itself").isEqualTo(200);
    }

    @Test
    void a_flood_of_searches_gets_a_page_in_its_language_and_suggestions_go_on() throws Exception {
        assertThat(passed("/complaints", "198.51.100.4", 2 * searches)).isBetween(searches, 2 * searches - 1);
        var refused = afterFlood("/en/complaints", "198.51.100.4");
        polite(refused);
        assertThat(refused.getContentAsString()).contains("Too many attempts. Wait 1 second,").contains("<html lang=\"en\"");
        polite(afterFlood("/statistics.json", "198.51.100.4"));
        assertThat(ask(SUGGEST, "lampu", "198.51.100.4").getStatus()).isEqualTo(200);
        assertThat(ask("/complaints", "lampu", "203.0.113.4").getStatus()).as("another network").isEqualTo(200);
    }

    @Test
    void a_robot_that_reads_every_profile_at_once_is_slowed_down_and_searches_go_on() throws Exception {
        for (String path : List.of("/agencies/dinas-pu", "/en/agencies/dinas-pu", "/areas", "/areas/11", "/services/jalan", "/sitemap.xml")) {
            String address = "198.51.100." + (10 + path.length());
            assertThat(passed(path, address, 20 * 50)).as("an office of fifty, twenty pages each, at %s", path).isEqualTo(20 * 50);
            polite(afterFlood("/agencies/dinas-pu", address));
            assertThat(ask("/complaints", "lampu", address).getStatus()).isEqualTo(200);
        }
    }

    private static void polite(MockHttpServletResponse refused) {
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getHeader("Cache-Control")).as("a refusal is never kept").isEqualTo("no-cache");
        assertThat(refused.getCookies()).isEmpty();
    }

    private MockHttpServletResponse ask(String path, String typed, String address) throws Exception {
        return browser.perform(get(path).param("q", typed).with(request -> {
            request.setRemoteAddr(address);
            return request;
        })).andReturn().getResponse();
    }

    /// What a flood is answered. Some of it comes back by the time somebody looks, so it goes on until it is refused.
    private MockHttpServletResponse afterFlood(String path, String address) throws Exception {
        for (int time = 0; time < 20; time++) {
            passed(path, address, searches);
            var answer = ask(path, "lampu", address);
            if (answer.getStatus() != 200) {
                return answer;
            }
        }
        throw new AssertionError(path + " is never refused");
    }

    /// How many of so many requests at once are let through to a page.
    private int passed(String path, String address, int requests) {
        int passed = 0;
        for (int i = 0; i < requests; i++) {
            var request = new MockHttpServletRequest("GET", path);
            request.setRemoteAddr(address);
            try {
                allowance.preHandle(request, new MockHttpServletResponse(), this);
                passed++;
            } catch (Refusal.TooMany refused) {
                // counted by the caller
            }
        }
        return passed;
    }
}
