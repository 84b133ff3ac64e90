package id.terang.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;

/// A country has thousands of offices: a page shows some of them and leads to the others. The country is its own: a setting that
/// no other test has keeps it from sharing theirs.
@SpringBootTest(properties = "terang.limits.profiles-per-minute=1201")
@AutoConfigureMockMvc
@Import(SmallTown.class)
@DirtiesContext
class ManyAgenciesTest {

    private static final Actor SET_UP = new Actor.Importer("test");

    @Autowired
    private MockMvc browser;
    @Autowired
    private SmallTown town;
    @Autowired
    private Administration administration;
    @Autowired
    private Jurisdiction jurisdiction;

    @BeforeEach
    void a_town_with_many_offices() {
        if (town.build()) {
            long works = jurisdiction.atlas().agencyBySlug("dinas-pu").orElseThrow().id();
            long depot = add("balai-jalan", "Balai Jalan", works);
            for (int i = 1; i <= 200; i++) {
                add("pos-" + i, "Pos Perawatan " + i, depot);
            }
        }
    }

    private long add(String slug, String name, long parent) {
        var works = jurisdiction.atlas().agencyBySlug("dinas-pu").orElseThrow();
        return administration.addAgency(SET_UP, new AgencyDetails(slug, name, name, AgencyLevel.REGENCY, parent, null, works.calendarId(),
                false, null, null, null, null, null, null));
    }

    @Test
    void two_levels_stand_on_one_page_and_every_office_is_reached_from_the_one_above_it() throws Exception {
        assertThat(ask("/agencies")).contains("Pemerintah Kota Lestari", "Dinas Pekerjaan Umum Kota Lestari", "201 kantor di bawahnya")
                .doesNotContain("Balai Jalan", "Pos Perawatan");
        assertThat(ask("/en/agencies")).contains("201 offices below");
        assertThat(ask("/agencies/dinas-pu")).contains("href=\"/agencies/balai-jalan\"");
        assertThat(ask("/agencies/balai-jalan")).contains("href=\"/agencies/pos-77\"");
    }

    @Test
    void an_office_is_found_by_its_name_without_any_script() throws Exception {
        assertThat(ask("/agencies")).contains("role=\"search\"").doesNotContain("<script");
        assertThat(ask("/agencies?q=perawatan%2077")).contains("2 instansi dengan nama \u201cperawatan 77\u201d", "href=\"/agencies/pos-77\"",
                "href=\"/agencies/pos-177\"", "noindex")
                .doesNotContain("href=\"/agencies/pos-78\"");
        assertThat(ask("/agencies?q=pos")).contains("200 instansi dengan nama", "150 lagi tidak ditampilkan");
        assertThat(ask("/en/agencies?q=pos")).contains("200 agencies named", "150 more are not shown");
        assertThat(ask("/agencies?q=%3Cb%3E")).contains("Tidak ada instansi dengan nama \u201c&lt;b&gt;\u201d", "href=\"/agencies\"");
    }

    @Test
    void statistics_offer_the_highest_offices_and_the_way_to_the_chosen_one() throws Exception {
        assertThat(options(ask("/statistics"))).containsExactlyInAnyOrder("", "kota-lestari", "inspektorat");
        assertThat(options(ask("/statistics?agency=dinas-pu")))
                .containsExactlyInAnyOrder("", "kota-lestari", "inspektorat", "dinas-pu", "balai-jalan");
        assertThat(ask("/statistics?agency=dinas-pu")).contains("value=\"dinas-pu\" selected", "aria-describedby=\"agency-help\"",
                "Instansi di bawahnya dapat dipilih setelah induknya ditampilkan.");
        assertThat(options(ask("/statistics?agency=pos-7"))).contains("pos-7", "balai-jalan", "dinas-pu").doesNotContain("pos-8");
    }

    @Test
    void the_site_map_knows_all_of_them() throws Exception {
        assertThat(ask("/sitemap.xml")).contains("/agencies/pos-200<", "/en/agencies/pos-1<");
        add("pos-baru", "Bidang Baru", jurisdiction.atlas().agencyBySlug("inspektorat").orElseThrow().id());
        assertThat(ask("/sitemap.xml")).contains("/agencies/pos-baru<");
    }

    private static List<String> options(String page) {
        String select = page.substring(page.indexOf("<select class=\"input\" id=\"agency\""));
        return Pattern.compile("<option value=\"([^\"]*)\"").matcher(select.substring(0, select.indexOf("</select>"))).results()
                .map(one -> one.group(1)).toList();
    }

    private String ask(String page) throws Exception {
        var answer = browser.perform(get(URI.create(page)).with(request -> {
            request.setRemoteAddr("198.51.100.201");
            return request;
        })).andReturn().getResponse();
        assertThat(answer.getStatus()).as(page).isEqualTo(200);
        return answer.getContentAsString();
    }
}
