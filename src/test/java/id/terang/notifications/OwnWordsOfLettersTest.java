package id.terang.notifications;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.SmallTown;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialDetails;
import id.terang.accounts.Officials;
import id.terang.complaints.Decision;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.EmailAddress;
import id.terang.shared.LocalWords;
import id.terang.shared.Role;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever goes out by mail may be said in the words of the house, and still gives nothing away.
class OwnWordsOfLettersTest extends AskedFollowers {

    @Autowired LetterTexts texts;
    @Autowired Officials officials;

    @AfterEach
    void saysNothingOfItsOwn() {
        jdbc.sql("delete from letter_text").update();
    }

    private void keep(LetterText part, String words) {
        texts.keep(town.admin, part, LocalWords.INDONESIAN, words);
    }

    @Test
    void who_wants_to_follow_is_asked_in_the_words_of_the_house() throws Exception {
        keep(LetterText.FOLLOW_SUBJECT, "Benarkah Anda ingin mengikuti {nomor}?");
        keep(LetterText.FOLLOW_SUBJECT_SEALED, "Benarkah itu Anda?");
        keep(LetterText.FOLLOW_ASKED, "Diminta: kabar tentang {layanan}, nomor {nomor}.");
        keep(LetterText.FOLLOW_CONFIRM, "Tautan ini berlaku {hari} hari:");
        keep(LetterText.FOLLOW_IGNORE, "Bukan Anda? Diamkan saja.");
        var receipt = atWork(aComplaint().about(town.roads).withoutContact());
        following.ask(receipt.reference(), new EmailAddress("pengikut@contoh.id"), LocalWords.INDONESIAN);
        var asked = delivered().getLast();
        assertThat(asked.getSubject()).isEqualTo("Benarkah Anda ingin mengikuti " + receipt.reference() + "?");
        assertThat(text(asked)).contains("Diminta: kabar tentang ", "nomor " + receipt.reference() + ".",
            "Tautan ini berlaku 7 hari:\nhttps://lapor.example.id/follow/", "Bukan Anda? Diamkan saja.").doesNotContain("Seseorang");

        var anonymous = atWork(aComplaint().about(town.roads).withoutContact().visible(Visibility.ANONYMOUS));
        following.ask(anonymous.reference(), new EmailAddress("sangat-lain@contoh.id"), LocalWords.INDONESIAN);
        assertThat(delivered().getLast().getSubject()).isEqualTo("Benarkah itu Anda?");
        following.ask(anonymous.reference(), new EmailAddress("english@contoh.id"), Locale.ENGLISH);
        assertThat(delivered().getLast().getSubject()).as("every language for itself").isEqualTo("Please confirm your e-mail address");
    }

    @Test
    void officials_read_why_they_are_told_in_the_words_of_the_house() throws Exception {
        keep(LetterText.OFFICIAL_LINE, "{sebab} » {nomor}");
        keep(LetterText.OFFICIAL_DUE, "(sampai {tanggal})");
        keep(LetterText.WHY_ARRIVED, "Berkas baru");
        officials.install("petugas-bersurel-" + System.nanoTime(), new OfficialDetails("Petugas Bersurel",
            new EmailAddress("petugas-kata@lapor.example.id"), town.transport, Set.of(new Mandate(Role.LEAD, town.transport)), true),
            SmallTown.PASSWORD);
        var receipt = file(aComplaint().about(town.streetlights).withoutContact());
        decide(town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.streetlights, town.transport, null, null));
        handled();
        clock.set("2026-11-03T07:00");
        assertThat(delivered().stream().filter(mail -> to(mail).equals("petugas-kata@lapor.example.id"))).singleElement().satisfies(mail ->
            assertThat(text(mail)).startsWith("Berkas baru » " + receipt.reference() + " (sampai ").doesNotContain("Masuk ke instansi Anda"));
        assertThat(texts.in(LocalWords.INDONESIAN).why(Occasion.ARRIVED)).as("in the inbox too").isEqualTo("Berkas baru");
        assertThat(texts.in(Locale.ENGLISH).why(Occasion.ARRIVED)).isEqualTo("Came to your agency");
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void no_part_about_a_secret_case_has_room_for_its_number() {
        for (var part : Set.of(LetterText.FOLLOW_SUBJECT_SEALED, LetterText.FOLLOW_ASKED_SEARCH, LetterText.OFFICIAL_SEALED, LetterText.MADE_SECRET,
                LetterText.MADE_SECRET_LATE, LetterText.SECRET_LATE, LetterText.SECRET_TWICE, LetterText.NOBODY_NAMED, LetterText.OFFICIAL_SUBJECT)) {
            for (var name : Set.of("{nomor}", "{layanan}", "{pencarian}")) {
                assertThatThrownBy(() -> keep(part, "Tentang " + name)).as(part + " " + name).hasMessage("refusal.letter.placeholder");
            }
        }
        assertThatThrownBy(() -> keep(LetterText.WHY_ARRIVED, "Satu\ndua")).as("it stands within a line").hasMessage("refusal.letter.text");
    }

    @Test
    void values_are_not_read_for_placeholders_again() {
        keep(LetterText.FOUND, "Untuk {pencarian} $1");
        assertThat(texts.in(LocalWords.INDONESIAN).of(LetterText.FOUND, "{pencarian} $2 \\")).isEqualTo("Untuk {pencarian} $2 \\ $1");
    }

    @Test
    void words_of_a_part_that_is_no_more_are_passed_over() {
        jdbc.sql("insert into letter_text (name, language, words, changed_by, changed_at) values ('GONE', 'id', 'Lama', ?, '2026-01-01')")
            .param(town.admin.officialId()).update();
        assertThat(texts.own(LocalWords.INDONESIAN)).isEmpty();
    }

    @Test
    void the_letter_beside_it_is_in_the_language_that_is_written() {
        for (var part : LetterText.values()) {
            var letter = texts.sample(part, Map.of(part, "Own words"), Locale.ENGLISH);
            assertThat(part.subject() ? letter.subject() : letter.text()).as(part.name()).contains("Own words");
            assertThat(letter.subject() + letter.text()).as(part.name()).doesNotContain("laporan", "{");
        }
    }

    /// What is added later is either written anew by houses or named here with its reason.
    @Test
    void every_word_of_letters_may_be_written_anew() throws Exception {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/notify.properties"))) {
            words.load(reader);
        }
        var fixed = new HashSet<String>(Set.of("notify.clock", "notify.discreet.days", "notify.subject.official.plain"));
        for (var occasion : Occasion.values()) {
            boolean headsAnInboxOrAListOfTroublesOnly = occasion.discreet() || Set.of(Occasion.WEEKLY_REPORT, Occasion.FIGURES_BLOCKED,
                Occasion.FOLLOW_ASKED, Occasion.FOUND, Occasion.RECEIVED, Occasion.TRIED, Occasion.NEWS).contains(occasion);
            if (headsAnInboxOrAListOfTroublesOnly) {
                fixed.add("notify.occasion." + occasion);
            }
        }
        var parts = Arrays.stream(LetterText.values()).map(LetterText::key).collect(Collectors.toSet());
        assertThat(words.stringPropertyNames()).filteredOn(key -> !key.startsWith("notify.sample.") && !fixed.contains(key))
            .containsExactlyInAnyOrderElementsOf(parts);
    }
}
