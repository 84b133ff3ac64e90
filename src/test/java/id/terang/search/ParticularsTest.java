package id.terang.search;

import static id.terang.complaints.AComplaint.aComplaint;
import static id.terang.search.Cases.word;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.complaints.Decision;
import id.terang.complaints.Outcome;
import id.terang.complaints.Receipt;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Reference;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// Asking one field by its name, for the public and at the desk.
@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class ParticularsTest {

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired PublicSearch search;
    @Autowired DeskQueue queue;

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

    private Receipt released(String title, String text, String address) {
        var receipt = cases.file(aComplaint().about(town.roads).titled(title).saying(text).at(address));
        cases.decide(town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks,
            new Decision.Release(title, text, address, List.of()), null));
        return receipt;
    }

    @Test
    void words_are_found_in_the_field_that_was_named_only() {
        String word = word();
        var inTitle = released("Perbaikan " + word, "Isi.", "Jalan Kenanga");
        var inText = released("Judul", "Minta perbaikan " + word, "Jalan Kenanga");
        var inAddress = released("Judul", "Isi.", "Gang " + word);
        var inAnswer = released("Judul", "Isi.", "Jalan Kenanga");
        cases.decide(town.handler, inAnswer, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah diperbaiki di " + word, List.of()));

        for (String title : List.of("judul", "title", "JUDUL")) {
            assertThat(found(title + ":" + word)).as(title).containsExactly(inTitle.reference());
        }
        assertThat(found("isi:" + word)).containsExactly(inText.reference());
        assertThat(found("text:\"perbaikan " + word + "\"")).containsExactly(inText.reference());
        assertThat(found("alamat:" + word)).containsExactly(inAddress.reference());
        assertThat(found("address:\"gang " + word + "\"")).containsExactly(inAddress.reference());
        assertThat(found("jawaban:" + word)).containsExactly(inAnswer.reference());
        assertThat(found(word + " answer:\"sudah diperbaiki\"")).containsExactly(inAnswer.reference());
        assertThat(found(word + " -judul:" + word + " -alamat:" + word)).containsExactlyInAnyOrder(inText.reference(), inAnswer.reference());
        assertThat(found("judul:diperbaiki " + word)).as("other forms too").containsExactly(inTitle.reference());
        assertThat(found("judul:" + word + " isi:" + word)).isEmpty();
    }

    @Test
    void names_stand_for_what_is_below_them_and_states_for_their_words() {
        String word = word();
        var works = released("Judul " + word, "Isi.", "Jalan Kenanga");
        var light = cases.file(aComplaint().about(town.streetlights).titled("Judul " + word).saying("Isi."));
        cases.decide(town.verifier, light, cases.verified(town.streetlights, town.transport, "Judul " + word, "Isi."));
        cases.decide(town.transportHandler, light, new Decision.Answer(Outcome.EXPLAINED, "Menyusul.", List.of()));

        assertThat(found(word + " layanan:jalan")).contains(works.reference());
        assertThat(found(word + " service:\"damaged road\"")).containsExactly(works.reference());
        assertThat(found(word + " -layanan:rusak")).containsExactly(light.reference());
        assertThat(found(word + " instansi:perhubungan")).containsExactly(light.reference());
        assertThat(found(word + " agency:dinas-pu")).containsExactly(works.reference());
        assertThat(found(word + " instansi:\"kabupaten kecil\"")).as("offices below").hasSize(2);
        assertThat(found(word + " wilayah:melati")).hasSize(2);
        assertThat(found(word + " wilayah:\"kecamatan utara\"")).as("areas inside").hasSize(2);
        assertThat(found(word + " area:99.01.02")).isEmpty();
        assertThat(found(word + " layanan:entah")).isEmpty();
        for (String answered : List.of("dijawab", "answered", "ANSWERED")) {
            assertThat(found(word + " status:" + answered)).containsExactly(light.reference());
        }
        assertThat(found(word + " -status:dijawab")).containsExactly(works.reference());
        assertThat(found(word + " status:entah")).isEmpty();
        assertThat(found("nomor:" + light.reference())).containsExactly(light.reference());
        assertThat(found("number:" + light.reference().digits().substring(0, 7))).contains(light.reference());
        assertThat(found("nomor:x")).isEmpty();
    }

    @Test
    void kinds_outcomes_and_days_of_filing_are_asked_for_in_either_language() {
        String word = word();
        clock.set("2026-03-31T23:30");
        var march = released("Judul " + word, "Isi.", "Jalan Kenanga");
        clock.set("2026-04-01T00:30");
        var april = cases.file(aComplaint().about(town.roads).titled("Judul " + word).saying("Isi."));
        cases.decide(town.verifier, april, new Decision.Verify(Kind.ASPIRATION, Track.ORDINARY, town.roads, town.publicWorks,
            new Decision.Release("Judul " + word, "Isi.", "Jalan Kenanga", List.of()), null));
        cases.decide(town.handler, april, new Decision.Answer(Outcome.NOT_UPHELD, "Tidak terbukti di " + word, List.of()));

        for (String aspiration : List.of("jenis:aspirasi", "kind:suggestion", "kind:ASPIRATION", "-jenis:pengaduan",
                "hasil:\"tidak terbukti\"", "outcome:not-upheld", "outcome:NOT_UPHELD", "sejak:2026-04", "from:2026-04-01", "-sampai:2026-03-31")) {
            assertThat(found(word + " " + aspiration)).as(aspiration).containsExactly(april.reference());
        }
        for (String complaint : List.of("jenis:pengaduan", "kind:complaint", "-hasil:tidak", "sampai:2026-03", "to:2026-03-31", "-from:2026-04")) {
            assertThat(found(word + " " + complaint)).as(complaint).containsExactly(march.reference());
        }
        assertThat(found(word + " sejak:2026 sampai:2026")).containsExactlyInAnyOrder(march.reference(), april.reference());
        for (String nothing : List.of("jenis:mobil", "hasil:ditolak", "sejak:2027", "sampai:2025-12", "jenis:-", "sejak:kemarin", "sejak:2026-02-30",
                "jenis:aspirasi hasil:dijelaskan")) {
            assertThat(found(word + " " + nothing)).as(nothing).isEmpty();
        }
        var chosen = PublicQuery.of(word + " jenis:aspirasi").withKind(Kind.COMPLAINT);
        assertThat(search.find(chosen).total()).as("one typed and another chosen narrow each other").isZero();
        assertThat(search.find(PublicQuery.of(word + " sejak:2026-03").filed(LocalDate.parse("2026-04-01"), null)).hits())
            .extracting(FoundCase::reference).containsExactly(april.reference());
        assertThat(queued(word + " jenis:aspirasi sejak:2026-04-01")).as("at the desk").containsExactly(april.reference());
    }

    @Test
    void what_a_field_never_says_is_named_with_what_it_can_say() {
        var both = search.unreadable("lampu  jenis:mobil \"lampu merah\" -status:entah");
        var kind = both.getFirst();
        assertThat(kind.typed()).isEqualTo("jenis:mobil");
        assertThat(kind.without()).isEqualTo("lampu \"lampu merah\" -status:entah");
        assertThat(List.<Object>copyOf(kind.known())).containsExactly((Object[]) Kind.values());
        assertThat(both).extracting(Unreadable::without).last().isEqualTo("lampu \"lampu merah\"");
        for (String beside : List.of("jenis:\"mobil 4821-0937-9\"", "4821-0937-9 sejak:2026–01–99", "4821-0937-9 jenis：mobil")) {
            assertThat(search.unreadable(beside)).as(beside).extracting(Unreadable::without).containsExactly("4821-0937-9");
        }
        assertThat(search.unreadable("sejak:2026-13").getFirst().why()).isEqualTo(Unreadable.Why.NO_DAY);
        assertThat(search.unreadable("to:9999").getFirst().why()).isEqualTo(Unreadable.Why.NO_DAY);
        assertThat(search.unreadable("sejak:2026-05 sampai:2026-04-30").getFirst().why()).isEqualTo(Unreadable.Why.BEFORE_THE_FIRST);
        assertThat(search.unreadable("x ".repeat(490) + "jenis:" + "m".repeat(60))).as("of very much the beginning").isEmpty();
        for (String readable : List.of("", "lampu", "status:ditolak", "status:selesai", "status:in-progress", "hasil:terbukti", "sejak:2026 sampai:2026",
                "-sejak:2026 sampai:2025", "judul:mobil", "layanan:mobil", "nomor:x", "https://x.id", "jenis:")) {
            assertThat(search.unreadable(readable)).as(readable).isEmpty();
        }
    }

    @Test
    void only_what_was_asked_of_a_field_is_marked_there() {
        String word = word();
        var receipt = released("Judul " + word, "Isi " + word, "Jalan Kenanga");
        cases.decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Beres " + word, List.of()));

        var byTitle = search.find(PublicQuery.of("judul:" + word)).hits().getFirst();
        assertThat(byTitle.title().html()).isEqualTo("Judul <mark>" + word + "</mark>");
        assertThat(byTitle.snippet().html()).isEqualTo("Isi " + word);
        var byAnswer = search.find(PublicQuery.of("jawaban:" + word)).hits().getFirst();
        assertThat(byAnswer.title().html()).doesNotContain("<mark>");
        assertThat(byAnswer.snippet().html()).isEqualTo("Beres <mark>" + word + "</mark>");
    }

    @Test
    void corrections_keep_the_fields_and_nothing_found_leads_to_the_words_anywhere() {
        String word = word();
        released("Judul " + word, "Isi.", "Jalan Kenanga");

        assertThat(search.find(PublicQuery.of(word.replaceFirst("z", "") + " judul:judul -isi:\"tidak ada\"")).meant())
            .isEqualTo(word + " judul:judul -isi:\"tidak ada\"");
        var nothing = search.find(PublicQuery.of("jawaban:" + word));
        assertThat(nothing.total()).isZero();
        assertThat(nothing.anywhere()).isEqualTo(word);
        assertThat(found(nothing.anywhere())).hasSize(1);
        assertThat(search.find(PublicQuery.of(word)).anywhere()).isNull();
    }

    @Test
    void no_field_tells_the_public_a_word_of_what_it_may_not_read() {
        String word = word();
        var sealed = cases.file(aComplaint().about(town.roads).titled(word).saying(word).at(word).visible(Visibility.SECRET));
        cases.decide(town.secretVerifier, sealed, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks,
            new Decision.Release(word, word, word, List.of()), null));
        cases.decide(town.townLead, sealed, new Decision.Answer(Outcome.EXPLAINED, word, List.of()));
        var hidden = released(word, word, word);
        cases.decide(town.handler, hidden, new Decision.Answer(Outcome.EXPLAINED, word, List.of()));
        cases.decide(town.moderator, hidden, new Decision.Hide("nama orang"));
        cases.file(aComplaint().about(town.roads).titled(word).saying(word).at(word));
        var anonymous = cases.file(aComplaint().about(town.roads).titled("Judul").saying("Isi").at(word).visible(Visibility.ANONYMOUS));
        cases.decide(town.verifier, anonymous, cases.verified("Judul", "Isi"));

        for (String field : List.of("judul", "isi", "jawaban", "alamat", "layanan", "instansi", "wilayah")) {
            var found = search.find(PublicQuery.of(field + ":" + word));
            assertThat(found.total()).as(field).isZero();
            assertThat(found.facets().status().values()).containsOnly(0L);
            assertThat(found.meant()).isNull();
        }
        for (var receipt : List.of(sealed, hidden)) {
            assertThat(found("nomor:" + receipt.reference())).doesNotContain(receipt.reference());
            assertThat(found("nomor:" + receipt.reference().digits().substring(0, 8))).doesNotContain(receipt.reference());
        }
    }

    @Test
    void at_the_desk_the_same_is_asked_of_the_file() {
        String word = word();
        var first = cases.file(aComplaint().about(town.roads).titled("Judul " + word).saying("Isi").at("Jalan Kenanga"));
        var other = cases.file(aComplaint().about(town.roads).titled("Lain").saying("Isi " + word).at("Gang " + word).visible(Visibility.SECRET));
        cases.decide(town.secretVerifier, other, cases.verified("Lain", "Isi"));
        cases.decide(town.townLead, other, new Decision.Answer(Outcome.EXPLAINED, "Beres " + word, List.of()));

        assertThat(queued("judul:" + word)).containsExactly(first.reference());
        assertThat(queued("alamat:" + word)).containsExactly(other.reference());
        assertThat(queued("jawaban:" + word)).as("of a secret case too").containsExactly(other.reference());
        assertThat(queued(word + " status:\"menunggu verifikasi\"")).containsExactly(first.reference());
        assertThat(queued(word + " wilayah:melati -judul:" + word)).containsExactly(other.reference());
        assertThat(queue.find(town.verifier, QueueFilter.of(QueueTab.ALL).withWords("alamat:" + word), 0, 50)).as("no secret").isEmpty();
    }

    private List<Reference> queued(String words) {
        return queue.find(town.townLead, QueueFilter.of(QueueTab.ALL).withWords(words), 0, 50).stream().map(QueuedCase::reference).toList();
    }
}
