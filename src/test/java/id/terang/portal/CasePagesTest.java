package id.terang.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.terang.OwnWords;
import id.terang.complaints.files.Attachments;
import id.terang.complaints.files.Scenes;
import id.terang.complaints.files.Uploader;
import id.terang.complaints.files.Uploads;
import id.terang.shared.Reference;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@SpringBootTest
@AutoConfigureMockMvc
@Import(SmallTown.class)
class CasePagesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-09T02:00:00Z");

    @Autowired
    private MockMvc browser;
    @Autowired
    private SmallTown town;
    @Autowired
    private Uploads uploads;
    @Autowired
    private Attachments attachments;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void a_town() {
        town.build();
    }

    @Test
    void a_verified_case_tells_its_whole_story_in_both_languages() throws Exception {
        Reference one = town.filed("Lampu mati di Jalan Kenanga", "Tiga lampu mati sejak seminggu.", MONDAY);
        town.verified(one, "Lampu mati di Jalan Kenanga", "Tiga lampu mati sejak seminggu.", MONDAY.plus(Duration.ofHours(5)));
        town.asked(one, "Di dekat nomor berapa?", MONDAY.plus(Duration.ofHours(30)));
        town.replied(one, "Rumah saya nomor 12", MONDAY.plus(Duration.ofHours(50)));
        town.answered(one, "Tiga lampu sudah diganti.", MONDAY.plus(Duration.ofDays(8)));

        String page = html("/complaints/" + one);
        assertThat(page).contains("<h1>Lampu mati di Jalan Kenanga</h1>").contains("Tiga lampu mati sejak seminggu.")
                .contains("Dinas Pekerjaan Umum Kota Lestari").contains("Di dekat nomor berapa?")
                .contains("Tiga lampu sudah diganti.").contains("class=\"clock__run\"").contains("class=\"days\"")
                .contains("timeline__gap").contains("<dd>Mekar Jaya, Sukamaju, Kota Lestari<br>Jl. Kenanga")
                .doesNotContain("Rumah saya nomor 12").doesNotContain("warga@contoh.id").doesNotContain("nomor 12")
                .doesNotContain("-6.9123").doesNotContain("107.609");
        assertThat(html("/en/complaints/" + one)).contains("<html lang=\"en\">").contains("Street light out");
        assertWellFormed(page);
    }

    @Test
    void what_people_wrote_in_the_other_language_is_marked_so_that_it_is_read_aloud_in_it() throws Exception {
        Reference one = town.filed("Lampu mati", "Lampu di depan rumah saya sudah seminggu tidak menyala.", MONDAY);
        town.verified(one, "Lampu mati", "Lampu di depan rumah saya sudah seminggu tidak menyala.", MONDAY.plusSeconds(600));
        town.answered(one, "The lamp has been replaced and is on again.", MONDAY.plusSeconds(900));

        assertThat(html("/en/complaints/" + one)).contains("<h1 lang=\"id\">Lampu mati</h1>")
                .contains("<p class=\"case__body\" dir=\"auto\" lang=\"id\">Lampu di depan")
                .contains("<blockquote class=\"quote\" dir=\"auto\">The lamp");
        assertThat(html("/complaints/" + one)).contains("<h1>Lampu mati</h1>")
                .contains("<p class=\"case__body\" dir=\"auto\">Lampu di depan")
                .contains("<blockquote class=\"quote\" dir=\"auto\" lang=\"en\">The lamp");
        assertThat(html("/en/complaints?q=seminggu+menyala")).contains("hit__title\" lang=\"id\"")
                .contains("<p class=\"card__text\" dir=\"auto\" lang=\"id\">");
    }

    @Test
    void a_case_has_a_feed_of_its_story() throws Exception {
        Reference one = town.filed("Lampu <mati>", "Tiga lampu mati.", MONDAY);
        town.verified(one, "Lampu <mati>", "Tiga lampu mati.", MONDAY.plus(Duration.ofHours(5)));
        town.asked(one, "Di dekat nomor berapa?", MONDAY.plus(Duration.ofHours(30)));
        town.replied(one, "Rumah saya nomor 12", MONDAY.plus(Duration.ofHours(50)));
        assertThat(html("/complaints/" + one)).contains("href=\"/complaints/" + one + ".atom\"");
        MockHttpServletResponse feed = ask("/complaints/" + one + ".atom");
        assertThat(feed.getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
        var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(feed.getContentAsByteArray()));
        assertThat(xml.getElementsByTagName("entry").getLength()).isGreaterThanOrEqualTo(4);
        assertThat(xml.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(one + " · Lampu <mati>");
        assertThat(feed.getContentAsString()).contains("Di dekat nomor berapa?").doesNotContain("nomor 12").doesNotContain("warga@contoh.id");
        var authors = xml.getElementsByTagName("name");
        assertThat(IntStream.range(0, authors.getLength()).mapToObj(i -> authors.item(i).getTextContent())).as("who acted, newest first")
                .startsWith("Pelapor", "Dinas Pekerjaan Umum Kota Lestari").endsWith("Pelapor");
        var again = browser.perform(get("/complaints/" + one + ".atom").header("If-None-Match", feed.getHeader("ETag"))).andReturn().getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
    }

    @Test
    void nobody_outside_sees_when_officials_write_notes_or_how_many() throws Exception {
        Reference one = town.filed("Lampu mati di gapura", "Gapura gelap", MONDAY);
        town.verified(one, "Lampu mati di gapura", "Gapura gelap", MONDAY.plus(Duration.ofHours(5)));
        town.asked(one, "Gapura yang mana?", MONDAY.plus(Duration.ofHours(30)));
        String last = "\"updated_at\":\"" + MONDAY.plus(Duration.ofHours(30)) + "\"";
        String tag = ask("/complaints/" + one).getHeader("ETag");
        for (int hour = 31; hour < 34; hour++) {
            town.notedByHolder(one, "Rapat internal", MONDAY.plus(Duration.ofHours(hour)));
        }
        assertThat(ask("/complaints/" + one).getHeader("ETag")).as("nor does who asks again and again").isEqualTo(tag);
        for (String data : List.of("/complaints/" + one + ".json", "/api/v1/cases/" + one, "/complaints.json?q=gapura", "/api/v1/cases?q=gapura")) {
            assertThat(body(data)).as(data).contains(last);
        }
        assertThat(body("/complaints/" + one + ".atom")).contains("<updated>" + MONDAY.plus(Duration.ofHours(30)) + "</updated>")
                .doesNotContain(MONDAY.plus(Duration.ofHours(33)).toString());
        town.replied(one, "Gapura selatan", MONDAY.plus(Duration.ofHours(40)));
        assertThat(ask("/complaints/" + one).getHeader("ETag")).isNotEqualTo(tag);
        for (String data : List.of("/complaints/" + one + ".json", "/api/v1/cases/" + one)) {
            var seqs = Pattern.compile("\"seq\":(\\d+)").matcher(body(data)).results().map(found -> Integer.valueOf(found.group(1))).toList();
            assertThat(seqs).as(data).hasSizeGreaterThan(3).isEqualTo(IntStream.rangeClosed(1, seqs.size()).boxed().toList());
        }
        var ids = Pattern.compile("<id>[^<]*#e(\\d+)</id>").matcher(body("/complaints/" + one + ".atom")).results().map(found -> Integer.valueOf(found.group(1)))
                .sorted().toList();
        assertThat(ids).isEqualTo(IntStream.rangeClosed(1, ids.size()).boxed().toList());
    }

    @Test
    void the_photos_of_the_citizen_stand_beside_those_of_the_answer() throws Exception {
        Reference one = town.filed("Lampu mati", "Tiga lampu mati.", MONDAY);
        town.verified(one, "Lampu mati", "Tiga lampu mati.", MONDAY.plus(Duration.ofHours(5)));
        town.answered(one, "Tiga lampu sudah diganti.", MONDAY.plus(Duration.ofDays(8)));
        long id = jdbc.sql("select id from complaint where reference = ?").param(one.digits()).query(Long.class).single();
        int answered = jdbc.sql("select seq from case_event where complaint_id = ? and type = 'ANSWERED'").param(id).query(Integer.class).single();
        photo(id, answered);
        assertThat(html("/complaints/" + one)).as("a proof alone").doesNotContain("before-after");
        photo(id, 1);
        jdbc.sql("update complaint set version = version + 1 where id = ?").param(id).update();
        assertThat(html("/complaints/" + one)).containsPattern("(?s)before-after.*Sebelum.*<img.*Sesudah.*<img");
    }

    private void photo(long complaint, int seq) {
        UUID photo = uploads.receive(Scenes.photo(seq, 400, 300), "foto.jpg", Uploader.fresh(), "203.0.113.7").id();
        attachments.attach(List.of(photo), complaint, seq);
        attachments.release(complaint, List.of(photo), MONDAY);
    }

    @Test
    void before_it_is_verified_only_service_district_dates_and_clocks_are_shown() throws Exception {
        Reference one = town.filed("Judul pribadi", "Teks pribadi", MONDAY);
        assertThat(html("/complaints/" + one)).contains("<h1>Lampu jalan mati di Sukamaju</h1>").contains("Isi laporan belum tampil")
                .contains("class=\"clock__run\"").doesNotContain("pribadi").doesNotContain("Mekar Jaya")
                .doesNotContain("Kenanga");
        assertThat(body("/complaints/" + one + ".json")).contains("\"released\":false").doesNotContain("pribadi")
                .doesNotContain("Kenanga");
    }

    @Test
    void secret_hidden_and_unknown_numbers_answer_byte_for_byte_alike() throws Exception {
        Reference secret = town.filedSecretly(MONDAY);
        Reference hidden = town.filed("Akan disembunyikan", "Akan disembunyikan", MONDAY);
        town.hidden(hidden, MONDAY.plusSeconds(60));
        Reference unknown = Reference.random(new Random(99));
        for (String form : List.of("/complaints/%s", "/en/complaints/%s", "/complaints/%s.json", "/complaints/%s.atom")) {
            MockHttpServletResponse expected = ask(form.formatted(unknown));
            assertThat(expected.getStatus()).isEqualTo(404);
            for (Reference closed : List.of(secret, hidden)) {
                MockHttpServletResponse answer = ask(form.formatted(closed));
                assertThat(answer.getStatus()).isEqualTo(404);
                assertThat(answer.getContentAsByteArray()).isEqualTo(expected.getContentAsByteArray());
                assertThat(headers(answer)).isEqualTo(headers(expected));
            }
        }
    }

    @Test
    void whoever_has_todays_page_is_answered_without_a_page() throws Exception {
        Reference one = town.filed("Lampu", "Lampu mati", MONDAY);
        MockHttpServletResponse first = ask("/complaints/" + one);
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(first.getHeader("Set-Cookie")).isNull();
        assertThat(first.getHeader("Content-Security-Policy")).contains("default-src 'none'").doesNotContain("unsafe");
        String tag = first.getHeader("ETag");
        assertThat(tag).startsWith("W/\"");

        MockHttpServletResponse same = askAgain("/complaints/" + one, tag);
        assertThat(same.getStatus()).isEqualTo(304);
        assertThat(same.getContentAsByteArray()).isEmpty();
        assertThat(same.getHeader("ETag")).isEqualTo(tag);
        assertThat(askAgain("/en/complaints/" + one, tag).getStatus()).as("another language").isEqualTo(200);

        town.verified(one, "Lampu", "Lampu mati", MONDAY.plusSeconds(600));
        assertThat(askAgain("/complaints/" + one, tag).getStatus()).as("a changed case").isEqualTo(200);
    }

    @Test
    void what_validates_a_page_tells_neither_how_often_nor_what_was_written() throws Exception {
        Reference one = town.filed("Lampu", "Lampu mati", MONDAY);
        Reference other = town.filed("Lampu", "Lampu mati", MONDAY);
        String tag = ask("/complaints/" + one).getHeader("ETag");
        assertThat(tag).matches("W/\"[0-9a-f]{32}\"");
        assertThat(ask("/complaints/" + other).getHeader("ETag")).as("as often written").isNotEqualTo(tag);
        for (String form : List.of(".json", ".atom")) {
            assertThat(ask("/complaints/" + one + form).getHeader("ETag")).as(form).matches("W/\"[0-9a-f]{32}\"");
        }
    }

    @Test
    void the_page_of_a_duplicate_quotes_the_answer_where_it_lives_on() throws Exception {
        Reference survivor = town.filed("Lampu mati", "Lampu mati di gang", MONDAY);
        town.verified(survivor, "Lampu mati", "Lampu mati di gang", MONDAY.plusSeconds(600));
        Reference duplicate = town.filed("Lampu gang", "Lampu gang mati", MONDAY.plusSeconds(700));
        town.merged(duplicate, survivor, MONDAY.plusSeconds(800));
        MockHttpServletResponse before = ask("/complaints/" + duplicate);
        assertThat(before.getContentAsString()).doesNotContain("Tiang sudah diganti");

        town.answered(survivor, "Tiang sudah diganti pagi ini.", MONDAY.plusSeconds(900));
        MockHttpServletResponse after = askAgain("/complaints/" + duplicate, before.getHeader("ETag"));
        assertThat(after.getStatus()).isEqualTo(200);
        assertThat(after.getContentAsString()).contains("<blockquote class=\"quote\" dir=\"auto\">Tiang sudah diganti pagi ini.</blockquote>");

        town.hidden(survivor, MONDAY.plusSeconds(1000));
        assertThat(ask("/complaints/" + duplicate).getContentAsString()).doesNotContain("Tiang sudah diganti");
    }

    @Test
    void the_page_of_a_duplicate_says_who_has_it_now_where_it_lives_on() throws Exception {
        Reference survivor = town.filed("Lampu mati", "Lampu mati di gang", MONDAY);
        town.verified(survivor, "Lampu mati", "Lampu mati di gang", MONDAY.plusSeconds(600));
        Reference duplicate = town.filed("Lampu gang", "Lampu gang mati", MONDAY.plusSeconds(700));
        town.merged(duplicate, survivor, MONDAY.plusSeconds(800));
        MockHttpServletResponse first = ask("/complaints/" + duplicate);
        assertThat(first.getContentAsString()).contains("<dd><a href=\"/agencies/dinas-pu\">");

        town.transferred(survivor, "Lampu taman, bukan lampu jalan.", MONDAY.plusSeconds(900));
        MockHttpServletResponse later = askAgain("/complaints/" + duplicate, first.getHeader("ETag"));
        assertThat(later.getStatus()).as("the case it lives on in has changed").isEqualTo(200);
        assertThat(later.getContentAsString()).contains("<dd><a href=\"/agencies/dinas-lingkungan\">");
        assertThat(askAgain("/complaints/" + duplicate, later.getHeader("ETag")).getStatus()).isEqualTo(304);

        town.hidden(survivor, MONDAY.plusSeconds(1000));
        MockHttpServletResponse alone = ask("/complaints/" + duplicate);
        assertThat(alone.getContentAsString()).contains("<dd><a href=\"/agencies/kota-lestari\">");
        town.noted(survivor, "Menunggu lampu baru.", MONDAY.plusSeconds(1100));
        assertThat(askAgain("/complaints/" + duplicate, alone.getHeader("ETag")).getStatus())
            .as("what happens in a hidden case shows nowhere, not even that it happens").isEqualTo(304);
    }

    @Test
    void no_cache_goes_on_giving_the_number_of_a_report_that_came_or_was_hidden_since() throws Exception {
        Reference parent = town.filed("Lampu mati", "Lampu mati di taman", MONDAY);
        town.verified(parent, "Lampu mati", "Lampu mati di taman", MONDAY.plusSeconds(600));
        Reference report = town.filed("Lampu taman", "Lampu taman mati", MONDAY.plusSeconds(700));
        town.verified(report, "Lampu taman", "Lampu taman mati", MONDAY.plusSeconds(800));
        for (String form : List.of("", ".json", ".atom")) {
            String tag = ask("/complaints/" + parent + form).getHeader("ETag");
            assertThat(askAgain("/complaints/" + parent + form, tag).getStatus()).as(form).isEqualTo(304);
        }
        String alone = ask("/complaints/" + parent).getHeader("ETag");
        town.joined(report, parent, MONDAY.plusSeconds(900));
        MockHttpServletResponse joined = askAgain("/complaints/" + parent, alone);
        assertThat(joined.getStatus()).isEqualTo(200);
        assertThat(joined.getContentAsString()).contains(report.toString());

        town.hidden(report, MONDAY.plusSeconds(1000));
        for (String form : List.of("", ".json", ".atom")) {
            MockHttpServletResponse without = askAgain("/complaints/" + parent + form, joined.getHeader("ETag"));
            assertThat(without.getStatus()).as(form).isEqualTo(200);
            assertThat(without.getContentAsString()).as(form).doesNotContain(report.toString());
        }
    }

    @Test
    void a_number_without_dashes_leads_to_the_page_and_an_impossible_one_is_said_to_be_so() throws Exception {
        Reference one = town.filed("Lampu", "Lampu mati", MONDAY);
        MockHttpServletResponse moved = ask("/en/complaints/" + one.digits());
        assertThat(moved.getStatus()).isEqualTo(301);
        assertThat(moved.getHeader("Location")).endsWith("/en/complaints/" + one);
        char last = one.digits().charAt(8);
        MockHttpServletResponse wrong = ask("/complaints/" + one.digits().substring(0, 8) + (last == '9' ? '0' : (char) (last + 1)));
        assertThat(wrong.getStatus()).isEqualTo(404);
        assertThat(wrong.getContentAsString()).contains("ada angka yang salah atau tertukar");
        assertThat(ask("/complaints/12").getStatus()).isEqualTo(404);
    }

    @Test
    void what_people_write_never_becomes_markup() throws Exception {
        String evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> \u202etfel ot thgir 👍";
        Reference one = town.filed(evil, evil, MONDAY);
        town.verified(one, evil, evil, MONDAY.plusSeconds(600));
        town.asked(one, evil, MONDAY.plusSeconds(700));
        town.replied(one, evil, MONDAY.plusSeconds(800));
        town.answered(one, evil, MONDAY.plusSeconds(900));
        town.disputed(one, evil, MONDAY.plusSeconds(1000));
        assertThat(html("/complaints/" + one)).contains("&lt;script&gt;").doesNotContain("<script").doesNotContain("<img");
    }

    @Test
    void the_data_of_a_case_carries_codes_and_no_database_ids() throws Exception {
        Reference one = town.filed("Lampu", "Lampu mati", MONDAY);
        town.verified(one, "Lampu", "Lampu mati", MONDAY.plusSeconds(600));
        String json = body("/complaints/" + one + ".json");
        assertThat(json).contains("\"reference\":\"" + one + "\"").contains("\"code\":\"lampu-jalan\"").contains("\"code\":\"dinas-pu\"")
                .contains("\"type\":\"RESOLVE\"").contains("\"filed_at\":\"2026-11-09T02:00:00Z\"").contains("\"lat\":-6.912")
                .doesNotContain("complaintId").doesNotContain("\"id\":");
    }

    /// Filed on Wednesday 23 December 2026, with Christmas two days later.
    @Test
    void the_data_of_a_case_explains_every_due_date_and_says_which_answer_was_on_time() throws Exception {
        Instant filed = Instant.parse("2026-12-23T02:00:00Z");
        Reference one = town.filed("Lampu padam", "Lampu padam lagi", filed);
        town.verified(one, "Lampu padam", "Lampu padam lagi", filed.plusSeconds(600));
        town.asked(one, "Tiang nomor berapa? " + OwnWords.of(one), filed.plus(Duration.ofHours(2)));
        town.replied(one, "Tiang nomor 7", filed.plus(Duration.ofDays(1)));
        town.answered(one, "Lampu tiang 7 diganti. " + OwnWords.of(one), filed.plus(Duration.ofDays(5)));
        town.disputed(one, "Masih padam", filed.plus(Duration.ofDays(6)));
        town.answered(one, "Kabelnya juga diganti. " + OwnWords.of(one), filed.plus(Duration.ofDays(40)));

        JsonNode json = new ObjectMapper().readTree(body("/complaints/" + one + ".json"));
        assertThat(json.get("first_answer_on_time").asBoolean()).isTrue();
        assertThat(json.get("standing_answer_on_time").isBoolean()).isTrue();
        assertThat(json.get("standing_answer_on_time").asBoolean()).isFalse();
        JsonNode first = null;
        for (JsonNode clock : json.get("clocks")) {
            if (clock.get("type").asString().equals("RESOLVE") && clock.get("round").asInt() == 1) {
                first = clock;
            }
        }
        assertThat(first).isNotNull();
        assertThat(first.get("explanation").asString()).contains("14 hari kerja", "Hari libur yang dilewati: 1", "Hari jeda: 1");
        assertThat(first.get("skipped_holidays").get(0).get("name").asString()).isEqualTo("Hari Natal");
        assertThat(first.get("skipped_holidays").get(0).get("date").asString()).isEqualTo("2026-12-25");
        assertThat(first.get("pauses").size()).isEqualTo(1);
        assertThat(first.get("pauses").get(0).get("reason").asString()).isEqualTo("CLARIFICATION_ASKED");
        assertThat(first.get("pauses").get(0).get("working_days").asInt()).isEqualTo(1);
        assertThat(first.get("pauses").get(0).get("from").asString()).isEqualTo("2026-12-23T04:00:00Z");
        assertThat(first.get("policy_version").asInt()).isPositive();
        assertThat(first.get("calendar_version").asInt()).isPositive();

        String page = html("/complaints/" + one);
        assertThat(page).containsPattern("(?s)Jawaban pertama</dt><dd>tepat waktu").containsPattern("(?s)Jawaban yang berlaku</dt><dd>terlambat")
                .containsPattern("(?s)Jeda menunggu pelapor</dt><dd class=\"num\">1 hari kerja").contains("Jawaban, putaran 1");
        assertWellFormed(page);
    }

    @Test
    void the_data_of_a_case_tells_a_pause_that_goes_on() throws Exception {
        Instant filed = Instant.parse("2026-12-23T02:00:00Z");
        Reference one = town.filed("Lampu berkedip", "Lampu berkedip lagi", filed);
        town.verified(one, "Lampu berkedip", "Lampu berkedip lagi", filed.plusSeconds(600));
        town.asked(one, "Di tiang yang mana? " + OwnWords.of(one), filed.plus(Duration.ofHours(2)));
        for (JsonNode clock : new ObjectMapper().readTree(body("/complaints/" + one + ".json")).get("clocks")) {
            boolean promised = clock.get("type").asString().equals("RESOLVE");
            assertThat(clock.get("pauses").size()).isEqualTo(promised ? 1 : 0);
            if (promised) {
                assertThat(clock.get("state").asString()).isEqualTo("PAUSED");
                assertThat(clock.get("pauses").get(0).get("from").asString()).isEqualTo("2026-12-23T04:00:00Z");
                assertThat(clock.get("pauses").get(0).get("to").isNull()).isTrue();
                assertThat(clock.get("pauses").get(0).get("reason").asString()).isEqualTo("CLARIFICATION_ASKED");
            }
        }
    }

    private static void assertWellFormed(String page) {
        assertThat(page).doesNotContain("portal.").doesNotContain("domain.").doesNotContain("null")
                .doesNotContainPattern(Pattern.compile("\\{[0-9]")).doesNotContainPattern(Pattern.compile(" style=\""))
                .doesNotContain("<script");
    }

    private static String headers(MockHttpServletResponse answer) {
        return answer.getHeaderNames().stream().sorted().map(name -> name + ": " + answer.getHeaders(name)).toList().toString();
    }

    private String html(String address) throws Exception {
        MockHttpServletResponse answer = ask(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("text/html;charset=UTF-8");
        return answer.getContentAsString();
    }

    private String body(String address) throws Exception {
        return ask(address).getContentAsString();
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse();
    }

    private MockHttpServletResponse askAgain(String address, String tag) throws Exception {
        return browser.perform(get(address).header("If-None-Match", tag)).andReturn().getResponse();
    }
}
