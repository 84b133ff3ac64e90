package id.terang.portal.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.opendata.ComparisonDescription;
import id.terang.portal.SmallTown;
import id.terang.portal.charts.FigureWords;
import id.terang.portal.charts.FunnelPlot;
import id.terang.portal.charts.HonestCurve;
import id.terang.portal.frame.Frames;
import id.terang.portal.frame.Words;
import id.terang.shared.Texts;
import id.terang.statistics.Comparison;
import id.terang.statistics.Comparison.Limits;
import id.terang.statistics.Comparison.Place;
import id.terang.statistics.Comparison.Point;
import id.terang.statistics.Definition;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet.Aftermath;
import id.terang.statistics.FigureSheet.Backlog;
import id.terang.statistics.FigureSheet.HandOffs;
import id.terang.statistics.FigureSheet.Rate;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.Figures;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// The pages behind the page of figures.
@SpringBootTest
@AutoConfigureMockMvc
@Import(SmallTown.class)
class DeeperPagesTest {

    @Autowired
    private MockMvc browser;
    @Autowired
    private SmallTown town;
    @Autowired
    private Jurisdiction jurisdiction;
    @Autowired
    private Figures figures;

    @BeforeEach
    void a_town() {
        town.build();
    }

    @ParameterizedTest
    @CsvSource({"/en/areas,", "/en/statistics/map,?kind=complaint", "/en/statistics/compare,?kind=complaint", "/en/services/jalan,?service=jalan"})
    void where_figures_stand_there_stand_their_moment_what_was_left_out_and_their_data(String address, @Nullable String question) throws Exception {
        String query = question == null ? "" : question;
        String page = ask(address.contains("services") ? address : address + query).getContentAsString();
        assertThat(page).contains("computed ").contains("id=\"leftout\"").contains("href=\"/en/statistics.csv" + query + "\"")
            .contains("href=\"/en/statistics.json" + query + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/statistics/compare | Membandingkan instansi",
        "/en/statistics/compare | Comparing agencies",
        "/statistics/map | Peta laporan",
        "/en/statistics/map | Map of complaints",
        "/statistics/oldest | Paling lama menunggu",
        "/en/statistics/oldest | Waiting longest",
        "/statistics/oldest?agency=dinas-pu | Paling lama menunggu: Dinas Pekerjaan Umum Kota Lestari",
        "/statistics/methods | Cara menghitung",
        "/en/statistics/methods | How figures are computed",
        "/areas | Wilayah",
        "/en/areas | Areas",
        "/agencies/dinas-pu | Kinerja sejak",
        "/en/agencies/dinas-pu | Performance since",
    })
    void each_is_whole_without_script_in_both_languages(String address, String words) throws Exception {
        MockHttpServletResponse answer = ask(address);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(SmallTown.withoutCodes(answer.getContentAsString())).contains(words).doesNotContain("portal.").doesNotContain("statistics.definition")
            .doesNotContainPattern("<script(?! src=\"/assets/charts-[0-9a-f]{8}\\.js\" defer></script>)").doesNotContain(" style=\"").doesNotContain("{0");
        assertThat(answer.getHeader("Cache-Control")).contains("max-age=60");
        assertThat(answer.getCookies()).isEmpty();
    }

    @Test
    void every_definition_has_a_place_to_link_to() throws Exception {
        String page = ask("/statistics/methods").getContentAsString();
        assertThat(Definition.values()).allSatisfy(one -> assertThat(page).contains("id=\"" + one.id() + "\""));
        assertThat(ask("/statistics").getContentAsString()).contains("/statistics/methods#on-time-first-answer");
    }

    @Test
    void what_the_policy_takes_for_many_is_said_as_the_policy_has_it() throws Exception {
        assertThat(ask("/statistics/methods").getContentAsString()).contains("lebih dari 5 laporan dalam sehari", "mulai laporan ke-6");
        assertThat(ask("/en/statistics/methods").getContentAsString()).contains("more than 5 complaints within a day, from number 6 on");
    }

    @ParameterizedTest
    @CsvSource({"/agencies/dinas-pu, ?agency=dinas-pu", "/areas/91.01.01, ?area=91.01.01"})
    void a_profile_leads_to_the_feed_of_its_complaints(String address, String about) throws Exception {
        String feed = "/complaints.atom" + about;
        assertThat(ask(address).getContentAsString()).contains("type=\"application/atom+xml\"", "<a href=\"" + feed + "\">");
        assertThat(ask("/en" + address).getContentAsString()).contains("<a href=\"/en" + feed + "\">");
        assertThat(ask(feed).getStatus()).isEqualTo(200);
    }

    @Test
    void a_profile_has_the_blocks_of_the_page_of_figures_one_heading_lower() throws Exception {
        Instant lately = Instant.now().minus(Duration.ofDays(35));
        for (int i = 0; i < 25; i++) {
            town.filedOfRoad("Aspal retak " + i, "Aspal retak di ruas " + i, lately);
        }
        counted("jalan-rusak", 25);
        List<String> blocks = List.of("profile", "kept", "flow", "waiting", "endings", "aftermath", "handoffs", "months", "leftout", "data");
        for (String address : List.of("/services/jalan-rusak", "/en/services/jalan-rusak")) {
            String page = ask(address).getContentAsString();
            assertThat(page).as("a figure of a table says what it rests on, the curve is a table too")
                .contains("<span class=\"soft small\">n = 25</span>", "id=\"time-to-answer\"", "<details class=\"fold\">");
            assertThat(sections(page)).as(address).containsSubsequence(blocks).doesNotHaveDuplicates();
            assertThat(SmallTown.withoutCodes(page)).contains("/statistics.csv?").doesNotContain("portal.").doesNotContain("{0");
            assertThat(Pattern.compile("<figure class=\"card chart\" id=\"([a-z-]+)\"").matcher(page).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrder("time-to-answer", "on-time", "backlog", "trend");
            List<Integer> levels = Pattern.compile("<h([1-6])[ >]").matcher(page).results().map(found -> Integer.parseInt(found.group(1))).toList();
            for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i)).as("heading %d of %s", i, address).isLessThanOrEqualTo(levels.get(i - 1) + 1);
            }
        }
        assertThat(sections(ask("/statistics?service=jalan-rusak").getContentAsString())).containsSubsequence(blocks.subList(1, 8));
    }

    @Test
    void a_profile_begins_with_the_latest_complaints() throws Exception {
        for (String one : List.of("pertama", "kedua", "ketiga", "keempat")) {
            town.verified(town.filed("Gorong-gorong mampet " + one, "Gorong-gorong mampet " + one, Instant.now()),
                "Gorong-gorong mampet " + one, "Gorong-gorong mampet " + one, Instant.now());
        }
        for (String address : List.of("/services/lampu-jalan ?service=lampu-jalan", "/en/agencies/dinas-pu ?agency=dinas-pu", "/areas/91.01.01 ?area=91.01.01")) {
            String page = ask(address.split(" ")[0]).getContentAsString();
            // Other tests of this context file complaints too, some of them for days to come.
            List<String> latest = Pattern.compile("\"reference\":\"([0-9-]+)\"").matcher(ask("/complaints.json" + address.split(" ")[1]).getContentAsString())
                .results().map(found -> found.group(1)).limit(4).toList();
            assertThat(latest).hasSize(4);
            assertThat(page).as(address).containsSubsequence(latest.get(0), latest.get(1), latest.get(2)).doesNotContain(latest.get(3));
            assertThat(sections(page)).containsSubsequence("newest", "profile");
        }
    }

    @Test
    void a_profile_of_few_complaints_says_once_that_they_are_too_few() throws Exception {
        town.filedOfPark("Kursi taman patah", "Kursi taman patah dua", Instant.now());
        town.filedOfPark("Ayunan taman lepas", "Ayunan taman lepas satu", Instant.now());
        counted("taman", 2);
        String page = ask("/en/services/taman").getContentAsString();
        assertThat(page).containsOnlyOnce("2 complaints: too few to conclude").containsOnlyOnce("2 complaints are waiting")
            .doesNotContain("Too few").doesNotContain("charts-");
        assertThat(sections(page)).contains("flow", "leftout").doesNotContain("kept", "months", "endings", "aftermath");
    }

    @Test
    void a_profile_without_complaints_is_one_sentence() throws Exception {
        String page = ask("/en/agencies/dinas-lingkungan").getContentAsString();
        assertThat(page).contains("No complaint in the last year yet.").doesNotContain("<table").doesNotContain("<figure");
        assertThat(sections(page)).contains("profile").doesNotContain("flow", "leftout");
    }

    /// Waits until the figures know all complaints about a service whose page nobody has asked for: those are kept for a minute.
    private void counted(String service, int complaints) {
        Atlas atlas = jurisdiction.atlas();
        var query = FigureQuery.lastYear(LocalDate.now(Frames.zone(atlas))).ofService(atlas.serviceByCode(service).orElseThrow().id());
        var first = new LocalDate[] {query.from()};
        await().until(() -> {
            first[0] = first[0].minusDays(1);
            return figures.sheet(query.during(first[0], query.to())).volume().filed() == complaints;
        });
    }

    /// What the headings of a page are addressed by, in order.
    private static List<String> sections(String page) {
        return Pattern.compile("<h[2-4](?: class=\"[a-z_]+\")? id=\"([a-z-]+)\"").matcher(page).results().map(found -> found.group(1)).toList();
    }

    @Test
    void an_area_that_nobody_knows_is_not_found() throws Exception {
        MockHttpServletResponse answer = ask("/areas/00.00");
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("Wilayah ini tidak kami kenal");
    }

    @Test
    void a_past_day_is_said_to_be_one_and_today_is_not() throws Exception {
        assertThat(ask("/statistics?as_of=2026-01-15").getContentAsString()).contains("seperti yang diketahui pada akhir 15 Jan 2026", "keadaan pada ")
            .doesNotContain("· dihitung ");
        assertThat(ask("/statistics/map?as_of=2026-01-15").getContentAsString()).contains("· keadaan pada ").doesNotContain("· dihitung ");
        assertThat(ask("/statistics?as_of=2199-01-15").getContentAsString()).doesNotContain("seperti yang diketahui")
            .contains("Hari itu belum berakhir");
        assertThat(ask("/statistics.json?as_of=2026-01-15").getContentAsString()).contains("\"as_of\":\"2026-01-15T16:59:59.999999Z\"");
    }

    @Test
    void what_does_not_narrow_the_oldest_is_said() throws Exception {
        assertThat(ask("/statistics/oldest?agency=dinas-pu&kind=complaint&channel=web&outcome=explained").getContentAsString()).doesNotContain("error-summary");
        String page = ask("/statistics/oldest?agency=dinas-pu&from=2026-01-01&to=x&as_of=2026-02-01&q=lampu&channel=nope&area=nope").getContentAsString();
        assertThat(page).contains("“2026-01-01” tidak dipakai", "“x” tidak dipakai", "“2026-02-01” tidak dipakai",
            "“lampu” tidak dipakai", "Saluran “nope” tidak kami kenal", "Wilayah “nope” tidak kami kenal", "?agency=dinas-pu\"");
    }

    @Test
    void the_oldest_are_public_cases_that_wait_and_nothing_else() throws Exception {
        Instant longAgo = Instant.now().minus(Duration.ofDays(40));
        var waits = town.filed("Lampu padam", "Lampu jalan padam sejak Lebaran", longAgo);
        var answered = town.filed("Lampu berkedip", "Lampu jalan berkedip terus", longAgo);
        town.verified(answered, "Lampu berkedip", "Lampu jalan berkedip terus", longAgo);
        town.answered(answered, "Lampu sudah diganti.", longAgo);
        var secret = town.filedSecretly(longAgo);

        assertThat(ask("/statistics/oldest").getContentAsString()).contains("/complaints/" + waits).contains("menunggu 40 hari")
            .doesNotContain(answered.toString()).doesNotContain(secret.toString());
        assertThat(ask("/statistics/oldest?channel=web").getContentAsString()).contains("/complaints/" + waits, "<a class=\"chip\" href=\"/statistics/oldest\">situs web");
        assertThat(ask("/statistics/oldest?channel=sms").getContentAsString()).doesNotContain("/complaints/" + waits);
        assertThat(ask("/statistics/oldest?channel=web&outcome=explained").getContentAsString()).as("none was ever answered")
            .doesNotContain("/complaints/" + waits).contains("href=\"/statistics/oldest?channel=web\"");
    }

    @Test
    void the_funnel_stays_inside_its_picture_and_names_only_what_lies_outside() {
        var inside = point("Dinas A", 100, 0.7, Place.WITHIN);
        var outside = point("Dinas B", 400, 1.3, Place.FAR_ABOVE);
        var plot = FunnelPlot.of(new Comparison(FigureQuery.lastYear(LocalDate.of(2026, 11, 28)), Instant.EPOCH, 0.7, 1, List.of(inside, outside),
            List.of(new Limits(20, 0, 0.2, 0.9, 1), new Limits(440, 0.6, 0.65, 0.75, 0.8)), List.of(), List.of()),
            new FigureWords(new Words(messages, Locale.ENGLISH)));

        assertThat(plot).isNotNull();
        assertThat(plot.dots()).extracting(FunnelPlot.Dot::labelled).containsExactly(false, true);
        assertThat(plot.dots().getLast().y()).as("a share above one is drawn at the edge").isEqualTo("12.0");
        assertThat(plot.far()).startsWith("M38.0 12.0L392.0").endsWith("L38.0 208.0Z");
        assertThat(plot.sizes()).extracting(HonestCurve.Tick::value).containsExactly(20, 50, 100, 200);
        assertThat(plot.readings().say().getLast())
            .isEqualTo("Dinas B: 130% on time when standardised, 100 deadlines. Far above what is expected (outside the 99.8% limits).");
        var drawing = new StringOutput();
        templates.render("picture/funnel.jte", Map.of("it", plot, "w", new Words(messages, Locale.ENGLISH), "brand", "#0b5f5c"), drawing);
        assertThat(drawing.toString()).containsPattern("(?s)<circle.*<circle").contains(">Dinas B</text>").doesNotContain(">Dinas A</text>");
    }

    @Test
    void the_numbers_of_the_funnel_are_data_too() throws Exception {
        var comparison = new Comparison(FigureQuery.lastYear(LocalDate.of(2026, 11, 28)), Instant.EPOCH, 0.7, 1.5, List.of(point("Dinas A", 100, 0.72, Place.WITHIN)),
            List.of(new Limits(20, 0.1, 0.2, 0.9, 0.95)), List.of(Texts.same("Dinas C")), List.of(Texts.same("Dinas D")));
        assertThat(ComparisonDescription.csv(comparison, "?kind=complaint", Locale.ENGLISH).lines()).containsExactly(
            "as_of,from,to,target,dispersion,scope,code,name,due,kept,share,expected,standardised,size,distance,place,low_998,low_95,high_95,high_998,query",
            "1970-01-01T00:00:00Z,2025-11-01,2026-11-28,0.7,1.5,agency,code,Dinas A,100,70,0.7,70.0,0.72,100.0,0.0,WITHIN,,,,,?kind=complaint",
            "1970-01-01T00:00:00Z,2025-11-01,2026-11-28,0.7,1.5,limits,,,,,,,,20.0,,,0.1,0.2,0.9,0.95,?kind=complaint",
            "1970-01-01T00:00:00Z,2025-11-01,2026-11-28,0.7,1.5,too_few,,Dinas C,,,,,,,,,,,,,?kind=complaint",
            "1970-01-01T00:00:00Z,2025-11-01,2026-11-28,0.7,1.5,held_back,,Dinas D,,,,,,,,,,,,,?kind=complaint");
        assertThat(ComparisonDescription.json(comparison, Map.of(), Locale.ENGLISH)).containsEntry("dispersion", 1.5)
            .containsEntry("too_few", List.of("Dinas C")).containsEntry("held_back", List.of("Dinas D")).containsKeys("target", "agencies", "limits", "as_of");
        assertThat(ask("/statistics/compare.json?kind=complaint").getContentAsString()).contains("\"query\":{\"kind\":\"complaint\"}", "\"dispersion\":");
        assertThat(ask("/en/statistics/compare.csv").getContentAsString()).startsWith("as_of,from,to,target,dispersion,scope,");
        assertThat(ask("/statistics/compare.csv?kind=nope").getStatus()).isEqualTo(400);
    }

    @Test
    void one_agency_alone_is_no_funnel() {
        var alone = new Comparison(FigureQuery.lastYear(LocalDate.of(2026, 11, 28)), Instant.EPOCH, 0.7, 1, List.of(point("Dinas A", 100, 0.7, Place.WITHIN)),
            List.of(new Limits(20, 0, 0.2, 0.9, 1), new Limits(110, 0.6, 0.65, 0.75, 0.8)), List.of(), List.of());
        assertThat(FunnelPlot.of(alone, new FigureWords(new Words(messages, Locale.ENGLISH)))).isNull();
    }

    @Autowired
    private TemplateEngine templates;

    @Autowired
    private MessageSource messages;

    @Test
    void shares_and_ages_are_said_in_whole_numbers_with_their_interval() {
        var words = new FigureWords(new Words(messages, Locale.ENGLISH));
        var rate = new Rate(Definition.SATISFIED, 24L, 22L, Standing.SHOWN, 22 / 24.0, 0.7415, 0.9768);
        var backlog = new Backlog(30L, new Rate(Definition.PAST_DUE, 30L, 3L, Standing.SHOWN, 0.1, 0.03, 0.26), Standing.SHOWN, 12.4, 40.0, 61.5,
            List.of());

        assertThat(words.share(rate)).isEqualTo("92%");
        assertThat(words.between(rate)).isEqualTo("74–98%");
        var few = new Rate(Definition.RATED, 4L, null, Standing.TOO_FEW, null, null, null);
        assertThat(words.said(new Aftermath(30, Standing.SHOWN, Map.of(), Map.of(), few, few, few, rate))).isEqualTo("92% (74–98%) of 24 ratings were satisfied.");
        assertThat(words.said(new Aftermath(30, Standing.SHOWN, Map.of(), Map.of(), few, few, new Rate(Definition.RATED, 40L, 20L, Standing.SHOWN, 0.5, 0.35, 0.65), rate)))
            .isEqualTo("92% (74–98%) of 24 ratings were satisfied. Of the answers to citizens who left a contact, 50% were rated.");
        assertThat(words.backlog(backlog)).isEqualTo("30 complaints are waiting; half of them for 12 days or more, 10% past their deadline.");
        var fresh = new Backlog(30L, backlog.pastDue(), Standing.SHOWN, 0.3, 40.0, 61.5, List.of());
        assertThat(words.backlog(fresh)).isEqualTo("30 complaints are waiting; half of them for less than a day, 10% past their deadline.");
        assertThat(new FigureWords(new Words(messages, Locale.of("id"))).backlog(fresh))
            .isEqualTo("30 laporan menunggu; setengahnya kurang dari sehari, 10% lewat tenggat.");
        var imported = new Backlog(300L, backlog.pastDue(), Standing.SHOWN, 12.4, 40.0, 61.5, List.of());
        assertThat(words.backlog(imported)).isEqualTo("300 complaints are waiting; half of them for 12 days or more. Of those that have a deadline, 10% are past it.");
        var undue = new Backlog(30L, new Rate(Definition.PAST_DUE, 3L, null, Standing.TOO_FEW, null, null, null), Standing.SHOWN, 12.4, 40.0, 61.5, List.of());
        assertThat(words.backlog(undue)).isEqualTo("30 complaints are waiting; half of them for 12 days or more.");
    }

    @Test
    void of_few_complaints_is_not_said_which_share_was_passed_on() {
        var words = new FigureWords(new Words(messages, Locale.ENGLISH));

        assertThat(words.handOffs(new HandOffs(Standing.SHOWN, List.of(18L, 0L, 0L, 1L), 3L))).isEmpty();
        assertThat(words.handOffs(new HandOffs(Standing.SHOWN, List.of(15L, 3L, 1L, 1L), 8L)))
            .isEqualTo("25% of the complaints were passed on at least once, 5% three times or more.");
    }

    @Test
    void one_day_is_one_day() {
        var words = new FigureWords(new Words(messages, Locale.ENGLISH));
        assertThat(List.of(0.96, 1.0, 1.04, 4.46, 12.4)).extracting(words::days)
            .containsExactly("1 day", "1 day", "1 day", "4.5 days", "12 days");
        assertThat(new FigureWords(new Words(messages, Locale.of("id"))).days(4.46)).isEqualTo("4,5 hari");
    }

    private static Point point(String name, double size, double standardised, Place place) {
        return new Point("code", Texts.same(name), 100, 70, 70, 0.7, standardised, size, 0, place);
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return browser.perform(get(URI.create(address))).andReturn().getResponse();
    }
}
