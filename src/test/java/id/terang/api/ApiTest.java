package id.terang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.terang.TownCases;
import id.terang.complaints.Decision;
import id.terang.complaints.Visibility;
import id.terang.opendata.CodeList;
import id.terang.opendata.ComparisonDescription;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import id.terang.shared.Texts;
import id.terang.statistics.Comparison;
import id.terang.statistics.FigureAddress;
import id.terang.statistics.FigureQuery;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

    @Autowired
    private MockMvc program;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private JsonMapper json;
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired
    private ApiProblems problems;
    @Autowired
    private MessageSource messages;

    private TownCases cases;
    private Instant now;
    private Reference answered;
    private Reference secret;
    private Reference hidden;
    private Reference unreleased;

    @BeforeAll
    void some_cases() {
        cases = new TownCases(beans);
        now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        answered = cases.filed("lubang besar di jalan", now.minusSeconds(3_000));
        cases.verified(answered, "lubang besar di jalan", now.minusSeconds(2_900));
        cases.answered(answered, "sudah ditambal", now.minusSeconds(2_800));
        secret = cases.filed(cases.town.bribery, "loket minta uang", Visibility.SECRET, now.minusSeconds(2_700));
        hidden = cases.filed("akan disembunyikan", now.minusSeconds(2_600));
        cases.hidden(hidden, now.minusSeconds(2_500));
        unreleased = cases.filed("belum diterbitkan", now.minusSeconds(2_400));
        // The same moment, as imports of days have it: only the number tells them apart.
        for (int i = 0; i < 7; i++) {
            cases.filed("serentak", now.minusSeconds(2_000));
        }
    }

    @Test
    void a_list_tells_what_the_search_page_tells_and_nothing_secret() throws Exception {
        JsonNode one = data(read("/api/v1/cases?q=lubang")).getFirst();
        assertThat(one.get("reference").asString()).isEqualTo(answered.toString());
        assertThat(one.get("url").asString()).isEqualTo("http://localhost/complaints/" + answered);
        assertThat(one.get("text").asString()).isEqualTo("lubang besar di jalan");
        assertThat(one.get("lat").asDouble()).isEqualTo(-6.912);
        String all = ask("/api/v1/cases?limit=100").getContentAsString();
        assertThat(all).contains(unreleased.toString()).doesNotContain(secret.toString(), hidden.toString(), "loket", "belum diterbitkan",
            "107.60987", "Kenanga 12", TownCases.EMAIL).doesNotContainPattern("\"id\":");
    }

    @Test
    void pages_go_on_where_they_stopped_though_cases_of_one_moment_come_in_between() throws Exception {
        List<String> before = references("/api/v1/cases?limit=100");
        var read = new ArrayList<String>();
        JsonNode page = read("/api/v1/cases?limit=3");
        data(page).forEach(one -> read.add(one.get("reference").asString()));
        cases.filed("baru sekali", now.minusSeconds(10));
        while (!page.get("next").isNull()) {
            page = read(page.get("next").asString().replace("http://localhost", ""));
            data(page).forEach(one -> read.add(one.get("reference").asString()));
        }
        assertThat(read).containsExactlyElementsOf(before);
        assertThat(references("/api/v1/cases?limit=100")).hasSize(before.size() + 1);
    }

    @Test
    void filters_and_fields_narrow_what_is_told() throws Exception {
        JsonNode found = read("/api/v1/cases?status=answered,closed&service=jalan&agency=dinas-pu&area=99.01&kind=COMPLAINT&from=2020-01-01&fields=title,reference&limit=1");
        assertThat(data(found)).hasSize(1);
        assertThat(data(found).getFirst().propertyNames()).containsExactly("reference", "title");
        assertThat(found.get("feed").isNull()).as("a feed asks for one state").isTrue();
        assertThat(references("/api/v1/cases?near=-6.912,107.610&radius=1")).containsExactly(answered.toString());
        assertThat(references("/api/v1/cases?near=-6.912,108.610")).isEmpty();
        assertThat(read("/api/v1/cases/" + answered + "?fields=clocks,timeline").propertyNames()).containsExactly("clocks", "timeline");
    }

    /// As its page does: a citizen wants to know who works on it.
    @Test
    void a_merged_case_names_who_has_the_one_it_lives_on_in_and_who_had_it_itself() throws Exception {
        Reference survivor = cases.filed(cases.town.roads, "gorong-gorong buntu", Visibility.ANONYMOUS, now.minusSeconds(1_900));
        Reference merged = cases.filed(cases.town.roads, "gorong-gorong buntu lagi", Visibility.ANONYMOUS, now.minusSeconds(1_800));
        cases.verified(survivor, "gorong-gorong buntu", now.minusSeconds(1_700));
        cases.decide(cases.town.verifier, merged, new Decision.Merge(survivor, "Kejadian yang sama"), now.minusSeconds(1_600));
        cases.decide(cases.town.handler, survivor, new Decision.Transfer(cases.town.transport, "Kewenangan Dishub"), now.minusSeconds(1_500));
        for (String address : List.of("/complaints/" + merged + ".json", "/api/v1/cases/" + merged)) {
            JsonNode one = read(address);
            assertThat(one.at("/holder/code").asString()).isEqualTo("dishub");
            assertThat(one.at("/former_holder/code").asString()).isEqualTo("kota-kecil");
        }
        JsonNode other = read("/api/v1/cases/" + survivor);
        assertThat(other.at("/holder/code").asString()).isEqualTo("dishub");
        assertThat(other.get("former_holder").isNull()).isTrue();
    }

    /// Summaries are read where nobody asked for them: in search engines, in chats, in feed readers.
    @Test
    void summaries_of_a_case_have_no_number_of_a_person() throws Exception {
        String said = "mesin malam, hubungi 0812-3456-7890 atau KTP 3273010101900001";
        Reference one = cases.filed(cases.town.noise, said, Visibility.PUBLIC, now.minusSeconds(1_400));
        for (String language : List.of("", "/en")) {
            String page = ask(language + "/complaints/" + one).getContentAsString();
            for (String summary : List.of("<meta name=\"description\" content=\"", "<meta property=\"og:description\" content=\"", "<meta property=\"og:title\" content=\"", "<title>")) {
                String told = page.substring(page.indexOf(summary) + summary.length());
                assertThat(told.substring(0, told.indexOf(summary.startsWith("<title") ? '<' : '"'))).as(summary).contains("mesin malam").contains("[…]");
            }
            for (String address : List.of("/complaints/" + one, "/complaints/" + one + ".json", "/complaints/" + one + ".atom", "/complaints.json?q=mesin+malam",
                "/complaints.atom?q=mesin+malam", "/complaints?q=mesin+malam")) {
                assertThat(ask(language + address).getContentAsString()).as(address).contains("malam").contains("[…]")
                    .doesNotContainPattern("0812[ -]?3456").doesNotContain("3273010101900001");
            }
        }
        for (String address : List.of("/api/v1/cases/" + one, "/api/v1/cases?q=mesin+malam")) {
            assertThat(ask(address).getContentAsString()).as(address).contains("mesin malam", "[…]").doesNotContainPattern("0812[ -]?3456").doesNotContain("3273010101900001");
        }
    }

    @Test
    void a_policy_has_a_name_for_people_beside_the_one_it_was_written_under() throws Exception {
        for (var spoken : Map.of("", "Contoh Indonesia", "/en", "Indonesian example").entrySet()) {
            JsonNode policy = read(spoken.getKey() + "/complaints/" + answered + ".json").at("/clocks/0/policy");
            assertThat(policy.get("code").asString()).isEqualTo("id-example");
            assertThat(policy.get("name").asString()).isEqualTo(spoken.getValue());
            assertThat(ask(spoken.getKey() + "/complaints/" + answered).getContentAsString()).contains("“" + spoken.getValue() + "”").doesNotContain("id-example");
        }
    }

    @Test
    void cases_are_found_by_the_way_they_came_in_and_by_what_the_latest_answer_says() throws Exception {
        assertThat(references("/api/v1/cases?channel=web&limit=100")).contains(answered.toString(), unreleased.toString()).doesNotContain(secret.toString(), hidden.toString());
        assertThat(references("/api/v1/cases?channel=phone,sms")).isEmpty();
        JsonNode found = read("/api/v1/cases?outcome=explained,action-taken&channel=WEB&fields=reference,channel,outcome");
        assertThat(data(found)).hasSize(1).first().satisfies(one -> {
            assertThat(one.get("reference").asString()).isEqualTo(answered.toString());
            assertThat(one.get("channel").asString()).isEqualTo("WEB");
            assertThat(one.get("outcome").asString()).isEqualTo("ACTION_TAKEN");
        });
        assertThat(found.get("feed").isNull()).as("a feed asks for one outcome").isTrue();
        JsonNode refused = json.readTree(ask("/api/v1/cases?outcome=solved&lang=en").getContentAsByteArray());
        assertThat(refused.get("parameter").asString()).isEqualTo("outcome");
        assertThat(refused.get("detail").asString()).contains("ACTION_TAKEN, EXPLAINED, PLANNED, NOT_UPHELD, INCOMPLETE");
    }

    @Test
    void the_feed_asks_the_same_question() throws Exception {
        assertThat(feed("service=jalan&agency=dinas-pu&area=99.01&kind=COMPLAINT&from=2020-01-01&fields=title&limit=1"))
            .isEqualTo("http://localhost/complaints.atom?agency=dinas-pu&service=jalan&area=99.01&kind=COMPLAINT&from=2020-01-01");
        String near = feed("near=-6.912,107.610&radius=1&status=ANSWERED&lang=en");
        assertThat(near).isEqualTo("http://localhost/en/complaints.atom?status=ANSWERED&near=-6.912%2C107.610&radius=1");
        String told = ask(near.replace("http://localhost", "")).getContentAsString();
        assertThat(told).containsOnlyOnce("<entry>").contains("/en/complaints/" + answered);
        String answers = feed("channel=web&outcome=action-taken");
        assertThat(ask(answers.replace("http://localhost", "")).getContentAsString()).containsOnlyOnce("<entry>").contains("/complaints/" + answered);
        assertThat(read("/api/v1/cases?kind=COMPLAINT,ASPIRATION").get("feed").isNull()).isTrue();
    }

    private String feed(String question) throws Exception {
        return read("/api/v1/cases?" + question).get("feed").asString();
    }

    @Test
    void one_case_is_told_with_timeline_and_clocks_in_either_language() throws Exception {
        JsonNode one = read("/api/v1/cases/" + answered);
        assertThat(one.get("timeline").valueStream().map(entry -> entry.get("type").asString())).startsWith("FILED", "VERIFIED").contains("ANSWERED");
        assertThat(one.get("status_text").asString()).isEqualTo("Dijawab");
        assertThat(read("/api/v1/cases/" + answered + "?lang=en").get("status_text").asString()).isEqualTo("Answered");
        assertThat(ask("/api/v1/cases/" + answered).getHeader("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void unknown_secret_and_hidden_cases_answer_alike() throws Exception {
        String nobody = ask("/api/v1/cases/0000-0000-0").getContentAsString().replace("0000-0000-0", "x");
        assertThat(ask("/api/v1/cases/" + secret).getStatus()).isEqualTo(404);
        assertThat(ask("/api/v1/cases/" + secret).getContentAsString().replace(secret.toString(), "x")).isEqualTo(nobody);
        assertThat(ask("/api/v1/cases/" + hidden).getContentAsString().replace(hidden.toString(), "x")).isEqualTo(nobody);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1", "/api/v1/", "/api/v1/cases", "/api/v1/agencies", "/api/v1/services/jalan", "/api/v1/areas?parent=99.01", "/api/v1/states",
        "/api/v1/figures", "/api/v1/openapi.json"})
    void every_answer_has_a_validator_no_cookie_and_says_what_may_still_be_asked(String address) throws Exception {
        MockHttpServletResponse first = ask(address);
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getContentType()).isEqualTo("application/json");
        assertThat(first.getCookies()).isEmpty();
        assertThat(first.getHeader("Set-Cookie")).isNull();
        assertThat(first.getHeader("Cache-Control")).contains("max-age=60");
        assertThat(first.getHeader("RateLimit-Policy")).isEqualTo("\"network\";q=300;w=60");
        assertThat(first.getHeader("RateLimit")).matches("\"network\";r=\\d+;t=\\d+");
        assertThat(first.getHeader("ETag")).startsWith("W/\"");
        assertThat(first.getContentAsString()).doesNotContainPattern("\"id\":\\d");
        MockHttpServletResponse again = answer(get(URI.create(address)).header("If-None-Match", first.getHeader("ETag")));
        if (!address.endsWith("figures")) { // those are as of the moment they were computed
            assertThat(again.getStatus()).isEqualTo(304);
            assertThat(again.getContentAsByteArray()).isEmpty();
        }
        assertThat(answer(head(address)).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/api/v1/cases?page=2 | page",
        "/api/v1/cases?limit=101 | limit",
        "/api/v1/cases?limit=0 | limit",
        "/api/v1/cases?from=2026-02-31 | from",
        "/api/v1/cases?from=2026-05-01&to=2026-04-01 | to",
        "/api/v1/figures?from=2026-05-01&to=2026-04-01 | to",
        "/api/v1/figures?from=2190-01-01 | from",
        "/api/v1/cases?agency=x | agency",
        "/api/v1/cases?service=x | service",
        "/api/v1/cases?area=x | area",
        "/api/v1/cases?status=answered,selesai | status",
        "/api/v1/cases?kind=x | kind",
        "/api/v1/cases?channel=fax | channel",
        "/api/v1/cases?outcome=solved | outcome",
        "/api/v1/cases?cursor=zzz | cursor",
        "/api/v1/cases?cursor=MTIzLjEyMzQ1Njc4OQ | cursor",
        "/api/v1/cases?fields=reference,claimant | fields",
        "/api/v1/cases?fields=, | fields",
        "/api/v1/cases?kind=complaint&kind=aspiration | kind",
        "/api/v1/cases?lang=fr | lang",
        "/api/v1/states?limit=1 | limit",
        "/api/v1/states?fields=code,x | fields",
        "/api/v1/agencies?fields=secret_code | fields",
        "/api/v1/agencies?parent=nothing | parent",
        "/api/v1/services?parent=dinas-pu | parent",
        "/api/v1/areas?parent=99.99 | parent",
        "/api/v1/agencies?cursor=zzz | cursor",
        "/api/v1/agencies?cursor=dinas-pu | cursor",
        "/api/v1/areas?cursor=YWdlbmNpZXMvZGluYXMtcHU | cursor",
        "/api/v1/agencies?parent=kota-kecil&fields=x | fields",
        "/api/v1/services/jalan?fields=, | fields",
        "/api/v1/figures?fields=mean | fields",
        "/api/v1/openapi.json?x=1 | x",
        "/api/v1/areas?limit=501 | limit",
        "/api/v1/cases?near=rumah | near",
        "/api/v1/cases?near=-91,0 | near",
        "/api/v1/cases?near=-6.9,107.6&radius=51 | radius",
        "/api/v1/cases?radius=2 | radius",
        "/api/v1/figures?as_of=2190-01-01 | as_of",
        "/api/v1/figures?channel=x | channel",
        "/api/v1/figures?outcome=x | outcome",
        "/api/v1/figures?from=1900-01-01 | from",
    })
    void what_makes_no_sense_is_refused_by_its_name(String address, String parameter) throws Exception {
        MockHttpServletResponse refused = ask(address);
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(json.readTree(refused.getContentAsByteArray()).get("parameter").asString()).isEqualTo(parameter);
        assertThat(refused.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void refusals_are_problem_documents_in_the_language_asked_for() throws Exception {
        JsonNode problem = json.readTree(ask("/api/v1/cases?from=x&lang=en").getContentAsByteArray());
        assertThat(problem.get("title").asString()).isEqualTo("This request cannot be read");
        assertThat(problem.get("detail").asString()).startsWith("Dates are written like 2026-01-31");
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("instance").asString()).isEqualTo("/api/v1/cases");
        assertThat(ask("/api/v1/nothing").getStatus()).isEqualTo(404);
        assertThat(ask("/api/v1/agencies/nothing").getContentType()).isEqualTo("application/problem+json");
        MockHttpServletResponse written = answer(post("/api/v1/cases"));
        assertThat(written.getStatus()).isEqualTo(405);
        assertThat(written.getHeader("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(written.getContentType()).isEqualTo("application/problem+json");
        MockHttpServletResponse page = answer(get("/api/v1/cases").accept("text/html"));
        assertThat(page.getStatus()).isEqualTo(406);
        assertThat(page.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void a_fault_of_ours_has_a_mark_and_tells_nothing_else() throws Exception {
        var answer = problems.failed(new IllegalStateException("select secret from table"), new MockHttpServletRequest("GET", "/api/v1/cases"));
        JsonNode problem = json.readTree(answer.getBody());
        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(problem.get("mark").asString()).matches("[0-9a-f]{8}");
        assertThat(problem.toString()).doesNotContain("select");
    }

    @Test
    void pages_of_other_sites_may_ask() throws Exception {
        MockHttpServletResponse asked = answer(get("/api/v1/states").header("Origin", "https://journal.example"));
        assertThat(asked.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(asked.getHeader("Access-Control-Expose-Headers")).contains("ETag", "RateLimit");
        MockHttpServletResponse before = answer(options("/api/v1/cases").header("Origin", "https://journal.example")
            .header("Access-Control-Request-Method", "GET").header("Access-Control-Request-Headers", "if-none-match"));
        assertThat(before.getStatus()).isEqualTo(200);
        assertThat(before.getHeader("Access-Control-Allow-Headers")).containsIgnoringCase("if-none-match");
        assertThat(before.getHeader("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(before.getHeader("RateLimit")).as("is no question yet").isNull();
    }

    @Test
    void a_network_that_asks_too_often_waits() throws Exception {
        MockHttpServletResponse last = ask("/api/v1");
        for (int i = 0; i < 400 && last.getStatus() != 429; i++) {
            last = answer(get("/api/v1/states").accept("image/png").with(request -> {
                request.setRemoteAddr("203.0.113.9");
                return request;
            }));
        }
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getContentType()).isEqualTo("application/problem+json");
        assertThat(last.getHeader("Retry-After")).matches("[1-9]\\d*");
        assertThat(last.getHeader("RateLimit")).startsWith("\"network\";r=0;t=");
        assertThat(ask("/api/v1").getStatus()).as("others may still ask").isEqualTo(200);
    }

    @Test
    void codebooks_and_figures_tell_only_what_is_asked_for() throws Exception {
        JsonNode agencies = read("/api/v1/agencies?fields=parent,code&limit=1");
        assertThat(data(agencies).getFirst().propertyNames()).containsExactly("code", "parent");
        assertThat(agencies.get("next").asString()).contains("fields=parent%2Ccode");
        assertThat(read("/api/v1/areas/99.01?fields=name").propertyNames()).containsExactly("name");
        assertThat(read("/api/v1/services/jalan?fields=name_en,code").propertyNames()).containsExactly("code", "name_en");
        assertThat(data(read("/api/v1/states?fields=code"))).allMatch(state -> List.copyOf(state.propertyNames()).equals(List.of("code")));
        JsonNode figures = read("/api/v1/figures?service=jalan&fields=query,volume");
        assertThat(figures.propertyNames()).containsExactly("query", "volume");
        assertThat(figures.get("query").propertyNames()).containsExactly("service");
    }

    @Test
    void codebooks_are_paged_by_code() throws Exception {
        JsonNode first = read("/api/v1/agencies?limit=2");
        assertThat(data(first)).hasSize(2);
        JsonNode second = read(first.get("next").asString().replace("http://localhost", ""));
        assertThat(data(second).getFirst().get("code").asString()).isGreaterThan(data(first).getLast().get("code").asString());
        JsonNode inside = read("/api/v1/areas?parent=99.01&limit=1&fields=code");
        assertThat(data(read(inside.get("next").asString().replace("http://localhost", "")))).extracting(area -> area.get("code").asString()).containsExactly("99.01.02");
        assertThat(data(read("/api/v1/areas?parent=99.01")).stream().map(area -> area.get("code").asString())).containsExactly("99.01.01", "99.01.02");
        assertThat(read("/api/v1/services/jalan").get("name_en").asString()).isEqualTo("Damaged road");
    }

    @Test
    void the_description_names_every_address_and_every_parameter() throws Exception {
        JsonNode description = read("/api/v1/openapi.json");
        assertThat(description.get("openapi").asString()).isEqualTo("3.1.0");
        Set<String> served = new HashSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().equals("id.terang.api") && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                mapping.getPatternValues().forEach(path -> served.add(path.replace("/api/v1", "").replace("{number}", "{reference}")));
            }
        });
        served.remove(""); // the same as "/"
        Set<String> beside = figuresOfPages();
        assertThat(beside).contains("/statistics.json", "/statistics/compare.json", "/statistics/map.json");
        assertThat(Set.copyOf(description.get("paths").propertyNames())).isEqualTo(Stream.concat(served.stream(), beside.stream()).collect(Collectors.toSet()));
        for (var path : description.get("paths").properties()) {
            var named = named(path.getValue(), description);
            if (beside.contains(path.getKey())) {
                assertThat(path.getValue().get("servers").valueStream().map(server -> server.get("url").asString())).containsExactly("/", "/en");
                assertThat(named).as(path.getKey()).isEqualTo(Stream.concat(FigureAddress.NAMES.stream(),
                    path.getKey().contains("/map") ? Stream.of("measure") : Stream.of()).collect(Collectors.toSet()));
                assertThat(ask(path.getKey()).getStatus()).isEqualTo(200);
                assertThat(ask(path.getKey()).getHeader("ETag")).as(path.getKey()).startsWith("W/");
                assertThat(ask("/en" + path.getKey() + "?kind=nope").getContentType()).startsWith("application/problem+json");
                continue;
            }
            named.remove("reference");
            if (path.getKey().contains("{code}")) {
                named.remove("code");
            }
            {
                String address = "/api/v1" + path.getKey().replace("{code}", "jalan").replace("{reference}", answered.toString());
                String known = json.readTree(ask(address.replace("/agencies/jalan", "/agencies/dinas-pu").replace("/areas/jalan", "/areas/99") + "?xyz=1")
                    .getContentAsByteArray()).get("detail").asString().replaceAll("^[^:]*: |\\.$", "");
                assertThat(named).as(path.getKey()).isEqualTo(Set.of(known.split(", ")));
            }
        }
    }

    /// Addresses at which the pages of figures give data; those in English are the same after `/en`.
    private Set<String> figuresOfPages() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
            .filter(one -> one.getValue().getBeanType().getPackageName().startsWith("id.terang.portal"))
            .flatMap(one -> one.getKey().getPatternValues().stream()).filter(path -> path.matches("/statistics.*\\.(json|csv)")).collect(Collectors.toSet());
    }

    private static Set<String> named(JsonNode path, JsonNode description) {
        return path.at("/get/parameters").valueStream()
            .map(parameter -> parameter.has("$ref") ? description.at(parameter.get("$ref").asString().substring(1)) : parameter)
            .map(parameter -> parameter.get("name").asString()).collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void the_comparison_and_the_map_are_answered_as_they_are_described() throws Exception {
        JsonNode description = read("/api/v1/openapi.json");
        var point = new Comparison.Point("dinas-pu", Texts.same("Dinas PU"), 100, 70, 65.5, 0.7, 0.72, 90.5, 1.1, Comparison.Place.WITHIN);
        var comparison = new Comparison(FigureQuery.lastYear(LocalDate.of(2026, 11, 28)), now, 0.7, 1.5, List.of(point),
            List.of(new Comparison.Limits(20, 0.1, 0.2, 0.9, 0.95)), List.of(Texts.same("Dishub")), List.of(Texts.same("Satpol PP")));
        var wrong = new ArrayList<String>();
        check(json.valueToTree(ComparisonDescription.json(comparison, Map.of(), Locale.ENGLISH)), description.at("/components/schemas/Comparison"),
            description, "comparison", wrong);
        check(read("/statistics/compare.json"), description.at("/components/schemas/Comparison"), description, "compare", wrong);
        // Days that nobody else asks for: answers are kept for a minute.
        var since = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(43);
        for (String measure : List.of("filed", "pending", "on-time", "decision-median")) {
            JsonNode map = read("/en/statistics/map.json?from=" + since + "&measure=" + measure);
            check(map, description.at("/components/schemas/MappedFigure"), description, measure, wrong);
            assertThat(map.get("areas").size()).as(measure).isPositive();
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_description_has_every_code_of_a_list_and_what_it_means_in_both_languages() throws Exception {
        Map<String, List<JsonNode>> lists = data(read("/api/v1/states")).stream().collect(Collectors.groupingBy(one -> one.get("list").asString()));
        var described = new HashSet<String>();
        codes(read("/api/v1/openapi.json"), schema -> {
            String list = schema.get("x-codes").asString();
            described.add(list);
            assertThat(schema.get("enum").valueStream().filter(code -> !code.isNull()).map(JsonNode::asString))
                .containsExactlyElementsOf(lists.get(list).stream().map(one -> one.get("code").asString()).toList());
            assertThat(schema.get("enum").valueStream().anyMatch(JsonNode::isNull)).isEqualTo(schema.get("type").isArray());
            lists.get(list).forEach(one -> assertThat(schema.get("description").asString()).contains(one.get("code").asString(), one.get("name_id").asString(),
                one.get("name_en").asString()));
        });
        assertThat(described).contains("status", "close_reason", "kind", "track", "visibility", "channel", "outcome", "clock", "clock_state", "event", "actor", "role",
            "withheld", "agency_level", "area_level");
    }

    /// Names that are codes (FILED, ACTION_TAKEN) are written as they stand in the lists of codes.
    @Test
    void every_name_is_written_in_one_way() throws Exception {
        var names = new HashSet<String>();
        names(read("/api/v1/openapi.json").at("/components/schemas"), names);
        assertThat(names).contains("as_of", "at_risk", "p90_days", "from_days").allMatch(name -> name.matches("[a-z0-9_]+"), "with underscores");
    }

    private static void names(JsonNode node, Set<String> into) {
        if (node.has("properties")) {
            node.get("properties").propertyNames().forEach(into::add);
        }
        node.forEach(inner -> names(inner, into));
    }

    @Test
    void every_list_of_codes_has_a_name_in_both_languages() {
        assertThat(CodeList.values()).allSatisfy(list -> assertThat(List.of(LocalWords.INDONESIAN, Locale.ENGLISH))
            .allSatisfy(language -> assertThat(messages.getMessage("opendata.list." + list.title(), null, language)).isNotBlank()));
    }

    private static void codes(JsonNode node, Consumer<JsonNode> seen) {
        if (node.has("x-codes")) {
            seen.accept(node);
        }
        node.forEach(inner -> codes(inner, seen));
    }

    @ParameterizedTest
    @CsvSource({"/cases,/cases?limit=100", "/cases/{reference},/cases/ANSWERED", "/agencies,/agencies", "/agencies/{code},/agencies/dinas-pu", "/services,/services",
        "/services/{code},/services/jalan", "/areas,/areas", "/areas/{code},/areas/99.01", "/states,/states", "/figures,/figures"})
    void what_is_answered_is_what_is_described(String path, String address) throws Exception {
        JsonNode description = read("/api/v1/openapi.json");
        JsonNode schema = description.get("paths").get(path).at("/get/responses/200/content/application~1json/schema");
        JsonNode answer = read("/api/v1" + address.replace("ANSWERED", answered.toString()));
        var wrong = new ArrayList<String>();
        check(answer, schema, description, path, wrong);
        assertThat(wrong).isEmpty();
        boolean list = schema.at("/properties/data").isObject();
        String described = (list ? schema.at("/properties/data/items/$ref") : schema.get("$ref")).asString().substring(1);
        JsonNode told = list ? data(answer).getFirst() : answer;
        assertThat(told.propertyNames()).containsExactlyInAnyOrderElementsOf(description.at(described + "/properties").propertyNames());
    }

    /// As much of JSON Schema as the description uses.
    private static void check(JsonNode value, JsonNode described, JsonNode description, String where, List<String> wrong) {
        JsonNode schema = described.has("$ref") ? description.at(described.get("$ref").asString().substring(1)) : described;
        if (schema.has("oneOf")) {
            var of = schema.get("oneOf").valueStream().map(one -> {
                var wrongOfOne = new ArrayList<String>();
                check(value, one, description, where, wrongOfOne);
                return wrongOfOne;
            }).toList();
            if (of.stream().noneMatch(List::isEmpty)) {
                wrong.addAll(of.getFirst());
            }
            return;
        }
        var types = new ArrayList<String>();
        if (schema.has("type")) {
            (schema.get("type").isArray() ? schema.get("type") : json(schema.get("type"))).forEach(type -> types.add(type.asString()));
        }
        boolean fits = types.isEmpty() || types.stream().anyMatch(type -> switch (type) {
            case "null" -> value.isNull();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            default -> value.isObject();
        });
        if (!fits) {
            wrong.add(where + " is " + value.getNodeType() + ", described as " + types);
        } else if (value.isArray()) {
            value.forEach(item -> check(item, schema.get("items"), description, where + "[]", wrong));
        } else if (value.isObject()) {
            schema.path("required").forEach(name -> {
                if (!value.has(name.asString())) {
                    wrong.add(where + " lacks " + name.asString());
                }
            });
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                JsonNode known = schema.path("properties").path(property.getKey());
                boolean others = schema.has("additionalProperties") ? !schema.get("additionalProperties").isBoolean() || schema.get("additionalProperties").asBoolean()
                    : !schema.has("properties");
                if (known.isMissingNode() && !others) {
                    wrong.add(where + " is not described: " + property.getKey());
                } else if (!known.isMissingNode()) {
                    check(property.getValue(), known, description, where + "." + property.getKey(), wrong);
                }
            }
        } else if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            wrong.add(where + " is " + value + ", not one of " + schema.get("enum"));
        }
    }

    private static JsonNode json(JsonNode one) {
        return JsonMapper.shared().createArrayNode().add(one);
    }

    private List<String> references(String address) throws Exception {
        return data(read(address)).stream().map(one -> one.get("reference").asString()).toList();
    }

    private static List<JsonNode> data(JsonNode page) {
        return page.get("data").valueStream().toList();
    }

    private JsonNode read(String address) throws Exception {
        MockHttpServletResponse answer = ask(address);
        assertThat(answer.getStatus()).as(address + " " + answer.getContentAsString()).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray());
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return answer(get(URI.create(address)));
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return program.perform(request).andReturn().getResponse();
    }
}
