package id.terang.portal.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.terang.portal.SmallTown;
import id.terang.portal.charts.FigureWords;
import id.terang.portal.charts.HonestCurve;
import id.terang.portal.frame.Frame.Section;
import id.terang.portal.frame.Frames;
import id.terang.portal.frame.Words;
import id.terang.statistics.Definition;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet.Curve;
import id.terang.statistics.FigureSheet.CurvePoint;
import id.terang.statistics.FigureSheet.Incidents;
import id.terang.statistics.FigureSheet.Promise;
import id.terang.statistics.FigureSheet.Quantile;
import id.terang.statistics.FigureSheet.Quantiles;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.FigureSheet.Unit;
import id.terang.statistics.FigureSheet.Volume;
import id.terang.statistics.FigureSheet.Waiting;
import id.terang.statistics.FigureSheet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
@Import(SmallTown.class)
class StatisticsPagesTest {

    @Autowired
    private MockMvc browser;
    @Autowired
    private SmallTown town;
    @Autowired
    private MessageSource messages;
    @Autowired
    private TemplateEngine templates;
    @Autowired
    private Frames frames;

    private LocalDate first = LocalDate.of(2025, 6, 1);

    @BeforeEach
    void a_town() {
        town.build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/statistics | Statistik",
        "/en/statistics | Statistics",
        "/statistics?agency=dinas-pu | Statistik: Dinas Pekerjaan Umum Kota Lestari",
        "/statistics?from=2011-01-01&to=2011-06-30 | 1 Jan 2011 sampai 30 Jun 2011",
    })
    void figures_stand_with_their_definitions_and_what_is_left_out(String address, String words) throws Exception {
        MockHttpServletResponse answer = ask(address);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(SmallTown.withoutCodes(answer.getContentAsString())).contains(words).contains("/statistics.csv").doesNotContain("portal.")
                .doesNotContain("statistics.definition").doesNotContainPattern("<script(?! src=\"/assets/charts-[0-9a-f]{8}\\.js\" defer></script>)")
                .doesNotContain(" style=\"");
        assertThat(answer.getHeader("Cache-Control")).contains("max-age=60");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "from=2026-13-01 | tidak ada dalam kalender",
        "from=2026-05-01&to=2026-04-01 | Hari terakhir lebih awal",
        "from=1900-01-01&to=2026-01-01 | Masa paling panjang adalah 30 tahun",
        "from=2190-01-01 | Hari terakhir lebih awal",
        "agency=x | Instansi “x” tidak kami kenal",
        "channel=x | Saluran “x” tidak kami kenal",
        "outcome=x | Hasil “x” tidak kami kenal",
        "q=jalan | Angka tidak dapat disaring menurut kata, status, atau jarak; “jalan” tidak dipakai",
        "status=closed | “closed” tidak dipakai",
    })
    void what_makes_no_sense_is_named_and_the_rest_is_answered(String question, String words) throws Exception {
        assertThat(ask("/statistics?" + question).getContentAsString()).contains(words).contains("figure__number");
    }

    @Test
    void an_outcome_is_chosen_in_the_form_and_said_to_leave_out_what_waits() throws Exception {
        for (int i = 0; i < 20; i++) {
            town.filed("Lampu padam di tiang " + i, "Lampu tiang " + i + " padam sejak Jumat", Instant.now().minus(Duration.ofDays(10)));
        }
        String page = ask("/en/statistics?outcome=explained").getContentAsString();
        String curve = "/en/statistics/charts/time-to-answer.svg";
        await().untilAsserted(() -> {
            first = first.minusDays(1);
            assertThat(ask(curve + "?from=" + first).getContentAsString()).contains("still waiting count");
        });
        assertThat(ask(curve + "?outcome=explained&from=" + first).getContentAsString()).doesNotContain("still waiting count");
        assertThat(page).contains("<option value=\"explained\" selected>").contains("<p class=\"soft\">Only complaints whose latest answer had this outcome")
                .contains("href=\"/app/figures?outcome=explained");
        assertThat(ask("/en/statistics").getContentAsString()).doesNotContain("whose latest answer");
    }

    @Test
    void the_flow_adds_up_on_the_page_itself() throws Exception {
        Instant earlier = Instant.now().minus(Duration.ofDays(3));
        var answered = town.filed("Lampu padam di gang", "Lampu gang padam sejak Senin", earlier);
        town.verified(answered, "Lampu padam di gang", "Lampu gang padam sejak Senin", earlier);
        town.answered(answered, "Lampu sudah diganti.", earlier);
        town.filed("Lampu padam di pasar", "Lampu pasar padam sejak Selasa", earlier);

        await().untilAsserted(() -> assertThat(flow(freshly())).satisfies(column -> {
            assertThat(column).hasSize(11);
            assertThat(column.get(1)).as("filed").isGreaterThanOrEqualTo(2);
            assertThat(column.get(4)).as("answered").isNegative();
        }));
        for (String page : List.of(freshly(), ask("/en/statistics?from=2011-01-01&to=2011-06-30").getContentAsString())) {
            List<Long> column = flow(page);
            assertThat(column.subList(0, 10).stream().mapToLong(Long::longValue).sum()).isEqualTo(column.getLast());
            assertThat(page).contains("Duplicates are counted too.").contains("/en/statistics/methods#flow");
        }
    }

    @Test
    void rows_stand_in_the_order_of_the_names_that_are_read() throws Exception {
        town.filedOfPark("Bangku patah", "Bangku patah di taman", Instant.parse("2012-03-05T03:00:00Z"));
        town.filed("Lampu padam di pos", "Lampu pos padam", Instant.parse("2012-03-05T03:00:00Z"));
        await().untilAsserted(() -> {
            first = first.minusDays(1);
            String period = "/statistics?from=2012-01-01&to=" + first;
            String english = ask("/en" + period).getContentAsString();
            assertThat(english).containsSubsequence("<th scope=\"row\"><a", ">City parks</a>", ">Roads and lighting</a>")
                .containsSubsequence("<select", ">City parks</option>", ">Roads and lighting</option>");
            assertThat(ask(period).getContentAsString()).containsSubsequence("<th scope=\"row\"><a", ">Jalan dan penerangan</a>", ">Taman kota</a>");
        });
    }

    /// Figures are kept for a minute, so each time for a period that nobody has asked for.
    private String freshly() throws Exception {
        first = first.minusDays(1);
        return ask("/en/statistics?from=" + first).getContentAsString();
    }

    /// The numbers below each other in the table of the flow, as they stand there.
    private static List<Long> flow(String page) {
        String table = page.substring(page.indexOf("id=\"flow\""));
        return Pattern.compile("<td class=\"num\">([+−]?)([0-9,]+)</td>").matcher(table.substring(0, table.indexOf("</table>"))).results()
                .map(found -> Long.parseLong(found.group(2).replace(",", "")) * ("−".equals(found.group(1)) ? -1 : 1)).toList();
    }

    @Test
    void a_flow_that_does_not_add_up_shows_none_of_its_numbers() {
        var broken = new Volume(3, 711, 0, 0, 5, 0, 0, 0, 0, 0, 712);
        var page = new StringOutput();
        var w = new Words(messages, Locale.ENGLISH);
        templates.render("flow.jte", Map.of("f", frames.of(new MockHttpServletRequest(), w, Section.STATISTICS, "/statistics", "", "", ""),
                "words", new FigureWords(w), "volume", broken, "level", 2), page);
        assertThat(page.toString()).contains("does not add up").contains("/en/statistics/methods#flow").doesNotContain("<table").doesNotContain("71");
    }

    @Test
    void flows_are_told_in_whole_sentences() {
        var words = new FigureWords(new Words(messages, Locale.ENGLISH));
        assertThat(words.flow(new Volume(1, 1200, 30, 4, 900, 50, 10, 25, 0, 0, 250)))
                .isEqualTo("One complaint was waiting at the beginning, 1,234 came in, 985 went out, 250 were waiting at the end.");
        assertThat(words.incidents(new Incidents(Standing.SHOWN, 1200L, 1175L)))
                .isEqualTo("Duplicates are counted too. 1,200 reports of this period tell of 1,175 incidents.");
        assertThat(words.incidents(new Incidents(Standing.SHOWN, 0L, 0L))).isEqualTo("Duplicates are counted too.");
    }

    @Test
    void numbers_lead_to_what_they_mean_and_paused_clocks_stand_apart() throws Exception {
        town.filed("Lampu padam di taman", "Lampu taman padam sejak Rabu", Instant.now());
        await().until(() -> freshly().contains("id=\"handoffs\""));
        String page = freshly();
        var known = Arrays.stream(Definition.values()).map(Definition::id).toList();
        var linked = Pattern.compile("href=\"/en/statistics/methods#([^\"]*)\"").matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(known).containsAll(linked);
        assertThat(linked).contains("received", "answered", "pending", "flow", "decision", "on-time-first-answer", "first-response", "closed", "hand-offs");
        assertThat(page.substring(page.indexOf("id=\"kept\""))).contains("<th scope=\"col\" class=\"num\">Waiting for the citizen</th>");
    }

    @Test
    void first_responses_that_were_questions_are_told_apart_on_the_page_and_in_the_data() throws Exception {
        Instant earlier = Instant.now().minus(Duration.ofDays(2));
        for (int i = 0; i < 20; i++) {
            var asked = town.filed("Lampu padam di halte " + i, "Lampu halte padam sejak Kamis, ruas " + i, earlier);
            town.verified(asked, "Lampu padam di halte " + i, "Lampu halte padam sejak Kamis, ruas " + i, earlier);
            town.asked(asked, "Halte dekat " + Character.toString('a' + i).repeat(4) + " yang mana?", earlier);
        }

        await().untilAsserted(() -> assertThat(freshly())
                .containsPattern("/en/statistics/methods#first-question\"[^>]*>First responses that were a question to the citizen: [1-9]\\d* of [1-9]"));
        first = first.minusDays(1);
        assertThat(ask("/statistics.json?from=" + first).getContentAsString())
                .containsPattern("\"first_question\":\\{\"definition\":\"FIRST_QUESTION\",\"n\":[1-9]\\d*,\"hits\":[1-9]");
        assertThat(ask("/statistics.csv?from=" + first).getContentAsString()).containsPattern(",all,,,FIRST_QUESTION,share,.*");
        assertThat(ask("/statistics/methods").getContentAsString()).contains("id=\"first-question\"")
                .contains("belum untuk desa atau kelurahan mana pun");
    }

    @Test
    void what_waited_in_the_past_is_not_said_to_wait_now() throws Exception {
        assertThat(ask("/en/statistics").getContentAsString()).contains(">waiting now</a>");
        town.filed("Lampu padam di jembatan", "Lampu jembatan padam sejak Minggu", Instant.now().minus(Duration.ofDays(1)));
        await().untilAsserted(() -> assertThat(freshly()).contains("Complaints open and not answered"));
        assertThat(ask("/en/statistics?from=2011-01-02&to=2011-06-30").getContentAsString()).contains(">waiting at the end</a>").doesNotContain(">waiting now</a>")
                .containsPattern("id=\"waiting\".*\\s*<p class=\"soft column\">Now \\([^)]*\\), whatever the period\\.")
                .contains("<th scope=\"col\" class=\"num\">Waiting now</th>");
        assertThat(ask("/en/statistics").getContentAsString()).doesNotContain("whatever the period");
        assertThat(ask("/en/embed/trend?from=2011-03-01&to=2011-03-31").getContentAsString()).contains("A trend needs two whole months");
    }

    @Test
    void an_area_is_chosen_in_the_form_step_by_step() throws Exception {
        assertThat(ask("/statistics").getContentAsString()).contains("<select class=\"input\" id=\"area\" name=\"area\"").contains("<option value=\"91.01.01\">");
        assertThat(ask("/statistics?area=91.01.01").getContentAsString()).contains("<option value=\"91.01.01\" selected>").doesNotContain("type=\"hidden\" name=\"area\"");
    }

    @Test
    void every_number_keeps_its_label_on_a_narrow_page_where_there_is_nothing_to_count_too() throws Exception {
        assertThat(ask("/statistics?from=2001-01-01&to=2001-01-31").getContentAsString())
            .containsPattern("data-label=\"Setengahnya dalam\">[^<]*</td>\\s*<td[^>]*data-label=\"Tiga perempatnya dalam\">[^<]*</td>\\s*<td[^>]*data-label=\"Sembilan dari sepuluh dalam\"");
    }

    @Test
    void the_same_question_can_be_explored() throws Exception {
        assertThat(ask("/statistics?agency=dinas-pu&kind=complaint").getContentAsString())
                .contains("href=\"/app/figures?agency=dinas-pu&amp;kind=complaint&amp;lang=id\"");
        assertThat(ask("/en/statistics").getContentAsString()).contains("href=\"/app/figures?lang=en\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "from=1900-01-01&to=2026-01-01 | 1 Jan 1996 sampai 1 Jan 2026 | <li>Masa paling panjang",
        "from=2190-01-01&to=2025-12-31 | 1 Des 2024 sampai 31 Des 2025 | <li>Hari terakhir lebih awal",
    })
    void the_period_that_is_named_is_the_one_that_is_counted(String question, String period, String mistake) throws Exception {
        assertThat(ask("/statistics?" + question).getContentAsString()).contains(period).containsOnlyOnce(mistake);
    }

    @Test
    void figures_of_a_former_day_know_no_months_after_it() throws Exception {
        String former = "as_of=2026-02-10";
        String page = ask("/statistics?" + former).getContentAsString();
        assertThat(page).contains("1 Feb 2025 sampai 10 Feb 2026").doesNotContain("Mar 2026", "tidak mengenal hari sesudahnya");
        String asked = former + "&from=2026-01-01&to=2026-12-31";
        assertThat(ask("/statistics?" + asked).getContentAsString()).contains("1 Jan 2026 sampai 10 Feb 2026")
                .contains("<li>Angka pada akhir 2026-02-10 tidak mengenal hari sesudahnya");
        for (String json : List.of("/statistics.json?", "/api/v1/figures?")) {
            assertThat(ask(json + asked).getContentAsString()).as(json).contains("\"from\":\"2026-01-01\",\"to\":\"2026-02-10\"")
                    .contains("\"month\":\"2026-02\"").doesNotContain("\"month\":\"2026-03\"");
            assertThat(ask(json + former).getContentAsString()).as(json).contains("\"from\":\"2025-02-01\",\"to\":\"2026-02-10\"");
        }
        assertThat(ask("/statistics.csv?" + asked).getContentAsString()).contains("Z,2026-01-01,2026-02-10,month,2026-02,").doesNotContain(",month,2026-03,");
        assertThat(ask("/statistics.csv?from=2026-03-01&" + former).getStatus()).as("had not begun").isEqualTo(400);
    }

    @Test
    void at_one_agency_time_runs_from_the_arrival() throws Exception {
        String everywhere = ask("/en/statistics/charts/time-to-answer.svg").getContentAsString();
        assertThat(everywhere).contains("working days since filing");
        String there = ask("/en/statistics/charts/time-to-answer.svg?agency=dinas-pu").getContentAsString();
        assertThat(there).contains("working days since arrival here").doesNotContain("since filing");
        assertThat(ask("/statistics.json?agency=dinas-pu").getContentAsString()).contains("\"received\":");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/statistics.csv?agency=nope | Instansi “nope” tidak kami kenal",
        "/statistics.csv?as_of=2099-01-01 | belum berakhir",
        "/statistics.json?agency=nope | Instansi “nope” tidak kami kenal",
        "/statistics.json?status=closed | “closed” tidak dipakai",
        "/complaints.csv?agency=nope | Instansi “nope” tidak kami kenal",
        "/complaints.jsonl?from=2026-13-01 | tidak ada dalam kalender",
        "/complaints.json?status=foo | Status “foo” tidak kami kenal",
        "/complaints.atom?agency=nope | Instansi “nope” tidak kami kenal",
    })
    void data_that_cannot_answer_the_whole_question_are_refused_in_a_form_that_programs_read(String address, String words) throws Exception {
        refused(address, words);
        assertThat(ask(address.replaceFirst("\\.\\w+", "")).getContentAsString()).as("the page explains and answers the rest").contains(words);
    }

    /// Pages are asked with much that others append to an address, and say at their top what they show.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/statistics.json?asof=2026-01-01 | “asof” bukan saringan yang kami kenal",
        "/statistics.csv?agncy=pupr | “agncy” bukan saringan yang kami kenal",
        "/statistics/compare.json?measure=filed | “measure” bukan saringan yang kami kenal",
        "/statistics/map.csv?measures=filed | “measures” bukan saringan yang kami kenal",
        "/complaints.json?instansi=pupr | “instansi” bukan saringan yang kami kenal",
        "/complaints.csv?Q=lampu | “Q” bukan saringan yang kami kenal",
    })
    void data_are_not_given_for_everything_where_a_filter_is_misspelt(String address, String words) throws Exception {
        refused(address, words);
        MockHttpServletResponse page = ask(address.replaceFirst("\\.\\w+", ""));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).doesNotContain("bukan saringan");
    }

    private void refused(String address, String words) throws Exception {
        MockHttpServletResponse answer = ask(address);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("\"type\":\"about:blank\"", "\"status\":400",
                "Berkas ini tidak dapat dibuat dengan saringan dalam alamatnya.", words);
    }

    @Test
    void json_and_csv_answer_the_same_and_carry_no_ids() throws Exception {
        String json = ask("/statistics.json?agency=dinas-pu").getContentAsString();
        assertThat(json).contains("\"query\":{\"agency\":\"dinas-pu\"}").contains("\"as_of\":", "\"by_first_holder\":", "\"filed_here\":{\"code\":\"dinas-pu\"").contains("\"definitions\":")
                .contains("\"curves\":").doesNotContainPattern("\"id\":\\d");
        MockHttpServletResponse csv = ask("/statistics.csv");
        assertThat(csv.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.getContentAsString()).startsWith("as_of,from,to,scope,code,name,figure,unit,value,low,high,n,at_risk,standing,immature,query");
        assertThat(ask("/statistics.csv?agency=dinas-pu").getContentAsString().lines().skip(1)).allMatch(line -> line.endsWith(",?agency=dinas-pu"));
    }

    @Test
    void the_curve_is_drawn_in_steps_inside_its_picture() {
        var half = new CurvePoint(2, 0.5, 0.4, 0.6, 50);
        var drawn = HonestCurve.of(new Curve(Unit.WORKING_DAYS, 100L,
                List.of(new CurvePoint(0, 0, 0, 0, 100), new CurvePoint(1, 0.2, 0.1, 0.3, 90), half), new Promise(2, 1, half),
                Standing.SHOWN), "working days", new FigureWords(new Words(messages, Locale.ENGLISH)));
        assertThat(drawn).isNotNull();
        assertThat(drawn.readings().say()).containsExactly("On the same day: 0% decided (0–0%); 100 complaints still open until that day.",
                "Within 1 working day: 20% decided (10–30%); 90 complaints still open until that day.",
                "Within 2 working days: 50% decided (40–60%); 50 complaints still open until that day.");
        assertThat(drawn.line()).isEqualTo("M38.0 190.0H142.7V156.4H247.3V106.0H352.0");
        assertThat(drawn.band()).as("each day has the limits that it had at its beginning, the last one too")
                .isEqualTo("M38.0 190.0H142.7V139.6H247.3V89.2H352.0V122.8H247.3V173.2H142.7V190.0H38.0Z");
        assertThat(drawn.promise()).isNotNull();
        assertThat(drawn.promise().x()).isEqualTo("247.3");
        assertThat(drawn.promiseLeft()).isTrue();
    }

    @Test
    void a_promise_is_said_to_be_of_those_who_have_it_and_a_curve_without_a_median_says_what_is_certain() {
        var words = new FigureWords(new Words(messages, Locale.ENGLISH));
        var kept = new CurvePoint(14, 0.78, 0.7, 0.85, 22);
        assertThat(finding(words, Standing.SHOWN, kept, 1)).contains("78% (70–85%) within the promised 14 working days");
        assertThat(finding(words, Standing.SHOWN, kept, 0.94)).contains("78% (70–85%) within 14 working days, the time promised for 94% of them");
        assertThat(finding(words, Standing.SHOWN, kept, 0.8)).doesNotContain("14 working days").startsWith("Half of the complaints");
        assertThat(finding(words, Standing.TOO_FEW, kept, 0.8))
            .startsWith("42% (30–55%) of the complaints were decided within 3 working days; too few are still waiting after that to say more; ");
    }

    /// @param median whether it can be said
    private static String finding(FigureWords words, Standing median, CurvePoint kept, double promised) {
        var middle = new Quantile(median, median == Standing.SHOWN ? 5.0 : null, null, null, 9);
        var quantiles = new Quantiles(Unit.WORKING_DAYS, middle, middle, middle);
        var decision = new Waiting(Definition.DECISION, 40L, 30L, 10L, 0L, quantiles, quantiles);
        var sheet = new FigureSheet(FigureQuery.lastYear(LocalDate.of(2026, 11, 28)), Instant.EPOCH, new Volume(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 0L,
            decision, null, decision, List.of(), null, List.of(), null, null, null, List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of());
        return words.finding(sheet, new Curve(Unit.WORKING_DAYS, 40L, List.of(new CurvePoint(0, 0, 0, 0, 40), new CurvePoint(3, 0.42, 0.3, 0.55, 11)),
            new Promise(14, promised, kept), Standing.SHOWN));
    }

    @Test
    void too_few_cases_draw_no_curve() {
        assertThat(HonestCurve.of(new Curve(Unit.WORKING_DAYS, 0L, List.of(), null, Standing.TOO_FEW), "working days",
                new FigureWords(new Words(messages, Locale.ENGLISH)))).isNull();
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return browser.perform(get(URI.create(address))).andReturn().getResponse();
    }
}
