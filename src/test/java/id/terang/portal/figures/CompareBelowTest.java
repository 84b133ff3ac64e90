package id.terang.portal.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.terang.TownCases;
import id.terang.complaints.Decision;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Reference;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.Figures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// The comparison of a place with one topmost office, in a database in which nobody else files cases.
@SpringBootTest(properties = "spring.application.name=compare-below")
@AutoConfigureMockMvc
class CompareBelowTest {

    private static final int ENOUGH = 21;

    @Autowired
    private BeanFactory beans;
    @Autowired
    private MockMvc browser;
    @Autowired
    private Figures figures;

    @Test
    void asked_for_nothing_it_leads_to_the_first_level_at_which_several_can_be_compared() throws Exception {
        var cases = new TownCases(beans);
        Instant filed = Instant.now().minus(Duration.ofDays(60));
        for (long office : List.of(cases.town.publicWorks, cases.town.transport)) {
            for (int i = 0; i < ENOUGH; i++) {
                Reference one = cases.filed("lubang " + office + " nomor " + i, filed);
                cases.decide(cases.town.verifier, one, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, cases.town.roads, office,
                    new Decision.Release("Lubang", "lubang nomor " + i, null, List.of()), null), filed.plusSeconds(60));
            }
        }
        var to = LocalDate.now();
        var from = new LocalDate[] {to.minusYears(1)};
        await().until(() -> {
            from[0] = from[0].minusDays(1);
            return figures.sheet(FigureQuery.between(from[0], to)).volume().filed() == 2 * ENOUGH;
        });

        for (String language : List.of("", "/en")) {
            MockHttpServletResponse bare = ask(language + "/statistics/compare");
            assertThat(bare.getStatus()).isEqualTo(302);
            assertThat(bare.getHeader("Location")).endsWith(language + "/statistics/compare?agency=kota-kecil");
        }
        assertThat(ask("/statistics?from=" + from[0]).getContentAsString()).as("one row says nothing of the offices below")
                .contains("agency=kota-kecil#agencies", "Instansi di bawah Pemerintah Kabupaten Kecil");
        assertThat(ask("/statistics?agency=kota-kecil&from=" + from[0]).getContentAsString()).as("and where they stand it leads nowhere")
                .contains("Dinas Pekerjaan Umum").doesNotContain("Instansi di bawah");
        MockHttpServletResponse there = ask("/statistics/compare?agency=kota-kecil");
        assertThat(there.getStatus()).isEqualTo(200);
        assertThat(there.getContentAsString()).contains("Dinas Pekerjaan Umum", "Dinas Perhubungan");
        assertThat(ask("/statistics/compare?kind=complaint").getHeader("Location")).as("what was asked besides is kept").contains("kind=complaint", "agency=kota-kecil");
        assertThat(ask("/statistics/compare?kind=nope").getStatus()).as("what could not be read is said, not lost").isEqualTo(200);
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse();
    }
}
