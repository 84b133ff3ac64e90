package id.terang.portal.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.terang.OwnWords;
import id.terang.TestClock;
import id.terang.TownCases;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Boundary;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.portal.charts.MapSteps.Bare;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Words;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import id.terang.shared.Texts;
import id.terang.statistics.Definition;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureSheet.Backlog;
import id.terang.statistics.FigureSheet.Cell;
import id.terang.statistics.FigureSheet.OnTime;
import id.terang.statistics.FigureSheet.Quantile;
import id.terang.statistics.FigureSheet.Quantiles;
import id.terang.statistics.FigureSheet.Rate;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.FigureSheet.Unit;
import id.terang.statistics.FigureSheet.Volume;
import id.terang.statistics.FigureSheet.Waiting;
import id.terang.statistics.Measure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Charts as files, in frames of other sites and through oEmbed, in a town in which nobody else files cases: 24 complaints of
/// August answered in time, 22 of September of which half came too late, 5 of October, and some that nobody may count.
@SpringBootTest(properties = {"terang.site.name=Kota <Lestari> & sekitarnya", "terang.site.url=https://terang.example.id"})
@AutoConfigureMockMvc
@Import(TestClock.Moved.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChartPagesTest {

    private static final String YEAR = "from=2026-01-01&to=2026-11-20";

    @Autowired
    private MockMvc browser;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private TestClock clock;
    @Autowired
    private JsonMapper json;
    @Autowired
    private Charts charts;

    @BeforeAll
    void cases_of_some_months() {
        clock.set("2026-11-20T11:00");
        var cases = new TownCases(beans);
        for (int i = 0; i < 24; i++) {
            answered(cases, "agustus " + i, Instant.parse("2026-08-03T02:00:00Z").plus(Duration.ofMinutes(7L * i)), 3);
        }
        for (int i = 0; i < 22; i++) {
            answered(cases, "september " + i, Instant.parse("2026-09-01T02:00:00Z").plus(Duration.ofMinutes(7L * i)), i % 2 == 0 ? 3 : 35);
        }
        Instant october = Instant.parse("2026-10-01T02:00:00Z");
        for (int i = 0; i < 5; i++) {
            answered(cases, "oktober " + i, october.plus(Duration.ofMinutes(7L * i)), 3);
        }
        for (int i = 0; i < 3; i++) {
            cases.filed(cases.town.roads, "rahasia " + i, Visibility.SECRET, october.plus(Duration.ofHours(i)));
        }
        cases.hidden(cases.filed("disembunyikan", october), october.plus(Duration.ofHours(1)));
        for (int i = 0; i < 2; i++) {
            cases.filed("november " + i, Instant.parse("2026-11-02T02:00:00Z").plus(Duration.ofMinutes(7L * i)));
        }
        await().atMost(Duration.ofMinutes(2)).until(this::counted);
    }

    private static void answered(TownCases cases, String text, Instant filed, int days) {
        Reference one = cases.filed(text, filed);
        cases.verified(one, text, filed.plus(Duration.ofHours(5)));
        cases.answered(one, "sudah dikerjakan: " + OwnWords.of(text), filed.plus(Duration.ofDays(days)));
    }

    private int asked;

    /// Another question each time, because an answer is kept for a minute.
    private boolean counted() throws Exception {
        clock.advance(Duration.ofSeconds(2));
        JsonNode volume = statistics("from=2025-01-" + "%02d".formatted(1 + asked++ % 28) + "&to=2026-11-20").get("volume");
        return volume.get("filed").asLong() == 53 && volume.get("answered").asLong() == 51;
    }

    @Test
    void one_agency_alone_is_not_compared_with_itself() throws Exception {
        assertThat(ask("/statistics/compare?" + YEAR).getContentAsString()).contains("yang punya cukup tenggat untuk dibandingkan")
            .contains("Lihat semua angka").as("there is nothing to compare below either").doesNotContain("agency=", "jauh di luar batas wajar");
        for (String alone : List.of("/embed/funnel?" + YEAR, "/statistics/charts/funnel.svg?" + YEAR, "/en/embed/funnel?" + YEAR)) {
            assertThat(ask(alone).getContentAsString().replaceAll("</text>\\s*<text[^>]*>", " ")).as(alone)
                .containsPattern("punya cukup tenggat|has enough deadlines").containsPattern("paling sedikit dua instansi|two agencies or more")
                .doesNotContain("<circle", "class=\"band", "<path");
        }
    }

    /// Only one agency here has enough deadlines to be compared.
    private static boolean drawn(ChartName name) {
        return name != ChartName.FUNNEL;
    }

    static Stream<Arguments> charts() {
        return Stream.of(ChartName.values()).flatMap(name -> Stream.of(Arguments.of("", name), Arguments.of("/en", name)));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void every_chart_is_a_file_with_its_source_and_its_title(String language, ChartName name) throws Exception {
        MockHttpServletResponse answer = ask(language + "/statistics/charts/" + name.code() + ".svg?" + YEAR);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("image/svg+xml;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"terang-" + name.code() + ".svg\"");
        assertThat(answer.getHeader("Cache-Control")).contains("max-age=60").contains("public");
        assertThat(answer.getCookies()).isEmpty();
        Document svg = xml(answer);
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
        assertThat(svg.getDocumentElement().getTextContent().replaceAll("\\s+", " ")).contains("Terang Kota <Lestari> & sekitarnya")
                .contains(language.isEmpty() ? "semua laporan" : "all complaints").contains("CC-BY-4.0").doesNotContain("portal.")
                .as("where more of it stands").contains("terang.example.id" + language + "/statistics");
        assertThat(answer.getContentAsString().contains("#0b5f5c")).as("colours of its own where there is a picture").isEqualTo(drawn(name));
        assertThat(answer.getContentAsString()).as("nothing that a strict policy forbids")
                .doesNotContain("style=").doesNotContain("<style").doesNotContain("var(").doesNotContain("<script");
        assertThat(browser.perform(get(URI.create(language + "/statistics/charts/" + name.code() + ".svg?" + YEAR))
                .header("If-None-Match", answer.getHeader("ETag"))).andReturn().getResponse().getStatus()).isEqualTo(304);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void every_chart_has_a_light_page_that_other_sites_may_frame(String language, ChartName name) throws Exception {
        MockHttpServletResponse answer = ask(language + "/embed/" + name.code() + "?" + YEAR);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo(
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *");
        assertThat(answer.getHeader("X-Frame-Options")).isNull();
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(answer.getHeader("Cache-Control")).contains("max-age=60");
        assertThat(answer.getContentAsByteArray()).hasSizeLessThan(15_000);
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("script, nav, header, footer, form")).isEmpty();
        assertThat(page.select("svg[role=img]")).hasSize(drawn(name) ? 1 : 0);
        assertThat(page.select("a[target=_blank]").attr("href"))
                .isEqualTo("https://terang.example.id" + language + name.page() + "?" + YEAR + "#" + name.code());
        assertThat(browser.perform(get(URI.create(language + "/embed/" + name.code() + "?" + YEAR)).header("If-None-Match",
                answer.getHeader("ETag"))).andReturn().getResponse().getStatus()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statistics", "/statistics/charts/trend.svg", "/statistics/compare", "/oembed?url=x", "/embedded", "/"})
    void nothing_else_may_be_framed(String address) throws Exception {
        MockHttpServletResponse answer = ask(address);
        assertThat(answer.getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'").contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void the_trend_has_the_numbers_of_the_statistics_and_only_whole_months() throws Exception {
        JsonNode drawn = readings("/statistics?" + YEAR, "trend");
        assertThat(drawn.get("labels").valueStream().map(JsonNode::asString)).containsExactly("Agu 2026", "Sep 2026", "Okt 2026");
        assertThat(numbers(drawn, 0)).containsExactly(24.0, 22.0, 5.0);
        List<JsonNode> months = statistics(YEAR).get("by_month").valueStream().skip(7).limit(3).toList();
        assertThat(numbers(drawn, 0)).isEqualTo(each(months, "filed"));
        assertThat(numbers(drawn, 1)).isEqualTo(each(months, "answered"));
        assertThat(numbers(drawn, 2)).isEqualTo(each(months, "pending_end"));
        assertThat(drawn.get("say").get(1).asString()).isEqualTo("September 2026: 22 masuk, 11 dijawab, 11 menunggu pada akhir bulan.");
        assertThat(xml(ask("/statistics/charts/trend.svg?" + YEAR)).getElementsByTagName("rect").getLength()).as("paper and bars").isEqualTo(4);
    }

    private static List<Double> each(List<JsonNode> months, String name) {
        return months.stream().map(month -> month.get("volume").get(name).asDouble()).toList();
    }

    @Test
    void a_month_with_too_few_deadlines_is_no_dot_but_says_why() throws Exception {
        JsonNode drawn = readings("/statistics?" + YEAR, "on-time");
        assertThat(numbers(drawn, 2)).containsExactly(1.0, 0.5, null);
        assertThat(numbers(drawn, 0).getLast()).isNull();
        assertThat(drawn.get("say").get(2).asString()).startsWith("Oktober 2026: ").doesNotContainPattern("\\d+ ?%");
        assertThat(Jsoup.parse(ask("/embed/on-time?" + YEAR).getContentAsString()).select("circle")).hasSize(2);
    }

    @Test
    void the_curve_is_that_of_the_statistics() throws Exception {
        JsonNode drawn = readings("/en/statistics?" + YEAR, "time-to-answer");
        List<JsonNode> points = statistics(YEAR).get("curves").get(0).get("points").valueStream().toList();
        assertThat(drawn.get("x").valueStream().map(JsonNode::asInt)).isEqualTo(points.stream().map(one -> one.get("day").asInt()).toList());
        assertThat(points).hasSizeGreaterThan(3);
        for (int i = 0; i < points.size(); i++) {
            assertThat(numbers(drawn, 2).get(i)).isCloseTo(points.get(i).get("share").asDouble(), within(5e-5));
            assertThat(numbers(drawn, 1).get(i)).isCloseTo(points.get(i).get("high").asDouble(), within(5e-5));
        }
    }

    @Test
    void the_last_step_of_the_curve_has_its_day_and_its_share_stands_beside_it() throws Exception {
        var drawn = Jsoup.parse(ask("/embed/time-to-answer?" + YEAR).getContentAsString());
        String line = drawn.select("path.curve").attr("d");
        assertThat(line).matches("M.*V[0-9.]+H[0-9.]+");
        double end = Double.parseDouble(line.substring(line.lastIndexOf('H') + 1));
        assertThat(Double.parseDouble(drawn.select("text.label").attr("x"))).isEqualTo(end).isGreaterThan(38);
        assertThat(drawn.select("text.label").attr("text-anchor")).isEmpty();
        assertThat(drawn.select("path.band").attr("d")).as("as wide as the line").contains("H" + line.substring(line.lastIndexOf('H') + 1) + "V");
    }

    @Test
    void filters_and_the_day_asked_for_are_honoured() throws Exception {
        assertThat(text("/en/statistics/charts/backlog.svg?kind=aspiration")).contains("No complaint is waiting").contains("Suggestion");
        assertThat(text("/en/statistics/charts/backlog.svg")).contains("2 complaints are waiting");
        assertThat(text("/en/statistics/charts/backlog.svg?as_of=2026-09-30")).contains("11 complaints are waiting")
                .contains("Wednesday, 30 September 2026");
        assertThat(text("/statistics/charts/trend.svg?" + YEAR + "&as_of=2026-09-30")).contains("46 laporan masuk").doesNotContain("Okt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/statistics/charts/pie.svg | 404 | Grafik ini tidak ada",
        "/embed/pie | 404 | Grafik ini tidak ada",
        "/en/embed/trend?agency=nobody | 400 | cannot be made",
        "/statistics/charts/map.svg?from=2026-13-01 | 400 | tidak dapat dibuat",
        "/embed/funnel?as_of=2199-01-01 | 400 | tidak dapat dibuat",
        "/statistics/charts/trend.svg?servce=jalan | 400 | tidak dapat dibuat",
    })
    void what_stands_alone_never_answers_another_question(String address, int status, String words) throws Exception {
        MockHttpServletResponse answer = ask(address);
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "https://terang.example.id/statistics | /embed/time-to-answer",
        "https://terang.example.id/en/statistics?kind=complaint#on-time | /en/embed/on-time?kind=complaint",
        "https://terang.example.id/statistics/compare | /embed/funnel",
        "https://terang.example.id/statistics/charts/trend.svg?from=2026-01-01&utm_source=x | /embed/trend?from=2026-01-01",
        "https://TERANG.example.id/en/embed/map | /en/embed/map",
    })
    void oembed_tells_how_to_frame_a_chart(String url, String framed) throws Exception {
        MockHttpServletResponse answer = oembed(url, "&format=json&maxwidth=500&maxheight=9999");
        assertThat(answer.getContentType()).isEqualTo("application/json");
        JsonNode told = json.readTree(answer.getContentAsString());
        assertThat(told.get("type").asString()).isEqualTo("rich");
        assertThat(told.get("version").asString()).isEqualTo("1.0");
        assertThat(told.get("width").asInt()).isEqualTo(500);
        assertThat(told.get("height").asInt()).isBetween(300, 800);
        var iframe = Jsoup.parse(told.get("html").asString()).selectFirst("iframe");
        assertThat(iframe.attr("src")).isEqualTo("https://terang.example.id" + framed);
        assertThat(iframe.attr("title")).isEqualTo(told.get("title").asString()).isNotBlank();
        assertThat(ask(framed).getStatus()).isEqualTo(200);

        MockHttpServletResponse asXml = oembed(url, "&format=xml");
        assertThat(asXml.getContentType()).startsWith("text/xml");
        assertThat(xml(asXml).getElementsByTagName("html").item(0).getTextContent()).contains(framed.replace("&", "&amp;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "https://evil.example/statistics", "https://terang.example.id.evil.example/embed/trend",
        "https://x@terang.example.id/embed/trend", "javascript://terang.example.id/embed/trend", "https://terang.example.id/complaints",
        "https://terang.example.id/embed/pie", "https://terang.example.id/statistics/charts/.svg", "https://terang.example.id/embed/trend?agency=nobody",
        "https://terang.example.id/embed/trend?agency=%zz", "//terang.example.id/embed/trend", "mailto:a@terang.example.id"})
    void oembed_knows_no_other_addresses(String url) throws Exception {
        assertThat(oembed(url, "").getStatus()).isEqualTo(404);
    }

    @Test
    void the_page_of_one_agency_is_framed_as_its_own_chart() throws Exception {
        String slug = beans.getBean(Jurisdiction.class).atlas().agencies().getFirst().slug();
        var page = Jsoup.parse(ask("/en/agencies/" + slug).getContentAsString());
        String address = page.selectFirst("link[type=application/json+oembed]").attr("href");
        JsonNode told = json.readTree(ask(address.substring("https://terang.example.id".length())).getContentAsString());
        assertThat(Jsoup.parse(told.get("html").asString()).selectFirst("iframe").attr("src"))
                .isEqualTo("https://terang.example.id/en/embed/time-to-answer?agency=" + slug);
        assertThat(oembed("https://terang.example.id/agencies/nobody", "").getStatus()).isEqualTo(404);
    }

    @Test
    void oembed_frames_what_the_chart_answers_with_no_more_than_a_remark() throws Exception {
        String address = "statistics/charts/trend.svg?from=2026-01-01&to=2026-02-15&as_of=2026-01-31";
        assertThat(ask("/" + address).getStatus()).isEqualTo(200);
        assertThat(json.readTree(oembed("https://terang.example.id/" + address, "").getContentAsString()).get("html").asString())
            .contains("to=2026-01-31").contains("as_of=2026-01-31");
    }

    @Test
    void oembed_speaks_json_and_xml_and_nothing_else() throws Exception {
        assertThat(oembed("https://terang.example.id/statistics", "&format=yaml").getStatus()).isEqualTo(501);
    }

    @Test
    void pages_name_their_oembed_address_and_carry_the_code_to_paste() throws Exception {
        var page = Jsoup.parse(ask("/en/statistics?" + YEAR).getContentAsString());
        String address = page.selectFirst("link[type=application/json+oembed]").attr("href");
        assertThat(address).startsWith("https://terang.example.id/oembed?format=json&url=");
        assertThat(ask(address.substring("https://terang.example.id".length())).getStatus()).isEqualTo(200);
        String code = page.selectFirst("#on-time textarea").text();
        assertThat(Jsoup.parse(code).selectFirst("iframe").attr("src")).isEqualTo("https://terang.example.id/en/embed/on-time?" + YEAR);
        assertThat(page.select("figure[data-chart]")).extracting(figure -> figure.id())
                .containsExactly("time-to-answer", "on-time", "backlog", "trend");
    }

    @Test
    void the_page_of_all_charts_stays_light() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(ask("/statistics?" + YEAR).getContentAsByteArray());
        }
        assertThat(packed.size()).isLessThan(60_000);
    }

    @Test
    void script_and_style_are_kept_for_a_year_under_an_address_of_their_content() throws Exception {
        var page = Jsoup.parse(ask("/statistics").getContentAsString());
        for (String address : List.of(page.selectFirst("script").attr("src"),
                Jsoup.parse(ask("/embed/trend").getContentAsString()).selectFirst("link[rel=stylesheet]").attr("href"))) {
            MockHttpServletResponse answer = ask(address);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeader("Cache-Control")).contains("max-age=31536000").contains("immutable");
            assertThat(ask(address.replaceFirst("-[0-9a-f]{8}", "-00000000")).getHeader("Cache-Control")).isEqualTo("no-cache");
        }
        assertThat(ask(page.selectFirst("script").attr("src")).getContentAsString()).contains("uPlot").doesNotContain("http://cdn");
    }

    @Autowired
    private Jurisdiction jurisdiction;
    @Autowired
    private MessageSource messages;

    @Test
    void areas_with_a_boundary_are_filled_and_a_number_that_does_not_add_up_is_nowhere() {
        Atlas atlas = jurisdiction.atlas();
        List<Area> places = atlas.areas().stream().filter(area -> area.centre() != null && area.parentId() != null).limit(4).toList();
        List<Cell> cells = List.of(cell(places.get(0), 7, 7), cell(places.get(1), 977, 1), cell(places.get(2), 30, 30));
        Map<Long, Boundary> known = Map.of(places.get(0).id(), square(110), places.get(1).id(), square(111), places.get(3).id(), square(112));

        var map = AreaMap.of(atlas, cells, known, words(Measure.FILED));

        assertThat(map.shapes()).extracting(AreaMap.Shape::bare).containsExactly(null, Bare.BLOCKED, Bare.EMPTY);
        assertThat(map.spots()).as("without a boundary").hasSize(1);
        assertThat(map.legend()).extracting(MapSteps.Key::words).containsExactly("7", "no complaints", "does not add up");
        assertThat(map.readings().say()).hasSize(4).anyMatch(say -> say.contains("7 complaints filed")).noneMatch(say -> say.contains("977"))
                .last().asString().isEqualTo(places.get(3).name() + ": no complaints.");
        assertThat(map.shapes().getFirst().path()).matches("M[0-9. ]+l[-0-9. ]+z");
    }

    private MapWords words(Measure measure) {
        return new MapWords(new FigureWords(new Words(messages, Locale.ENGLISH)), measure);
    }

    @Test
    void a_share_of_too_few_is_hatched_and_one_that_does_not_add_up_has_another_pattern() {
        Atlas atlas = jurisdiction.atlas();
        List<Area> places = atlas.areas().stream().filter(area -> area.centre() != null && area.parentId() != null).limit(4).toList();
        List<Cell> cells = List.of(kept(places.get(0), 40, 30), kept(places.get(1), 19, 17), blocked(places.get(2)), kept(places.get(3), 20, 0));
        Map<Long, Boundary> known = Map.of(places.get(0).id(), square(110), places.get(1).id(), square(111), places.get(2).id(), square(112));

        var map = AreaMap.of(atlas, cells, known, words(Measure.ON_TIME));

        assertThat(map.shapes()).extracting(AreaMap.Shape::bare).containsExactly(null, Bare.FEW, Bare.BLOCKED);
        assertThat(map.spots()).as("none kept is a share, in the palest colour").singleElement().satisfies(spot -> {
            assertThat(spot.bare()).isNull();
            assertThat(Double.parseDouble(spot.depth())).isLessThan(0.5);
        });
        assertThat(map.legend()).extracting(MapSteps.Key::words).containsExactly("0–19%", "20–39%", "40–59%", "60–79%", "80–100%", "too few", "does not add up");
        assertThat(map.measured()).isEqualTo("Deadlines for a first answer that were kept");
        assertThat(map.readings().say()).containsExactly(places.get(0).name() + ": 75% on time (60–86%) of 40 deadlines.",
                places.get(1).name() + ": Too few", places.get(2).name() + ": Held back, under review", places.get(3).name() + ": 0% on time (0–16%) of 20 deadlines.");
    }

    @Test
    void a_map_of_numbers_that_do_not_add_up_says_so_and_nothing_else() {
        Atlas atlas = jurisdiction.atlas();
        List<Area> places = atlas.areas().stream().filter(area -> area.centre() != null && area.parentId() != null).limit(2).toList();
        var broken = new Volume(0, 977, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        for (var measure : List.of(Measure.FILED, Measure.PENDING)) {
            assertThat(words(measure).finding(sheet(broken, List.of(blocked(places.get(0)), blocked(places.get(1)))))).isEqualTo("The numbers of all areas are held back");
            assertThat(words(measure).finding(sheet(broken, List.of(blocked(places.get(0)), cell(places.get(1), 5, 5)))))
                    .isEqualTo("The total is held back; drawn are the areas whose numbers add up");
        }
        assertThat(charts.map(sheet(broken, List.of(blocked(places.get(0)))), Measure.FILED, atlas, new Asked(Map.of()), new Words(messages, Locale.ENGLISH)).text())
                .startsWith("What came in and went out does not add up");
    }

    @Test
    void a_median_that_is_not_reached_is_no_number_of_days() {
        Atlas atlas = jurisdiction.atlas();
        List<Area> places = atlas.areas().stream().filter(area -> area.centre() != null && area.parentId() != null).limit(3).toList();
        List<Cell> cells = List.of(decided(places.get(0), new Quantile(Standing.SHOWN, 4.0, 3.0, null, 20)),
                decided(places.get(1), new Quantile(Standing.NOT_YET_REACHED, null, null, null, 0)),
                decided(places.get(2), new Quantile(Standing.TOO_FEW, null, null, null, 4)));
        Map<Long, Boundary> known = Map.of(places.get(0).id(), square(110), places.get(1).id(), square(111), places.get(2).id(), square(112));

        var map = AreaMap.of(atlas, cells, known, words(Measure.DECISION_MEDIAN));

        assertThat(map.shapes()).extracting(AreaMap.Shape::bare).containsExactly(null, Bare.BEYOND, Bare.FEW);
        assertThat(map.legend()).extracting(MapSteps.Key::words).containsExactly("0", "1", "2", "3", "4", "too few", "not yet reached");
        assertThat(map.readings().say()).containsExactly(places.get(0).name() + ": half were decided within 4 working days (3 or more), of 40 complaints.",
                places.get(1).name() + ": Not yet reached", places.get(2).name() + ": Not certain: fewer than 10 still waiting");
    }

    private static Cell kept(Area area, long due, long kept) {
        Rate rate = Rate.of(Definition.ON_TIME_FIRST_ANSWER, kept, due, 20);
        return new Cell(area.code(), Texts.same(area.name()), false, new Volume(0, due, 0, 0, due, 0, 0, 0, 0, 0, 0), null, null, null,
                new OnTime(Definition.ON_TIME_FIRST_ANSWER, due, rate.hits(), null, 0L, 0L, rate.standing(), rate.share(), rate.low(), rate.high()), null, null, null, null, null);
    }

    private static Cell blocked(Area area) {
        return new Cell(area.code(), Texts.same(area.name()), false, new Volume(0, 977, 0, 0, 0, 0, 0, 0, 0, 0, 1), null, null, null,
                new OnTime(Definition.ON_TIME_FIRST_ANSWER, null, null, null, null, null, Standing.BLOCKED, null, null, null),
                new Backlog(null, null, Standing.BLOCKED, null, null, null, List.of()), null, null, null, null);
    }

    private static FigureSheet sheet(Volume volume, List<Cell> areas) {
        return new FigureSheet(FigureQuery.lastYear(LocalDate.of(2026, 11, 20)), Instant.EPOCH, volume, null, null, null, null, List.of(), null, List.of(),
                null, null, null, List.of(), List.of(), areas, List.of(), null, List.of(), List.of(), List.of());
    }

    private static Cell decided(Area area, Quantile median) {
        var quantiles = new Quantiles(Unit.WORKING_DAYS, median, median, median);
        return new Cell(area.code(), Texts.same(area.name()), false, new Volume(0, 40, 0, 0, 40, 0, 0, 0, 0, 0, 0), null, null,
                new Waiting(Definition.DECISION, 40L, 30L, 10L, 0L, quantiles, quantiles), null, null, null, null, null, null);
    }

    @Test
    void the_map_is_asked_for_a_figure_and_its_table_its_data_its_file_and_its_frame_tell_the_same() throws Exception {
        String question = YEAR + "&measure=on-time";
        var page = Jsoup.parse(ask("/en/statistics/map?" + question).getContentAsString());
        assertThat(page.select("nav[aria-label=What the map shows] a")).extracting(org.jsoup.nodes.Element::text)
                .containsExactly("Received", "Waiting", "On time", "Time to a decision");
        assertThat(page.selectFirst("nav a[aria-current=true].button").text()).isEqualTo("On time");
        assertThat(page.select("nav a.button")).extracting(link -> link.attr("href")).startsWith("/en/statistics/map?" + YEAR, "/en/statistics/map?" + YEAR + "&measure=pending");
        assertThat(page.select("a[href=/en/statistics/map.csv?" + question + "]")).hasSize(1);
        assertThat(page.select("a[href=/en/statistics.csv?" + YEAR + "]")).as("all figures are asked for without it").hasSize(1);
        JsonNode told = json.readTree(ask("/en/statistics/map.json?" + question).getContentAsString());
        assertThat(told.get("figure").asString()).isEqualTo("ON_TIME_FIRST_ANSWER");
        JsonNode sheet = statistics(YEAR).get("by_area");
        assertThat(told.get("areas")).hasSameSizeAs(sheet);
        for (int i = 0; i < sheet.size(); i++) {
            assertThat(told.get("areas").get(i).get("value")).isEqualTo(sheet.get(i).get("on_time").get("share"));
            assertThat(told.get("areas").get(i).get("n")).isEqualTo(sheet.get(i).get("on_time").get("due"));
        }
        assertThat(ask("/statistics/map.csv?" + question).getContentAsString().lines().skip(1))
                .hasSize(sheet.size() + 1).allMatch(line -> line.contains(",ON_TIME_FIRST_ANSWER,share,") && line.endsWith(",?" + question));
        String finding = page.selectFirst("#map-finding").text();
        assertThat(finding).matches("\\d+% \\(\\d+–\\d+%\\) of the deadlines for a first answer were met.*");
        assertThat(text("/en/statistics/charts/map.svg?" + question)).contains(finding);
        assertThat(ask("/en/embed/map?" + question).getContentAsString()).contains(finding);
        JsonNode framed = json.readTree(oembed("https://terang.example.id/en/statistics/map?" + question, "").getContentAsString());
        assertThat(framed.get("html").asString()).contains("/en/embed/map?" + question.replace("&", "&amp;"));
    }

    @Test
    void the_map_shows_complaints_filed_unless_asked_for_more_and_says_what_it_cannot_show() throws Exception {
        var usual = Jsoup.parse(ask("/statistics/map?" + YEAR + "&measure=filed").getContentAsString());
        assertThat(usual.selectFirst("#map-finding").text()).startsWith("Dari 53 laporan, paling banyak berasal dari");
        assertThat(usual.select("a[href=/statistics/map.csv?" + YEAR + "]")).as("the usual figure has no other address").hasSize(1);
        assertThat(Jsoup.parse(ask("/statistics/map?" + YEAR + "&measure=pending").getContentAsString()).selectFirst("#map-finding").text())
                .startsWith("Dari 2 laporan yang menunggu");
        assertThat(ask("/statistics/map?measure=satisfied").getContentAsString()).contains("“satisfied”", "filed, pending, on-time, decision-median");
        for (String strict : List.of("/statistics/map.json", "/statistics/map.csv", "/embed/map", "/statistics/charts/map.svg")) {
            assertThat(ask(strict + "?measure=satisfied").getStatus()).as(strict).isEqualTo(400);
        }
        assertThat(oembed("https://terang.example.id/statistics/map?measure=satisfied", "").getStatus()).isEqualTo(404);
    }

    @Test
    void steps_are_at_most_five_leave_no_gap_and_name_every_number() {
        var steps = MapSteps.of(LongStream.rangeClosed(1, 40).map(one -> one * one).boxed().toList(), Measure.Shape.CASES, Set.of(Bare.EMPTY));

        assertThat(steps.from()).hasSize(5).startsWith(1L);
        assertThat(steps.legend(100, words(Measure.FILED))).extracting(MapSteps.Key::words)
                .containsExactly("1–80", "81–288", "289–624", "625–1,088", "1,089–1,600", "no complaints");
        assertThat(steps.depth(288)).isNotEqualTo(steps.depth(289)).isEqualTo(steps.depth(81));
    }

    @Test
    void shares_and_times_have_steps_of_one_width_so_that_little_differences_look_little() {
        var shares = MapSteps.of(List.of(78L, 79L, 100L), Measure.Shape.SHARE, Set.of());
        assertThat(shares.depth(78)).isEqualTo(shares.depth(79)).isNotEqualTo(shares.depth(80));
        assertThat(shares.depth(80)).isEqualTo(shares.depth(100));
        var days = MapSteps.of(List.of(6L, 9L, 10L), Measure.Shape.DAYS, Set.of());
        assertThat(days.legend(100, words(Measure.DECISION_MEDIAN))).extracting(MapSteps.Key::words).containsExactly("0–2", "3–5", "6–8", "9–10");
        assertThat(days.depth(9)).isEqualTo(days.depth(10)).isNotEqualTo(days.depth(6));
        assertThat(MapSteps.of(List.of(0L), Measure.Shape.DAYS, Set.of()).depth(0)).isEqualTo("0.6");
        assertThat(MapSteps.of(List.of(), Measure.Shape.SHARE, Set.of()).from()).isEmpty();
    }

    private static Cell cell(Area area, long filed, long pending) {
        return new Cell(area.code(), Texts.same(area.name()), false, new Volume(0, filed, 0, 0, 0, 0, 0, 0, 0, 0, pending), null, null, null, null,
                new Backlog(pending, null, Standing.TOO_FEW, null, null, null, List.of()), null, null, null, null);
    }

    private static Boundary square(double west) {
        return new Boundary(List.of(List.of(new GeoPoint(-7, west), new GeoPoint(-7, west + 1), new GeoPoint(-6, west + 1), new GeoPoint(-6, west),
                new GeoPoint(-7, west))), new GeoPoint(-6.5, west + 0.5));
    }

    private JsonNode readings(String page, String chart) throws Exception {
        return json.readTree(Jsoup.parse(ask(page).getContentAsString()).selectFirst("#" + chart).attr("data-chart"));
    }

    private static List<Double> numbers(JsonNode drawn, int line) {
        return drawn.get("lines").get(line).get("values").valueStream().map(one -> one.isNull() ? null : one.asDouble()).toList();
    }

    private JsonNode statistics(String question) throws Exception {
        return json.readTree(ask("/statistics.json?" + question).getContentAsString());
    }

    private String text(String file) throws Exception {
        return xml(ask(file)).getDocumentElement().getTextContent().replaceAll("\\s+", " ");
    }

    private static Document xml(MockHttpServletResponse answer) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(answer.getContentAsByteArray()));
    }

    private MockHttpServletResponse oembed(String url, String more) throws Exception {
        return ask("/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8) + more);
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return browser.perform(get(URI.create(address))).andReturn().getResponse();
    }
}
