package id.terang.notifications;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.terang.SmallTown;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialDetails;
import id.terang.accounts.Officials;
import id.terang.jurisdiction.Kind;
import id.terang.shared.EmailAddress;
import id.terang.shared.Role;
import id.terang.statistics.BrokenFacts;
import id.terang.statistics.FlowWatch;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// Figures that do not add up are not shown, and somebody hears of it.
class BlockedFiguresTest extends ToldCases {

    @Autowired FlowWatch watch;
    @Autowired Post post;
    @Autowired Officials officials;
    @Autowired MockMvc web;
    @Autowired MeterRegistry meters;

    @Test
    void they_are_held_back_on_the_page_and_those_who_keep_the_house_are_written_to_once() throws Exception {
        POST_OFFICE.purgeEmailFromAllMailboxes();
        administrator("pengelola-puncak", town.town);
        administrator("pengelola-dishub", town.transport);
        long broken = id(atWork(aComplaint().about(town.roads)));
        handled();
        jdbc.sql("delete from letter").update();
        watch.look();
        assertThat(watch.mismatches()).isEmpty();

        BrokenFacts.breakUp(jdbc, broken);
        clock.set("2027-03-15T10:00");
        watch.look();
        watch.look();
        handled();

        assertThat(page()).contains("Ditahan, sedang diperiksa");
        assertThat(watch.mismatches()).anySatisfy(whole -> {
            assertThat(whole.by()).isNull();
            assertThat(whole.volume().reconciles()).isFalse();
            assertThat(whole.since()).isEqualTo(clock.instant());
        }).anySatisfy(row -> assertThat(row.code()).isEqualTo("jalan"));
        assertThat(Jsoup.parse(text("/statistics?kind=complaint")).text()).contains("Ditahan").doesNotContain("null");
        assertThat(text("/statistics.json?kind=complaint")).contains("\"imported\":null",
            "\"definition\":\"DECISION\",\"n\":null,\"reached\":null,\"open\":null,\"elsewhere\":null");
        assertThat(text("/statistics/compare.json?kind=complaint")).as("nor is an agency compared by what does not add up")
            .containsPattern("\"held_back\":\\[\"[^\"]+").doesNotContain("\"due\":");
        assertThat(text("/statistics/map.csv?kind=complaint&measure=on-time").lines().skip(1)).isNotEmpty()
            .allMatch(line -> line.contains(",,,,,BLOCKED,") || line.contains(",0,TOO_FEW,"));
        assertThat(text("/statistics.csv?kind=complaint").lines().filter(line -> line.contains(",BLOCKED,"))).isNotEmpty()
            .allMatch(line -> line.contains(",,,,,,BLOCKED,"), "no number of any kind");
        assertThat(watch.mismatches()).as("what only a visitor asked for").anySatisfy(asked -> assertThat(asked.question().kind()).isEqualTo(Kind.COMPLAINT));
        assertThat(meters.get("terang.figures.mismatches").gauge().value()).isEqualTo(watch.mismatches().size());
        var letters = letters();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().getRecipients(RecipientType.TO)[0].toString()).startsWith("pengelola-puncak");
        assertThat(letters.getFirst().getContent().toString()).contains("Sebagian angka publik ditahan", "https://lapor.example.id/app/admin");

        BrokenFacts.mend(jdbc, broken);
        clock.set("2027-03-16T11:00");
        watch.look();
        handled();
        assertThat(watch.mismatches()).as("the same question a day later").isEmpty();
        assertThat(page()).doesNotContain("Ditahan, sedang diperiksa");
        assertThat(letters()).as("that it is mended is no news").hasSize(1);
    }

    private void administrator(String name, long agency) {
        officials.install(name, new OfficialDetails("Pengelola", new EmailAddress(name + "@lapor.example.id"), agency,
            Set.of(new Mandate(Role.ADMIN, agency)), true), SmallTown.PASSWORD);
    }

    private String page() throws Exception {
        return text("/statistics");
    }

    private String text(String address) throws Exception {
        return web.perform(get(address)).andReturn().getResponse().getContentAsString();
    }

    private List<MimeMessage> letters() {
        post.empty();
        return Arrays.asList(POST_OFFICE.getReceivedMessages());
    }
}
