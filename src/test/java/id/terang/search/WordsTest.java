package id.terang.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.search.words.Analyzers;
import id.terang.search.words.Numbered;
import id.terang.search.words.Synonyms;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From what is typed to terms, and from what is found to marks; without database or index.
class WordsTest {

    private static List<String> indonesian(String text) {
        return Analyzers.terms(Analyzers.IN_INDONESIAN, text);
    }

    @ParameterizedTest
    @CsvSource({"jalan, jalan-jalan", "jalan, jalan2", "lampu, Lampu2nya", "banget, bangeeettt", "maaf, maaaf", "perbaikan, perbaikannya",
        "gelap, GELAP", "cafe, café", "laporkan, laporan", "rumah, rumahku", "sekolah, sekolah-sekolah"})
    void one_word_in_two_spellings_is_one_term(String one, String other) {
        assertThat(indonesian(other)).isEqualTo(indonesian(one)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"diperbaiki, baik", "perbaikannya, baik", "menyapu, sapu", "mengukur, ukur", "pemangkasan, pangkas", "penerangan, terang",
        "tersumbat, sumbat", "kemacetan, macet", "memberikan, beri", "berikan, beri", "pelayanannya, layan", "keluarga, keluarga",
        "kelurahan, kelurahan", "ngurusin, urus", "nunggu, tungu", "nyari, cari", "kedatangan, datang", "pelebaran, lebar", "melebarkan, lebar", "lebaran, lebaran",
        "peralatan, alat", "mengebor, bor", "pengeboran, bor", "digitalisasi, digital", "permanen, permanen", "perawan, perawan", "pesisir, pesisir"})
    void affixes_are_taken_off_as_written_and_as_spoken(String word, String root) {
        assertThat(indonesian(word)).containsExactly(root);
    }

    @ParameterizedTest
    @CsvSource({"jln, jalan", "blm diperbaiki, diperbaiki", "bnyk smpah, banyak sampah", "urus kk, urus kartu keluarga", "jalanan rsk, jalan rusak"})
    void what_is_typed_in_a_hurry_is_what_is_written(String typed, String written) {
        assertThat(indonesian(typed)).isEqualTo(indonesian(written)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PPPK, pppk", "ppdb, ppdb", "KKN, kkn", "PPPK-nya, pppk"})
    void letters_that_stand_for_words_are_not_drawn_out(String typed, String term) {
        assertThat(indonesian(typed)).contains(term);
    }

    @Test
    void function_words_are_no_terms_in_either_language() {
        assertThat(indonesian("yang di ke dari the and of tdk blm sdh yg")).isEmpty();
        assertThat(Analyzers.terms(Analyzers.IN_ENGLISH, "The streetlights yang were flickering")).containsExactly("streetlight", "flicker");
    }

    @Test
    void the_language_is_told_by_function_words() {
        assertThat(Analyzers.english("There is a pothole on the corner of Main Street")).isTrue();
        assertThat(Analyzers.english("Jalan di depan rumah saya berlubang")).isFalse();
        assertThat(Analyzers.english("PJU padam")).isFalse();
    }

    @Test
    void what_was_typed_is_understood() {
        var asked = Asked.of("jalan “lampu merah” -rusak -\"sudah baik\" simp* yang");
        assertThat(asked.words()).containsExactly("jalan");
        assertThat(asked.phrases()).containsExactly("lampu merah");
        assertThat(asked.excluded()).containsExactly("rusak");
        assertThat(asked.unwanted()).containsExactly("sudah baik");
        assertThat(asked.beginnings()).containsExactly("simp");
        assertThat(asked.wanted()).isTrue();

        assertThat(Asked.of("4821-0937-6").reference().isPresent()).isEqualTo(isReference("482109376"));
        assertThat(Asked.of("RT/RW 05-03 e-mail").words()).containsExactly("rt", "rw", "05", "03", "e", "mail");
        assertThat(Asked.of("\"satu").phrases()).containsExactly("satu");
        assertThat(Asked.of("\"tidak ada lampu\" \"yang\" \"?!\"").phrases()).containsExactly("tidak ada lampu", "yang");
        assertThat(Asked.of("lampu -\"tidak ada\" -rusak").typed(List.of("lampu"), List.of())).isEqualTo("lampu -rusak -\"tidak ada\"");
        assertThat(Asked.of("").nothing()).isTrue();
        assertThat(Asked.of("yang").nothing()).isFalse();
        assertThat(Asked.of("yang").wanted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nomor laporan 2070-4908-1", "no. 2070-4908-1", "Laporan #2070-4908-1", "(2070-4908-1)", "2070-4908-1?",
        "2070\u20114908\u20111", "2070\u22124908\u22121", "https://terang.example/complaints/2070-4908-1",
        "https://terang.example/en/complaints/2070-4908-1?x=1#top", "terang.example/complaints/2070-4908-1.json", "２０７０４９０８１", "207049081",
        "Tolong cek laporan saya nomor 2070-4908-1 ya", "\"2070-4908-1\"", "report no: 2070 4908 1"})
    void a_number_is_a_number_with_anything_around_it_that_only_says_so(String typed) {
        assertThat(Numbered.in(typed)).hasValueSatisfying(number -> assertThat(number.alone()).isTrue());
        assertThat(Asked.of(typed).reference()).contains(new Reference("207049081"));
    }

    @Test
    void a_number_among_other_words_is_asked_for_beside_them_and_is_none_of_them() {
        var asked = Asked.of("lampu mati 2070-4908-1 jalan");
        assertThat(asked.reference()).contains(new Reference("207049081"));
        assertThat(asked.words()).containsExactly("lampu", "mati", "jalan");
        assertThat(asked.phrases()).isEmpty();
        assertThat(Asked.of("lihat https://terang.example/complaints/2070-4908-1?x=1 jalan rusak").words()).containsExactly("lihat", "jalan", "rusak");

        for (String other : List.of("2070-4908-2", "0812-2070-4908-1", "12070490811", "-2070-4908-1", "-6.207049081", "nomor:2070-4908-1")) {
            assertThat(Asked.of(other).reference()).as(other).isEmpty();
        }
        assertThat(Numbered.impossible("2070-4908-2")).isTrue();
        assertThat(Numbered.impossible("2070-4908-1")).isFalse();
        assertThat(Numbered.impossible("lampu 2070-4908-2")).isFalse();
    }

    @Test
    void what_is_said_in_passing_is_left_out_unless_nothing_else_is_said() {
        assertThat(Asked.of("lampu mati bgt knp Kpn").words()).containsExactly("lampu", "mati");
        assertThat(Asked.of("lampu mati bangettt lhooo").words()).as("drawn out").containsExactly("lampu", "mati");
        assertThat(Asked.of("banget").words()).containsExactly("banget");
        assertThat(Asked.of("judul:lampu banget").words()).containsExactly("banget");
        assertThat(Asked.of("\"terus terang\" -banget").phrases()).containsExactly("terus terang");
        assertThat(Asked.of("lampu -banget").excluded()).containsExactly("banget");
    }

    @Test
    void words_that_only_look_as_if_they_had_affixes_stay_whole() {
        assertThat(indonesian("catin cat pesangon negeri pengemis")).containsExactly("catin", "cat", "pesangon", "negeri", "pengemis");
        assertThat(indonesian("brisik")).isEqualTo(indonesian("berisik"));
    }

    @Test
    void a_field_named_before_a_colon_is_understood_in_both_languages_and_anything_else_stays_words() {
        var asked = Asked.of("Judul:lampu -jawaban:\"sudah diperbaiki\" service:“jalan rusak” mati");
        assertThat(asked.particulars()).containsExactly(new Particular(CaseField.TITLE, "Judul", "lampu", false),
            new Particular(CaseField.ANSWER, "jawaban", "sudah diperbaiki", true), new Particular(CaseField.SERVICE, "service", "jalan rusak", false));
        assertThat(asked.words()).containsExactly("mati");
        assertThat(asked.anywhere()).contains("mati lampu \"jalan rusak\"");
        assertThat(Asked.of("status:dijawab -judul:lampu").anywhere()).isEmpty();

        for (String words : List.of("jam 08:30", "https://contoh.id/judul", "subjudul:x", "judul: lampu", "judul:", "judul::x", "warna:merah",
            "warna:\"lampu merah\"")) {
            assertThat(Asked.of(words).particulars()).as(words).isEmpty();
            assertThat(Asked.of(words).wanted()).as(words).isTrue();
        }
        assertThat(Asked.of("judul:\"\"").wanted()).isFalse();
        assertThat(Asked.of("judul:x ".repeat(1_000)).particulars()).hasSizeLessThanOrEqualTo(16);
    }

    private static boolean isReference(String digits) {
        try {
            new Reference(digits);
            return true;
        } catch (Refusal.BadInput wrong) {
            return false;
        }
    }

    @Test
    void very_much_is_cut_and_nothing_breaks() {
        assertThat(Asked.of("kata ".repeat(10_000)).words()).hasSizeLessThanOrEqualTo(16);
        assertThat(Asked.of("x".repeat(100_000)).words()).isEmpty();
        var random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            String typed = random.ints(random.nextInt(80), 0, 0x1_1000).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
            var asked = Asked.of(typed);
            assertThat(Marking.of(Understood.literally(asked, Synonyms.SHIPPED)).snippet(typed + ".", "jalan", List.of())).isNotNull();
        }
    }

    @Test
    void a_snippet_is_the_piece_where_the_words_are_together() {
        String text = "Awal cerita. ".repeat(40) + "Lampu <b>PJU</b> padam di simpang & gelap. " + "Akhir cerita. ".repeat(40);
        var snippet = Marking.of(Understood.literally(Asked.of("lampu padam simpang"), Synonyms.SHIPPED)).snippet(text, null, List.of()).html();
        assertThat(snippet).startsWith("… ").endsWith(" …")
            .contains("<mark>Lampu</mark> &lt;b&gt;PJU&lt;/b&gt; <mark>padam</mark> di <mark>simpang</mark> &amp; gelap");
        assertThat(snippet.replaceAll("</?mark>", "").length()).isLessThan(270);
    }

    @Test
    void without_a_match_the_beginning_is_shown() {
        var nothing = Marking.of(Understood.literally(Asked.of(""), Synonyms.SHIPPED));
        assertThat(nothing.snippet("Satu\ndua", null, List.of()).html()).isEqualTo("Satu dua");
        assertThat(nothing.snippet(null, "Jawaban", List.of("Bukan meja kami."))).as("not in the citizen's place").isNull();
        assertThat(nothing.answer("Laporan", "Jawaban", List.of())).isEqualTo(new Marked("Jawaban", Marked.Source.ANSWER));
        assertThat(nothing.answer("Laporan", null, List.of("Bukan meja kami."))).isNull();
        assertThat(Marking.of(Understood.literally(Asked.of("jawaban"), Synonyms.SHIPPED)).snippet("Laporan", "Jawaban kami", List.of()))
            .isEqualTo(new Marked("<mark>Jawaban</mark> kami", Marked.Source.ANSWER));
        assertThat(nothing.whole("<i>").html()).isEqualTo("&lt;i&gt;");
    }

    @Test
    void an_index_that_cannot_be_read_or_is_of_a_former_generation_is_removed(@TempDir Path root) throws IOException {
        write(root.resolve(CaseIndex.NAME));
        write(root.resolve("complaint-1"));
        write(root.resolve("of-somebody-else"));
        new IndexFolder(root).clear();
        assertThat(root.resolve("complaint-1")).doesNotExist();
        assertThat(root.resolve("of-somebody-else")).exists();
        assertThat(root.resolve(CaseIndex.NAME)).exists();

        try (var files = Files.list(root.resolve(CaseIndex.NAME))) {
            Files.write(files.filter(file -> file.getFileName().toString().startsWith("segments_")).findFirst().orElseThrow(), new byte[] {1, 2});
        }
        new IndexFolder(root).clear();
        assertThat(root.resolve(CaseIndex.NAME)).doesNotExist();
        new IndexFolder(root.resolve("nowhere")).clear();
    }

    private static void write(Path folder) throws IOException {
        Analyzer analyzer = new WhitespaceAnalyzer();
        try (var directory = FSDirectory.open(folder); var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            writer.commit();
        }
    }
}
