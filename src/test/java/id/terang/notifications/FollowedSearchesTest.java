package id.terang.notifications;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.terang.complaints.Decision;
import id.terang.complaints.Receipt;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.EmailAddress;
import id.terang.shared.LocalWords;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;

/// New cases that a search finds, by e-mail: only with consent, only what is public, and each of them once.
class FollowedSearchesTest extends AskedFollowers {

    @Autowired SearchNews news;
    @Autowired @Qualifier("indexFolder") Object folder;

    /// Officials of the town get letters of their own.
    @Override
    List<MimeMessage> delivered() throws Exception {
        post.empty();
        var all = new ArrayList<MimeMessage>();
        for (var mail : POST_OFFICE.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().endsWith("@contoh.id")) {
                all.add(mail);
            }
        }
        return all;
    }

    /// What came by then, once those who look have looked in the early morning.
    private List<MimeMessage> morning(String day) throws Exception {
        handled();
        clock.set(day + "T06:10");
        news.look();
        clock.set(day + "T07:00");
        return delivered();
    }

    private void follow(String question, String email) throws Exception {
        following.askAbout(question, new EmailAddress(email), LocalWords.INDONESIAN);
        following.confirm(link().substring("/follow/".length()));
        POST_OFFICE.purgeEmailFromAllMailboxes();
        clock.advance(Duration.ofMinutes(1));
    }

    private Receipt released(String title, Visibility visibility) {
        var receipt = file(aComplaint().about(town.roads).withoutContact().visible(visibility));
        var words = new Decision.Release(title, title + " di depan pasar.", "Jl. Melati No. 5", List.of());
        decide(town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks, words, null));
        return receipt;
    }

    private Receipt released(String title) {
        return released(title, Visibility.PUBLIC);
    }

    private MockHttpServletResponse ask(String words, String email) throws Exception {
        return web.perform(post("/complaints/follow").param("q", words).param("email", email)).andReturn().getResponse();
    }

    @Test
    void whoever_confirms_hears_each_morning_of_new_cases_once_and_ends_it_with_one_press() throws Exception {
        var before = released("Pohon trembesi tumbang");
        assertThat(web.perform(get("/en/complaints?q=trembesi&status=closed&sort=oldest")).andReturn().getResponse().getContentAsString())
            .contains("Tell me of new complaints", "action=\"/en/complaints/follow?q=trembesi\"");
        web.perform(post("/en/complaints/follow?q=trembesi&status=closed").param("email", "warga@contoh.id"))
            .andExpect(status().isSeeOther()).andExpect(redirectedUrl("/en/complaints/follow?q=trembesi&sent"));
        var question = delivered().getFirst();
        assertThat(question.getSubject()).isEqualTo("Please confirm your e-mail address");
        assertThat(text(question)).doesNotContain("trembesi");
        var link = link();
        var page = web.perform(get(link)).andExpect(status().isOk()).andReturn().getResponse();
        assertThat(page.getContentAsString()).contains("“trembesi”", "Yes, send me news", "name=\"robots\" content=\"noindex\"");
        assertThat(page.getHeader("Set-Cookie")).isNull();
        released("Akar trembesi merusak trotoar");
        assertThat(morning("2026-11-03")).as("looking at the link begins nothing").hasSize(1);

        web.perform(post(link)).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/en/complaints/follow?q=trembesi&confirmed"));
        web.perform(post(link)).andExpect(status().isNotFound());
        clock.advance(Duration.ofMinutes(1));
        var found = released("Dahan trembesi patah");
        var other = released("Lampu padam");
        handled();
        clock.set("2026-11-04T06:10");
        news.look();
        assertThat(delivered()).as("not before the morning").hasSize(1);
        assertThat(morning("2026-11-04")).hasSize(2);
        var letter = delivered().getLast();
        assertThat(letter.getSubject()).isEqualTo("New public complaints for your search: 1");
        assertThat(text(letter)).contains("“trembesi”", "Dahan trembesi patah", "https://lapor.example.id/en/complaints/" + found.reference(),
            "https://lapor.example.id/en/complaints?q=trembesi&sort=newest").doesNotContain(before.reference().toString(), other.reference().toString());
        assertThat(morning("2026-11-05")).as("nothing new, no letter").hasSize(2);

        jdbc.sql("update mail_follower set told_until = '2026-11-02 00:00:00'").update();
        assertThat(morning("2026-11-06")).as("a round that is taken up again tells nothing twice").hasSize(3)
            .last().satisfies(mail -> assertThat(text(mail)).contains("Akar trembesi", "Pohon trembesi").doesNotContain("Dahan trembesi"));

        web.perform(post(letter.getHeader("List-Unsubscribe")[0].replaceAll("[<>]|https://lapor.example.id", ""))).andExpect(status().isNoContent());
        released("Ranting trembesi jatuh");
        assertThat(morning("2026-11-07")).hasSize(3);
        clock.advance(Duration.ofDays(31));
        forgetting.forget();
        assertThat(jdbc.sql("select count(*) from mail_follower").query(Long.class).single()).isZero();
    }

    @Test
    void nothing_counts_as_looked_for_while_the_index_is_filled_from_nothing() throws Exception {
        follow("?q=kelokbiru", "warga@contoh.id");
        released("Tikungan kelokbiru gelap");
        ReflectionTestUtils.invokeMethod(folder, "beginFromNothing");
        try {
            assertThat(morning("2026-11-03")).isEmpty();
        } finally {
            ReflectionTestUtils.invokeMethod(folder, "end");
        }
        assertThat(morning("2026-11-04")).hasSize(1);
    }

    @Test
    void what_is_not_public_when_the_letter_goes_is_not_in_it() throws Exception {
        follow("?q=gorong", "warga@contoh.id");
        var shown = released("Gorong gorong mampet");
        var tightened = released("Gorong gorong berbau");
        var anonymous = released("Gorong gorong terbuka", Visibility.ANONYMOUS);
        var unreleased = file(aComplaint().about(town.roads).saying("Gorong gorong penuh sampah").withoutContact());
        var secret = file(aComplaint().about(town.roads).saying("Gorong gorong jebol").withoutContact().visible(Visibility.SECRET));
        handled();
        clock.set("2026-11-03T06:10");
        news.look();
        decide(town.worksLead, tightened, new Decision.Tighten(Visibility.SECRET, "Menyebut nama pelapor lain."));
        assertThat(morning("2026-11-03")).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Laporan publik baru untuk pencarian Anda: 2");
            assertThat(text(mail)).contains("Gorong gorong mampet", shown.reference().toString(), anonymous.reference().toString())
                .doesNotContain("berbau", "terbuka", "jebol", "penuh", tightened.reference().toString(), unreleased.reference().toString(),
                    secret.reference().toString());
        });
    }

    @Test
    void of_very_many_the_newest_are_told_with_the_way_to_the_rest() throws Exception {
        follow("?q=selokan", "warga@contoh.id");
        for (int n = 0; n <= SearchNews.MOST_TOLD; n++) {
            released("Selokan ke-" + n);
        }
        assertThat(morning("2026-11-03")).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).endsWith(": 20");
            assertThat(text(mail)).contains("Masih ada laporan baru yang lain.");
        });
    }

    @Test
    void a_search_for_something_that_is_gone_finds_nothing_rather_than_everything() throws Exception {
        follow("?q=jembatan", "warga@contoh.id");
        jdbc.sql("update mail_follower set question = '?q=jembatan&agency=bubar'").update();
        released("Jembatan retak");
        assertThat(morning("2026-11-03")).isEmpty();
    }

    @Test
    void nobody_learns_who_follows_and_nobody_fills_a_mailbox_that_is_not_theirs() throws Exception {
        follow("?q=sungai", "warga@contoh.id");
        var known = ask("sungai", "Warga+x@contoh.id");
        var unknown = ask("sungai", "lain@contoh.id");
        assertThat(known.getStatus()).isEqualTo(unknown.getStatus()).isEqualTo(303);
        assertThat(known.getHeader("Location")).isEqualTo(unknown.getHeader("Location"));
        assertThat(delivered()).singleElement().satisfies(mail -> assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("lain@contoh.id"));
        for (int n = 0; n < 5; n++) {
            ask("sungai " + n, "korban+" + n + "@contoh.id");
        }
        assertThat(delivered()).as("three in a day").hasSize(4);

        for (int n = 0; n < FollowingByMail.MOST_SEARCHES; n++) {
            jdbc.sql("insert into mail_follower (question, email, mailbox, language, asked_at, confirmed_at, told_until) "
                + "values (?, 'rajin@contoh.id', 'rajin@contoh.id', 'id', '2026-01-01', '2026-01-01', '2026-11-02')").param("?q=kata" + n).update();
        }
        assertThat(ask("satu lagi", "rajin@contoh.id").getStatus()).isEqualTo(303);
        assertThat(delivered()).hasSize(4);

        assertThat(ask("sungai", "bukan alamat").getStatus()).isEqualTo(400);
        assertThat(ask("\"><b>", "x").getContentAsString()).doesNotContain("<b>");
        assertThat(ask("\u4f60".repeat(200), "a@contoh.id").getStatus()).as("too long").isEqualTo(400);
        web.perform(post("/complaints/follow?q=sungai").param("email", "a@contoh.id").header("Sec-Fetch-Site", "cross-site"))
            .andExpect(status().isForbidden());
    }
}
