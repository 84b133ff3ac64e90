package id.terang.search;

import static id.terang.complaints.AComplaint.aComplaint;
import static id.terang.search.Cases.word;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Decision;
import id.terang.complaints.Outcome;
import id.terang.complaints.Receipt;
import id.terang.complaints.Visibility;
import id.terang.shared.Reference;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// What was written on a case after its filing is found by those who may read it.
@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class HistorySearchTest {

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired PublicSearch search;
    @Autowired FileSearch files;
    @Autowired Indexing indexing;

    Cases cases;
    SmallTown town;

    @BeforeEach
    void monday() {
        cases = new Cases(beans);
        town = cases.town;
        clock.set("2026-11-02T10:00");
    }

    private List<Reference> found(String words) {
        return search.find(PublicQuery.of(words)).hits().stream().map(FoundCase::reference).toList();
    }

    private List<Reference> found(OfficialPrincipal by, String words) {
        return files.ask(by, QueueFilter.of(QueueTab.ALL).sorted(QueueOrder.RELEVANCE).withWords(words)).find(0, 50).stream()
            .map(one -> one.line().reference()).toList();
    }

    private String snippet(String words) {
        return search.find(PublicQuery.of(words)).hits().getFirst().snippet().html();
    }

    private void answer(Receipt receipt, String text) {
        cases.decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, text, List.of()));
    }

    @Test
    void responses_questions_reasons_and_former_answers_are_found_and_shown() {
        String word = word();
        var responded = cases.released("Satu", "Isi.");
        cases.decide(town.handler, responded, new Decision.Respond("Regu " + word + " berangkat besok."));
        var asked = cases.released("Dua", "Isi.");
        cases.decide(town.handler, asked, new Decision.Ask("Di sisi mana " + word + "?"));
        var rejected = cases.file(aComplaint().about(town.roads).titled("Tiga").saying("Isi."));
        cases.decide(town.verifier, rejected, new Decision.Refer("Kantor " + word, "Urusan " + word + "."));
        var formerly = cases.released("Empat", "Isi.");
        answer(formerly, "Sudah ditambal " + word);
        cases.act(formerly, new CitizenAct.Dispute("Masih berlubang di sini"));
        answer(formerly, "Sudah diaspal");

        assertThat(found(word)).containsExactlyInAnyOrder(responded.reference(), asked.reference(), rejected.reference(),
            formerly.reference());
        assertThat(found("riwayat:" + word)).hasSize(4);
        assertThat(found("history:\"sudah ditambal " + word + "\"")).containsExactly(formerly.reference());
        assertThat(found("jawaban:" + word)).as("not the answer that stands").isEmpty();
        assertThat(found(word + " riwayat:berlubang")).as("why it was disputed").containsExactly(formerly.reference());
        assertThat(snippet("regu " + word)).isEqualTo("<mark>Regu</mark> <mark>" + word + "</mark> berangkat besok.");
        assertThat(search.find(PublicQuery.of("regu " + word)).hits().getFirst().snippet().source()).isEqualTo(Marked.Source.HISTORY);
        assertThat(found(word.substring(0, word.length() - 1) + "*")).as("beginnings").hasSize(4);

        indexing.massIndex();
        assertThat(found(word)).as("built at once").hasSize(4);
    }

    @Test
    void what_is_between_the_office_and_the_citizen_or_within_the_office_is_not() {
        String word = word();
        var receipt = cases.released("Satu", "Isi.");
        cases.decide(town.handler, receipt, new Decision.Note("Catatan " + word));
        cases.decide(town.handler, receipt, new Decision.Ask("Di mana?"));
        cases.act(receipt, new CitizenAct.Clarify("Di rumah " + word, List.of()));

        assertThat(found(word)).isEmpty();
        assertThat(found(word.substring(0, word.length() - 1) + "*")).isEmpty();
    }

    @Test
    void what_was_redacted_or_hidden_since_is_gone_at_once() {
        String word = word();
        var redacted = cases.released("Satu", "Isi.");
        cases.decide(town.handler, redacted, new Decision.Respond("Pak " + word + " menyusul."));
        int seq = last(redacted);
        var hidden = cases.released("Dua", "Isi.");
        cases.decide(town.handler, hidden, new Decision.Respond("Bu " + word + " menyusul."));
        var tightened = cases.released("Tiga", "Isi.");
        cases.decide(town.handler, tightened, new Decision.Respond("Bu " + word + " menyusul."));
        assertThat(found(word)).hasSize(3);

        cases.decide(town.moderator, redacted, new Decision.Redact(seq, null, "Petugas menyusul.", null, List.of(), "nama orang"));
        cases.decide(town.moderator, hidden, new Decision.Hide("nama orang"));
        cases.decide(town.worksLead, tightened, new Decision.Tighten(Visibility.SECRET, "permintaan pelapor"));

        assertThat(found(word)).isEmpty();
        assertThat(found("riwayat:" + word)).isEmpty();
        assertThat(found("riwayat:menyusul")).contains(redacted.reference()).doesNotContain(hidden.reference(), tightened.reference());
    }

    @Test
    void of_an_unlisted_case_only_those_who_may_read_it_find_its_history() {
        String word = word();
        var secret = cases.file(aComplaint().about(town.roads).titled("Satu").saying("Isi.").visible(Visibility.SECRET));
        cases.decide(town.secretVerifier, secret, cases.verified("Satu", "Isi."));
        cases.decide(town.townLead, secret, new Decision.Respond("Regu " + word + " berangkat."));

        assertThat(found(town.townLead, word)).containsExactly(secret.reference());
        assertThat(found(town.townLead, "riwayat:" + word)).containsExactly(secret.reference());
        assertThat(found(town.handler, word)).isEmpty();
        assertThat(found(word)).isEmpty();
    }

    private int last(Receipt receipt) {
        return cases.timeline(town.handler, receipt).getLast().seq();
    }
}
