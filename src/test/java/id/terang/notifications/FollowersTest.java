package id.terang.notifications;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.terang.Asked;
import id.terang.OwnWords;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Decision;
import id.terang.complaints.Outcome;
import id.terang.complaints.Receipt;
import id.terang.complaints.Recounting;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.Holiday;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import id.terang.shared.EmailAddress;
import id.terang.shared.LocalWords;
import id.terang.shared.Micros;
import id.terang.shared.Reference;
import id.terang.shared.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/// Following by e-mail: only with consent, only what is public, and never more than was asked for.
class FollowersTest extends AskedFollowers {

    @Autowired Writing writing;
    @Autowired CalendarKeeping keeping;
    @Autowired Recounting recounting;
    @Autowired Jurisdiction jurisdiction;

    private Receipt open() {
        var receipt = atWork(aComplaint().about(town.roads).withoutContact());
        handled();
        jdbc.sql("delete from letter").update();
        return receipt;
    }

    private void follow(Receipt receipt, String email) throws Exception {
        following.ask(receipt.reference(), new EmailAddress(email), LocalWords.INDONESIAN);
        following.confirm(link().substring("/follow/".length()));
        POST_OFFICE.purgeEmailFromAllMailboxes();
    }

    private void answer(Receipt receipt) {
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Lubang sudah ditambal kemarin. " + OwnWords.of(receipt.reference()), List.of()));
        handled();
    }

    private MockHttpServletResponse ask(Object reference, String email) throws Exception {
        return web.perform(post("/complaints/" + reference + "/follow").param("email", email)).andReturn().getResponse();
    }

    @Test
    void many_followers_are_written_to_with_hardly_more_questions_than_few() {
        var receipt = open();
        answer(receipt);
        int seq = reader.caseFile(town.handler, receipt.reference()).timeline().getLast().seq();
        followed(receipt, 1);
        writing.about(id(receipt), seq);
        long few = Asked.by(beans, () -> writing.about(id(receipt), seq)).reads();
        followed(receipt, 40);
        assertThat(Asked.by(beans, () -> writing.about(id(receipt), seq)).reads()).isLessThanOrEqualTo(few + 2);
        assertThat(jdbc.sql("select count(distinct recipient) from letter where recipient like 'follower/%' and send_at > written_at")
            .query(Integer.class).single()).isEqualTo(41);
    }

    private void followed(Receipt receipt, int many) {
        jdbc.sql("insert into mail_follower (complaint_id, email, mailbox, language, asked_at, confirmed_at) select :id, concat('p', :many, '-', seq, '@contoh.id'), "
                + "concat('p', :many, '-', seq, '@contoh.id'), 'id', :now, :now from seq_1_to_100 where seq <= :many")
            .param("id", id(receipt)).param("many", many).param("now", Micros.utc(clock.instant())).update();
    }

    @Test
    void whoever_confirms_hears_the_next_morning_of_what_everybody_may_read_and_ends_it_with_one_press() throws Exception {
        var receipt = open();
        assertThat(web.perform(get("/en/complaints/" + receipt.reference())).andReturn().getResponse().getContentAsString())
            .contains("Follow by e-mail", "action=\"/en/complaints/" + receipt.reference() + "/follow\"");
        web.perform(post("/en/complaints/" + receipt.reference() + "/follow").param("email", "pengikut@contoh.id"))
            .andExpect(status().isSeeOther()).andExpect(redirectedUrl("/en/complaints/" + receipt.reference() + "/follow?sent"));
        var question = delivered().getFirst();
        assertThat(question.getSubject()).isEqualTo("Please confirm: news about complaint " + receipt.reference());
        var link = link();
        assertThat(link).startsWith("/en/follow/");

        var page = web.perform(get(link)).andExpect(status().isOk()).andReturn().getResponse();
        assertThat(page.getContentAsString()).contains("Yes, send me news", "name=\"robots\" content=\"noindex\"");
        assertThat(page.getHeader("Set-Cookie")).isNull();
        answer(receipt);
        clock.set("2026-11-03T07:00");
        assertThat(delivered()).as("looking at the link begins nothing").hasSize(1);

        web.perform(post(link)).andExpect(status().isSeeOther())
            .andExpect(redirectedUrl("/en/complaints/" + receipt.reference() + "/follow?confirmed"));
        web.perform(post(link)).andExpect(status().isNotFound());
        decide(town.handler, receipt, new Decision.AmendAnswer("Ditambal dua kali.", List.of()));
        act(receipt, new CitizenAct.Dispute("Masih berlubang."));
        handled();
        assertThat(delivered()).as("not before the morning").hasSize(1);
        clock.set("2026-11-04T07:00");
        assertThat(delivered()).hasSize(2);
        var news = delivered().getLast();
        assertThat(news.getSubject()).isEqualTo("News about complaint " + receipt.reference());
        assertThat(text(news)).contains("    Ditambal dua kali.", "https://lapor.example.id/en/complaints/" + receipt.reference())
            .doesNotContain("/app/track", "kode rahasia");
        assertThat(news.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");

        var stop = news.getHeader("List-Unsubscribe")[0].replaceAll("[<>]|https://lapor.example.id", "");
        web.perform(post(stop)).andExpect(status().isNoContent());
        answer(receipt);
        clock.set("2026-11-05T07:00");
        assertThat(delivered()).hasSize(2);

        clock.advance(Duration.ofDays(1));
        ask(receipt.reference(), "pengikut@contoh.id");
        web.perform(post(link())).andExpect(status().isSeeOther());
        decide(town.handler, receipt, new Decision.AmendAnswer("Ditambal tiga kali.", List.of()));
        handled();
        clock.set("2026-11-08T07:00");
        assertThat(text(delivered().getLast())).as("asked for again").contains("Ditambal tiga kali.");
    }

    @Test
    void nobody_learns_who_follows_and_nobody_fills_a_mailbox_that_is_not_theirs() throws Exception {
        var others = List.of(open(), open(), open(), open());
        var receipt = open();
        follow(receipt, "pengikut@contoh.id");
        var known = ask(receipt.reference(), "Pengikut+x@contoh.id");
        var unknown = ask(receipt.reference(), "lain@contoh.id");
        assertThat(known.getStatus()).isEqualTo(unknown.getStatus()).isEqualTo(303);
        assertThat(known.getHeader("Location")).isEqualTo(unknown.getHeader("Location"));
        assertThat(delivered()).singleElement().satisfies(mail ->
            assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("lain@contoh.id"));

        for (var other : others) {
            ask(receipt.reference(), "korban@contoh.id");
            ask(other.reference(), "Korban+" + other.reference().digits() + "@contoh.id");
        }
        assertThat(delivered()).extracting(mail -> mail.getAllRecipients()[0].toString()).filteredOn(to -> to.toLowerCase().startsWith("korban")).hasSize(3);
        assertThat(ask(receipt.reference(), "bukan alamat").getStatus()).isEqualTo(400);
        assertThat(ask(receipt.reference(), "\"><b>@x").getContentAsString()).contains("aria-invalid=\"true\"", "&lt;b").doesNotContain("\"\">").doesNotContain("<b>");
        web.perform(post("/complaints/" + receipt.reference() + "/follow").param("email", "a@contoh.id").header("Sec-Fetch-Site", "cross-site"))
            .andExpect(status().isForbidden());
    }

    @Test
    void unknown_secret_and_hidden_cases_answer_alike_and_a_case_that_turns_secret_falls_silent() throws Exception {
        var receipt = open();
        follow(receipt, "pengikut@contoh.id");
        answer(receipt);
        decide(town.worksLead, receipt, new Decision.Tighten(Visibility.SECRET, "Menyebut nama pelapor lain."));
        handled();
        clock.set("2026-11-03T07:00");
        assertThat(delivered()).isEmpty();

        var expected = ask(Reference.random(new Random(99)), "a@contoh.id");
        var answer = ask(receipt.reference(), "a@contoh.id");
        assertThat(answer.getStatus()).isEqualTo(expected.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsByteArray()).isEqualTo(expected.getContentAsByteArray());
        web.perform(get("/complaints/" + receipt.reference() + "/follow")).andExpect(status().isNotFound());
        assertThat(delivered()).isEmpty();
    }

    @Test
    void who_follows_an_anonymous_case_gets_letters_that_give_nothing_away_and_an_unreleased_one_none() throws Exception {
        var anonymous = atWork(aComplaint().about(town.roads).withoutContact().visible(Visibility.ANONYMOUS));
        follow(anonymous, "pengikut@contoh.id");
        var unreleased = file(aComplaint().about(town.roads).withoutContact());
        follow(unreleased, "lain@contoh.id");
        answer(anonymous);
        decide(town.verifier, unreleased, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas."));
        handled();
        clock.set("2026-11-03T07:00");
        assertThat(delivered()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Ada kabar untuk Anda");
            assertThat(text(mail)).contains(anonymous.reference().toString()).doesNotContain("ditambal");
        });
    }

    @Test
    void followers_of_a_duplicate_hear_of_its_survivor_until_it_is_unmerged() throws Exception {
        var survivor = open();
        var duplicate = open();
        follow(duplicate, "pengikut@contoh.id");
        clock.advance(Duration.ofMinutes(1));
        decide(town.worksLead, duplicate, new Decision.Merge(survivor.reference(), "Lubang yang sama."));
        decide(town.handler, survivor, new Decision.Answer(Outcome.ACTION_TAKEN, "Lubang sudah ditambal kemarin. " + OwnWords.of(survivor.reference()), List.of()));
        handled();
        clock.set("2026-11-03T07:00");
        assertThat(delivered()).singleElement().satisfies(mail -> assertThat(text(mail))
            .contains(duplicate.reference().toString(), survivor.reference().toString(), "    Lubang sudah ditambal kemarin."));

        decide(town.verifier, duplicate, new Decision.Unmerge("Lubang yang lain."));
        decide(town.handler, survivor, new Decision.AmendAnswer("Ditambal dua kali.", List.of()));
        handled();
        clock.set("2026-11-04T07:00");
        assertThat(text(delivered().getLast())).contains(duplicate.reference().toString()).doesNotContain("dua kali");
    }

    @Test
    void who_wants_no_news_of_a_duplicate_any_more_still_hears_of_its_survivor() throws Exception {
        var duplicate = open();
        var survivor = open();
        follow(duplicate, "berdua@contoh.id");
        long stopped = jdbc.sql("select max(id) from mail_follower where mailbox = 'berdua@contoh.id'").query(Long.class).single();
        follow(survivor, "berdua@contoh.id");
        clock.advance(Duration.ofMinutes(1));
        decide(town.worksLead, duplicate, new Decision.Merge(survivor.reference(), null));
        jdbc.sql("insert into letter_wish (recipient, rhythm, changed_at) values (?, 'NEVER', utc_timestamp(6))")
            .param(Recipient.follower(stopped).stored()).update();
        answer(survivor);
        clock.set("2026-11-03T07:00");

        assertThat(delivered()).singleElement().satisfies(mail -> assertThat(text(mail)).contains("Lubang sudah ditambal kemarin."));
    }

    @Test
    void who_acts_for_their_duplicate_where_it_lives_on_is_written_nothing_about_it_as_claimant_or_as_follower() throws Exception {
        var survivor = open();
        var mine = atWork(aComplaint().about(town.roads).reachedAt("saya@contoh.id"));
        var theirs = atWork(aComplaint().about(town.roads).reachedAt("tetangga@contoh.id"));
        follow(survivor, "Saya+ikut@contoh.id");
        follow(survivor, "pengikut@contoh.id");
        clock.advance(Duration.ofMinutes(1));
        decide(town.worksLead, mine, new Decision.Merge(survivor.reference(), null));
        decide(town.worksLead, theirs, new Decision.Merge(survivor.reference(), null));
        answer(survivor);
        handled();
        clock.set("2026-11-03T07:00");
        delivered();
        POST_OFFICE.purgeEmailFromAllMailboxes();

        act(mine, new CitizenAct.Dispute("Masih berlubang, " + survivor.reference()));
        handled();
        clock.set("2026-11-04T07:00");

        assertThat(delivered()).extracting(mail -> mail.getAllRecipients()[0].toString())
            .containsExactlyInAnyOrder("tetangga@contoh.id", "pengikut@contoh.id");
        assertThat(reader.publicComplaint(mine.reference()).orElseThrow().timeline().getLast().by()).as("nobody else learns which of them it was")
            .isEqualTo(Actor.DEADLINE);
    }

    @Test
    void followers_of_a_case_and_of_its_duplicate_hear_of_due_dates_that_a_decree_moved() throws Exception {
        clock.set("2031-01-06T10:00");
        var survivor = open();
        var duplicate = open();
        follow(survivor, "pengikut@contoh.id");
        follow(duplicate, "tetangga@contoh.id");
        decide(town.worksLead, duplicate, new Decision.Merge(survivor.reference(), "Lubang yang sama."));
        handled();
        jdbc.sql("delete from letter").update();
        keeping.putHolidays(new Actor.Official(town.admin.officialId(), town.town, Role.ADMIN),
            jurisdiction.atlas().agency(town.town).calendarId(), List.of(new Holiday(LocalDate.of(2031, 1, 8), "Cuti bersama", "SKB 1/2031")));
        recounting.unfinished().forEach(recount -> recounting.step(recount, 100));
        handled();
        clock.set("2031-01-07T07:00");
        assertThat(delivered()).hasSize(2).allSatisfy(mail ->
            assertThat(text(mail)).contains(survivor.reference().toString(), "Cuti bersama", "SKB 1/2031"));
    }

    @Test
    void addresses_are_erased_when_they_are_of_no_use_any_more() throws Exception {
        var open = open();
        follow(open, "setia@contoh.id");
        var closed = open();
        follow(closed, "lama@contoh.id");
        answer(closed);
        act(closed, new CitizenAct.Confirm(4, null));
        following.ask(open.reference(), new EmailAddress("ragu@contoh.id"), LocalWords.INDONESIAN);
        clock.advance(Duration.ofDays(8));
        forgetting.forget();
        assertThat(addresses()).containsExactlyInAnyOrder("setia@contoh.id", "lama@contoh.id");
        clock.advance(Duration.ofDays(180));
        forgetting.forget();
        assertThat(addresses()).containsExactly("setia@contoh.id");
    }

    private List<String> addresses() {
        return jdbc.sql("select email from mail_follower").query(String.class).list();
    }
}
