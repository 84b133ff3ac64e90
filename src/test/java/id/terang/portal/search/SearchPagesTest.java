package id.terang.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.terang.portal.SmallTown;
import id.terang.portal.frame.Assets;
import id.terang.shared.Reference;
import jakarta.servlet.ServletOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;

/// In a town of its own: what is found and completed here is all that there is.
@SpringBootTest(properties = "spring.application.name=search-pages")
@AutoConfigureMockMvc
@Import(SmallTown.class)
class SearchPagesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-09T02:00:00Z");
    private static final String CASE = "/complaints/\\d{4}-\\d{4}-\\d";

    @Autowired
    private MockMvc browser;
    @Autowired
    private SmallTown town;
    @Autowired
    private SearchExport export;
    @Autowired
    private FollowedSearches followed;
    @Autowired
    private Assets assets;
    @Autowired
    @Qualifier("indexFolder")
    private Object folder;
    private static Reference lamp;

    @BeforeEach
    void a_town_with_cases() {
        if (!town.build()) {
            return;
        }
        lamp = town.filed("Lampu padam", "Lampu padam <b>sejak</b> kemarin", MONDAY);
        town.verified(lamp, "Lampu padam <script>alert(1)</script>", "Lampu padam <b>sejak</b> kemarin \u0007", MONDAY.plusSeconds(60));
        town.filedSecretly(MONDAY);
    }

    @Test
    void words_find_cases_and_mark_what_was_asked_for_without_ever_becoming_markup() throws Exception {
        String page = html("/complaints?q=padam");
        assertThat(page).contains("/complaints/" + lamp).contains("<mark>padam</mark>").contains("&lt;script&gt;")
                .doesNotContain("<script").doesNotContain("<b>sejak").contains("value=\"padam\"")
                .contains("<meta name=\"robots\" content=\"noindex\">").doesNotContain("Pungutan di loket");
        assertThat(html("/en/complaints?q=padam")).contains("Search").contains("hreflang=\"id\"");
    }

    @Test
    void cases_are_found_by_how_they_came_in_and_how_they_were_answered_and_either_can_be_taken_away() throws Exception {
        String page = html("/complaints?channel=web");
        assertThat(page).contains("/complaints/" + lamp, "<a class=\"chip\" href=\"/complaints\">situs web", "<option value=\"web\" selected");
        assertThat(html("/complaints?channel=sms")).doesNotContain("/complaints/" + lamp);
        assertThat(html("/complaints?channel=web&outcome=explained")).as("nobody answered it").doesNotContain("/complaints/" + lamp)
                .contains("<a class=\"chip\" href=\"/complaints?channel=web\">", "<a class=\"chip\" href=\"/complaints?outcome=explained\">");
        assertThat(html("/complaints?channel=pigeon")).contains("Saluran “pigeon” tidak kami kenal", "/complaints/" + lamp);
        for (String data : List.of("/complaints.json", "/complaints.atom", "/complaints.csv", "/complaints.jsonl")) {
            assertThat(ask(data + "?channel=web").getContentAsString()).as(data).contains(lamp.toString());
            assertThat(ask(data + "?channel=sms").getContentAsString()).as(data).doesNotContain(lamp.toString());
            assertThat(ask(data + "?outcome=explained").getContentAsString()).as(data).doesNotContain(lamp.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jenis:\"mobil 4821-0937-9\"", "4821-0937-9 sejak:2026–01–99", "4821-0937-9 jenis：mobil"})
    void what_a_field_never_says_is_left_out_beside_a_number_in_whatever_signs(String typed) throws Exception {
        var page = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> browser.perform(get("/complaints").param("q", typed)).andReturn().getResponse()
                .getContentAsString());
        assertThat(page).contains("value=\"4821-0937-9\"");
    }

    @Test
    void the_address_of_a_question_can_be_passed_on_but_is_not_for_search_engines() throws Exception {
        assertThat(html("/en/complaints?q=padam&page=1")).contains("<meta name=\"robots\" content=\"noindex\">")
                .contains("hreflang=\"id\" href=\"http://localhost/complaints?q=padam")
                .contains("<meta property=\"og:url\" content=\"http://localhost/en/complaints?q=padam")
                .contains("<meta property=\"og:image\" content=\"http://localhost/assets/share.png\">")
                .doesNotContain("rel=\"canonical\"");
    }

    @Test
    void an_address_that_names_its_format_is_answered_in_it_whatever_the_reader_says_it_accepts() throws Exception {
        for (String address : List.of("/complaints.json", "/complaints.atom", "/complaints.csv", "/statistics.json", "/statistics.csv",
                "/complaints/" + lamp + ".json")) {
            MockHttpServletResponse answer = browser.perform(get(address).accept(MediaType.TEXT_HTML, MediaType.IMAGE_PNG)).andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
        }
        MockHttpServletResponse mistaken = browser.perform(get("/complaints.json?from=gestern").accept(MediaType.TEXT_HTML)).andReturn()
                .getResponse();
        assertThat(mistaken.getStatus()).isEqualTo(400);
        assertThat(mistaken.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void a_slash_too_many_leads_to_the_page() throws Exception {
        for (String address : List.of("/complaints/", "/en/complaints/", "/agencies/dinas-pu/", "/en/")) {
            MockHttpServletResponse answer = browser.perform(get(address + "?q=padam")).andReturn().getResponse();
            assertThat(answer.getStatus()).as(address).isEqualTo(308);
            assertThat(answer.getHeader("Location")).isEqualTo(address.substring(0, address.length() - 1) + "?q=padam");
        }
    }

    /// A card says where its words are from, unless they are those of the complaint.
    @Test
    void a_card_says_what_is_from_the_answer_and_what_from_the_history() throws Exception {
        Reference one = town.filed("Lampu gapura", "Lampu gapura kelipkelip", MONDAY);
        town.verified(one, "Lampu gapura", "Lampu gapura kelipkelip", MONDAY.plusSeconds(60));
        town.asked(one, "Apakah gapura bergambar cendrawasih?", MONDAY.plusSeconds(120));
        town.replied(one, "Betul", MONDAY.plusSeconds(180));
        town.answered(one, "Gardu wijayakusuma sudah diperbaiki", MONDAY.plusSeconds(240));
        assertThat(html("/complaints?q=wijayakusuma")).contains("<span class=\"soft\">Jawaban:</span> <span dir=\"auto\"", "<mark>wijayakusuma</mark>")
                .doesNotContain("Dari riwayat:");
        assertThat(html("/en/complaints?q=wijayakusuma")).contains("<span class=\"soft\">Answer:</span>");
        assertThat(html("/complaints?q=cendrawasih")).contains("<span class=\"soft\">Dari riwayat:</span> <span dir=\"auto\"", "<mark>cendrawasih</mark>")
                .doesNotContain("Jawaban:</span>");
        assertThat(html("/en/complaints?q=cendrawasih")).contains("<span class=\"soft\">From the history:</span>");
        assertThat(html("/complaints?q=kelipkelip")).contains("<mark>kelipkelip</mark>").doesNotContain("Jawaban:</span>", "Dari riwayat:</span>");
    }

    @Test
    void a_question_in_the_box_stays_text() throws Exception {
        assertThat(html("/complaints?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")).doesNotContain("<script")
                .contains("&lt;script>");
    }

    @Test
    void a_reference_in_the_box_leads_to_its_case_in_whatever_form() throws Exception {
        for (String typed : new String[] {lamp.toString(), lamp.digits(), lamp.toString().replace('-', ' '), "Nomor laporan " + lamp,
                lamp.toString().replace('-', '\u2011') + "?", "http://localhost/en/complaints/" + lamp}) {
            MockHttpServletResponse answer = browser.perform(get("/complaints").param("q", typed)).andReturn().getResponse();
            assertThat(answer.getStatus()).isEqualTo(303);
            assertThat(answer.getHeader("Location")).endsWith("/complaints/" + lamp);
        }
    }

    @Test
    void a_number_is_called_impossible_only_where_it_is_and_nobody_speaks_of_filters() throws Exception {
        assertThat(ask("/complaints.json?q=" + lamp).getContentAsString()).contains("\"total\":1").contains("\"mistakes\":[]");
        assertThat(ask("/complaints.json?q=lampu+" + lamp).getContentAsString()).contains("\"mistakes\":[]");
        String wrong = lamp.toString().substring(0, 10) + (Integer.parseInt(lamp.digits().substring(8)) + 1) % 10;
        assertThat(html("/complaints?q=" + wrong)).contains("tidak mungkin benar").contains("Tentang yang Anda cari").doesNotContain("Sebagian saringan");
        assertThat(followed.among(List.of(lamp), "?q=padam", 5)).containsExactly(lamp);
        assertThat(followed.among(List.of(lamp), "?q=" + wrong, 5)).isEmpty();
        assertThat(followed.among(List.of(lamp), "?q=" + lamp, 5)).containsExactly(lamp);
    }

    @Test
    void a_number_among_words_brings_its_case_first() throws Exception {
        assertThat(html("/complaints?q=trotoar+rusak+seperti+laporan+" + lamp)).contains("/complaints/" + lamp + "\">");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "from=2026-02-31 | Tanggal “2026-02-31” tidak ada",
        "from=0026-01-01 | tidak ada dalam kalender",
        "to=kemarin | tidak ada dalam kalender",
        "from=2026-05-01&to=2026-04-01 | Hari terakhir lebih awal",
        "agency=kementerian-x | Instansi “kementerian-x” tidak kami kenal",
        "service=%3Cscript%3E | tidak kami kenal",
        "area=99 | Wilayah “99” tidak kami kenal",
        "status=selesai | Status “selesai” tidak kami kenal",
        "kind=x | Jenis “x” tidak kami kenal",
        "sort=x | Urutan “x” tidak kami kenal",
        "near=sini | Tempat “sini” tidak kami pahami",
        "near=91,200&radius=2 | tidak kami pahami",
        "near=-6.2 | tidak kami pahami",
        "near=-6.912,107.61&radius=0 | Jarak “0” tidak dapat dipakai",
        "near=-6.912,107.61&radius=51 | Jarak “51” tidak dapat dipakai",
        "near=-6.912,107.61&radius=1e1 | tidak dapat dipakai",
        "sort=nearest | memerlukan sebuah tempat",
        "page=9999 | ini halaman terakhir",
        "from=2026-02-31&page=9999 | ini halaman terakhir",
        "page=-1 | ini halaman pertama",
        "page=99999999999999 | ini halaman pertama",
    })
    void what_makes_no_sense_is_named_kindly_and_the_rest_is_answered(String question, String words) throws Exception {
        String page = html("/complaints?q=padam&" + question);
        assertThat(page).contains("error-summary").contains(words).contains("value=\"padam\"").contains("/complaints/" + lamp)
                .doesNotContain("<script");
    }

    @Test
    void cases_near_a_place_say_how_far_they_are_in_every_form_of_the_answer() throws Exception {
        String page = html("/complaints?near=-6.9301234,107.6101234&radius=5&page=1");
        assertThat(page).contains("/complaints/" + lamp).contains("sekitar 2 km").contains("dalam 5 km dari tempat yang dipilih")
                .contains("<option value=\"nearest\" selected>").contains("near=-6.930%2C107.610").doesNotContain("-6.9301234");
        assertThat(html("/complaints?q=padam&near=-6.930,107.610&radius=1")).doesNotContain("/complaints/" + lamp)
                .contains("href=\"/complaints?q=padam&amp;near=-6.930%2C107.610&amp;radius=50\"");
        assertThat(html("/complaints?q=padam")).doesNotContain("value=\"nearest\"").doesNotContain("id=\"radius\"");
        assertThat(ask("/complaints.json?near=-6.930,107.610&radius=5").getContentAsString()).contains("\"distance_m\":2000")
                .contains("\"near\":\"-6.930,107.610\"");
        assertThat(ask("/complaints.csv?near=-6.930,107.610&radius=5").getContentAsString()).contains(",-6.912,107.61,2000,");
        assertThat(ask("/complaints.atom?near=-6.930,107.610&radius=5").getContentAsString()).contains("sekitar 2 km");
        assertThat(ask("/complaints.atom?near=-6.930,107.610&radius=1").getContentAsString()).doesNotContain("<entry>");
    }

    @Test
    void a_case_whose_place_is_public_leads_to_those_around_it() throws Exception {
        String page = ask("/complaints/" + lamp).getContentAsString();
        var nearby = Pattern.compile("href=\"(/complaints\\?near=[^\"]*)\"").matcher(page);
        assertThat(nearby.find()).as(page).isTrue();
        assertThat(html(nearby.group(1).replace("&amp;", "&"))).contains("/complaints/" + lamp).contains("sekitar 100 m");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "jenis:mobil | Bagian “jenis:mobil” tidak kami pahami | pengaduan, permintaan informasi, aspirasi",
        "status:entah | Bagian “status:entah” | menunggu verifikasi",
        "outcome:x | Bagian “outcome:x” | direncanakan",
        "sejak:kemarin | tidak kami pahami sebagai tanggal | 2026-12-03",
        "sejak:2026-05 sampai:2026-04 | Bagian “sampai:2026-04” lebih awal | hari pertama",
    })
    void a_value_that_a_field_never_has_is_named_on_the_page_and_refused_by_the_files(String part, String words, String known) throws Exception {
        String typed = "padam sejak:2020 " + part;
        var page = browser.perform(get("/complaints").param("q", typed)).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("error-summary").contains(words).contains(known).contains("value=\"padam sejak:2020")
                .doesNotContain("value=\"" + typed + "\"");
        for (String file : new String[] {"/complaints.csv", "/complaints.jsonl", "/complaints.json", "/complaints.atom"}) {
            assertThat(browser.perform(get(file).param("q", typed)).andReturn().getResponse().getStatus()).as(file).isEqualTo(400);
        }
        var api = browser.perform(get("/api/v1/cases").param("q", typed)).andReturn().getResponse();
        assertThat(api.getStatus()).isEqualTo(400);
        assertThat(api.getContentAsString()).contains("\"parameter\":\"q\"");
    }

    @Test
    void a_field_can_be_named_and_the_page_says_how() throws Exception {
        assertThat(html("/complaints?q=judul:padam")).contains("/complaints/" + lamp).contains("Cara mencari").contains("layanan:jalan")
                .contains("jenis:aspirasi").contains("sejak:2026-03");
        assertThat(html("/en/complaints?q=service:street")).contains("/complaints/" + lamp).contains("How to search");
        assertThat(html("/complaints?q=jawaban:padam")).contains("Cari “padam” di seluruh laporan").contains("href=\"/complaints?q=padam\"");
    }

    @Test
    void what_is_being_typed_is_completed_and_kept_for_a_minute() throws Exception {
        var answer = ask("/suggest.json?q=lam");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).contains("max-age=60");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(answer.getContentAsString()).contains("{\"group\":\"Laporan\",\"label\":\"Lampu padam <script>alert(1)</script>\"")
                .contains("\"address\":\"/complaints/" + lamp + "\"").contains("\"address\":\"/complaints?service=lampu-jalan\"");
        assertThat(answer.getContentType()).startsWith("application/json");
        assertThat(ask("/en/suggest.json?q=street").getContentAsString()).contains("{\"group\":\"Services\",\"label\":\"Street light out\"")
                .contains("\"note\":\"Roads and lighting\"").contains("\"address\":\"/en/complaints?service=lampu-jalan\"");
        assertThat(ask("/suggest.json?q=inspek").getContentAsString()).contains("\"address\":\"/complaints?agency=inspektorat\"");
        assertThat(ask("/suggest.json?q=mekar").getContentAsString()).contains("\"note\":\"Sukamaju\"").contains("?area=91.01.01.1001");
        for (String nothing : new String[] {"", "?q=", "?q=x", "?q=pungutan%20di%20lo", "?q=judul:lam"}) {
            assertThat(ask("/suggest.json" + nothing).getContentAsString()).as(nothing).contains("\"suggestions\":[]");
        }
    }

    @Test
    void the_script_of_the_search_box_is_kept_for_a_year_under_its_own_name_only() throws Exception {
        var script = ask(assets.searchScript());
        assertThat(script.getContentType()).startsWith("text/javascript");
        assertThat(script.getHeader("Cache-Control")).contains("immutable");
        assertThat(ask("/assets/search-00000000.js").getHeader("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void facets_narrow_and_can_be_taken_back() throws Exception {
        String page = html("/complaints?q=padam");
        var service = Pattern.compile("href=\"(/complaints\\?q=padam&amp;service=lampu-jalan)\"").matcher(page);
        assertThat(service.find()).as(page).isTrue();
        String narrowed = html(service.group(1).replace("&amp;", "&"));
        assertThat(narrowed).contains("/complaints/" + lamp).contains("class=\"chip\" href=\"/complaints?q=padam\"");
    }

    @Test
    void who_asks_for_a_part_that_no_case_has_is_told_so() throws Exception {
        assertThat(html("/complaints?q=warna%3Azzzzqqqq")).contains("“warna:” bukan bagian laporan yang kami kenal");
        assertThat(html("/complaints?q=judul%3Azzzzqqqq")).doesNotContain("bukan bagian laporan");
        assertThat(html("/complaints?q=https%3A%2F%2Fzzzz.example%20jam%2010%3A30%20zzzzqqqq")).doesNotContain("bukan bagian laporan");
    }

    @Test
    void what_has_only_some_of_the_words_is_counted_apart_on_the_page_and_in_data() throws Exception {
        assertThat(html("/complaints?q=padam%20trotoar%20zebra")).contains("Tidak ada yang memuat semua kata");
        assertThat(ask("/complaints.json?q=padam%20trotoar%20zebra").getContentAsString()).contains("\"total_all_words\":0", "\"all_words\":false",
                "\"order\":\"relevance\"").doesNotContain("\"all_words\":true");
        assertThat(ask("/complaints.csv?q=padam%20trotoar%20zebra").getContentAsString()).contains(",false,relevance,?q=");
        assertThat(html("/complaints?q=padam")).doesNotContain("memuat semua kata");
    }

    @Test
    void services_are_found_by_their_english_names_and_by_those_above_and_marked_where_they_stand() throws Exception {
        assertThat(html("/en/complaints?q=lighting")).contains("/complaints/" + lamp);
        assertThat(html("/en/complaints?q=streets")).contains("/complaints/" + lamp);
        assertThat(html("/complaints?q=penerangan")).contains("/complaints/" + lamp);
        assertThat(html("/complaints?q=pu%20padam")).contains("<mark>Dinas</mark> <mark>PU</mark>");
        assertThat(html("/complaints?q=dinas%20pekerjaan%20umum")).contains("/complaints/" + lamp);
    }

    @Test
    void whoever_types_a_name_is_offered_the_cases_there() throws Exception {
        assertThat(html("/complaints?q=lampu%20jalan%20mati")).contains("<a href=\"/complaints?service=lampu-jalan\" rel=\"nofollow\">Laporan tentang layanan Lampu jalan mati</a>");
        assertThat(html("/complaints?q=lampu%20jalan%20mati&service=lampu-jalan")).doesNotContain("Laporan tentang layanan");
        assertThat(html("/complaints?q=padam")).doesNotContain("Laporan tentang layanan");
    }

    @Test
    void nothing_found_tells_why_and_leads_nowhere_where_nothing_is_either() throws Exception {
        assertThat(html("/complaints?q=di%20dan%20yang")).contains("ada di hampir semua laporan").doesNotContain("Periksa ejaannya");
        assertThat(html("/complaints?q=%3F%21")).contains("Tidak ada huruf atau angka");
        assertThat(html("/complaints?q=padam%20-padam")).contains("juga Anda kecualikan").contains("Pencarian yang lebih luas");
        assertThat(html("/complaints?q=padam%20layanan%3Alamp")).contains("Tidak ada yang bernama seperti dalam “layanan:lamp”")
                .contains("Mungkin maksud Anda: Lampu jalan mati").contains("layanan%3A%22Lampu+jalan+mati%22");
        assertThat(html("/complaints?q=zzzzqqqq&sort=newest&kind=complaint")).doesNotContain("hanya memuat sebagian kata").doesNotContain("tanpa saringan");
    }

    @Test
    void what_is_filed_or_withdrawn_is_seen_at_once_and_what_is_the_same_is_not_sent_again() throws Exception {
        for (String address : new String[] {"/complaints?q=padam", "/complaints.json?q=padam", "/complaints.atom?q=padam"}) {
            var first = ask(address);
            assertThat(first.getHeader("Cache-Control")).as(address).isEqualTo("no-cache");
            assertThat(browser.perform(get(URI.create(address)).header("If-None-Match", first.getHeader("ETag"))).andReturn().getResponse().getStatus())
                    .as(address).isEqualTo(304);
        }
    }

    @Test
    void a_feed_is_called_by_its_question_and_one_without_entries_stays_the_same() throws Exception {
        assertThat(ask("/complaints.atom?q=padam&service=lampu-jalan").getContentAsString())
                .contains("<title>Terang: “padam” · Lampu jalan mati</title>");
        assertThat(ask("/complaints.atom").getContentAsString()).contains("<title>Terang: Laporan</title>");
        assertThat(ask("/complaints.atom?q=zzzzqqqq").getHeader("ETag")).isEqualTo(ask("/complaints.atom?q=zzzzqqqq").getHeader("ETag"));
    }

    @Test
    void while_the_index_is_filled_from_nothing_lists_say_how_far_it_is_and_files_come_later() throws Exception {
        // Long before the cases of other tests, which look at the first page.
        Instant begin = MONDAY.minus(Duration.ofDays(40));
        Reference own = town.filed("Talang kuncarajingga bocor", "Talang kuncarajingga bocor", begin);
        town.verified(own, "Talang kuncarajingga bocor", "Talang kuncarajingga bocor", begin.plusSeconds(60));
        assertThat(ask("/suggest.json?q=kuncaraj").getContentAsString()).contains(own.toString());
        assertThat(ask("/").getContentAsString()).containsPattern(CASE);
        ReflectionTestUtils.invokeMethod(folder, "beginFromNothing");
        try {
            var page = ask("/complaints?q=padam");
            assertThat(page.getStatus()).isEqualTo(503);
            assertThat(page.getContentAsString()).contains("sedang disusun kembali: 0 % selesai").doesNotContain(lamp.toString());
            assertThat(page.getHeader("Cache-Control")).isEqualTo("no-cache");
            for (String data : List.of("/complaints.json", "/complaints.atom", "/complaints.csv", "/complaints.jsonl", "/api/v1/cases")) {
                var answer = ask(data);
                assertThat(answer.getStatus()).as(data).isEqualTo(503);
                assertThat(answer.getContentType()).as(data).startsWith("application/problem+json");
                assertThat(answer.getHeader("Retry-After")).as(data).isEqualTo("30");
            }
            assertThat(ask("/suggest.json?q=kuncaraj").getContentAsString()).doesNotContain(own.toString());
            for (String front : List.of("/", "/agencies/dinas-pu")) {
                var answer = ask(front);
                assertThat(answer.getStatus()).as(front).isEqualTo(200);
                assertThat(answer.getContentAsString()).as(front).contains("sedang disusun kembali (0 % selesai); yang terbaru tampil lagi")
                    .doesNotContainPattern(CASE);
                assertThat(answer.getHeader("Cache-Control")).as(front).isEqualTo("no-cache");
            }
            assertThat(ask("/en").getContentAsString()).contains("being put together again (0% done); the latest will be back");
            assertThat(ask("/complaints/" + lamp).getContentAsString()).as("by its number").contains("padam");
        } finally {
            ReflectionTestUtils.invokeMethod(folder, "end");
        }
        assertThat(html("/complaints?q=padam")).contains(lamp.toString());
        assertThat(html("/")).doesNotContain("disusun kembali");
    }

    @Test
    void a_feed_has_the_latest_news_first_whenever_it_was_filed_and_leads_to_its_other_parts() throws Exception {
        // Long before the cases of other tests, which look at the first page.
        Instant begin = MONDAY.minus(Duration.ofDays(30));
        Reference late = town.filed("Talang kuncarabiru bocor", "Talang kuncarabiru bocor", begin);
        for (int n = 0; n < 20; n++) {
            Reference one = town.filed("Talang kuncarabiru lepas", "Talang kuncarabiru lepas", begin.plusSeconds(3600 + n));
            town.verified(one, "Talang kuncarabiru lepas", "Talang kuncarabiru lepas", begin.plusSeconds(7200 + n));
        }
        Instant told = begin.plusSeconds(90_000);
        town.verified(late, "Talang kuncarabiru bocor", "Talang kuncarabiru bocor", told);

        String first = ask("/complaints.atom?q=kuncarabiru").getContentAsString();
        assertThat(first.split("<entry>")).hasSize(21);
        assertThat(first.split("<entry>")[1]).contains(late.toString());
        assertThat(first.split("<entry>")[0]).contains("<updated>" + told + "</updated>",
                "rel=\"self\" href=\"http://localhost/complaints.atom?q=kuncarabiru\"",
                "rel=\"next\" href=\"http://localhost/complaints.atom?q=kuncarabiru&amp;page=2\"").doesNotContain("rel=\"previous\"");
        String second = ask("/complaints.atom?q=kuncarabiru&page=2").getContentAsString();
        assertThat(second.split("<entry>")).hasSize(2);
        assertThat(second).contains("rel=\"self\" href=\"http://localhost/complaints.atom?q=kuncarabiru&amp;page=2\"",
                "rel=\"previous\" href=\"http://localhost/complaints.atom?q=kuncarabiru\"").doesNotContain("rel=\"next\"", late.toString());
    }

    @Test
    void nothing_found_says_what_to_do() throws Exception {
        assertThat(html("/complaints?q=zzzzqqqq")).contains("Tidak ada laporan yang cocok").contains("Periksa ejaannya")
            .contains("Tampilkan semua laporan").contains("class=\"button\" href=\"/app/file?lang=id\"");
        assertThat(html("/complaints?q=zzzzqqqq&kind=aspiration")).contains("kurangi saringan").doesNotContain("Periksa ejaannya");
    }

    @Test
    void where_nothing_is_found_the_next_best_questions_are_a_click_away() throws Exception {
        assertThat(html("/complaints?q=padam%20zzzzqqqq&kind=aspiration&sort=newest"))
            .contains("href=\"/complaints?q=padam+zzzzqqqq\"");
        assertThat(html("/complaints?q=padam%20zzzzqqqq&sort=newest")).contains("href=\"/complaints?q=padam+zzzzqqqq\"").contains("hanya memuat sebagian kata");
        assertThat(html("/complaints?q=padam&kind=aspiration&sort=newest")).contains("href=\"/complaints?q=padam&amp;sort=newest\"");
        assertThat(html("/complaints?q=%22padam%20tiang%22")).contains("Pencarian yang lebih luas:")
            .containsPattern("<a href=\"/complaints\\?q=padam\\+tiang\" rel=\"nofollow\"><strong>padam tiang</strong></a> <span class=\"soft num\">\\(\\d+ laporan");
        assertThat(html("/complaints?q=padam%20zzzzqqqq")).as("some of the words do").contains("/complaints/" + lamp);
    }

    @Test
    void a_word_that_nobody_uses_is_searched_as_the_nearest_one_and_that_is_said() throws Exception {
        assertThat(html("/complaints?q=pdaam")).contains("/complaints/" + lamp).contains("<a href=\"/complaints?q=padam\" rel=\"nofollow\">");
        assertThat(html("/complaints?q=padam")).doesNotContain("Mungkin maksud Anda:");
    }

    @Test
    void json_and_feed_answer_the_same_question() throws Exception {
        MockHttpServletResponse json = ask("/complaints.json?q=padam&from=2026-02-28");
        assertThat(json.getStatus()).isEqualTo(200);
        assertThat(json.getContentType()).startsWith("application/json");
        assertThat(json.getContentAsString()).contains("\"reference\":\"" + lamp + "\"").contains("\"mistakes\":[]")
                .contains("\"facets\":").doesNotContainPattern("\"id\":\\d");
        MockHttpServletResponse feed = ask("/en/complaints.atom?q=padam");
        assertThat(feed.getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
        var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.getContentAsByteArray()));
        assertThat(xml.getDocumentElement().getTagName()).isEqualTo("feed");
        assertThat(xml.getElementsByTagName("entry").getLength()).isPositive();
        assertThat(feed.getContentAsString()).contains("/en/complaints/" + lamp).doesNotContain("<script");
    }

    @Test
    void digits_that_are_no_number_of_a_case_are_searched_for_and_that_is_said() throws Exception {
        assertThat(ask("/complaints.json?q=111122223").getContentAsString()).contains("\"mistakes\":[{\"field\":\"q\"").contains("\"total\":0");
        for (String form : new String[] {"/complaints.csv", "/complaints.jsonl", "/complaints.atom"}) {
            assertThat(ask(form + "?q=111122223").getStatus()).as(form).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "q=padam LONG | Paling panjang 500 huruf",
        "q=padam&kind=complaint&kind=aspiration | Hanya satu pilihan yang dipakai di sini, “complaint”",
        "q=padam&radius=5 | Jarak hanya berarti di sekitar suatu tempat",
    })
    void what_does_not_count_of_a_question_is_said_and_refused_by_data(String question, String words) throws Exception {
        String asked = question.replace(" LONG", "%20padam".repeat(90));
        assertThat(html("/complaints?" + asked)).contains("error-summary", words).contains("/complaints/" + lamp);
        for (String data : new String[] {"/complaints.json", "/complaints.atom", "/complaints.csv", "/complaints.jsonl"}) {
            assertThat(ask(data + "?" + asked).getStatus()).as(data).isEqualTo(400);
        }
        assertThat(ask("/api/v1/cases?" + asked).getStatus()).isEqualTo(400);
    }

    @Test
    void the_same_said_twice_or_an_empty_field_beside_it_is_one_question() throws Exception {
        assertThat(ask("/complaints.json?q=padam&kind=&kind=complaint&kind=complaint").getContentAsString())
                .contains("\"query\":{\"q\":\"padam\",\"kind\":\"complaint\"},\"mistakes\":[]");
    }

    @Test
    void a_file_names_services_in_the_language_of_its_address() throws Exception {
        assertThat(ask("/complaints.csv?q=padam").getContentAsString()).contains(",lampu-jalan,Lampu jalan mati,");
        assertThat(ask("/en/complaints.csv?q=padam").getContentAsString()).contains(",lampu-jalan,Street light out,");
        assertThat(ask("/en/complaints.jsonl?q=padam").getContentAsString()).contains("\"service_name\":\"Street light out\"");
    }

    @Test
    void a_file_tells_the_question_that_it_answers() throws Exception {
        assertThat(ask("/complaints.csv?near=-6.91234,107.6100&radius=5").getContentAsString()).contains(",?near=-6.912%2C107.610&radius=5,20");
    }

    @Test
    void a_page_behind_the_last_one_is_none_to_programs() throws Exception {
        assertThat(ask("/complaints.json?q=padam&page=77").getStatus()).isEqualTo(400);
        assertThat(html("/complaints?q=padam&page=77")).contains("/complaints/" + lamp);
    }

    @Test
    void all_results_are_a_file_with_the_question_and_the_time_inside() throws Exception {
        MockHttpServletResponse csv = ask("/complaints.csv?q=padam&sort=newest&page=7");
        assertThat(csv.getStatus()).isEqualTo(200);
        assertThat(csv.getContentType()).startsWith("text/csv");
        assertThat(csv.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"terang-laporan.csv\"");
        var lines = csv.getContentAsString().lines().toList();
        assertThat(lines.getFirst()).startsWith("reference,url,").endsWith(",all_words,order,query,as_of");
        assertThat(csv.getContentAsString()).contains(lamp + ",", "/complaints/" + lamp, ",-6.912,107.61,")
            .containsPattern(",true,newest,\\?q=padam&sort=newest,20\\d\\d-");

        MockHttpServletResponse json = ask("/en/complaints.jsonl?q=padam");
        assertThat(json.getContentType()).startsWith("application/jsonl");
        assertThat(json.getContentAsString().lines().findFirst()).hasValueSatisfying(head ->
            assertThat(head).contains("\"query\":{\"q\":\"padam\"}", "\"as_of\":\"20", "\"order\":\"relevance\"", "\"total_all_words\":"));
        assertThat(json.getContentAsString()).contains("\"reference\":\"" + lamp + "\"");
        assertThat(ask("/complaints.csv?q=zzzzqqqq&sort=newest").getContentAsString().lines()).as("the head alone, and it tells").singleElement()
            .satisfies(head -> assertThat(head).startsWith("reference,url,").matches(".*,query,as_of,\\?q=zzzzqqqq&sort=newest,20\\d\\d-\\S+Z"));
        assertThat(ask("/complaints.jsonl?q=zzzzqqqq").getContentAsString().lines()).singleElement()
            .satisfies(head -> assertThat(head).contains("\"query\":{\"q\":\"zzzzqqqq\"}", "\"as_of\":\"20", "\"total\":0"));
    }

    @Test
    void each_network_gets_one_file_at_a_time_and_one_that_breaks_off_gives_its_place_back() throws Exception {
        var refused = new ArrayList<MockHttpServletResponse>();
        whileWriting("127.0.0.1", () -> refused.add(ask("/complaints.csv?q=padam")));
        assertThat(refused).singleElement().satisfies(answer -> {
            assertThat(answer.getStatus()).isEqualTo(429);
            assertThat(answer.getHeader("Retry-After")).isEqualTo("30");
        });
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> whileWriting("127.0.0.1", () -> {
                throw new IOException("the reader has gone");
            })).hasRootCauseMessage("the reader has gone");
        }
        assertThat(ask("/complaints.csv?q=padam").getStatus()).isEqualTo(200);
    }

    @Test
    void readers_on_slow_lines_keep_nobody_from_a_file() throws Exception {
        var answers = new ArrayList<Integer>();
        whileWriting("192.0.2.1", () -> whileWriting("192.0.2.2", () -> whileWriting("192.0.2.3", () ->
            answers.add(ask("/complaints.csv?q=padam").getStatus()))));
        assertThat(answers).containsExactly(200);
    }

    private interface Meanwhile {
        void happens() throws Exception;
    }

    /// Once, while the first bytes are on their way.
    private void whileWriting(String address, Meanwhile meanwhile) throws IOException {
        var asked = new MockHttpServletRequest("GET", "/complaints.csv");
        asked.setRemoteAddr(address);
        var line = new ByteArrayOutputStream() {
            @Override
            public void write(int first) {
                boolean begun = size() > 0;
                super.write(first);
                if (!begun) {
                    try {
                        meanwhile.happens();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        };
        export.csv(asked, new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return new DelegatingServletOutputStream(line);
            }
        }, Locale.of("id"));
        assertThat(line.size()).isPositive();
    }

    @Test
    void the_front_page_shows_cases_and_is_kept_for_a_minute() throws Exception {
        MockHttpServletResponse home = ask("/");
        assertThat(home.getStatus()).isEqualTo(200);
        assertThat(withoutOwnScript(home.getContentAsString())).contains("role=\"search\"")
                .contains("class=\"card__link\"").contains("/complaints.atom").doesNotContain("<script").doesNotContain("portal.");
        assertThat(home.getHeader("Cache-Control")).contains("max-age=60");
        assertThat(home.getHeader("Set-Cookie")).isNull();
        MockHttpServletResponse again = browser.perform(get("/").header("If-None-Match", home.getHeader("ETag"))).andReturn().getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(ask("/en").getContentAsString()).contains("<html lang=\"en\">");
    }

    @Test
    void robots_are_told_what_there_is_and_nothing_secret() throws Exception {
        assertThat(ask("/robots.txt").getContentAsString()).contains("Disallow: /app/").contains("Sitemap: http://localhost/sitemap.xml");
        String map = ask("/sitemap.xml").getContentAsString();
        assertThat(map).contains("<loc>http://localhost/en</loc>").contains("/complaints/" + lamp).contains("/services/lampu-jalan");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(map.getBytes()));
    }

    private String html(String address) throws Exception {
        MockHttpServletResponse answer = ask(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return withoutOwnScript(answer.getContentAsString());
    }

    /// The script of the search box is the only one that belongs there.
    private String withoutOwnScript(String page) {
        String own = "<script src=\"" + assets.searchScript() + "\" defer></script>";
        assertThat(page).contains(own);
        return page.replace(own, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/complaints.json", "/en/complaints.json?q=padam", "/complaints.atom", "/statistics.json", "/statistics.csv", "/robots.txt"})
    void lists_for_programs_are_not_sent_again_while_they_are_the_same(String address) throws Exception {
        MockHttpServletResponse first = ask(address);
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getHeader("ETag")).startsWith("W/\"");
        MockHttpServletResponse again = browser.perform(get(URI.create(address)).header("If-None-Match", first.getHeader("ETag"))).andReturn().getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return browser.perform(get(URI.create(address))).andReturn().getResponse();
    }
}
