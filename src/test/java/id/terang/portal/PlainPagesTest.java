package id.terang.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.terang.TownCases;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@SpringBootTest
@AutoConfigureMockMvc
class PlainPagesTest {

    @Autowired
    private MockMvc browser;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @ParameterizedTest
    @ValueSource(strings = {"/about", "/privacy", "/accessibility", "/agencies", "/services", "/data", "/api"})
    void every_page_stands_in_two_languages_and_knows_its_twin(String page) throws Exception {
        String indonesian = ask(page).getContentAsString();
        String english = ask("/en" + page).getContentAsString();
        assertThat(indonesian).contains("<html lang=\"id\">")
                .contains("<link rel=\"canonical\" href=\"http://localhost" + page + "\">")
                .contains("hreflang=\"en\" href=\"http://localhost/en" + page + "\"")
                .contains("href=\"/en" + page + "\" hreflang=\"en\"");
        assertThat(indonesian).as("whoever files goes on in the language of the page").contains("href=\"/app/file?lang=id\"");
        assertThat(english).contains("href=\"/app/file?lang=en\"").contains("<html lang=\"en\">")
                .contains("<link rel=\"canonical\" href=\"http://localhost/en" + page + "\">")
                .contains("hreflang=\"id\" href=\"http://localhost" + page + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/about", "/en/agencies", "/data", "/en/api"})
    void a_page_sets_no_cookie_runs_nothing_inline_and_is_answered_with_304_when_nothing_changed(String page)
            throws Exception {
        MockHttpServletResponse first = ask(page);
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getCookies()).isEmpty();
        assertThat(first.getHeader("Set-Cookie")).isNull();
        assertThat(first.getHeader("Cache-Control")).contains("max-age=60");
        assertThat(first.getContentAsString()).doesNotContain("<script").doesNotContain(" style=")
                .doesNotContainPattern(Pattern.compile(" on[a-z]+=\""));
        String tag = first.getHeader("ETag");
        assertThat(tag).startsWith("W/\"");
        MockHttpServletResponse second = browser.perform(get(page).header("If-None-Match", tag)).andReturn().getResponse();
        assertThat(second.getStatus()).isEqualTo(304);
        assertThat(second.getContentLength()).isZero();
    }

    @Test
    void the_style_sheet_is_one_small_file_kept_for_a_year() throws Exception {
        String page = ask("/about").getContentAsString();
        var address = Pattern.compile("href=\"(/assets/pages-[0-9a-f]{8}\\.css)\"").matcher(page);
        assertThat(address.find()).isTrue();
        MockHttpServletResponse style = ask(address.group(1));
        assertThat(style.getHeader("Cache-Control")).contains("immutable");
        assertThat(style.getContentAsString()).contains(".timeline").contains("--t-ink:").doesNotContain("/*")
            .as("also on phones that know neither")
            .contains("margin-inline-start:auto;margin-inline-end:auto", "margin-inline-start:calc(-1 * var(--t-3));margin-inline-end:calc(-1 * var(--t-3))",
                "padding-block-start:var(--t-6);padding-block-end:var(--t-8)").doesNotContainPattern("(padding|margin)-(inline|block):");
        assertThat(ask("/assets/pages-00000000.css").getHeader("Cache-Control")).isEqualTo("no-cache");
    }

    /// Pages of the app, of the questions of others and of single followers have nothing to be found for.
    @Test
    void the_site_map_names_every_public_page_in_both_languages_and_nothing_else() throws Exception {
        new TownCases(beans);
        String map = ask("/sitemap.xml").getContentAsString();
        var named = Pattern.compile("<loc>http://localhost(/[^<]*)</loc>").matcher(map).results().map(one -> one.group(1)).toList();
        Set<String> standing = new HashSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getMethod().getReturnType() == ModelAndView.class && method.getBeanType().getPackageName().startsWith("id.terang.portal")) {
                standing.addAll(mapping.getPatternValues());
            }
        });
        standing.removeIf(page -> page.contains("{") || page.contains("/follow") || page.startsWith("/oembed"));
        assertThat(standing).contains("/areas", "/statistics/compare", "/statistics/map", "/statistics/oldest", "/statistics/methods", "/en/data");
        standing.removeAll(Set.of("", "/en/"));
        assertThat(named).containsAll(standing).doesNotHaveDuplicates()
            .contains("/areas/99", "/en/areas/99.01", "/areas/99.01.02", "/agencies/dinas-pu", "/en/services/jalan");
        for (String page : named.stream().filter(page -> standing.contains(page) || page.contains("/areas/99")).toList()) {
            MockHttpServletResponse answer = ask(page);
            assertThat(answer.getStatus()).as(page).isEqualTo(200);
            assertThat(answer.getContentAsString()).as(page).doesNotContain("noindex").contains("hreflang=\"id\"", "hreflang=\"en\"");
        }
    }

    @Test
    void the_data_dictionary_explains_the_codes_of_its_columns() throws Exception {
        assertThat(ask("/data").getContentAsString()).contains("href=\"#list-event\"", "id=\"list-event\"", "<code>CLARIFICATION_ASKED</code>",
            "Pertanyaan kepada pelapor", "<code>UNTIL_RELEASED</code>", "<code>REGENCY</code>");
        assertThat(ask("/api").getContentAsString()).as("open is all that is not closed")
            .contains("status=submitted,assigned,in_progress,awaiting_citizen,answered,in_review&");
        assertThat(ask("/en/data").getContentAsString()).contains("Question to the citizen", "Time to decision: median");
    }

    @Test
    void an_agency_nobody_knows_is_said_so_kindly() throws Exception {
        MockHttpServletResponse answer = ask("/en/agencies/ministry-of-silly-walks");
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("We do not know this agency").contains("noindex").doesNotContain("og:", "hreflang=\"x-default\"");
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse();
    }
}
