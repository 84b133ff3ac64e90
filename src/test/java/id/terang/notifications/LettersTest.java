package id.terang.notifications;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.terang.Asked;
import id.terang.OwnWords;
import id.terang.SmallTown;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialDetails;
import id.terang.accounts.Officials;
import id.terang.complaints.AComplaint;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.Decision;
import id.terang.complaints.Outcome;
import id.terang.complaints.Receipt;
import id.terang.complaints.Recounting;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.Holiday;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.papers.APaper;
import id.terang.shared.Actor;
import id.terang.shared.EmailAddress;
import id.terang.shared.LocalWords;
import id.terang.shared.Role;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// Letters by a real SMTP server: what they say, what they never say, and that none is sent twice.
class LettersTest extends ToldCases {

    @Autowired Post post;
    @Autowired Writing writing;
    @Autowired Weekly weekly;
    @Autowired LetterTexts texts;
    @Autowired Outbox outbox;
    @Autowired Wishes wishes;
    @Autowired Officials officials;
    @Autowired MockMvc web;
    @Autowired Administration administration;
    @Autowired CalendarKeeping keeping;
    @Autowired Recounting recounting;
    @Autowired Jurisdiction jurisdiction;

    @BeforeEach
    void emptyMailboxes() throws Exception {
        POST_OFFICE.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void reopen() {
        if (!POST_OFFICE.isRunning()) {
            POST_OFFICE.start();
        }
    }

    private Receipt answered(AComplaint complaint) {
        var receipt = atWork(complaint);
        handled();
        jdbc.sql("delete from letter").update();
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Lubang sudah ditambal kemarin. " + OwnWords.of(receipt.reference()), List.of()));
        handled();
        return receipt;
    }

    private List<MimeMessage> delivered() {
        post.empty();
        return Arrays.asList(POST_OFFICE.getReceivedMessages());
    }

    private static String text(MimeMessage message) {
        try {
            return (String) message.getContent();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private List<Letter> due() {
        return outbox.due(outbox.waiting(10).getFirst(), 10);
    }

    private List<Outbox.State> states() {
        return jdbc.sql("select state from letter order by id").query(String.class).list().stream().map(Outbox.State::valueOf).toList();
    }

    @Test
    void who_filed_a_public_case_is_written_its_answer_once() throws Exception {
        var receipt = answered(aComplaint().about(town.roads));
        assertThat(delivered()).hasSize(1);
        var mail = delivered().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Kabar tentang laporan " + receipt.reference());
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("warga@contoh.id");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Terang <kabar@lapor.example.id>");
        assertThat(text(mail)).contains("Dinas Pekerjaan Umum menjawab laporan: sudah ditindak.", "    Lubang sudah ditambal kemarin.",
            "https://lapor.example.id/app/track/" + receipt.reference()).doesNotContain(receipt.secret().printed());
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).endsWith("@lapor.example.id>")
            .doesNotContain(jdbc.sql("select stop_token from letter").query(String.class).single());
        assertThat(states()).containsExactly(Outbox.State.SENT);
    }

    @Test
    void a_filing_with_an_address_is_acknowledged_once_with_its_office_and_its_dates() throws Exception {
        clock.set("2026-11-02T22:10");
        var receipt = file(aComplaint().about(town.roads));
        handled();
        assertThat(delivered()).as("at night too").hasSize(1);
        assertThat(delivered()).hasSize(1);
        var mail = delivered().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Laporan " + receipt.reference() + " sudah kami terima");
        var office = jurisdiction.atlas().agency(receipt.holder()).name();
        assertThat(text(mail)).contains("sekarang ada di " + office, "Verifikasi: paling lambat ", "Tanggapan pertama: paling lambat ",
            "Jawaban: paling lambat ", "https://lapor.example.id/app/track/" + receipt.reference()).doesNotContain(receipt.secret().printed());

        file(aComplaint().about(town.roads).withoutContact());
        handled();
        assertThat(states()).as("nobody to write to").hasSize(1);
    }

    @Test
    void the_acknowledgement_of_an_anonymous_or_secret_case_gives_nothing_away() throws Exception {
        var anonymous = file(aComplaint().about(town.roads).visible(Visibility.ANONYMOUS));
        handled();
        assertThat(delivered().getFirst().getSubject()).isEqualTo("Ada kabar untuk Anda");
        assertThat(text(delivered().getFirst())).contains(anonymous.reference().toString());
        POST_OFFICE.purgeEmailFromAllMailboxes();
        var secret = file(aComplaint().about(town.roads).visible(Visibility.SECRET));
        handled();
        var sealed = delivered().getFirst();
        assertThat(sealed.getSubject()).isEqualTo("Ada kabar untuk Anda");
        assertThat(text(sealed)).contains("Laporan Anda sudah kami terima", "https://lapor.example.id/app/track")
            .doesNotContain(secret.reference().toString(), "Dinas", "paling lambat");
    }

    @Test
    void a_filing_of_long_ago_is_not_acknowledged() {
        filing.file(aComplaint().about(town.roads).in(town.northVillage).command(), Actor.CITIZEN, clock.instant().minus(Duration.ofDays(30)));
        handled();
        assertThat(states()).isEmpty();
    }

    @Test
    void letters_about_anonymous_and_secret_cases_give_nothing_away() throws Exception {
        var anonymous = answered(aComplaint().about(town.roads).visible(Visibility.ANONYMOUS));
        var mail = delivered().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Ada kabar untuk Anda");
        assertThat(text(mail)).contains(anonymous.reference().toString()).doesNotContain("ditambal");

        POST_OFFICE.purgeEmailFromAllMailboxes();
        var secret = answered(aComplaint().about(town.roads));
        decide(town.worksLead, secret, new Decision.Tighten(Visibility.SECRET, "Menyebut nama pelapor lain."));
        handled();
        var sealed = delivered().getFirst();
        assertThat(sealed.getSubject()).isEqualTo("Ada kabar untuk Anda");
        assertThat(text(sealed)).contains("Ada kabar tentang laporan Anda", "https://lapor.example.id/app/track")
            .doesNotContain(secret.reference().toString(), "ditambal", "Jalan", "Dinas");
    }

    @Test
    void a_server_that_is_away_is_tried_again_later() {
        answered(aComplaint().about(town.roads));
        POST_OFFICE.stop();
        post.empty();
        assertThat(states()).containsExactly(Outbox.State.WAITING);
        post.empty();
        assertThat(jdbc.sql("select attempts from letter").query(Integer.class).single()).as("not before its time").isEqualTo(1);

        POST_OFFICE.start();
        assertThat(delivered()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(delivered()).hasSize(1);
        assertThat(states()).containsExactly(Outbox.State.SENT);
    }

    @Test
    void another_attempt_leaves_out_the_night() {
        clock.set("2026-06-01T20:58");
        file(aComplaint().about(town.roads));
        handled();
        var letters = outbox.due(outbox.waiting(10).getFirst(), 10);
        assertThat(outbox.claim(letters)).isTrue();
        clock.set("2026-06-01T20:59:30");
        outbox.postpone(letters, "451 try again later");

        clock.set("2026-06-02T06:59");
        assertThat(outbox.waiting(10)).isEmpty();
        clock.set("2026-06-02T07:00");
        assertThat(outbox.waiting(10)).hasSize(1);
    }

    @Test
    void what_a_crash_left_on_its_way_is_uncertain_and_not_sent_again() {
        answered(aComplaint().about(town.roads));
        assertThat(outbox.claim(due())).isTrue();
        assertThat(delivered()).isEmpty();
        clock.advance(Duration.ofMinutes(16));
        assertThat(delivered()).isEmpty();
        assertThat(states()).containsExactly(Outbox.State.UNCERTAIN);
        assertThat(outbox.troubles(10)).singleElement().satisfies(trouble -> assertThat(trouble.toOfficial()).isFalse());
    }

    @Test
    void after_the_last_attempt_a_letter_is_given_up_and_shown() {
        answered(aComplaint().about(town.roads));
        for (int attempt = 0; attempt < 8; attempt++) {
            var letters = due();
            assertThat(outbox.claim(letters)).isTrue();
            outbox.postpone(letters, "451 try again later");
            clock.advance(Duration.ofDays(2));
        }
        assertThat(outbox.waiting(10)).isEmpty();
        assertThat(outbox.counts()).containsOnlyKeys(Outbox.State.UNDELIVERABLE);
        assertThat(outbox.troubles(10)).singleElement()
            .satisfies(trouble -> assertThat(trouble.problem()).isEqualTo("451 try again later"));
    }

    @Test
    void one_press_ends_the_letters_and_another_begins_them_again() throws Exception {
        var receipt = answered(aComplaint().about(town.roads));
        var token = jdbc.sql("select stop_token from letter").query(String.class).single();
        web.perform(get("/letters/" + token)).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/app/letters/" + token));
        assertThat(wishes.of(token)).as("looking at the link ends nothing").isEqualTo(Rhythm.EACH);
        web.perform(post("/letters/" + token)).andExpect(status().isNoContent());
        web.perform(post("/letters/" + new UUID(0, 0))).andExpect(status().isNotFound());

        assertThat(delivered()).as("not even the one that waited").isEmpty();
        assertThat(states()).containsExactly(Outbox.State.DROPPED);
        decide(town.handler, receipt, new Decision.AmendAnswer("Ditambal dua kali.", List.of()));
        handled();
        assertThat(delivered()).isEmpty();

        wishes.resume(token);
        decide(town.handler, receipt, new Decision.AmendAnswer("Ditambal tiga kali.", List.of()));
        handled();
        assertThat(delivered()).hasSize(1);
    }

    @Test
    void an_official_gets_one_letter_a_day_before_work() throws Exception {
        long id = officials.install("petugas-bersurel-" + System.nanoTime(), new OfficialDetails("Petugas Bersurel",
            new EmailAddress("petugas@lapor.example.id"), town.transport, Set.of(new Mandate(Role.LEAD, town.transport)), true),
            SmallTown.PASSWORD);
        var official = officials.principal(id).orElseThrow();
        var first = file(aComplaint().about(town.streetlights).withoutContact());
        var second = file(aComplaint().about(town.streetlights).withoutContact());
        for (var receipt : List.of(first, second)) {
            decide(town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY,
                town.streetlights, town.transport, null, null));
        }
        handled();
        assertThat(delivered()).isEmpty();
        clock.set("2026-11-03T07:00");
        assertThat(delivered()).hasSize(1);
        var mail = delivered().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Terang: 2 hal untuk Anda");
        assertThat(text(mail)).contains(first.reference().toString(), second.reference().toString(), "Masuk ke instansi Anda",
            "https://lapor.example.id/app/desk/" + first.reference());

        wishes.speak(official, Locale.ENGLISH);
        decide(town.verifier, atDesk(), new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.streetlights, town.transport, null, null));
        handled();
        clock.set("2026-11-04T07:00");
        assertThat(delivered().getLast().getSubject()).isEqualTo("Terang: 1 thing for you");
        assertThat(wishes.of(official)).as("the rhythm stays").isEqualTo(Rhythm.DAILY);

        wishes.choose(official, Rhythm.NEVER);
        decide(town.transportHandler, first, new Decision.Transfer(town.publicWorks, "Bukan lampu, jalan."));
        handled();
        clock.set("2026-11-05T07:00");
        assertThat(delivered()).hasSize(2);
    }

    @Test
    void an_answer_to_all_reports_of_an_incident_is_written_to_whoever_filed_one_and_to_whoever_filed_the_same() {
        var parent = atWork(aComplaint().about(town.roads).withoutContact());
        var report = atWork(aComplaint().about(town.roads));
        var duplicate = atWork(aComplaint().about(town.roads));
        decide(town.handler, report, new Decision.JoinIncident(parent.reference(), null));
        decide(town.verifier, duplicate, new Decision.Merge(report.reference(), null));
        handled();
        jdbc.sql("delete from letter").update();
        clock.set("2026-11-02T11:00");
        decide(town.handler, parent, new Decision.Answer(Outcome.ACTION_TAKEN, "Jalan seluruhnya diaspal. " + OwnWords.of(parent.reference()), List.of()));
        handled();
        assertThat(jdbc.sql("select recipient from letter").query(String.class).list())
            .containsExactlyInAnyOrder("claimant/" + id(report), "claimant/" + id(duplicate));
    }

    @Test
    void a_merging_is_one_piece_of_news_whatever_stops_with_it() {
        var survivor = atWork(aComplaint().about(town.roads).withoutContact());
        clock.advance(Duration.ofMinutes(1));
        var duplicate = aboutRoads();
        decide(town.worksLead, survivor, new Decision.Respond("Regu berangkat, " + OwnWords.of(survivor.reference())));
        handled();
        jdbc.sql("delete from letter").update();
        clock.advance(Duration.ofMinutes(1));
        decide(town.townLead, duplicate, new Decision.Merge(survivor.reference(), null));
        handled();
        assertThat(reader.publicComplaint(duplicate.reference()).orElseThrow().timeline().getLast().event()).isInstanceOf(CaseEvent.SurvivorDecided.class);
        assertThat(jdbc.sql("select recipient from letter").query(String.class).list()).containsExactly("claimant/" + id(duplicate));

        jdbc.sql("delete from letter").update();
        clock.advance(Duration.ofMinutes(1));
        decide(town.handler, survivor, new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal, " + OwnWords.of(survivor.reference()), List.of()));
        handled();
        assertThat(jdbc.sql("select recipient from letter").query(String.class).list()).containsExactly("claimant/" + id(duplicate));
    }

    private Receipt atDesk() {
        return file(aComplaint().about(town.streetlights).withoutContact());
    }

    @Test
    void who_leads_gets_the_report_of_the_week_once_and_on_monday_morning() throws Exception {
        var name = "pimpinan-bersurel-" + System.nanoTime();
        long id = officials.install(name, new OfficialDetails("Pimpinan Bersurel", new EmailAddress(name + "@lapor.example.id"),
            town.transport, Set.of(new Mandate(Role.LEAD, town.transport)), true), SmallTown.PASSWORD);
        clock.set("2026-11-09T00:05");
        weekly.write();
        weekly.write();
        assertThat(delivered()).as("not at night").isEmpty();
        clock.set("2026-11-09T07:00");
        weekly.write();
        var mail = delivered().stream().filter(one -> to(one).startsWith(name)).toList();
        assertThat(mail).hasSize(1);
        var parts = (MimeMultipart) mail.getFirst().getContent();
        assertThat(((MimeMultipart) parts.getBodyPart(0).getContent()).getBodyPart(0).getContent().toString()).contains("Laporan pekan lalu terlampir.");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("terang-dishub-2026-11-02.pdf");
        assertThat(APaper.read(parts.getBodyPart(1).getInputStream().readAllBytes()).title()).isEqualTo("Laporan mingguan Dinas Perhubungan");

        clock.set("2026-11-15T12:00");
        weekly.write();
        assertThat(Asked.by(beans, weekly::write).statements()).as("asks for all at once who is still to be told").isLessThanOrEqualTo(3);
        assertThat(delivered().stream().filter(one -> to(one).startsWith(name))).hasSize(1);
        clock.set("2026-11-16T00:05");
        weekly.write();
        jdbc.sql("update official_mandate set role = 'HANDLER' where official_id = ?").param(id).update();
        clock.set("2026-11-16T07:00");
        assertThat(delivered().stream().filter(one -> to(one).startsWith(name))).as("leads no more").hasSize(1);
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void a_house_says_it_in_its_own_words_and_secret_letters_stay_sealed() throws Exception {
        texts.keep(town.admin, LetterText.NEWS_SUBJECT, LocalWords.INDONESIAN, "Laporan {nomor}: ada perkembangan");
        texts.keep(town.admin, LetterText.CLOSING, LocalWords.INDONESIAN, "Salam, Pemerintah Kabupaten Kecil");
        try {
            assertThatThrownBy(() -> texts.keep(town.admin, LetterText.SEALED_SUBJECT, LocalWords.INDONESIAN, "Laporan {nomor}"))
                .hasMessage("refusal.letter.placeholder");
            assertThatThrownBy(() -> texts.keep(town.admin, LetterText.NEWS_SUBJECT, LocalWords.INDONESIAN, "Satu\nBcc: x@y.id"))
                .hasMessage("refusal.letter.text");
            assertThatThrownBy(() -> texts.keep(town.worksLead, LetterText.CLOSING, LocalWords.INDONESIAN, "Salam"))
                .hasMessage("refusal.admin.topmost");
            var receipt = answered(aComplaint().about(town.roads));
            var mail = delivered().getFirst();
            assertThat(mail.getSubject()).isEqualTo("Laporan " + receipt.reference() + ": ada perkembangan");
            assertThat(text(mail)).contains("Salam, Pemerintah Kabupaten Kecil");
            assertThat(texts.sample(LetterText.ABOUT, Map.of(LetterText.ABOUT, "Tentang {nomor}"), LocalWords.INDONESIAN).text()).startsWith("Tentang 4821-0937-6");
        } finally {
            texts.keep(town.admin, LetterText.NEWS_SUBJECT, LocalWords.INDONESIAN, "");
            texts.keep(town.admin, LetterText.CLOSING, LocalWords.INDONESIAN, texts.usual(LetterText.CLOSING, LocalWords.INDONESIAN));
        }
        assertThat(texts.own(LocalWords.INDONESIAN)).isEmpty();
        assertThat(texts.in(LocalWords.INDONESIAN).of(LetterText.NEWS_SUBJECT, "1")).isEqualTo("Kabar tentang laporan 1");
    }

    @Test
    void every_part_that_may_be_written_anew_stands_in_the_letter_that_is_shown_with_it() {
        for (var part : LetterText.values()) {
            var letter = texts.sample(part, Map.of(part, "Kata-kata " + part), LocalWords.INDONESIAN);
            assertThat(part.subject() ? letter.subject() : letter.text()).as(part.name()).contains("Kata-kata " + part);
        }
        assertThat(texts.sample(LetterText.SEALED, Map.of(), LocalWords.INDONESIAN)).satisfies(sealed -> {
            assertThat(sealed.subject()).isEqualTo("Ada kabar untuk Anda");
            assertThat(sealed.subject() + sealed.text()).as("nothing is given away").doesNotContain("4821", "Jalan rusak");
        });
    }

    @Test
    void a_reclassification_is_written_with_its_reason_and_the_old_and_new_dates() {
        var receipt = atWork(aComplaint().about(town.roads));
        handled();
        jdbc.sql("delete from letter").update();
        decide(town.worksLead, receipt, new Decision.Reclassify(Kind.INFORMATION_REQUEST, Track.ORDINARY, town.roads, "Ini sebuah pertanyaan."));
        handled();
        var mails = delivered();
        assertThat(mails).as("one letter for both").hasSize(1);
        assertThat(text(mails.getFirst())).contains("Ini sebuah pertanyaan.",
            "Tenggat Jawaban dipindah dari Jumat, 20 November 2026 ke Senin, 9 November 2026.");
    }

    @Test
    void night_is_where_the_official_works_and_not_where_the_case_came_in() {
        var east = ZoneId.of("Asia/Jayapura");
        var setUp = new Actor.Importer("letters-test");
        long calendar = keeping.add(setUp, "Kantor timur " + UUID.randomUUID(), east, CalendarKeeping.OFFICE_HOURS);
        long office = administration.addAgency(setUp, new AgencyDetails("timur-" + UUID.randomUUID().toString().substring(0, 8), "Kantor Timur",
            "Timur", AgencyLevel.REGENCY, town.town, town.regency, calendar, false, null, null, null, null, null, null));
        var guest = town.official("tamu-timur", new Mandate(Role.HANDLER, office), new Mandate(Role.HANDLER, town.publicWorks));
        jdbc.sql("update official set email = 'timur@contoh.id' where id = ?").param(guest.officialId()).update();
        wishes.choose(guest, Rhythm.EACH);
        var receipt = atWork(aComplaint().about(town.roads));
        clock.set("2026-11-02T20:30");
        decide(town.worksLead, receipt, new Decision.Note("Tolong dilihat @tamu-timur"));
        handled();
        assertThat(jdbc.sql("select send_at from letter where recipient = ?").param("official/" + guest.officialId()).query(LocalDateTime.class).single())
            .as("22.30 there: at seven in the morning there").isEqualTo(LocalDateTime.of(2026, 11, 2, 22, 0));
    }

    @Test
    void what_happened_long_ago_is_no_news_any_more() {
        var receipt = atWork(aComplaint().about(town.roads));
        handled();
        jdbc.sql("delete from letter").update();
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Lubang sudah ditambal kemarin. " + OwnWords.of(receipt.reference()), List.of()));
        handled();
        long complaint = id(receipt);
        int answered = jdbc.sql("select seq from letter").query(Integer.class).single();
        jdbc.sql("delete from letter").update();
        clock.advance(Duration.ofDays(7));
        writing.about(complaint, answered);
        assertThat(states()).isEmpty();
    }

    @Test
    void an_official_without_an_address_has_the_inbox_only() {
        atWork(aComplaint().about(town.roads).withoutContact());
        assertThat(told(town.handler)).contains("ASSIGNED");
        assertThat(states()).isEmpty();
    }

    @Test
    void nobody_is_warned_of_a_deadline_that_was_kept_meanwhile() {
        long id = officials.install("pj-bersurel-" + System.nanoTime(), new OfficialDetails("Penanggung Jawab Bersurel",
            new EmailAddress("pj@lapor.example.id"), town.transport, Set.of(new Mandate(Role.HANDLER, town.transport)), true),
            SmallTown.PASSWORD);
        var official = officials.principal(id).orElseThrow();
        var kept = file(aComplaint().about(town.streetlights).withoutContact());
        var open = file(aComplaint().about(town.streetlights).withoutContact());
        for (var receipt : List.of(kept, open)) {
            decide(town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.streetlights, town.transport, null, null));
            decide(official, receipt, new Decision.Assign(id));
        }
        handled();
        jdbc.sql("delete from letter").update();
        jdbc.sql("update case_clock set alert_at = ? where type = 'RESOLVE' and alert_at is not null")
            .param(clock.instant().minusSeconds(1).atOffset(ZoneOffset.UTC).toLocalDateTime()).update();
        alerts.raise(100);
        handled();
        decide(official, kept, new Decision.Answer(Outcome.ACTION_TAKEN, "Lampu sudah diganti.", List.of()));
        handled();
        clock.set("2026-11-03T07:00");
        assertThat(delivered()).hasSize(1);
        assertThat(text(delivered().getFirst())).contains(open.reference().toString()).doesNotContain(kept.reference().toString());
    }

    @Test
    void a_due_date_moved_for_a_decreed_holiday_is_told_with_the_decree() throws Exception {
        clock.set("2030-01-07T10:00");
        var receipt = atWork(aComplaint().about(town.roads));
        handled();
        jdbc.sql("delete from letter").update();
        long calendar = jurisdiction.atlas().agency(town.town).calendarId();
        keeping.putHolidays(new Actor.Official(town.admin.officialId(), town.town, Role.ADMIN), calendar,
            List.of(new Holiday(LocalDate.of(2030, 1, 9), "Cuti bersama", "SKB 9/2029")));
        for (long recount : recounting.unfinished()) {
            assertThat(recounting.step(recount, 100)).isFalse();
        }
        handled();
        assertThat(delivered()).hasSize(1);
        assertThat(text(delivered().getFirst())).contains(receipt.reference().toString(), "28 Januari 2030", "Cuti bersama", "SKB 9/2029");
    }

    @Test
    void nobody_without_an_address_and_nobody_who_was_erased_is_written_to() {
        answered(aComplaint().about(town.roads).withoutContact());
        assertThat(delivered()).isEmpty();
        answered(aComplaint().about(town.roads));
        jdbc.sql("update claimant set email = null").update();
        assertThat(delivered()).isEmpty();
        assertThat(states()).containsExactly(Outbox.State.DROPPED);
    }
}
